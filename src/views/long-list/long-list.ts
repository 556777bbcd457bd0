// Keeps a list of very many events in bounds. Of what is far from the window only its place is kept: one element of its height, with its
// words for the reader's own search. It is loaded only for such lists, and is handed all that the element's first file holds.
import type { LitElement } from 'lit';
import type { Section } from '../../core/sections.js';
import { arrange, made } from '../elements.js';
import type { LongList } from '../list.js';
import { scrollerOf } from '../scroller.js';
import { groupsOf, weightOf, wordsOf } from './undrawn.js';

/** Events that are drawn together, and about how many are opened together. Both keep the elements of a page in the hundreds. */
const IN_BLOCK = 10;
const IN_GROUP = 400;
/** A section with more events than this is cut into blocks, and its heading stands beside all of them. */
const SMALL = 15;

/** So many blocks are drawn at first: those of a folded list, and where she goes on from there. */
const AT_FIRST = 3;

/** How far outside the window, in CSS px, events are drawn. */
const NEAR = 4000;

type Given = Parameters<LongList>;

/** Some events of one section that stand together. */
interface Run {
  readonly section: Section;
  /** Number of the section. */
  readonly n: number;
  readonly from: number;
  readonly to: number;
  /** How many events of the section stand before it. */
  readonly before: number;
}

/** A stretch of the list that is drawn or not as a whole. */
interface Stretch {
  from: number;
  to: number;
  readonly element: HTMLElement;
  /** Whether its content is there, instead of its words. */
  open?: boolean;
  near?: boolean;
  /** As it was when it was last drawn, in CSS px. */
  height?: number | undefined;
  /** What it is a part of. */
  readonly group?: Group;
  /** Whether it stands beside the heading of its section, and draws none itself. */
  readonly headed?: boolean;
}

interface Group extends Stretch {
  blocks: readonly Block[];
}

interface Block extends Stretch {
  readonly group: Group;
  runs: readonly Run[];
}

/** Whether the browser's own search looks into what is hidden in this way; others would not even keep its place. */
const CAN_BE_FOUND = 'onbeforematch' in document;
/** Whether the browser holds what is read in its place when something above it grows; WebKit does not. */
const HOLDS_STILL = CSS.supports('overflow-anchor', 'auto');

const HAS_IDLE = 'requestIdleCallback' in globalThis;
const whenIdle = (callback: () => void): number =>
  HAS_IDLE ? requestIdleCallback(callback, { timeout: 2000 }) : window.setTimeout(callback, 50);
const callOff = (id: number): void => (HAS_IDLE ? cancelIdleCallback : clearTimeout)(id);

