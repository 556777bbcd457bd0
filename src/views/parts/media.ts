import { html, nothing, type TemplateResult } from 'lit';
import type { Media } from '../../core/feed.js';
import { safeUrl } from '../../core/safe-url.js';
import { link } from './link.js';

/** A picture that does not come leaves its words: caption, credit and what it would have shown. */
function withdraw({ currentTarget }: globalThis.Event): void {
  const image = currentTarget as HTMLImageElement;
  image.replaceWith(Object.assign(document.createElement('p'), { className: 'missing', textContent: image.alt }));
}

function image({ url, alt, width, height }: Media, base: string): TemplateResult | typeof nothing {
  const src = safeUrl(url, 'media', base);
  if (src === undefined) return alt ? html`<p class="missing">${alt}</p>` : nothing;
  return html`<img
    part="image"
    src=${src}
    alt=${alt ?? ''}
    width=${width ?? nothing}
    height=${height ?? nothing}
    loading="lazy"
    decoding="async"
    @error=${withdraw}
  />`;
}

/** Pictures are shown; what would need another site is a link to it. */
function content(media: Media, base: string): TemplateResult | typeof nothing {
  if (media.type === 'image') return image(media, base);
  return html`<p>${link(media.alt ?? media.provider ?? media.url, media.url, base)}</p>`;
}

export function renderMedia(media: Media, base: string): TemplateResult {
  const { caption, credit } = media;
  return html`<figure class="media" part="media">
    ${content(media, base)}
    ${
      caption || credit
        ? html`<figcaption>${caption} ${credit ? html`<span part="credit">${credit}</span>` : nothing}</figcaption>`
        : nothing
    }
  </figure>`;
}
