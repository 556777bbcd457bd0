// An element that has gone leaves nothing behind: no node, no listener, no observer, and no memory where that can be seen.
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { NewsTimeline } from '../../src/news-timeline.js';
import { fullFeed } from './full-feed.js';
import { answer, feedOf, newKey, part, place, replace, warned } from './story.js';

const MANY = 200;
/** So many of them, the last ones, the engine itself may still hold. */
const FEW = 10;

/** What outlives an element: a listener on it keeps what it calls. */
const outlives = (target: unknown): boolean =>
  [window, document, document.documentElement, document.body].includes(target as HTMLElement) ||
  target instanceof MediaQueryList;

/** Listeners and observers that are held now, as words; counted from the first call of `watch` on. */
const held = new Map<string, number>();
const count = (what: string, by: number): void => void held.set(what, (held.get(what) ?? 0) + by);

function watch(): void {
  held.clear();
  const known = new WeakMap<object, Map<string, () => void>>();
  /* eslint-disable @typescript-eslint/unbound-method -- they are put back around what they replace, and called on what they were called on */
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const key = (type: string, options: unknown): string =>
    `${type} ${typeof options === 'object' ? !!(options as AddEventListenerOptions | null)?.capture : !!options}`;

  replace(EventTarget.prototype, 'addEventListener', function (this: EventTarget | undefined, type, listener, options) {
    const target = this ?? window;
    add.call(target, type, listener, options);
    if (!listener || !outlives(target)) return;
    const { once, signal } = typeof options === 'object' ? options : {};
    const what = `${type} on ${target.constructor.name}`;
    const all = known.get(listener) ?? new Map<string, () => void>();
    known.set(listener, all);
    if (signal?.aborted || all.has(key(type, options))) return;
    count(what, 1);
    const gone = (): void => {
      if (all.delete(key(type, options))) count(what, -1);
    };
    all.set(key(type, options), gone);
    if (once) add.call(target, type, gone, { once, ...(signal && { signal }) });
    if (signal) add.call(signal, 'abort', gone, { once: true });
  });
  replace(EventTarget.prototype, 'removeEventListener', function (this: EventTarget | undefined, type, listener, options) {
    remove.call(this ?? window, type, listener, options);
    if (listener && outlives(this ?? window)) known.get(listener)?.get(key(type, options))?.();
  });
  for (const Observer of [IntersectionObserver, ResizeObserver]) {
    const prototype = Observer.prototype as IntersectionObserver;
    const { observe, unobserve, disconnect } = prototype;
    const targets = new WeakMap<object, Set<Element>>();
    replace(prototype, 'observe', function (this: IntersectionObserver, target) {
      const all = targets.get(this) ?? new Set();
      targets.set(this, all);
      if (!all.has(target)) count(Observer.name, 1);
      all.add(target);
      observe.call(this, target);
    });
    replace(prototype, 'unobserve', function (this: IntersectionObserver, target) {
      if (targets.get(this)?.delete(target)) count(Observer.name, -1);
      unobserve.call(this, target);
    });
    replace(prototype, 'disconnect', function (this: IntersectionObserver) {
      count(Observer.name, -(targets.get(this)?.size ?? 0));
      targets.get(this)?.clear();
      disconnect.call(this);
    });
  }
  /* eslint-enable @typescript-eslint/unbound-method */
}

const left = (): string[] => [...held].filter(([, number]) => number !== 0).map(([what, number]) => `${number} × ${what}`);
const nodes = (): number => document.querySelectorAll('*').length;

/** Runs the life of an element many times over, and tells what is left. */
async function livesOf(life: (holder: HTMLElement) => Promise<NewsTimeline>, times = MANY): Promise<string[]> {
  const holder = place('');
  (await life(holder)).remove(); // what the first one loads may stay
  watch();
  const before = nodes();
  const all: WeakRef<NewsTimeline>[] = [];
  for (let i = 0; i < times; i++) {
    const element = await life(holder);
    element.remove();
    all.push(new WeakRef(element));
  }
  await aTimeout(0);
  const remembered = await survivors(all);
  return [...left(), ...(nodes() === before ? [] : [`${nodes() - before} nodes`]), ...remembered];
}