export function longList(host: LitElement): LongList {
  const container = made('div', 'long');
  const known = new WeakMap<Element, Group | Block>();
  // what the list has handed over
  let scene: Given[0];
  let ordered: Given[1] = [];
  let sections: Given[2];
  let around: Given[3];
  let item: Given[4];
  let places: Given[5];
  let draw: Given[6];
  let groups: Group[] = [];
  /** What was asked for when the groups were made: other things asked for make them anew. */
  let madeFor: readonly unknown[] = [];
  let asked = false;
  /** The events that the groups were made of. */
  let stood: Given[1] = [];
  let selected: string | undefined;
  /** Sums of the weights of all events before each, and how many events are before each section. */
  let weights = new Float64Array(1);
  let starts: number[] = [];
  /** CSS px to a unit of weight. */
  let scale = 1;
  let width = 0;
  /** Whether all has been drawn for paper. */
  let printed = false;
  let watching = false;
  const wordless = new Set<Group | Block>();
  let idle = 0;
  /** Parts of a pixel that scrolling could not make good. */
  let owed = 0;
  /** Where the list stood when it was last scrolled, in CSS px from the top of the window, and which way that was. */
  let lastTop = 0;
  let downwards = true;
  let frame = 0;
  /** Whether the end of the list has been drawn, which need not be there at first. */
  let ended = true;

  const isGroup = (one: Group | Block): one is Group => 'blocks' in one;

  /** All that has a place of its own on the page. */
  const stretches = (): (Group | Block)[] => groups.flatMap((group) => [group, ...(group.open ? group.blocks : [])]);

  // heights

  const weigh = (from: number, to: number): number => weights[to]! - weights[from]!;

  const guess = (one: Stretch): number => one.height ?? weigh(one.from, one.to) * scale;

  function setHeight(one: Group | Block): void {
    one.element.style.setProperty('--block-size', `${guess(one)}px`);
  }

  function setHeights(): void {
    for (const one of stretches()) if (!one.open) setHeight(one);
  }

  /** How heavy what is drawn is in CSS px. */
  function gauge(): void {
    let [height, weight] = [0, 0];
    for (const { group, open, element, from, to } of stretches())
      if (group && open) {
        height += element.getBoundingClientRect().height;
        weight += weigh(from, to);
      }
    if (height > 0) scale = height / weight;
  }

  // what is far

  function addWords(one: Group | Block): void {
    wordless.delete(one);
    if (!one.open) one.element.textContent = wordsOf(ordered.slice(one.from, one.to), scene.words.date);
  }

  /** Puts the words of what is far in its place, when there is time. */
  function addSome(): void {
    const [one] = wordless;
    if (one) addWords(one);
    if (wordless.size > 0) idle = whenIdle(addSome);
  }

  function putAway(one: Group | Block): void {
    one.open = false;
    one.element.replaceChildren();
    one.element.classList.add('far');
    setHeight(one);
    if (!CAN_BE_FOUND) return;
    one.element.setAttribute('hidden', 'until-found');
    wantWords(one);
  }

  function wantWords(one: Group | Block): void {
    if (wordless.size === 0) idle = whenIdle(addSome);
    wordless.add(one);
  }

  function bringOut({ element }: Stretch): void {
    element.replaceChildren();
    element.classList.remove('far');
    element.removeAttribute('hidden');
  }

  function addStretch<T extends Group | Block>(one: T): T {
    known.set(one.element, one);
    putAway(one);
    if (watching) near?.observe(one.element);
    return one;
  }

  // what is near

  function drawSection({ section, n, before }: Run, content: Element, holder: HTMLElement): void {
    draw(before > 0 ? around({ ...section, events: [] }, -1, content) : around(section, n, content), holder);
  }

  function itemsOf({ section: { events }, from, to, before }: Run): HTMLElement[] {
    return events.slice(before, before + to - from).map((event, i) => {
      const place = item(event, before + i > 0);
      const whole = events.length === to - from;
      place.ariaSetSize = whole ? null : String(events.length);
      place.ariaPosInSet = whole ? null : String(before + i + 1);
      return place;
    });
  }

  /** Draws a block, or draws it again: what stays in it is not touched. */
  function show({ element, runs, headed }: Block): void {
    const holders = [...element.children] as HTMLElement[];
    arrange(
      element,
      runs.map((run) => {
        const items = itemsOf(run);
        const at = holders.findIndex((holder) => items.some((one) => holder.contains(one)));
        const [holder = made('div', '')] = at < 0 ? [] : holders.splice(at, 1);
        const list = holder.querySelector('ol') ?? document.createElement('ol');
        list.role = 'list';
        arrange(list, items);
        if (headed) draw(list, holder);
        else drawSection(run, list, holder);
        return holder;
      }),
    );
  }

  function fill(block: Block): void {
    if (block.open) return;
    block.open = true;
    // until the observer knows better
    block.near ||= !scene.printing;
    bringOut(block);
    show(block);
  }

  /** The runs of a stretch of the list. */
  const runsOf = ({ from, to }: Stretch): Run[] =>
    sections.flatMap((section, n) => {
      const start = starts[n]!;
      const [first, end] = [Math.max(start, from), Math.min(starts[n + 1]!, to)];
      return first < end ? { section, n, from: first, to: end, before: first - start } : [];
    });

  /** Makes the blocks of a group, all of them far. */
  function open(group: Group): void {
    if (group.open) return;
    group.open = true;
    bringOut(group);
    const blocks: Block[] = [];
    const add = (runs: Run[], headed: boolean): HTMLElement => {
      const [from, to] = [runs[0]!.from, runs.at(-1)!.to];
      const element = made('div', 'block');
      blocks.push(addStretch({ from, to, element, group, runs, headed }));
      return element;
    };
    let small: Run[] = [];
    const addSmall = (): void => {
      if (small.length > 0) group.element.append(add(small, false));
      small = [];
    };
    for (const run of runsOf(group)) {
      const count = run.to - run.from;
      if (count <= SMALL) {
        small.push(run);
        if (run.to - small[0]!.from >= IN_BLOCK) addSmall();
        continue;
      }
      addSmall();
      const [holder, content] = [made('div', ''), made('div', '')];
      const parts = Math.round(count / IN_BLOCK);
      for (let i = 0; i < parts; i++) {
        const [from, to] = [i, i + 1].map((edge) => run.from + Math.round((count * edge) / parts)) as [number, number];
        content.append(add([{ ...run, from, to, before: run.before + from - run.from }], true));
      }
      drawSection(run, content, holder);
      group.element.append(holder);
    }
    addSmall();
    group.blocks = blocks;
  }

  /** Whether something must stay although it is far: it has the focus, or Tab leads there next, or it is at an end of the list. */
  function mustStay(one: Group | Block): boolean {
    if (scene.printing) return true;
    if (isGroup(one)) return one.blocks.some(({ open }) => open);
    if (one.from === 0 || one.to === ordered.length) return true;
    const focus = host.shadowRoot?.activeElement?.closest('.block');
    const at = focus && (known.get(focus) as Block | undefined);
    return !!at && at.from <= one.to && at.to >= one.from;
  }

  function empty({ from, to }: Block): void {
    for (const event of ordered.slice(from, to)) if (!places.get(event)?.querySelector('details[open]')) places.delete(event);
  }

  /** Empties what is far and need not stay. */
  function clear(): void {
    const going = stretches().filter((one) => one.open && !one.near && !mustStay(one));
    const heights = going.map(({ element }) => element.getBoundingClientRect().height);
    going.forEach((one, i) => {
      one.height = heights[i];
      if (isGroup(one)) for (const { element } of one.blocks) near?.unobserve(element);
      else empty(one);
      putAway(one);
    });
  }

  // keeping still

  /** The first event that is at least partly in the window, or what stands in its place. */
  const firstInView = (): Element | undefined =>
    [...container.querySelectorAll('.card, .far')].find((one) => one.getBoundingClientRect().bottom > 0);

  /** Makes a change by which nothing that is read may move. */
  function steadily<T>(change: () => T, always = !HOLDS_STILL): T {
    const anchor = always ? firstInView() : undefined;
    const before = anchor?.getBoundingClientRect().top ?? 0;
    const result = change();
    if (anchor?.isConnected && before <= innerHeight) {
      owed += anchor.getBoundingClientRect().top - before;
      const by = Math.round(owed);
      scrollerOf(container).scrollBy({ top: by, behavior: 'instant' });
      owed -= by;
    }
    return result;
  }

  /** Makes the list anew with other events in it, and draws what has the focus or is read if it is still there. */
  function buildAnew(): void {
    const focus = host.shadowRoot?.activeElement as HTMLElement | null;
    const ids = [focus?.closest('.long [data-event]'), firstInView()].map((one) => one?.getAttribute('data-event'));
    build();
    ids.forEach(reachId);
    focus?.focus({ preventScroll: true });
  }

  // watching

  /** Height of the window. A frame that is as high as its page shows only a part of it, and the observer alone knows which. */
  const view = (): number => Math.min(innerHeight, NEAR);

  /** How far outside the window something is, in CSS px. */
  const distance = (top: number, bottom: number): number => Math.max(0, top - view(), -bottom);

  const look = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries) known.get(target)!.near = isIntersecting;
    steadily(() => {
      clear();
      for (const group of groups) if (group.near) open(group);
    });
    goOn();
  };
  let near: IntersectionObserver | undefined;

  /** One block a frame, so that no frame comes late: the nearest, and what she comes to before what she has left. */
  function fillNext(): void {
    let next: Block | undefined;
    let least = Infinity;
    for (const one of stretches())
      if (one.near && !one.open && !isGroup(one)) {
        const { top, bottom } = one.element.getBoundingClientRect();
        const far = distance(top, bottom) + (top > 0 === downwards ? 0 : NEAR);
        if (far < least) [next, least] = [one, far];
      }
    if (!next && ended) return;
    steadily(() => {
      if (next) fill(next);
      else fillEnd();
    });
    goOn();
  }

  function goOn(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(fillNext);
  }

  /** Before a frame: the observer tells late while the reader scrolls, and of what she leaps to it has not told at all. */
  function scrolled(): void {
    if (!watching) return;
    const { top } = container.getBoundingClientRect();
    downwards = top < lastTop;
    lastTop = top;
    look(near!.takeRecords());
    steadily(fillWindow);
  }

  /** Draws what is in the window. */
  function fillWindow(): void {
    const undrawn = stretches().find(({ open, element }) => {
      if (open) return false;
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > top && distance(top, bottom) === 0;
    });
    if (!undrawn) return;
    if (isGroup(undrawn)) open(undrawn);
    else fill(undrawn);
    fillWindow();
  }

  /** Draws the end, to which Tab leads from below, and knows better then how high all of it is. */
  function fillEnd(): void {
    ended = true;
    const end = groups.at(-1)!;
    open(end);
    fill(end.blocks.at(-1)!);
    gauge();
    setHeights();
  }

  const resized = new ResizeObserver(() => {
    if (container.clientWidth === width || groups.length === 0) return;
    width = container.clientWidth;
    steadily(() => {
      for (const one of stretches()) one.height = undefined;
      gauge();
      setHeights();
    });
  });

  function watch(on: boolean): void {
    if (on === watching) return;
    watching = on;
    cancelAnimationFrame(frame);
    near?.disconnect();
    resized.disconnect();
    if (!on) return;
    const inPage = scrollerOf(container) === document.scrollingElement;
    // the two margins add up where the page scrolls
    near = new IntersectionObserver(look, { [inPage ? 'rootMargin' : 'scrollMargin']: `${NEAR}px 0px` });
    for (const { element } of stretches()) near.observe(element);
    resized.observe(container);
  }

  // the whole

  /** Draws an event, and all that is near it: nothing must grow any more once the window is there. */
  function reach(i: number): void {
    const fillAt = (at: number): Block | undefined => {
      const has = ({ from, to }: Stretch): boolean => from <= at && at < to;
      const group = groups.find(has);
      if (group) open(group);
      const block = group?.blocks.find(has);
      if (block) fill(block);
      return block;
    };
    for (const below of [false, true]) {
      let room = below ? -view() : 0;
      for (let block = fillAt(i); block && room < NEAR; block = fillAt(below ? block.to : block.from - 1)) room += guess(block);
    }
  }

  function weighAll(): void {
    weights = new Float64Array(ordered.length + 1);
    ordered.forEach((event, i) => (weights[i + 1] = weights[i]! + weightOf(event)));
    starts = [0];
    for (const { events } of sections) starts.push(starts.at(-1)! + events.length);
  }

  const reachId = (wanted: string | null | undefined): void => reach(ordered.findIndex(({ id }) => id === wanted));

  function build(): void {
    watch(false);
    wordless.clear();
    groups = groupsOf(sections, IN_GROUP).map(([from, to]) =>
      addStretch<Group>({ from, to, element: made('div', 'group'), blocks: [] }),
    );
    container.replaceChildren(...groups.map(({ element }) => element));
    const [first] = groups;
    if (!first) return;
    open(first);
    first.blocks.slice(0, AT_FIRST).forEach(fill);
    gauge();
    width = container.clientWidth;
    setHeights();
    fillWindow();
    ended = false;
    watch(true);
  }

  function redraw(): void {
    for (const one of stretches())
      if (!isGroup(one)) {
        const beside = one.element.parentElement!;
        if (one.headed && beside.firstChild === one.element)
          drawSection(one.runs[0]!, beside, beside.closest('.section')!.parentElement!);
        if (one.open) show(one);
      }
  }

  /**
   * Takes a later version of what stands here, and touches nothing that stays in it.
   *
   * @returns whether that can be done: not where events have changed their order, and not where their sections have
   */
  function follow(): boolean {
    const now = new Map(ordered.map(({ id }, i) => [id, i]));
    const sectionOf = (i: number): number => starts.findLastIndex((start) => start <= i);
    const plan: (Group | Block)[] = [];
    const cuts: number[] = [];
    let last = -1;
    // what is new stands with its section, else with what is before it; but beside a heading nothing else can stand
    const add = (leaf: Group | Block | undefined, first: number): void => {
      const before = plan.at(-1);
      const start = starts[sectionOf(first)]!;
      let cut = 0;
      if (before) cut = before.headed ? Math.min(first, starts[sectionOf(last) + 1]!) : Math.max(last + 1, start);
      if (cut < start && (leaf ?? before)!.headed) {
        const { group } = (leaf ?? before) as Block;
        plan.push(addStretch({ from: cut, to: cut, element: made('div', 'block'), group, runs: [] }));
        cuts.push(cut);
        cut = start;
      }
      if (leaf) plan.push(leaf);
      cuts.push(cut);
    };
    for (const leaf of groups.flatMap((group): readonly (Group | Block)[] => (group.open ? group.blocks : [group]))) {
      const kept = stood.slice(leaf.from, leaf.to).flatMap(({ id }) => now.get(id) ?? []);
      if (kept.some((at, i) => at <= (kept[i - 1] ?? last))) return false;
      if (kept.length > 0) add(leaf, kept[0]!);
      else leaf.element.remove();
      last = kept.at(-1) ?? last;
    }
    if (plan.length === 0) return false;
    add(undefined, ordered.length);
    const fit = plan.every(({ headed, group, element }, k) => {
      const [from, to] = [cuts[k]!, cuts[k + 1]!];
      const before = plan[k - 1];
      const together = !!headed && before?.element.parentElement === element.parentElement;
      return (
        to - from < 3 * (group ? IN_BLOCK : IN_GROUP) &&
        (!headed || sectionOf(from) === sectionOf(to - 1)) &&
        (!group || group !== before?.group || together === (sectionOf(from - 1) === sectionOf(from)))
      );
    });
    if (!fit) return false;
    plan.forEach((leaf, k) => {
      const [from, to] = [cuts[k]!, cuts[k + 1]!];
      if (to - from !== leaf.to - leaf.from) leaf.height = undefined;
      Object.assign(leaf, { from, to });
      if (!isGroup(leaf)) leaf.runs = runsOf(leaf);
      if (!leaf.open && CAN_BE_FOUND) wantWords(leaf);
    });
    groups = groups.filter((one) => {
      const { open, element } = one;
      if (!open) return container.contains(element);
      one.blocks = plan.filter(({ group }) => group === one) as Block[];
      const [first] = one.blocks;
      if (!first) {
        element.remove();
        return false;
      }
      [one.from, one.to] = [first.from, one.blocks.at(-1)!.to];
      const children = [...element.children];
      const nodes = one.blocks.map((block) => {
        const child = children.find((child) => child.contains(block.element));
        if (!child) fill(block);
        return child ?? block.element;
      });
      arrange(element, [...new Set(nodes)]);
      return true;
    });
    setHeights();
    redraw();
    return true;
  }

  // a word that is found is in the words of a stretch: once the cards stand there, the browser goes on and finds it in them
  container.addEventListener('beforematch', ({ target }) => {
    const one = known.get(target as Element);
    if (!one) return;
    if (isGroup(one)) {
      open(one);
      one.blocks.forEach(addWords);
    } else fill(one);
  });

  host.addController({
    hostConnected() {
      addEventListener('scroll', scrolled, true);
      if (container.isConnected) watch(true);
      if (wordless.size > 0) idle = whenIdle(addSome);
    },
    hostDisconnected() {
      removeEventListener('scroll', scrolled, true);
      // what waits would keep the element alive
      callOff(idle);
      watch(false);
    },
    hostUpdated() {
      if (!asked) {
        // the list is short now: its items know how many they are
        if (groups.length === 0) return;
        watch(false);
        for (const place of host.renderRoot.querySelectorAll('li')) place.ariaSetSize = place.ariaPosInSet = null;
        groups = [];
        madeFor = [];
        container.replaceChildren();
        return;
      }
      asked = false;
      const now = [scene.shown, scene.order, scene.words.locale, scene.headingLevel, JSON.stringify(scene.filter)];
      if (now.every((one, i) => one === madeFor[i])) redraw();
      else {
        const same = now[1] === madeFor[1] && now[4] === madeFor[4];
        madeFor = now;
        weighAll();
        if (!same || !steadily(follow)) {
          selected = undefined;
          if (same) steadily(buildAnew, true);
          else build();
        }
        stood = ordered;
      }
      if (scene.selected !== selected) {
        selected = scene.selected;
        reachId(selected);
      }
      if (scene.printing)
        for (const group of groups) {
          open(group);
          group.blocks.forEach(fill);
        }
      else if (printed) clear();
      printed = scene.printing;
    },
  });

  const list = (...given: Given): HTMLElement => {
    [scene, ordered, sections, around, item, places, draw] = given;
    asked = true;
    return container;
  };
  return Object.assign(list, { reach: reachId });
}
