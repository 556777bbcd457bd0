// Where the calendar cuts the axis: one table of steps, one rule how to count each unit.
import type { Range } from './moments.js';
import type { Scale } from './scale.js';

export type TickUnit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** A place where a new year, month, day … begins. */
export interface Tick {
  /** Milliseconds of the story's clock. */
  readonly at: number;
  /** CSS px from the start of the axis. */
  readonly x: number;
  /** What begins here, as finely as the step counts. */
  readonly unit: TickUnit;
  /** Something coarser begins too: a year where months are counted, a month of days, a day of hours and less. All years are so. */
  readonly major: boolean;
  /** The first on its stretch, which has to say in which year, month or day it is. */
  readonly first: boolean;
  /** Number of its unit: the year, the month since January 1970, the day of its month from 0, the hour … since 1970. */
  readonly nth: number;
  /** The year, astronomical (0 is 1 BCE); only for years, of which `Date` does not hold all. */
  readonly year?: number;
}

type Mark = Pick<Tick, 'at' | 'major' | 'nth' | 'year'>;

interface Step {
  readonly unit: TickUnit;
  readonly count: number;
  /** The shortest distance of two ticks, in milliseconds. */
  readonly least: number;
}

const SECOND = 1000;
const DAY = 86_400_000;

/** A number of years this round is told as so long ago, not as a year of an era that has no year 0. */
const YEARS_AGO = 10_000;

const LENGTHS = {
  second: SECOND,
  minute: 60 * SECOND,
  hour: 3600 * SECOND,
  day: DAY,
  month: 28 * DAY,
  year: 365 * DAY,
} as const;

/** Labels stand at each of these; ticks do not at twos, which fives are no multiple of. */
const COUNTS: Readonly<Record<TickUnit, readonly number[]>> = {
  second: [5, 15, 30],
  minute: [1, 5, 15, 30],
  hour: [1, 3, 6, 12],
  day: [1, 7, 14],
  month: [1, 3, 6],
  year: Array.from({ length: 13 }, (_, exponent) => [1, 2, 5].map((digit) => digit * 10 ** exponent)).flat(),
};

const STEPS: readonly Step[] = (Object.keys(COUNTS) as TickUnit[]).flatMap((unit) =>
  COUNTS[unit]
    .filter((count) => !String(count).startsWith('2'))
    .map((count) => {
      const shorter = unit === 'year' && count >= 10 ? 1 : 0; // from the year 1 to the year 10
      return { unit, count, least: (count - shorter) * LENGTHS[unit] };
    }),
);

function clockMarks(count: number, { from, to }: Range, unit: TickUnit): Mark[] {
  const marks: Mark[] = [];
  const length = count * LENGTHS[unit];
  for (let at = Math.ceil(from / length) * length; at < to; at += length)
    marks.push({ at, major: at % DAY === 0, nth: at / LENGTHS[unit] });
  return marks;
}

/** The first day of a month; months are counted from January 1970. */
function monthStart(month: number): number {
  return Date.UTC(1970, month);
}

/** The first day of a year of any size: the calendar repeats itself every 400 years, and `Date` knows those around today. */
function yearStart(year: number): number {
  const cycle = Math.floor(year / 400);
  return monthStart((year - cycle * 400 - 1970) * 12) + cycle * 146_097 * DAY;
}

