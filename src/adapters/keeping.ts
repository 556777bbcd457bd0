// Adapters that the page has too, as the command has them: what only TimelineJS can say is kept for the way back, and changes are told.
import type { Adapter, ImportOptions } from './adapter.js';
import { anySheet } from './any-sheet.js';
import { CHANGES } from './changes.js';
import { readCsv } from './csv.js';
import { tellingDropped } from './dropped-tags.js';
import { siteAt } from './media-sites.js';
import { sheetOf as readSheet } from './sheet.js';
import type { Sheet } from './timelinejs-sheet.js';
import { spokenDate } from './spoken-date.js';
import { keepTimelineJs } from './timelinejs-back.js';
import { timelineJs3 as readTimelineJs3 } from './timelinejs3.js';

const kept = (options: ImportOptions): ImportOptions => ({
  keep: keepTimelineJs,
  changes: CHANGES,
  mediaAt: siteAt,
  spokenDate,
  readCsv,
  anySheet,
  ...options,
});

/** The same adapter, which keeps what only TimelineJS can say. */
export const keeping =
  (adapter: Adapter): Adapter =>
  (source, options) =>
    adapter(source, kept(options));

export const timelineJs3 = keeping(readTimelineJs3);

/** What a table with these headings is; `undefined` where none of them says anything to us. */
export function sheetOf(header: readonly string[], options: ImportOptions): Sheet | undefined {
  return tellingDropped(
    options,
    () => 'rows',
    (all) => readSheet(header, kept(all)),
  );
}
