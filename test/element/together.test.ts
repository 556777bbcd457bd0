// The parts of the element with one another: a story that grows, on the axis and in very long lists, with the tools open.
import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessibilityFaults } from './axe.js';
import { following, live, more, nextLook, pill, stopClock, tell } from './live-story.js';
import {
  answer,
  feedOf,
  focused,
  newKey,
  part,
  parts,
  place,
  replace,
  showing,
  status,
  words,
  type Feed,
  type NewsTimeline,
} from './story.js';

const marks = (element: NewsTimeline): HTMLElement[] => parts(element, 'mark');
const told = (element: NewsTimeline): string => words(part(element, 'told')?.querySelector('.headline'));
/** How many events stand on the axis, those in clusters too. */
const onAxis = (element: NewsTimeline): number =>
  parts(element, 'cluster').reduce(
    (sum, one) => sum + Number(/\+([\d,]+)/.exec(words(one))?.[1]?.replace(',', '') ?? 0),
    marks(element).length,
  );

async function drawn(element: NewsTimeline): Promise<void> {
  await waitUntil(() => marks(element).length > 0, 'no event came onto the axis', { timeout: 3000 });
  await nextFrame();
}

async function openTools(element: NewsTimeline): Promise<void> {
  part(element, 'open-tools')!.click();
  await waitUntil(() => part(element, 'panel'), 'the tools did not open');
  await aTimeout(30);
}

/** Events that are easily told apart, with words to search for and fields to filter by. */
function story(count: number, more: Partial<Feed> = {}): Feed {
  const feed = feedOf(count, more);
  return {
    ...feed,
    events: feed.events.map((event, i) => ({
      ...event,
      date: `${1900 + Math.floor(i / 4)}-0${1 + (i % 4)}-05`,
      summary: i % 5 === 0 ? 'About a harbour.' : 'About a road.',
      tags: [i % 2 ? 'odd' : 'even'],
      importance: i % 3 ? ('minor' as const) : ('key' as const),
    })),
  };
}

describe('a story that grows, on the axis', () => {
  async function growing(feed = live(12)): Promise<{ element: NewsTimeline; look: (feed: unknown) => Promise<void> }> {
    const time = stopClock();
    const key = newKey();
    const element = await following(key, feed, 'view="axis"');
    await drawn(element);
    return {
      element,
      async look(next) {
        await tell(key, next);
        await nextLook(time, key);
        await element.updateComplete;
      },
    };
  }

  it('lets new events wait, and then comes with them', async () => {
    const { element, look } = await growing();
    const before = onAxis(element);
    await look({ ...live(12), events: [...live(12).events, more(1), more(2)] });
    expect(words(pill(element)?.querySelector('span'))).to.equal('2 new updates');
    expect(onAxis(element)).to.equal(before);
    pill(element)!.click();
    await waitUntil(() => told(element) === 'More 1', 'the first new event is not told');
    expect(element.timeline!.events).to.have.length(14);
    expect(onAxis(element)).to.equal(before + 2);
    expect(parts(element, 'flag').map(words)).to.deep.equal(['New']);
  });

  it('tells changed events in their new words, and keeps the selected one', async () => {
    const { element, look } = await growing();
    element.selected = 'e5';
    await element.updateComplete;
    const events = live(12).events.map((one) => (one.id === 'e5' ? { ...one, headline: 'Other words' } : one));
    await look({ ...live(12), events });
    expect(element.selected).to.equal('e5');
    expect(told(element)).to.equal('Other words');
    expect(words(part(element, 'flag'))).to.match(/^Changed/);
    await waitUntil(() => marks(element).some((mark) => words(mark).includes('Other words')), 'the mark keeps the old words');
    expect(
      marks(element)
        .filter((mark) => mark.ariaCurrent === 'true')
        .map((mark) => words(mark)),
    ).to.have.length(1);
  });

  it('tells another event where the one that is told goes', async () => {
    const { element, look } = await growing();
    element.selected = 'e5';
    await element.updateComplete;
    marks(element)
      .find((mark) => mark.ariaCurrent === 'true')
      ?.focus();
    await look({ ...live(12), events: live(12).events.filter(({ id }) => id !== 'e5') });
    expect(told(element)).not.to.equal('Headline 5');
    expect(told(element)).not.to.equal('');
    expect(onAxis(element)).to.equal(11);
  });

  it('knows the present by the server’s clock', async () => {
    // which stands in 2024
    const events = [2000, 2001, 2025].map((year) => ({ id: `y${year}`, date: `${year}-03-04`, headline: `In ${year}` }));
    const { element } = await growing(live(0, { events }));
    const now = element.renderRoot.querySelector('.now')!.getBoundingClientRect().left;
    const stems = [...element.renderRoot.querySelectorAll('.stem')].map((stem) => stem.getBoundingClientRect().left);
    expect(now).to.be.greaterThan(stems[1]!);
    expect(now).to.be.lessThan(stems[2]!);
  });
});

