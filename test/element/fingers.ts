// A reader's fingers, on a screen 320 px wide.
import { expect, nextFrame } from '@open-wc/testing';
import { touch, type Path } from '../support/commands.js';
import { viewport } from '../support/media.js';
import { replace, words } from './story.js';

/** Width of the element, in CSS px; WebKit's window is wider, since it cannot be so narrow. */
export const WIDTH = 320;
/** https://www.w3.org/TR/WCAG22/#target-size-minimum, and what fingers need (2.5.5, target-size-enhanced). */
const LEAST = 24;
const LEAST_FOR_FINGERS = 44;

/** Puts an element onto a phone. */
export async function onPhone(element: Element): Promise<void> {
  if (!(await viewport(WIDTH, 640))) await viewport(450, 640);
  await fingers([[1, 1]]); // from now on the browser knows that there are fingers
  // phones have scroll bars that take no room
  document.documentElement.style.scrollbarWidth = 'none';
  document.body.style.margin = '0';
  element.parentElement!.style.inlineSize = `${WIDTH}px`;
  await nextFrame();
  await nextFrame();
}

afterEach(() => {
  document.documentElement.removeAttribute('style');
  document.body.removeAttribute('style');
});

/** What is at a point of the window, through all shadow roots. */
function at(x: number, y: number): Element | null {
  let hit = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null | undefined = hit?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner === hit) return hit;
    hit = inner;
  }
}

/** Moves fingers along their points. */
export async function fingers(...paths: Path[]): Promise<void> {
  if (!(await touch(...paths))) pretend(paths);
}

/**
 * What a browser tells a page of fingers, where its driver has none (WebKit): pointer events of type touch, and a click after a tap.
 * Nothing scrolls by it, so what the page leaves to the browser is not seen there.
 */
function pretend(paths: readonly Path[]): void {
  const ends = { bubbles: true, composed: true, cancelable: true };
  const all = paths.map((path, finger) => {
    const pointerId = finger + 2;
    const touched = at(...path[0]!) ?? document.body;
    let holder = touched;
    const send = (type: string, [clientX, clientY] = path.at(-1)!): void => {
      const pointer = { pointerId, pointerType: 'touch', isPrimary: finger === 0, clientX, clientY };
      holder.dispatchEvent(new PointerEvent(type, { ...ends, ...pointer }));
    };
    return {
      ...{ path, touched, send },
      /** https://www.w3.org/TR/pointerevents3/#implicit-pointer-capture: what is touched has it, until another asks for it. */
      capture: (element: Element, id: number): void => {
        if (id !== pointerId || element === holder) return;
        send('lostpointercapture');
        holder = element;
      },
    };
  });
  replace(Element.prototype, 'setPointerCapture', function (this: Element, id) {
    for (const { capture } of all) capture(this, id);
  });
  for (const { path, send } of all) send('pointerdown', path[0]);
  for (let step = 1; step < Math.max(...paths.map(({ length }) => length)); step++)
    for (const { path, send } of all) send('pointermove', path[step]);
  for (const { send } of all) for (const type of ['pointerup', 'lostpointercapture']) send(type);
  const [{ touched, path }] = all as [(typeof all)[0]];
  if (paths.length > 1 || path.length > 1) return;
  touched.closest<HTMLElement>('a, button, input, summary')?.focus({ preventScroll: true });
  touched.dispatchEvent(new MouseEvent('click', ends));
}

/** The middle of something, once it is in view and has come to rest. */
export async function middleOf(target: Element): Promise<readonly [x: number, y: number]> {
  const box = (): DOMRect => target.getClientRects()[0] ?? new DOMRect();
  const inside = ({ top, bottom }: DOMRect): boolean => top >= 0 && bottom <= innerHeight;
  if (!inside(box())) target.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let before = new DOMRect(); ; before = box()) {
    const { left, top, width, height } = box();
    if (left === before.left && top === before.top && width === before.width) return [left + width / 2, top + height / 2];
    await nextFrame();
    await nextFrame();
  }
}

/** What makes a target hard to meet, or the page hard to read. */
function faults(target: Element, [x, y]: readonly [number, number], leastWidth?: number): string[] {
  const found: string[] = [];
  const { width, height } = target.getBoundingClientRect();
  const least = matchMedia('(pointer: coarse)').matches ? LEAST_FOR_FINGERS : LEAST;
  if (width < (leastWidth ?? least) || height < least) found.push(`it is ${width} to ${height} px`);
  const over = at(x, y);
  if (!over || !(target === over || target.contains(over)))
    found.push(`<${over?.localName} class="${over?.className}"> lies over it`);
  const host = (target.getRootNode() as ShadowRoot).host;
  const boxes = [document.documentElement, host, host.shadowRoot!.querySelector('.root')!, target.closest('dialog')];
  for (const box of boxes)
    if (box && box.scrollWidth > box.clientWidth)
      found.push(`<${box.localName}> is ${box.scrollWidth} of ${box.clientWidth} wide`);
  return found;
}

/**
 * Brings into view something that a finger has to find: large enough, with nothing over it, on a page that does not scroll sideways.
 *
 * @param leastWidth of what may be narrower than others, for a reason
 */
export async function touchable(target: Element, leastWidth?: number): Promise<readonly [x: number, y: number]> {
  const middle = await middleOf(target);
  expect(faults(target, middle, leastWidth), `${target.part.value} “${words(target)}”`).to.deep.equal([]);
  return middle;
}

export async function tap(target: Element | null | undefined, leastWidth?: number): Promise<void> {
  if (!target) throw new Error('there is nothing to tap on');
  await fingers([await touchable(target, leastWidth)]);
}

/** Swipes over something by so many CSS px, from its middle on. */
export async function swipe(over: Element, x: number, y = 0): Promise<void> {
  const [fromX, fromY] = await middleOf(over);
  await fingers([
    [fromX - x / 2, fromY - y / 2],
    [fromX + x / 2, fromY + y / 2],
  ]);
}
