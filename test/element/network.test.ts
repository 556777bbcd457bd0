// Feeds over a bad network: slow, broken, too large, in odd charsets, and answers that come when nobody wants them any more.
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { loadText, type LoadedText, type LoadError, type LoadOptions } from '../../src/controllers/load-text.js';
import type { FailureReason } from '../../src/core/explain-failure.js';
import { requestCount } from '../support/commands.js';
import {
  answer,
  feedOf,
  headlines,
  mount,
  newKey,
  part,
  place,
  replace,
  served,
  shown,
  warned,
  words,
  type NewsTimeline,
} from './story.js';

const never = new AbortController().signal;

function load(query: string, options: Partial<LoadOptions> = {}): Promise<LoadedText> {
  return loadText(`/served/feed?${query}`, { signal: never, tries: 1, pause: 1, ...options });
}

/** Why it could not be loaded. */
async function failure(query: string, options: Partial<LoadOptions> = {}): Promise<{ reason: FailureReason; message: string }> {
  try {
    await load(query, options);
  } catch (error) {
    const { reason, message } = error as LoadError;
    return { reason, message };
  }
  throw new Error('it was loaded');
}

describe('silence', () => {
  it('before the answer ends a try', async () => {
    expect(await failure('delay=60000', { timeout: 40 })).to.deep.equal({ reason: 'timeout', message: '0.04' });
  });

  it('in the middle of the answer ends a try', async () => {
    expect((await failure('stall=60000', { timeout: 40 })).reason).to.equal('timeout');
  });

  it('ends a try after a time in which what is not needed has been collected', async () => {
    const silent = ['stall=60000&n=1', 'stall=60000&n=2', 'delay=60000&n=3', 'stall=60000&n=4'];
    const all = await Promise.all(silent.map((wish, i) => failure(wish, { timeout: 1500, revalidate: i % 2 > 0 })));
    expect(all.map(({ reason }) => reason)).to.deep.equal(silent.map(() => 'timeout'));
  });

  it('is what counts, and not how long the whole takes', async () => {
    const { text } = await load('delay=700&stall=700', { timeout: 1200 });
    expect(text).to.contain('Served');
  });

  it('is worth another try', async () => {
    const key = newKey();
    const { text } = await load(`delay=60000&fail=1&key=${key}`, { timeout: 1000, tries: 2 });
    expect(text).to.contain('Served');
    expect(await requestCount(key)).to.equal(2);
  });
});

describe('the limit of bytes', () => {
  it('is kept to the byte', async () => {
    expect((await load('bytes=3000', { maxBytes: 3000 })).text).to.have.length(3000);
    expect(await failure('bytes=3001', { maxBytes: 3000 })).to.deep.equal({ reason: 'too-large', message: '3000' });
  });

  it('is counted while they come: nobody waits for the rest', async () => {
    const rest = new AbortController();
    const whole = load('bytes=1000000&stall=1500&key=whole', { signal: rest.signal }).then(
      () => 'the whole',
      () => 'nothing',
    );
    const limited = failure('bytes=1000000&stall=1500', { maxBytes: 100_000 }).then(({ reason }) => reason);
    expect(await Promise.race([whole, limited])).to.equal('too-large');
    rest.abort();
  });

  it('is no reason for another try', async () => {
    const key = newKey();
    await failure(`bytes=3000&key=${key}`, { maxBytes: 2000, tries: 4 });
    expect(await requestCount(key)).to.equal(1);
  });
});

