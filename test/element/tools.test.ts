// Search, filters and leaps: by the keyboard alone, by touch, in a sheet and in the page; and the reader's place is kept.
import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessibilityFaults } from './axe.js';
import {
  feedOf,
  focused,
  headlines,
  part,
  parts,
  place,
  showing,
  status,
  visible,
  words,
  type Feed,
  type NewsTimeline,
} from './story.js';

const LONG_BODY = 'Many words about it. '.repeat(20).concat('\n\n').repeat(3);

/** A story of two months, several events a day; each has of every field something to choose. */
function story(count = 60): Feed {
  const events = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    date: new Date(Date.UTC(2015 + Math.floor(i / 6), i % 12, 1 + (i % 27))).toISOString().slice(0, 10),
    headline: `Headline ${i}`,
    summary: i % 4 === 1 ? 'A résumé of the Café.' : 'Words that take some room. '.repeat(8),
    importance: (['key', 'standard', 'minor'] as const)[i % 3],
    group: ['land', 'sea'][i % 2],
    tags: [`tag ${i % 15}`, ...(i % 2 ? ['odd'] : [])],
    place: { name: ['Mosul', 'Baghdad', 'Raqqa'][i % 3]! },
    ...(i % 5 === 0 && { status: 'disputed' as const }),
    ...(i % 5 === 1 && { status: 'confirmed' as const }),
    ...(i % 10 === 2 && { body: LONG_BODY }),
  })) as Feed['events'];
  return feedOf(0, {
    events,
    groups: [
      { id: 'land', label: 'On land' },
      { id: 'sea', label: 'At sea' },
    ],
  });
}

const inner = (element: NewsTimeline, selector: string): HTMLElement | null => element.renderRoot.querySelector(selector);
const panel = (element: NewsTimeline): HTMLElement | undefined => part(element, 'panel');
const opener = (element: NewsTimeline): HTMLElement => part(element, 'open-tools')!;
const field = (element: NewsTimeline): HTMLInputElement => part(element, 'search') as HTMLInputElement;
const row = (element: NewsTimeline, name: string): HTMLElement | null => inner(element, `.panel [aria-label="${name}"]`);
const inRow = (element: NewsTimeline, name: string): string[] =>
  [...row(element, name)!.querySelectorAll('button')].map((one) => words(one));
const button = (element: NewsTimeline, label: string): HTMLElement =>
  [...element.renderRoot.querySelectorAll<HTMLElement>('.panel button')].find((one) => words(one).startsWith(label))!;
const card = (element: NewsTimeline, id: string): HTMLElement => inner(element, `[data-event="${id}"]`)!;

/** A timeline as wide as a window or as a phone, with its tools open. */
async function opened(width = 900, feed = story(), attributes = ''): Promise<NewsTimeline> {
  const element = await showing(feed, attributes);
  element.parentElement!.style.width = `${width}px`;
  await nextFrame();
  opener(element).click();
  await waitUntil(() => panel(element) && (width >= 480 || inner(element, 'dialog[open]')), 'the tools did not come');
  return element;
}

async function write(element: NewsTimeline, text: string): Promise<void> {
  field(element).value = text;
  field(element).dispatchEvent(new Event('input', { bubbles: true }));
  await waitUntil(() => element.filter.includes('text:') === (text.trim() !== ''), 'nothing was looked for');
  await element.updateComplete;
}

const bare = location.pathname + location.search;
afterEach(async () => {
  history.replaceState(null, '', bare);
  scrollTo(0, 0);
  await nextFrame();
});

describe('tools that are open while another story comes', () => {
  for (const [where, width] of [
    ['beside it', 900],
    ['in a sheet', 380],
  ] as const)
    it(`${where}, close where it is too short for them, and open again at the first press`, async () => {
      const element = await opened(width);
      const expanded = (): string | null | undefined => part(element, 'open-tools')?.getAttribute('aria-expanded');
      expect(expanded()).to.equal('true');
      for (const count of [8, 1]) {
        element.feed = story(count);
        await waitUntil(() => element.timeline?.events.length === count);
        await waitUntil(() => !part(element, 'panel'), `the panel stays beside ${count}`);
      }
      element.feed = story(60);
      await waitUntil(() => expanded() === 'false');
      expect(!!part(element, 'panel')).to.be.false;
      part(element, 'open-tools')!.click();
      await waitUntil(() => expanded() === 'true' && visible(part(element, 'panel')));
    });
});

