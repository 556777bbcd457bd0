import type { Feed } from '../core/feed.js';
import type { Labels } from '../i18n/labels.js';

/** Something that a form cannot hold, and that was therefore left out or said otherwise. */
export interface Loss {
  /** Position of the event in the feed, from 0; absent where the feed itself is meant. */
  readonly index?: number;
  /** What, and why, in plain words: `It has no day: a calendar holds days and times only.` */
  readonly why: string;
}

/** A feed in the text of another form. */
export interface Published {
  readonly text: string;
  readonly losses: readonly Loss[];
}

export interface PublishOptions {
  /** Absolute address of the page that shows the story; without it the feed's own `url`, or no addresses at all. */
  readonly url?: string | undefined;
  /** Absolute address of the feed, against which its addresses are resolved; without it the page's. */
  readonly base?: string | undefined;
  /** BCP 47 tag of the page's language, for dates in words; without it the feed's `lang`, or `en`. */
  readonly locale?: string | undefined;
  /** Our own words in that language (`await loadLabels(locale)`); what is missing is English. */
  readonly labels?: Partial<Labels> | undefined;
  /** Milliseconds since 1970-01-01T00:00Z that count as now. */
  readonly now?: number | undefined;
}

/** Writes a feed that has been read (`readFeed`) in another form. A new form is a file and a line in `index.ts`. */
export type Publisher = (feed: Feed, options: PublishOptions) => Published;
