// Dates in the cells of tables, as far as they need no rule: EDTF, ISO 8601, a year, a time of day. The command reads more: table-dates.ts.
import type { SpokenDate } from './spoken-date.js';
import type { Tell } from './teller.js';

/** Reads dates in words. It is large, and most tables have none: so it is handed in. */
export type Spoken = (text: string) => SpokenDate | undefined;

/** A cell that was read: EDTF, and the words of the cell where they say more. */
export interface CellDate {
  readonly date?: string;
  readonly dateText?: string;
  /** Why it is no date. */
  readonly why?: 'order' | 'unknown';
}

/** Reads the dates of a table. */
export interface TableDates {
  /** Is shown every cell before any is read, where one tells what another means. */
  readonly observe?: (field: string, cell: string) => void;
  /** Reads a cell that is not blank, in the column of a field: `date`, `end` or `year`. */
  readonly read: (cell: string, field: string) => CellDate;
}

/**
 * @param spokenDate reader of dates in words
 * @param tell about the column of a field
 * @param heading of that column
 */
export type DatesOf = (spokenDate: Spoken, tell: Tell, heading: (field: string) => string) => TableDates;

/** What EDTF is made of, from the year on, with two digits for all that is smaller; whether it is a date is for the reader of dates to say. */
const PLAIN = /^(?!\d{4}[/.]\d\d?\b|-?\d{5}|.*\b\d\b)[^\dX]*(?:[\dX]{4}|Y-?\d)[-\dXYESTZ~?%.,:+/{}[\]]*$/;
const TIME = /^(\d{1,2})(?:[:.]?(\d\d))?(?:[:.](\d\d)(?:[.,](\d{1,9}))?)?\s*([ap])?\.?(?:m\.?)?$/i;

const two = (text: string | number): string => String(text).padStart(2, '0');

/** Hour, minute, second, fraction of a time of day: `10:30`, `1030`, `10.30`, `10:30 PM`. `undefined` where it is none. */
export function timeParts(text: string): readonly string[] | undefined {
  const [, hours = '', minutes = '00', seconds, fraction, half] = TIME.exec(text.trim()) ?? [];
  let hour = Number(hours);
  if (!hours || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (/p/i.test(half) ? 12 : 0);
  }
  if (hour > 23) return undefined;
  return [two(hour), minutes, ...(seconds ? [seconds] : []), ...(seconds && fraction ? [fraction] : [])];
}

/** The dates of a table in which each cell speaks for itself. */
export const plainDates: DatesOf = () => ({
  read(cell) {
    const date = /^\d{1,3}$/.test(cell) ? cell.padStart(4, '0') : cell.replace(/^(\S{10}) (?=\d\d:)/, '$1T');
    return PLAIN.test(date) ? { date } : { dateText: cell, why: 'unknown' };
  },
});
