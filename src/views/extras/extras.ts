// What only richer cards need: recordings, things of other sites, pictures shown large, places, calendars, the reader's clock. It is
// handed all that the element's first file holds.
import type { html, LitElement, nothing, render } from 'lit';
import type { Media } from '../../core/feed.js';
import type { safeUrl } from '../../core/safe-url.js';
import type { TimelineEvent } from '../../core/timeline.js';
import type { cached, fill } from '../../core/words.js';
import { moreLabels } from '../../i18n/locales.js';
import type { MediaLabels } from '../../i18n/more-labels.js';
import type { Scene } from '../view.js';
import { calendarDates, saveDate } from './calendar.js';
import { readersTime } from './clock.js';
import { lightbox } from './lightbox.js';
import { locator } from './locator.js';
import { mediaPlayer } from './media-player.js';
import { STYLES } from './styles.js';

/** What this chunk is handed. */
export interface Kit {
  readonly html: typeof html;
  readonly nothing: typeof nothing;
  readonly render: typeof render;
  readonly safeUrl: typeof safeUrl;
  readonly fill: typeof fill;
  readonly cached: typeof cached;
}

/** What its parts are handed. */
export interface Tools extends Kit {
  readonly host: LitElement;
  /** Our words, in the language of the scene or of the last one. */
  words(scene?: Scene): MediaLabels;
}

/** What a card shows in addition; each gives what Lit can place. */
export interface Extras {
  /** A recording or something of another site. */
  media(media: Media, scene: Scene): unknown;
  /** The time on the reader's clock. */
  clock(event: TimelineEvent, scene: Scene): unknown;
  /** Where on the globe it was. */
  place(event: TimelineEvent, scene: Scene): unknown;
  /** Further buttons. */
  actions(event: TimelineEvent, scene: Scene): unknown;
  /** Shows the picture of a link large, with the others of its event, and says so. */
  zoom(link: HTMLElement): true;
}

const styles = new CSSStyleSheet();
styles.replaceSync(STYLES);

/** @param locale the language that the page speaks now */
export async function makeExtras(host: LitElement, kit: Kit, locale: string): Promise<Extras> {
  const { html } = kit;
  host.shadowRoot!.adoptedStyleSheets.push(styles);
  // a dialog that is moved is modal no more, though it says that it is open
  host.addController({ hostDisconnected: () => host.renderRoot.querySelector<HTMLDialogElement>('.lightbox')?.close() });

  let labels = (await moreLabels(locale)).media;
  const speak = async (language: string): Promise<void> => {
    const { media } = await moreLabels((locale = language));
    if (locale !== language) return; // the page has changed its language meanwhile
    labels = media;
    host.requestUpdate();
  };
  const tools: Tools = {
    ...kit,
    host,
    words(scene) {
      if (scene && scene.words.locale !== locale) void speak(scene.words.locale);
      return { ...labels, ...scene?.labels.more?.media };
    },
  };

  return {
    media: mediaPlayer(tools),
    clock: (event, scene) => readersTime(event, scene, tools),
    place: (event, scene) => locator(event, scene, tools),
    actions: (event, scene) =>
      calendarDates(event) &&
      html`<button class="action" part="add-to-calendar" @click=${() => saveDate(event, scene)}>
        ${tools.words(scene).addToCalendar}<span class="hidden">: ${event.entry.headline}</span>
      </button>`,
    zoom: (link) => lightbox(link, tools),
  };
}
