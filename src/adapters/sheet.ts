// Tables: our own, those of TimelineJS, and any with headings that say what is in them.
import type { Adapter, Import, ImportOptions } from './adapter.js';
import { isBag, type Bag } from './bag.js';
import { fieldOf, MARK, readOwnRow } from './own-sheet.js';
import { plainCsv } from './plain-csv.js';
import { plainSheet } from './plain-sheet.js';
import { isBlank, timelineSheet, type Cells, type Sheet } from './timelinejs-sheet.js';

/** The table that `toCsv` writes. */
function ownSheet(header: Cells): Sheet | undefined {
  if (header[0]?.trim() !== MARK) return undefined;
  const fields = header.map(fieldOf);
  let head: Bag = {};
  return {
    format: 'news-timeline table',
    events(cells) {
      if (isBlank(cells)) return [];
      const record = readOwnRow(fields, cells);
      if (cells[0] !== 'feed') return [record];
      head = record;
      return [];
    },
    head: () => head,
  };
}

/** What a table with these headings is; `undefined` where none of them says anything to us. */
export function sheetOf(header: Cells, options: ImportOptions): Sheet | undefined {
  return (
    ownSheet(header) ??
    (options.map ? undefined : timelineSheet(header, options)) ??
    (options.anySheet ?? plainSheet)(header, options)
  );
}

/** A table whose rows are all known. */
function wholeSheet(
  header: Cells,
  rows: readonly Cells[],
  records: readonly unknown[],
  options: ImportOptions,
): Import | undefined {
  const sheet = sheetOf(header, options);
  if (!sheet) return undefined;
  if (sheet.observe) rows.forEach(sheet.observe);
  return {
    format: sheet.format,
    records,
    path: 'rows',
    events: (_, index) => sheet.events(rows[index] ?? [], index),
    head: () => sheet.head(),
  };
}

/** Whether a text can be a table at all, and not a format that begins like one. */
const isTable = (text: string): boolean => /^\s*[^\s<{[]/.test(text) && !/^\s*BEGIN:V|^[^\n]*[\0]/.test(text);

/** Tables as text. */
export const csv: Adapter = ({ text, value }, options) => {
  if (value !== undefined || !isTable(text)) return undefined;
  const { header, rows, records, faults } = (options.readCsv ?? plainCsv)(text);
  const whole = wholeSheet(header, rows, records, options);
  if (whole) faults.forEach(options.note);
  return whole;
};

/** What the old API of Google Sheets gave: `{feed: {entry: [{gsx$headline: {$t}}]}}`, as archives have it. */
export const googleSheet: Adapter = ({ value }, options) => {
  const entries = isBag(value) && isBag(value.feed) ? value.feed.entry : undefined;
  if (!Array.isArray(entries)) return undefined;
  const records = entries as unknown[];
  const rows = records.map(
    (entry) =>
      new Map(
        Object.entries(isBag(entry) ? entry : {}).flatMap(([key, cell]) =>
          key.startsWith('gsx$') && isBag(cell) ? [[key.slice(4), typeof cell.$t === 'string' ? cell.$t : '']] : [],
        ),
      ),
  );
  const header = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const cells = rows.map((row) => header.map((name) => row.get(name) ?? ''));
  const whole = wholeSheet(header, cells, records, options);
  return whole && { ...whole, format: `Google ${whole.format}` };
};
