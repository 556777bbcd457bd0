import { recognise, wholeFeed, type ImportOptions, type Note } from './adapters/adapter.js';
import { adapters } from './adapters/all.js';
import { explainForeign } from './adapters/explain-foreign.js';
import { inZone } from './adapters/in-zone.js';
import { sourceOf } from './adapters/source.js';
import { FeedError } from './core/read-feed.js';
import { cleanMarkup, plainText } from './publish/markup.js';

/** A text that was read: what to give to `readFeed` or `createTimeline`, and how it came to be. */
export interface Imported {
  /** Name of its format, for people: `TimelineJS 3 JSON`. */
  readonly format: string;
  /** As a feed of ours, not yet judged. */
  readonly feed: { readonly events: readonly unknown[]; readonly [field: string]: unknown };
  /** Everything that was done on the way. */
  readonly notes: readonly Note[];
}

/**
 * Reads a timeline of any format that the command reads.
 *
 * @param text the whole of it
 * @param options.from name of its format, a key of `adapters`; found out where it is left out
 * @throws {FeedError} where it is none of them; the message says what it seems to be instead
 */
export function importText(
  text: string,
  options: Pick<ImportOptions, 'map' | 'timeZone' | 'now'> & { readonly from?: string | undefined } = {},
): Imported {
  const { from, ...rest } = options;
  const tried = from === undefined ? Object.values(adapters) : Object.hasOwn(adapters, from) ? [adapters[from]!] : [];
  const notes: Note[] = [];
  const found = recognise(tried, sourceOf(text), { ...rest, plainText, cleanMarkup, note: (note) => void notes.push(note) });
  if (!found) throw new FeedError(explainForeign(text));
  return { format: found.format, feed: wholeFeed(inZone(found, rest.timeZone)), notes };
}
