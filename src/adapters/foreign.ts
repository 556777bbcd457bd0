// The formats that the widget reads beside our own: a chunk that comes only where a text is none of ours.
import { recognise, wholeFeed, type Adapter, type ImportOptions } from './adapter.js';
import { jsonFeed } from './json-feed.js';
import { csv, googleSheet } from './sheet.js';
import type { Source } from './source.js';
import { timelineJs1 } from './timelinejs1.js';
import { timelineJs3 } from './timelinejs3.js';

/** By name; the first that takes a source for its own wins. None of them takes a feed of ours. */
export const foreignAdapters: Readonly<Record<string, Adapter>> = {
  timelinejs3: timelineJs3,
  timelinejs1: timelineJs1,
  'json-feed': jsonFeed,
  'google-sheet': googleSheet,
  csv,
};

/** A foreign source as a feed of ours, not yet judged; `undefined` where no format fits. */
export function readForeign(source: Source, options: ImportOptions): unknown {
  const found = recognise(Object.values(foreignAdapters), source, options);
  return found && wholeFeed(found);
}

export { explainForeign } from './explain-foreign.js';
