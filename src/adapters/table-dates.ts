// Dates in the cells of tables, as the command reads them: also with the day or the month first, and in words. A date that could be two
// is none: 01/02/1965 is read only where its column tells the order.
import { quote } from '../core/problem.js';
import { yearText } from './edtf-text.js';
import { timeParts, type CellDate, type DatesOf, type Spoken } from './sheet-date.js';

type DayOrder = 'day' | 'month' | 'both' | undefined;

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[T,\s]+(\S.*))?$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?:(?:T|\s+)(\d.*))?$/;
/** What EDTF is made of; whether it is a date is for the reader of dates to say. */
const EDTF = /^(?=(?:.*[^\dX])?[\dX]{4}(?![\dX])|.*Y-?\d)[-~?%.[{/YX\d][-\dXYESTZ~?%.,:+/{}[\]\s]*$/;
const ZONED = /^(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s*(Z|[+-]\d\d(?::?\d\d)?)$/i;

const two = (text: string | number): string => String(text).padStart(2, '0');

/** A time of day as EDTF has it behind the `T`. */
function timeText(text: string): string | undefined {
  const [, clock, zone] = ZONED.exec(text.trim()) ?? [];
  if (clock && zone) return clock + zone.toUpperCase();
  const parts = timeParts(text);
  return parts && parts.slice(0, 3).join(':') + (parts[3] ? `.${parts[3]}` : '');
}

/** Which of day and month a cell shows to be the first: `15/01/1965`; nothing where it could be either. */
function shownOrder(cell: string): 'day' | 'month' | undefined {
  const [, first, , second] = NUMERIC.exec(cell) ?? [];
  if (Number(first) > 12 === Number(second) > 12) return undefined;
  return Number(first) > 12 ? 'day' : 'month';
}

/** Reads a cell that is not blank. */
function cellDate(cell: string, order: DayOrder, spokenDate: Spoken): CellDate {
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

/** The dates of a table, of which one tells how another is meant. */
export const tableDates: DatesOf = (spokenDate, tell, heading) => {
  /** For each column of dates a cell that shows the day first, and one that shows the month first. */
  const seen: Record<string, Partial<Record<'day' | 'month', string>>> = { date: {}, end: {} };
  const orders = new Map<string, DayOrder>();

  /** The order of day and month in a column, by all that was observed of it; told of once. */
  function orderOf(field: string): DayOrder {
    if (orders.has(field)) return orders.get(field);
    const { day, month } = seen[field] ?? {};
    const order = day && month ? 'both' : day ? 'day' : month ? 'month' : undefined;
    orders.set(field, order);
    const column = heading(field);
    if (order === 'both')
      tell.problem(
        `The column ${quote(column)}`,
        column,
        'it has the day first in some cells and the month first in others: where that cannot be told, the cell is shown as it stands',
        'Write dates as 2014-06-10.',
      );
    else if (order) tell.change('order', column, column, order, day ?? month);
    return order;
  }

  return {
    observe(field, cell) {
      const [order, shown] = [shownOrder(cell), seen[field]];
      if (order && shown) shown[order] ??= cell;
    },
    read: (cell, field) => cellDate(cell, orderOf(field), spokenDate),
  };
};
