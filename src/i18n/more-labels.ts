import type { PluralForms } from '../core/words.js';

/** Words of the axis. */
export interface AxisLabels {
  /** Name of the axis. */
  readonly name: string;
  /** Which keys do what. */
  readonly help: string;
  /** Name of the events on it. */
  readonly events: string;
  readonly zoomOut: string;
  readonly zoomIn: string;
  /** Leads back to the whole. */
  readonly whole: string;
  readonly overview: string;
  /** Names of the two ends of what is shown, where they can be moved. */
  readonly start: string;
  readonly end: string;
  /** An empty stretch of `{duration}`. */
  readonly noEvents: string;
  /** Shows the empty stretches as long as they are. */
  readonly fullLength: string;
  /** Events that have no card of their own. */
  readonly more: PluralForms;
  /** `{count}` events before what is shown, and after it. */
  readonly earlier: string;
  readonly later: string;
  readonly now: string;
  /** Heads the events without a date. */
  readonly undated: string;
  readonly selected: string;
  readonly previous: string;
  readonly next: string;
}

/** Words of the tools that a reader opens. */
export interface ToolsLabels {
  readonly search: string;
  /** Names of the rows of buttons. */
  readonly depth: string;
  readonly group: string;
  readonly tag: string;
  readonly place: string;
  readonly status: string;
  readonly jump: string;
  /** The depths below that of key events. */
  readonly standard: string;
  readonly minor: string;
  /** Shows the rest of a row. */
  readonly more: string;
  /** Takes off all that was chosen. */
  readonly clear: string;
  /** Takes off `{what}`, where nothing matches. */
  readonly without: string;
  /** Opens all long bodies, and closes them again. */
  readonly expand: string;
  readonly fold: string;
  readonly top: string;
  readonly latest: string;
  readonly close: string;
}

/** Words of a story that grows while it is read. */
export interface LiveLabels {
  /** The button that lets in what is new. */
  readonly newUpdates: PluralForms;
  /** Marks an event that has come since the story was opened. */
  readonly fresh: string;
  /** Marks an event that says something else since `{time}`. */
  readonly changed: string;
  /** Marks an event that was corrected at `{time}`. */
  readonly corrected: string;
  /** How many events have come since the reader's last visit, on `{date}`. */
  readonly since: PluralForms;
  /** Heads what has come since then. */
  readonly newSince: string;
  /** Forgets when the reader was here. */
  readonly forget: string;
}

/** Words of richer cards: media, places, calendars. */
export interface MediaLabels {
  /** Said before something of another site is loaded. */
  readonly sends: string;
  readonly load: string;
  /** Plays a recording. */
  readonly play: string;
  /** `{time}` on the reader's clock. */
  readonly yourTime: string;
  readonly addToCalendar: string;
  /** North, south, east and west, as they stand after degrees, with blanks between them. */
  readonly compass: string;
  /** Name of the place where pictures are shown large. */
  readonly pictures: string;
  /** `{n}` of `{all}` pictures. */
  readonly count: string;
  readonly previous: string;
  readonly next: string;
  readonly close: string;
}

/** What the lazy parts say, a group for each. A new word is a line here and in `more/en.ts`; other languages follow. */
export interface MoreLabels {
  readonly axis: AxisLabels;
  readonly tools: ToolsLabels;
  readonly live: LiveLabels;
  readonly media: MediaLabels;
}

/** Some of them: what a language has by now (the rest is English), or what a host says in words of its own. */
export type SomeMoreLabels = { readonly [Group in keyof MoreLabels]?: Partial<MoreLabels[Group]> | undefined };
