import type { TimelineEvent } from './timeline.js';
import type { HeadingUnit, Words } from './words.js';

/** Events under one date heading. */
export interface Section {
  /** The year, month or day in words; empty where no event of the section has a date. */
  readonly heading: string;
  readonly events: readonly TimelineEvent[];
}

/** From coarse to fine; a story is cut by the first that cuts it at all. */
const UNITS: readonly HeadingUnit[] = ['year', 'month', 'day'];

/** Whether a date is stated finely enough to stand under a heading of the unit. */
function fits({ span }: TimelineEvent, unit: HeadingUnit): boolean {
  if (!span || unit === 'year') return true;
  return span.precision !== 'year' && (unit === 'month' || span.precision !== 'month');
}

/** The unit of date headings that suits a story: years, or months and days for one that lies within a year or a month. */
export function headingUnit(events: readonly TimelineEvent[]): HeadingUnit {
  const dates = events.flatMap(({ at }) => (at === undefined ? [] : [new Date(at).toISOString().split(/(?<=\d)[-T]/)]));
  const cuts = (part: number): boolean => new Set(dates.map((date) => date[part])).size > 1;
  return UNITS.find((unit, part) => events.every((event) => fits(event, unit)) && cuts(part)) ?? 'year';
}

/** Cuts events, in the order in which they are shown, into sections. An event without a date stays with the one before it. */
export function sections(events: readonly TimelineEvent[], unit: HeadingUnit, words: Words): Section[] {
  const all: { heading: string; events: TimelineEvent[] }[] = [];
  for (const event of events) {
    const heading = event.at === undefined ? (all.at(-1)?.heading ?? '') : words.heading(event.at, unit);
    const last = all.at(-1);
    if (last && (last.heading === heading || last.heading === '')) last.events.push(event);
    else all.push({ heading, events: [event] });
    const current = all.at(-1);
    if (current?.heading === '') current.heading = heading;
  }
  return all;
}
