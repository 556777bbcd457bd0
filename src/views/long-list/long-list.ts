// Keeps a list of very many events in bounds. Of what is far from the window only its place is kept: one element of its height, with its
// words for the reader's own search. It is loaded only for such lists, and is handed all that the element's first file holds.
import type { LitElement } from 'lit';
import type { Section } from '../../core/sections.js';
import type { LongList } from '../list.js';
import { groupsOf, weightOf, wordsOf } from './undrawn.js';

/** Events that are drawn together, and about how many are opened together. Both keep the elements of a page in the hundreds. */
const IN_BLOCK = 10;
const IN_GROUP = 400;
/** A section with more events than this is cut into blocks, and its heading stands beside all of them. */
const SMALL = 15;
/** So many blocks are drawn at first: the heights of others are guessed from theirs. */
const AT_FIRST = 3;

/** How far outside the window, in CSS px, events are drawn. */
const NEAR = 4000;

/** One for all elements of a page. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
.far { block-size: var(--block-size); overflow: clip; }
.run { grid-column: 2; min-inline-size: 0; }
`);

type Given = Parameters<LongList>;

/** What the list has handed over. */
interface Pieces {
  readonly scene: Given[0];
  readonly ordered: Given[1];
  readonly sections: Given[2];
  readonly drawSection: Given[3];
  readonly item: Given[4];
  readonly places: Given[5];
  readonly draw: Given[6];
}

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
  readonly from: number;
  readonly to: number;
  readonly element: HTMLElement;
  /** Whether its content is there, instead of its words. */
  open: boolean;
  near: boolean;
  /** As it was when it was last drawn, in CSS px. */
  height?: number | undefined;
}

interface Group extends Stretch {
  blocks: readonly Block[];
}

interface Block extends Stretch {
  readonly group: Group;
  runs: readonly Run[];
  /** Whether it stands beside the heading of its section, and draws none itself. */
  readonly headed: boolean;
}

/** Whether the browser's own search looks into what is hidden in this way; others would not even keep its place. */
const CAN_BE_FOUND = 'onbeforematch' in document;
/** Whether the browser holds what is read in its place when something above it grows; WebKit does not. */
const HOLDS_STILL = CSS.supports('overflow-anchor', 'auto');

