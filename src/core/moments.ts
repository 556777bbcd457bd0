// Every event of a story on one clock, in columns, so that what is asked costs what is answered and not what there is.
// Milliseconds are those of the story's clock (see Span), and ranges are half-open.
import { firstAtLeast } from './bisect.js';
import type { TimelineEvent } from './timeline.js';

/** From `from`, and up to but without `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The events of a story, or of one lane of it, that have a place in time. */
export interface Moments {
  /** In order of that place. */
  readonly placed: readonly TimelineEvent[];
  /** Where each of `placed` stands: its `at`. */
  readonly at: Float64Array;
  /** When each of `placed` is over; `Infinity` where its end is open or unknown. */
  readonly end: Float64Array;
  /** How much each of `placed` weighs: 0 for a key event, 1 for a standard one, 2 for a minor one. */
  readonly rank: Uint8Array;
  /** From the first place to the last stated end; `undefined` where there is no event. */
  readonly extent: Range | undefined;
  /** How many events stand in a range. */
  count(range: Range): number;
  /** Stretches between the first event and the last in which nothing happens, of at least `least` milliseconds. */
  empty(least: number): Range[];
}

const RANKS: readonly TimelineEvent['importance'][] = ['key', 'standard', 'minor'];

/** Puts events in columns, in `n log n`. */
export function createMoments(events: readonly TimelineEvent[]): Moments {
  const placed = events.filter(({ at = NaN }) => Math.abs(at) < Infinity);
  // those of a timeline are in order already, but for dates in other zones
  if (placed.some(({ at }, i) => at! < (placed[i - 1]?.at ?? -Infinity))) placed.sort((a, b) => a.at! - b.at!);
  const { length } = placed;
  const at = new Float64Array(length);
  const end = new Float64Array(length);
  /** Up to when something is known to happen: what goes on without an end counts with its beginning. */
  const busy = new Float64Array(length);
  const rank = new Uint8Array(length);
  let last = -Infinity;
  placed.forEach(({ at: place, span, importance }, i) => {
    const { start, end: over, from } = span!;
    at[i] = place!;
    rank[i] = RANKS.indexOf(importance);
    const shift = place! - (start === -Infinity ? over - 1 : start); // the story's clock may be another than the event's
    end[i] = over + shift;
    last = busy[i] = Math.max(last, over < Infinity ? over + shift : typeof from === 'object' ? from.end + shift : place! + 1);
  });
  return {
    placed,
    at,
    end,
    rank,
    extent: length > 0 ? { from: at[0]!, to: busy.at(-1)! } : undefined,
    count: ({ from, to }) => Math.max(0, firstAtLeast(at, to) - firstAtLeast(at, from)),
    empty(least) {
      const found: Range[] = [];
      for (let i = 1; i < at.length; i++) {
        const { start, end: over, to: last } = placed[i]!.span!;
        // what has always been so is known to be so in the year that is stated
        const since = start === -Infinity && typeof last === 'object' ? last.start - over + 1 : 0;
        const [from, to] = [busy[i - 1]!, at[i]! + since];
        if (to > from && to - from >= least) found.push({ from, to });
      }
      return found;
    },
  };
}