describe('the tools', () => {
  it('are not there in a short story, and a button in a longer one', async () => {
    expect(part(await showing(feedOf(12)), 'open-tools')).to.be.undefined;
    const element = await showing(feedOf(13));
    expect(words(opener(element))).to.equal('Search and filter');
    expect(opener(element).getAttribute('aria-expanded')).to.equal('false');
  });

  it('have the threads where there are too many for the bar', async () => {
    const threads = (count: number): Feed => ({
      ...story(),
      groups: undefined,
      events: story().events.map((event, i) => ({ ...event, group: `Thread ${i % count}` })),
    });
    const few = await opened(900, threads(12));
    expect(parts(few, 'chip').slice(1, 13).map(words)).to.include('Thread 11 5');
    expect(row(few, 'Threads'), 'the same twice').to.be.null;
    const many = await opened(900, threads(15));
    expect(inner(many, '.chips')!.textContent).not.to.include('Thread');
    expect(inRow(many, 'Threads')).to.have.length(13);
    button(many, 'Thread 3').click();
    await many.updateComplete;
    expect(headlines(many)).to.have.length(4);
  });

  it('open below the bar, with the focus where words are written, and are closed by Escape', async () => {
    const element = await showing(story());
    opener(element).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused() === field(element), 'the focus is not in the field');
    expect(opener(element).getAttribute('aria-expanded')).to.equal('true');
    expect(panel(element)!.localName).to.equal('section');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !panel(element), 'they stay');
    expect(focused()).to.equal(opener(element));
    expect(opener(element).getAttribute('aria-expanded')).to.equal('false');
  });

  it('show of each field what the story has, the most frequent first', async () => {
    const element = await opened();
    expect(inRow(element, 'Detail')).to.deep.equal(['Key events 20', 'Standard 40', 'Everything 60']);
    expect(inRow(element, 'Topics').slice(0, 2)).to.deep.equal(['odd 30', 'tag 0 4']);
    expect(inRow(element, 'Topics')).to.have.length(13);
    button(element, 'More').click();
    await element.updateComplete;
    expect(inRow(element, 'Topics')).to.have.length(16);
    expect(inRow(element, 'Places')).to.have.members(['Mosul 20', 'Baghdad 20', 'Raqqa 20']);
    expect(inRow(element, 'Status')).to.deep.equal(['Disputed 12', 'Confirmed 12']);
    expect(inRow(element, 'Jump to')[0]).to.equal('2015 6');
    expect(row(element, 'Threads'), 'they are in the bar').to.be.null;
  });

  it('leave out what the story does not need', async () => {
    const element = await opened(900, feedOf(20));
    expect(field(element)).to.be.undefined;
    for (const name of ['Detail', 'Topics', 'Places', 'Status']) expect(row(element, name), name).to.be.null;
    expect(part(element, 'expand')).to.be.undefined;
    expect(inRow(element, 'Jump to')).to.have.length(13);
  });

  it('choose, count on, and say how many are left', async () => {
    const element = await opened();
    button(element, 'Mosul').click();
    await element.updateComplete;
    expect(element.filter).to.equal('place:Mosul');
    expect(status(element)).to.equal('20 of 60 events');
    expect(words(part(element, 'result'))).to.equal('20 of 60 events');
    expect(inRow(element, 'Places')).to.have.members(['Mosul 20', 'Baghdad 20', 'Raqqa 20']);
    expect(inRow(element, 'Status')).to.deep.equal(['Disputed 4', 'Confirmed 4']);
    button(element, 'Disputed').click();
    await element.updateComplete;
    expect(element.getAttribute('filter')).to.equal('place:Mosul status:disputed');
    expect(inRow(element, 'Places')).to.have.members(['Mosul 4', 'Baghdad 4', 'Raqqa 4']);
    expect(button(element, 'Mosul').getAttribute('aria-pressed')).to.equal('true');
    part(element, 'clear')!.click();
    await element.updateComplete;
    expect(element.filter).to.equal('');
    expect(part(element, 'clear')).to.be.undefined;
  });

  it('have three depths, of which one is chosen', async () => {
    const element = await opened();
    const pressed = (): string[] =>
      parts(element, 'depth')
        .filter((one) => one.ariaPressed === 'true')
        .map(words);
    expect(pressed()).to.deep.equal(['Everything 60']);
    for (const [label, filter, shown] of [
      ['Standard', 'depth:standard', 'Standard 40'],
      ['Key events', 'key', 'Key events 20'],
      ['Everything', '', 'Everything 60'],
    ] as const) {
      button(element, label).click();
      await element.updateComplete;
      expect(element.filter).to.equal(filter);
      expect(pressed()).to.deep.equal([shown]);
      expect(inRow(element, 'Detail')).to.deep.equal(['Key events 20', 'Standard 40', 'Everything 60']);
    }
  });

  it('offer to take off the last choice where nothing matches', async () => {
    const element = await opened();
    element.filter = 'place:Mosul tag:nothing';
    await element.updateComplete;
    expect(words(part(element, 'without'))).to.equal('Take off “nothing”');
    part(element, 'without')!.click();
    await element.updateComplete;
    expect(element.filter).to.equal('place:Mosul');
  });

  it('tell the host what was chosen', async () => {
    const element = await opened();
    const heard: HTMLElementEventMap['timeline-filter'][] = [];
    element.addEventListener('timeline-filter', (event) => heard.push(event));
    button(element, 'Raqqa').click();
    await write(element, 'cafe');
    expect(heard.map(({ filter, shown }) => [filter, shown])).to.deep.equal([
      [['place:Raqqa'], 20],
      [['place:Raqqa', 'text:cafe'], 5],
    ]);
  });

  it('unfold all bodies and fold them, also those that are drawn later', async () => {
    const element = await opened();
    const open = (): boolean[] => (parts(element, 'more') as HTMLDetailsElement[]).map((one) => one.open);
    expect(open()).to.deep.equal([false, false]);
    button(element, 'Expand all').click();
    await element.updateComplete;
    expect(open()).to.deep.equal([true, true]);
    part(element, 'show-all')!.click();
    await waitUntil(() => open().length === 6);
    await waitUntil(() => open().every(Boolean), 'those that came later are folded');
    (part(element, 'more') as HTMLDetailsElement).open = false;
    element.order = 'newest';
    await element.updateComplete;
    expect(
      open().filter((one) => !one),
      'what she has folded stays folded',
    ).to.have.length(1);
    button(element, 'Fold all').click();
    await element.updateComplete;
    expect(open()).to.deep.equal([false, false, false, false, false, false]);
  });
});

