// Dates in the cells of tables. A date that could be two is none: 01/02/1965 is read only where its column tells the order.
import { yearText } from './edtf-text.js';
import type { SpokenDate } from './spoken-date.js';

/** Reads dates in words. It is large, and most tables have none: so it is handed in. */
export type Spoken = (text: string) => SpokenDate | undefined;

export type DayOrder = 'day' | 'month' | 'both' | undefined;

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[T,\s]+(\S.*))?$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?:(?:T|\s+)(\d.*))?$/;
/** What EDTF is made of; whether it is a date is for the reader of dates to say. */
const EDTF = /^(?=(?:.*[^\dX])?[\dX]{4}(?![\dX])|.*Y-?\d)[-~?%.[{/YX\d][-\dXYESTZ~?%.,:+/{}[\]\s]*$/;
const TIME = /^(\d{1,2})(?:[:.]?(\d\d))?(?:[:.](\d\d)(?:[.,](\d{1,9}))?)?\s*([ap])?\.?(?:m\.?)?$/i;
const ZONED = /^(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s*(Z|[+-]\d\d(?::?\d\d)?)$/i;

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

/** A time of day as EDTF has it behind the `T`. */
function timeText(text: string): string | undefined {
  const [, clock, zone] = ZONED.exec(text.trim()) ?? [];
  if (clock && zone) return clock + zone.toUpperCase();
  const parts = timeParts(text);
  return parts && parts.slice(0, 3).join(':') + (parts[3] ? `.${parts[3]}` : '');
}

/** Which of day and month a cell shows to be the first: `15/01/1965`; nothing where it could be either. */
export function shownOrder(cell: string): 'day' | 'month' | undefined {
  const [, first, , second] = NUMERIC.exec(cell) ?? [];
  if (Number(first) > 12 === Number(second) > 12) return undefined;
  return Number(first) > 12 ? 'day' : 'month';
}

/** A cell that was read: EDTF, and the words of the cell where they say more. */
export interface CellDate {
  readonly date?: string;
  readonly dateText?: string;
  /** Why it is no date. */
  readonly why?: 'order' | 'unknown';
}

/** Reads a cell that is not blank. */
export function cellDate(cell: string, order: DayOrder, spokenDate: Spoken): CellDate {
  const text = cell.trim();
  const [, one = '', , other = '', numericYear, after = ''] = NUMERIC.exec(text) ?? [];
  if (numericYear) {
    const [a, b] = [Number(one), Number(other)];
    const dayFirst = a > 12 || (b <= 12 && (order === 'day' || a === b));
    if (!dayFirst && b <= 12 && order !== 'month') return { dateText: text, why: 'order' };
    return placed(numericYear, dayFirst ? other : one, dayFirst ? one : other, after, text);
  }
  const [, year, , month = '', day, time = ''] = YEAR_FIRST.exec(text) ?? [];
  if (year && (day !== undefined || !time)) return placed(year, month, day, time, text);
  if (/^\d{1,4}$/.test(text)) return { date: yearText(Number(text)) };
  if (EDTF.test(text) && !/^-?\d+$|^\D*\d{1,3}$/.test(text)) return { date: text.replace(/^(\S+)\s+(?=\/)|\s+$/g, '$1') };
  if (/^-\d{4}$/.test(text)) return { date: text };
  const spoken = spokenDate(text);
  return spoken ? { date: spoken.date, ...(spoken.vague && { dateText: text }) } : { dateText: text, why: 'unknown' };
}

function placed(year: string, month: string, day: string | undefined, time: string, text: string): CellDate {
  const date = `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  if (!time) return { date };
  const clock = timeText(time);
  return clock ? { date: `${date}T${clock}` } : { dateText: text, why: 'unknown' };
}
