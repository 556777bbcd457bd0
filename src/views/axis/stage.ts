// Draws a picture of the axis. It is drawn anew in every frame of a zoom, so it goes past Lit: elements are kept and only moved,
// and nothing is read from the page.
import type { Bar, Card, Cluster, Picture, Shape } from '../../core/layout.js';
import type { Range } from '../../core/moments.js';
import type { Span } from '../../core/span.js';
import type { TimelineEvent } from '../../core/timeline.js';
import type { AxisLabels } from '../../i18n/more-labels.js';
import { made } from '../elements.js';
import type { Scene } from '../view.js';
import type { Dates } from './dates.js';
import { nameOf } from './name.js';
import type { Lane, Plan } from './plan.js';
import { createPool, size, type Sprite } from './pool.js';
import { widthOf, type Font } from './text-width.js';
import { tickSprites } from './tick-sprites.js';

/** What a frame is drawn from. */
interface Shot {
  readonly scene: Scene;
  readonly labels: AxisLabels;
  readonly dates: Dates;
  readonly plan: Plan;
  readonly lanes: readonly Lane[];
  readonly window: Range;
  readonly width: number;
  /** 1 where time runs to the right, -1 where it runs to the left. */
  readonly way: 1 | -1;
  readonly current: TimelineEvent | undefined;
  /** How small bold words are written. */
  readonly font: Font;
}

export interface Stage {
  readonly element: HTMLElement;
  draw(picture: Picture, shot: Shot): void;
  /** Takes away what is drawn, for what is told in other words. */
  clear(): void;
}

/** What a cluster’s label has around its words, in CSS px. */
const AROUND = 26;
/** Of a group’s name beside a date so much is seen at least, in CSS px. */
const GROUP = 64;
/** A gap this narrow has no words in it that can be seen. */
const WORDS_WIDTH = 16;
/** Beyond this an era does not fade: it stands behind everything, and its bounds have to be seen. */
const BAND_FADE = 16;

/** A stretch with soft ends. */
function soften(element: HTMLElement, { fadeIn, fadeOut }: Pick<Shape, 'fadeIn' | 'fadeOut'>): void {
  size(element, '--in', fadeIn);
  size(element, '--out', fadeOut);
}

/** The tallest stretch beside a gap in which nothing stands. */
function freeBeside(
  from: number,
  to: number,
  { marks, bars, lanes, height }: Picture,
  { sizes }: Plan,
): readonly [from: number, to: number] {
  const { cardWidth, cardHeight, clusterWidth, clusterHeight, barHeight } = sizes;
  const taken = [
    ...marks.map(({ kind, x, y }) => (kind === 'card' ? [x, y, cardWidth, cardHeight] : [x, y, clusterWidth, clusterHeight])),
    ...bars.map(({ x, y, width }) => [x, y, width, barHeight]),
  ].flatMap(([x, y, width, height]) => (x! < to + 8 && x! + width! > from - 8 ? [[y, y! + height!]] : []));
  // the name of a lane stands in its first line, and above the first lane those of eras and of the present
  lanes.forEach(({ y }, i) => taken.push([i && y, y + sizes.lineHeight]));
  let best: readonly [number, number] = [0, 0];
  let free = 0;
  for (const [top, bottom] of [...taken.sort(([a], [b]) => a! - b!), [height, height]] as [number, number][]) {
    if (top - free > best[1] - best[0]) best = [free, top];
    free = Math.max(free, bottom);
  }
  return best;
}

/**
 * @param choosing asked what a click on an event does
 * @param open asked to show the events of a cluster
 */
