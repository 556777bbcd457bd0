import { DAY, instantOf, wallClock } from './zone.js';

/** How finely a date is stated, from coarse to fine. `season` is any stretch of a year that is named by a number: 2001-21, 2001-34. */
export type Precision =
  'millennium' | 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'minute' | 'second' | 'millisecond';

/** What an editor says of a date: `~` and `%` make it approximate, `?` and `%` uncertain (EDTF level 1, “Qualification”). */
export type Qualifier = 'approximate' | 'uncertain';

export type DatePart = 'year' | 'month' | 'day';

/** What the bounds of a date cannot tell, for words to say it as it was written. Only the rarer forms have it (EDTF levels 1 and 2). */
export type Stated =
  /** A year of any size, exact or to so many significant digits: `Y-138E8`, `1950S2`. Astronomical: 0 is 1 BCE. */
  | { readonly form: 'year'; readonly year: number; readonly significant?: number }
  /** Digits left open: `201X`, `2004-XX`, `156X-12-25`. Each part as it was written, without qualifiers. */
  | { readonly form: 'unspecified'; readonly year: string; readonly month?: string; readonly day?: string }
  /** A season (21 to 32), quarter (33 to 36), third (37 to 39) or half (40, 41) of a year. */
  | { readonly form: 'season'; readonly year: number; readonly code: number }
  /** `[…]` one of these, `{…}` all of these; `1670..1672` among them is an interval. */
  | { readonly form: 'set'; readonly choice: 'one' | 'all'; readonly members: readonly Span[] };

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
  /** How it was stated, where bounds and precision do not tell. */
  readonly stated?: Stated;
  /** What is said of single parts, where it is not said of the whole: `2004-06~-11`. `qualifiers` then holds all of them. A season is a `month`. */
  readonly parts?: Readonly<Partial<Record<DatePart, readonly Qualifier[]>>>;
  /** Milliseconds since 1970-01-01T00:00Z at `start`; only times of day whose zone is known have it. */
  readonly instant?: number;
  /** The zone whose clock `start` and `end` are read from; only where there is an `instant`. */
  readonly timeZone?: string;
}

// ISO 8601 has no year -0000
const POINT =
  /^(?!-0000)(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:T(\d\d):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|([+-]\d\d)(?::?([0-5]\d))?)?)?)?)?([?~%])?$/;

const PLAIN_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-\d\d$/;

const QUALIFIERS: Readonly<Record<string, readonly Qualifier[]>> = {
  '~': ['approximate'],
  '?': ['uncertain'],
  '%': ['approximate', 'uncertain'],
};
const NONE: readonly Qualifier[] = [];

const MINUTE = 60_000;

/** One for all dates, since a story may have very many. */
const calendar = new Date(0);

/** Milliseconds of a calendar day; `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
function midnightOf(year: number, month: number, day: number): number {
  return calendar.setUTCFullYear(year, month, day);
}

/** A day of the calendar; `undefined` where that month has no such day. */
function dayOf(year: number, month: number, day: number, qualifiers: readonly Qualifier[]): Span | undefined {
  const start = midnightOf(year, month, day);
  if ((day < 1 || day > 28) && calendar.getUTCDate() !== day) return undefined;
  return { start, end: start + DAY, precision: 'day', qualifiers };
}

