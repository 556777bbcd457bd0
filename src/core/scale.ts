// The axis: milliseconds of the story's clock, with the long empty stretches pulled together. A coordinate of the axis is a
// millisecond too: those after the last gap are the clock's own, so that minutes of today stay exact; those before it are shifted
// by what was taken out. Windows on the axis are ranges of coordinates.
import type { Range } from './moments.js';

/** An empty stretch that is pulled together: `from` and `to` in milliseconds of the clock, `start` and `end` on the axis. */
export interface Gap extends Range {
  readonly start: number;
  readonly end: number;
}

/** A map between the clock and the axis that never falls, and that is to scale everywhere but in its gaps. */
export interface Scale {
  /** The earliest first. */
  readonly gaps: readonly Gap[];
  /** Coordinate of a moment on the axis. */
  toAxis(at: number): number;
  /** The moment at a coordinate. */
  toTime(place: number): number;
}

/** What a window may show. */
export interface Limits {
  /** The whole story, with room at both ends. */
  readonly whole: Range;
  readonly scale: Scale;
}

const MINUTE = 60_000;
const TEN_YEARS = 10 * 365.25 * 86_400_000;

/** Beyond these milliseconds `Date` knows no months and days (ECMA-262, “Time Values and Time Range”). */
const LIMIT = 864e13;

/** A gap is pulled together where it takes this share of what is not yet, and is that many times the middle one of those below. */
const LONG_SHARE = 1 / 8;
const LONG_TIMES = 4;
const MAX_GAPS = 12;

/** All gaps together take no more than this share of the axis. */
const MOST = 1 / 2;

/**
 * Chooses the stretches to pull together: again and again the longest, while it stands out from the rest of the story. Events at
 * even distances keep them.
 *
 * @param empty stretches without events, in order of time; what overlaps another is passed over
 * @param extent from the first event to the end of the last
 * @returns in order of time
 */
export function longGaps(empty: readonly Range[], extent: Range): Range[] {
  const byLength = empty.filter(({ from, to }) => to > from).sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from);
  let left = extent.to - extent.from;
  let count = 0;
  for (const { from, to } of byLength.slice(0, MAX_GAPS)) {
    const length = to - from;
    const middle = byLength[(count + 1 + byLength.length) >> 1];
    if (!middle || length < left * LONG_SHARE || length < (middle.to - middle.from) * LONG_TIMES) break;
    left -= length;
    count++;
  }
  return byLength.slice(0, count).sort((a, b) => a.from - b.from);
}

/**
 * @param extent from the first event to the end of the last, in milliseconds of the clock
 * @param gaps the stretches within it to pull together, in order of time; none for an axis that is all to scale
 * @param share what each of them keeps of the axis: enough to be seen and named where the whole story is shown
 */
export function createScale(extent: Range, gaps: readonly Range[] = [], share = 1 / 40): Scale {
  const taken = gaps.reduce((sum, { from, to }) => sum + (to - from), 0);
  const kept = Math.min(share, MOST / gaps.length);
  const width = ((extent.to - extent.from - taken) * kept) / (1 - gaps.length * kept);
  let shift = 0;
  const placed = gaps
    .toReversed()
    .map(({ from, to }) => {
      const end = to + shift;
      const start = Math.min(end - width, end);
      shift = start - from;
      return { from, to, start, end, shift };
    })
    .reverse();

  return {
    gaps: placed,
    toAxis(at) {
      const gap = placed.find(({ to }) => at < to);
      if (!gap) return at;
      if (at <= gap.from) return at + gap.shift;
      return Math.min(gap.end, gap.start + ((at - gap.from) / (gap.to - gap.from)) * (gap.end - gap.start));
    },
    toTime(place) {
      const gap = placed.find(({ end }) => place < end);
      if (!gap) return place;
      if (place <= gap.start) return place - gap.shift;
      return Math.min(gap.to, gap.from + ((place - gap.start) / (gap.end - gap.start)) * (gap.to - gap.from));
    },
  };
}

/** The shortest window around a moment: a minute, and ten years where the calendar has no months any more. */
function shortest(at: number): number {
  return Math.abs(at) < LIMIT ? MINUTE : TEN_YEARS;
}

/**
 * The window that shows the whole story, and with it how far any window may reach.
 *
 * @param extent from the first event to the end of the last, in milliseconds of the clock
 * @param width of the axis, in CSS px
 * @param before room to leave at the start, in CSS px
 * @param after room to leave at the end
 */
export function limitsOf(scale: Scale, extent: Range, width: number, before: number, after: number): Limits {
  return {
    scale,
    whole: around({ from: scale.toAxis(extent.from), to: scale.toAxis(extent.to) }, scale, width, before, after),
  };
}

function around({ from, to }: Range, scale: Scale, width: number, before: number, after: number): Range {
  const inner = Math.max(width - before - after, width / 4);
  const length = Math.max(to - from, shortest(scale.toTime(from)));
  const outer = (length * width) / inner;
  const start = from - ((outer - length) * before) / Math.max(1, before + after);
  return { from: start, to: start + outer };
}

/** The same window, moved and shortened as far as it must be to lie within the limits. */
function within({ from, to }: Range, { whole }: Limits): Range {
  const length = Math.min(to - from, whole.to - whole.from);
  if (length === whole.to - whole.from) return whole;
  const start = Math.max(whole.from, Math.min(from, whole.to - length));
  return { from: start, to: start + length };
}

/**
 * A window that shows less or more, around what stays where it is.
 *
 * @param factor 2 shows half as much
 * @param anchor coordinate that keeps its place in the window
 */
export function zoomed(window: Range, factor: number, anchor: number, limits: Limits): Range {
  const length = window.to - window.from;
  const least = shortest(limits.scale.toTime(anchor));
  const next = Math.max(least, Math.min(length / factor, limits.whole.to - limits.whole.from));
  const from = anchor - ((anchor - window.from) / length) * next;
  return within({ from, to: from + next }, limits);
}

/** A window moved along the axis: by a share of its length, forwards where it is more than 0. */
export function panned(window: Range, by: number, limits: Limits): Range {
  const length = window.to - window.from;
  return within({ from: window.from + by * length, to: window.to + by * length }, limits);
}

/** A window of the same length that has a coordinate in its middle, or as near to it as the limits let it. */
export function centred(window: Range, place: number, limits: Limits): Range {
  const half = (window.to - window.from) / 2;
  return within({ from: place - half, to: place + half }, limits);
}

/**
 * The window that shows a stretch of the axis whole.
 *
 * @param width of the axis, in CSS px
 * @param before room to leave at the start, in CSS px
 * @param after room to leave at the end
 */
export function showing(stretch: Range, limits: Limits, width: number, before: number, after: number): Range {
  return within(around(stretch, limits.scale, width, before, after), limits);
}
