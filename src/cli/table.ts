// Tables of any length: a row at a time, with the line and column of each cell.
import type { Import, ImportOptions } from '../adapters/adapter.js';
import { csvReader, delimiterOf, headerOf, quotationNote, type CsvRow } from '../adapters/csv.js';
import { sheetOf } from '../adapters/keeping.js';
import { chunks, type Bytes } from './bytes.js';
import type { Locate } from './json/locate.js';
import type { Progress } from './progress.js';
import type { SourceRecord } from './reading.js';

export interface Table {
  readonly found: Import;
  groups(): Iterable<readonly SourceRecord[]>;
}

const BEGINNING = 200_000;

export const isRow = (record: unknown): record is CsvRow => typeof record === 'object' && record !== null && 'places' in record;

/** Finds the cell that a path such as `rows[4].End Year` names, or the row where there is no such heading. */
export function cellLocator(header: readonly string[], { cells, places }: CsvRow, lineText: (line: number) => string): Locate {
  return (path) => {
    const heading = /^rows\[\d+\]\.(.*)$/s.exec(path)?.[1];
    const found = heading === undefined ? -1 : header.findIndex((title) => title.trim() === heading.trim());
    const at = found >= 0 && found < cells.length ? found : 0;
    const [line = 1, column = 1] = [places[2 * at], places[2 * at + 1]];
    const width = Math.max(1, cells[at]?.split('\n', 1)[0]?.length ?? 1);
    return { line, column, endColumn: column + width, text: lineText(line) };
  };
}

/** The rows of a table, a chunk's at a time. */
function* rowsOf(
  bytes: Bytes,
  delimiter: string,
  progress: Progress,
  options?: Pick<ImportOptions, 'note'>,
): Generator<CsvRow[]> {
  let rows: CsvRow[] = [];
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const reader = csvReader(
    delimiter,
    (row) => rows.push(row),
    (fault) => options?.note(quotationNote(fault)),
  );
  let done = 0;
  for (const chunk of chunks(bytes)) {
    reader.push(decoder.decode(chunk, { stream: true }));
    progress.at((done += chunk.length));
    if (rows.length > 0) yield rows;
    rows = [];
  }
  reader.push(decoder.decode());
  reader.end();
  if (rows.length > 0) yield rows;
}

/** @returns `undefined` where the text is no table, or none with headings that say something */
export function openTable(bytes: Bytes, options: ImportOptions, progress: () => Progress): Table | undefined {
  const start = Buffer.from(bytes.read(0, BEGINNING)).toString('utf8');
  if (/^\s*(?:<|BEGIN:V)/i.test(start)) return undefined;
  const delimiter = delimiterOf(start);
  const named = /^sep=.\r?\n/i.exec(start)?.[0] ?? '';
  const header = headerOf(start.slice(named.length), delimiter);
  const sheet = sheetOf(header, options);
  if (!sheet) return undefined;
  const above = named === '' ? 1 : 2; // rows above the first that is a record

  function* groups(): Generator<SourceRecord[]> {
    if (sheet!.observe) {
      let seen = 0;
      const bar = progress();
      for (const rows of rowsOf(bytes, delimiter, bar))
        for (const { cells } of rows) if (seen++ >= above) sheet!.observe(cells);
      bar.done();
    }
    let index = -above;
    const bar = progress();
    for (const rows of rowsOf(bytes, delimiter, bar, options)) {
      const records = rows.flatMap((value) => {
        const position = index++;
        return position < 0 ? [] : [{ value, index: position, locate: cellLocator(header, value, () => '') }];
      });
      if (records.length > 0) yield records;
    }
    bar.done();
  }

  return {
    found: {
      format: sheet.format,
      records: [],
      path: 'rows',
      events: (record, index) => sheet.events((record as CsvRow).cells, index),
      head: () => sheet.head(),
    },
    groups,
  };
}
