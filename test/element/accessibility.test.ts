// WCAG 2.2 AA, in every state and on every kind of page.
import { expect, waitUntil } from '@open-wc/testing';
import { forcedColors } from '../support/media.js';
import { accessibilityFaults, accessibilityPasses } from './axe.js';
import { fullFeed } from './full-feed.js';
import {
  answer,
  feedOf,
  mount,
  newKey,
  part,
  parts,
  place,
  replace,
  showing,
  shown,
  visible,
  warned,
  words,
  type Feed,
  type NewsTimeline,
} from './story.js';

const ARABIC: Feed = {
  title: 'قصة طويلة',
  lang: 'ar',
  summary: 'ملخص القصة.',
  status: 'live',
  events: [
    {
      date: '2014-06-10',
      headline: 'حدث مهم',
      summary: 'ملخص.',
      importance: 'key',
      status: 'confirmed',
      place: { name: 'الموصل' },
    },
    {
      date: '2017',
      headline: 'حدث آخر',
      figures: [{ value: 625, label: 'شخصا' }],
      quotes: [{ text: 'كلمات', speaker: 'متحدث' }],
    },
  ],
};

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const LONG_WORDS: Feed = {
  ...fullFeed(),
  title: `${LONG_WORD} ${LONG_WORD}`,
  credit: LONG_WORD,
  groups: ['a', 'b'].map((id) => ({ id, label: `${LONG_WORD}-${id}` })),
  eras: [{ date: '1900/2100', label: LONG_WORD }],
  events: fullFeed().events.map((event, i) => ({
    ...event,
    group: i % 2 ? 'a' : 'b',
    dateText: i === 1 ? LONG_WORD : undefined,
    headline: LONG_WORD,
    kicker: LONG_WORD,
    summary: `https://example.com/${'path/'.repeat(30)}`,
    place: { name: LONG_WORD },
    figures: [{ value: '1,234,567,890,123', label: LONG_WORD }],
  })),
};

async function failed(): Promise<NewsTimeline> {
  replace(Math, 'random', () => 0);
  let element: NewsTimeline | undefined;
  await warned(/^<news-timeline>/, async () => {
    element = mount('<news-timeline src="/served/feed?status=404"><ol><li>In the page</li></ol></news-timeline>');
    await answer(element);
  });
  return element!;
}

async function stale(): Promise<NewsTimeline> {
  const element = await shown(`<news-timeline src="/served/feed?well=1&status=404&key=${newKey()}"></news-timeline>`);
  await warned(/^<news-timeline>/, () => element.reload());
  await waitUntil(() => part(element, 'state'));
  return element;
}

async function debugging(): Promise<NewsTimeline> {
  let element: NewsTimeline | undefined;
  await warned(/^<news-timeline>/, async () => {
    element = await shown('<news-timeline debug src="/demo/feeds/partly-bad.json"></news-timeline>');
    await waitUntil(() => part(element!, 'problems'));
  });
  return element!;
}

async function loading(): Promise<NewsTimeline> {
  const element = mount('<news-timeline src="/served/feed?delay=300"></news-timeline>');
  await element.updateComplete;
  expect(part(element, 'loading')).to.exist;
  return element;
}

async function rightToLeft(): Promise<NewsTimeline> {
  const element = mount('<div lang="ar" dir="rtl"><news-timeline></news-timeline></div>');
  element.feed = ARABIC;
  await answer(element);
  return element;
}

const STATES: Record<string, () => Promise<NewsTimeline>> = {
  ready: () => showing(fullFeed(), 'selected="long"'),
  'a story of the demo': () => shown('<news-timeline src="/events.json"></news-timeline>'),
  loading,
  empty: () => showing({ title: 'Nothing yet', events: [] }),
  failed,
  stale,
  debug: debugging,
  'filtered to nothing': () => showing({ ...fullFeed() }, 'filter="group:none"'),
  'a long list': () => showing(feedOf(40)),
  'right to left': rightToLeft,
};