describe('charsets', () => {
  const TEXT = '{"events":[],"title":"Ž “é” ü"}';
  const TABLE: [name: string, query: string, expected?: string][] = [
    ['UTF-8 by default', ''],
    ['UTF-8 that is named', '&charset=utf-8'],
    ['UTF-8 with a byte order mark', '&bom'],
    ['UTF-8 with a byte order mark, whatever the header says', '&bom&charset=windows-1252&encoding=utf-8'],
    ['UTF-16, little end first, by its mark', '&bom&encoding=utf-16le'],
    ['UTF-16, big end first, by its mark', '&bom&encoding=utf-16be'],
    ['UTF-16 by its name', '&charset=utf-16le'],
    ['Windows-1252 by its name', '&charset=windows-1252'],
    ['a charset nobody knows: UTF-8', '&charset=klingon&encoding=utf-8'],
    ['a charset in quotation marks', '&charset=%22windows-1252%22&encoding=windows-1252'],
    [
      'bytes that are no UTF-8: marked, and not lost',
      '&encoding=windows-1252',
      '{"events":[],"title":"\ufffd \ufffd\ufffd \ufffd"}',
    ],
  ];
  for (const [name, query, expected = TEXT] of TABLE)
    it(name, async () => {
      const { text } = await load(`body=${encodeURIComponent(TEXT)}${query}`);
      expect(text.replace('\ufeff', '')).to.equal(expected);
    });

  it('a feed with a byte order mark is read', async () => {
    const element = await shown('<news-timeline src="/served/feed?bom&encoding=utf-16le"></news-timeline>');
    expect(headlines(element)).to.deep.equal(['One']);
  });
});

describe('tries', () => {
  const STATUS: [status: number, tries: number][] = [
    ...[500, 502, 503, 504, 408, 425, 429].map((status): [number, number] => [status, 4]),
    ...[400, 401, 403, 404, 410, 451].map((status): [number, number] => [status, 1]),
  ];
  for (const [status, tries] of STATUS)
    it(`${status} is asked for ${tries === 1 ? 'once' : 'four times'}`, async () => {
      const key = newKey();
      const { reason, message } = await failure(`status=${status}&key=${key}`, { tries: 4 });
      expect([reason, message]).to.deep.equal([tries === 1 ? 'refused' : 'server', String(status)]);
      const count = await requestCount(key);
      if (status === 408)
        expect(count).to.be.at.least(tries); // after which Chromium asks again of itself
      else expect(count).to.equal(tries);
    });

  it('are four by default, for the element too', async () => {
    replace(Math, 'random', () => 0);
    const key = newKey();
    await warned(/answered 503/, () => mount(`<news-timeline src="/served/feed?status=503&key=${key}"></news-timeline>`));
    expect(await requestCount(key)).to.equal(4);
  });

  it('end with the first that is answered well', async () => {
    const key = newKey();
    expect((await load(`fail=2&key=${key}`, { tries: 4 })).text).to.contain('Served');
    expect(await requestCount(key)).to.equal(3);
  });

  it('are made again where the connection breaks', async () => {
    const key = newKey();
    expect((await load(`cut&fail=1&key=${key}`, { tries: 2 })).text).to.contain('Served');
    expect(await requestCount(key)).to.equal(2);
  });

  /** The pauses between the tries, without waiting for them. */
  async function pauses(query: string, random: number, options: Partial<LoadOptions> = {}): Promise<number[]> {
    const all: number[] = [];
    const timeout = 12_345; // tells the timer of a try from that of a pause
    const wait = window.setTimeout.bind(window);
    replace(window, 'setTimeout', ((run: () => void, ms = 0) => {
      if (ms === timeout) return wait(run, ms);
      all.push(ms);
      return wait(run);
    }) as typeof window.setTimeout);
    replace(Math, 'random', () => random);
    await failure(query, { tries: 4, pause: 500, timeout, ...options });
    replace(window, 'setTimeout', wait);
    return all;
  }

  it('come after pauses that grow, each a random part of the longest', async () => {
    expect(await pauses('status=503', 0.5)).to.deep.equal([250, 500, 1000]);
    expect(await pauses('status=503', 0)).to.deep.equal([0, 0, 0]);
  });

  it('come when the server wants them: after seconds', async () => {
    expect(await pauses('status=503&retry-after=7', 0.5)).to.deep.equal([7000, 7000, 7000]);
    expect(await pauses('status=429&retry-after=0', 0.5)).to.deep.equal([0, 0, 0]);
  });

  it('come when the server wants them: at a time', async () => {
    const time = new Date(Date.now() + 10_000).toUTCString();
    const all = await pauses(`status=503&retry-after=${encodeURIComponent(time)}`, 0.5);
    expect(all).to.have.length(3);
    for (const wait of all) expect(wait).to.be.within(5000, 10_000);
    const past = new Date(Date.now() - 10_000).toUTCString();
    expect(await pauses(`status=503&retry-after=${encodeURIComponent(past)}`, 0.5)).to.deep.equal([0, 0, 0]);
  });

  it('are given up where the server wants too long a pause', async () => {
    const key = newKey();
    expect(await pauses(`status=503&retry-after=31&key=${key}`, 0.5)).to.deep.equal([]);
    expect(await requestCount(key)).to.equal(1);
    expect(await pauses('status=503&retry-after=99999999999999999999', 0.5)).to.deep.equal([]);
  });

  it('come as usual where the server’s wish cannot be read', async () => {
    for (const wish of ['soon', '-5', '1e3', '']) {
      const all = await pauses(`status=503&retry-after=${wish}`, 0.5);
      // some engines read “-5” as a date of the past
      expect(all.join(), wish).to.be.oneOf(['250,500,1000', '0,0,0']);
    }
  });

  it('stop at once when nobody waits any more', async () => {
    replace(Math, 'random', () => 0.9);
    const key = newKey();
    const gone = new AbortController();
    const loading = load(`status=503&key=${key}`, { tries: 4, pause: 30_000, signal: gone.signal });
    await waitUntil(async () => (await requestCount(key)) === 1, 'nothing was asked for', { interval: 5 });
    await aTimeout(20);
    gone.abort(new Error('gone'));
    let reason: unknown;
    await loading.catch((error: unknown) => (reason = error));
    expect((reason as Error).message).to.equal('gone');
    expect(await requestCount(key)).to.equal(1);
  });
});

