// A story that grows while it is read: what is new waits, what has changed changes in its place, and nobody is asked too often.
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { due, ring } from '../../src/live/clock.js';
import { createTimeline } from '../../src/core/create-timeline.js';
import { forgetVisits, rememberVisit, visitOf } from '../../src/live/visits.js';
import { list } from '../../src/views/list.js';
import type { TimelineUpdateEvent } from '../../src/live/update-event.js';
import {
  farFromEnd,
  following,
  live,
  looksAt,
  more,
  nextLook,
  pill,
  pillCount,
  SECOND,
  send,
  stopClock,
  tell,
  waiting,
} from './live-story.js';
import {
  answer,
  feedOf,
  headlines,
  newKey,
  part,
  parts,
  place,
  replace,
  showing,
  shown,
  warned,
  words,
  type Feed,
  type NewsTimeline,
} from './story.js';

describe('what is new', () => {
  it('waits behind a button, which moves nothing', async () => {
    const time = stopClock();
    const key = newKey();
    const element = await following(key, live(12));
    await farFromEnd(element);
    const tops = parts(element, 'card').map((card) => card.getBoundingClientRect().top);
    await tell(key, { ...live(12), events: [...live(12).events, more(1), more(2)] });
    const heard = new Promise<TimelineUpdateEvent>((resolve) => element.addEventListener('timeline-update', resolve));
    await nextLook(time, key);
    expect(words(pill(element)?.querySelector('span'))).to.equal('2 new updates');
    expect(headlines(element)).to.have.length(12);
    expect(parts(element, 'card').map((card) => card.getBoundingClientRect().top)).to.deep.equal(tops);
    const { added, changed, removed, waiting } = await heard;
    expect({ added, changed, removed, waiting }).to.deep.equal({ added: ['m1', 'm2'], changed: [], removed: [], waiting: 2 });
  });

  it('comes when it is asked for, and the first of it takes the focus', async () => {
    const element = await waiting(more(1), more(2));
    const heard = new Promise<TimelineUpdateEvent>((resolve) => element.addEventListener('timeline-update', resolve));
    pill(element)!.click();
    expect((await heard).waiting).to.equal(0);
    await waitUntil(() => element.shadowRoot?.activeElement);
    expect(words(element.shadowRoot!.activeElement)).to.equal('More 1');
    expect(!!pill(element)).to.be.false;
    expect(headlines(element)).to.have.length(14);
    expect(parts(element, 'flag').map(words)).to.deep.equal(['New', 'New']);
  });

  it('is told once, in few words', async () => {
    const time = stopClock();
    const key = newKey();
    const element = await following(key, live(12));
    await farFromEnd(element);
    const feed = { ...live(12), events: [...live(12).events, more(1)] };
    const told: string[] = [];
    const line = element.renderRoot.querySelector('[role="status"]')!;
    new MutationObserver(() => told.push(words(line))).observe(line, { childList: true, characterData: true, subtree: true });
    await tell(key, feed);
    await nextLook(time, key);
    for (let i = 0; i < 3; i++) {
      await tell(key, { ...feed, title: `Title ${i}` });
      await nextLook(time, key);
    }
    expect(told).to.deep.equal(['1 new update']);
  });

  it('comes at once where the reader stands at the live end', async () => {
    const time = stopClock();
    const key = newKey();
    const element = await following(key, live(12));
    element.scrollIntoView({ block: 'end' });
    await aTimeout(30);
    const last = parts(element, 'card').at(-1)!;
    const { top } = last.getBoundingClientRect();
    await tell(key, { ...live(12), events: [...live(12).events, more(1)] });
    await nextLook(time, key);
    expect(!!pill(element)).to.be.false;
    expect(headlines(element).at(-1)).to.equal('More 1');
    expect(last.getBoundingClientRect().top).to.be.closeTo(top, 0.99);
    scrollTo(0, 0);
  });

  it('comes when the reader asks for another order or filter', async () => {
    const element = await waiting(more(1));
    element.order = 'newest';
    await element.updateComplete;
    expect(!!pill(element)).to.be.false;
    expect(headlines(element)[0]).to.equal('More 1');
  });

  it('is shown at once where somebody asked to load again', async () => {
    stopClock();
    const key = newKey();
    const element = await following(key, live(12));
    await farFromEnd(element);
    await tell(key, live(13));
    await element.reload();
    await element.updateComplete;
    expect(headlines(element)).to.have.length(13);
    expect(!!pill(element)).to.be.false;
  });

  it('is shown in place where a page sets a feed that is not live', async () => {
    const body = `${'Words. '.repeat(200)}\n\nMore.`;
    const feed = feedOf(3);
    const element = await showing({ ...feed, events: feed.events.map((event) => ({ ...event, body })) });
    const cards = parts(element, 'card');
    element.feed = { ...feed, events: [...feed.events.map((event) => ({ ...event, body })), more(1)] };
    await answer(element);
    expect(headlines(element)).to.have.length(4);
    expect(parts(element, 'flag')).to.deep.equal([]);
    expect(
      parts(element, 'event')
        .slice(0, 3)
        .map((one) => one.querySelector('.headline')?.textContent),
    ).to.have.length(3);
    expect(cards.length).to.equal(3);
  });
});

