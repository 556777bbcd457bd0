// The rarer forms of EDTF, levels 1 and 2. A page loads them only for a story that has one, so they stand alone: nothing is imported
// that the first load holds.
import type { DatePart, Precision, Qualifier, readDate, Span, Stated } from './span.js';

const DAY = 86_400_000;

/** Years with months, days and seasons are at most this far from 0: they have four digits. */
const FOUR_DIGITS = 9999;

/** As far as a float64 counts days one by one, rounded down. */
const LAST_YEAR = 1e13;

const QUALIFIERS: readonly (readonly Qualifier[])[] = [[], ['approximate'], ['uncertain'], ['approximate', 'uncertain']];

/** Milliseconds from 1970 to the first day of a year of any size, in the proleptic Gregorian calendar; `Date` ends at ±275,760. */
function yearStart(year: number): number {
  const cycle = Math.floor(year / 400);
  const rest = year - cycle * 400; // its first year is a leap year
  const leapDays = Math.ceil(rest / 4) - Math.ceil(rest / 100) + Math.ceil(rest / 400);
  return (cycle * 146_097 + rest * 365 + leapDays - 719_528) * DAY;
}

/** Milliseconds from 1970 to a day; months from 0, and more than 11 are months of the next year. */
export function calendar(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** Days of a month, from 1. */
export function daysIn(year: number, month: number): number {
  return new Date(calendar(year, month, 0)).getUTCDate();
}

/** `~` is 1, `?` 2, and `%` both. */
function marks(mark = ' '): number {
  return '~?%'.indexOf(mark) + 1;
}

const YEAR = /^(?:Y(-?[1-9]\d{0,15})(?:E([1-9]\d?))?|(-?\d{4}))(?:S([1-9]\d?))?([~?%])?$/;

/** `Y170000002`, `Y-17E7`, `Y3388E2S3`, `1950S2` */
function readYear(text: string): Span | undefined {
  const [, long, exponent, short, digits, mark] = YEAR.exec(text) ?? [];
  const year = Number(long === undefined ? short : `${long}E${exponent ?? 0}`);
  const size = Math.abs(year);
  if (!(size <= LAST_YEAR) || short === '-0000') return undefined;
  if (exponent === undefined && (short === undefined ? size <= FOUR_DIGITS : digits === undefined)) return undefined;
  let [first, last] = [year, year];
  if (digits !== undefined) {
    const open = String(size).length - Number(digits);
    if (open < 0) return undefined;
    const step = 10 ** open;
    const nearest = Math.trunc(year / step) * step;
    const farthest = nearest + Math.sign(year) * (step - 1);
    [first, last] = [Math.min(nearest, farthest), Math.max(nearest, farthest)];
  }
  return {
    start: yearStart(first),
    end: yearStart(last + 1),
    precision: 'year',
    qualifiers: QUALIFIERS[marks(mark)]!,
    stated: { form: 'year', year, ...(digits !== undefined && { significant: Number(digits) }) },
  };
}

/** First month, counted from 0, and number of months. */
function monthsOfSeason(code: number): readonly [first: number, count: number] {
  if (code > 39) return [(code - 40) * 6, 6];
  if (code > 36) return [(code - 37) * 4, 4];
  if (code > 32) return [(code - 33) * 3, 3];
  return [((code - 21) * 3 + (code > 28 ? 8 : 2)) % 12, 3];
}

/** The numbers of two digits, up to `last`, that a part may stand for; `X` is any digit, and so is each of a part that is missing. */
export function numbers(pattern: string | undefined, last: number): readonly number[] {
  const form = new RegExp(`^${(pattern ?? 'XX').replaceAll('X', '\\d')}$`);
  return Array.from({ length: last }, (_, i) => i + 1).filter((number) => form.test(String(number).padStart(2, '0')));
}

/** The years that a part of four digits may stand for, from the earliest or from the latest. */
function* years(pattern: string, backwards: boolean): Generator<number, undefined> {
  const count = 10 ** (pattern.split('X').length - 1);
  const digits = String(count).length - 1;
  for (let i = 0; i < count; i++) {
    // of the years before 0, the greatest number comes first
    const filling = String(backwards === pattern.startsWith('-') ? i : count - 1 - i).padStart(digits, '0');
    let at = 0;
    const year = Number(pattern.replace(/X/g, () => filling[at++]!));
    if (!Object.is(year, -0)) yield year;
  }
}

/** The first day that is in the calendar, going through years, months and days in their order. */
function firstDay(candidates: Iterable<number>, months: readonly number[], days: readonly number[]): number | undefined {
  for (const year of candidates) {
    for (const month of months) for (const day of days) if (day <= daysIn(year, month)) return calendar(year, month - 1, day);
    if (daysIn(year, 2) > 28) return undefined; // what no leap year has, no year has
  }
  return undefined;
}

/** By the first of the four digits of a year that is an X. */
const PRECISION_OF_YEAR: readonly Precision[] = ['millennium', 'millennium', 'century', 'decade'];

function precisionOf(year: string, month: string | undefined, day: string | undefined): Precision {
  const open = year.replace('-', '').indexOf('X');
  if (open >= 0) return PRECISION_OF_YEAR[open]!;
  if (month === undefined || month.includes('X')) return 'year';
  return day === undefined || day.includes('X') ? 'month' : 'day';
}

type Bounds = Pick<Span, 'start' | 'end' | 'precision' | 'stated'>;

function season(year: number, code: number): Bounds {
  const [first, count] = monthsOfSeason(code);
  return {
    start: calendar(year, first, 1),
    end: calendar(year, first + count, 1),
    precision: 'season',
    stated: { form: 'season', year, code },
  };
}

/** From the first day that the parts may stand for to the last. */
function days(year: string, month: string | undefined, day: string | undefined): Bounds | undefined {
  const inYear = numbers(month, 12);
  const inMonth = numbers(day, 31);
  const start = firstDay(years(year, false), inYear, inMonth);
  if (start === undefined) return undefined;
  const last = firstDay(years(year, true), inYear.toReversed(), inMonth.toReversed())!;
  const parts = { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
  const stated: Stated = { form: 'unspecified', ...parts };
  const open = [year, month, day].some((part) => part?.includes('X'));
  return { start, end: last + DAY, precision: precisionOf(year, month, day), ...(open && { stated }) };
}

/** A mark on the left is of that part alone, one on the right of that part and of all before it. */
function qualified(before: readonly number[], after: readonly number[]): Pick<Span, 'qualifiers' | 'parts'> {
  const each = before.map((mark, part) => after.slice(part).reduce((all, one) => all | one, mark));
  const all = QUALIFIERS[each.reduce((sum, one) => sum | one)]!;
  if (each.every((mark) => mark === each[0])) return { qualifiers: all };
  const names: readonly DatePart[] = ['year', 'month', 'day'];
  const parts = Object.fromEntries(each.flatMap((mark, at) => (mark ? [[names[at]!, QUALIFIERS[mark]!]] : [])));
  return { qualifiers: all, parts };
}

const PARTS = /^([~?%])?(-?[\dX]{4})([~?%])?(?:-([~?%])?([\dX]{2})([~?%])?(?:-([~?%])?([\dX]{2})([~?%])?)?)?$/;

/** `201X`, `2001-21`, `156X-12-25`, `2004-06~-11` */
function readParts(text: string): Span | undefined {
  const match = PARTS.exec(text);
  if (!match) return undefined;
  const [, beforeYear, , afterYear, beforeMonth, month, afterMonth, beforeDay, day, afterDay] = match;
  const year = match[2]!;
  if (year === '-0000') return undefined;
  const named = month !== undefined && /2[1-9]|3\d|4[01]/.test(month);
  if (named && (day !== undefined || year.includes('X'))) return undefined;
  const bounds = named ? season(Number(year), Number(month)) : days(year, month, day);
  const before = [beforeYear, beforeMonth, beforeDay].slice(0, day !== undefined ? 3 : month !== undefined ? 2 : 1);
  return bounds && { ...bounds, ...qualified(before.map(marks), [afterYear, afterMonth, afterDay].map(marks)) };
}

const FROM_COARSE: readonly Precision[] = ['millennium', 'century', 'decade', 'year', 'season', 'month', 'day'];

/** `[1667,1668,1670..1672]`, `{1960,1961-12}`, `[..1984]` */
function readSet(text: string, read: typeof readDate): Span | undefined {
  const choice =
    text.startsWith('[') && text.endsWith(']') ? 'one' : text.startsWith('{') && text.endsWith('}') ? 'all' : undefined;
  if (!choice || text.includes('T')) return undefined;
  const texts = text.slice(1, -1).split(',');
  const members: Span[] = [];
  let [start, end, coarsest] = [Infinity, -Infinity, Infinity];
  for (const [at, member] of texts.entries()) {
    const [from, to, ...more] = member.trim().split('..');
    const openWithin = (from === '' && at > 0) || (to === '' && at < texts.length - 1);
    if (openWithin || more.length > 0) return undefined;
    const span = read(to === undefined ? member : `${from || '..'}/${to || '..'}`, undefined, (part) => readRare(part));
    if (!span) return undefined;
    members.push(span);
    [start, end] = [Math.min(start, span.start), Math.max(end, span.end)];
    coarsest = Math.min(coarsest, FROM_COARSE.indexOf(span.precision));
  }
  const qualifiers = [...new Set(members.flatMap((member) => member.qualifiers))];
  return { start, end, precision: FROM_COARSE[coarsest]!, qualifiers, stated: { form: 'set', choice, members } };
}

/**
 * Reads what `readDate` leaves: the rest of EDTF levels 1 and 2 (Library of Congress, 4 February 2019).
 *
 * Decided here, where the references leave it open:
 * - Seasons 21 to 24 name no hemisphere. Their bounds are those of the northern one, by whole months as meteorologists count: spring
 *   from March, summer from June, autumn from September, winter from December. So are 25 to 28; 29 to 32 are southern: spring from
 *   September, summer from December, autumn from March, winter from June.
 * - A season across the turn of the year belongs to the year in which it begins: `2001-24` ends with February 2002.
 * - Quarters (33 to 36), thirds (37 to 39) and halves (40, 41) are of three, four and six whole months.
 * - `X` runs from the first day to the last that there can be: `198X-02-29` from 1980 to 1988. `-000X` ends with -0001: there is no -0000.
 * - `1950S2` is 1900 to 1999, of which 1950 is the best guess. Leading zeros are not significant.
 * - A set runs from its first day to its last, whatever the order of its members, and keeps that order. Blanks around commas are read,
 *   since much that is written has them. A set holds dates, not times and not sets, and is no end of an interval.
 * - Any of these forms may be followed by `~`, `?` or `%`, but for sets: `Y-66E6~` is about 66 million years ago.
 * - Years reach to ±10¹³.
 */
export function readRare(text: string, read?: typeof readDate): Span | undefined {
  return readYear(text) ?? readParts(text) ?? (read && readSet(text, read));
}