/** Elements that the engine still keeps; only Chromium lets us ask, by --expose-gc. */
async function survivors(all: readonly WeakRef<NewsTimeline>[]): Promise<string[]> {
  const { gc } = globalThis as { gc?: (how: { type: 'major'; execution: 'async' }) => Promise<void> };
  if (!gc) return [];
  let alive = all.length;
  for (let round = 0; round < 100 && alive > FEW; round++) {
    await aTimeout(10);
    await gc({ type: 'major', execution: 'async' }); // in a task of its own: nothing on the stack then looks like a reference
    alive = all.filter((one) => one.deref()).length;
  }
  return alive > FEW ? [`${alive} elements in memory`] : [];
}

async function ready(holder: HTMLElement, Kind = 'news-timeline'): Promise<NewsTimeline> {
  const element = document.createElement(Kind) as unknown as NewsTimeline;
  const told = answer(element);
  element.feed = feedOf(3);
  holder.append(element);
  await told;
  return element;
}

function markup(html: string): (holder: HTMLElement) => NewsTimeline {
  return (holder) => {
    holder.innerHTML = html;
    return holder.querySelector('news-timeline')!;
  };
}

describe('an element that has gone leaves nothing behind', () => {
  it('when it has shown a story', async () => {
    expect(await livesOf((holder) => ready(holder))).to.deep.equal([]);
  });

  it('when it has shown a very long list', async () => {
    const life = async (holder: HTMLElement): Promise<NewsTimeline> => {
      const element = document.createElement('news-timeline');
      const told = answer(element);
      element.feed = feedOf(300);
      holder.append(element);
      await told;
      part(element, 'show-all')!.click();
      await element.updateComplete;
      if (!element.renderRoot.querySelector('.far')) throw new Error('it is drawn whole');
      await aTimeout(20);
      return element;
    };
    expect(await livesOf(life, 20)).to.deep.equal([]);
  });

  it('when it has shown the axis, zoomed', async () => {
    const life = async (holder: HTMLElement): Promise<NewsTimeline> => {
      const element = document.createElement('news-timeline');
      element.view = 'axis';
      const told = answer(element);
      element.feed = feedOf(3);
      holder.append(element);
      await told;
      element.renderRoot.querySelector<HTMLElement>('[part="zoom-in"]')!.click();
      return element;
    };
    expect(await livesOf(life)).to.deep.equal([]);
  });

  /** Shows a feed that comes from a server. */
  async function serving(holder: HTMLElement, feed: unknown, attributes = ''): Promise<NewsTimeline> {
    const key = newKey();
    await fetch(`/served/tell?key=${key}`, { method: 'POST', body: JSON.stringify(feed) });
    const element = markup(`<news-timeline src="/served/story?key=${key}" ${attributes}></news-timeline>`)(holder);
    await answer(element);
    return element;
  }

  for (const attributes of ['', 'view="axis"', 'remember order="newest"'])
    it(`when it has followed a story that grows${attributes && `, with ${attributes}`}`, async () => {
      const feed = feedOf(3, { status: 'live', updated: new Date().toISOString(), stream: '/served/feed?delay=5000' });
      const life = async (holder: HTMLElement): Promise<NewsTimeline> => {
        const element = await serving(holder, feed, attributes);
        await aTimeout(0);
        return element;
      };
      expect(await livesOf(life, 20)).to.deep.equal([]);
      for (const key of Object.keys(localStorage)) if (key.startsWith('news-timeline ')) localStorage.removeItem(key);
    });

  for (const attributes of ['', 'view="axis"'])
    it(`when its tools were open and searched${attributes && `, with ${attributes}`}`, async () => {
      const life = async (holder: HTMLElement): Promise<NewsTimeline> => {
        const element = markup(`<news-timeline ${attributes}></news-timeline>`)(holder);
        const told = answer(element);
        element.feed = feedOf(40);
        await told;
        part(element, 'open-tools')!.click();
        await waitUntil(() => part(element, 'search'));
        const field = part(element, 'search') as HTMLInputElement;
        field.value = 'Headline';
        field.dispatchEvent(new Event('input'));
        element.filter = 'text:1';
        await element.updateComplete;
        return element;
      };
      expect(await livesOf(life, 40)).to.deep.equal([]);
    });

  for (const attributes of ['', 'view="axis"', 'reading-events'])
    it(`when a recording was played and a picture shown large${attributes && `, with ${attributes}`}`, async function () {
      this.timeout(60_000); // WebKit shows pictures slowly
      const [film, picture] = [
        { type: 'video' as const, url: '/demo/media/ferry.webm', alt: 'A film' },
        { type: 'image' as const, url: '/demo/images/icon.svg', alt: 'A picture' },
      ];
      const life = async (holder: HTMLElement): Promise<NewsTimeline> => {
        const element = markup(`<news-timeline ${attributes}></news-timeline>`)(holder);
        const told = answer(element);
        element.feed = feedOf(1, { events: [{ id: 'e', date: '2400-01-01', headline: 'To come', media: [film, picture] }] });
        await told;
        part(element, 'load')!.click();
        await waitUntil(() => part(element, 'video'));
        part(element, 'zoom')!.click();
        await waitUntil(() => part(element, 'lightbox'));
        return element;
      };
      expect(await livesOf(life, 30)).to.deep.equal([]);
    });

  it('when it was in the middle of loading', async () => {
    const life = async (holder: HTMLElement): Promise<NewsTimeline> => {
      const element = markup(`<news-timeline src="/served/feed?delay=20&key=${newKey()}"></news-timeline>`)(holder);
      await element.updateComplete;
      return element;
    };
    expect(await livesOf(life, 50)).to.deep.equal([]);
  });

  it('when it was waiting to come near', async () => {
    const life = async (holder: HTMLElement): Promise<NewsTimeline> => {
      const far = '<div style="height: 5000px"></div>';
      const element = markup(`${far}<news-timeline loading="lazy" src="/served/feed"></news-timeline>`)(holder);
      await element.updateComplete;
      await aTimeout(0);
      holder.firstElementChild!.remove();
      return element;
    };
    expect(await livesOf(life, 50)).to.deep.equal([]);
  });

  it('when it could not load', async () => {
    await warned(/^<news-timeline>/, async () => {
      const life = async (holder: HTMLElement): Promise<NewsTimeline> => {
        const element = markup('<news-timeline src="/served/feed?status=404"></news-timeline>')(holder);
        await answer(element);
        return element;
      };
      expect(await livesOf(life, 20)).to.deep.equal([]);
    });
  });

  it('when it could not load, offline', async () => {
    replace(Math, 'random', () => 0);
    replace(navigator, 'onLine', { get: () => false });
    replace(window, 'fetch', () => Promise.reject(new TypeError('no network')));
    await warned(/^<news-timeline>/, async () => {
      const life = async (holder: HTMLElement): Promise<NewsTimeline> => {
        const element = markup('<news-timeline src="/served/feed"></news-timeline>')(holder);
        await answer(element);
        return element;
      };
      expect(await livesOf(life, 20)).to.deep.equal([]);
      await aTimeout(20);
    });
  });

  it('when it was moved, turned, filtered, selected, printed and reloaded', async () => {
    const life = async (holder: HTMLElement): Promise<NewsTimeline> => {
      const element = await ready(holder);
      const other = document.createElement('div');
      holder.append(other);
      element.feed = fullFeed();
      await answer(element);
      other.append(element);
      Object.assign(element, { order: 'newest', filter: 'key', selected: 'long', lang: 'de' });
      await element.updateComplete;
      window.dispatchEvent(new Event('beforeprint'));
      window.dispatchEvent(new Event('afterprint'));
      await element.reload();
      other.remove();
      return element;
    };
    expect(await livesOf(life, 20)).to.deep.equal([]);
  });
});

describe('the check itself', () => {
  const planted: Record<string, (element: NewsTimeline) => void> = {
    'a listener on the window': (element) => addEventListener('resize', () => element.title),
    'a listener on the document': (element) => document.addEventListener('keydown', () => element.title, { capture: true }),
    'a listener on a media query': (element) =>
      matchMedia('print').addEventListener('change', () => {
        element.title = '';
      }),
    'an observer': (element) => new ResizeObserver(() => undefined).observe(element),
    'a node': () => document.body.append(Object.assign(document.createElement('i'), { className: 'planted' })),
    ...('gc' in globalThis && { 'a reference': (element: NewsTimeline) => kept.push(element) }),
  };
  const kept: NewsTimeline[] = [];

  for (const [what, plant] of Object.entries(planted))
    it(`finds ${what}`, async () => {
      const name = `leaky-${what.replaceAll(' ', '-')}`;
      customElements.define(
        name,
        class extends NewsTimeline {
          override connectedCallback(): void {
            super.connectedCallback();
            plant(this);
          }
        },
      );
      expect(await livesOf((holder) => ready(holder, name), 2 * FEW)).not.to.deep.equal([]);
      document.querySelectorAll('.planted').forEach((one) => one.remove());
    });
});