function readPoint(text: string, timeZone: string | undefined): Span | undefined {
  // most dates are that, and there may be very many: to take `POINT` apart takes three times as long
  if (PLAIN_DAY.test(text)) return dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8)), NONE);
  const match = POINT.exec(text);
  if (!match) return undefined;
  const {
    1: y,
    2: mo,
    3: d,
    4: h,
    5: mi,
    6: s,
    7: fraction,
    8: offset,
    9: offsetHours = 0,
    10: offsetMinutes = 0,
    11: mark,
  } = match;
  const year = Number(y);
  const qualifiers = QUALIFIERS[mark ?? ''] ?? NONE;
  if (mo === undefined)
    return { start: midnightOf(year, 0, 1), end: midnightOf(year + 1, 0, 1), precision: 'year', qualifiers };

  const month = Number(mo) - 1;
  if (d === undefined)
    return { start: midnightOf(year, month, 1), end: midnightOf(year, month + 1, 1), precision: 'month', qualifiers };

  const day = dayOf(year, month, Number(d), qualifiers);
  if (!day || h === undefined) return day;

  const time = (Number(h) * 60 + Number(mi)) * MINUTE + Number(s ?? 0) * 1000 + Number(`0.${fraction ?? 0}`) * 1000;
  if (time > DAY) return undefined; // 24:00 is the end of the day (ISO 8601-1/A1:2022)
  const away = (offset?.startsWith('-') ? -1 : 1) * (Math.abs(Number(offsetHours)) * 60 + Number(offsetMinutes));
  if (away < -720 || away > 840 || Object.is(away, -0)) return undefined; // no clock is that far from UTC
  const [precision, length]: [Precision, number] =
    fraction !== undefined ? ['millisecond', 1] : s !== undefined ? ['second', 1000] : ['minute', MINUTE];
  const written = day.start + Math.floor(time);
  if (offset === undefined && timeZone === undefined) return { start: written, end: written + length, precision, qualifiers };

  const zone = timeZone ?? 'UTC';
  const instant = offset === undefined ? instantOf(written, zone) : written - away * MINUTE;
  const start = offset === undefined ? written : wallClock(instant, zone);
  return { start, end: start + length, precision, qualifiers, instant, timeZone: zone };
}

function isSpan(bound: Bound): bound is Span {
  return typeof bound === 'object';
}

function interval(from: Bound, to: Bound): Span | undefined {
  const stated = isSpan(from) ? from : to;
  if (!isSpan(stated)) return undefined;
  const start = isSpan(from) ? from.start : -Infinity;
  let end = isSpan(to) ? to.end : Infinity;
  if (end <= start) {
    // clocks that were put back show a later time as an earlier one
    const [first, last] = [from, to] as [Span, Span];
    if (!((last.instant ?? NaN) > (first.instant ?? NaN))) return undefined;
    end = first.end;
  }
  return {
    start,
    end,
    precision: stated.precision,
    qualifiers: [...new Set([from, to].flatMap((bound) => (isSpan(bound) ? bound.qualifiers : NONE)))],
    from,
    to,
  };
}

/**
 * Reads a date that `readDate` leaves: `readRare` of edtf.ts, which a page loads only for a story that has one.
 *
 * @param read reads the members of a set; left out for the end of an interval, which is not a set
 */
export type RareReader = (text: string, read?: typeof readDate) => Span | undefined;

/**
 * Reads a date as `parseDate` does, without a word about what it cannot read.
 *
 * @param timeZone a zone that the platform knows
 * @param rare reads the rarer forms, which are refused without it
 */
export function readDate(text: string, timeZone: string | undefined, rare?: RareReader): Span | undefined {
  const stated = text.trim();
  if (!stated.includes('/')) return readPoint(stated, timeZone) ?? rare?.(stated, readDate);
  const [from, to, ...more] = stated
    .split('/')
    .map((end) => (end === '..' ? 'open' : end === '' ? 'unknown' : (readPoint(end, timeZone) ?? rare?.(end))));
  return from && to && more.length === 0 ? interval(from, to) : undefined;
}

/** The same span on the clock of another zone. Dates without a time of day are the same day everywhere and come back as they are. */
export function inZone(span: Span, timeZone: string): Span {
  const { from, to, instant } = span;
  if (from !== undefined) {
    const [start, end] = [from, to!].map((bound) => (isSpan(bound) ? inZone(bound, timeZone) : bound)) as [Bound, Bound];
    return interval(start, end) ?? span;
  }
  if (instant === undefined || span.timeZone === timeZone) return span;
  const start = wallClock(instant, timeZone);
  return { ...span, start, end: start + (span.end - span.start), timeZone };
}

/** Whether two spans share a moment. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
