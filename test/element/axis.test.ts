// The story to scale: the same selection and filter as in the list, by every way of pointing, and heard as a list in order.
import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { colorScheme, forcedColors, print, reducedMotion, viewport } from '../support/media.js';
import { accessibilityFaults } from './axe.js';
import {
  feedOf,
  focused,
  mount,
  answer,
  place,
  replace,
  served,
  shown,
  visible,
  words,
  type Feed,
  type NewsTimeline,
} from './story.js';

function parts(element: NewsTimeline, name: string): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>(`[part~="${name}"], .${name}`)];
}
const part = (element: NewsTimeline, name: string): HTMLElement | undefined => parts(element, name)[0];

/** Twenty events in three groups, some lasting, one without a date, with an era. */
function story(more: Partial<Feed> = {}): Feed {
  const events = Array.from({ length: 20 }, (_, i) => ({
    id: `e${i}`,
    date: i === 7 ? '2009/2012' : `${2000 + i}-0${1 + (i % 9)}-04`,
    headline: `Headline ${i} of some length, so that it takes two lines`,
    importance: i % 5 === 0 ? ('key' as const) : ('standard' as const),
    group: ['a', 'b', 'c'][i % 3]!,
  }));
  return {
    title: 'A story',
    lang: 'en',
    groups: [
      { id: 'a', label: 'First' },
      { id: 'b', label: 'Second' },
      { id: 'c', label: 'Third' },
    ],
    eras: [{ date: '2003/2006', label: 'An era' }],
    events: [...events, { id: 'undated', headline: 'Nobody knows when', group: 'a' }],
    ...more,
  };
}

const one = (count = 12): Feed => feedOf(count);

async function axis(feed: Feed = one(), attributes = '', around = ''): Promise<NewsTimeline> {
  const element = mount(`${around}<news-timeline view="axis" ${attributes}></news-timeline>`);
  const told = answer(element);
  element.feed = feed;
  expect(await told).to.equal('load');
  if (element.view === 'list') element.view = 'axis'; // there is little room, so the list came first
  await drawn(element);
  return element;
}

async function drawn(element: NewsTimeline): Promise<void> {
  await waitUntil(() => marks(element).length > 0, 'no event came onto the axis', { timeout: 3000 });
  await nextFrame();
}

const marks = (element: NewsTimeline): HTMLElement[] => parts(element, 'mark');
const stage = (element: NewsTimeline): HTMLElement => part(element, 'stage')!;
const current = (element: NewsTimeline): string => words(part(element, 'told')?.querySelector('.headline'));
const button = (element: NewsTimeline, name: string): HTMLElement => part(element, name)!;
/** From which to which, in words. */
const sight = (element: NewsTimeline): string =>
  parts(element, 'handle')
    .map((input) => input.getAttribute('aria-valuetext'))
    .join(' – ');
const settled = (): Promise<void> => aTimeout(450);

const meets = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

/** Cards and clusters that lie over one another. */
function overlaps(element: NewsTimeline): string[] {
  const all = [...marks(element), ...parts(element, 'cluster')].map((one) => ({
    name: words(one),
    box: one.getBoundingClientRect(),
  }));
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter((b) => meets(a.box, b.box))
      .map((b) => `${a.name} / ${b.name}`),
  );
}

