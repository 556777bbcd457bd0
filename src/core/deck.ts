// Which events have a card of their own at which zoom, and in which row: dealt out once and kept, so that no card moves while the
// reader pans or zooms, and a frame only looks up what it shows.
import { firstWhere } from './bisect.js';
import type { Columns, Range } from './moments.js';
import type { Limits } from './scale.js';

/** Positions in `placed`, in order of time; of what stands in one row, none of which meets another. */
export type Row = Uint32Array;

export interface Deck {
  readonly moments: Columns;
  /** Where each event stands on the axis. */
  readonly place: Float64Array;
  /** From where to where it lasts: infinite where that is open. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Cards of each row that are there at a depth of zoom: 0 is the whole story, and with each depth half as much is seen. */
  cards(depth: number): readonly Row[];
  /** Bars of each row that are long enough to be seen at a depth. */
  bars(depth: number): readonly Row[];
  /** Rows of cards, and of bars: no more than are needed where the whole story is seen. */
  readonly rows: number;
  readonly barRows: number;
  /** Whether there are more events than cards where the whole story is seen. */
  readonly crowded: boolean;
}

/** The depth of a window. */
export const depthOf = ({ from, to }: Range, { whole }: Limits): number =>
  Math.max(0, Math.floor(Math.log2((whole.to - whole.from) / (to - from)) + 1e-6));

/** Where a card of a length begins: at its event, and before it where the story ends too soon. */
export const leftOf = (place: number, length: number, { to }: Range): number => Math.min(place, to - length);

/** Positions up to `count` by their kind, in order; those of a kind that is not from 0 to before `kinds` are left out. */
function byKind(count: number, kinds: number, kindOf: (index: number) => number): Row[] {
  const found = Array.from({ length: kinds }, (): number[] => []);
  for (let i = 0; i < count; i++) found[kindOf(i)]?.push(i);
  return found.map((some) => new Uint32Array(some));
}

/** Gives a row those of some events, in order, that meet nothing in it. Returns the row, and those that are left. */
function filled(row: Row, some: Row, start: Float64Array, endOf: (index: number) => number): [Row, Row] {
  const next = new Uint32Array(row.length + some.length);
  const rest = new Uint32Array(some.length);
  let [at, count, left, free] = [0, 0, 0, -Infinity];
  const put = (index: number): void => {
    next[count++] = index;
    free = endOf(index);
  };
  for (let i = 0; i < some.length;) {
    const index = some[i]!;
    while (at < row.length && start[row[at]!]! <= start[index]!) put(row[at++]!);
    if (start[index]! >= free && !(at < row.length && endOf(index) > start[row[at]!]!)) {
      put(index);
      i++;
      continue;
    }
    // with it, all that begin before there is room again
    const upTo = Math.max(
      i + 1,
      firstWhere(some.length, (later) => start[some[later]!]! >= free, i),
    );
    rest.set(some.subarray(i, upTo), left);
    left += upTo - i;
    i = upTo;
  }
  if (left === some.length) return [row, some];
  while (at < row.length) put(row[at++]!);
  return [next.slice(0, count), rest.slice(0, left)];
}

/**
 * @param need length of a card with the space after it, where the whole story is seen; in coordinates of the axis
 * @param rows of cards, at most
 * @param least length of a bar that can be seen, likewise
 * @param barRows rows of bars, at most
 */
export function createDeck(
  moments: Columns,
  { scale, whole }: Limits,
  need: number,
  rows: number,
  least: number,
  barRows: number,
): Deck {
  const { at, placed, rank } = moments;
  const { length: count } = at;
  // without gaps the clock is the axis
  const onAxis = (column: Float64Array): Float64Array => (scale.gaps.length > 0 ? column.map(scale.toAxis) : column);
  const [place, start, end] = [at, moments.start, moments.end].map(onAxis) as [Float64Array, Float64Array, Float64Array];
  const deal = (all: Row[], levels: Row[], from: Float64Array, endOf: (index: number) => number): Row[] => {
    const next = [...all];
    levels.forEach((_, level) =>
      next.forEach((row, i) => ([next[i], levels[level]] = filled(row, levels[level]!, from, endOf))),
    );
    return next;
  };

  const empty = (count: number): Row[] => Array.from({ length: count }, () => new Uint32Array());
  const used = (all: Row[]): Row[] => all.filter(({ length }, i) => i === 0 || length > 0);
  const waiting = byKind(count, 3, (i) => rank[i]!);
  /** What has always been so first, then what lasts, then what has a date that is known no finer. */
  const kind = (i: number): number => (start[i] === -Infinity ? -1 : rank[i]! + (placed[i]!.span!.from === undefined ? 3 : 0));
  const lasting = byKind(count, 7, (i) => (end[i]! > start[i]! ? kind(i) + 1 : -1));
  const dealCards = (all: Row[], depth: number): Row[] => {
    const length = need / 2 ** depth;
    const left = place.map((at) => leftOf(at, length, whole));
    return deal(all, waiting, left, (index) => left[index]! + length);
  };
  const dealBars = (all: Row[], some: Row[]): Row[] => deal(all, some, start, (index) => end[index]!);

  const dealt = [used(dealCards(empty(rows), 0))];
  const crowded = waiting.some(({ length }) => length > 0);
  // what is only known no finer has no row of its own but where that is a year, or long, beside what is known more finely
  const stated = dealBars(empty(barRows), lasting.slice(0, 4)).filter(({ length }) => length > 0);
  const known = new Set(placed.map(({ span }) => span!.precision));
  const long = known.size > 1 && lasting.slice(4).some((some) => some.some((i) => end[i]! - start[i]! >= 3 * least));
  const own = known.has('year') || long ? empty(1) : [];
  const bars = used(dealBars([...stated, ...own].slice(0, barRows), lasting.slice(4)));
  const seen: Row[][] = [];
  return {
    moments,
    place,
    start,
    end,
    rows: dealt[0]!.length,
    barRows: bars.length,
    crowded,
    cards(depth) {
      for (let i = dealt.length; i <= depth; i++) dealt[i] = dealCards(dealt[i - 1]!, i);
      return dealt[depth]!;
    },
    bars: (depth) =>
      (seen[depth] ??= bars.map((row) =>
        row.filter((i) => end[i]! - start[i]! >= (least * (kind(i) > 2 ? 6 : 1)) / 2 ** (depth + 1)),
      )),
  };
}

/** Those of a row, in order, from the first that ends after `from` to the last that begins before `to`. */
export function within(
  row: Row,
  startOf: (index: number) => number,
  endOf: (index: number) => number,
  { from, to }: Range,
): Row {
  const first = firstWhere(row.length, (i) => endOf(row[i]!) > from);
  return row.subarray(
    first,
    firstWhere(row.length, (i) => startOf(row[i]!) >= to, first),
  );
}
