// What the tests of stories that grow share: a clock that they turn, and a server that they tell what to answer.
import { aTimeout, waitUntil } from '@open-wc/testing';
import { due, hands, ring, setBy } from '../../src/live/clock.js';
import { feedOf, newKey, part, replace, shown, words, type Feed, type NewsTimeline } from './story.js';

export type FeedEvent = Feed['events'][number];

/** Turns the hands of the clock: nothing comes by itself any more. */
export function stopClock(): { now: number } {
  const time = { now: Date.UTC(2024, 4, 1, 12) };
  replace(hands, 'now', () => time.now);
  replace(hands, 'patience', 1500); // a good answer has come by then, however busy the machine is
  setBy(new Date(time.now).toUTCString());
  return time;
}

export const SECOND = 1000;

export async function tell(key: string, body: unknown, wish = ''): Promise<void> {
  await fetch(`/served/tell?key=${key}${wish}`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export async function send(key: string, text: string): Promise<number> {
  return Number(await (await fetch(`/served/send?key=${key}`, { method: 'POST', body: text })).text());
}

/** How often each address was asked for. Browsers themselves ask again where a connection breaks: that is not ours. */
const looks = new Map<string, number>();
export const looksAt = (key: string): number => looks.get(`${location.origin}/served/story?key=${key}`) ?? 0;

beforeEach(() => {
  const fetch = window.fetch.bind(window);
  replace(window, 'fetch', (input, init) => {
    if (typeof input === 'string') looks.set(input, (looks.get(input) ?? 0) + 1);
    return fetch(input, init);
  });
});

/** Lets the next alarm ring, and waits until what came of it is done. */
export async function nextLook(time: { now: number }, key: string): Promise<number> {
  const before = looksAt(key);
  const from = time.now;
  time.now = due();
  ring();
  await waitUntil(() => looksAt(key) > before, 'nobody asked', { interval: 2 });
  await waitUntil(() => due() < Infinity, 'it did not come to an end', { interval: 2, timeout: 5000 });
  await aTimeout(0);
  return time.now - from;
}

export const live = (count: number, more: Partial<Feed> = {}): Feed => feedOf(count, { status: 'live', ...more });

export async function following(key: string, feed: unknown, attributes = ''): Promise<NewsTimeline> {
  await tell(key, feed);
  return shown(`<news-timeline src="/served/story?key=${key}" ${attributes}></news-timeline>`);
}

export const pill = (element: NewsTimeline): HTMLElement | undefined => part(element, 'pill');
export const pillCount = (element: NewsTimeline): number =>
  Number(/\d+/.exec(words(pill(element)?.querySelector('span')))?.[0] ?? 0);

/** An event that came after those of a feed. */
export const more = (n: number): FeedEvent => ({ id: `m${n}`, date: `2012-03-0${n}`, headline: `More ${n}` });

/** Puts the end of the list far below the window, so that what is new must wait. */
export async function farFromEnd(element: NewsTimeline): Promise<void> {
  scrollTo(0, 0);
  element.before(Object.assign(document.createElement('div'), { className: 'spacer' }));
  document.querySelector<HTMLElement>('.spacer')!.style.blockSize = '3000px';
  await aTimeout(30);
}

/** A story of twelve events, for which others have come and wait. */
export async function waiting(...news: FeedEvent[]): Promise<NewsTimeline> {
  const time = stopClock();
  const key = newKey();
  const element = await following(key, live(12));
  await farFromEnd(element);
  await tell(key, { ...live(12), events: [...live(12).events, ...news] });
  await nextLook(time, key);
  return element;
}