const PAGES: Record<string, string> = {
  'a light page': 'background: #fff; color: #111',
  'a page with the browser’s own colours': 'background: Canvas; color: CanvasText; color-scheme: light',
  'a dark page by color-scheme': 'color-scheme: dark; background: Canvas; color: CanvasText',
  'a dark page that only sets colours': 'background: #15171b; color: #e8e6e1',
};

describe('axe finds nothing', () => {
  for (const [page, style] of Object.entries(PAGES))
    for (const [state, make] of Object.entries(STATES))
      it(`${state}, on ${page}`, async () => {
        const element = await make();
        const holder = element.parentElement!;
        holder.setAttribute('style', `${style}; padding: 1em`);
        expect(await accessibilityFaults(holder)).to.deep.equal([]);
      });

  it('with forced colours', async function () {
    if (!(await forcedColors())) this.skip(); // only Chromium can be asked for them
    for (const make of [STATES.ready!, STATES.failed!, STATES.debug!]) {
      const element = await make();
      expect(await accessibilityFaults(element.parentElement!)).to.deep.equal([]);
    }
  });

  it('and does look at contrast, names and lists', async () => {
    const element = await showing(fullFeed());
    expect(await accessibilityPasses(element.parentElement!)).to.include.members([
      'color-contrast',
      'button-name',
      'list',
      'image-alt',
    ]);
  });

  it('and finds what is planted', async () => {
    const element = await showing(fullFeed());
    part(element, 'facts')!.style.color = '#ccc';
    part(element, 'copy-link')!.replaceChildren();
    const faults = (await accessibilityFaults(element.parentElement!)).join('\n');
    expect(faults).to.contain('color-contrast').and.to.contain('button-name');
  });
});

describe('forced colours', () => {
  it('keep the marks, the pressed button and the notes apart from the rest', async function () {
    if (!(await forcedColors())) this.skip();
    const element = await showing(fullFeed());
    const style = (name: string, pseudo?: string): CSSStyleDeclaration => getComputedStyle(part(element, name)!, pseudo);
    expect(style('note').borderTopStyle).to.equal('solid');
    const [pressed, other] = parts(element, 'order').map((one) => getComputedStyle(one).backgroundColor);
    expect(pressed).not.to.equal(other);
    expect(style('marker').backgroundColor).not.to.equal(getComputedStyle(parts(element, 'marker')[1]!).backgroundColor);
  });
});

describe('what it is made of', () => {
  it('is lists, with an item for each event', async () => {
    const element = await showing(fullFeed());
    const lists = [...element.renderRoot.querySelectorAll('.list ol[role="list"]')].filter((list) => !list.closest('.body'));
    const items = lists.flatMap((list) => [...list.children]);
    expect(items.every(({ localName }) => localName === 'li')).to.be.true;
    expect(items).to.have.length(fullFeed().events.length);
    expect(items.every((item) => item.querySelectorAll(':scope > article').length === 1)).to.be.true;
  });

  for (const [level, feed] of [
    [1, fullFeed()],
    [2, { ...fullFeed(), title: '' }],
    [3, feedOf(3)],
    [5, fullFeed()],
  ] as const)
    it(`is headings in order from level ${level}${feed.title ? '' : ', without a title'}`, async () => {
      const element = await showing(feed, `heading-level="${level}"`);
      const headings = [...element.renderRoot.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
        (one) => !one.closest('.body'),
      );
      const levels = headings.map(({ localName }) => Number(localName.slice(1)));
      expect(levels[0]).to.equal(level);
      levels.forEach((one, i) => expect(one).to.be.at.most((levels[i - 1] ?? one) + 1));
      expect(levels.filter((one) => one < level)).to.be.empty;
      expect(headings.every((one) => words(one) !== '')).to.be.true;
    });

  it('is times that a machine can read', async () => {
    const element = await showing(fullFeed());
    const times = [...element.renderRoot.querySelectorAll<HTMLTimeElement>('time[datetime]')];
    expect(times.length).to.be.at.least(6);
    for (const { dateTime } of times)
      expect(dateTime).to.match(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/);
  });

  it('is one status line, and one for what is new in a story that grows: polite, empty until there is something to say', async () => {
    for (const [state, lines] of [
      ['ended', ['']],
      ['live', ['', '']],
    ] as const) {
      const element = await showing({ ...fullFeed(), status: state });
      expect([...element.renderRoot.querySelectorAll('[role="status"], [aria-live]')].map(words)).to.deep.equal(lines);
    }
  });

  it('is marks that are also words: the key event, the state of the story, the pressed button', async () => {
    const element = await showing(fullFeed());
    expect(words(parts(element, 'card')[0])).to.contain('Key event:');
    expect(words(part(element, 'story-status'))).to.equal('Developing');
    for (const name of ['chip', 'order'])
      for (const button of parts(element, name)) expect(button.getAttribute('aria-pressed')).to.be.oneOf(['true', 'false']);
  });
});

