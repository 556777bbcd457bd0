// Random stories for the axis: dates of every form, crowded days, long spans, open ends, in any order.
import fc from 'fast-check';
import { createTimeline } from '../../src/core/create-timeline.js';
import type { TimelineEvent } from '../../src/core/timeline.js';

const two = (n: number): string => String(n).padStart(2, '0');

const year = fc.oneof(fc.integer({ min: 1000, max: 2100 }), fc.integer({ min: 2010, max: 2026 }));
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
/** Days of one month, so that some are crowded. */
const near = fc.integer({ min: 1, max: 30 }).map((d) => `2014-06-${two(d)}`);
const time = fc
  .tuple(fc.oneof(day, near), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([d, h, m]) => `${d}T${two(h)}:${two(m)}`);
const point = fc.oneof(near, near, day, month, year.map(String), time);
const interval = fc.tuple(point, point).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`));
const open = fc
  .tuple(point, fc.constantFrom('..', ''), fc.boolean())
  .map(([date, end, first]) => (first ? `${end}/${date}` : `${date}/${end}`));
const rare = fc.constantFrom(
  ...[
    'Y-138E8',
    'Y-45E8',
    'Y-66E6~',
    'Y-300000',
    '-9999',
    '-0043-03-15',
    '0000',
    '201X',
    '19XX',
    '2014-22',
    '2014~',
    '2014-06?',
  ],
  ...['Y-138E8/2024', '[2014-06-02,2014-06-20]', '[..1984]', '{1960..}', 'XXXX-12-25', 'XXXX'],
);

/** EDTF text, now and then `undefined`. */
export const anyDate = fc.oneof(
  { weight: 6, arbitrary: point },
  { weight: 3, arbitrary: interval },
  { weight: 1, arbitrary: open },
  { weight: 1, arbitrary: rare },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

interface Entry {
  readonly date?: string | undefined;
  readonly importance?: string | undefined;
}

/** A story of so many events at most, for {@link eventsOf}. */
export function anyStory(maxLength: number): fc.Arbitrary<readonly Entry[]> {
  const importance = fc.constantFrom('key', 'standard', 'standard', 'minor', undefined);
  return fc.array(fc.record({ date: anyDate, importance }), { maxLength, size: 'max' });
}

/** The events of a story that is told of these dates, in their order. Each is named `e` and its number. */
export function eventsOf(entries: readonly Entry[]): readonly TimelineEvent[] {
  const events = entries.map(({ date, importance }, i) => ({
    id: `e${i}`,
    headline: `Event ${i}`,
    ...(date !== undefined && { date }),
    ...(importance !== undefined && { importance }),
  }));
  return createTimeline({ events }).events;
}
