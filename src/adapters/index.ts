// The formats that the widget reads beside our own: a chunk that comes only where a text is none of ours. Dates in words stay words
// there; the command reads them too (`all.ts`).
import { recognise, wholeFeed, type Adapter, type ImportOptions } from './adapter.js';
import { jsonFeed } from './json-feed.js';
import { csv, googleSheet } from './sheet.js';
import type { Source } from './source.js';
import { timelineJs1 } from './timelinejs1.js';
import { timelineJs3 } from './timelinejs3.js';

export { explainForeign } from './explain-foreign.js';

/** The first that takes a source for its own wins. None of them takes a feed of ours. */
const adapters: readonly Adapter[] = [timelineJs3, timelineJs1, jsonFeed, googleSheet, csv];

/**
 * Reads a foreign source as a feed of ours, not yet judged.
 *
 * @returns `undefined` where no format fits
 */
export function readForeign(source: Source, options: ImportOptions): unknown {
  const found = recognise(adapters, source, options);
  return found && wholeFeed(found);
}