describe('search', () => {
  it('finds words whatever their case and accents, in the order of time, and says how many', async () => {
    const element = await opened();
    await write(element, 'CAFE resume');
    expect(element.filter).to.equal('text:CAFE%20resume');
    expect(headlines(element).slice(0, 3)).to.deep.equal(['Headline 1', 'Headline 5', 'Headline 9']);
    expect(status(element)).to.equal('15 of 60 events');
    await write(element, '"Headline 1"');
    expect(headlines(element)[0]).to.equal('Headline 1');
    await write(element, '');
    expect(element.filter).to.equal('');
  });

  it('waits until she pauses, and so tells once', async () => {
    const element = await opened();
    let told = 0;
    element.addEventListener('timeline-filter', () => (told += 1));
    field(element).focus();
    await sendKeys({ type: 'cafe' });
    await waitUntil(() => element.filter === 'text:cafe', 'it was not found', { timeout: 3000 });
    expect(told).to.be.at.most(2);
    expect(focused()).to.equal(field(element));
    expect(field(element).value).to.equal('cafe');
  });

  it('marks what it finds, and changes nothing on the page by it', async function () {
    if (!('highlights' in CSS)) this.skip();
    const marked = (): string[] => [...(CSS.highlights.get('news-timeline-found') ?? [])].map(textOf);
    const textOf = ({ startContainer, startOffset, endOffset }: AbstractRange): string =>
      (startContainer as Text).data.slice(startOffset, endOffset);
    const element = await opened();
    await write(element, 'cafe');
    await waitUntil(() => marked().length === 15, `there are ${marked().length} marks`);
    expect(new Set(marked())).to.deep.equal(new Set(['Café']));
    expect(element.renderRoot.querySelector('mark')).to.be.null;
    await write(element, '');
    expect(marked()).to.deep.equal([]);
    await write(element, 'headline');
    await waitUntil(() => marked().length === 20);
    part(element, 'show-all')!.click();
    await waitUntil(() => marked().length === 60, 'what comes later is not marked');
    element.remove();
    expect(marked()).to.deep.equal([]);
  });

  it('is done where the page asks for it, before the first drawing and later', async () => {
    const element = await showing(story(), 'filter="text:caf%C3%A9"');
    expect(headlines(element)).to.have.length(15);
    const later = await showing(story());
    later.filter = 'text:resume key';
    await waitUntil(() => headlines(later).length === 5, 'it was not looked for');
  });
});

