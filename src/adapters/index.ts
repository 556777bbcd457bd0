// The formats that the widget reads beside our own: a chunk that comes only where a text is none of ours.
export { explainForeign } from './explain-foreign.js';
import { recognise, wholeFeed, type Adapter, type ImportOptions, type Note } from './adapter.js';
import { jsonFeed } from './json-feed.js';
import { csv, googleSheet } from './sheet.js';
import type { Spoken } from './sheet-date.js';
import type { Source } from './source.js';
import { timelineJs1 } from './timelinejs1.js';
import { timelineJs3 } from './timelinejs3.js';

/**
 * By name; the first that takes a source for its own wins. None of them takes a feed of ours.
 *
 * @param spokenDate reader of dates in words; without it they stay words
 */
export const foreignAdapters = (spokenDate?: Spoken): Readonly<Record<string, Adapter>> => ({
  timelinejs3: timelineJs3,
  timelinejs1: timelineJs1(spokenDate),
  jsonfeed: jsonFeed,
  googlesheet: googleSheet(spokenDate),
  csv: csv(spokenDate),
});

/**
 * Reads a foreign source as a feed of ours, not yet judged. Dates in words bring their reader with them, where there are any.
 *
 * @returns `undefined` where no format fits
 */
export async function readForeign(source: Source, options: ImportOptions): Promise<unknown> {
  let notes: Note[] = [];
  const words: string[] = [];
  const read = (spokenDate: Spoken): unknown => {
    notes = [];
    const found = recognise(Object.values(foreignAdapters(spokenDate)), source, {
      ...options,
      note: (note) => void notes.push(note),
    });
    return found && wholeFeed(found);
  };
  let feed = read((text) => void words.push(text));
  if (words.length > 0) feed = read((await import('./spoken-date.js')).spokenDate);
  for (const note of notes) options.note(note);
  return feed;
}
