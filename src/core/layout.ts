// Where everything stands on the axis: nothing is measured, and the same story in the same space always looks the same.
// Lengths are CSS px; x runs with time from the start of the axis, y from its top.
import { firstAtLeast } from './bisect.js';
import { depthOf, leftOf, within, type Deck } from './deck.js';
import type { Range } from './moments.js';
import type { Gap, Limits } from './scale.js';
import type { Span } from './span.js';
import type { TimelineEra, TimelineEvent } from './timeline.js';

/** What takes how much room, in CSS px. */
export interface Sizes {
  readonly cardWidth: number;
  /** Height of a row of cards, with the space below it. */
  readonly cardHeight: number;
  /** Width of a cluster's label, at most that of a card. */
  readonly clusterWidth: number;
  readonly clusterHeight: number;
  readonly barHeight: number;
  /** Height of a label of an era, of a lane and of the present. */
  readonly lineHeight: number;
  /** Least width of an era's label. */
  readonly eraWidth: number;
  readonly nowWidth: number;
  /** Between two things side by side. */
  readonly space: number;
  /** Rows of cards, and of bars, in each lane: at most. */
  readonly rows: number;
  readonly barRows: number;
}

/** What is to be drawn, and where. */
export interface Frame {
  readonly limits: Limits;
  /** The visible part of the axis, in its coordinates. */
  readonly window: Range;
  readonly width: number;
  /** The events of each lane, from top to bottom. */
  readonly lanes: readonly Deck[];
  readonly bands: readonly Band[];
  readonly sizes: Sizes;
  /** The present moment on the story's clock, in milliseconds. */
  readonly now?: number | undefined;
  /** An event that is to have a card whatever else there is. */
  readonly selected?: TimelineEvent | undefined;
}

/** An era, and the row of its label: -1 where too many are at once. */
export interface Band {
  readonly era: TimelineEra;
  readonly row: number;
}

/** A stretch, and over how many px from either end it is not sure: those of a year where it is known to the year. */
export interface Shape {
  readonly x: number;
  readonly width: number;
  readonly fadeIn: number;
  readonly fadeOut: number;
}

export interface Card {
  readonly kind: 'card';
  readonly event: TimelineEvent;
  readonly lane: number;
  /** Left edge of the card: the event's place on the axis, but at the end of the story. */
  readonly x: number;
  /** The event's place on the axis. */
  readonly stem: number;
  readonly y: number;
}

/** Events that have no card: `+12 · May 2014`. */
export interface Cluster {
  readonly kind: 'cluster';
  readonly lane: number;
  /** Where there is room for its label, and how much of it can be seen. */
  readonly x: number;
  readonly y: number;
  readonly room: number;
  /** The middle of its events: where the label belongs, as far as the room allows. */
  readonly middle: number;
  readonly count: number;
  readonly first: TimelineEvent;
  /** The same as `first` where there is but one. */
  readonly last: TimelineEvent;
  /** Where they stand, in coordinates of the axis: see `showing`. */
  readonly stretch: Range;
}

/** How long an event lasts. */
export interface Bar extends Shape {
  readonly kind: 'bar';
  readonly event: TimelineEvent;
  readonly lane: number;
  readonly y: number;
  /** It happened some time within: its date is known no finer, and it need not have lasted. */
  readonly within: boolean;
  /** It began before what is seen and has no card in sight: it needs its name on the bar. */
  readonly named: boolean;
}

interface EraBand extends Shape {
  readonly era: TimelineEra;
  /** Absent where there is no room for it. */
  readonly label?: { readonly y: number; readonly width: number } | undefined;
}

/** All that is drawn. */
export interface Picture {
  readonly height: number;
  readonly lanes: readonly { readonly y: number; readonly height: number }[];
  /** Lane by lane. */
  readonly marks: readonly (Card | Cluster)[];
  readonly bars: readonly Bar[];
  readonly eras: readonly EraBand[];
  readonly gaps: readonly { readonly gap: Gap; readonly x: number; readonly width: number }[];
  /** The line of the present; absent where it is out of sight. */
  readonly now?: number | undefined;
}

const ERA_ROWS = 5;
/** What goes on without an end fades out over so much of it. */
const OPEN = 24;

/** Chooses a row for each era, so that no two labels of a row meet anywhere. Once for a story. */
export function createBands(eras: readonly TimelineEra[]): Band[] {
  const over = new Array<number>(ERA_ROWS).fill(-Infinity);
  return [...eras]
    .sort((a, b) => (a.span.start < b.span.start ? -1 : 1))
    .map((era) => {
      const row = over.findIndex((end) => end <= era.span.start);
      if (row >= 0) over[row] = era.span.end;
      return { era, row };
    });
}

