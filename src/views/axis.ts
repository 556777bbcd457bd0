// The story to scale: a lazy chunk, so it imports nothing that the element's entry holds, and is handed what it shares with it.
import { leftOf } from '../core/deck.js';
import { layOut, type Cluster } from '../core/layout.js';
import type { Range } from '../core/moments.js';
import { centred, panned, showing, zoomed } from '../core/scale.js';
import type { TimelineEvent } from '../core/timeline.js';
import { createDates, type Cached } from './axis/dates.js';
import { listen, onSwipe } from './axis/gestures.js';
import { createGuide } from './axis/guide.js';
import { labelsOf, loadLabels } from './axis/labels.js';
import { nameOf } from './axis/name.js';
import { createOverview } from './axis/overview.js';
import { groundOf, lanesOf, planOf, type Ground, type Lane, type Plan, type Room } from './axis/plan.js';
import { createStage } from './axis/stage.js';
import { axisStyles } from './axis/styles.js';
import { fontOf, type Font } from './axis/text-width.js';
import { made } from './elements.js';
import type { Scene, View } from './view.js';

type Lit = typeof import('lit');
type Drawn = ReturnType<View['render']>;

/** CSS px below which the list is shown first. */
const NARROW = 300;
/** Zoom of one press of a button or key, and share of the window of one step along. */
const ZOOM = 2;
const STEP = 0.25;
const TRAVEL_MS = 280;
/** After so many ms of rest the reader is told where she is. */
const REST_MS = 600;
/** So many depths of zoom are dealt out beforehand (a century down to minutes), one every so many ms. */
const DEALT = 24;
const DEAL_MS = 32;
/** So many undated events are linked: the list has all of them. */
const IN_TRAY = 300;
/** The line of the present goes on so often, in ms. */
const PRESENT_MS = 60_000;

/**
 * Makes the view; resolves when it has words of a language. What is handed over is what the entry holds.
 *
 * @param view to be made one that draws the axis
 * @param list is printed, and shown first where there is little room
 * @param places what the list keeps of its events
 */
export async function createAxis(
  view: View,
  locale: string,
  html: Lit['html'],
  nothing: Lit['nothing'],
  render: Lit['render'],
  renderCard: (event: TimelineEvent, level: number, scene: Scene) => Drawn,
  wallClock: (instant: number, timeZone: string) => number,
  fill: (label: string, values: Readonly<Record<string, string>>) => string,
  list: View,
  places: WeakMap<TimelineEvent, HTMLElement>,
  isPlain: (click: MouseEvent) => boolean,
  cached: Cached,
): Promise<void> {
  await loadLabels(locale);
  Object.assign(view, {
    beside(scene) {
      const { host } = scene;
      style(host);
      let guide = guides.get(host);
      if (!guide) guides.set(host, (guide = createGuide(host, html, cached)));
      return guide(scene);
    },
    render(scene) {
      const { host } = scene;
      style(host);
      let axis = axes.get(host);
      if (!axis) {
        axes.set(
          host,
          (axis = createOne(host, html, nothing, render, renderCard, wallClock, fill, list, places, isPlain, cached)),
        );
        // in so narrow a place the axis is there for whoever asks for it again, and the list comes first
        if (host.clientWidth > 0 && host.clientWidth < NARROW && !host.shadowRoot!.querySelector('.list')) {
          host.view = 'list';
          return list.render(scene);
        }
      }
      return axis(scene);
    },
  } satisfies Partial<View>);
}

type Given = Parameters<typeof createAxis>;

const axes = new WeakMap<Scene['host'], View['render']>();
const guides = new WeakMap<Scene['host'], View['render']>();
const sheet = new CSSStyleSheet();
sheet.replaceSync(axisStyles);

function style({ shadowRoot }: Scene['host']): void {
  if (!shadowRoot!.adoptedStyleSheets.includes(sheet)) shadowRoot!.adoptedStyleSheets.push(sheet);
}