describe('leaps', () => {
  const inView = (element: HTMLElement): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= -1 && bottom <= innerHeight + 1;
  };

  for (const attributes of ['', 'order="newest"'])
    it(`lead to a year, unfolding the list: ${attributes || 'oldest first'}`, async () => {
      const element = await opened(900, story(), attributes);
      const year = attributes ? '2016' : '2023';
      button(element, year).click();
      await waitUntil(() => focused()?.matches('.headline'), 'the focus is not at an event');
      const year_ = (): HTMLElement => parts(element, 'year').find((one) => words(one) === year)!;
      await waitUntil(() => inView(year_()), `${year} is not in view`);
      expect(words(focused()!.closest('.section')!.querySelector('.year'))).to.equal(year);
      expect(inView(focused() as HTMLElement)).to.be.true;
    });

  it('lead to the latest event', async () => {
    const element = await opened();
    part(element, 'latest')!.click();
    await waitUntil(() => words(focused()) === 'Headline 59');
    expect(inView(focused() as HTMLElement)).to.be.true;
  });

  it('count what is shown', async () => {
    const element = await opened();
    element.filter = 'key';
    await element.updateComplete;
    expect(inRow(element, 'Jump to')[0]).to.equal('2015 2');
  });
});

describe('on a phone', () => {
  it('they are a sheet with a name, which closes by its button and by Escape, and leads back', async () => {
    for (const byKey of [false, true]) {
      const element = await opened(320);
      const sheet = panel(element) as HTMLDialogElement;
      expect(sheet.matches(':modal')).to.be.true;
      expect(sheet.getAttribute('aria-label')).to.equal('Search and filter');
      expect(sheet.contains(focused())).to.be.true;
      if (byKey) await sendKeys({ press: 'Escape' });
      else part(element, 'close-tools')!.click();
      await waitUntil(() => !panel(element), 'it stays');
      await waitUntil(() => focused() === opener(element), 'the focus is lost');
    }
  });

  it('they have the threads too, and a way to the top', async () => {
    const element = await opened(320);
    expect(inRow(element, 'Threads')).to.deep.equal(['On land 30', 'At sea 30']);
    button(element, 'At sea').click();
    await element.updateComplete;
    expect(element.filter).to.equal('group:sea');
    expect(inner(element, 'dialog[open]'), 'it stays open').not.to.be.null;
    part(element, 'top')!.click();
    await waitUntil(() => !panel(element));
    expect(words(focused())).to.equal('A story');
  });

  for (const later of [false, true])
    it(`it is closed where the element is moved in the page${later ? ', and comes back later' : ''}`, async () => {
      const element = await opened(320);
      const away = place('<button>Behind</button>');
      away.style.width = '320px';
      if (later) {
        element.remove();
        await aTimeout(50);
      }
      away.append(element);
      await waitUntil(() => !panel(element), 'it stays');
      await waitUntil(() => opener(element).ariaExpanded === 'false', 'it is said to be open');
      if (!later) await waitUntil(() => focused() === opener(element), 'the focus is lost');
      away.querySelector('button')!.focus();
      expect(focused(), 'the page is usable').to.equal(away.querySelector('button'));
      opener(element).click();
      await waitUntil(() => inner(element, 'dialog:modal'), 'it does not open again');
      part(element, 'close-tools')!.click();
      await waitUntil(() => focused() === opener(element));
    });

  it('it does not come where the element goes while it is asked for', async () => {
    const element = await showing(story());
    const holder = element.parentElement!;
    holder.style.width = '320px';
    await nextFrame();
    opener(element).click();
    element.remove();
    await aTimeout(100);
    holder.append(element);
    await element.updateComplete;
    await waitUntil(() => !panel(element), 'it is there, and not open');
    expect(opener(element).ariaExpanded).to.equal('false');
    opener(element).click();
    await waitUntil(() => inner(element, 'dialog:modal'), 'it does not open');
    part(element, 'close-tools')!.click();
    await waitUntil(() => !panel(element));
  });

  it('a leap closes it', async () => {
    const element = await opened(320);
    button(element, '2016').click();
    await waitUntil(() => words(focused()?.closest('.section')?.querySelector('.year')) === '2016');
    expect(panel(element)).to.be.undefined;
  });
});

