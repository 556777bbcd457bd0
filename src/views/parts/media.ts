import { html, nothing, type TemplateResult } from 'lit';
import type { Media } from '../../core/feed.js';
import { safeUrl } from '../../core/safe-url.js';
import { firstSaid } from '../../core/timeline.js';
import type { Scene } from '../view.js';
import { link } from './link.js';

type Drawn = TemplateResult | typeof nothing;

/** Pictures that did not come: they leave their words, until another version of the story asks for them again. */
const missing = new WeakSet<Media>();

function image(medium: Media, { base, zoom, host }: Scene): Drawn {
  const { url, alt, caption, width, height } = medium;
  const src = missing.has(medium) ? undefined : safeUrl(url, 'media', base);
  if (src === undefined) return alt ? html`<p class="missing">${alt}</p>` : nothing;
  const picture = html`<img
    part="image"
    src=${src}
    alt=${alt ?? ''}
    width=${width ?? nothing}
    height=${height ?? nothing}
    loading="lazy"
    decoding="async"
    @error=${() => {
      missing.add(medium);
      host.requestUpdate();
    }}
  />`;
  // a link must have a name; what only decorates is not for looking at closely
  return alt || caption
    ? html`<a part="zoom" href=${src} rel="noopener noreferrer" aria-label=${alt ? nothing : caption} @click=${zoom}
        >${picture}</a
      >`
    : picture;
}

function one(media: Media, scene: Scene): TemplateResult {
  const { type, url, alt, caption, credit, provider } = media;
  return html`<figure class="media" part="media">
    ${
      type === 'image'
        ? image(media, scene)
        : html`${scene.extras?.media(media, scene)}
            <p>${link(firstSaid(alt, provider, url), url, scene.base)}</p>`
    }
    ${
      caption || credit
        ? html`<figcaption>${caption} ${credit ? html`<span part="credit">${credit}</span>` : nothing}</figcaption>`
        : nothing
    }
  </figure>`;
}

/** Pictures are shown; what needs more than a picture is a link, below what `extras` makes of it. */
export function renderMedia(given: readonly Media[] = [], scene: Scene): Drawn {
  const all = given.filter(({ url, alt, caption, credit }) => firstSaid(url, alt, caption, credit));
  if (all.length === 0) return nothing;
  return html`<div class=${all.length > 1 ? 'gallery' : nothing}>${all.map((media) => one(media, scene))}</div>`;
}
