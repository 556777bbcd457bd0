import type { MediaAt } from './media-at.js';
import type { TableText } from './plain-csv.js';
import type { OtherSheet } from './plain-sheet.js';
import type { Spoken } from './sheet-date.js';
import type { Source } from './source.js';
import type { Keep } from './there-and-back.js';

/** Something that was done to a foreign feed on its way into ours, in plain words. */
export interface Note {
  /** `change`: said otherwise here, and nothing lost. `problem`: an editor should look at it. */
  readonly kind: 'change' | 'problem';
  /** The thing itself: `The year “-44”`. */
  readonly what: string;
  /** Position of the record in the source, from 0; absent where the whole is meant. */
  readonly index?: number;
  /** Path to it in the source's own words: `events[3].start_date.year`, `rows[4].End Year`. */
  readonly path: string;
  /** What was done, and why: `it counts years before our era, and was written -0043`. */
  readonly why: string;
  /** What to write instead; only of problems. */
  readonly mend?: string;
}

/** What may be changed on the way without a loss, by name: see changes.ts. */
export type ChangeName = 'quotation' | 'embed' | 'year' | 'links' | 'month' | 'type' | 'order';
export type Changes = Readonly<Record<ChangeName, (...said: readonly unknown[]) => Pick<Note, 'what' | 'why'>>>;

/** What an adapter needs of the place that it runs in, which has a parser for markup, and of the one who asks. */
export interface ImportOptions {
  /** The words of markup in one line: tags gone, character references read, blanks as one. Of text without markup, the text. */
  plainText(markup: string): string;
  /** Markup with nothing in it but what a `body` may hold. Text without markup comes back as it is. */
  cleanMarkup(markup: string): string;
  /** Told of each change. */
  note(note: Note): void;
  /** Which column of a table, or field of a record, is which field of ours: `{"Datum": "date", "Titel": "headline"}`. */
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** IANA zone of times that name none, where whoever asks knows it. */
  readonly timeZone?: string | undefined;
  /** Milliseconds since 1970-01-01T00:00Z that count as now. Without it no embargo is over. */
  readonly now?: number | undefined;
  /** Keeps beside a record what only its own format can say, for the way back there; without it, that is left out. */
  readonly keep?: Keep | undefined;
  /** Words for changes in what the page reads too; without them those are not told. */
  readonly changes?: Changes | undefined;
  /** Knows the sites of media too; without it, their files are told by their endings. */
  readonly mediaAt?: MediaAt | undefined;
  /** Reads dates in words in tables and old slides; without it, they stay words. */
  readonly spokenDate?: Spoken | undefined;
  /** Reads tables with the places of their cells; without it, those are not known. */
  readonly readCsv?: ((text: string) => TableText) | undefined;
  /** Reads more tables; without it, those whose columns have English names. */
  readonly anySheet?: OtherSheet | undefined;
}

/** What an adapter found: the records, and how to read each. Nothing is read before it is asked for, so that it can be streamed. */
export interface Import {
  /** Name of the format, for people: `TimelineJS 3 JSON`. */
  readonly format: string;
  /** The records that events are made of, in the order of the source. */
  readonly records: readonly unknown[];
  /** Where the records stand in JSON: `events`, `timeline.date`; empty where the root is the list, or where it is not JSON. */
  readonly path: string;
  /**
   * The events of ours that one record makes: one as a rule, none where it is the title or an era. Dates are still text, in EDTF.
   * Never throws: what cannot be read is told in a note, and left out or kept as text.
   */
  events(record: unknown, index: number): readonly Record<string, unknown>[];
  /** All of the story but its events; asked for when every record has been read. */
  head(): Record<string, unknown>;
}

/** Finds out whether a source is of its format, and reads it; `undefined` where it is not. Never throws. */
export type Adapter = (source: Source, options: ImportOptions) => Import | undefined;

/** A whole source as a feed of ours, not yet judged. */
export function wholeFeed(found: Import): { events: unknown[] } & Record<string, unknown> {
  const events = found.records.flatMap((record, index) => found.events(record, index));
  return { ...found.head(), events };
}

/** The first adapter that takes the source for its own. */
export function recognise(adapters: readonly Adapter[], source: Source, options: ImportOptions): Import | undefined {
  for (const adapter of adapters) {
    const found = adapter(source, options);
    if (found) return found;
  }
  return undefined;
}
