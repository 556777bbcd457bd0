import type { Media } from '../../core/feed.js';
import type { Scene } from '../view.js';
import { TimelineConsentEvent } from './consent-event.js';
import { embedOf, knownSite, VIDEO } from './embed-address.js';
import type { Tools } from './extras.js';

/** The place of something that is not there before it is asked for. */
type Place = HTMLElement & { asked?: boolean; player?: HTMLElement };

/** Height of a player without a picture, in CSS px. */
const AUDIO = 54;

const own = (url: string): boolean => new URL(url).origin === location.origin;

/** A frame in which nothing can reach the page. None may stand in a template: see parse-html.ts. */
function frameOf(src: string, title: string): HTMLElement {
  const frame = document.createElement('iframe');
  // scripts of the page's own origin could take the sandbox off
  frame.sandbox.value = `allow-scripts allow-popups allow-popups-to-escape-sandbox allow-presentation${
    own(src) ? '' : ' allow-same-origin'
  }`;
  return Object.assign(frame, {
    allow: 'fullscreen; picture-in-picture; encrypted-media',
    title,
    loading: 'lazy',
    referrerPolicy: 'strict-origin-when-cross-origin',
    src,
  });
}

/** Plays recordings, and frames things of other sites, once the reader asks for it or the host has agreed. One for each element. */
export function mediaPlayer({ host, html, nothing, render, safeUrl, fill, words }: Tools) {
  // the same as long as the story is shown, so that what plays plays on
  const places = new WeakMap<Media, Place>();

  function recordingOf({ type, tracks = [] }: Media, src: string, title: string, poster: string, base: string): HTMLElement {
    const player = document.createElement(type as 'video');
    for (const { url, kind = 'captions', lang: srclang, label = srclang } of tracks) {
      const file = safeUrl(url, 'media', base);
      if (file === undefined) continue;
      // the words of another site are given only to a recording that is asked for in the same way
      if (!own(file)) player.crossOrigin = '';
      player.append(Object.assign(document.createElement('track'), { src: file, kind, srclang, label }));
    }
    player.part.value = type;
    return Object.assign(player, { controls: true, playsInline: true, preload: 'none', ariaLabel: title, poster, src });
  }

  return (media: Media, scene: Scene): unknown => {
    const { type, width = 0, height = 0, alt, caption } = media;
    const { base } = scene;
    const src = safeUrl(media.url, 'media', base);
    if (src === undefined || type === 'link') return undefined;
    const { host: from } = new URL(src);
    const embed = type === 'embed' || knownSite(from) ? embedOf(src) : undefined;
    const title = alt?.trim() || caption?.trim() || embed?.name || '';

    let still = safeUrl(media.poster, 'media', base);
    // the site itself is not asked for a picture either
    if (embed && still && (new URL(still).host === from || knownSite(new URL(still).host)) && !own(still)) still = undefined;

    const place: Place = places.get(media) ?? document.createElement('div');
    places.set(media, place);
    place.part.value = 'embed';
    const agreed = `${host.getAttribute('consent')}`.split(/\s+/);
    const open = place.asked ?? (embed && agreed.some((word) => word === 'all' || word === embed.provider));

    const usual = embed?.size ?? (type === 'audio' ? AUDIO : VIDEO);
    const size = height > 0 ? (usual < 10 && width > 0 ? width / height : height) : usual;
    const sized = open || still !== undefined || type === 'video';
    place.className = sized ? 'embed sized' : 'embed';
    Object.assign(place.style, {
      aspectRatio: sized && size < 10 ? size : '',
      blockSize: sized && size >= 10 ? `${size}px` : '',
      maxInlineSize: size < 1 ? '20em' : '',
    });

    const ask = (): void => {
      if (embed && !host.dispatchEvent(new TimelineConsentEvent(embed.provider, embed.url))) return;
      place.asked = true;
      host.requestUpdate();
      // the button is gone then
      void host.updateComplete.then(() => {
        const { player } = place;
        player?.focus();
        if (player instanceof HTMLMediaElement) void player.play().catch(() => undefined); // its controls say so
      });
    };
    const { sends, load, play } = words(scene);
    render(
      open
        ? (place.player ??= embed ? frameOf(embed.url, title) : recordingOf(media, src, title, still ?? '', base))
        : html`${
              still === undefined
                ? nothing
                : html`<img src=${still} alt="" loading="lazy" @error=${({ target }: Event) => (target as Element).remove()} />`
            }
            <div class="ask small" part="ask">
              ${embed ? html`<span><strong>${embed.name}</strong> ${fill(sends, { provider: embed.name })}</span>` : nothing}
              <button class="button" part="load" @click=${ask}>
                ${embed ? load : play}<span class="hidden">: ${title}</span>
              </button>
            </div>`,
      place,
    );
    return place;
  };
}
