import type { Note } from './adapter.js';

/** A table of which every row is known. */
export interface TableText {
  readonly header: readonly string[];
  /** The cells of each row below the header. */
  readonly rows: readonly (readonly string[])[];
  /** What stands for each row to whoever asks where its cells are. */
  readonly records: readonly unknown[];
  /** What could only be read as well as it could be. */
  readonly faults: readonly Note[];
}

const MARKS = [',', ';', '\t', '|'];

/** Reads comma-separated values (RFC 4180), also with other marks between them. Lines and columns are known to the command: csv.ts. */
export function plainCsv(text: string): TableText {
  const [sep = '', named] = /^sep=([,;\t|])\r?\n/i.exec(text) ?? [];
  const bare = /.*/.exec(text)![0].replace(/"[^"]*"/g, '');
  const counts = MARKS.map((mark) => bare.split(mark).length);
  const mark = named ?? MARKS[counts.indexOf(Math.max(...counts))]!;
  const cell = new RegExp(`(?:"([^"]*(?:""[^"]*)*)("?))?([^${mark}\r\n]*)(\r\n?|\n|\\${mark}|$)`, 'gy');
  const rows: string[][] = [];
  const faults: Note[] = [];
  let row: string[] = [];
  for (const [, quoted, closed, rest, end] of text.slice(sep.length).matchAll(cell)) {
    row.push(`${quoted?.replaceAll('""', '"') ?? ''}${rest}`);
    if (quoted !== undefined && !(closed && !rest))
      faults.push({
        kind: 'problem',
        what: 'A quotation mark',
        path: `rows[${rows.length - 1}]`,
        why: 'it ends no cell',
        mend: 'Write two for one within a quoted cell.',
      });
    if (end === mark) continue;
    rows.push(row);
    row = [];
  }
  const [header = [], ...records] = rows;
  return { header, rows: records, records, faults };
}
