// What may be asked of a story that is too long to be shown whole.
import { firstAtLeast } from './bisect.js';
import { createMoments, type Range } from './moments.js';
import type { TimelineEvent } from './timeline.js';

/** A number of events, and where the first and the last of them stand. */
export interface Rest extends Range {
  readonly count: number;
}

export interface Answer {
  /** In order of time. */
  readonly events: readonly TimelineEvent[];
  /** How many events stand in the range, these among them. */
  readonly total: number;
  /** Those that are left out, between each two that are not. `to` is where the last of them stands. */
  readonly rest: readonly Rest[];
}

/**
 * The most important events that stand in a range: key before standard before minor. Of too many of one importance only every
 * second, fourth, eighth … is in the answer, spread over the range, and always the same ones: in a smaller range the others join
 * them.
 *
 * @param range in milliseconds of the story's clock, half-open
 * @param limit how many events at most; where one importance has too many, there are fewer
 */
export type Query = (range: Range, limit: number) => Answer;

/** Of the positions from `first` to before `last` every one, or every second, fourth, eighth …: as many as there may be. */
function spread(first: number, last: number, limit: number): number[] {
  if (limit <= 0) return [];
  let step = 1;
  while (Math.floor((last - 1) / step) - Math.floor((first - 1) / step) > limit) step *= 2;
  const found: number[] = [];
  for (let i = Math.ceil(first / step) * step; i < last; i += step) found.push(i);
  return found;
}

/**
 * Makes a story answer questions in time that depends on the answer and not on the story.
 *
 * @param events of a timeline, or those of them that pass a filter; they are put in order once, in `n log n`
 */
export function createQuery(events: readonly TimelineEvent[]): Query {
  const { placed, at, rank } = createMoments(events);
  const levels = [0, 1, 2].map((level) => {
    const places: number[] = [];
    rank.forEach((one, i) => one === level && places.push(i));
    return { places, at: places.map((i) => at[i]!) };
  });
  return ({ from, to }, limit) => {
    const found: number[] = [];
    for (const level of levels) {
      const [first, last] = [firstAtLeast(level.at, from), firstAtLeast(level.at, to)];
      const some = spread(first, last, limit - found.length);
      for (const i of some) found.push(level.places[i]!);
      if (some.length < last - first) break; // nothing less important is shown in the place of these
    }
    found.sort((a, b) => a - b);
    const rest: Rest[] = [];
    const [first, last] = [firstAtLeast(at, from), firstAtLeast(at, to)];
    let next = first;
    for (const place of [...found, last]) {
      if (place > next) rest.push({ from: at[next]!, to: at[place - 1]!, count: place - next });
      next = place + 1;
    }
    return { events: found.map((i) => placed[i]!), total: Math.max(0, last - first), rest };
  };
}