export function createStage(choosing: (id: string) => (click: MouseEvent) => void, open: (cluster: Cluster) => void): Stage {
  const ground = made('div', 'ground');
  const marks = made('ol', 'marks');
  marks.setAttribute('role', 'list');
  const element = made('div', 'stage', ground, marks);
  element.setAttribute('role', 'group');
  element.setAttribute('aria-describedby', 'axis-help');
  const drawGround = createPool(ground);
  const drawMarks = createPool(marks);
  let shot: Shot;

  /** What stands for an event, in the colour of its group, which is never the only sign of it. */
  function dyed<K extends 'a' | 'div'>(
    tag: K,
    name: string,
    event: TimelineEvent,
    ...content: (Node | string)[]
  ): HTMLElementTagNameMap[K] {
    const item = made(tag, `${name} ${event.importance}`, ...content);
    const color = event.group?.color;
    if (color && CSS.supports('color', color)) item.style.setProperty('--group', color);
    return item;
  }

  /** Words of the story. */
  function inItsLanguage(words: HTMLElement): HTMLElement {
    const { contentLang } = shot.scene;
    return Object.assign(words, { dir: 'auto' }, contentLang && { lang: contentLang });
  }

  /** A date as it is stated, or what of it there is room for. */
  function dateOf(span: Span, room: number): string {
    const { scene, dates, font, plan } = shot;
    const { extent } = plan;
    const fits = (words: string): boolean => widthOf(words, font) <= room;
    const whole = scene.words.date(span);
    if (fits(whole)) return whole;
    const shorter = [scene.words.date(span, true)];
    const { from = span, to = span } = span;
    // what is said of a date is not left out
    const [first, last] = [from, to].filter(
      (one): one is Span => typeof one === 'object' && !(one.stated ?? one.qualifiers.length),
    );
    if (first && last) {
      const { precision } = first.end - first.start < last.end - last.start ? last : first;
      shorter.push(...dates.stretch(first.start, last.start, 0, precision, extent.to - extent.from));
    }
    return shorter.find(fits) ?? shorter[0]!;
  }

  function link(event: TimelineEvent): HTMLElement {
    const {
      scene,
      lanes,
      font,
      plan: { sizes },
    } = shot;
    const words = inItsLanguage(made('span', 'words', nameOf(event)));
    const { entry, span } = event;
    const group = event.group?.label;
    // a lane tells it to the eye
    const inLane = lanes.length > 1;
    const doubt = entry.status && entry.status !== 'confirmed' && scene.labels[entry.status];
    const sign = (text: string | false | undefined, name = ''): Node[] => (text ? [made('b', name, text)] : []);
    const room = sizes.cardWidth - 24 - (doubt ? widthOf(`${doubt} · `, font) : 0);
    const after = group && !inLane ? ` · ${group}` : '';
    const date = entry.dateText?.trim() || dateOf(span!, room - Math.min(GROUP, widthOf(after, font)));
    const before = [...sign(inLane && group && `${group} · `, 'hidden'), ...sign(doubt && `${doubt} · `)];
    const line = made('span', 'when', ...before, date, ...sign(after));
    const a = dyed('a', 'mark', event, line, ' ', words);
    // a date that is cut off is another date: what is cut is the group
    a.classList.toggle('tall', widthOf(date, font) > room);
    a.href = scene.href(event.id);
    a.draggable = false;
    a.dataset.id = event.id;
    a.onclick = choosing(event.id);
    return a;
  }

  /** A card that ends with the story, and begins before its event, has its colour on the stem. */
  const update =
    ({ event, x, stem }: Pick<Card, 'event' | 'x'> & { stem?: number }) =>
    (item: HTMLElement) => {
      item.firstElementChild!.ariaCurrent = event === shot.current ? 'true' : null;
      item.classList.toggle('aside', x < stem!);
    };

  const cardSprite = (card: Card): Sprite => ({
    ...card,
    key: card.event,
    make: () => made('li', 'place', link(card.event)),
    update: update(card),
  });

  // in a lane of its own a stem ends with the lane: others are none of its business
  const stemSprite = ({ event, x, stem, y }: Card, lane: Picture['lanes'][number]): Sprite => ({
    key: event,
    x: stem,
    y,
    height: lane.y + lane.height - y,
    make: () => dyed('div', 'stem', event),
    update: (line) => line.classList.toggle('aside', x < stem),
  });

  const nameSprite = (bar: Bar): Sprite => ({
    ...bar,
    key: `named ${bar.event.id}`,
    make: () => made('li', 'place named', link(bar.event)),
    update: update(bar),
  });

  function clusterSprite(cluster: Cluster): Sprite {
    const { x, y, room, middle, lane, count, first, last } = cluster;
    const { window, dates, scene, font, labels, lanes } = shot;
    const [from, to] = [first.at!, last.at!];
    // no finer than their dates are known
    const seen = window.to - window.from;
    const all = dates.stretch(from, to, Math.max(seen / 60, to - from), first.span!.precision, seen);
    if (count === 1) all.unshift(scene.words.date(first.span!, true));
    const number = `+${scene.words.number(count)}`;
    const long = (words: string): number => widthOf(words, font) + AROUND;
    const fitting = all.find((one) => long(`${number} · ${one}`) <= room);
    const text = fitting === undefined ? number : `${number} · ${fitting}`;
    return {
      key: `${first.id} ${lane}`,
      x: Math.min(Math.max(x, middle - long(text) / 2), x + room - long(text)),
      y,
      make: () => made('li', 'place', made('button', 'cluster', made('span', ''), made('span', 'hidden'))),
      update(item) {
        const button = item.firstElementChild as HTMLElement;
        const [seen, heard] = button.children as unknown as [HTMLElement, HTMLElement];
        if (seen.textContent !== text) {
          seen.textContent = text;
          const group = lanes.length > 1 ? lanes[lane]?.group?.label : undefined;
          const more = scene.words.plural(labels.more, count);
          heard.textContent = ` (${[group, more, fitting === undefined ? all.at(-1) : undefined].filter(Boolean).join(', ')})`;
        }
        button.onclick = () => open(cluster);
      },
    };
  }

  const gapSprite =
    (picture: Picture) =>
    ({ gap, x, width }: Picture['gaps'][number]): Sprite => ({
      key: gap,
      x,
      width,
      make: () => made('li', 'void', made('span', 'void-words')),
      update(item) {
        const { dates, labels, plan, font } = shot;
        const duration = dates.duration(gap.to - gap.from);
        const [from, to] = freeBeside(x, x + width, picture, plan);
        const all = [labels.noEvents.replace('{duration}', duration), duration];
        const fitting = width >= WORDS_WIDTH ? all.find((one) => widthOf(one, font) + 12 <= to - from) : undefined;
        const words = item.firstElementChild as HTMLElement;
        words.classList.toggle('hidden', fitting === undefined);
        words.textContent = fitting ?? all[0]!;
        size(words, 'top', (from + to) / 2);
      },
    });

  const barSprite = (bar: Bar): Sprite => ({
    ...bar,
    key: `bar ${bar.event.id}`,
    make() {
      const element = dyed('div', 'bar', bar.event);
      element.classList.toggle('within', bar.within);
      return element;
    },
    update: (element) => soften(element, bar),
  });

  const eraSprites = ({ eras, height }: Picture): Sprite[] =>
    eras.flatMap(({ era, x, width, label, fadeIn, fadeOut }) => [
      {
        key: era,
        x,
        width,
        height,
        make: () => made('div', 'band'),
        update: (band) => soften(band, { fadeIn: Math.min(fadeIn, BAND_FADE), fadeOut: Math.min(fadeOut, BAND_FADE) }),
      },
      {
        key: era.span,
        x,
        y: label?.y ?? 0,
        width: label?.width ?? 0,
        make: () => made('div', 'band-name', inItsLanguage(made('span', '', era.label))),
        update: (name) => name.classList.toggle('hidden', !label), // heard, where there is no room to be seen
      },
    ]);

  return {
    element,
    clear() {
      drawGround([], 1);
      drawMarks([], 1);
    },
    draw(picture, next) {
      shot = next;
      const { plan, way, labels, lanes } = shot;
      const { sizes } = plan;
      size(element, '--base', picture.height);
      size(element, '--card', sizes.cardWidth);
      size(element, '--cluster', sizes.clusterWidth);
      element.setAttribute('aria-label', labels.name);
      marks.setAttribute('aria-label', labels.events);

      const rows = lanes.length > 1 ? lanes : [];
      const { now } = picture;
      const before = now !== undefined && now >= sizes.nowWidth;
      const sprites: Sprite[] = [
        ...eraSprites(picture),
        ...tickSprites(plan.limits.scale, shot.window, shot.width, shot.dates, shot.font),
        ...rows.map(({ group }, i): Sprite => ({
          key: group,
          x: 0,
          ...picture.lanes[i]!,
          make: () => made('div', 'lane', inItsLanguage(made('span', 'lane-name', group?.label ?? ''))),
        })),
        ...picture.marks.flatMap((mark) => (mark.kind === 'card' ? stemSprite(mark, picture.lanes[mark.lane]!) : [])),
        ...picture.bars.map(barSprite),
        ...(now === undefined
          ? []
          : [
              {
                key: 'now',
                x: now,
                make: () => made('div', 'now', labels.now),
                update: (line: HTMLElement) => line.classList.toggle('after', !before),
              },
            ]),
      ];
      drawGround(sprites, way);

      // in order of time, as they are to be heard
      const gaps = picture.gaps.map((one) => [one.gap.from, gapSprite(picture)(one)] as const);
      const cards = picture.marks.map((mark) =>
        mark.kind === 'card' ? ([mark.event.at!, cardSprite(mark)] as const) : ([mark.first.at!, clusterSprite(mark)] as const),
      );
      const names = picture.bars.filter(({ named, width: long }) => named && long >= 24).map(nameSprite);
      drawMarks([...names, ...[...gaps, ...cards].sort(([a], [b]) => a - b).map(([, sprite]) => sprite)], way);
    },
  };
}
