// What of a story the axis is drawn from: its lanes, its scale, its sizes. Made anew only where the story, the filter or the
// width has changed.
import { createDeck, type Deck } from '../../core/deck.js';
import { createBands, type Band, type Sizes } from '../../core/layout.js';
import { createMoments, pick, type Columns, type Moments, type Range } from '../../core/moments.js';
import { createScale, limitsOf, longGaps, type Limits } from '../../core/scale.js';
import type { Timeline, TimelineEvent, TimelineGroup } from '../../core/timeline.js';

/** More lanes than these leave no room for their cards: then all share one, and each card names its group. */
const MAX_LANES = 6;
/** Stretches without events that are shorter than this share of the story are not looked at. */
const LEAST_GAP = 1 / 5000;

/** All that the axis shows of a story, whatever the filter: so that a filter moves nothing. */
export interface Ground {
  readonly extent: Range;
  readonly bands: readonly Band[];
  /** Long stretches without events. */
  readonly gaps: readonly Range[];
  readonly whole: Moments;
  /** The present on the story's clock, where the story goes on. */
  readonly now: number | undefined;
}

/** @param now milliseconds of the story's clock */
export function groundOf({ feed, events, eras }: Timeline, now: number): Ground | undefined {
  const whole = createMoments(events);
  if (!whole.extent) return undefined;
  const { from, to } = whole.extent;
  const goesOn = (feed.status === 'live' || events.some(({ span }) => span?.to === 'open')) && now > from;
  const extent = { from, to: goesOn ? Math.max(now, to) : to };
  const empty = whole.empty((extent.to - from) * LEAST_GAP);
  if (extent.to > to) empty.push({ from: to, to: extent.to });
  return { extent, whole, bands: createBands(eras), gaps: longGaps(empty, extent), now: goesOn ? now : undefined };
}

export interface Lane {
  /** Absent where the lanes are one. */
  readonly group?: TimelineGroup | undefined;
  readonly moments: Columns;
}

/** @param shown the events that pass the filter */
export function lanesOf({ groups, events }: Timeline, shown: readonly TimelineEvent[], { whole }: Ground): Lane[] {
  const passing = shown.length < events.length && new Set(shown);
  const all: number[] = [];
  const byGroup = new Map<string | undefined, number[]>();
  whole.placed.forEach((event, position) => {
    if (passing && !passing.has(event)) return;
    const id = event.group?.id;
    if (!byGroup.get(id)?.push(position)) byGroup.set(id, [position]);
    all.push(position);
  });
  if (groups.length < 2 || byGroup.size > MAX_LANES || byGroup.size < 2)
    return [{ moments: passing ? pick(whole, all) : whole }];
  return [...groups, undefined].flatMap((group): Lane[] => {
    const own = byGroup.get(group?.id);
    return own ? [{ group, moments: pick(whole, own) }] : [];
  });
}

/** What the page gives: px of a line of text, whether fingers point, the width. */
export interface Room {
  readonly width: number;
  readonly em: number;
  readonly coarse: boolean;
}

export interface Plan {
  readonly extent: Range;
  readonly limits: Limits;
  readonly sizes: Sizes;
  readonly decks: readonly Deck[];
}

const PHONE = 480;
/** Width of an empty stretch that is pulled together, in CSS px: enough for a line of words. */
const GAP = 24;
/** Room at both ends of the whole story, in CSS px. */
const BEFORE = 14;
const AFTER = 24;

/** Sizes of what is drawn: styles.ts has to change with them. */
function sizesOf({ width, em, coarse }: Room, lanes: readonly Lane[]): Sizes {
  const small = Math.max(12, em * 0.8125);
  const cardWidth = Math.min(Math.round((width < PHONE ? 9 : 12) * em), Math.max(120, width * 0.6));
  return {
    cardWidth,
    // a date, two lines of headline, padding and space
    cardHeight: Math.round(small * 1.4 + 2 * Math.max(12, em * 0.9375) * 1.25 + 17),
    clusterWidth: Math.min(cardWidth, 170),
    clusterHeight: coarse ? 50 : 36,
    barHeight: Math.round(small * 1.3 + 10),
    lineHeight: Math.round(small * 1.4 + 10),
    eraWidth: 60,
    nowWidth: 48,
    space: 10,
    rows: Math.max(1, 3 - (lanes.length >> 1)),
    barRows: Math.max(2, 5 - lanes.length),
  };
}

export function planOf({ extent, gaps }: Ground, lanes: readonly Lane[], room: Room, toScale: boolean): Plan {
  const sizes = sizesOf(room, lanes);
  const { width } = room;
  const scale = createScale(extent, toScale ? [] : gaps, GAP / width);
  const limits = limitsOf(scale, extent, width, BEFORE, AFTER);
  const perPx = (limits.whole.to - limits.whole.from) / width;
  const decks = lanes.map(({ moments }) =>
    createDeck(moments, limits, (sizes.cardWidth + sizes.space) * perPx, sizes.rows, 4 * perPx, sizes.barRows),
  );
  return { extent, limits, sizes, decks };
}
