import { inZone, type Span } from './span.js';
import { isRare } from './words.js';
import { DAY } from './zone.js';

/** A stretch of time in calendar units, as a person would count it. */
export type Elapsed = Partial<Record<'year' | 'month' | 'day' | 'hour' | 'minute', number>>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A gap is worth telling where it takes at least this share of the whole story. */
const WORTH_TELLING = 0.08;

/** The last stated moment of a span: of an interval its end, of a date the date itself. */
function lastStated(span: Span): Span | undefined {
  if (span.to === undefined) return span;
  if (typeof span.to === 'object') return span.to;
  return span.to === 'open' && typeof span.from === 'object' ? span.from : undefined;
}

function firstStated(span: Span): Span | undefined {
  return span.from === undefined ? span : typeof span.from === 'object' ? span.from : undefined;
}

/**
 * The time from one event to a later one, no finer than either date is stated: from 2014 to July 2017 it is 3 years.
 *
 * @returns `undefined` where they overlap, where a date is qualified, or rare in another way (then the gap is not known), or where
 *   it rounds to nothing
 */
export function elapsedBetween(earlier: Span, later: Span): Elapsed | undefined {
  const [from, stated] = [lastStated(earlier), firstStated(later)];
  if (!from || !stated || [from, stated].some((span) => span.qualifiers.length > 0 || isRare(span))) return undefined;
  const to = from.timeZone === undefined ? stated : inZone(stated, from.timeZone);
  const coarse = new Set([from.precision, to.precision]);
  const timed = Math.max(from.end - from.start, to.end - to.start) < DAY;
  // clocks may have changed in between: times are counted on the world's clock where it is known
  const apart = timed ? (to.instant ?? to.start) - (from.instant ?? from.start) : to.start - from.start;
  if (apart < from.end - from.start) return undefined;
  const start = new Date(from.start);
  const end = new Date(to.start);
  if (coarse.has('year')) return some({ year: end.getUTCFullYear() - start.getUTCFullYear() });

  for (const date of [start, end]) {
    if (coarse.has('month')) date.setUTCDate(1);
    if (!timed) date.setUTCHours(0, 0, 0, 0);
  }
  const begun = monthOf(end) - monthOf(start);
  const months = Math.max(0, addMonths(start, begun) > end ? begun - 1 : begun);
  if (months >= 12 || coarse.has('month')) return some({ year: Math.floor(months / 12), month: months % 12 });
  const days = Math.floor((end.getTime() - addMonths(start, months).getTime()) / DAY);
  if (months > 0 || days > 0 || !timed) return some({ month: months, day: days });
  return some({ hour: Math.floor(apart / HOUR), minute: Math.floor((apart % HOUR) / MINUTE) });
}

/** The same day of a later month, or its last day where it is too short. */
function addMonths(date: Date, count: number): Date {
  const later = new Date(date);
  later.setUTCMonth(later.getUTCMonth() + count + 1, 0);
  later.setUTCDate(Math.min(later.getUTCDate(), date.getUTCDate()));
  return later;
}

/** Months counted from the year 0. */
function monthOf(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function some(elapsed: Elapsed): Elapsed | undefined {
  return Object.values(elapsed).some((count) => count > 0) ? elapsed : undefined;
}

/**
 * Which gaps of a story are worth writing between its events.
 *
 * @param spans the dates of neighbouring events, the earliest first; `undefined` for an event without a date
 * @returns for each event the time since the one before it, or `undefined`
 */
export function tellingGaps(spans: readonly (Span | undefined)[]): (Elapsed | undefined)[] {
  const counts = (span: Span | undefined): boolean => !!span && Number.isFinite(span.start) && !isRare(span);
  const whole = (spans.findLast(counts)?.start ?? 0) - (spans.find(counts)?.start ?? 0);
  return spans.map((span, i) => {
    const before = spans[i - 1];
    if (!span || !before) return undefined;
    const from = lastStated(before)?.start ?? span.start;
    return span.start - from >= whole * WORTH_TELLING ? elapsedBetween(before, span) : undefined;
  });
}