/** Number of the month in which a moment lies. */
function monthAt(at: number): number {
  const date = new Date(at);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** Days of each month from its first; a last step that would be shorter than the others is left out. */
function dayMarks(count: number, { from, to }: Range): Mark[] {
  const marks: Mark[] = [];
  for (let month = monthAt(from); monthStart(month) < to; month++) {
    const next = monthStart(month + 1);
    for (let at = monthStart(month), nth = 0; at + count * DAY <= next; at += count * DAY, nth += count)
      if (at >= from && at < to) marks.push({ at, major: nth === 0, nth });
  }
  return marks;
}

function monthMarks(count: number, { from, to }: Range): Mark[] {
  const marks: Mark[] = [];
  for (let nth = Math.floor(monthAt(from) / count) * count; monthStart(nth) < to; nth += count) {
    const at = monthStart(nth);
    if (at >= from) marks.push({ at, major: nth % 12 === 0, nth });
  }
  return marks;
}

/** The year of a tick: 100 BCE and not 101, the year 1 and not 0; `undefined` where there is none. */
function roundYear(nth: number, count: number): number | undefined {
  const year = nth * count;
  if (count === 1 || nth > 0) return year;
  if (nth === 0) return count < 10 || count >= YEARS_AGO ? undefined : 1;
  return count < YEARS_AGO ? year + 1 : year;
}

function yearMarks(count: number, { from, to }: Range): Mark[] {
  const marks: Mark[] = [];
  for (let nth = Math.floor(from / (365.2425 * DAY * count) + 1970 / count) - 1; ; nth++) {
    const year = roundYear(nth, count);
    const at = yearStart(year ?? 0);
    if (at >= to) return marks;
    if (at >= from && year !== undefined) marks.push({ at, major: true, nth: nth * count, year });
  }
}

/** How ticks are found in a range of milliseconds, where the calendar does not repeat itself like the clock. */
const MARKS: Readonly<Partial<Record<TickUnit, typeof clockMarks>>> = { day: dayMarks, month: monthMarks, year: yearMarks };

/** The stretches of a window that are to scale, in milliseconds of the clock. */
function toScale(scale: Scale, window: Range): Range[] {
  const inside = scale.gaps.filter(({ start, end }) => end > window.from && start < window.to);
  const starts = [scale.toTime(window.from), ...inside.map(({ to }) => to)];
  const ends = [...inside.map(({ from }) => from), scale.toTime(window.to)];
  return starts.map((from, i) => ({ from, to: ends[i]! })).filter(({ from, to }) => from < to);
}

/**
 * The ticks of a window, none of them within a gap.
 *
 * @param window in coordinates of the axis
 * @param width of the window, in CSS px
 * @param least CSS px from one tick to the next, at least; on either side of a gap they may be nearer
 */
export function ticks(scale: Scale, window: Range, width: number, least: number): Tick[] {
  const perPx = (window.to - window.from) / width;
  const stretches = toScale(scale, window);
  // where `Date` ends, so do months and days
  const far = stretches.some(({ from, to }) => Math.max(-from, to) > 864e13 - 366 * DAY);
  const step = STEPS.find((one) => one.least >= least * perPx && (!far || one.unit === 'year')) ?? STEPS.at(-1)!;
  return stretches.flatMap((stretch) =>
    (MARKS[step.unit] ?? clockMarks)(step.count, stretch, step.unit).map((mark, i) => ({
      ...mark,
      x: (scale.toAxis(mark.at) - window.from) / perPx,
      unit: step.unit,
      first: i === 0,
    })),
  );
}

/**
 * Which ticks get a label, so that no two labels meet: every one, or every second, or each of a longer step of their unit, and the
 * major ones. The same ticks are chosen wherever the window stands. The first of them on its stretch says so.
 *
 * @param widthOf width of a tick's label, which begins at the tick, in CSS px
 * @param space CSS px between two labels, at least
 * @returns none where even the labels of major ticks would meet: then coarser ticks have to be named
 */
export function labelled(all: readonly Tick[], widthOf: (tick: Tick) => number, space: number): Tick[] {
  const meet = (tick: Tick, next: Tick | undefined): boolean => next !== undefined && tick.x + widthOf(tick) + space > next.x;
  const outranks = ({ unit, major }: Tick): boolean => major && unit !== 'year';
  let before = 0;
  for (const every of new Set([1, 2, ...(all[0] ? COUNTS[all[0].unit] : [])])) {
    let first = false;
    // a week that the month cuts short gets none
    const passes = ({ unit, nth }: Tick): boolean => nth % every === 0 && (every < 7 || unit !== 'day' || nth < 28);
    const some = all.flatMap((tick): Tick[] => {
      first ||= tick.first;
      if (!outranks(tick) && !passes(tick)) return [];
      const one = { ...tick, first };
      first = false;
      return [one];
    });
    if (some.length === before) continue;
    before = some.length;
    const kept: Tick[] = [];
    some.forEach((tick, i) => {
      const [last, next] = [kept.at(-1), some[i + 1]];
      // what is coarser, what comes after a gap, and what says in which year it is has the room that it needs
      if (next && (next.first || (outranks(next) && !outranks(tick))) && meet(tick, next)) return;
      if (!(last?.first && !tick.first && !outranks(tick) && meet(last, tick))) kept.push(tick);
    });
    if (kept[0] && !kept.some((tick, i) => meet(tick, kept[i + 1]))) return kept;
  }
  return [];
}

/** The ticks of a window, and those of them that are named below it. */
export interface Calendar {
  readonly all: readonly Tick[];
  readonly named: readonly Tick[];
}

/**
 * The ticks of a window with their names: days of which only the first of a month has room are named as months, and so on. None is
 * named where no tick of `least` px stands, and where there is a tick one has a name.
 *
 * @param widthOf as for {@link labelled}, and `space`; the others are those of {@link ticks}
 */
export function calendar(
  scale: Scale,
  window: Range,
  width: number,
  least: number,
  widthOf: (tick: Tick) => number,
  space: number,
): Calendar {
  const all = ticks(scale, window, width, least);
  let best = all.slice(0, 1);
  for (let some = all, between = least; between < 2 * width; some = ticks(scale, window, width, (between *= 2))) {
    const named = labelled(some, widthOf, space);
    if (named.length > 0) best = named;
    if (named.some(({ major, unit }) => !major || unit === 'year')) break;
  }
  return { all, named: best };
}