/** The axis of one element: it holds which part is seen, and draws it; everything else is the element's. */
function createOne(
  host: Scene['host'],
  ...[html, nothing, render, renderCard, wallClock, fill, list, places, isPlain, cached]: Given extends readonly [
    View,
    string,
    ...infer Handed,
  ]
    ? Handed
    : never
): View['render'] {
  let scene: Scene;
  let ground: Ground | undefined;
  let lanes: Lane[] = [];
  let plan: Plan | undefined;
  let room: Room = { width: 0, em: 16, coarse: false };
  let font: Font;
  let toScale = false;
  /** What is seen, in coordinates of the plan's scale; absent for the whole story. */
  let seen: Range | undefined;
  let current: TimelineEvent | undefined;
  let known: readonly unknown[] = [];
  let frame = 0;
  let moving = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let dealing: ReturnType<typeof setTimeout> | undefined;
  let way: 1 | -1 = 1;
  /** Width of the strip: none until it is on the page, since a wider guess would make the page scroll sideways. */
  let strip = 0;
  /** The element leads the reader to where an event is told; whoever is on the axis stays there. */
  let quiet = false;
  /** Whether the focus goes along with the selection. */
  let followed = false;
  /** What the reader has pressed to get on; it may be gone afterwards. */
  let pressed: Element | null | undefined;
  let wasShown = false;

  const shadow = host.shadowRoot!;
  const root = made('div', 'axis');
  /** Has the width of the axis, and no height that could change with it. */
  const ruler = made('div', 'ruler');
  const where = made('p', 'where small');
  where.role = 'status';
  const telling = made('article', 'told');
  const window = (): Range => seen ?? plan!.limits.whole;
  const dateOf = ({ entry, span }: TimelineEvent): string => entry.dateText?.trim() || (span ? scene.words.date(span) : '');

  /** What a click on a link to an event does, unless it is meant for a new tab or window. */
  const choosing =
    (id: string) =>
    (click: MouseEvent): void => {
      if (!isPlain(click)) return;
      click.preventDefault();
      choose(id);
    };

  const stage = createStage(choosing, open);
  const overview = createOverview(look);
  listen(stage.element, { zoom, pan: (px) => pan(px / room.width) }, () => way);
  onSwipe(telling, (towards) => step(-towards * way));

  function replan(): void {
    const before = plan;
    if (!ground || room.width === 0) return;
    plan = planOf(ground, lanes, room, toScale);
    // what is written on a card depends on its width, and on whether its lane names its group
    if (before?.sizes.cardWidth !== plan.sizes.cardWidth || before.decks.length !== plan.decks.length) stage.clear();
    queueMicrotask(tellWhere);
    dealOn(1);
    const { scale } = plan.limits;
    if (before && seen) {
      const { toTime } = before.limits.scale;
      seen = panned({ from: scale.toAxis(toTime(seen.from)), to: scale.toAxis(toTime(seen.to)) }, 0, plan.limits);
    }
  }

  /** Deals out one depth after the other, where there are many events: a zoom into them then only looks them up. */
  function dealOn(depth: number): void {
    clearTimeout(dealing);
    const decks = plan?.decks.filter(({ crowded }) => crowded) ?? [];
    if (decks.length === 0 || depth > DEALT) return;
    dealing = setTimeout(() => {
      for (const deck of decks) {
        deck.cards(depth);
        deck.bars(depth);
      }
      dealOn(depth + 1);
    }, DEAL_MS);
  }

  function draw(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!ground || !plan) return;
    const { limits, sizes, decks } = plan;
    const { scale, whole } = limits;
    const { width, coarse } = room;
    const focused = shadow.activeElement;
    const dates = createDates(scene.words, cached);
    const seenNow = window();
    const { bands, now } = ground;
    const picture = layOut({ limits, window: seenNow, width, lanes: decks, bands, sizes, now, selected: current });
    const own = labelsOf(scene);
    stage.draw(picture, { scene, labels: own, dates, plan, lanes, window: seenNow, width, way, current, font });
    overview.draw({
      whole,
      window: seenNow,
      labels: own,
      width: strip,
      coarse,
      way,
      sources: decks,
      count: ({ from, to }) => count(scale.toTime(from), scale.toTime(to)),
      tell: (place) => dates.stretch(scale.toTime(place), scale.toTime(place), seenNow.to - seenNow.from)[0],
    });
    // a cluster that has come apart hands the focus on to what was in it
    if (focused?.isConnected === false && current) focusMark(current);
  }

  function look(next: Range): void {
    if (!plan) return;
    const { whole } = plan.limits;
    const inside = panned(next, 0, plan.limits);
    seen = inside.to - inside.from >= whole.to - whole.from ? undefined : inside;
    frame ||= requestAnimationFrame(draw);
    clearTimeout(resting);
    resting = setTimeout(tellWhere, REST_MS);
  }

  const count = (from: number, to: number): number => lanes.reduce((sum, { moments }) => sum + moments.count({ from, to }), 0);

  /** Writes down which part is seen, and how many events there are before, in and after it. */
  function tellWhere(): void {
    if (!plan || !root.isConnected) return;
    const { limits, extent } = plan;
    const [from, to] = [limits.scale.toTime(window().from), limits.scale.toTime(window().to)];
    // not the room that is left before the story and after it
    const told = (at: number): number => Math.max(extent.from, Math.min(extent.to - 1, at));
    const [before, after] = [count(-Infinity, from), count(to, Infinity)];
    const own = labelsOf(scene);
    const { number, plural } = scene.words;
    where.textContent = [
      createDates(scene.words, cached).stretch(told(from), told(to), to - from)[0],
      plural(scene.labels.events, count(from, to)),
      before && fill(own.earlier, { count: number(before) }),
      after && fill(own.later, { count: number(after) }),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  /** Milliseconds of the story's clock. */
  const present = (): number => wallClock(scene.live?.now() ?? Date.now(), scene.timeline.timeZone ?? 'UTC');

  /** While it is seen, the present goes on, by whole pixels; no stretch is pulled together meanwhile. */
  function goOn(): void {
    clearTimeout(waiting);
    if (ground?.now === undefined || !plan || !root.isConnected || document.hidden) return;
    waiting = setTimeout(goOn, PRESENT_MS);
    const now = present();
    const { from, to } = window();
    const { extent } = ground;
    if ((now - ground.now) * room.width < to - from) return;
    ground = { ...ground, now, extent: { ...extent, to: Math.max(now, extent.to) } };
    replan();
    draw();
  }

  /** Moves what is seen, in a few frames, and then calls back. */
  function travel(next: Range, then?: () => void): void {
    const [start, from] = [performance.now(), window()];
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches || !root.isConnected;
    const go = (time: number): void => {
      const share = still ? 1 : Math.max(0, time - start) / TRAVEL_MS;
      if (share >= 1 || !plan) {
        look(next);
        draw();
        then?.();
        return;
      }
      const eased = 1 - (1 - share) ** 3;
      const between = (a: number, b: number): number => a + (b - a) * eased;
      seen = { from: between(from.from, next.from), to: between(from.to, next.to) };
      draw();
      moving = requestAnimationFrame(go);
    };
    cancelAnimationFrame(moving);
    go(start);
  }

  /** CSS px from the start of the axis to where something on the stage begins. */
  function startOf(mark: Element): number {
    const [box, around] = [mark, stage.element].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect];
    return way === 1 ? box.left - around.left : around.right - box.right;
  }

  /** What keeps its place when a key or a button zooms: the mark that has the focus, else the event that is told, else the middle. */
  function anchor({ limits }: Plan): number {
    const focused = shadow.activeElement as HTMLElement | null;
    const inside = stage.element.contains(focused);
    const event = inside ? scene.shown.find(({ id }) => id === focused!.dataset.id) : current;
    if (inside && !event) return startOf(focused!);
    const { from, to } = window();
    const x = ((limits.scale.toAxis(event?.at ?? NaN) - from) / (to - from)) * room.width;
    return x >= 0 && x <= room.width ? x : room.width / 2;
  }

  function zoom(factor: number, x?: number): void {
    if (!plan) return;
    cancelAnimationFrame(moving);
    const { from, to } = window();
    look(zoomed({ from, to }, factor, from + ((x ?? anchor(plan)) / room.width) * (to - from), plan.limits));
  }

  function pan(share: number): void {
    if (!plan) return;
    cancelAnimationFrame(moving);
    look(panned(window(), share, plan.limits));
  }

  function open({ stretch, first, last }: Cluster): void {
    const { limits, sizes } = plan!;
    if (first.at === last.at) {
      // no zoom takes them apart
      followed = true;
      choose(first.id);
    } else
      travel(showing(stretch, limits, room.width, 24, Math.min(sizes.cardWidth + 10, room.width / 2)), () => focusMark(first));
  }

  const whole = (): void => plan && travel(plan.limits.whole);

  function focusMark({ id }: TimelineEvent): void {
    const mark =
      stage.element.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ??
      stage.element.querySelector<HTMLElement>('a, button');
    mark?.focus({ preventScroll: true });
  }

  /** Asks the element for an event; the axis follows when it has answered. */
  function choose(id: string): void {
    quiet = true;
    host.addEventListener('timeline-select', heard, { once: true });
    scene.select(id);
  }
  const heard = (): void => {
    quiet = false;
    telling.setAttribute('data-event', current?.id ?? '');
  };

  /** Goes so many events on. */
  function step(by: number): void {
    const { shown } = scene;
    go(shown[shown.indexOf(current!) + by]);
  }

  function go(event: TimelineEvent | undefined): void {
    if (!event) return;
    followed = stage.element.contains(shadow.activeElement);
    pressed = followed ? undefined : shadow.activeElement;
    choose(event.id);
    if (!followed) where.textContent = `${dateOf(event)}: ${nameOf(event)}`;
  }

  /** Brings the current event into sight. */
  function reveal(): void {
    const event = current!;
    const along = followed;
    followed = false; // also where the way there is broken off
    const follow = (): void => {
      if (along) focusMark(event);
    };
    if (plan && Number.isFinite(event.at)) {
      const { limits, sizes } = plan;
      const { from, to } = window();
      const place = limits.scale.toAxis(event.at!);
      const card = ((to - from) * sizes.cardWidth) / room.width;
      const left = leftOf(place, card, limits.whole);
      if (left < from || left + card > to) {
        travel(centred({ from, to }, left + card / 2, limits), follow);
        return;
      }
    }
    follow();
  }

  const ends = { Home: () => go(scene.shown[0]), End: () => go(scene.shown.at(-1)) };
  const keys: Readonly<Record<string, (by: number) => void>> = {
    '+': () => zoom(ZOOM),
    '=': () => zoom(ZOOM),
    '-': () => zoom(1 / ZOOM),
    Escape: whole,
    ...ends,
  };
  root.addEventListener('keydown', (event) => {
    const { key, target } = event;
    const arrow = { ArrowLeft: -way, ArrowRight: way }[key];
    const press = arrow ? () => (event.shiftKey ? pan(STEP * arrow) : step(arrow)) : keys[key];
    if (!press || event.ctrlKey || event.metaKey || event.altKey || (key === 'Escape' && !seen)) return;
    if ((target as Element).closest('.handle, .full, video, audio')) return;
    // elsewhere they lead to the ends of the page
    if (key in ends && !stage.element.contains(target as Element)) return;
    event.preventDefault();
    press(0);
  });
  stage.element.addEventListener('focusin', ({ target }) => {
    if (!(target as Element).matches(':focus-visible')) return;
    const x = startOf(target as Element);
    const { width } = (target as Element).getBoundingClientRect();
    if (x < 0) pan((x - 8) / room.width);
    else if (x + width > room.width) pan((x + width + 4 - room.width) / room.width);
    // Firefox is content where a part of it is in the window
    requestAnimationFrame(() => (target as Element).scrollIntoView({ block: 'nearest' }));
  });

  /** Asks the page for what the picture depends on; where the layout does, plans anew. */
  function measure(width: number): void {
    const written = getComputedStyle(root.isConnected ? root : host);
    const em = parseFloat(written.fontSize);
    way = written.direction === 'rtl' ? -1 : 1;
    font = fontOf(written);
    // cards lie on the page's own colour, so that no line runs through their words
    const clear = ', 0)';
    let behind: Element | null = host;
    let paperColor = clear;
    while (behind && paperColor.endsWith(clear)) {
      paperColor = getComputedStyle(behind).backgroundColor;
      behind = behind.parentElement ?? (behind.getRootNode() as Partial<ShadowRoot>).host ?? null;
    }
    root.style.setProperty('--paper', paperColor.endsWith(clear) ? 'Canvas' : paperColor);
    const coarse = matchMedia('(pointer: coarse)').matches;
    if (width <= 0 || (room.width === width && room.em === em && room.coarse === coarse)) return;
    room = { width, em, coarse };
    replan();
  }

  const sizes = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries)
      if (target === ruler) measure(contentRect.width);
      else strip = contentRect.width;
    // not here: what is drawn may change the height of the page, and with it the width
    frame ||= requestAnimationFrame(draw);
  });
  host.addController({
    hostConnected() {
      sizes.observe(ruler);
      sizes.observe(overview.element);
      addEventListener('visibilitychange', goOn);
      dealOn(1);
    },
    hostDisconnected() {
      sizes.unobserve(ruler);
      sizes.unobserve(overview.element);
      cancelAnimationFrame(frame);
      cancelAnimationFrame(moving);
      frame = 0;
      clearTimeout(resting);
      clearTimeout(waiting);
      clearTimeout(dealing);
      removeEventListener('visibilitychange', goOn);
    },
    hostUpdated() {
      if (wasShown && !root.isConnected) {
        // back in the list: at the event that was last told
        if (scene.selected && current && shadow.activeElement?.matches('[part=view]')) scene.select(current.id);
        render(nothing, telling);
      }
      wasShown = root.isConnected;
      // a direction of our own is known only now
      const before = way;
      if (wasShown) measure(room.width);
      if (before !== way) draw();
      // the story ends here: the way back, or the event itself
      if (pressed?.isConnected === false) root.querySelector<HTMLElement>('.neighbour, .headline')?.focus();
      pressed = undefined;
      goOn();
    },
  });

  const neighbour = (event: TimelineEvent | undefined, word: string, by: number): Drawn | typeof nothing =>
    event
      ? html`<button class="button neighbour ${by < 0 ? '' : 'next'}" part="neighbour" @click=${() => step(by)}>
          <span class="small">${[word, dateOf(event)].filter(Boolean).join(' · ')}</span>
          <span lang=${scene.contentLang ?? nothing}>${nameOf(event)}</span>
        </button>`
      : nothing;

  const tray = (undated: readonly TimelineEvent[], label: string): Drawn | typeof nothing =>
    undated.length === 0
      ? nothing
      : html`<div class="tray note" part="tray">
          <p id="axis-undated">${label}</p>
          <ol role="list" aria-labelledby="axis-undated">
            ${undated.slice(0, IN_TRAY).map(
              (event) =>
                html`<li>
                  <a
                    href=${scene.href(event.id)}
                    aria-current=${event === current ? 'true' : nothing}
                    @click=${choosing(event.id)}
                    >${nameOf(event)}</a
                  >
                </li>`,
            )}
            ${
              undated.length > IN_TRAY
                ? html`<li>${scene.words.plural(labelsOf(scene).more, undated.length - IN_TRAY)}</li>`
                : nothing
            }
          </ol>
        </div>`;

  return (next) => {
    scene = next;
    const { timeline, shown } = scene;
    const own = labelsOf(scene);
    const before = current;
    const isNew = known[0] !== timeline;
    const latest = timeline.feed.status === 'live' ? shown.findLast(({ at }) => !(at! > present())) : undefined;
    current = shown.find(({ id }) => id === scene.selected) ?? latest ?? shown[0];
    if (isNew) {
      ground = groundOf(timeline, present());
      // another story, and not only another version of it
      if (!shown.some(({ id }) => id === before?.id)) seen = undefined;
      if (!ground) {
        plan = undefined;
        where.textContent = '';
      }
    }
    measure(room.width || host.clientWidth);
    if (isNew || known[1] !== shown) {
      lanes = ground ? lanesOf(timeline, shown, ground) : [];
      replan();
    }
    const speaks = [scene.words.locale, scene.labels.list, own.name, scene.href('')].join();
    if (known[2] !== speaks) {
      stage.clear();
      queueMicrotask(tellWhere);
    }
    known = [timeline, shown, speaks];

    const at = current ? shown.indexOf(current) : -1;
    const level = scene.headingLevel + (timeline.feed.title ? 1 : 0);
    telling.toggleAttribute('data-event', !quiet);
    if (!quiet) heard();
    telling.ariaLabel = own.selected;
    stage.element.hidden = !ground;
    overview.name(own);
    // what is there once, a body’s nodes or a film, leaves the list’s card for this one, and this one for what is printed
    if (current) places.delete(current);
    render(current && !scene.printing ? renderCard(current, level, scene) : nothing, telling);
    render(
      html`<p class="hidden" id="axis-help">${own.help}</p>
        ${ruler} ${stage.element}
        <div class="controls" part="controls">
          <button class="button" part="zoom-out" aria-label=${own.zoomOut} @click=${() => zoom(1 / ZOOM)}>−</button>
          <button class="button" part="zoom-in" aria-label=${own.zoomIn} @click=${() => zoom(ZOOM)}>+</button>
          <button class="button" part="whole" @click=${whole}>${own.whole}</button>
          ${overview.element} ${where}
          ${
            ground?.gaps.length
              ? html`<label class="full">
                  <input
                    type="checkbox"
                    .checked=${toScale}
                    @change=${() => {
                      toScale = !toScale;
                      replan();
                      draw();
                    }}
                  />
                  ${own.fullLength}
                  (${createDates(scene.words, cached).duration(ground.gaps.reduce((sum, { from, to }) => sum + to - from, 0))})
                </label>`
              : nothing
          }
        </div>
        ${tray(
          shown.filter((event) => !Number.isFinite(event.at)),
          own.undated,
        )}
        ${
          current
            ? html`<div class="telling">
                ${neighbour(shown[at - 1], own.previous, -1)} ${neighbour(shown[at + 1], own.next, 1)} ${telling}
              </div>`
            : list.render(scene)
        }`,
      root,
    );
    draw();
    if (before && current && before !== current) reveal();
    // what is printed is the list
    return html`${root} ${scene.printing ? list.render(scene) : nothing}`;
  };
}