describe('another time-zone', () => {
  it('lets nothing in that waits', async () => {
    const element = await waiting(more(1));
    const { timeline } = element;
    element.timeZone = 'Asia/Tokyo';
    await waitUntil(() => element.timeline !== timeline, 'it is told in the same zone');
    await element.updateComplete;
    expect([pillCount(element), headlines(element).length]).to.deep.equal([1, 12]);
  });
});

describe('the first events of an empty story', () => {
  it('are told to the page', async () => {
    const time = stopClock();
    const key = newKey();
    const element = await following(key, live(0));
    const told: (readonly string[])[] = [];
    element.addEventListener('timeline-update', ({ added }) => told.push(added));
    await tell(key, live(2));
    await nextLook(time, key);
    await waitUntil(() => told.length > 0, 'the page was told nothing');
    expect(told).to.deep.equal([['e0', 'e1']]);
    expect(headlines(element)).to.deep.equal(['Headline 0', 'Headline 1']);
  });
});

describe('what has changed', () => {
  const long = `${'Some words. '.repeat(80)}\n\n${'The rest. '.repeat(20)}`;
  const feed = live(6, { events: live(6).events.map((event) => ({ ...event, body: long })) });

  it('changes in its place: what is open, focused and selected stays so', async () => {
    const time = stopClock();
    const key = newKey();
    const element = await following(key, feed);
    await farFromEnd(element);
    const [, second] = parts(element, 'event');
    const details = second!.querySelector('details')!;
    details.open = true;
    const other = parts(element, 'copy-link')[3]!;
    other.focus({ preventScroll: true });
    const events = feed.events.map((event, i) =>
      i === 1 ? { ...event, headline: 'Another', corrections: [{ date: '2024-05-01', text: 'It was not so.' }] } : event,
    );
    await tell(key, { ...feed, events: [...events.slice(1)] });
    await nextLook(time, key);
    expect(headlines(element)[0]).to.equal('Another');
    expect(parts(element, 'event')[0]).to.equal(second);
    expect(details.isConnected && details.open).to.be.true;
    expect(element.shadowRoot!.activeElement).to.equal(other);
    expect(words(parts(element, 'flag')[0])).to.match(/^Corrected at \d/);
  });

  it('keeps what the host has set', async () => {
    const time = stopClock();
    const key = newKey();
    const element = await following(key, feed, 'selected="e2" order="newest" filter=""');
    await tell(key, { ...feed, events: feed.events.map((event) => ({ ...event, summary: 'New words.' })) });
    await nextLook(time, key);
    expect([element.selected, element.order]).to.deep.equal(['e2', 'newest']);
    expect(element.renderRoot.querySelector('[aria-current]')?.getAttribute('data-event')).to.equal('e2');
  });
});

