// Two hours of a story, at speed, over a bad network: what is on screen is the feed, or the last good one, and nothing moves that is read.
import { aTimeout, expect } from '@open-wc/testing';
import type { TimelineUpdateEvent } from '../../src/live/update-event.js';
import { chance } from '../support/random.js';
import { looksAt, nextLook, pill, pillCount, SECOND, stopClock, tell, type FeedEvent } from './live-story.js';
import { answer, newKey, part, parts, place, replace, showing, words, type Feed, type NewsTimeline } from './story.js';

describe('two hours of a story', function () {
  this.timeout(120_000);

  /** Ways in which an answer may be none. What they answer with is the next version, which must not be shown. */
  const FAULTS: Record<string, { wish?: string; body?: (feed: Feed) => string; from?: string }> = {
    'a server that is down': { wish: '&status=503' },
    'a broken server': { wish: '&status=500' },
    'a bad gateway': { wish: '&status=502' },
    'a slow gateway': { wish: '&status=504' },
    'too many requests, with a wish': { wish: '&status=429&retry-after=700' },
    'a busy server, with a wish': { wish: '&status=503&retry-after=90' },
    'too early': { wish: '&status=425' },
    'no answer in time': { wish: '&delay=60000' },
    'silence in the middle': { wish: '&stall=60000' },
    'a connection that is cut': { wish: '&cut' },
    'a connection that is closed': { wish: '&hangup' },
    'a circle of redirects': { wish: '&redirect' },
    'a page instead of the feed': { wish: '&type=text/html', body: () => '<!doctype html><title>Log in</title><p>Log in.' },
    'a page for the feed’s type': { body: () => '<html><body>Bad gateway</body></html>' },
    'the first half': { wish: '&truncate=200' },
    'the first byte': { wish: '&truncate=1' },
    'all but the last byte': { body: (feed) => JSON.stringify(feed).slice(0, -1) },
    'nothing at all': { body: () => '' },
    null: { body: () => 'null' },
    'a number': { body: () => '42' },
    'a text': { body: () => '"events"' },
    'a list of nothing': { body: () => '[]' },
    'an object without events': { body: () => '{"status":"live"}' },
    'events that are no list': { body: () => '{"events":{"0":{}}}' },
    'no events any more': { body: (feed) => JSON.stringify({ ...feed, events: [] }) },
    'events of which none can be shown': { body: (feed) => JSON.stringify({ ...feed, events: [{}, null, 7] }) },
    'letters of another charset': {
      wish: '&encoding=windows-1252',
      body: (feed) =>
        JSON.stringify({ ...feed, title: 'Ünlü – “é”', events: feed.events.map((one) => ({ ...one, kicker: 'é' })) }),
    },
    'UTF-16 without a mark': { wish: '&encoding=utf-16le' },
    'a bomb': { wish: '&gzip=9000000' },
    'very deep nesting': {
      body: (feed) => `{"events":[${'['.repeat(3000)}${']'.repeat(3000)}],"title":${JSON.stringify(feed.title)}}`,
    },
    'more bytes than are allowed': { wish: '&bytes=5500000' },
  };

  /** Ways in which an answer may be odd, and is good. */
  const ODD: Record<string, { wish?: string; body?: (feed: Feed) => string }> = {
    'a byte order mark': { wish: '&bom' },
    'UTF-16 with a mark': { wish: '&bom&encoding=utf-16be' },
    'a slow answer': { wish: '&stall=60' },
    'a version that the browser has': { wish: '&etag=v1' },
    'blanks at the end': { body: (feed) => `${JSON.stringify(feed)}\n\n ` },
    'fields that nobody knows': {
      body: (feed) =>
        JSON.stringify({ ...feed, _build: 7, events: feed.events.map((one, i) => ({ ...one, _n: i, views: i })) }),
    },
    'another order of events': { body: (feed) => JSON.stringify({ ...feed, events: [...feed.events].reverse() }) },
    'a wild wish for the pace': { body: (feed) => JSON.stringify({ ...feed, refresh: 1e308 }) },
  };

  /** Once whole, once in short: each step takes a fresh element to compare with. */
  const STEPS: Record<string, number> = { oldest: 200, newest: 90 };
  const TEXT = 'The water rises. '.repeat(12);

  function write(n: number, at: number): FeedEvent {
    return {
      id: `n${n}`,
      date: new Date(Date.UTC(2024, 4, 1, 8) + at * 60_000).toISOString().slice(0, 19) + 'Z',
      headline: `Report ${n}`,
      summary: TEXT.slice(0, 40 + ((n * 37) % 160)),
      ...(n % 3 === 0 && { body: `${TEXT}\n\n${TEXT.repeat(4)}` }),
      ...(n % 4 === 0 && { importance: 'key' as const }),
    };
  }

  /** What the next version says otherwise. */
  function develop(feed: Feed, step: number, random: () => number): Feed {
    const events = [...feed.events];
    const at = Math.floor(random() * events.length);
    const one = events[at]!;
    const kind = Math.floor(random() * 10);
    if (kind < 4 || events.length < 8) events.push(write(step + 100, step * 2));
    else if (kind === 4) events.splice(at, 0, write(step + 100, Math.floor(random() * step * 2)));
    else if (kind === 5) events[at] = { ...one, summary: `${TEXT.repeat(1 + Math.floor(random() * 3))} (${step})` };
    else if (kind === 6)
      events[at] = { ...one, headline: `Report, written anew in version ${step}, with many more words in it` };
    else if (kind === 7)
      events[at] = { ...one, corrections: [...(one.corrections ?? []), { date: '2024-05-01', text: `It was ${step}.` }] };
    else if (kind === 8) events[at] = { ...one, status: 'retracted' };
    else events.splice(at, 1);
    return { ...feed, events };
  }

  const cardsOf = (element: NewsTimeline): HTMLElement[] => parts(element, 'card');
  const idOf = (card: Element): string => card.getAttribute('data-event') ?? '';

  /** What is read: the words at the line, by their element and its place. */
  function reading(element: NewsTimeline): { what: Element; top: number; id: string } | undefined {
    const line = innerHeight * 0.3;
    const card = cardsOf(element).find((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top <= line && bottom > line;
    });
    const inner = [...(card?.querySelectorAll('p, h3') ?? [])].find((one) => {
      const { top, bottom, height } = one.getBoundingClientRect();
      return top <= line && bottom > line && height > 5;
    });
    const what = inner ?? card;
    return what && { what, top: what.getBoundingClientRect().top, id: idOf(card!) };
  }

  const told = (card: Element): string => {
    const copy = card.cloneNode(true) as Element;
    for (const mark of copy.querySelectorAll('.flag, .divider')) mark.remove();
    return words(copy);
  };

  /** What a card shows of its event, and what the event says. */
  const saidOf = (card: Element): unknown => [
    words(card.querySelector('.headline')),
    words(card.querySelector('.summary')),
    card.querySelectorAll('[part~="correction"]').length,
    words(card.querySelector('.status')),
  ];
  const saysOf = (event: FeedEvent | undefined): unknown => [
    event?.headline,
    words(Object.assign(document.createElement('p'), { textContent: event?.summary })),
    event?.corrections?.length ?? 0,
    event?.status === 'retracted' ? 'Retracted' : '',
  ];

  async function expand(element: NewsTimeline): Promise<void> {
    part(element, 'show-all')?.click();
    await element.updateComplete;
  }

  for (const order of ['oldest', 'newest'])
    it(`is shown as it is, ${order} first, and nothing moves that is read`, async () => {
      const dice = chance(order === 'oldest' ? 5 : 7);
      const random = (): number => dice.whole(0, 999_999) / 1e6;
      const time = stopClock();
      const key = newKey();
      let listeners = 0;
      const [add, remove] = [window.addEventListener.bind(window), window.removeEventListener.bind(window)];
      replace(window, 'addEventListener', (...args: Parameters<typeof add>) => {
        listeners++;
        add(...args);
      });
      replace(window, 'removeEventListener', (...args: Parameters<typeof remove>) => {
        listeners--;
        remove(...args);
      });
      let feed: Feed = { title: 'The flood', lang: 'en', status: 'live', refresh: 36, timeZone: 'UTC', events: [] };
      for (let i = 0; i < 14; i++) feed.events.push(write(i, i * 3));
      await tell(key, feed);
      const holder = place(
        `<div style="block-size: 900px">Above</div><news-timeline order="${order}" src="/served/story?key=${key}"></news-timeline><div style="block-size: 2000px">Below</div>`,
      );
      const element = holder.querySelector('news-timeline')!;
      await answer(element);
      const heard: TimelineUpdateEvent[] = [];
      element.addEventListener('timeline-update', (event) => heard.push(event));

      const faults = Object.entries(FAULTS);
      const odd = Object.entries(ODD);
      let good = feed;
      let asked = 1;
      const moved: string[] = [];
      const wrong: string[] = [];
      for (let step = 0; step < STEPS[order]!; step++) {
        if (step % 7 === 0) {
          const cards = cardsOf(element);
          const card = cards[Math.floor(random() * cards.length)]!;
          scrollBy({ top: card.getBoundingClientRect().top - 60 + random() * 100, behavior: 'instant' });
        }
        if (step % 31 === 30) {
          pill(element)?.click();
          // the reader is led there; Firefox rounds to a whole pixel a frame later
          for (const _ of [0, 1]) await new Promise(requestAnimationFrame);
        }
        await element.updateComplete;
        await expand(element);
        await aTimeout(0);

        feed = develop(good, step, random);
        const [name, { wish = '', body }] = (
          step % 4 === 3 ? faults[(step >> 2) % faults.length] : step % 8 === 5 ? odd[(step >> 3) % odd.length] : ['', {}]
        ) as [string, { wish?: string; body?: (feed: Feed) => string }];
        await tell(key, body ? body(feed) : feed, wish);
        const before = reading(element);
        const waited = await nextLook(time, key);
        asked++;
        await element.updateComplete;
        if (step % 4 !== 3) good = feed;

        const floor = 36 * SECOND * 0.8;
        if (waited < floor) wrong.push(`${step}: it was asked after ${waited} ms`);
        if (looksAt(key) !== asked) wrong.push(`${step}: ${looksAt(key)} requests and not ${asked} (${name})`);

        // the line that is read
        for (const frame of [0, 1]) {
          if (frame) await new Promise(requestAnimationFrame);
          const changed = before && JSON.stringify(good.events.find(({ id }) => id === before.id));
          if (before?.what.isConnected && changed) {
            const now = before.what.getBoundingClientRect().top;
            if (Math.abs(now - before.top) >= 1) moved.push(`${step} ${name} frame ${frame}: ${before.top} → ${now}`);
          }
        }

        // what is on screen: what the feed says, and now and then all that a fresh element makes of it
        const there = new Set(cardsOf(element).map(idOf));
        if (there.size + pillCount(element) !== good.events.length)
          wrong.push(`${step} ${name}: ${there.size} shown and ${pillCount(element)} waiting of ${good.events.length}`);
        for (const card of cardsOf(element)) {
          const event = good.events.find(({ id }) => id === idOf(card));
          if (JSON.stringify(saidOf(card)) !== JSON.stringify(saysOf(event)))
            wrong.push(`${step} ${name}: ${idOf(card)} says ${words(card)}`);
        }
        if (part(element, 'state')) wrong.push(`${step} ${name}: it complains`);
        if (step % 20 !== 0) continue;
        const fresh = await showing({ ...good, refresh: 0 }, `order="${order}"`);
        await expand(fresh);
        const wanted = new Map(cardsOf(fresh).map((card) => [idOf(card), told(card)]));
        const cards = cardsOf(element);
        const expected = [...wanted].filter(([id]) => there.has(id));
        const got = cards.map((card) => [idOf(card), told(card)]);
        if (JSON.stringify(got) !== JSON.stringify(expected))
          wrong.push(`${step} ${name}: ${JSON.stringify(got).slice(0, 300)} and not ${JSON.stringify(expected).slice(0, 300)}`);
        fresh.remove();
      }
      expect(wrong).to.deep.equal([]);
      expect(moved).to.deep.equal([]);
      expect(heard.length).to.be.greaterThan(STEPS[order]! / 2);

      // nothing has grown but the story
      pill(element)?.click();
      await element.updateComplete;
      await expand(element);
      const fresh = await showing({ ...good, refresh: 0 }, `order="${order}"`);
      await expand(fresh);
      const count = (one: NewsTimeline): number =>
        one.renderRoot.querySelectorAll('*').length - one.renderRoot.querySelectorAll('.flag').length;
      expect(Math.abs(count(element) - count(fresh))).to.be.at.most(2);
      element.remove();
      fresh.remove();
      expect(listeners).to.equal(0);
      scrollTo(0, 0);
    });
});
