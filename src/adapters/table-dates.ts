// Dates in the cells of tables, as the command reads them: also with the day or the month first, and in words. A date that could be two
// is none: 01/02/1965 is read only where its column tells the order.
import { quote } from '../core/problem.js';
import { yearText } from './edtf-text.js';
import type { Columns } from './column-names.js';
import { timeParts, type Spoken } from './sheet-date.js';
import type { Tell } from './teller.js';

/** The date of a row in fields of ours. */
interface RowDate {
  readonly date?: string;
  /** The words of the cells where they say more than that, or are no date. */
  readonly dateText?: string;
}

/** Reads the dates of a table. */
interface TableDates {
  /** Is shown the cells of a column before any is read, where one tells what another means. */
  readonly observe: (field: string, cell: string) => void;
  /** @param cell gives the text of a row under a field of ours */
  readonly when: (cell: (field: string) => string, tell: Tell) => RowDate;
}

/** A table whose dates are to be read. */
interface DatedTable {
  readonly columns: Columns;
  /** Heading of the column of a field. */
  readonly heading: (field: string) => string;
  /** About a column as a whole. */
  readonly tell: Tell;
  readonly spokenDate: Spoken | undefined;
}

type DayOrder = 'day' | 'month' | 'both' | undefined;

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[T,\s]+(\S.*))?$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?:(?:T|\s+)(\d.*))?$/;
/** What EDTF is made of; whether it is a date is for the reader of dates to say. */
const EDTF = /^(?=(?:.*[^\dX])?[\dX]{4}(?![\dX])|.*Y-?\d)[-~?%.[{/YX\d][-\dXYESTZ~?%.,:+/{}[\]\s]*$/;
const ZONED = /^(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s*(Z|[+-]\d\d(?::?\d\d)?)$/i;

const PARTS = ['year', 'month', 'day'] as const;

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

interface CellDate extends RowDate {
  /** Why it is no date. */
  readonly why?: 'order' | 'years' | 'unknown';
}

const WHY: Readonly<Record<NonNullable<CellDate['why']>, string>> = {
  order: 'nothing tells which is the day and which the month',
  years: 'it may be a month, or two years',
  unknown: 'it is no date that can be read',
};

/** Reads a cell that is not blank. */
function cellDate(cell: string, order: DayOrder, spokenDate: Spoken | undefined): CellDate {
  const text = cell.trim();
  const [, one = '', , other = '', numericYear, after = ''] = NUMERIC.exec(text) ?? [];
  if (numericYear) {
    const [a, b] = [Number(one), Number(other)];
    const dayFirst = a > 12 || (b <= 12 && (order === 'day' || a === b));
    if (!dayFirst && b <= 12 && order !== 'month') return { dateText: text, why: 'order' };
    return placed(numericYear, dayFirst ? other : one, dayFirst ? one : other, after, text);
  }
  const [, year, mark, month = '', day, time = ''] = YEAR_FIRST.exec(text) ?? [];
  // 2004/05 may be May, or a season that begins in one year and ends in the next; 2020/21 is no month
  if (
    year &&
    day === undefined &&
    !time &&
    mark !== '-' &&
    (month === '00' || Number(month) > 12 || (mark === '/' && Number(month) === (Number(year) + 1) % 100))
  )
    return { dateText: text, why: 'years' };
  if (year && (day !== undefined || !time)) return placed(year, month, day, time, text);
  if (/^\d{1,4}$/.test(text)) return { date: yearText(Number(text)) };
  if (EDTF.test(text) && !/^-?\d+$|^\D*\d{1,3}$/.test(text)) return { date: text.replace(/^(\S+)\s+(?=\/)|\s+$/g, '$1') };
  if (/^-\d{4}$/.test(text)) return { date: text };
  const spoken = spokenDate?.(text);
  return spoken ? { date: spoken.date, ...(spoken.vague && { dateText: text }) } : { dateText: text, why: 'unknown' };
}

function placed(year: string, month: string, day: string | undefined, time: string, text: string): CellDate {
  const date = `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  if (!time) return { date };
  const clock = timeText(time);
  return clock ? { date: `${date}T${clock}` } : { dateText: text, why: 'unknown' };
}

/** The dates of a table, of which one tells how another is meant. */
export function tableDates({ columns, heading, tell: tellOfColumn, spokenDate }: DatedTable): TableDates {
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
      tellOfColumn.problem(
        `The column ${quote(column)}`,
        column,
        'it has the day first in some cells and the month first in others: where that cannot be told, the cell is shown as it stands',
        'Write dates as 2014-06-10.',
      );
    else if (order) tellOfColumn.change('order', column, column, order, day ?? month);
    return order;
  }

  function when(cell: (field: string) => string, tell: Tell): RowDate {
    const read = (field: string, text = cell(field)): CellDate => {
      const found = text ? cellDate(text, orderOf(field), spokenDate) : {};
      if (found.why)
        tell.problem(
          `The date ${quote(text)}`,
          heading(field),
          `${WHY[found.why]}, so it is shown as it stands`,
          found.why === 'years' ? 'Write 2004-05 for May, 2004/2005 for two years.' : 'Write it as 2014-06-10.',
        );
      return found;
    };

    /** The time of day of a column of its own. */
    const withTime = (day: CellDate): CellDate => {
      const time = cell('time');
      if (!time) return day;
      const isDay = /^-?\d{4}-\d\d-\d\d$/.test(day.date ?? '');
      const clock = isDay ? timeText(time) : undefined;
      if (clock) return { ...day, date: `${day.date!}T${clock}` };
      tell.problem(
        `The time ${quote(time)}`,
        heading('time'),
        `${isDay ? 'it is no time of day' : 'the date beside it is no day without a time'}, so it was left out`,
        isDay ? 'Write it as 22:30, or 22:30+01:00.' : 'Write the day as 2014-06-10.',
      );
      return day;
    };

    /** Of columns of their own for year, month and day. */
    const inParts = (): CellDate => {
      const parts = PARTS.map(cell);
      const given = parts.slice(0, parts.includes('') ? parts.indexOf('') : 3);
      const left = parts.findIndex((part, i) => i > given.length && part !== '');
      if (left > 0)
        tell.problem(
          `The ${PARTS[left]!} ${quote(parts[left])}`,
          heading(PARTS[left]!),
          `there is no ${PARTS[given.length]!}, so it was left out`,
          `Add the ${PARTS[given.length]!}.`,
        );
      const numbers = given.every((part, i) => (i > 0 ? /^\d{1,2}$/ : /^\d{1,4}$/).test(part));
      if (!numbers) return read('year', given.reverse().join(' '));
      return given.length > 0 ? { date: given.map((part, i) => part.padStart(i > 0 ? 2 : 4, '0')).join('-') } : {};
    };
    const start = withTime(columns.has('date') ? read('date') : inParts());
    const end = read('end');
    if (cell('end') && (!end.date || (!start.date && start.dateText)))
      return {
        ...start,
        dateText: [columns.has('date') ? cell('date') : start.dateText, cell('end')].filter(Boolean).join(' – '),
      };
    if (!end.date || end.date === start.date) return start;
    if (!start.date) return { date: `/${end.date}` };
    const simple = [start.date, end.date].every((date) => /^-?\d{4}[-\dT:.Z+]*$/.test(date));
    const backward = !start.date.startsWith('-') && end.date < start.date.slice(0, end.date.length);
    if (simple && !backward) return { ...start, date: `${start.date}/${end.date}` };
    tell.problem(
      `The end ${quote(end.date)}`,
      heading('end'),
      `it ${simple ? 'is before the start' : 'makes no range with the start'}, ${start.date}, and was left out`,
      simple ? 'Mend either of them.' : 'Write both as 2014-06-10.',
    );
    return start;
  }

  return {
    observe(field, cell) {
      const [order, shown] = [shownOrder(cell), seen[field]];
      if (order && shown) shown[order] ??= cell;
    },
    when,
  };
}