describe('the axis and the tools', () => {
  async function both(count = 60): Promise<NewsTimeline> {
    const element = await showing(story(count), 'view="axis"');
    await drawn(element);
    await openTools(element);
    return element;
  }

  it('a filter narrows both alike', async () => {
    const element = await both();
    expect(onAxis(element)).to.equal(60);
    parts(element, 'chip')
      .find((one) => words(one).startsWith('odd'))!
      .click();
    await waitUntil(() => words(part(element, 'result')).startsWith('30'), words(part(element, 'result')));
    await waitUntil(() => onAxis(element) === 30, `${onAxis(element)} on the axis`);
    expect(status(element)).to.equal('30 of 60 events');
    expect(visibleIn(element, 'panel')).to.be.true;
  });

  it('a search narrows the axis, and the field keeps the focus', async () => {
    const element = await both();
    part(element, 'search')!.focus();
    await sendKeys({ type: 'harbour' });
    await waitUntil(() => onAxis(element) === 12, `${onAxis(element)} on the axis`, { timeout: 3000 });
    expect(words(part(element, 'result'))).to.equal('12 of 60 events');
    expect(focused()).to.equal(part(element, 'search'));
    part(element, 'clear')!.click();
    await waitUntil(() => onAxis(element) === 60);
  });

  it('where nothing is left, says so and goes on', async () => {
    const element = await both();
    element.filter = 'tag:none';
    await element.updateComplete;
    expect(words(part(element, 'result'))).to.equal('0 of 60 events');
    await waitUntil(() => onAxis(element) === 0);
    element.filter = '';
    await element.updateComplete;
    await waitUntil(() => onAxis(element) === 60);
  });

  it('a leap leads to the event, told below the axis', async () => {
    const element = await both();
    const jump = parts(element, 'jump').at(-1)!;
    jump.click();
    await waitUntil(() => element.selected !== '', 'nothing is selected');
    await aTimeout(50);
    const event = element.timeline!.events.find(({ id }) => id === element.selected)!;
    expect(told(element)).to.equal(event.entry.headline);
    expect(visibleIn(element, 'panel')).to.be.true;
  });

  const visibleIn = (element: NewsTimeline, name: string): boolean => !!part(element, name)?.checkVisibility();
});

const RICH: Feed['events'] = [
  { id: 'film', date: '2001', headline: 'A film', media: [{ type: 'video', url: '/demo/media/ferry.webm', alt: 'A film' }] },
  {
    id: 'page',
    date: '2002',
    headline: 'A page',
    media: [{ type: 'embed', url: 'https://example.com/post', provider: 'A site' }],
  },
  {
    id: 'pictures',
    date: '2003',
    headline: 'Two pictures',
    media: [1, 2].map((n) => ({
      type: 'image' as const,
      url: `/demo/images/icon.svg?${n}`,
      alt: `Picture ${n}`,
      width: 64,
      height: 64,
    })),
  },
];

describe('richer cards', () => {
  async function check(element: NewsTimeline, go: (id: string) => Promise<unknown>): Promise<void> {
    await go('film');
    await waitUntil(() => part(element, 'load'), 'no film');
    part(element, 'load')!.click();
    await waitUntil(() => part(element, 'video'), 'it is not played');
    await go('page');
    await waitUntil(() => part(element, 'load'), 'nobody is asked');
    await go('pictures');
    await waitUntil(() => part(element, 'zoom'), 'no picture');
    part(element, 'zoom')!.focus();
    part(element, 'zoom')!.click();
    await waitUntil(() => part(element, 'lightbox'), 'it is not shown large');
    part(element, 'next')!.click();
    await waitUntil(() => words(part(element, 'lightbox')!.querySelector('.words')).includes('2'), 'the next does not come');
    part(element, 'close')!.click();
    await waitUntil(() => !part(element, 'lightbox'), 'it does not close');
    expect(focused()?.part.contains('zoom')).to.be.true;
  }

  it('are told below the axis', async () => {
    const element = await showing(feedOf(0, { events: RICH }), 'view="axis"');
    await drawn(element);
    await check(element, (id) => {
      element.selected = id;
      return element.updateComplete;
    });
  });

  it('stand in a very long list', async () => {
    const { events } = feedOf(300);
    const old = events.map((one, i) => ({ ...one, date: `${1000 + i}` }));
    const element = await showing(feedOf(0, { events: [...old, ...RICH] }), 'selected="film"');
    await waitUntil(() => element.renderRoot.querySelector('.long'), 'the long list did not come');
    await check(element, (id) => {
      element.selected = id;
      return element.updateComplete;
    });
  });
});

