import { quote } from './problem.js';
import { instantOf, isTimeZone, wallClock } from './zone.js';

/** How finely a date is stated, from coarse to fine. */
export type Precision = 'year' | 'month' | 'day' | 'minute' | 'second' | 'millisecond';

/** What an editor says of a date: `~` and `%` make it approximate, `?` and `%` uncertain (EDTF level 1, “Qualification”). */
export type Qualifier = 'approximate' | 'uncertain';

/** One end of an interval: a date, `open` (`..`, it goes on) or `unknown` (left blank) (EDTF level 1, “Extended Interval”). */
export type Bound = Span | 'open' | 'unknown';

/**
 * A date as a stretch of the calendar. `start` is in it, `end` is not: "2017" runs from the first millisecond of 2017 to the
 * first of 2018.
 *
 * Both are milliseconds since 1970-01-01T00:00 **on the wall clock**, in the proleptic Gregorian calendar: a date without a
 * time of day is the same day for every reader.
 */
export interface Span {
  /** First millisecond; `-Infinity` where the start is open or unknown. */
  readonly start: number;
  /** First millisecond after it; `Infinity` where the end is open or unknown. */
  readonly end: number;
  readonly precision: Precision;
  readonly qualifiers: readonly Qualifier[];
  /** The two ends as they were stated; only intervals have them. */
  readonly from?: Bound;
  readonly to?: Bound;
  /** Milliseconds since 1970-01-01T00:00Z at `start`; only times of day whose zone is known have it. */
  readonly instant?: number;
  /** The zone whose clock `start` and `end` are read from; only where there is an `instant`. */
  readonly timeZone?: string;
}

export interface DateOptions {
  /**
   * IANA name of the zone in which a time without offset is read, and on whose clock every time is placed. Without it a time
   * without offset stays unplaced (no `instant`), and one with an offset is placed on the clock of UTC.
   */
  readonly timeZone?: string | undefined;
}

/** What is wrong with a date, and how to mend it. Its `message` holds both. */
export class DateError extends RangeError {
  /** What is wrong, without a full stop. */
  readonly why: string;
  /** What to write instead, as a sentence. */
  readonly mend: string;

  constructor(text: unknown, why: string, mend: string) {
    super(`${quote(text)} is not a date that can be read: ${why}. ${mend}`);
    this.why = why;
    this.mend = mend;
  }
}

const POINT =
  /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?([?~%])?$/;

/** Common ways to write a date that are refused because they could mean two things, or nothing: [form, why, how to mend it]. */
const REFUSED: readonly (readonly [RegExp, string, string])[] = [
  [/^\d{1,2}([./-])\d{1,2}\1\d{2,4}$/, 'day and month could be either way round', 'Write year, month, day: 2014-06-10.'],
  [/^\d{4}[/.]\d{1,2}[/.]\d{1,2}/, 'a date is written with hyphens', 'Write 2014-06-10; a slash stands between start and end.'],
  [/^-?\d{4}-\d{1,2}-\d{1,2}[ t]\d/, 'a capital T must stand between day and time', 'Write 2014-06-10T14:30.'],
  [/^-?\d{4}-\d{1,2}(-\d{1,2})?$/, 'month and day take two digits', 'Write 2014-06-05.'],
  [/^\d{8}$/, 'the hyphens are missing', 'Write 2014-06-10.'],
  [/^-?\d{1,3}$/, 'a year takes four digits', 'Write 0044, or -0043 for 44 BCE.'],
  [/T\d\d(:?\d\d)?([Z+-]|$)/, 'the time is not complete', 'Write hours and minutes: 2014-06-10T14:30.'],
  [/\p{L}{3}/u, 'it is written in words', 'Write 2014-06-10, and put the words into “dateText”.'],
];

const GENERAL = 'Write a year (2014), a month (2014-06), a day (2014-06-10), a time (2014-06-10T14:30) or an interval (2014/2017).';