describe('the axis', () => {
  it('is drawn at once where it is asked for, with the first event told below it', async () => {
    const element = await axis();
    expect(parts(element, 'list')).to.be.empty;
    expect(current(element)).to.equal('Headline 0');
    expect(marks(element).every((mark) => mark.localName === 'a' && mark.hasAttribute('href'))).to.be.true;
  });

  it('calls an event that has no headline by the first of its other words', async () => {
    const long = 'word '.repeat(40).trim();
    const events = [
      { id: 'a', date: '2001', headline: ' ', summary: 'A summary' },
      { id: 'b', date: '2004', body: '<p>A <em>bo</em>dy,</p><p>in two parts</p>' },
      { id: 'c', date: '2007', quotes: [{ text: 'We were\nthere' }] },
      { id: 'd', date: '2010', figures: [{ value: 5, label: 'convoys' }] },
      { id: 'e', date: '2013', media: [{ type: 'image' as const, url: 'https://example.org/a.png', alt: 'A bridge' }] },
      { id: 'f', date: '2016', summary: long },
    ];
    const element = await axis({ title: 'A story', events });
    const names = marks(element).map((mark) => words(mark.querySelector('.words')));
    expect(names.slice(0, 5)).to.deep.equal(['A summary', 'A body, in two parts', 'We were there', 'convoys', 'A bridge']);
    expect(names[5])
      .to.match(/^(?:word )+w?o?r?d?…$/)
      .and.to.have.length.within(95, 101);
    expect(words(part(element, 'neighbour'))).to.equal('Next · 2004 A body, in two parts');
  });

  it('is heard as a list in order of time', async () => {
    const element = await axis(one(8));
    const list = part(element, 'marks')!;
    expect([list.localName, list.getAttribute('role')]).to.deep.equal(['ol', 'list']);
    const hrefs = marks(element).map((mark) => Number(/#e(\d+)/.exec((mark as HTMLAnchorElement).href)?.[1]));
    expect(hrefs).not.to.be.empty;
    expect(hrefs).to.deep.equal([...hrefs].sort((a, b) => a - b));
  });

  it('has a tray for events without a date, and a lane for each group', async () => {
    const element = await axis(story());
    expect(words(part(element, 'tray'))).to.contain('Nobody knows when');
    expect(parts(element, 'lane').map(words)).to.deep.equal(['First', 'Second', 'Third']);
    expect(parts(element, 'band-name').map(words)).to.deep.equal(['An era']);
  });

  it('is shown for a story without dates, and for an empty one, with nothing on it', async () => {
    for (const events of [[], [{ headline: 'One' }, { headline: 'Two' }]]) {
      const element = await shown(
        `<news-timeline view="axis" src='${served({ lang: 'en', events }).replaceAll("'", '%27')}'></news-timeline>`,
      );
      expect(marks(element)).to.be.empty;
      for (const name of ['zoom-in', 'zoom-out', 'whole']) expect(button(element, name).checkVisibility(), name).to.be.false;
    }
  });

  it('tells years that are far off in few letters where there is little room', async () => {
    const dates = ['Y-138E8', 'Y-46E8', 'Y-138E8S2', 'Y-313000', '-0044', '2000'];
    const events = dates.map((date, i) => ({ id: `e${i}`, date, headline: `Headline ${i}` }));
    const told = async (width: number): Promise<string[]> => {
      const element = await axis({ lang: 'en', events }, '', `<style>news-timeline { width: ${width}px }</style>`);
      return marks(element).map((mark) => words(mark.querySelector('.when')));
    };
    const [wide, narrow] = [await told(760), await told(350)];
    expect(wide).to.include.members(['13.8 billion years ago', '4.6 billion years ago']);
    expect(narrow).to.include.members(['13.8B yr. ago', '4.6B yr. ago']);
    expect(narrow.filter((one) => !one.endsWith(' ago'))).to.deep.equal(wide.filter((one) => !one.endsWith(' ago')));
  });

  it('takes a blank wording of a date, and a blank group, for none', async () => {
    const { events, ...rest } = one(3);
    const blank = await axis({ ...rest, events: events.map((event) => ({ ...event, dateText: ' ', group: ' ' })) });
    const texts = (element: NewsTimeline): string[] => [...marks(element), part(element, 'neighbour')!].map(words);
    const said = texts(blank);
    expect(said).to.have.length(4);
    expect(said).to.deep.equal(texts(await axis(one(3))));
    // and beside events that have one
    const groups = ['a', 'b', ' ', undefined];
    const mixed = await axis({ ...rest, events: one(4).events.map((event, i) => ({ ...event, group: groups[i] })) });
    expect(parts(mixed, 'lane').map(words)).to.deep.equal(['a', 'b', '']);
    expect(marks(mixed)).to.have.length(4);
  });

  it('says how much of the story it has pulled together', async () => {
    const years = [1900, 1902, 1904, 1906, 1956, 1958, 1960, 2000, 2002];
    const events = years.map((year) => ({ id: `y${year}`, date: String(year), headline: `In ${year}` }));
    const element = await axis({ lang: 'en', events });
    expect(words(part(element, 'full'))).to.equal('Show empty stretches in full length (88 years)');
  });

  it('has a box of full length that says what is shown, also when it comes back', async () => {
    const gappy = (): Feed => ({ ...one(6), events: [...one(6).events, { id: 'far', date: '1900', headline: 'Long ago' }] });
    const element = await axis(gappy());
    const box = (): HTMLInputElement | null => element.renderRoot.querySelector('.full input');
    const state = (): unknown[] => [box()?.checked, parts(element, 'void').length];
    expect(state()).to.deep.equal([false, 1]);
    box()!.click();
    await waitUntil(() => parts(element, 'void').length === 0, 'a stretch is left out');
    for (const [feed, there] of [
      [one(6), false],
      [gappy(), true],
    ] as const) {
      const told = answer(element);
      element.feed = feed;
      await told;
      await waitUntil(() => !!box() === there);
    }
    await drawn(element);
    expect(state()[0]).to.equal(parts(element, 'void').length === 0);
  });

  for (const width of [240, 320, 800, 1200])
    it(`has no two things in one place at ${width} px, whatever the zoom`, async function () {
      if (!(await viewport(width))) this.skip();
      const element = await axis(story());
      expect(overlaps(element)).to.deep.equal([]);
      for (let i = 0; i < 3; i++) {
        button(element, 'zoom-in').click();
        await nextFrame();
        await nextFrame();
        expect(overlaps(element)).to.deep.equal([]);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
    });

  it('comes after the list where there is little room', async () => {
    const element = await shown(
      `<div style="width: 290px"><news-timeline view="axis" src='${served(one(6))}'></news-timeline></div>`,
    );
    expect(element.view).to.equal('list');
    expect(parts(element, 'card')).to.have.length(6);
    parts(element, 'view')[1]!.click();
    await drawn(element);
    expect(element.view).to.equal('axis');
  });

  it('writes nothing smaller than 12 px', async () => {
    const element = await axis(story(), '', '<style>news-timeline { font-size: 10px }</style>');
    const small = [...stage(element).querySelectorAll<HTMLElement>('a span, button, .tick, .lane-name, .band-name')].filter(
      (one) => parseFloat(getComputedStyle(one).fontSize) < 12,
    );
    expect(small.map(words)).to.deep.equal([]);
  });
});

describe('list and axis', () => {
  it('change at a press, which is told, and keep the filter and the selection', async () => {
    const element = await shown(`<news-timeline src='${served(story())}' filter="group:a" selected="e3"></news-timeline>`);
    const told: string[] = [];
    element.addEventListener('timeline-view', ({ view }) => told.push(view));
    const [list, scale] = parts(element, 'view');
    scale!.click();
    await drawn(element);
    expect(current(element)).to.contain('Headline 3 ');
    expect(parts(element, 'lane')).to.be.empty;
    expect(scale!.getAttribute('aria-pressed')).to.equal('true');
    list!.click();
    await element.updateComplete;
    expect([element.view, element.filter, element.selected]).to.deep.equal(['list', 'group:a', 'e3']);
    expect(parts(element, 'list')).to.have.length(1);
    expect(told).to.deep.equal(['axis', 'list']);
  });

  it('have bodies with markup and recordings in them each time, and so has paper', async () => {
    const told = { id: 'e3', date: '2003-05-04', headline: 'With more in it', group: 'a' };
    const film = { type: 'video' as const, url: 'film.mp4', alt: 'A film' };
    const events = [{ ...told, body: '<p>Words of the <em>body</em>.</p>', media: [film] }];
    const feed = { ...story(), events: [...events, ...story().events.filter(({ id }) => id !== 'e3')] };
    const element = await shown(`<news-timeline src='${served(feed)}' selected="e3"></news-timeline>`);
    const card = (): Element | null => element.renderRoot.querySelector('[data-event="e3"]');
    const whole = (): unknown => [words(card()).includes('Words of the body.'), !!card()?.querySelector('.embed')];
    const states: unknown[] = [];
    for (const view of ['list', 'axis', 'list', 'axis', 'paper', 'axis', 'list']) {
      if (view === 'paper') window.dispatchEvent(new Event('beforeprint'));
      else element.view = view;
      await element.updateComplete;
      if (view === 'axis') await drawn(element);
      const list = element.renderRoot.querySelector('.list [data-event="e3"]');
      states.push(view === 'paper' ? [words(list).includes('Words of the body.'), !!list?.querySelector('.embed')] : whole());
      if (view === 'paper') window.dispatchEvent(new Event('afterprint'));
      await element.updateComplete;
    }
    expect(states).to.deep.equal(Array(7).fill([true, true]));
  });

  it('keep the part that is seen', async () => {
    const element = await axis();
    button(element, 'zoom-in').click();
    await settled();
    const before = sight(element);
    element.view = 'list';
    await element.updateComplete;
    element.view = 'axis';
    await drawn(element);
    await settled();
    expect(sight(element)).to.equal(before);
  });
});

describe('telling one event after another', () => {
  it('by buttons, and it is said', async () => {
    const element = await axis();
    const selected: string[] = [];
    element.addEventListener('timeline-select', ({ event }) => selected.push(event.id));
    parts(element, 'neighbour').at(-1)!.click();
    await settled();
    parts(element, 'neighbour').at(-1)!.click();
    await settled();
    expect(current(element)).to.equal('Headline 2');
    expect(selected).to.deep.equal(['e1', 'e2']);
    const said = [...element.renderRoot.querySelectorAll('[role=status]')].map(words).join(' ');
    expect(said).to.contain('Headline 2');
  });

  it('by keys, which take the focus along', async () => {
    const element = await axis();
    marks(element)[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled();
    expect(current(element)).to.equal('Headline 1');
    expect(words(focused())).to.contain('Headline 1');
    await sendKeys({ press: 'End' });
    await settled();
    expect(current(element)).to.equal('Headline 11');
    expect(words(focused())).to.contain('Headline 11');
  });

  it('takes the focus from nothing on the page later, where the way to the event was broken off', async () => {
    const element = await axis(one(), '', '<input id="field">');
    for (let i = 0; i < 3; i++) button(element, 'zoom-in').click();
    await settled();
    marks(element)[0]!.focus();
    await sendKeys({ press: 'Home' });
    await settled();
    await sendKeys({ press: 'End' });
    await aTimeout(60);
    await sendKeys({ press: '+' });
    await settled();
    document.querySelector<HTMLElement>('#field')!.focus();
    element.selected = 'e2';
    await element.updateComplete;
    await settled();
    expect(current(element)).to.equal('Headline 2');
    expect(focused()?.id).to.equal('field');
  });

  it('does not scroll the page away from the axis', async () => {
    const element = await axis(one(), '', '<div id="above"></div>');
    const before = scrollY;
    const last = marks(element).at(-1)!;
    last.click();
    await settled();
    expect(words(last)).to.contain(current(element));
    expect(scrollY).to.equal(before);
  });

  it('brings an event into sight', async () => {
    const element = await axis();
    for (let i = 0; i < 4; i++) button(element, 'zoom-in').click();
    await settled();
    element.selected = 'e11';
    await element.updateComplete;
    await settled();
    const box = element.renderRoot.querySelector('.mark[aria-current]')!.getBoundingClientRect();
    const around = stage(element).getBoundingClientRect();
    expect(box.left >= around.left && box.right <= around.right).to.be.true;
  });

  it('moves at once where the reader wishes for less motion', async function () {
    if (!(await reducedMotion())) this.skip();
    const element = await axis();
    for (let i = 0; i < 4; i++) button(element, 'zoom-in').click();
    await nextFrame();
    await nextFrame();
    const before = sight(element);
    element.selected = 'e11';
    await element.updateComplete;
    expect(sight(element)).not.to.equal(before);
  });
});

describe('zoom and pan', () => {
  const wheel = (element: NewsTimeline, init: WheelEventInit): WheelEvent => {
    const { left, top } = stage(element).getBoundingClientRect();
    const event = new WheelEvent('wheel', {
      clientX: left + 100,
      clientY: top + 20,
      bubbles: true,
      cancelable: true,
      composed: true,
      ...init,
    });
    stage(element).dispatchEvent(event);
    return event;
  };

  it('leave a vertical wheel to the page', async () => {
    const element = await axis();
    const before = sight(element);
    expect(wheel(element, { deltaY: 100 }).defaultPrevented).to.be.false;
    await nextFrame();
    expect(sight(element)).to.equal(before);
    expect(getComputedStyle(stage(element)).touchAction).to.equal('pan-y');
  });

  const WAYS: readonly [name: string, act: (element: NewsTimeline) => unknown][] = [
    ['ctrl and wheel', (element) => wheel(element, { deltaY: -200, ctrlKey: true })],
    ['a button', (element) => button(element, 'zoom-in').click()],
    ['a double click', (element) => stage(element).dispatchEvent(new MouseEvent('dblclick', { clientX: 200, bubbles: true }))],
    [
      'a key',
      async (element) => {
        marks(element)[0]!.focus();
        await sendKeys({ press: '+' });
      },
    ],
    [
      'the end in the overview',
      async (element) => {
        parts(element, 'handle')[1]!.focus();
        await sendKeys({ press: 'PageDown' });
      },
    ],
  ];
  for (const [name, act] of WAYS)
    it(`works by ${name}, and “Whole story” leads back`, async () => {
      const element = await axis();
      const before = sight(element);
      await act(element);
      await settled();
      expect(sight(element)).not.to.equal(before);
      button(element, 'whole').click();
      await settled();
      expect(sight(element)).to.equal(before);
    });

  it('by a key keeps what has the focus where it is', async () => {
    const element = await axis();
    const mark = marks(element)[3]!;
    mark.focus();
    await settled();
    const { left } = mark.getBoundingClientRect();
    for (let i = 0; i < 3; i++) await sendKeys({ press: '+' });
    await settled();
    const zoomedIn = sight(element);
    expect([focused(), mark.isConnected]).to.deep.equal([mark, true]);
    expect(mark.getBoundingClientRect().left).to.be.closeTo(left, 1);
    await sendKeys({ press: '-' });
    await settled();
    expect(sight(element)).not.to.equal(zoomedIn);
    expect(mark.getBoundingClientRect().left).to.be.closeTo(left, 1);
  });

  it('by a button keeps the event that is told where it is, whether it was chosen or not', async () => {
    const offset = (element: NewsTimeline, id: string): number =>
      marks(element)
        .find(({ dataset }) => dataset.id === id)!
        .getBoundingClientRect().left - stage(element).getBoundingClientRect().left;
    for (const [id, attributes] of [['e2', 'selected="e2"'], ['e0']] as const) {
      const element = await axis(one(), attributes);
      await settled();
      const before = offset(element, id);
      for (let i = 0; i < 3; i++) {
        button(element, 'zoom-in').click();
        await settled();
      }
      expect(offset(element, id), id).to.be.closeTo(before, 1);
    }
  });

  it('works by a drag, which is no click', async () => {
    const element = await axis();
    for (let i = 0; i < 2; i++) button(element, 'zoom-in').click();
    await settled();
    const [before, told] = [sight(element), current(element)];
    const mark = marks(element).find((one) => one.getBoundingClientRect().left > 50)!;
    const { left, top } = mark.getBoundingClientRect();
    const pointer = (type: string, x: number): boolean =>
      mark.dispatchEvent(
        new PointerEvent(type, { clientX: x, clientY: top + 5, pointerId: 1, bubbles: true, composed: true, isPrimary: true }),
      );
    stage(element).setPointerCapture = () => undefined; // there is no such pointer
    pointer('pointerdown', left + 5);
    pointer('pointermove', left - 60);
    pointer('pointerup', left - 60);
    mark.click();
    await settled();
    expect(sight(element)).not.to.equal(before);
    expect(current(element)).to.equal(told);
  });

  it('is let go where a press leaves it up or down: then nothing moves, and the next click is one', async () => {
    const element = await axis();
    for (let i = 0; i < 2; i++) button(element, 'zoom-in').click();
    await settled();
    const before = sight(element);
    const { left, top, height } = stage(element).getBoundingClientRect();
    const pointer = (type: string, x: number, y: number): boolean =>
      stage(element).dispatchEvent(
        new PointerEvent(type, { clientX: x, clientY: y, pointerId: 1, bubbles: type !== 'pointerleave', composed: true }),
      );
    pointer('pointerdown', left + 200, top + 20);
    pointer('pointermove', left + 201, top + height - 2);
    pointer('pointerleave', left + 201, top + height + 20);
    pointer('pointermove', left + 90, top + 20);
    await settled();
    expect(sight(element)).to.equal(before);
    const mark = marks(element).find((one) => one.getBoundingClientRect().left > left)!;
    mark.click();
    await settled();
    expect(words(mark)).to.contain(current(element));
  });

  it('leads back by Escape', async () => {
    const element = await axis();
    const before = sight(element);
    marks(element)[0]!.focus();
    await sendKeys({ press: '+' });
    await sendKeys({ press: '+' });
    await settled();
    await sendKeys({ press: 'Escape' });
    await settled();
    expect(sight(element)).to.equal(before);
  });

  it('opens a cluster in place, and the focus goes on to what was in it', async () => {
    const crowd = one(3);
    const events = [
      ...crowd.events,
      ...Array.from({ length: 30 }, (_, i) => ({
        id: `c${i}`,
        date: `2001-05-${String(i + 1).padStart(2, '0')}`,
        headline: `Crowd ${i}`,
      })),
    ];
    const element = await axis({ ...crowd, events });
    const cluster = part(element, 'cluster')!;
    expect(words(cluster)).to.match(/^\+\d+ · .* \(\d+ more events?\)$/);
    cluster.focus();
    cluster.click();
    await settled();
    expect(words(focused())).to.match(/Crowd|\+/);
    expect(stage(element).contains(focused())).to.be.true;
  });
});

describe('the present', () => {
  const line = (element: NewsTimeline): number => part(element, 'now')!.getBoundingClientRect().left;
  const HOUR = 3_600_000;
  const START = Date.UTC(2024, 4, 1, 12);

  /** What waits for a minute. */
  function watchMinutes(): Map<unknown, () => void> {
    const minutes = new Map<unknown, () => void>();
    const set = window.setTimeout.bind(window) as (call: () => void, ms?: number) => number;
    const clear = window.clearTimeout.bind(window);
    const watched = (call: () => void, ms?: number): number => {
      const timer = set(call, ms);
      if (ms === 60_000) minutes.set(timer, call);
      return timer;
    };
    replace(window, 'setTimeout', watched as typeof window.setTimeout);
    replace(window, 'clearTimeout', (timer) => {
      minutes.delete(timer);
      clear(timer);
    });
    return minutes;
  }

  /** Events of one morning, and a clock that only the test turns; `wake` does what is due after a minute. */
  async function thisMorning(): Promise<{ element: NewsTimeline; time: { now: number }; wake: () => void; due: () => number }> {
    const time = { now: START };
    replace(Date, 'now', () => time.now);
    const minutes = watchMinutes();
    const events = Array.from({ length: 8 }, (_, i) => ({
      id: `e${i}`,
      date: `2024-05-01T0${i + 2}:00Z`,
      headline: `At ${i}`,
    }));
    const element = await axis({ title: 'A story', lang: 'en', timeZone: 'UTC', status: 'live', refresh: 0, events });
    await waitUntil(() => part(element, 'now'), 'there is no line');
    const wake = (): void => {
      for (const [timer, call] of [...minutes]) if (minutes.delete(timer)) call();
    };
    return { element, time, wake, due: () => minutes.size };
  }

  it('goes on while it is looked at, by whole pixels', async () => {
    const { element, time, wake, due } = await thisMorning();
    const mark = (): number => marks(element).at(-1)!.getBoundingClientRect().left;
    const before = { line: line(element), mark: mark() };
    expect(due(), 'one timer').to.equal(1);
    time.now += 100;
    wake();
    expect({ line: line(element), mark: mark() }, 'less than a pixel').to.deep.equal(before);
    time.now += HOUR;
    wake();
    expect(line(element) - mark(), 'from the last event to the present').to.be.above(before.line - before.mark + 5);
    expect(due()).to.equal(1);
  });

  it('goes on where less than the whole is shown, and that stays as it is', async () => {
    const { element, time, wake } = await thisMorning();
    for (let i = 0; i < 2; i++) button(element, 'zoom-in').click();
    await settled();
    const told = (): string | undefined => part(element, 'where')?.textContent;
    await waitUntil(() => told()?.includes('earlier') ?? false, `it says ${told()}`);
    const before = [told(), marks(element)[0]!.getBoundingClientRect().left] as const;
    time.now += HOUR;
    wake();
    await nextFrame();
    expect(told()).to.equal(before[0]);
    expect(marks(element)[0]!.getBoundingClientRect().left).to.be.closeTo(before[1], 1);
  });

  it('waits for nothing where nobody sees it', async () => {
    const { element, time, wake, due } = await thisMorning();
    const holder = element.parentElement!;
    element.remove();
    expect(due(), 'off the page').to.equal(0);
    time.now += HOUR;
    holder.append(element);
    await waitUntil(() => due() === 1, 'it does not go on');
    element.view = 'list';
    await element.updateComplete;
    expect(due(), 'in the list').to.equal(0);
    element.view = 'axis';
    await element.updateComplete;
    expect(due()).to.equal(1);
    replace(document, 'hidden', { get: () => true });
    wake();
    expect(due(), 'in a hidden window').to.equal(0);
    replace(document, 'hidden', { get: () => false });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(due()).to.equal(1);
  });

  it('is none of a story that is over', async () => {
    const minutes = watchMinutes();
    const element = await axis(story());
    expect(part(element, 'now')).to.be.undefined;
    expect(minutes).to.be.empty;
  });
});

describe('by the keyboard alone', () => {
  for (const dir of ['ltr', 'rtl'])
    it(`each stop is drawn, and nothing lies over it: ${dir}`, async () => {
      const element = await axis(story(), `dir="${dir}"`, '<button>Before</button>');
      for (let i = 0; i < 3; i++) button(element, 'zoom-in').click();
      await settled();
      // where the keys leave the page, Firefox tells it no more of the focus
      element.after(Object.assign(document.createElement('button'), { textContent: 'After' }));
      element.parentElement!.querySelector('button')!.focus();
      const wrong: string[] = [];
      const seen = new Set<Element>();
      for (let i = 0; i < 60; i++) {
        await sendKeys({ press: 'Tab' });
        const at = focused() as HTMLElement;
        if (!element.contains(document.activeElement)) break;
        if (seen.has(at)) continue;
        seen.add(at);
        await nextFrame();
        await nextFrame();
        const { left, top, width, height } = at.getBoundingClientRect();
        const over = (element.renderRoot as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2);
        if (!over || !(at.contains(over) || over.contains(at)))
          wrong.push(`${at.className} ${words(at)} lies under ${over?.className}`);
        if (width < 24 && height < 24) wrong.push(`${words(at)} is small`);
      }
      expect(wrong).to.deep.equal([]);
      expect([...seen].some((stop) => stop.matches('.mark'))).to.be.true;
      expect([...seen].some((stop) => stop.matches('.handle'))).to.be.true;
    });
});

describe('everybody', () => {
  const LOOKS: readonly [name: string, attributes: string, prepare: () => Promise<boolean>][] = [
    ['light', '', () => colorScheme('light')],
    ['dark', '', () => colorScheme('dark')],
    ['right to left', 'dir="rtl" lang="ar"', () => Promise.resolve(true)],
    ['forced colours', '', forcedColors],
  ];
  for (const [name, attributes, prepare] of LOOKS)
    it(`passes WCAG 2.2 AA: ${name}`, async function () {
      if (!(await prepare())) this.skip();
      const element = await axis(
        story({ status: 'live' }),
        attributes,
        name === 'dark' ? '<style>:root { color-scheme: dark; background: #111; color: #eee }</style>' : '',
      );
      expect(await accessibilityFaults(element)).to.deep.equal([]);
    });

  it('runs from right to left where the page does', async () => {
    const element = await axis(one(), 'dir="rtl"');
    const lefts = marks(element).map((mark) => mark.getBoundingClientRect().right);
    expect(lefts[0]).to.be.greaterThan(lefts.at(-1)!);
    marks(element)[0]!.focus();
    await sendKeys({ press: 'ArrowLeft' });
    await settled();
    expect(current(element)).to.equal('Headline 1');
  });

  it('on paper it is the list', async function () {
    const element = await axis();
    expect(parts(element, 'card')).to.have.length(0);
    if (!(await print())) this.skip();
    window.dispatchEvent(new Event('beforeprint'));
    expect(visible(stage(element))).to.be.false;
    expect(parts(element, 'card').filter(visible)).to.have.length(12);
    window.dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(parts(element, 'card')).to.have.length(0);
  });

  it('leaves nothing behind', async () => {
    const element = await axis();
    button(element, 'zoom-in').click();
    const parent = element.parentElement!;
    element.remove();
    await settled();
    parent.append(element);
    await drawn(element);
    expect(marks(element)).not.to.be.empty;
  });

  it('breaks no strict policy', async function () {
    if (!('setHTML' in Element.prototype)) this.skip();
    const policy = `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Strict</title><script src="/test/pages/collect.js"></script>
      <news-timeline view="axis" src="${served(story()).replaceAll('&', '&amp;')}"></news-timeline><script type="module" src="/dist/cdn/news-timeline.js"></script>`;
    const frame = document.createElement('iframe');
    frame.width = '700';
    frame.src = `/served/feed?type=text/html&csp=${encodeURIComponent(policy)}&body=${encodeURIComponent(html)}`;
    place('').append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    const window = frame.contentWindow as Window & typeof globalThis & { log: unknown };
    const element = window.document.querySelector('news-timeline')!;
    await waitUntil(() => element.shadowRoot?.querySelector('.mark'), 'it was not drawn');
    expect(window.getComputedStyle(element.shadowRoot!.querySelector('.stage')!).position).to.equal('relative');
    expect(window.log).to.deep.equal({ violations: [], errors: [] });
  });
});

describe('what stands beside the axis', () => {
  it('says how many events there are before and after what is shown', async () => {
    const element = await axis(one(), 'selected="e5"');
    await nextFrame();
    expect(words(part(element, 'where'))).to.match(/ · 12 events$/);
    for (let i = 0; i < 2; i++) button(element, 'zoom-in').click();
    await aTimeout(900);
    expect(words(part(element, 'where'))).to.match(/ · \d+ events? · \d+ earlier · \d+ later$/);
  });

  it('names the group of each event where there are too many for lanes, and takes its colour', async () => {
    const groups = Array.from({ length: 8 }, (_, i) => ({
      id: `g${i}`,
      label: `Group ${i}`,
      color: i ? 'rgb(0, 90, 160)' : 'url(x)',
    }));
    const events = groups.map(({ id }, i) => ({ id: `e${i}`, date: `${2000 + i}`, headline: `Headline ${i}`, group: id }));
    const element = await axis({ lang: 'en', groups, events });
    expect(parts(element, 'lane')).to.be.empty;
    const [first, second] = marks(element);
    expect(words(first)).to.contain('2000 · Group 0');
    expect([first, second].map((mark) => mark?.style.getPropertyValue('--group'))).to.deep.equal(['', 'rgb(0, 90, 160)']);
  });

  it('cuts off the name of a group, and never the date before it', async function () {
    if (!(await viewport(390, 800))) this.skip();
    const groups = Array.from({ length: 8 }, (_, i) => ({
      id: `g${i}`,
      label: `Rivalries and derbies of the region, part ${i}`,
    }));
    const events = groups.map(({ id }, i) => ({
      id: `e${i}`,
      date: `${1900 + 10 * i}-11-12`,
      headline: `Headline ${i}`,
      group: id,
    }));
    const element = await axis({ lang: 'en', groups, events });
    for (const mark of marks(element)) {
      const when = mark.querySelector('.when')!;
      const date = document.createRange();
      date.selectNodeContents([...when.childNodes].find((node) => node instanceof Text && node.data.trim())!);
      expect(date.getBoundingClientRect().width).to.be.above(20);
      expect(date.getBoundingClientRect().right).to.be.at.most(when.getBoundingClientRect().right - 40);
    }
  });

  it('ends with the story and not with the room for its last card, on a phone', async function () {
    if (!(await viewport(390, 800))) this.skip();
    const element = await axis(one(4));
    const stage = part(element, 'stage')!.getBoundingClientRect();
    const [first, last] = [marks(element)[0]!, marks(element).at(-1)!];
    const stems = [...element.renderRoot.querySelectorAll('.stem')].map((stem) => stem.getBoundingClientRect().left);
    expect(stage.right - stems.at(-1)!).to.be.below(60);
    expect(last.getBoundingClientRect().right).to.be.at.most(stage.right + 0.5);
    expect(last.getBoundingClientRect().left).to.be.below(stems.at(-1)!);
    expect(first.getBoundingClientRect().left).to.be.closeTo(stems[0]!, 0.5);
    // its left edge is no place in time: the colour is where the event stands
    expect([first, last].map((mark) => getComputedStyle(mark).borderInlineStartColor === 'rgba(0, 0, 0, 0)')).to.deep.equal([
      false,
      true,
    ]);
  });

  it('looks the same however the reader came there, its ticks too', async () => {
    const ticks = (element: NewsTimeline): string[] =>
      [...element.renderRoot.querySelectorAll('.tick')].map((one) => `${words(one)} ${one.classList.contains('major')}`);
    const element = await axis(one(4));
    for (let step = 0; step < 6; step++) {
      button(element, 'zoom-in').click();
      await settled();
      const before = ticks(element);
      element.labels = { list: `List ${step}` }; // draws all anew
      await element.updateComplete;
      await settled();
      expect(ticks(element), `step ${step}`).to.deep.equal(before);
    }
  });

  it('zooms to the event of the focused card, whose left edge may be elsewhere', async () => {
    const element = await axis(one(4));
    const last = marks(element).at(-1)!;
    const { textContent } = last;
    last.focus();
    for (let i = 0; i < 5; i++) await sendKeys({ press: '+' });
    await settled();
    const stage = part(element, 'stage')!.getBoundingClientRect();
    const stem = [...element.renderRoot.querySelectorAll('.stem')].at(-1)!.getBoundingClientRect().left;
    expect(marks(element).at(-1)!.textContent).to.equal(textContent);
    expect(stem).to.be.within(stage.left, stage.right);
  });

  it('is the overview, above a list of more than 30 events too: it leads to a year', async () => {
    const element = await shown(`<news-timeline src='${served(feedOf(40))}'></news-timeline>`);
    const guide = part(element, 'guide')!;
    const { height } = guide.getBoundingClientRect();
    await waitUntil(() => part(element, 'strip') && sight(element), 'the overview did not come');
    expect(part(element, 'guide')!.getBoundingClientRect().height).to.equal(height);
    const [start, end] = parts(element, 'handle') as HTMLInputElement[];
    end!.value = '400';
    end!.dispatchEvent(new Event('input'));
    start!.focus();
    start!.value = '390';
    start!.dispatchEvent(new Event('input'));
    await waitUntil(() => element.selected === 'e39', 'it did not lead there', { timeout: 3000 });
    await element.updateComplete;
    const card = element.renderRoot.querySelector('[data-event="e39"]')!;
    expect(card.getBoundingClientRect().top).to.be.below(innerHeight);
    expect(focused()).to.equal(start);
    expect(await accessibilityFaults(element)).to.deep.equal([]);
  });

  it('shows all of the story where the filter leaves nothing to be followed', async () => {
    const element = await shown(`<news-timeline filter="group:none" src='${served(feedOf(40))}'></news-timeline>`);
    await waitUntil(() => part(element, 'strip') && sight(element), 'the overview did not come');
    const ends = parts(element, 'handle').map((one) => one.getAttribute('aria-valuetext'));
    const [first, last] = [element.timeline!.events[0], element.timeline!.events.at(-1)].map((one) =>
      one!.entry.date!.slice(0, 4),
    );
    expect(ends.map((one) => /\d{4}/.exec(one!)?.[0])).to.deep.equal([first, last]);
  });

  it('goes on where the element is moved in the page', async () => {
    const element = await shown(`<news-timeline src='${served(feedOf(60))}'></news-timeline>`);
    await waitUntil(() => part(element, 'strip') && sight(element), 'the overview did not come');
    element.filter = 'key';
    element.filter = '';
    await element.updateComplete;
    place('').append(element);
    await nextFrame();
    const before = sight(element);
    element.renderRoot.querySelectorAll('.card')[15]!.scrollIntoView();
    await waitUntil(() => sight(element) !== before, 'it stands still');
    scrollTo(0, 0);
  });

  it('leads nowhere where the filter leaves no event with a date', async () => {
    const element = await shown(`<news-timeline src='${served(feedOf(40))}' filter="tag:none"></news-timeline>`);
    await waitUntil(() => part(element, 'strip') && sight(element), 'the overview did not come');
    const faults: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => {
      event.preventDefault();
      faults.push(event.reason);
    };
    addEventListener('unhandledrejection', note);
    const end = parts(element, 'handle')[1] as HTMLInputElement;
    end.value = '390';
    end.dispatchEvent(new Event('input'));
    await aTimeout(300);
    removeEventListener('unhandledrejection', note);
    expect(faults).to.be.empty;
    expect(element.selected).to.equal('');
  });

  it('is seen no sooner than its handles stand where they belong', async () => {
    const element = mount(`<news-timeline src='${served(feedOf(40))}'></news-timeline>`);
    await element.updateComplete;
    const seen: string[] = [];
    const look = (): void => {
      if (part(element, 'strip')?.checkVisibility({ visibilityProperty: true }))
        seen.push(...parts(element, 'handle').map((handle) => handle.style.insetInlineStart));
    };
    const watching = new MutationObserver(look);
    watching.observe(element.renderRoot, { childList: true, attributes: true, subtree: true });
    await waitUntil(() => seen.length > 0, 'it was not seen');
    watching.disconnect();
    expect(seen).not.to.include('');
  });

  it('is none above a short list', async () => {
    const element = await shown(`<news-timeline src='${served(feedOf(30))}'></news-timeline>`);
    expect(parts(element, 'guide')).to.be.empty;
  });

  it('is a pair of buttons of which none is pressed where a third view is shown', async () => {
    const element = await shown(`<news-timeline src='${served(feedOf(8))}'></news-timeline>`);
    const Class = element.constructor as typeof NewsTimeline;
    class Other extends Class {
      static override views = { ...Class.views, other: { ...Class.views.list! } };
    }
    customElements.define('other-timeline', Other);
    const other = new Other();
    other.view = 'other';
    other.feed = feedOf(8);
    const told = answer(other);
    place('').append(other);
    await told;
    expect(parts(other, 'view').map((one) => one.getAttribute('aria-pressed'))).to.deep.equal(['false', 'false']);
  });

  it('leads back to the event in the list, with the focus', async () => {
    const element = await axis();
    parts(element, 'neighbour').at(-1)!.click();
    await settled();
    const [list] = parts(element, 'view');
    list!.focus();
    list!.click();
    await element.updateComplete;
    await aTimeout(50);
    expect(words(focused())).to.equal('Headline 1');
  });
});

it('a frame like the one before makes no formatter: of each there is one', async () => {
  const dates = ['1900-01-04', '1901-01-04', '1902-01-04', '2000-01-04', '2001-01-04', '2002-01-04'];
  const element = await axis({ lang: 'en', events: dates.map((date) => ({ date, headline: date })) });
  expect(parts(element, 'void')).not.to.be.empty;
  const made: string[] = [];
  for (const name of ['NumberFormat', 'DateTimeFormat', 'PluralRules'] as const)
    replace(
      Intl as Record<typeof name, unknown>,
      name,
      new Proxy(Intl[name], {
        construct(Kind, given: unknown[]) {
          made.push(name);
          return Reflect.construct(Kind, given) as object;
        },
      }),
    );
  element.requestUpdate();
  await element.updateComplete;
  expect(made).to.deep.equal([]);
});

describe('what changes while the axis is shown', () => {
  const inside = (element: NewsTimeline): boolean => {
    const { left, right } = stage(element).getBoundingClientRect();
    return marks(element).every(
      (mark) => mark.getBoundingClientRect().left < right && mark.getBoundingClientRect().right > left,
    );
  };

  it('is the direction: it runs the other way at once', async () => {
    const element = await axis(story(), 'dir="rtl"');
    expect(inside(element)).to.be.true;
    const [first] = marks(element);
    const { right } = first!.getBoundingClientRect();
    element.dir = 'ltr';
    await element.updateComplete;
    await nextFrame();
    expect(inside(element)).to.be.true;
    expect(marks(element)[0]!.getBoundingClientRect().right).to.be.below(right);
  });

  it('is the language: nothing is left in the one before', async () => {
    const element = await axis(story(), 'lang="en"');
    const said = (): string => words(stage(element)) + words(part(element, 'where'));
    expect(said()).to.match(/Jan|Mar/);
    element.lang = 'ja';
    await waitUntil(() => words(part(element, 'view')) !== 'List' && said().includes('年'), 'no Japanese');
    await settled();
    expect(said()).not.to.match(/Jan|Mar|events/);
  });

  it('is the filter: the list keeps it, and shows what was told last', async () => {
    const element = await axis(story(), 'selected="e1"');
    const chips = parts(element, 'chip');
    chips.find((chip) => words(chip).startsWith('First'))!.click();
    await settled();
    expect(current(element)).to.equal('Headline 0 of some length, so that it takes two lines');
    const [list] = parts(element, 'view');
    list!.focus();
    list!.click();
    await settled();
    expect(element.filter).to.equal('group:a');
    expect(words(focused())).to.equal('Headline 0 of some length, so that it takes two lines');
  });

  it('is the story: another one is seen whole, and one without dates says nothing of the one before', async () => {
    const element = await axis();
    for (let i = 0; i < 3; i++) button(element, 'zoom-in').click();
    await settled();
    const other = ['1914-07-28', '1916-02-21', '1918-11-11'].map((date, i) => ({ id: `w${i}`, date, headline: `War ${i}` }));
    const told = answer(element);
    element.feed = { events: other };
    await told;
    await drawn(element);
    expect(marks(element).map(words).join()).to.include('War 0').and.include('War 2');
    const again = answer(element);
    element.feed = { events: [{ id: 'x', headline: 'Nobody knows when' }] };
    await again;
    await element.updateComplete;
    await settled();
    expect(words(part(element, 'where'))).to.equal('');
  });

  it('is the filter: a lane that is alone has cards that name their group', async () => {
    const element = await axis(story());
    expect(marks(element)[0]!.querySelector('b')!.className).to.equal('hidden');
    element.filter = 'group:a';
    await element.updateComplete;
    await drawn(element);
    for (const mark of marks(element)) expect(mark.querySelector('b')!.className, words(mark)).to.equal('');
  });

  it('is a filter that leaves nothing: it says so, and can be taken off', async () => {
    const element = await axis(story());
    element.filter = 'tag:none';
    await element.updateComplete;
    expect(part(element, 'told')).to.equal(undefined);
    expect(words(part(element, 'empty'))).to.match(/^Nothing|^No /);
    button(element, 'show-everything').click();
    await drawn(element);
    expect(element.filter).to.equal('');
    expect(current(element)).to.match(/^Headline 0/);
  });

  it('is the event: where the story ends, the focus stays with what leads back', async () => {
    const element = await axis(one(3));
    for (let i = 0; i < 2; i++) {
      const next = parts(element, 'neighbour').at(-1)!;
      next.focus();
      next.click();
      await settled();
    }
    expect(current(element)).to.equal('Headline 2');
    expect(focused()).to.equal(part(element, 'neighbour'));
  });
});

describe('what is heard of a lane', () => {
  it('is its group, in each event and each cluster', async () => {
    const element = await axis(story());
    const [mark] = marks(element);
    expect(words(mark)).to.match(/^First · /);
    const said = parts(element, 'cluster').map(words);
    expect(said).not.to.be.empty;
    expect(said.every((one) => /\((?:First|Second|Third), /.test(one))).to.be.true;
  });

  it('is no group in a story that has no lanes', async () => {
    const element = await axis(one(40));
    expect(words(marks(element)[0])).not.to.contain('·');
  });
});

describe('an end of what is seen', () => {
  it('goes as far as the other lets it, and says where it is', async () => {
    const element = await axis();
    const [start, end] = parts(element, 'handle') as [HTMLInputElement, HTMLInputElement];
    end.focus();
    end.value = '200';
    end.dispatchEvent(new Event('input'));
    await nextFrame();
    start.focus();
    await sendKeys({ press: 'End' });
    await nextFrame();
    expect(Number(start.value)).to.be.within(190, 200);
    const before = start.value;
    await sendKeys({ press: 'ArrowLeft' });
    await nextFrame();
    expect(Number(start.value)).to.equal(Number(before) - 1);
  });
});

describe('the calendar below', () => {
  it('names months where of their days only the first would have room', async () => {
    const events = Array.from({ length: 12 }, (_, i) => ({
      id: `e${i}`,
      date: `2024-${String(i + 1).padStart(2, '0')}-${String(6 + 2 * i).padStart(2, '0')}`,
      headline: `Headline ${i}`,
    }));
    const element = await axis({ title: 'A story', lang: 'en', events });
    const named = parts(element, 'tick').map(words).filter(Boolean);
    expect(named).to.include.members(['2024 Jan', 'Mar', 'May']);
    expect(named.join()).not.to.include('1, 2024');
  });

  it('names years alone where of their months only January would have room', async () => {
    const element = await axis(story());
    const named = parts(element, 'tick').map(words).filter(Boolean);
    expect(named.length).to.be.above(1);
    expect(named.every((one) => /^\d{4}$/.test(one))).to.be.true;
  });
});

describe('words of the axis', () => {
  const minutes = (): Feed =>
    feedOf(0, {
      timeZone: 'UTC',
      events: Array.from({ length: 60 }, (_, i) => ({
        id: `m${i}`,
        date: `2024-06-10T14:${String(i).padStart(2, '0')}:00Z`,
        headline: `Minute ${i}`,
      })),
    });
  /** What is seen of a cluster, without what is only heard. */
  const seen = (element: NewsTimeline): string[] => parts(element, 'cluster').map((one) => words(one.firstElementChild));

  it('are times where a story of a day has no room for dates', async () => {
    const element = await axis(minutes(), 'lang="en-GB"');
    expect(seen(element)).not.to.be.empty;
    for (const one of seen(element)) expect(one).to.match(/\+\d+ · \d+:\d\d\W+\d+:\d\d/);
  });

  it('are times on the cards of a phone too', async function () {
    if (!(await viewport(390, 800))) this.skip();
    const element = await axis(minutes());
    const dates = marks(element).map((mark) => words(mark.querySelector('.when')));
    expect(dates).not.to.be.empty;
    for (const one of dates) expect(one).to.match(/^\d\d?:\d\d/);
  });

  it('are days where a day is a part of the story', async () => {
    const events = Array.from({ length: 60 }, (_, i) => ({
      id: `d${i}`,
      date: `2024-0${1 + (i % 9)}-10T14:00Z`,
      headline: `Event ${i}`,
    }));
    const element = await axis(feedOf(0, { timeZone: 'UTC', events }));
    expect(seen(element).join()).not.to.match(/\d:\d\d/);
  });

  // WCAG 1.4.12
  it('are never cut within a date: one that is too long takes two lines', async () => {
    const dateText = 'Between the first and the twentieth of March';
    const feed = { events: [...one(4).events, { id: 'x', date: '2002-03-01/2002-03-20', dateText, headline: 'Somewhen' }] };
    const element = await axis(feed);
    const mark = marks(element).find((card) => words(card).includes('Somewhen'))!;
    expect(mark.classList.contains('tall')).to.be.true;
    const when = mark.querySelector('.when')!;
    expect(when.scrollWidth).to.be.at.most(when.clientWidth);
    expect(when.getClientRects()[0]!.height).to.be.above(30);
    const other = marks(element).find((card) => !words(card).includes('Somewhen'))!;
    expect(mark.getBoundingClientRect().height).to.be.at.most(other.getBoundingClientRect().height + 24);
    expect(other.classList.contains('tall')).to.be.false;
  });

  it('say what is disputed, reported or taken back', async () => {
    const states = ['reported', 'confirmed', 'disputed', 'retracted'] as const;
    const element = await axis({ events: states.map((status, i) => ({ ...one(4).events[i]!, status })) });
    expect(marks(element).map((mark) => words(mark.querySelector('.when b:last-of-type')))).to.deep.equal([
      'Reported, not confirmed ·',
      '',
      'Disputed ·',
      'Retracted ·',
    ]);
  });

  it('are those of the event where a cluster has but one, and of both ends where one is known to the month', async () => {
    const dates = ['2010-01-01', '2010-01-02', '2010-01-03', '203X'];
    const element = await axis({ events: dates.map((date, i) => ({ id: `d${i}`, date, headline: `Headline ${i}` })) });
    const all = [...marks(element), ...parts(element, 'cluster')].map(words).join();
    expect(all).to.include('2030s').and.not.include('+1 · 2030,');
    const months = await axis({ events: [{ id: 'm', date: '2026-12-01/2027-02', headline: 'A trial' }, ...one(3).events] });
    const trial = marks(months).find((mark) => words(mark).includes('A trial'))!;
    expect(words(trial)).to.include('Feb');
  });

  it('are whole where the reader spaces letters and words', async () => {
    const element = await axis(minutes(), 'style="letter-spacing: 0.12em; word-spacing: 0.16em"');
    const all = [...parts(element, 'cluster'), ...parts(element, 'when')];
    expect(all.length).to.be.above(4);
    const cut = all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1);
    expect(cut.map(words)).to.deep.equal([]);
    expect(labelsThatMeet(element)).to.deep.equal([]);
  });
});

/** Labels of the calendar that run into the one after them. */
function labelsThatMeet(element: NewsTimeline): string[] {
  const ends = parts(element, 'tick')
    .filter((tick) => words(tick))
    .map((tick) => {
      const range = document.createRange();
      range.selectNodeContents(tick);
      return { tick: words(tick), box: range.getBoundingClientRect() };
    })
    .sort((a, b) => a.box.left - b.box.left);
  return ends.flatMap(({ tick, box }, i) => (i > 0 && ends[i - 1]!.box.right > box.left ? [tick] : []));
}

describe('what lasts', () => {
  it('has a bar where others last as well, in four rows', async () => {
    const events = Array.from({ length: 4 }, (_, i) => ({
      id: `w${i}`,
      date: `${2000 + i}/${2010 + i}`,
      headline: `War ${i}`,
    }));
    const element = await axis(feedOf(0, { events }));
    const boxes = parts(element, 'bar').map((bar) => bar.getBoundingClientRect());
    expect(boxes).to.have.length(4);
    expect(new Set(boxes.map(({ top }) => top)).size).to.equal(4);
  });
});
