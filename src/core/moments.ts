// Every event of a story on one clock, in columns, so that what is asked costs what is answered and not what there is.
// Milliseconds are those of the story's clock (see Span), and ranges are half-open.
import { firstAtLeast } from './bisect.js';
import type { TimelineEvent } from './timeline.js';

/** From `from`, and up to but without `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Events that have a place in time: those of a lane. */
export interface Columns {
  /** In order of that place. */
  readonly placed: readonly TimelineEvent[];
  /** Where each of `placed` stands: its `at`. */
  readonly at: Float64Array;
  /** The same, but `-Infinity` where its start is open or unknown. */
  readonly start: Float64Array;
  /** When each of `placed` is over; `Infinity` where its end is open or unknown. */
  readonly end: Float64Array;
  /** How much each of `placed` weighs: 0 for a key event, 1 for a standard one, 2 for a minor one. */
  readonly rank: Uint8Array;
  /** How many events stand in a range. */
  count(range: Range): number;
}

/** All events of a story that have a place in time. */
export interface Moments extends Columns {
  /** From the first place to the last stated end; `undefined` where there is no event. */
  readonly extent: Range | undefined;
  /** Stretches between the first event and the last in which nothing happens, of at least `least` milliseconds. */
  empty(least: number): Range[];
}

const RANKS: readonly TimelineEvent['importance'][] = ['key', 'standard', 'minor'];

const counting =
  (at: Float64Array): Columns['count'] =>
  ({ from, to }) =>
    Math.max(0, firstAtLeast(at, to) - firstAtLeast(at, from));

/** Those of the events that stand at some positions of `placed`, which are in order. */
export function pick(all: Columns, positions: readonly number[]): Columns {
  const some = <T extends Float64Array | Uint8Array>(column: T): T => {
    const own = column.slice(0, positions.length) as T;
    positions.forEach((position, i) => (own[i] = column[position]!));
    return own;
  };
  const at = some(all.at);
  return {
    placed: positions.map((position) => all.placed[position]!),
    at,
    start: some(all.start),
    end: some(all.end),
    rank: some(all.rank),
    count: counting(at),
  };
}

/** Puts events in columns, in `n log n`. */
export function createMoments(events: readonly TimelineEvent[]): Moments {
  const placed = events.filter(({ at = NaN }) => Math.abs(at) < Infinity);
  // those of a timeline are in order already, but for dates in other zones
  if (placed.some(({ at }, i) => at! < (placed[i - 1]?.at ?? -Infinity))) placed.sort((a, b) => a.at! - b.at!);
  const { length } = placed;
  const at = new Float64Array(length);
  const start = new Float64Array(length);
  const end = new Float64Array(length);
  /** Up to when something is known to happen: what goes on without an end counts with its beginning. */
  const busy = new Float64Array(length);
  const rank = new Uint8Array(length);
  let last = -Infinity;
  placed.forEach(({ at: place, span, importance }, i) => {
    const { start: begun, end: over, from } = span!;
    at[i] = place!;
    start[i] = begun === -Infinity ? begun : place!;
    rank[i] = RANKS.indexOf(importance);
    const shift = place! - (begun === -Infinity ? over - 1 : begun); // the story's clock may be another than the event's
    end[i] = over + shift;
    last = busy[i] = Math.max(last, over < Infinity ? over + shift : typeof from === 'object' ? from.end + shift : place! + 1);
  });
  return {
    placed,
    at,
    start,
    end,
    rank,
    extent: length > 0 ? { from: at[0]!, to: busy.at(-1)! } : undefined,
    count: counting(at),
    empty(least) {
      const found: Range[] = [];
      for (let i = 1; i < at.length; i++) {
        const from = busy[i - 1]!;
        const always = start[i] === -Infinity ? placed[i]!.span! : undefined;
        // what has always been so is known to be so in the year that is stated
        const to = typeof always?.to === 'object' ? at[i]! + 1 - (always.end - always.to.start) : at[i]!;
        if (to > from && to - from >= least) found.push({ from, to });
      }
      return found;
    },
  };
}