describe('the pace', () => {
  it('is one for all elements of an address, and one request', async () => {
    const time = stopClock();
    const key = newKey();
    await tell(key, live(3));
    const tag = `<news-timeline src="/served/story?key=${key}"></news-timeline>`;
    const elements = [...place(tag + tag + tag).querySelectorAll('news-timeline')];
    await Promise.all(elements.map(answer));
    expect(looksAt(key)).to.equal(1);
    await tell(key, { ...live(3), title: 'Another title' });
    await nextLook(time, key);
    expect(looksAt(key)).to.equal(2);
    expect(elements.map((one) => words(part(one, 'title')))).to.deep.equal(Array(3).fill('Another title'));
    elements[0]!.remove();
    await tell(key, { ...live(3), title: 'A third' });
    await nextLook(time, key);
    expect(words(part(elements[1]!, 'title'))).to.equal('A third');
  });

  it('of a first load is shared too: who leaves takes nothing from the others', async () => {
    const key = newKey();
    await tell(key, live(3), '&delay=80');
    const tag = `<news-timeline src="/served/story?key=${key}"></news-timeline>`;
    const [one, other] = [...place(tag + tag).querySelectorAll('news-timeline')];
    const told = answer(other!);
    await aTimeout(20);
    one!.remove();
    expect(await told).to.equal('load');
    expect(looksAt(key)).to.equal(1);
  });

  const STILL: [name: string, more: Partial<Feed>, attributes: string][] = [
    ['a story that is not live', { status: undefined }, ''],
    ['a story that has ended', { status: 'ended' }, 'refresh="20"'],
    ['refresh="0"', {}, 'refresh="0"'],
    ['refresh="off"', {}, 'refresh="off"'],
  ];
  for (const [name, head, attributes] of STILL)
    it(`is none for ${name}`, async () => {
      stopClock();
      const key = newKey();
      const { status: _, ...rest } = live(3);
      await following(key, { ...rest, ...('status' in head ? head : { status: 'live' }) }, attributes);
      await aTimeout(20);
      expect(due()).to.equal(Infinity);
    });

  it('is that of the refresh attribute, for any story, and when it is set later', async () => {
    const time = stopClock();
    const key = newKey();
    const element = await following(key, feedOf(3));
    expect(due()).to.equal(Infinity);
    element.setAttribute('refresh', '100');
    await waitUntil(() => due() < Infinity);
    expect(due() - time.now).to.be.within(85 * SECOND, 115 * SECOND);
  });

  it('changes with the attribute, and ends with it, and the story is not judged again for that', async () => {
    const time = stopClock();
    const element = await following(newKey(), live(3));
    const { timeline } = element;
    element.refresh = 100;
    await waitUntil(() => due() - time.now >= 85 * SECOND, 'it is asked as often as before');
    element.setAttribute('refresh', 'off');
    await waitUntil(() => due() === Infinity, 'it is asked still');
    element.refresh = 100;
    await waitUntil(() => due() < Infinity, 'it is not asked any more');
    await aTimeout(0);
    expect(element.timeline).to.equal(timeline);
  });

  it('ends with the story', async () => {
    const time = stopClock();
    const key = newKey();
    await following(key, live(3));
    await tell(key, live(3, { status: 'ended' }));
    const before = looksAt(key);
    time.now = due();
    ring();
    await waitUntil(() => looksAt(key) > before);
    await aTimeout(50);
    expect(due()).to.equal(Infinity);
  });

  it('takes nothing of the story before for the one that is on its way', async () => {
    const time = stopClock();
    const [old, next] = [newKey(), newKey()];
    const element = await following(old, live(3, { title: 'Old' }));
    await tell(next, live(3, { title: 'Next' }), '&delay=1000');
    const told: string[] = [];
    element.addEventListener('timeline-update', ({ changed }) => told.push(...changed));
    element.src = `/served/story?key=${next}`;
    const answered = answer(element);
    await waitUntil(() => looksAt(next) === 1, 'the next is not asked for');
    await tell(old, live(3, { title: 'Old', events: live(3).events.map((event) => ({ ...event, summary: 'Words' })) }));
    await nextLook(time, old);
    expect(await answered).to.equal('load');
    expect([words(part(element, 'title')), parts(element, 'flag').length, told.length]).to.deep.equal(['Next', 0, 0]);
  });

  it('stops where the element is taken away, and goes on where it comes back', async () => {
    const time = stopClock();
    const key = newKey();
    const element = await following(key, live(3));
    const holder = element.parentElement!;
    element.remove();
    expect(due()).to.equal(Infinity);
    holder.append(element);
    await waitUntil(() => due() < Infinity);
    await tell(key, live(3, { title: 'Again' }));
    await nextLook(time, key);
    expect(words(part(element, 'title'))).to.equal('Again');
  });

  it('stops where nobody is online, and goes on', async () => {
    stopClock();
    await following(newKey(), live(3));
    let online = false;
    replace(navigator, 'onLine', { get: () => online });
    window.dispatchEvent(new Event('offline'));
    expect(due()).to.equal(Infinity);
    online = true;
    window.dispatchEvent(new Event('online'));
    expect(due()).to.be.lessThan(Infinity);
  });

  it('is slower where the page is hidden; who comes back sees at once what is due', async () => {
    const time = stopClock();
    const key = newKey();
    await following(key, live(3));
    await aTimeout(30);
    let hidden = true;
    replace(document, 'hidden', { get: () => hidden });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(due() - time.now).to.be.within(100 * SECOND, 140 * SECOND);
    time.now += 60 * SECOND;
    hidden = false;
    document.dispatchEvent(new Event('visibilitychange'));
    expect(due()).to.be.at.most(time.now + 1);
  });

  it('stops where the server refuses; that is told after some minutes, once, and can be tried again', async () => {
    const time = stopClock();
    const key = newKey();
    const element = await following(key, live(3));
    await tell(key, '', '&status=404');
    await nextLook(time, key);
    expect(!!part(element, 'state')).to.be.false;
    await warned(/404/, () => {
      time.now = due();
      ring();
    });
    await element.updateComplete;
    expect(looksAt(key)).to.equal(2);
    expect(words(part(element, 'state'))).to.contain('could not be loaded');
    expect(headlines(element)).to.have.length(3);
    await tell(key, live(4));
    part(element, 'retry')!.click();
    await waitUntil(() => headlines(element).length === 4);
    expect(!!part(element, 'state')).to.be.false;
    expect(due()).to.be.lessThan(Infinity);
  });

  it('lets a note come after some minutes of failures, and go with the next answer', async () => {
    const time = stopClock();
    const key = newKey();
    const element = await following(key, live(3));
    await tell(key, '', '&status=500');
    await nextLook(time, key);
    expect(!!part(element, 'state')).to.be.false;
    await warned(/500/, async () => {
      for (let i = 0; i < 4; i++) await nextLook(time, key);
    });
    await element.updateComplete;
    expect(!!part(element, 'state')).to.be.true;
    await tell(key, live(3));
    await nextLook(time, key);
    await element.updateComplete;
    expect(!!part(element, 'state')).to.be.false;
  });
});

