// Comma-separated values as RFC 4180 has them, and as sheets write them: other delimiters, line breaks of any system, ragged rows.
import type { Note } from './adapter.js';
import type { TableText } from './plain-csv.js';

/** One row, and where its cells stand. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Line and column of each cell, one after the other, both from 1; a column is a UTF-16 unit. */
  readonly places: readonly number[];
}

/** Where quotation marks do not fit: what follows was read as well as it could be. */
export interface CsvFault {
  readonly line: number;
  readonly column: number;
  readonly why: 'no closing quotation mark' | 'text after the closing quotation mark';
}

export interface CsvReader {
  /** Takes a further piece of text, cut anywhere. */
  push(text: string): void;
  /** Says that there is no more; the last row comes now where no line break ends it. */
  end(): void;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** `start`: before a cell; `after`: after a quotation mark inside a quoted cell, which may end it or be half of two. */
type State = 'start' | 'bare' | 'quoted' | 'after';

/**
 * Reads a table row by row, in time that grows with its length and no more memory than its longest row.
 *
 * @param delimiter one character
 * @param row told of each row, blank ones too (one cell without text)
 */
export function csvReader(delimiter: string, row: (row: CsvRow) => void, fault: (fault: CsvFault) => void): CsvReader {
  const separator = delimiter.charCodeAt(0);
  let state: State = 'start';
  let cells: string[] = [];
  let places: number[] = [];
  let cell = '';
  let [line, column] = [1, 1];
  let [quoteLine, quoteColumn] = [1, 1];
  let afterReturn = false;

  const endCell = (): void => {
    cells.push(cell);
    cell = '';
    state = 'start';
  };
  const endRow = (): void => {
    endCell();
    row({ cells, places });
    [cells, places] = [[], []];
  };

  function push(text: string): void {
    let from = 0; // of what is not yet in the cell
    const take = (to: number): void => {
      if (to > from) cell += text.slice(from, to);
    };
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      // the second half of CRLF
      if (afterReturn) {
        afterReturn = false;
        if (code === LF) {
          if (state !== 'quoted') from = at + 1;
          continue;
        }
      }
      const breaks = code === LF || code === CR;
      afterReturn = code === CR;
      if (state === 'quoted') {
        if (code === QUOTE) {
          take(at);
          state = 'after';
        }
      } else if (code === separator || breaks) {
        if (state === 'start') places.push(line, column);
        if (state === 'bare') take(at);
        if (breaks) endRow();
        else endCell();
        from = at + 1;
      } else if (state === 'start') {
        places.push(line, column);
        state = code === QUOTE ? 'quoted' : 'bare';
        from = code === QUOTE ? at + 1 : at;
        [quoteLine, quoteColumn] = [line, column];
      } else if (state === 'after') {
        from = at; // also of two marks, which stand for one
        state = code === QUOTE ? 'quoted' : 'bare';
        if (code !== QUOTE) fault({ line, column, why: 'text after the closing quotation mark' });
      }
      column++;
      if (breaks) [line, column] = [line + 1, 1];
    }
    if (state === 'quoted' || state === 'bare') take(text.length);
  }

  return {
    push,
    end() {
      if (state === 'quoted') fault({ line: quoteLine, column: quoteColumn, why: 'no closing quotation mark' });
      if (state === 'start' && cells.length === 0) return;
      if (state === 'start') places.push(line, column);
      endRow();
    },
  };
}

/** All rows of a text in pieces. */
export function csvRows(
  chunks: Iterable<string>,
  delimiter = ',',
  fault: (fault: CsvFault) => void = () => undefined,
): CsvRow[] {
  const rows: CsvRow[] = [];
  const reader = csvReader(delimiter, (row) => void rows.push(row), fault);
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  return rows;
}

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * The delimiter of a table, by its first line: the one that makes most cells of it.
 *
 * @param start of the text, with the first line whole
 * @returns `,` where there is but one column
 */
export function delimiterOf(start: string): string {
  const [, named] = /^sep=(.)\r?\n/i.exec(start) ?? [];
  if (named) return named;
  const counts = DELIMITERS.map((delimiter) => headerOf(start, delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** The cells of the first row. */
export function headerOf(start: string, delimiter: string): readonly string[] {
  let header: readonly string[] | undefined;
  const reader = csvReader(
    delimiter,
    ({ cells }) => void (header ??= cells),
    () => undefined,
  );
  const lines = start.slice(0, 100_000).split(/(?<=\n)/);
  for (const line of lines) {
    reader.push(line);
    if (header) return header;
  }
  reader.end();
  return header ?? [];
}

/** A table as text. Its records are rows that know where their cells stand. */
export function readCsv(text: string): TableText {
  const delimiter = delimiterOf(text);
  const faults: Note[] = [];
  const rows = csvRows([text], delimiter, (fault) => void faults.push(quotationNote(fault)));
  // a first line of Excel's, which counts as a line of the file
  const [header, ...records] = /^sep=.\r?\n/i.test(text) ? rows.slice(1) : rows;
  return { header: header?.cells ?? [], rows: records.map(({ cells }) => cells), records, faults };
}

/** What an editor should know of a fault. */
export const quotationNote = ({ line, column, why }: CsvFault): Note => ({
  kind: 'problem',
  what: 'A quotation mark',
  path: `line ${line}, column ${column}`,
  why: `there is ${why}; what follows was read as well as it could be`,
  mend: 'Write two quotation marks for one within a quoted cell.',
});
