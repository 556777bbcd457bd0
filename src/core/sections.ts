import type { Span } from './span.js';
import type { TimelineEvent } from './timeline.js';
import type { HeadingUnit, Words } from './words.js';
import { DAY } from './zone.js';

/** Events under one date heading. */
export interface Section {
  /** The year, month or day in words, or a coarser date as it is stated; empty where no event of the section has a date. */
  readonly heading: string;
  readonly events: readonly TimelineEvent[];
}

/** From coarse to fine. */
const UNITS: readonly HeadingUnit[] = ['year', 'month', 'day'];

/** The date at whose start an event stands, of an interval its first stated end; `undefined` where it has no place in time. */
function statedFirst({ span, at }: TimelineEvent): Span | undefined {
  if (!Number.isFinite(at)) return undefined;
  const { from, to } = span!;
  return typeof from === 'object' ? from : typeof to === 'object' ? to : span;
}

/** The number of the year, month or day in which a moment lies; `NaN` beyond the range of `Date`. */
function cutTo(unit: HeadingUnit, at: number): number {
  if (unit === 'day') return Math.abs(at) <= 8.64e15 ? Math.floor(at / DAY) : NaN;
  const date = new Date(at);
  return unit === 'year' ? date.getUTCFullYear() : date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** Whether a date lies within one year, month or day, so that a heading may say which. */
function fits({ start, end }: Span, unit: HeadingUnit): boolean {
  // most are a day long, and then need no calendar
  const within = (unit: HeadingUnit): boolean => cutTo(unit, start) === cutTo(unit, end - 1);
  return within('day') || within(unit);
}

const units = new WeakMap<readonly TimelineEvent[], HeadingUnit>();

/**
 * The unit of date headings that suits a story: years, or months and days for one that lies within a year or a month. Where none cuts
 * it, the finest that all of it lies within.
 */
export function headingUnit(events: readonly TimelineEvent[]): HeadingUnit {
  const known = units.get(events);
  if (known) return known;
  const { at: first = NaN } = events.find(({ at }) => at !== undefined) ?? {};
  const holds = (unit: HeadingUnit): boolean =>
    events.every((event) => {
      const span = statedFirst(event);
      return !span || fits(span, unit);
    });
  const cuts = (unit: HeadingUnit): boolean =>
    events.some(({ at }) => at !== undefined && !Object.is(cutTo(unit, at), cutTo(unit, first)));
  const unit =
    UNITS.find((one) => holds(one) && cuts(one)) ?? UNITS.findLast((one) => events.some(statedFirst) && holds(one)) ?? 'year';
  units.set(events, unit);
  return unit;
}

/**
 * Cuts events, in the order in which they are shown, into sections. An event without a date stays with the one before it; one whose
 * date does not lie within a year stands under its own words: `2010s`, `13.8 billion years ago`.
 */
export function sections(events: readonly TimelineEvent[], unit: HeadingUnit, words: Words): Section[] {
  const all: { heading: string; events: TimelineEvent[] }[] = [];
  let key: number | undefined;
  let own: string | undefined;
  for (const event of events) {
    const span = statedFirst(event);
    const before = key;
    key = span && fits(span, unit) ? cutTo(unit, event.at ?? NaN) : undefined;
    // most stand under the heading of the one before, and telling costs more than asking
    if (key === undefined || key !== before)
      own = span && (key === undefined ? words.date(span) : words.heading(event.at ?? NaN, unit));
    const last = all.at(-1);
    const heading = own ?? last?.heading ?? '';
    if (last && (last.heading === heading || last.heading === '')) {
      last.events.push(event);
      last.heading = heading;
    } else all.push({ heading, events: [event] });
  }
  return all;
}
