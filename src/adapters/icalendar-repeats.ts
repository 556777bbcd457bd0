// Which days an event repeats on. ical.js works the rules out; here it is kept from working for ever.
import ICAL from 'ical.js';
import type { Component } from './icalendar-lines.js';
import { momentOf, onClock, timeOf, wallOf, type ClockOf, type Moment } from './icalendar-time.js';
import { parameter } from './icalendar-lines.js';

/** Steps that may still be taken, in all rules of a file. A rule that no day fulfils (30 February) would take them without end. */
export interface Budget {
  steps: number;
}

export interface Repeats {
  /** Starts, on the wall clock of the first, in order; the first is always among them (RFC 5545 §3.8.5.3). */
  readonly walls: readonly number[];
  /** Why there are not all of them. */
  readonly cut?: 'limit' | 'rule';
}

/** An iterator of ical.js that counts what it does, and throws when it has done enough. */
function boundedIterator(rule: ICAL.Recur, dtstart: ICAL.Time, budget: Budget): ICAL.RecurIterator {
  const prototype = Object.create(ICAL.RecurIterator.prototype) as Record<string, unknown>;
  const costs: Readonly<Record<string, number>> = {
    check_contracting_rules: 1,
    increment_month: 1,
    increment_monthday: 0, // its argument is what it costs
    expand_year_days: 20,
    next_weekday_by_week: 1,
  };
  for (const [name, cost] of Object.entries(costs)) {
    const original = Reflect.get(ICAL.RecurIterator.prototype, name) as (...all: unknown[]) => unknown;
    prototype[name] = function (this: unknown, ...all: unknown[]): unknown {
      budget.steps -= cost || Math.abs(Number(all[0]) || 1);
      if (!(budget.steps > 0)) throw new RangeError('too many steps');
      return original.apply(this, all);
    };
  }
  const bounded = function (): void {
    // only its prototype is wanted
  };
  bounded.prototype = prototype;
  return Reflect.construct(ICAL.RecurIterator, [{ rule, dtstart }], bounded) as ICAL.RecurIterator;
}

const LAST_YEAR = 9999;

/** The starts that one rule makes. */
function ruleWalls(rule: unknown, start: Moment, most: number, budget: Budget): Repeats {
  const walls: number[] = [];
  try {
    const { until, ...parts } = rule as Record<string, unknown>;
    const last = until === undefined ? undefined : momentOf(until, start.clock);
    if (until !== undefined && !last) return { walls, cut: 'rule' };
    const end = last ? onClock(last, start.clock).wall + (last.day ? 86_399_999 : 0) : Infinity;
    const iterator = boundedIterator(ICAL.Recur.fromData(parts), timeOf(start.wall, start.day), budget);
    for (let time = iterator.next() as ICAL.Time | null; time; time = iterator.next() as ICAL.Time | null) {
      const wall = wallOf(time);
      if (!(wall <= end) || time.year > LAST_YEAR) break;
      if (walls.length >= most) return { walls, cut: 'limit' };
      walls.push(wall);
    }
    return { walls };
  } catch {
    return { walls, cut: 'rule' };
  }
}

/** The moments that a list of them names, on the clock of the start. Of a period (RFC 5545 §3.3.9), its start. */
function listed(component: Component, name: string, start: Moment, clockOf: ClockOf): Moment[] {
  return component.properties
    .filter((one) => one.name === name)
    .flatMap((one) => {
      const clock = clockOf(parameter(one, 'tzid')) ?? 'floating';
      return one.values.flatMap((value) => momentOf(Array.isArray(value) ? (value[0] as unknown) : value, clock) ?? []);
    })
    .map((moment) => onClock(moment, start.clock));
}

const DAY = 86_400_000;
const midnight = (wall: number): number => Math.floor(wall / DAY) * DAY;

/** Whether a moment means the occurrence that starts there: a day means all of that day. */
export const means = ({ wall, day }: Moment, start: number): boolean =>
  day ? midnight(start) === midnight(wall) : start === wall;

/**
 * Works out when an event happens.
 *
 * @param most how many starts are wanted
 */
export function repeatsOf(component: Component, start: Moment, most: number, clockOf: ClockOf, budget: Budget): Repeats {
  const rules = component.properties.filter(({ name }) => name === 'rrule').slice(0, 20);
  const excluded = listed(component, 'exdate', start, clockOf);
  const times = new Set(excluded.filter(({ day }) => !day).map(({ wall }) => wall));
  const days = new Set(excluded.filter(({ day }) => day).map(({ wall }) => midnight(wall)));
  const made = rules.map(({ values }) => ruleWalls(values[0], start, most + excluded.length, budget));
  const added = listed(component, 'rdate', start, clockOf).map(({ wall }) => wall);
  const all = [...new Set([start.wall, ...made.flatMap(({ walls }) => walls), ...added])]
    .filter((wall) => !times.has(wall) && !days.has(midnight(wall)))
    .sort((a, b) => a - b);
  const cut =
    made.find((one) => one.cut === 'rule')?.cut ?? (all.length > most || made.some((one) => one.cut) ? 'limit' : undefined);
  return { walls: all.slice(0, most), ...(cut && { cut }) };
}