describe('a stream', () => {
  async function streaming(): Promise<{ element: NewsTimeline; key: string; time: { now: number } }> {
    const time = stopClock();
    const key = newKey();
    const element = await following(key, live(12, { stream: `/served/stream?key=s${key}` }));
    await waitUntil(async () => (await send(`s${key}`, ':\n\n')) > 0, 'nobody listens');
    await waitUntil(() => looksAt(key) === 2, 'it did not ask what it had missed');
    await waitUntil(() => due() === Infinity, 'it still asks');
    return { element, key, time };
  }

  async function hear(key: string, time: { now: number }, ...messages: string[]): Promise<void> {
    await send(`s${key}`, messages.map((one) => `${one}\n\n`).join(''));
    await waitUntil(() => due() < Infinity, 'nothing was heard');
    await aTimeout(20);
    time.now = due();
    ring();
    await aTimeout(30);
  }

  it('adds, changes and removes events, and nobody asks for the feed', async () => {
    const { element, key, time } = await streaming();
    await hear(
      key,
      time,
      `data: ${JSON.stringify(more(1))}`,
      `event: event\ndata: ${JSON.stringify({ id: 'e1', date: '2001-03-04', headline: 'Changed' })}`,
      `event: remove\ndata: e2`,
    );
    await waitUntil(() => pillCount(element) === 1);
    expect(headlines(element)).to.deep.equal([
      'Headline 0',
      'Changed',
      ...[3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => `Headline ${n}`),
    ]);
    expect(looksAt(key)).to.equal(2);
    element.remove();
    await waitUntil(async () => (await send(`s${key}`, ':\n\n')) === 0, 'it still listens');
  });

  it('that opens while the feed is being asked for loses nothing', async () => {
    const time = stopClock();
    const key = newKey();
    let open: (() => void) | undefined;
    replace(window, 'EventSource', function (this: { onopen(): void }, url: string) {
      open = () => this.onopen();
      return Object.assign(this, { url, addEventListener: () => undefined, close: () => undefined });
    } as unknown as typeof EventSource);
    const element = await following(key, live(12, { stream: `/served/stream?key=s${key}` }));
    await waitUntil(() => open && due() < Infinity, 'nobody listens');
    await tell(key, live(12), '&stall=400');
    time.now = due();
    ring();
    await waitUntil(() => looksAt(key) === 2, 'nobody asked');
    await aTimeout(100); // its answer is made
    await tell(key, { ...live(12), events: [...live(12).events, more(1)] });
    open!();
    await waitUntil(() => pillCount(element) === 1, 'what came between is lost', { timeout: 2000 });
    expect(looksAt(key)).to.equal(3);
  });

  it('loses nothing where one message comes while the one before it is still being read', async () => {
    const { element, key, time } = await streaming();
    replace(list as { ready?: unknown }, 'ready', () => aTimeout(300)); // as where a part has to be loaded first
    await hear(key, time, `data: ${JSON.stringify(more(1))}`);
    expect(!!pill(element)).to.be.false;
    await hear(key, time, `data: ${JSON.stringify(more(2))}`);
    await waitUntil(() => pillCount(element) === 2, 'one is lost', { timeout: 3000 });
  });

  it('that is no feed, and then takes something out of it, is a problem of nobody', async () => {
    const { element, key, time } = await streaming();
    const faults: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      faults.push(event.reason);
    };
    window.addEventListener('unhandledrejection', note);
    await hear(key, time, 'event: feed\ndata: {"events":[null]}', 'event: remove\ndata: e2');
    await hear(key, time, `data: ${JSON.stringify(more(1))}`);
    await waitUntil(() => pillCount(element) === 1, 'it hears no more');
    window.removeEventListener('unhandledrejection', note);
    expect(faults).to.deep.equal([]);
  });

  it('may send the whole', async () => {
    const { element, key, time } = await streaming();
    await hear(key, time, `event: feed\ndata: ${JSON.stringify(live(12, { title: 'Whole' }))}`);
    expect(words(part(element, 'title'))).to.equal('Whole');
  });

  it('with bad data is a problem, and nothing else', async () => {
    const { element, key, time } = await streaming();
    await warned(/stream/, () =>
      hear(key, time, 'data: {"id":', 'data: 42', 'event: feed\ndata: null', 'event: feed\ndata: []'),
    );
    expect(headlines(element)).to.have.length(12);
    expect(element.problems.length).to.be.greaterThan(0);
  });

  it('leaves none of its problems to the next story', async () => {
    const { element, key, time } = await streaming();
    await warned(/stream/, () => hear(key, time, 'data: nonsense'));
    await waitUntil(() => element.problems.length > 0, 'there was none');
    const next = newKey();
    await tell(next, live(3));
    element.src = `/served/story?key=${next}`;
    expect(await answer(element)).to.equal('load');
    expect(element.problems).to.deep.equal([]);
  });

  it('that cannot be had leaves the feed to be asked', async () => {
    const time = stopClock();
    const key = newKey();
    const element = await following(key, live(3, { stream: '/served/feed?status=404' }));
    await waitUntil(() => due() < Infinity);
    await aTimeout(50);
    await tell(key, live(3, { title: 'Asked' }));
    await nextLook(time, key);
    expect(words(part(element, 'title'))).to.equal('Asked');
  });

  it('of another kind of address is not opened', async () => {
    stopClock();
    const opened: string[] = [];
    replace(window, 'EventSource', function (url: string) {
      opened.push(url);
    } as unknown as typeof EventSource);
    for (const stream of ['javascript:alert(1)', 'data:text/event-stream,x', 'ftp://example.org/', 'http://[', ''])
      await following(newKey(), live(3, { stream }));
    await aTimeout(30);
    expect(opened).to.deep.equal([]);
  });
});

