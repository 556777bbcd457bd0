// Nothing that is read may move when the story changes. WebKit holds nothing in its place, and where the others do, they choose
// what; so we choose, measure it before and after, and make good the difference in the same frame.
import { scrollerOf } from '../views/scroller.js';

/** Where readers look in a window: so far down, as a part of its height. */
const LINE = 0.3;

/** So many events before and after are looked at, in case that the one which is read goes. */
const NEAR = 20;

/** Height of the line that is read, in CSS px from the top of the window. */
export function lineOf(host: Element): number {
  const scroller = scrollerOf(host);
  if (scroller === document.scrollingElement) return innerHeight * LINE;
  const { top, bottom } = scroller.getBoundingClientRect();
  const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  return from + (to - from) * LINE;
}

/** The innermost element at the line, or the next below it, and all around it up to the root. */
function pathTo(root: Element, line: number): Element[] {
  const path = [root];
  for (let at: Element | undefined = root; at;) {
    const children: readonly (readonly [Element, DOMRect])[] = [...at.children].map((one) => [
      one,
      one.getBoundingClientRect(),
    ]);
    const there = children.findLast(([, { top, bottom }]) => top <= line && bottom > line);
    at = (there ?? children.find(([, { top }]) => top > line))?.[0];
    if (at) path.unshift(at);
  }
  return path;
}

/** Parts of a pixel by which a story stands wrong, since a page scrolls in whole ones; what is paid back is less than one. */
const MOST_OWED = 0.75;
const owed = new WeakMap<Element, number>();

/**
 * Looks what is read now.
 *
 * @returns a function to be called after a change, before the next frame: it puts back what is read where it stood
 */
export function hold(host: HTMLElement): () => void {
  const nothing = (): void => undefined;
  const root = host.shadowRoot?.querySelector('.root');
  const line = lineOf(host);
  const { top, bottom } = host.getBoundingClientRect();
  if (!root || top > line) return nothing; // what grows below it moves nothing that is read
  const scroller = scrollerOf(host);
  const debt = owed.get(host) ?? 0;

  // what comes after the story is read where the story ends above the line
  const below = bottom <= line;
  const edge = (element: Element): number => element.getBoundingClientRect()[below ? 'bottom' : 'top'];
  const path = below ? [host] : pathTo(root, line);
  // an event that goes leaves its place to the next, or else to the one before
  const inside = path.findIndex((one) => one.matches('.card'));
  const cards = inside < 0 ? [] : [...root.querySelectorAll('.card')];
  const next = cards.indexOf(path[inside]!) + 1;
  const near = [
    ...cards.slice(next, next + NEAR),
    ...cards.slice(Math.max(next - 1 - NEAR, 0), Math.max(next - 1, 0)).reverse(),
  ];
  const candidates = [...path.slice(0, inside + 1), ...near, ...path.slice(inside + 1)];
  const before = candidates.map(edge);

  return () => {
    const i = candidates.findIndex((one) => one.isConnected && one.getClientRects().length > 0);
    const one = candidates[i];
    if (!one) return;
    const moved = edge(one) - before[i]!;
    let by = Math.round(moved);
    const left = debt + moved - by;
    if (Math.abs(left) >= MOST_OWED) by += Math.sign(left);
    if (by !== 0) scroller.scrollBy({ top: by, behavior: 'instant' });
    const rest = debt + edge(one) - before[i]!;
    owed.set(host, Math.abs(rest) < MOST_OWED ? rest : 0);
  };
}
