import { cellOf, fieldsOf, headingOf, MARK } from '../adapters/own-sheet.js';
import { isBag, type Bag } from '../adapters/there-and-back.js';
import type { Publisher } from './published.js';

/** A cell as RFC 4180 writes it. */
function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
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
  const fields = fieldsOf([...events, head]);
  const row = (mark: string, record: unknown): string => {
    const cells = isBag(record)
      ? fields.map((field) => (Object.hasOwn(record, field) ? cellOf(field, record[field]) : ''))
      : [];
    return [mark, ...cells].map(quoted).join(',');
  };
  const rows = [
    [MARK, ...fields.map(headingOf)].map(quoted).join(','),
    ...(Object.keys(head).length > 0 ? [row('feed', head)] : []),
    ...events.map((event) => row('event', event)),
  ];
  // the byte order mark tells Excel that this is UTF-8
  return { text: `\uFEFF${rows.join('\r\n')}\r\n`, losses: [] };
};