describe('a visit', () => {
  it('has nothing new in a story of more events than are remembered, where nothing has changed', () => {
    const { events } = createTimeline(feedOf(2500));
    rememberVisit('many', events, 0);
    const visit = visitOf('many', events, 9e8);
    forgetVisits('many');
    expect(visit!.fresh.size).to.equal(0);
  });
});

describe('remember', () => {
  const key = (src: string): string => `news-timeline ${new URL(src, location.href).href}`;

  it('says what is new since the last visit, in the first drawing, and forgets when it is told to', async () => {
    const time = stopClock();
    const story = newKey();
    const src = `/served/story?key=${story}`;
    await tell(story, live(5));
    const tag = `<news-timeline remember refresh="0" src="${src}"></news-timeline>`;
    (await shown(tag)).remove();
    time.now += 3 * 24 * 3600 * SECOND;
    await tell(story, live(8));
    const element = await shown(tag);
    expect(words(part(element, 'visits'))).to.equal('3 new since Wednesday Forget my visits');
    expect(words(part(element, 'divider'))).to.equal('New since Wednesday');
    expect(parts(element, 'flag')).to.have.length(3);
    element.remove();
    time.now += 60 * SECOND;
    const again = await shown(tag);
    expect(words(part(again, 'visits'))).to.contain('3 new since Wednesday');
    part(again, 'forget')!.click();
    await again.updateComplete;
    expect(!!part(again, 'visits')).to.be.false;
    expect(localStorage.getItem(key(src))).to.be.null;
  });

  it('keeps nothing where it is not asked for', async () => {
    const before = localStorage.length;
    const story = newKey();
    await following(story, live(5), 'refresh="0"');
    expect(localStorage.length).to.equal(before);
  });

  const STORES: [name: string, value: string | { get(): Storage }][] = [
    [
      'is closed',
      {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      },
    ],
    ['holds nonsense', '{"at":"x"}'],
    ['holds a list', '[]'],
    ['holds what is no memory', '{"at":1,"seen":[1,null,{}]}'],
    ['holds text', 'hello'],
    ['holds deep lists', '{"at":1,"seen":[[[]]],"fresh":{}}'],
  ];
  for (const [name, value] of STORES)
    it(`is harmless where storage ${name}`, async () => {
      const story = newKey();
      if (typeof value === 'string') localStorage.setItem(key(`/served/story?key=${story}`), value);
      else replace(window, 'localStorage', value);
      const element = await following(story, live(5), 'remember refresh="0"');
      expect(headlines(element)).to.have.length(5);
    });
});

describe('the time of the last change', () => {
  it('is the time today, and how long ago while it is recent', async () => {
    const time = stopClock();
    const feed = live(3, { timeZone: 'America/New_York', updated: new Date(time.now - 3 * 60 * SECOND).toISOString() });
    const element = await following(newKey(), feed);
    expect(words(part(element, 'facts'))).to.match(/Updated 0?7:57.AM/);
    expect(words(part(element, 'ago')?.lastElementChild)).to.equal('3 minutes ago');
    const { width } = part(element, 'facts')!.getBoundingClientRect();
    time.now += 8 * 60 * SECOND;
    element.requestUpdate();
    await element.updateComplete;
    expect(words(part(element, 'ago')?.lastElementChild)).to.equal('11 minutes ago');
    expect(part(element, 'facts')!.getBoundingClientRect().width).to.equal(width);
  });

  it('is the date of an older one', async () => {
    stopClock();
    const element = await following(newKey(), live(3, { updated: '2024-04-01T10:00:00Z' }));
    expect(words(part(element, 'facts'))).to.contain('Apr');
    expect(!!part(element, 'ago')).to.be.false;
  });
});
