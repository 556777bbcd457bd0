import { isBag, type Bag } from '../adapters/bag.js';
import { cellOf, fieldsOf, headingOf, MARK } from '../adapters/own-sheet.js';
import type { Publisher } from './published.js';

/** A cell as RFC 4180 writes it. */
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A table, a line at a time, for feeds that are not held whole. */
export interface CsvLines {
  /** The headings, after a byte order mark, which tells Excel that this is UTF-8. */
  readonly header: string;
  /** The story without its events; empty where there is nothing to say of it. */
  head(head: Bag): string;
  event(event: unknown): string;
}

/** @param fields of all events and of the story, as `fieldsOf` gives them */
export function csvLines(fields: readonly string[]): CsvLines {
  const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;
  const row = (mark: string, record: unknown): string => {
    const cells = isBag(record)
      ? fields.map((field) => (Object.hasOwn(record, field) ? cellOf(field, record[field]) : ''))
      : [];
    return line([mark, ...cells]);
  };
  return {
    header: `\uFEFF${line([MARK, ...fields.map(headingOf)])}`,
    head: (head) => (Object.keys(head).length > 0 ? row('feed', head) : ''),
    event: (event) => row('event', event),
  };
}

/**
 * Writes a feed as a table that sheets open: a row an event, and before them one for the story; lists and objects as JSON in
 * their cells. Read again, it is the same feed, to the last unknown field.
 *
 * Text that a spreadsheet would run as a formula, beginning with `=`, `+`, `-`, `@` or a tab (OWASP, “CSV Injection”), stands in
 * quotation marks, as JSON has it, and is text there; reading takes them off again.
 */
export const toCsv: Publisher = (feed) => {
  const { events, ...head } = feed as { events: unknown[] } & Bag;
  const { header, head: headLine, event } = csvLines(fieldsOf([...events, head]));
  return { text: header + headLine(head) + events.map(event).join(''), losses: [] };
};