describe('a load that nobody wants any more', () => {
  /** The signals that were handed to fetch. */
  function watchFetch(): AbortSignal[] {
    const all: AbortSignal[] = [];
    const fetch = window.fetch.bind(window);
    replace(window, 'fetch', (input, init) => {
      if (init?.signal) all.push(init.signal);
      return fetch(input, init);
    });
    return all;
  }

  it('is cut off when the element is taken away, in silence', async () => {
    const signals = watchFetch();
    const element = mount('<news-timeline src="/served/feed?delay=100"></news-timeline>');
    const heard: string[] = [];
    for (const type of ['load', 'error']) element.addEventListener(type, () => heard.push(type));
    await waitUntil(() => signals.length === 1, 'nothing was asked for', { interval: 5 });
    element.remove();
    expect(signals[0]!.aborted).to.be.true;
    await aTimeout(140);
    expect(heard).to.deep.equal([]);
    expect(element.timeline).to.be.undefined;
  });

  it('starts again when the element comes back', async () => {
    const key = newKey();
    const element = mount(`<news-timeline src="/served/feed?delay=500&key=${key}"></news-timeline>`);
    const holder = element.parentElement!;
    await waitUntil(async () => (await requestCount(key)) === 1, 'nothing was asked for', { interval: 5 });
    element.remove();
    const told = answer(element);
    holder.append(element);
    expect(await told).to.equal('load');
    expect(headlines(element)).to.deep.equal(['One']);
    expect(await requestCount(key)).to.equal(2);
  });

  it('is cut off when another address is set', async () => {
    const signals = watchFetch();
    const element = mount('<news-timeline src="/served/feed?delay=500"></news-timeline>');
    await waitUntil(() => signals.length === 1, 'nothing was asked for', { interval: 5 });
    element.src = served(feedOf(2));
    expect(await answer(element)).to.equal('load');
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
    expect(headlines(element)).to.have.length(2);
  });

  it('is cut off when the address is taken away', async () => {
    const signals = watchFetch();
    const element = mount('<news-timeline src="/served/feed?delay=100"><p>Words</p></news-timeline>');
    await waitUntil(() => signals.length === 1, 'nothing was asked for', { interval: 5 });
    element.removeAttribute('src');
    await element.updateComplete;
    expect(signals[0]!.aborted).to.be.true;
    await aTimeout(140);
    expect(element.timeline).to.be.undefined;
  });

  const orders = (all: number[]): number[][] =>
    all.length < 2 ? [all] : all.flatMap((one, i) => orders(all.filter((_, j) => j !== i)).map((rest) => [one, ...rest]));
  const KINDS: [name: string, first: string, last: string][] = [
    ['all answer well', '', ''],
    ['only the last answers well', '&status=404', ''],
    ['the others answer with markup, which needs a chunk', '', '&plain'],
  ];
  for (const [name, first, last] of KINDS)
    for (const delays of orders([0, 25, 50]))
      it(`never wins: ${name}, after ${delays.join(', ')} ms`, async () => {
        const element = mount();
        const heard: string[] = [];
        for (const type of ['load', 'error']) element.addEventListener(type, () => heard.push(type));
        for (const [i, delay] of delays.entries()) {
          const [event] = feedOf(1).events;
          const body = name.includes('markup') && i < 2 ? '<p>Some <b>markup</b>.</p>' : 'Words.';
          element.src = served({ title: `Feed ${i}`, events: [{ ...event, body }] }, `&delay=${delay}${i < 2 ? first : last}`);
          await element.updateComplete;
        }
        await waitUntil(() => heard.length > 0);
        await aTimeout(60);
        expect(words(part(element, 'title'))).to.equal('Feed 2');
        expect(heard).to.deep.equal(['load']);
      });

  it('never wins when it is read already, and waits for the words of the language', async () => {
    const element = mount('<news-timeline lang="de"></news-timeline>'); // which no other test of this file asks for
    const told: string[] = [];
    element.addEventListener('load', () => told.push(words(part(element, 'title'))));
    element.feed = { ...feedOf(1), title: 'first' };
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
    element.feed = { ...feedOf(1), title: 'last' };
    await waitUntil(() => told.includes('last'));
    await aTimeout(0);
    expect(told).to.deep.equal(['last']);
  });

  it('never wins over a feed that was set as an object', async () => {
    const element = mount('<news-timeline src="/served/feed?delay=30"></news-timeline>');
    await element.updateComplete;
    element.feed = feedOf(2);
    await answer(element);
    await aTimeout(50);
    expect(headlines(element)).to.have.length(2);
  });
});