describe('a film', () => {
  it('plays on where the words beside it change', async () => {
    const time = stopClock();
    const key = newKey();
    const [film] = RICH;
    const say = (summary: string): Feed => live(0, { events: [{ ...film!, summary }] });
    const element = await following(key, say('One.'));
    part(element, 'load')!.click();
    await waitUntil(() => part(element, 'video'), 'it is not played');
    const player = part(element, 'video');
    await tell(key, say('Two.'));
    await nextLook(time, key);
    await waitUntil(() => words(part(element, 'event-summary')) === 'Two.');
    expect(part(element, 'video') === player).to.be.true;
    expect(player!.isConnected).to.be.true;
  });
});

describe('a very long list that grows', () => {
  async function growing(): Promise<{ element: NewsTimeline; look: (feed: unknown) => Promise<void>; feed: Feed }> {
    const time = stopClock();
    const key = newKey();
    const feed = story(300, { status: 'live' });
    const element = await following(key, feed);
    part(element, 'show-all')!.click();
    await waitUntil(() => element.renderRoot.querySelector('.block'), 'the long list did not come');
    await nextFrame();
    return {
      element,
      feed,
      async look(next) {
        await tell(key, next);
        await nextLook(time, key);
        await element.updateComplete;
        await nextFrame();
      },
    };
  }
  const card = (element: NewsTimeline, id: string): HTMLElement =>
    element.renderRoot.querySelector<HTMLElement>(`[data-event="${id}"]`)!;

  it('keeps what is marked and has the focus where an event changes', async () => {
    const { element, look, feed } = await growing();
    const headline = card(element, 'e3').querySelector<HTMLElement>('.headline')!;
    headline.focus();
    const range = document.createRange();
    range.selectNodeContents(card(element, 'e3').querySelector('p')!);
    const block = element.renderRoot.querySelector('.block');
    await look({ ...feed, events: feed.events.map((one) => (one.id === 'e4' ? { ...one, headline: 'Other words' } : one)) });
    expect(words(card(element, 'e4').querySelector('.headline'))).to.equal('Other words');
    expect(element.renderRoot.querySelector('.block')).to.equal(block);
    expect(focused()).to.equal(headline);
    expect(range.startContainer.isConnected && !range.collapsed).to.be.true;
  });

  it('keeps the focus where an event goes', async () => {
    const { element, look, feed } = await growing();
    const headline = card(element, 'e3').querySelector<HTMLElement>('.headline')!;
    headline.focus();
    await look({ ...feed, events: feed.events.filter(({ id }) => id !== 'e7') });
    expect(element.renderRoot.querySelectorAll('[data-event="e7"]')).to.have.length(0);
    expect(focused()).to.equal(headline);
  });
});

describe('the element, wherever it is put', () => {
  for (const attributes of ['', 'view="axis"']) {
    const seen = (element: NewsTimeline): number => (attributes ? onAxis(element) : parts(element, 'card').length);

    it(`comes to life out of display: none (${attributes || 'list'})`, async () => {
      const holder = place(`<div hidden><news-timeline ${attributes}></news-timeline></div>`);
      const element = holder.querySelector('news-timeline')!;
      const said = answer(element);
      element.feed = feedOf(12);
      await said;
      (holder.firstElementChild as HTMLElement).hidden = false;
      await waitUntil(() => seen(element) === 12, `${seen(element)} are drawn`);
    });

    it(`bears no width, and being moved about (${attributes || 'list'})`, async () => {
      const element = await showing(feedOf(12), attributes);
      await waitUntil(() => seen(element) === 12);
      const parent = element.parentElement!;
      parent.style.width = '0';
      await nextFrame();
      await nextFrame();
      parent.style.width = '';
      const other = place('<section></section>').firstElementChild!;
      other.append(element);
      await nextFrame();
      await nextFrame();
      await waitUntil(() => seen(element) === 12, `${seen(element)} are drawn`);
    });
  }

  it('beside another of the same story, which grows: each shows what is new', async () => {
    const time = stopClock();
    const key = newKey();
    await tell(key, live(12));
    const src = `/served/story?key=${key}`;
    const holder = place(
      `<news-timeline src="${src}"></news-timeline><news-timeline src="${src}" view="axis"></news-timeline>`,
    );
    const both = [...holder.querySelectorAll('news-timeline')];
    await Promise.all(both.map(answer));
    await drawn(both[1]!);
    const changed = live(12).events.map((one) => (one.id === 'e0' ? { ...one, headline: 'Other words' } : one));
    await tell(key, { ...live(12), events: changed });
    await nextLook(time, key);
    await waitUntil(() => both.every((one) => one.timeline?.events[0]?.entry.headline === 'Other words'), 'one is not told');
    expect(words(parts(both[0]!, 'headline')[0])).to.equal('Other words');
    both[0]!.remove();
    await tell(key, { ...live(12), events: live(12).events.slice(1) });
    await nextLook(time, key);
    await waitUntil(() => both[1]!.timeline?.events.length === 11, 'the other is not told any more');
  });
});

