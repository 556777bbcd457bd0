// What the tests of the element share: they put it on a page as a publisher does, by markup, and wait for what it says.
import { fixtureSync, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { Feed } from '../../src/core/feed.js';
import type { NewsTimeline } from '../../src/news-timeline.js';
import { expectWarning } from '../support/console.js';

export type { Feed, NewsTimeline };

/** A feed of `count` events, a year apart. */
export function feedOf(count: number, more: Partial<Feed> = {}): Feed {
  const events = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    date: `${2000 + i}-03-04`,
    headline: `Headline ${i}`,
  }));
  return { title: 'A story', lang: 'en', events, ...more };
}

/** Address of a feed with this in it. */
export function served(feed: unknown, more = ''): string {
  return `/served/feed?body=${encodeURIComponent(JSON.stringify(feed))}${more}`;
}

/** Puts markup on the page; it is taken off after the test. */
export function place(markup: string): HTMLElement {
  const holder = fixtureSync<HTMLElement>(html`<div></div>`);
  holder.innerHTML = markup;
  return holder;
}

/** The first timeline of some markup, on the page. */
export function mount(markup = '<news-timeline></news-timeline>'): NewsTimeline {
  return place(markup).querySelector('news-timeline')!;
}

/** What the element says first: `load` or `error`. Ask in the same breath in which it is given something to load. */
export function answer(element: Element): Promise<'load' | 'error'> {
  return new Promise((resolve) => {
    const told = ({ type }: Event): void => {
      element.removeEventListener('load', told);
      element.removeEventListener('error', told);
      resolve(type as 'load' | 'error');
    };
    element.addEventListener('load', told);
    element.addEventListener('error', told);
  });
}

/** Some markup with a timeline that has `src` or an inline feed, once that is shown. */
export async function shown(markup: string): Promise<NewsTimeline> {
  const element = mount(markup);
  const told = await answer(element);
  if (told !== 'load') throw new Error(`it said ${told}: ${markup}`);
  return element;
}

/** A timeline that was given a feed as an object, once that is shown. */
export async function showing(feed: unknown, attributes = ''): Promise<NewsTimeline> {
  const element = mount(`<news-timeline ${attributes}></news-timeline>`);
  const told = answer(element);
  element.feed = feed as Feed;
  if ((await told) !== 'load') throw new Error('the feed was not taken');
  return element;
}

export interface OpenPage {
  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** What went wrong on it: warnings and errors of the console, uncaught errors, violations of its policy. */
  readonly faults: string[];
}

/** Opens a page of ours in a frame, and watches it from before its first script. */
export async function openPage(src: string, width = 800, height = 600): Promise<OpenPage> {
  const frame = Object.assign(document.createElement('iframe'), { src, width, height });
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  place('').append(frame);
  // the first page of the same origin takes over the window of the empty one, with all that hangs on it (WHATWG HTML, “navigate”)
  const window = frame.contentWindow as OpenPage['window'] & { watched?: boolean };
  window.watched = true;
  const faults: string[] = [];
  for (const kind of ['warn', 'error'] as const)
    window.console[kind] = (...args: unknown[]) => void faults.push(`console.${kind}: ${args.map(String).join(' ')}`);
  window.addEventListener('error', ({ message }) => faults.push(`error: ${message}`));
  window.addEventListener('unhandledrejection', ({ reason }) => faults.push(`rejection: ${String(reason)}`));
  window.addEventListener('securitypolicyviolation', (event) => faults.push(`violation: ${event.violatedDirective}`));
  await loaded;
  if (!(frame.contentWindow as typeof window).watched) throw new Error('the page has a window of its own');
  return { frame, window, document: frame.contentDocument!, faults };
}

/** Address of a page that comes in two parts, the second `pause` milliseconds after the first. */
export function slowPage(first: string, second: string, pause: number): string {
  const PADDING = 1500; // some browsers wait for so much before they begin
  const size = Math.max(first.length, second.length) + PADDING;
  const padded = (text: string): string => text.replace('<!---->', `<!--${'.'.repeat(size - text.length)}-->`);
  return `/served/feed?type=text/html&stall=${pause}&body=${encodeURIComponent(padded(first) + padded(second))}`;
}

/** Sends a piece of a page, as a slow server would. */
export function write(page: Document, ...markup: string[]): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else feeds a parser in pieces
  page.write(...markup);
}

/** Waits until so many events are drawn, on a page whose `load` is past: the first windowful comes first, and then the rest. */
export async function drawn(element: NewsTimeline, count: number): Promise<void> {
  await waitUntil(() => element.shadowRoot && parts(element, 'card').length === count, `it did not come to ${count} events`, {
    timeout: 3000,
  });
}

/** Elements of a part, in the order of the page. */
export function parts(element: NewsTimeline, name: string): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
}

export function part(element: NewsTimeline, name: string): HTMLElement | undefined {
  return parts(element, name)[0];
}

/** The words of an element with single blanks between them. */
export function words(element: Element | undefined | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function headlines(element: NewsTimeline): string[] {
  return parts(element, 'headline').map(words);
}

/** What the element shows, as words; empty before it has drawn. */
export function text(element: NewsTimeline): string {
  return words(element.renderRoot.querySelector('.root'));
}

/** Words of the element's own status line; a story that grows has another before it. */
export function status(element: NewsTimeline): string {
  return words([...element.renderRoot.querySelectorAll('.root > [role="status"]')].at(-1));
}

/** The element with the focus, through all shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Whether anything of it can be seen. */
export function visible(element: Element | undefined | null): boolean {
  return !!element?.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
}

/** Runs the action, and waits until the console has been warned; such a warning does not fail the run. */
export function warned(pattern: RegExp, action: () => unknown): Promise<string[]> {
  return expectWarning(pattern, async () => {
    const warn = console.warn;
    let seen = false;
    console.warn = (...args: unknown[]) => {
      seen ||= pattern.test(args.map(String).join(' '));
      warn(...args);
    };
    try {
      await action();
      await waitUntil(() => seen, `nothing like ${String(pattern)} was written to console.warn`);
    } finally {
      console.warn = warn;
    }
  });
}

let keys = 0;
/** A key for the server's counter that no other test uses. */
export function newKey(): string {
  return `${performance.timeOrigin}-${(keys += 1)}`;
}

/** Puts something in the place of a property until the test is over. */
export function replace<T extends object, K extends keyof T>(object: T, name: K, value: T[K] | { get(): T[K] }): void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  const descriptor = typeof value === 'object' && value && 'get' in value ? value : { value, writable: true };
  Object.defineProperty(object, name, { ...descriptor, configurable: true });
  undo.push(() => {
    if (own) Object.defineProperty(object, name, own);
    else Reflect.deleteProperty(object, name);
  });
}

const undo: (() => void)[] = [];
afterEach(() => {
  for (const back of undo.splice(0).reverse()) back();
});