describe('an element that is moved', () => {
  it('keeps what it has, and asks for nothing', async () => {
    const key = newKey();
    const element = await shown(`<div></div><news-timeline src="/served/feed?key=${key}"></news-timeline>`);
    const heading = part(element, 'headline');
    const heard: string[] = [];
    element.addEventListener('load', () => heard.push('load'));
    const other = element.parentElement!.firstElementChild!;
    other.append(element);
    await element.updateComplete;
    element.remove();
    await aTimeout(5);
    place('<section></section>').firstElementChild!.append(element);
    await element.updateComplete;
    expect(part(element, 'headline')).to.equal(heading);
    expect(await requestCount(key)).to.equal(1);
    expect(heard).to.deep.equal([]);
  });
});

describe('loading="lazy"', () => {
  async function far(key: string): Promise<[NewsTimeline, HTMLElement]> {
    const holder = place(
      `<div style="block-size: 5000px"></div><news-timeline loading="lazy" src="/served/feed?key=${key}"><p>Words</p></news-timeline>`,
    );
    const element = holder.querySelector('news-timeline')!;
    await element.updateComplete;
    await aTimeout(50); // the observer has spoken
    return [element, holder];
  }

  it('waits until the element is near the window', async () => {
    const key = newKey();
    const [element] = await far(key);
    expect(await requestCount(key)).to.equal(0);
    expect(part(element, 'loading')).to.be.undefined;
    scrollTo(0, 4000);
    expect(await answer(element)).to.equal('load');
    expect(await requestCount(key)).to.equal(1);
    scrollTo(0, 0);
  });

  it('does not wait where the element is near at once', async () => {
    const element = await shown('<news-timeline loading="lazy" src="/served/feed"></news-timeline>');
    expect(headlines(element)).to.deep.equal(['One']);
  });

  it('does not wait when it is told to load', async () => {
    const key = newKey();
    const [element] = await far(key);
    await element.reload();
    await element.updateComplete;
    expect(headlines(element)).to.deep.equal(['One']);
    expect(await requestCount(key)).to.equal(1);
  });

  it('waits no longer when it becomes eager', async () => {
    const key = newKey();
    const [element] = await far(key);
    const told = answer(element);
    element.loading = 'eager';
    expect(await Promise.race([told, aTimeout(2000).then(() => 'nothing')])).to.equal('load');
    expect(await requestCount(key)).to.equal(1);
  });

  it('waits again where it is put back far from the window', async () => {
    const key = newKey();
    const [element, holder] = await far(key);
    element.remove();
    holder.append(element);
    await aTimeout(50);
    expect(await requestCount(key)).to.equal(0);
    scrollTo(0, 4000);
    expect(await answer(element)).to.equal('load');
    scrollTo(0, 0);
  });
});

