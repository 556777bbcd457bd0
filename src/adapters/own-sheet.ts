// Our own feed as a table: a row an event, one row for the story, a column a field. What is not text is JSON in its cell.

/** Heading of the first column, by which the table is known: `feed` in the row of the story, `event` in the others. */
export const MARK = '_newsTimeline';

/** Fields that are text, and stand in their cells as it is. */
const TEXT_FIELDS: readonly string[] =
  'id date dateText timeZone headline kicker summary body group importance status published updated title url lang credit next'.split(
    ' ',
  );

/** What a spreadsheet would take for a formula (OWASP, “CSV Injection”), and what our own marks begin with. */
const UNSAFE = /^(?:[=+\-@\t\r\n"\uFF1D\uFF0B\uFF0D\uFF20]|json:|\s)|\s$|^$/;

/** A text as a cell: where a spreadsheet would make something else of it, in quotation marks of JSON. */
function textCell(text: string): string {
  return UNSAFE.test(text) ? JSON.stringify(text) : text;
}

/** The value of a field as a cell. */
export function cellOf(field: string, value: unknown): string {
  if (value === undefined) return '';
  const isText = TEXT_FIELDS.includes(field);
  if (isText && typeof value === 'string') return textCell(value);
  return (isText ? 'json:' : '') + JSON.stringify(value);
}

function parsed(text: string, otherwise: unknown): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return otherwise;
  }
}

/** The value of a field, of its cell. */
export function valueOf(field: string, cell: string): unknown {
  if (!TEXT_FIELDS.includes(field)) return parsed(cell, cell);
  if (cell.startsWith('json:')) return parsed(cell.slice(5), cell);
  return cell.startsWith('"') ? parsed(cell, cell) : cell;
}

/** A field that is called as our first column is has one more underscore before its name, so that both can be told. */
export const headingOf = (field: string): string => textCell(/^_+newsTimeline$/.test(field) ? `_${field}` : field);

export function fieldOf(heading: string): string {
  const name = String(heading.startsWith('"') ? parsed(heading, heading) : heading);
  return /^__+newsTimeline$/.test(name) ? name.slice(1) : name;
}

/** A row of our own table. */
export function readOwnRow(fields: readonly string[], cells: readonly string[]): Bag {
  return Object.fromEntries(fields.flatMap((field, i) => (i > 0 && cells[i] ? [[field, valueOf(field, cells[i])]] : [])));
}

/** Every field that any of these has, the known ones first. */
export function fieldsOf(records: readonly unknown[]): string[] {
  const all = new Set(records.flatMap((record) => (isBag(record) ? Object.keys(record) : [])));
  return [...TEXT_FIELDS.filter((field) => all.delete(field)), ...all];
}
import { isBag, type Bag } from './bag.js';
