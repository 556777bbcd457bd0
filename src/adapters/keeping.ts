// Adapters that the page has too, as the command has them: what only TimelineJS can say is kept for the way back, and changes are told.
import type { Adapter, ImportOptions } from './adapter.js';
import { CHANGES } from './changes.js';
import { knownColumns } from './column-names.js';
import { siteAt } from './media-sites.js';
import { sheetOf as readSheet, type Sheet } from './sheet.js';
import type { Spoken } from './sheet-date.js';
import { tableDates } from './table-dates.js';
import { keepTimelineJs } from './timelinejs-back.js';
import { timelineJs3 as readTimelineJs3 } from './timelinejs3.js';

const kept = (options: ImportOptions): ImportOptions => ({
  keep: keepTimelineJs,
  changes: CHANGES,
  mediaAt: siteAt,
  columnsOf: knownColumns,
  datesOf: tableDates,
  ...options,
});

/** The same adapter, which keeps what only TimelineJS can say. */
export const keeping =
  (adapter: Adapter): Adapter =>
  (source, options) =>
    adapter(source, kept(options));

export const timelineJs3 = keeping(readTimelineJs3);

/**
 * What a table with these headings is; `undefined` where none of them says anything to us.
 *
 * @param spokenDate reader of dates in words; without it they stay words
 */
export function sheetOf(header: readonly string[], options: ImportOptions, spokenDate?: Spoken): Sheet | undefined {
  return readSheet(header, kept(options), spokenDate);
}