describe('addresses', () => {
  it('in a feed are relative to the feed', async () => {
    const feed = {
      events: [
        {
          headline: 'H',
          body: '<p><a href="in-body.html">x</a></p>',
          media: [{ type: 'image', url: '../demo/images/icon.svg', alt: 'A' }],
          links: [{ url: 'in-links.html', label: 'x' }],
          sources: [{ publisher: 'P', url: '/in-sources.html' }],
        },
      ],
    };
    const element = await shown(`<news-timeline src="${served(feed)}"></news-timeline>`);
    const urls = [...element.renderRoot.querySelectorAll('[href], [src]')].map((one) =>
      (one.getAttribute('href') ?? one.getAttribute('src'))!.replace(location.origin, ''),
    );
    // a picture, and the link that opens it
    const picture = '/demo/images/icon.svg';
    expect(urls).to.deep.equal(['/served/in-body.html', picture, picture, '/in-sources.html', '/served/in-links.html']);
  });

  it('in a feed that stands in the page are relative to the page', async () => {
    const json = JSON.stringify({ events: [{ headline: 'H', links: [{ url: 'more.html', label: 'x' }] }] });
    const element = await shown(`<news-timeline><script type="application/json">${json}</script></news-timeline>`);
    expect(element.renderRoot.querySelector('a')!.href).to.equal(new URL('more.html', document.baseURI).href);
  });

  it('of the feed itself are relative to the page’s base', async () => {
    document.head.insertAdjacentHTML('beforeend', '<base href="/served/">');
    const base = document.querySelector('base')!;
    try {
      const element = await shown('<news-timeline src="feed"></news-timeline>');
      expect(headlines(element)).to.deep.equal(['One']);
    } finally {
      base.remove();
    }
  });
});

describe('reload()', () => {
  it('asks the server again, past the browser’s copy', async () => {
    const key = newKey();
    const caches: (RequestCache | undefined)[] = [];
    const fetch = window.fetch.bind(window);
    replace(window, 'fetch', (input, init) => {
      if (init) caches.push(init.cache);
      return fetch(input, init);
    });
    const element = await shown(`<news-timeline src="/served/feed?etag=v1&key=${key}"></news-timeline>`);
    const told = answer(element);
    await element.reload();
    expect(await told).to.equal('load');
    expect(await requestCount(key)).to.equal(2);
    expect(caches).to.deep.equal(['default', 'no-cache']);
    expect(headlines(element)).to.deep.equal(['One']);
  });

  it('shows what is new, and keeps what the reader has chosen', async () => {
    const element = mount('<news-timeline order="newest"></news-timeline>');
    let count = 2;
    replace(window, 'fetch', () => Promise.resolve(Response.json(feedOf(count++))));
    element.src = '/served/feed';
    await answer(element);
    expect(headlines(element)).to.deep.equal(['Headline 1', 'Headline 0']);
    await element.reload();
    await element.updateComplete;
    expect(headlines(element)).to.deep.equal(['Headline 2', 'Headline 1', 'Headline 0']);
  });

  it('does nothing, and harms nothing, where there is nothing to load', async () => {
    const element = mount('<news-timeline><p>Words</p></news-timeline>');
    await element.reload();
    expect(element.timeline).to.be.undefined;
  });
});