/** Lays out what is seen of a story. No two cards, labels of clusters, bars or labels of eras overlap. It costs what is seen. */
export function layOut({ limits, window, width, lanes, bands, sizes, now, selected }: Frame): Picture {
  const { scale, whole } = limits;
  const { cardWidth, cardHeight, clusterWidth, clusterHeight, barHeight, lineHeight, space } = sizes;
  const perPx = (window.to - window.from) / width;
  const pxOf = (place: number): number => (place - window.from) / perPx;
  const depth = depthOf(window, limits);
  /** Length of a cell, which holds one cluster, and of a card with the space after it. */
  const cell = (((cardWidth + space) / width) * (whole.to - whole.from)) / 2 ** depth;
  const top = (Math.max(-1, ...bands.map(({ row }) => row)) + (now === undefined ? 1 : 2)) * lineHeight;

  /** What is drawn from one coordinate to another, cut to the window. */
  const drawn = ({ from, to }: Span, start: number, end: number): Shape => {
    const [left, right] = [pxOf(start), pxOf(end)];
    const x = Math.min(width, Math.max(0, left));
    const length = Math.max(0, Math.min(width, right) - x);
    const fade = (bound: Span['from'], place: number, inwards: 1 | -1): number => {
      const px = pxOf(place);
      if (!Number.isFinite(px)) return Math.min(OPEN, length / 3);
      if (px < 0 || px > width) return 0;
      if (bound === undefined) return length / 2;
      if (typeof bound === 'string') return Math.min(OPEN, length);
      const inner = scale.toAxis(scale.toTime(place) + inwards * (bound.end - bound.start));
      const over = Math.abs(pxOf(inner) - px);
      return over < 4 ? 0 : Math.min(over, length);
    };
    return { x, width: length, fadeIn: fade(from, start, 1), fadeOut: fade(to, end, -1) };
  };

  const present = now === undefined ? NaN : scale.toAxis(now);
  const marks: (Card | Cluster)[] = [];
  const bars: Bar[] = [];
  const laid: { y: number; height: number }[] = [];
  let y = top;
  lanes.forEach((deck, lane) => {
    const { moments, place, start, end } = deck;
    const { placed } = moments;
    const cardY = y + (lanes.length > 1 ? lineHeight : space);
    const barY = cardY + deck.rows * cardHeight + (deck.crowded ? clusterHeight : space);
    const height = barY + deck.barRows * barHeight - y;
    laid.push({ y, height });
    y += height;
    // whole cells: what lies outside the window decides with what is seen
    const origin = whole.from % cell; // exact, where a sum from the start of the story would not be
    const cellOf = (at: number): number => Math.floor((at - origin) / cell);
    const [firstCell, lastCell] = [cellOf(window.from), cellOf(window.to)];
    const near = { from: firstCell * cell + origin, to: (lastCell + 1) * cell + origin };
    const left = (i: number): number => leftOf(place[i]!, cell, whole);
    const right = (i: number): number => left(i) + cell;
    const rows = deck.cards(depth).map((row) => [...within(row, left, right, near)]);
    let chosen = firstAtLeast(moments.at, selected?.at ?? Infinity);
    while (chosen < placed.length && placed[chosen] !== selected && moments.at[chosen] === selected?.at) chosen++;
    if (
      placed[chosen] === selected &&
      selected &&
      !rows.some((row) => row.includes(chosen)) &&
      right(chosen) > near.from &&
      left(chosen) < near.to
    )
      // it takes the place of what is in its way
      rows[rows.length - 1] = [...rows.at(-1)!.filter((i) => Math.abs(left(i) - left(chosen)) >= cell), chosen];

    const shown = new Set(rows.flat());
    const inSight = new Set<number>();
    rows.forEach((row, number) => {
      for (const i of row) {
        const stem = pxOf(place[i]!);
        const x = Math.min(stem, pxOf(whole.to) - cardWidth);
        if (x <= -cardWidth || x >= width) continue;
        inSight.add(i);
        marks.push({ kind: 'card', event: placed[i]!, lane, x, stem, y: cardY + number * cardHeight });
      }
    });
    for (let number = firstCell; number <= lastCell; number++) {
      const [from, to] = [number * cell + origin, (number + 1) * cell + origin];
      let first = firstAtLeast(place, from);
      let last = firstAtLeast(place, to) - 1;
      let count = last - first + 1;
      for (const i of shown) if (i >= first && i <= last) count--;
      if (count <= 0) continue;
      while (shown.has(first)) first++;
      while (shown.has(last)) last--;
      const stretch = { from: place[first]!, to: place[last]! };
      const middle = pxOf((stretch.from + stretch.to) / 2);
      const inside = Math.max(0, Math.min(width, middle + clusterWidth / 2) - clusterWidth);
      const edge = Math.max(pxOf(from), Math.min(pxOf(to) - clusterWidth - space, inside));
      const x = Math.max(0, edge);
      const room = Math.min(width, edge + clusterWidth) - x;
      if (room <= 0) continue;
      const ends = { first: placed[first]!, last: placed[last]! };
      marks.push({ kind: 'cluster', lane, x, y: barY - clusterHeight, room, middle, count, stretch, ...ends });
    }
    deck.bars(depth).forEach((row, number) => {
      for (const i of within(
        row,
        (one) => start[one]!,
        (one) => end[one]!,
        window,
      )) {
        const event = placed[i]!;
        // what goes on is known up to the present, and no further
        const over = end[i] === Infinity && start[i]! < present ? present + OPEN * perPx : end[i]!;
        const shape = drawn(event.span!, start[i]!, over);
        const flags = { within: event.span!.from === undefined, named: start[i]! < window.from && !inSight.has(i) };
        bars.push({ kind: 'bar', event, lane, ...shape, y: barY + number * barHeight, ...flags });
      }
    });
  });

  const nowX = pxOf(present);
  return {
    height: y,
    lanes: laid,
    marks,
    bars,
    eras: bands.flatMap(({ era, row }) => {
      const shape = drawn(era.span, scale.toAxis(era.span.start), scale.toAxis(era.span.end));
      if (shape.width <= 0) return [];
      const label = row >= 0 && shape.width - space >= sizes.eraWidth;
      const y = (row + (now === undefined ? 0 : 1)) * lineHeight;
      return { era, ...shape, label: label ? { y, width: shape.width - space } : undefined };
    }),
    gaps: scale.gaps
      .filter(({ start, end }) => end > window.from && start < window.to)
      .map((gap) => ({ gap, x: pxOf(gap.start), width: (gap.end - gap.start) / perPx })),
    now: nowX >= 0 && nowX <= width ? nowX : undefined,
  };
}