describe('by the keyboard alone', () => {
  for (const width of [900, 320])
    it(`all is reached in order, and pressed: ${width} px`, async () => {
      const element = await showing(story());
      element.parentElement!.style.width = `${width}px`;
      opener(element).focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => panel(element)?.contains(focused()), 'the focus is not in them');
      const stops = [...panel(element)!.querySelectorAll<HTMLElement>('button, input')].filter(visible);
      const seen = new Set<Element | null>([focused()]);
      if (width > 480) opener(element).focus();
      for (let i = 0; i < 80 && !stops.every((one) => seen.has(one)); i++) {
        await sendKeys({ press: 'Tab' });
        seen.add(focused());
      }
      expect(stops.filter((one) => !seen.has(one)).map(words)).to.deep.equal([]);
      button(element, 'Baghdad').focus();
      await sendKeys({ press: 'Space' });
      await waitUntil(() => element.filter === 'place:Baghdad');
      expect(words(focused()), 'the focus stays').to.equal('Baghdad 20');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => focused() === opener(element));
    });
});

describe('a button that goes when it is pressed', () => {
  it('leaves the focus with the choice before it, where it shows more of them', async () => {
    const element = await opened();
    button(element, 'More').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => inRow(element, 'Topics').length === 16, 'there are no more');
    expect(words(focused())).to.equal(inRow(element, 'Topics')[11]);
  });

  for (const [name, filter] of [
    ['clear', 'place:Mosul'],
    ['without', 'place:Mosul tag:nothing'],
  ] as const)
    for (const [width, place_] of [
      [900, 'open-tools'],
      [320, 'close-tools'],
    ] as const)
      it(`leaves the focus in the tools: ${name}, ${width} px`, async () => {
        const element = await opened(width, story(), `filter="${filter}"`);
        part(element, name)!.focus();
        await sendKeys({ press: 'Enter' });
        await waitUntil(() => element.filter !== filter, 'nothing was taken off');
        await element.updateComplete;
        expect((focused() as HTMLElement).part.value).to.contain(place_);
        part(element, 'close-tools')?.click();
      });
});

describe('the reader’s place', () => {
  const top = (element: NewsTimeline, id: string): number => card(element, id).getBoundingClientRect().top;

  /** All of the story, scrolled to an event, with the tools loaded and closed. */
  async function reading(id: string, feed = story(), attributes = ''): Promise<NewsTimeline> {
    const element = await opened(900, feed, attributes);
    opener(element).click();
    await waitUntil(() => !panel(element));
    part(element, 'show-all')?.click();
    await waitUntil(() => inner(element, `[data-event="${id}"]`) ?? inner(element, '.long'));
    await element.updateComplete;
    element.selected = id;
    await element.updateComplete;
    scrollBy({ top: top(element, id) - 40, behavior: 'instant' });
    await aTimeout(100);
    scrollBy({ top: top(element, id) - 40, behavior: 'instant' });
    await nextFrame();
    return element;
  }

  for (const attributes of ['', 'order="newest"'])
    it(`stays where she reads what remains: ${attributes || 'oldest first'}`, async () => {
      const element = await reading('e30', story(), attributes);
      for (const filter of ['key', 'depth:standard', 'place:Mosul', 'text:room', '']) {
        const before = top(element, 'e30');
        element.filter = filter;
        await element.updateComplete;
        expect(top(element, 'e30'), filter).to.be.closeTo(before, 1);
        await nextFrame();
        await nextFrame();
        expect(top(element, 'e30'), `${filter}, a frame later`).to.be.closeTo(before, 1);
      }
    });

  it('goes to what is nearest in time where that is hidden, never to the top', async () => {
    const element = await reading('e31');
    const before = top(element, 'e31');
    element.filter = 'status:disputed';
    await element.updateComplete;
    await nextFrame();
    await nextFrame();
    const remains = ['e30', 'e35'].map((id) => top(element, id));
    expect(
      remains.some((one) => one > -200 && one < innerHeight),
      `${remains.join()} of ${before}`,
    ).to.be.true;
    expect(scrollY).to.be.above(300);
  });

  it('stays in a list of very many events, and when few are left of them', async () => {
    const element = await reading('e1500', story(3000));
    await aTimeout(300);
    for (const filter of ['key', 'depth:standard', 'text:1500', '']) {
      const before = top(element, 'e1500');
      element.filter = filter;
      await element.updateComplete;
      await aTimeout(150);
      expect(card(element, 'e1500'), `${filter}: drawn`).not.to.be.null;
      expect(top(element, 'e1500'), filter).to.be.closeTo(before, 2);
    }
  });

  it('is at the tools where she sees them', async () => {
    const element = await opened();
    const before = panel(element)!.getBoundingClientRect().top;
    for (const label of ['Raqqa', 'Key events', 'Disputed']) {
      button(element, label).click();
      await element.updateComplete;
      await nextFrame();
      expect(panel(element)!.getBoundingClientRect().top, label).to.equal(before);
    }
  });
});