describe('with the tools open', () => {
  for (const attributes of ['', 'view="axis"'])
    it(`all that Tab reaches is in sight, and axe finds nothing (${attributes || 'list'})`, async () => {
      const element = await showing(story(14), attributes);
      if (attributes) await drawn(element);
      await openTools(element);
      expect(await accessibilityFaults(element)).to.deep.equal([]);
      const before = place('<button>Before</button>').firstElementChild as HTMLElement;
      element.parentElement!.before(before);
      before.focus();
      const covered: string[] = [];
      let steps = 0;
      for (; steps < 120; steps++) {
        await sendKeys({ press: 'Tab' });
        await nextFrame();
        const one = element.shadowRoot!.activeElement as HTMLElement | null;
        if (!one) break;
        const { left, top, width, height } = one.getBoundingClientRect();
        const hit = element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2);
        if (hit !== one && !one.contains(hit) && !(one instanceof HTMLAnchorElement && one.getClientRects().length > 1))
          covered.push(`${one.localName} ${one.getAttribute('part')} ${words(one)} under ${hit?.localName} ${hit?.className}`);
      }
      expect(covered).to.deep.equal([]);
      expect(steps).to.be.within(10, 119);
    });
});

describe('a part that is asked for twice before it has come', () => {
  /** Looks how many styles and controllers an element takes on from now on. */
  function watched(element: NewsTimeline): () => { styles: number; controllers: number } {
    const sheets = element.shadowRoot!.adoptedStyleSheets.length;
    const add = element.addController.bind(element);
    let controllers = 0;
    replace(element, 'addController', (one) => {
      controllers++;
      add(one);
    });
    return () => ({ styles: element.shadowRoot!.adoptedStyleSheets.length - sheets, controllers });
  }

  it('is one, where two pictures are to be shown large', async () => {
    const picture = { type: 'image' as const, url: '/demo/images/icon.svg', alt: 'A picture' };
    const element = await showing({ events: [{ headline: 'H', media: [picture, picture] }] });
    const taken = watched(element);
    for (const link of parts(element, 'zoom')) link.click();
    await waitUntil(() => parts(element, 'lightbox').length === 2, 'they were not shown');
    for (const dialog of parts(element, 'lightbox') as HTMLDialogElement[]) dialog.close();
    expect(taken().styles).to.equal(1);
  });

  it('is one, where a story that grows is loaded again while it is loaded', async () => {
    const element = await showing(feedOf(3));
    const taken = watched(element);
    element.feed = live(3);
    await element.updateComplete;
    await element.reload();
    await element.updateComplete;
    expect(taken()).to.deep.equal({ styles: 1, controllers: 1 });
  });

  it('is one, where the tools are asked for by a button and by a filter', async () => {
    const element = await showing(story(40));
    const taken = watched(element);
    part(element, 'open-tools')!.click();
    element.filter = 'text:harbour';
    await waitUntil(() => part(element, 'panel') && parts(element, 'card').length === 8, 'they did not come');
    expect(taken().styles).to.equal(1);
  });

  it('may be asked for again, where it could not be had', async () => {
    const element = await showing(story(40));
    const add = element.addController.bind(element);
    const failed = new Promise<void>((resolve) =>
      replace(element, 'addController', () => {
        resolve();
        throw new Error('planted');
      }),
    );
    part(element, 'open-tools')!.click();
    await failed;
    await aTimeout(0);
    expect(!!part(element, 'panel')).to.be.false;
    replace(element, 'addController', add);
    part(element, 'open-tools')!.click();
    await waitUntil(() => part(element, 'panel'), 'they did not come');
  });

  it('has one sheet of styles for all elements of a page', async () => {
    const picture = { type: 'video' as const, url: '/demo/media/ferry.webm', alt: 'A film' };
    const feed = live(40, { events: [{ headline: 'H', media: [picture] }, ...live(40).events] });
    const elements = [await showing(feed), await showing(feed)];
    for (const element of elements) await openTools(element);
    const [one, other] = elements.map((element) => element.shadowRoot!.adoptedStyleSheets);
    expect(other).to.have.members([...one!]);
  });
});