const QUALIFIERS: Readonly<Record<string, readonly Qualifier[]>> = {
  '~': ['approximate'],
  '?': ['uncertain'],
  '%': ['approximate', 'uncertain'],
};
const NONE: readonly Qualifier[] = [];

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Milliseconds of a calendar day; `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
function calendar(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

function offsetOf(text: string): number {
  if (text === 'Z') return 0;
  const [, sign, hours, minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

function readPoint(text: string, timeZone: string | undefined): Span {
  const match = POINT.exec(text);
  if (!match) {
    const [, why, mend] = REFUSED.find(([form]) => form.test(text)) ?? [undefined, 'it has no form known here', GENERAL];
    throw new DateError(text, why, mend);
  }
  const [, y, mo, d, h, mi, s, fraction, offset, qualifier] = match;
  const year = Number(y);
  const qualifiers = (qualifier !== undefined && QUALIFIERS[qualifier]) || NONE;
  if (y === '-0000') throw new DateError(text, 'there is no year -0000', 'Write 0000 for 1 BCE.');
  if (mo === undefined) return { start: calendar(year, 0, 1), end: calendar(year + 1, 0, 1), precision: 'year', qualifiers };

  const month = Number(mo) - 1;
  if (month < 0 || month > 11) throw new DateError(text, `there is no month ${mo}`, 'Months run from 01 to 12.');
  if (d === undefined) return { start: calendar(year, month, 1), end: calendar(year, month + 1, 1), precision: 'month', qualifiers };

  const days = (calendar(year, month + 1, 1) - calendar(year, month, 1)) / DAY;
  const day = Number(d);
  if (day < 1 || day > days) throw new DateError(text, `${y ?? ''}-${mo} has ${days} days`, `Days of that month run from 01 to ${days}.`);
  const midnight = calendar(year, month, day);
  if (h === undefined) return { start: midnight, end: midnight + DAY, precision: 'day', qualifiers };

  const [hours, minutes, seconds] = [Number(h), Number(mi), Number(s ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59)
    throw new DateError(text, 'there is no such time of day', 'Times run from 00:00:00 to 23:59:59.');
  const [precision, length]: [Precision, number] =
    fraction !== undefined ? ['millisecond', 1] : s !== undefined ? ['second', 1000] : ['minute', MINUTE];
  const written = midnight + (hours * 60 + minutes) * MINUTE + seconds * 1000 + Math.floor(Number(`0.${fraction ?? 0}`) * 1000);
  if (offset === undefined && timeZone === undefined) return { start: written, end: written + length, precision, qualifiers };

  const zone = timeZone ?? 'UTC';
  const instant = offset === undefined ? instantOf(written, zone) : written - offsetOf(offset);
  const start = offset === undefined ? written : wallClock(instant, zone);
  return { start, end: start + length, precision, qualifiers, instant, timeZone: zone };
}

function readBound(text: string, timeZone: string | undefined): Bound {
  return text === '..' ? 'open' : text === '' ? 'unknown' : readPoint(text, timeZone);
}

function isSpan(bound: Bound): bound is Span {
  return typeof bound === 'object';
}

/**
 * Reads a date in the Extended Date/Time Format (EDTF, ISO 8601-2; Library of Congress, 4 February 2019).
 *
 * Read today: years (`2014`, `-0043`), months, days, times with an offset, with `Z` or with neither, intervals of any of these
 * (`2014/2017-07-09`) with open (`2017/..`) and unknown (`2017/`) ends, and the qualifiers `?`, `~` and `%` at the end of a
 * date. Years are astronomical: `0000` is 1 BCE.
 *
 * @throws {DateError} (a `RangeError`) for any other text; it says what is wrong and how to mend it.
 * @throws {RangeError} where `options.timeZone` is not a zone that the platform knows.
 */
export function parseDate(text: string, options: DateOptions = {}): Span {
  const { timeZone } = options;
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new RangeError(`${quote(timeZone)} is not a time zone. Write an IANA name such as Asia/Baghdad.`);
  if (typeof text !== 'string') throw new DateError(text, 'it is not text', 'Put it in quotation marks.');

  const ends = text.trim().split('/');
  const [first = '', second] = ends;
  if (second === undefined) return readPoint(first, timeZone);
  const refused = ends.length > 2 && REFUSED.find(([form]) => form.test(text));
  if (refused) throw new DateError(text, refused[1], refused[2]);
  if (ends.length > 2) throw new DateError(text, 'an interval has two ends', 'Write 2014-06-10/2017-07-09.');

  const from = readBound(first, timeZone);
  const to = readBound(second, timeZone);
  const stated = isSpan(from) ? from : to;
  if (!isSpan(stated)) throw new DateError(text, 'neither end is a date', 'Write 2017/.. for what goes on since 2017.');
  if (isSpan(from) && isSpan(to) && to.end <= from.start)
    throw new DateError(text, 'it ends before it starts', 'Write the earlier date first.');
  return {
    start: isSpan(from) ? from.start : -Infinity,
    end: isSpan(to) ? to.end : Infinity,
    precision: stated.precision,
    qualifiers: [...new Set([from, to].flatMap((bound) => (isSpan(bound) ? bound.qualifiers : NONE)))],
    from,
    to,
  };
}

/** The same span on the clock of another zone. Dates without a time of day are the same day everywhere and come back as they are. */
export function inZone(span: Span, timeZone: string): Span {
  const { from, to, instant } = span;
  if (from !== undefined && to !== undefined) {
    const [start, end] = [from, to].map((bound) => (isSpan(bound) ? inZone(bound, timeZone) : bound)) as [Bound, Bound];
    return { ...span, from: start, to: end, start: isSpan(start) ? start.start : -Infinity, end: isSpan(end) ? end.end : Infinity };
  }
  if (instant === undefined || span.timeZone === timeZone) return span;
  const start = wallClock(instant, timeZone);
  return { ...span, start, end: start + (span.end - span.start), timeZone };
}

/** Whether two spans share a moment. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