describe('axe finds nothing', () => {
  const STATES: Record<string, (element: NewsTimeline) => unknown> = {
    open: () => undefined,
    chosen: (element) => button(element, 'Mosul').click(),
    'with nothing left': (element) => (element.filter = 'place:Mosul tag:nothing'),
    searched: (element) => write(element, 'cafe'),
    'with all of a row': (element) => button(element, 'More').click(),
  };
  for (const width of [900, 320, 240])
    for (const dark of [false, true])
      it(`${width} px, ${dark ? 'dark' : 'light'}`, async function () {
        this.timeout(40_000);
        for (const [name, act] of Object.entries(STATES)) {
          const element = await opened(width);
          const holder = element.parentElement!;
          holder.setAttribute(
            'style',
            `width: ${width}px; ${dark ? 'background: #15171b; color: #e8e6e1' : 'background: #fff; color: #111'}`,
          );
          await act(element);
          await element.updateComplete;
          expect(await accessibilityFaults(holder), name).to.deep.equal([]);
          const { scrollWidth, clientWidth } = panel(element)!;
          expect(scrollWidth, `${name}: nothing sticks out`).to.be.at.most(clientWidth);
          if (width < 480) part(element, 'close-tools')!.click();
          holder.remove();
        }
      });
});

describe('20,000 events', function () {
  this.timeout(60_000);

  it('are filtered and searched right', async () => {
    const feed = story(20_000);
    const element = await opened(900, feed);
    const expected = (test: (i: number) => boolean): number => feed.events.filter((_, i) => test(i)).length;
    for (const [filter, test] of [
      ['key', (i) => i % 3 === 0],
      ['place:Mosul status:disputed', (i) => i % 3 === 0 && i % 5 === 0],
      ['tag:odd tag:tag%200', (i) => i % 2 === 1 || i % 15 === 0],
      ['text:cafe key', (i) => i % 4 === 1 && i % 3 === 0],
      ['text:%22headline%2019999%22', (i) => i === 19_999],
    ] as [string, (i: number) => boolean][]) {
      element.filter = filter;
      await element.updateComplete;
      expect(words(part(element, 'result')), filter).to.equal(`${expected(test).toLocaleString('en')} of 20,000 events`);
    }
    expect(headlines(element)).to.deep.equal(['Headline 19999']);
  });
});

describe('all numbers of the tools', () => {
  for (const lang of ['fa', 'ar-EG'])
    it(`are written as the reader writes them: ${lang}`, async () => {
      const element = await opened(900, story(), `lang="${lang}"`);
      const counts = parts(element, 'tools')[0]!.querySelectorAll('button span:not(.small)');
      expect(counts.length).to.be.above(30);
      expect([...counts].map(words).filter((count) => !/^[٠-٩۰-۹]+$/.test(count))).to.deep.equal([]);
    });
});