describe('targets', () => {
  for (const [state, make] of Object.entries(STATES))
    it(`are large enough: ${state}`, async () => {
      const element = await make();
      const small = [...element.renderRoot.querySelectorAll('button, summary')]
        .filter(visible)
        .map((one) => ({ name: words(one), ...(one.getBoundingClientRect().toJSON() as { width: number; height: number }) }))
        .filter(({ width, height }) => width < 24 || height < 24);
      expect(small).to.deep.equal([]);
    });
});

describe('narrow places and wide text', () => {
  /** Everything that sticks out of the element or is cut off. */
  function outside(element: NewsTimeline): string[] {
    const { left, right } = element.getBoundingClientRect();
    const wrong: string[] = [];
    const root = part(element, 'root')!;
    if (root.scrollWidth > root.clientWidth) wrong.push(`the root is ${root.scrollWidth} of ${root.clientWidth} wide`);
    if (element.scrollWidth > element.clientWidth) wrong.push(`${element.scrollWidth} of ${element.clientWidth} wide`);
    for (const one of element.renderRoot.querySelectorAll<HTMLElement>('.root *:not(.hidden, .marker)')) {
      if (!visible(one)) continue;
      const name = `<${one.localName} part="${one.getAttribute('part') ?? ''}"> ${words(one).slice(0, 30)}`;
      const rect = one.getBoundingClientRect();
      if (rect.left < left - 1 || rect.right > right + 1) wrong.push(`${name} sticks out, ${rect.left} to ${rect.right}`);
      const { overflowX, overflowY, textOverflow } = getComputedStyle(one);
      const clips = overflowX !== 'visible' || overflowY !== 'visible' || textOverflow !== 'clip';
      if (clips && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
        wrong.push(`${name} is cut`);
    }
    return wrong;
  }

  const SPACING = 'line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important';
  const WIDTHS = [1000, 640, 320, 240];
  const FEEDS: [string, () => Promise<NewsTimeline>][] = [
    ['a full story', () => showing(fullFeed())],
    ['long words', () => showing(LONG_WORDS)],
    ['right to left', rightToLeft],
    ['a failure', failed],
    ['mistakes', debugging],
    ['a long list', () => showing(feedOf(40))],
  ];

  for (const [name, make] of FEEDS)
    it(`fit: ${name}, with the text spacing of WCAG 1.4.12 and without`, async () => {
      const element = await make();
      for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
      const holder = element.parentElement!;
      for (const width of WIDTHS)
        for (const style of ['', SPACING]) {
          holder.style.width = `${width}px`;
          element.setAttribute('style', style);
          expect(outside(element), `${width} px ${style}`).to.deep.equal([]);
        }
    });

  it('are seen when something does stick out', async () => {
    const element = await showing(fullFeed());
    part(element, 'headline')!.style.whiteSpace = 'nowrap';
    element.parentElement!.style.width = '240px';
    expect(outside(element)).not.to.be.empty;
  });

  it('keep a page in which it stands from scrolling sideways', async () => {
    const frame = document.createElement('iframe');
    frame.width = '320';
    frame.src = '/demo/index.html';
    place('').append(frame);
    const story = (): NewsTimeline | null => frame.contentDocument!.querySelector('news-timeline');
    await waitUntil(() => story()?.timeline, 'the story did not come', { timeout: 3000 });
    const { scrollWidth, clientWidth } = frame.contentDocument!.documentElement;
    expect(scrollWidth).to.be.at.most(clientWidth);
  });
});