/** @returns what calls it off: a callback that waits would keep the element alive */
const whenIdle = (callback: () => void): (() => void) => {
  if ('requestIdleCallback' in globalThis) {
    const id = requestIdleCallback(callback, { timeout: 2000 });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(callback, 50);
  return () => clearTimeout(id);
};

function div(className: string): HTMLElement {
  return Object.assign(document.createElement('div'), { className });
}

/** What scrolls an element: the nearest box around it that can, through shadow roots and slots; else the page. */
function scrollerOf(element: Element): Element | null {
  let at: Element | null | undefined = element;
  while ((at = at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host)) {
    const { overflowY } = getComputedStyle(at);
    if (/auto|scroll/.test(overflowY) && at !== document.body && at !== document.documentElement) return at;
  }
  return document.scrollingElement;
}

export function longList(host: LitElement): LongList {
  const container = div('long');
  const known = new WeakMap<Element, Group | Block>();
  let pieces: Pieces | undefined;
  let groups: Group[] = [];
  /** What was asked for when the groups were made: other things asked for make them anew. */
  let made: readonly unknown[] = [];
  let asked = false;
  /** What the groups were made of. */
  let stands: Pieces | undefined;
  let selected: string | undefined;
  /** Sums of the weights of all events before each. */
  let weights = new Float64Array(1);
  /** CSS px to a unit of weight. */
  let scale = 1;
  let width = 0;
  let printing = false;
  let unfolded: HTMLDetailsElement[] = [];
  let watching = false;
  const queue = new Set<Block>();
  /** What is far but could not be emptied when it went. */
  const leftOpen = new Set<Group | Block>();
  const wordless = new Set<Group | Block>();
  let callOff: (() => void) | undefined;
  /** Parts of a pixel that scrolling could not make good. */
  let owed = 0;
  /** Where the list stood when it was last scrolled, in CSS px from the top of the window, and which way that was. */
  let lastTop = 0;
  let frame = 0;
  let downwards = true;
  /** What tells when it is scrolled. */
  let scroller: EventTarget | null | undefined;

  const isGroup = (one: Group | Block): one is Group => 'blocks' in one;

  /** All that has a place of its own on the page. */
  const stretches = (): (Group | Block)[] => groups.flatMap((group) => [group, ...(group.open ? group.blocks : [])]);

  // heights

  const weigh = (from: number, to: number): number => weights[to]! - weights[from]!;

  const guess = (one: Stretch): number => one.height ?? weigh(one.from, one.to) * scale;

  /** Height of a group that is not open: of its blocks, where it has been. */
  const groupHeight = (group: Group): number =>
    group.height ?? (group.blocks.length > 0 ? group.blocks.reduce((sum, block) => sum + guess(block), 0) : guess(group));

  function setHeight(one: Group | Block): void {
    one.element.style.setProperty('--block-size', `${isGroup(one) ? groupHeight(one) : guess(one)}px`);
  }

  function setHeights(): void {
    for (const one of stretches()) if (!one.open) setHeight(one);
  }

  /** How heavy what is drawn is in CSS px. */
  function gauge(): void {
    let [height, weight] = [0, 0];
    for (const { blocks } of groups)
      for (const block of blocks)
        if (block.open || block.height) {
          height += block.open ? block.element.getBoundingClientRect().height : block.height!;
          weight += weigh(block.from, block.to);
        }
    if (height > 0) scale = height / weight;
  }

  // what is far

  function addWords(one: Group | Block): void {
    wordless.delete(one);
    if (!one.open && pieces) one.element.textContent = wordsOf(pieces.ordered.slice(one.from, one.to), pieces.scene.words.date);
  }

  /** Puts the words of what is far in its place, when there is time. */
  function addSome(): void {
    const [one] = wordless;
    if (one) addWords(one);
    if (wordless.size > 0) callOff = whenIdle(addSome);
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
    if (wordless.size === 0) callOff = whenIdle(addSome);
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

  function listOf(run: Run): HTMLElement {
    const list = document.createElement('ol');
    list.setAttribute('role', 'list');
    const { ordered, item } = pieces!;
    const all = run.section.events.length;
    const whole = all === run.to - run.from;
    for (let i = run.from; i < run.to; i++) {
      const place = item(ordered[i]!, run.before + i - run.from > 0);
      place.ariaSetSize = whole ? null : String(all);
      place.ariaPosInSet = whole ? null : String(run.before + i - run.from + 1);
      list.append(place);
    }
    return list;
  }

  function fill(block: Block): void {
    queue.delete(block);
    if (block.open) return;
    block.open = true;
    bringOut(block);
    if (block.headed) block.element.append(...block.runs.map(listOf));
    else {
      const holder = div('');
      block.element.append(holder);
      pieces!.draw(
        block.runs.map((run) => pieces!.drawSection(run.section, run.before > 0 ? -1 : run.n, listOf(run))),
        holder,
      );
    }
  }

  /** The runs of a stretch of the list. */
  function runsOf({ from, to }: Stretch): Run[] {
    const runs: Run[] = [];
    let at = 0;
    for (const [n, section] of pieces!.sections.entries()) {
      const end = at + section.events.length;
      const [first, last] = [Math.max(at, from), Math.min(end, to)];
      if (first < last) runs.push({ section, n, from: first, to: last, before: first - at });
      if ((at = end) >= to) break;
    }
    return runs;
  }

  /** Makes the blocks of a group, all of them far. */
  function open(group: Group): void {
    if (group.open) return;
    group.open = true;
    bringOut(group);
    const remembered = new Map(group.blocks.map(({ from, height }) => [from, height]));
    const blocks: Block[] = [];
    const add = (runs: Run[], headed: boolean): HTMLElement => {
      const [from, to] = [runs[0]!.from, runs.at(-1)!.to];
      const element = div('block');
      blocks.push(
        addStretch({ from, to, element, open: false, near: false, height: remembered.get(from), group, runs, headed }),
      );
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
      const [holder, content] = [div(''), div('run')];
      const parts = Math.round(count / IN_BLOCK);
      for (let i = 0; i < parts; i++) {
        const [from, to] = [i, i + 1].map((edge) => run.from + Math.round((count * edge) / parts)) as [number, number];
        content.append(add([{ ...run, from, to, before: run.before + from - run.from }], true));
      }
      pieces!.draw(
        pieces!.drawSection(
          { ...run.section, events: run.section.events.slice(run.before) },
          run.before > 0 ? -1 : run.n,
          content,
        ),
        holder,
      );
      group.element.append(holder);
    }
    addSmall();
    group.blocks = blocks;
  }

  /** Whether something must stay although it is far: it has the focus, or Tab leads there next, or it is at an end of the list. */
  function mustStay(one: Group | Block): boolean {
    if (printing) return true;
    if (isGroup(one)) return one.blocks.some(({ open }) => open);
    if (one.from === 0 || one.to === pieces!.ordered.length) return true;
    const focus = host.shadowRoot?.activeElement?.closest('.block');
    const at = focus && (known.get(focus) as Block | undefined);
    return !!at && at.from <= one.to && at.to >= one.from;
  }

  function empty(block: Block): void {
    const { ordered, places } = pieces!;
    for (const event of ordered.slice(block.from, block.to))
      if (!places.get(event)?.querySelector('details[open]')) places.delete(event);
    putAway(block);
  }

  function close(group: Group): void {
    for (const { element } of group.blocks) near?.unobserve(element);
    for (const block of group.blocks) {
      wordless.delete(block);
      queue.delete(block);
    }
    putAway(group);
  }

  /** Empties what is far and need not stay. */
  function clear(): void {
    const going = [...leftOpen].filter((one) => one.open && !one.near && !isGroup(one) && !mustStay(one)) as Block[];
    const heights = going.map(({ element }) => element.getBoundingClientRect().height);
    going.forEach((block, i) => {
      block.height = heights[i];
      leftOpen.delete(block);
      empty(block);
    });
    for (const one of leftOpen) {
      if (one.near || !one.open) leftOpen.delete(one);
      else if (isGroup(one) && !mustStay(one)) {
        leftOpen.delete(one);
        close(one);
      }
    }
  }

  // keeping still

  /** The first event that is at least partly in the window, or what stands in its place. */
  function firstInView(): Element | undefined {
    const below = ({ element }: { element: Element }): boolean => element.getBoundingClientRect().bottom > 0;
    const group = groups.find(below);
    const block = group?.open ? group.blocks.find(below) : group;
    const items = block?.open && !isGroup(block) ? [...block.element.querySelectorAll('.card')] : [];
    return items.find((element) => below({ element })) ?? block?.element;
  }

  /** Makes a change by which nothing that is read may move. */
  function steadily(change: () => void): void {
    if (HOLDS_STILL) {
      change();
      return;
    }
    const anchor = firstInView();
    const before = anchor?.getBoundingClientRect().top ?? 0;
    change();
    if (!anchor?.isConnected) return;
    const moved = anchor.getBoundingClientRect().top - before;
    if (moved === 0 || before > innerHeight) return;
    owed += moved;
    const scroller = scrollerOf(container);
    const by = Math.round(owed);
    scroller?.scrollBy({ top: by, behavior: 'instant' });
    owed -= by;
  }

  /** Makes the list anew with other events in it, and leaves the reader where she is if what she reads is still there. */
  function atSamePlace(change: () => void): void {
    const anchor = firstInView();
    const id = anchor?.getAttribute('data-event');
    const before = anchor?.getBoundingClientRect().top ?? 0;
    const focus = host.shadowRoot?.activeElement;
    const held = focus?.closest('.long [data-event]')?.getAttribute('data-event');
    change();
    const indexOf = (id: string): number => pieces!.ordered.findIndex((event) => event.id === id);
    if (held && indexOf(held) >= 0) {
      reach(indexOf(held));
      (focus as HTMLElement).focus({ preventScroll: true });
    }
    const i = indexOf(id ?? '');
    if (id == null || i < 0 || before > innerHeight) return;
    reach(i);
    const place = container.querySelector(`[data-event="${CSS.escape(id)}"]`);
    if (place) scrollerOf(container)?.scrollBy({ top: place.getBoundingClientRect().top - before, behavior: 'instant' });
  }

  // watching

  /** How far outside the window something is, in CSS px. */
  const distance = (top: number, bottom: number): number => Math.max(0, top - innerHeight, -bottom);

  const look: IntersectionObserverCallback = (entries) => {
    const tops = new Map<Group | Block, DOMRectReadOnly>();
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const one = known.get(target);
      if (!one?.element.isConnected) continue;
      one.near = isIntersecting;
      tops.set(one, boundingClientRect);
    }
    steadily(() => {
      const now: Block[] = [];
      for (const [one, { top, bottom }] of tops) {
        if (!one.near) {
          if (!isGroup(one)) queue.delete(one);
          leftOpen.add(one);
        } else if (isGroup(one)) {
          if (one.open) continue;
          open(one);
          let at = top;
          for (const block of one.blocks) {
            const end = at + guess(block);
            block.near = distance(at, end) < NEAR;
            if (distance(at, end) === 0) now.push(block);
            else if (block.near) queue.add(block);
            at = end;
          }
        } else if (!one.open) {
          if (distance(top, bottom) === 0) now.push(one);
          else queue.add(one);
        }
      }
      clear();
      now.forEach(fill);
    });
    goOn();
  };
  let near: IntersectionObserver | undefined;

  /** One block a frame, so that no frame comes late: the nearest, and what she comes to before what she has left. */
  function fillNext(): void {
    let next: Block | undefined;
    let least = Infinity;
    for (const block of queue) {
      const { top, bottom } = block.element.getBoundingClientRect();
      const far = distance(top, bottom) + (top > 0 === downwards ? 0 : NEAR);
      if (far < least) [next, least] = [block, far];
    }
    if (next) steadily(() => fill(next));
    goOn();
  }

  function goOn(): void {
    cancelAnimationFrame(frame);
    if (queue.size > 0) frame = requestAnimationFrame(fillNext);
  }

  /** Before a frame: the observer tells late while the reader scrolls, and of what she leaps to it has not told at all. */
  function scrolled(): void {
    if (printing || !near) return;
    const { top } = container.getBoundingClientRect();
    downwards = top < lastTop;
    lastTop = top;
    look(near.takeRecords(), near);
    steadily(() => {
      for (let one; (one = undrawn());)
        if (isGroup(one)) open(one);
        else fill(one);
    });
  }

  /** What is in the window and not drawn. */
  const undrawn = (): Group | Block | undefined =>
    stretches().find(({ open, element }) => {
      if (open) return false;
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > top && distance(top, bottom) === 0;
    });

  const resized = new ResizeObserver(() => {
    if (container.clientWidth === width || groups.length === 0) return;
    width = container.clientWidth;
    steadily(() => {
      for (const group of groups) {
        group.height = undefined;
        for (const block of group.blocks) block.height = undefined;
      }
      gauge();
      setHeights();
    });
  });

  function watch(on: boolean): void {
    if (on === watching) return;
    watching = on;
    scroller?.removeEventListener('scroll', scrolled);
    near?.disconnect();
    resized.disconnect();
    if (!on) return;
    const scrolling = scrollerOf(container);
    const inPage = scrolling === document.scrollingElement;
    scroller = inPage ? document : scrolling;
    scroller?.addEventListener('scroll', scrolled, { passive: true });
    // the two margins add up where the page scrolls
    near = new IntersectionObserver(look, { [inPage ? 'rootMargin' : 'scrollMargin']: `${NEAR}px 0px` });
    for (const { element } of stretches()) near.observe(element);
    resized.observe(container);
  }

  // the whole

  /** Draws an event, and all that is near it: nothing must grow any more once the window is there. */
  function reach(i: number): void {
    const fillAt = (at: number): Block | undefined => {
      const group = groups.find(({ to }) => at < to);
      if (group && at >= 0) open(group);
      const block = group?.blocks.find(({ to }) => at < to);
      if (block) fill(block);
      return block;
    };
    let [above, below] = [fillAt(i), fillAt(i)];
    for (let room = 0; above && above.from > 0 && room < NEAR; room += guess(above)) above = fillAt(above.from - 1) ?? above;
    for (let room = -innerHeight; below && room < NEAR; room += guess(below)) {
      const next = fillAt(below.to);
      if (!next) break;
      below = next;
    }
  }

  function build(): void {
    watch(false);
    queue.clear();
    leftOpen.clear();
    wordless.clear();
    const { ordered, sections } = (stands = pieces!);
    weights = new Float64Array(ordered.length + 1);
    ordered.forEach((event, i) => (weights[i + 1] = weights[i]! + weightOf(event)));
    groups = groupsOf(sections, IN_GROUP).map(([from, to]) =>
      addStretch<Group>({ from, to, element: div('group'), open: false, near: false, blocks: [] }),
    );
    container.replaceChildren(...groups.map(({ element }) => element));
    const [first, last] = [groups[0], groups.at(-1)];
    if (!first || !last) return;
    open(first);
    first.blocks.slice(0, AT_FIRST).forEach(fill);
    reach(ordered.length - 1);
    gauge();
    width = container.clientWidth;
    setHeights();
    for (const one of stretches()) if (one.open && !isGroup(one)) leftOpen.add(one);
    watch(true);
  }

  function redraw(): void {
    const { ordered, item } = pieces!;
    for (const { blocks } of groups)
      for (const { open, runs } of blocks)
        if (open)
          for (const { from, to, before } of runs) for (let i = from; i < to; i++) item(ordered[i]!, before + i - from > 0);
  }

  /** Whether the same events stand in the same places, at the same times. */
  const standsStill = ({ ordered, sections }: Pieces): boolean =>
    !!stands &&
    ordered.length === stands.ordered.length &&
    sections.length === stands.sections.length &&
    sections.every(({ heading, events }, n) => {
      const was = stands!.sections[n]!;
      return heading === was.heading && events.length === was.events.length;
    }) &&
    ordered.every(({ id, at }, i) => id === stands!.ordered[i]!.id && Object.is(at, stands!.ordered[i]!.at));

  /** Takes another version of the same events: what has the focus, or is marked, is not touched. */
  function renew(): void {
    stands = pieces;
    for (const { blocks } of groups) for (const block of blocks) block.runs = runsOf(block);
    redraw();
    if (CAN_BE_FOUND) for (const one of stretches()) if (!one.open) wantWords(one);
  }

  /** Before printing. What the element unfolds then it has unfolded before this: so what is folded here is unfolded here. */
  function drawAll(): void {
    printing = true;
    for (const group of groups) {
      open(group);
      group.blocks.forEach(fill);
    }
    unfolded = [...container.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of unfolded) details.open = true;
  }

  function drawNear(): void {
    printing = false;
    for (const details of unfolded.splice(0)) details.open = false;
    for (const one of stretches()) leftOpen.add(one);
    clear();
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
      addEventListener('beforeprint', drawAll);
      addEventListener('afterprint', drawNear);
      if (container.isConnected) watch(true);
      if (wordless.size > 0) callOff = whenIdle(addSome);
    },
    hostDisconnected() {
      removeEventListener('beforeprint', drawAll);
      removeEventListener('afterprint', drawNear);
      callOff?.();
      watch(false);
    },
    hostUpdated() {
      if (!asked || !pieces) {
        // the list is short now: its items know how many they are
        if (groups.length === 0) return;
        watch(false);
        for (const place of host.renderRoot.querySelectorAll('li')) place.ariaSetSize = place.ariaPosInSet = null;
        groups = [];
        made = [];
        container.replaceChildren();
        return;
      }
      asked = false;
      const root = host.shadowRoot;
      if (root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
      const { ordered, scene } = pieces;
      const now = [scene.timeline, scene.order, scene.words.locale, scene.headingLevel, JSON.stringify(scene.filter)];
      if (now.every((one, i) => one === made[i])) redraw();
      else {
        const same = now[1] === made[1] && now[4] === made[4];
        const renewed = same && now[2] === made[2] && now[3] === made[3] && standsStill(pieces);
        made = now;
        if (renewed) steadily(renew);
        else {
          selected = undefined;
          if (same) atSamePlace(build);
          else build();
        }
      }
      if (scene.selected !== selected) {
        selected = scene.selected;
        if (selected !== undefined) reach(ordered.findIndex(({ id }) => id === selected));
      }
    },
  });

  const list = (...[scene, ordered, sections, drawSection, item, places, draw]: Given): HTMLElement => {
    pieces = { scene, ordered, sections, drawSection, item, places, draw };
    asked = true;
    return container;
  };
  return Object.assign(list, {
    reach(id: string | undefined) {
      if (groups.length > 0) reach(pieces!.ordered.findIndex((event) => event.id === id));
    },
  });
}
