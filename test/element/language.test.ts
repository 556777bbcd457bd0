// Which language it speaks, and which way it is written: as the page says, where it says so.
import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import ar from '../../src/i18n/ar.js';
import de from '../../src/i18n/de.js';
import en from '../../src/i18n/en.js';
import fr from '../../src/i18n/fr.js';
import type { Translation } from '../../src/i18n/labels.js';
import { fullFeed } from './full-feed.js';
import {
  answer,
  feedOf,
  mount,
  openPage,
  part,
  parts,
  place,
  replace,
  served,
  showing,
  status,
  words,
  type Feed,
  type NewsTimeline,
} from './story.js';

const FEED: Feed = { ...feedOf(7), lang: 'en' };

async function inside(markup: string, feed: Feed = FEED): Promise<NewsTimeline> {
  const element = mount(markup);
  const told = answer(element);
  element.feed = feed;
  await told;
  return element;
}

/** The words of the order buttons. */
const spoken = (element: NewsTimeline): string[] => parts(element, 'order').map(words);
const order = ({ oldest, newest }: Translation): (string | undefined)[] => [oldest, newest];
const direction = (element: NewsTimeline): string => getComputedStyle(part(element, 'root')!).direction;

/** Sets attributes of the page itself until the test is over. */
function page(attributes: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(attributes)) {
    const own = document.documentElement.getAttribute(name);
    back.push(() =>
      own === null ? document.documentElement.removeAttribute(name) : document.documentElement.setAttribute(name, own),
    );
    if (value === undefined) document.documentElement.removeAttribute(name);
    else document.documentElement.setAttribute(name, value);
  }
}
const back: (() => void)[] = [];
afterEach(() => back.splice(0).forEach((one) => one()));

describe('the language', () => {
  const LANGUAGES: [lang: string, labels: Translation, date: RegExp][] = [
    ['en', en, /^March 4, 2000$/],
    ['en-GB', en, /^4 March 2000$/],
    ['de', de, /^4\. März 2000$/],
    ['de-AT', de, /^4\. März 2000$/],
    ['fr', fr, /^4 mars 2000$/],
    ['fr-CA', fr, /^4 mars 2000$/],
    ['ar', ar, /٤|4/],
    ['ar-IQ', ar, /آذار/],
  ];
  for (const [lang, labels, date] of LANGUAGES)
    it(`${lang} is spoken`, async () => {
      const element = await inside(`<news-timeline lang="${lang}"></news-timeline>`);
      expect(spoken(element)).to.deep.equal(order(labels));
      expect(words(part(element, 'date'))).to.match(date);
      expect(part(element, 'root')!.lang).to.equal(lang);
    });

  it('is the page’s', async () => {
    page({ lang: 'de' });
    expect(spoken(await inside('<news-timeline></news-timeline>'))).to.deep.equal(order(de));
  });

  it('is that of what is around it, the nearest first', async () => {
    page({ lang: 'de' });
    const element = await inside('<div lang="ar"><div lang="fr"><p><news-timeline></news-timeline></p></div></div>');
    expect(spoken(element)).to.deep.equal(order(fr));
  });

  it('is its own before all others', async () => {
    const element = await inside('<div lang="fr"><news-timeline lang="de"></news-timeline></div>');
    expect(spoken(element)).to.deep.equal(order(de));
  });

  it('is that of what is around the shadow root in which it stands', async () => {
    const host = place('<div lang="fr"><div></div></div>').querySelector('div div')!;
    const inner = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    const element = document.createElement('news-timeline');
    inner.attachShadow({ mode: 'open' }).append(element);
    element.feed = FEED;
    await answer(element);
    expect(spoken(element)).to.deep.equal(order(fr));
  });

  it('is the story’s where the page names none, and the browser’s where that names none either', async () => {
    page({ lang: undefined });
    expect(spoken(await inside('<news-timeline></news-timeline>', { ...FEED, lang: 'fr' }))).to.deep.equal(order(fr));
    replace(navigator, 'language', { get: () => 'de-CH' });
    expect(spoken(await inside('<news-timeline></news-timeline>', { events: FEED.events }))).to.deep.equal(order(de));
  });

  it('is not that of a load that was given up', async () => {
    const module = encodeURIComponent("export * from '/src/mend.ts?late'");
    const late = { imports: { '/src/mend.ts': `/served/feed?delay=300&type=text/javascript&body=${module}` } };
    const { document } = await openPage(
      `/served/feed?type=text/html&body=${encodeURIComponent(`<!doctype html><title>Two</title>
        <script type="importmap">${JSON.stringify(late)}</script>
        <script type="module" src="/src/define.ts"></script>
        <news-timeline></news-timeline>`)}`,
    );
    const element = document.querySelector('news-timeline')!;
    element.feed = { events: [{ date: '2020-02-30', headline: 'Never' }], lang: 'de' };
    await element.updateComplete;
    element.feed = { ...FEED, lang: 'fr' };
    expect(await answer(element)).to.equal('load');
    await aTimeout(600);
    element.requestUpdate();
    await element.updateComplete;
    expect(spoken(element)).to.deep.equal(order(fr));
  });

  it('changes with the attribute, for all that is said', async () => {
    const element = await showing(FEED);
    element.lang = 'de';
    await waitUntil(() => spoken(element).join() === order(de).join());
    expect(words(part(element, 'date'))).to.equal('4. März 2000');
    parts(element, 'order')[1]!.click();
    await element.updateComplete;
    expect(status(element)).to.equal('7 Ereignisse, 7 gezeigt');
    element.removeAttribute('lang');
    await waitUntil(() => spoken(element).join() === order(en).join());
  });

  it('is fetched while the feed is on its way', async () => {
    performance.setResourceTimingBufferSize(2000);
    const element = mount(`<news-timeline lang="nl" src="${served(FEED, '&delay=300&of=nl')}"></news-timeline>`);
    await answer(element);
    const [words, feed] = [/\/i18n\/nl\.ts/, /&of=nl$/].map((address) =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find(({ name }) => address.test(name)),
    );
    expect(words!.startTime).to.be.lessThan(feed!.responseEnd);
    expect(spoken(element)).to.deep.equal(['Oudste eerst', 'Nieuwste eerst']);
  });

  for (const [part, attributes, feed] of [
    ['views/opened', 'view="axis"', FEED],
    ['views/extras/extras', '', { ...FEED, events: [{ date: '2024-06-10T14:30', headline: 'A' }] }],
    ['live/live', '', { ...FEED, status: 'live' }],
  ] as const)
    it(`of a part that is loaded later is fetched while that is on its way: ${part}`, async () => {
      const never = { imports: { [`/src/${part}.ts`]: '/served/feed?delay=10000&type=text/javascript' } };
      const { window } = await openPage(
        `/served/feed?type=text/html&body=${encodeURIComponent(`<!doctype html><html lang="en">
          <script type="importmap">${JSON.stringify(never)}</script>
          <script type="module" src="/src/define.ts"></script>
          <news-timeline ${attributes} src="${served(feed)}"></news-timeline>`)}`,
      );
      const asked = (): string => window.performance.getEntriesByType('resource').map(({ name }) => name).join(' '); // prettier-ignore
      await waitUntil(() => asked().includes('/i18n/more.ts') && asked().includes('/i18n/more/en.ts'));
      expect(asked()).not.to.contain(`/${part}.ts`);
    });

  it('is English in words where we have no others, with dates of the language alone', async () => {
    const some = (lang: string, feed?: Feed): Promise<NewsTimeline> =>
      inside(`<news-timeline lang="${lang}"></news-timeline>`, feed);
    expect(spoken(await some('sv'))).to.deep.equal(order(en));
    const events = [
      { date: '2014-06-10', headline: 'A' },
      { date: '2017-05/..', headline: 'B' },
    ];
    const element = await some('sv', { ...FEED, updated: '2017-07-09', events });
    expect(parts(element, 'date').map(words)).to.deep.equal(['10 juni 2014', 'maj 2017 –']);
    expect(words(part(element, 'gap'))).to.match(/^\+ 2 år\D+11 månader$/);
    expect(words(part(element, 'facts'))).to.equal('Updated: 9 juli 2017Events: 2');
  });

  for (const lang of ['C', 'en-US@posix', '', ' ', '-', 'x', 'de_DE', 'constructor', 'undefined', '日本'])
    it(`“${lang}” harms nothing`, async () => {
      const element = await inside(`<news-timeline lang="${lang}"></news-timeline>`);
      expect(words(part(element, 'headline'))).to.equal('Headline 0');
      expect(words(part(element, 'date'))).to.match(/2000/);
    });

  it('of a browser that names none harms nothing', async () => {
    page({ lang: undefined });
    for (const language of ['C', 'en-US@posix', '', undefined]) {
      replace(navigator, 'language', { get: () => language! });
      const element = await inside('<news-timeline></news-timeline>', { events: FEED.events });
      expect(spoken(element)).to.deep.equal(order(en));
    }
  });
});

describe('a story in another language than the page', () => {
  it('is marked with its language, and finds its own direction', async () => {
    const element = await inside('<news-timeline lang="en"></news-timeline>', {
      ...fullFeed(),
      lang: 'ar',
      title: 'قصة',
      events: [{ headline: 'حدث مهم', date: '2020' }, { headline: 'Latin' }],
    });
    const holders = [part(element, 'title'), ...parts(element, 'headline')].map((one) => one!.closest<HTMLElement>('[lang]')!);
    expect(holders.map(({ lang, dir }) => [lang, dir])).to.deep.equal(Array.from({ length: 3 }, () => ['ar', 'auto']));
    expect(holders.map((one) => getComputedStyle(one).direction)).to.deep.equal(['rtl', 'rtl', 'ltr']);
    // our own words stay in the page's
    expect(part(element, 'copy-link')!.closest<HTMLElement>('[lang]')!.lang).to.equal('en');
    expect(part(element, 'date')!.closest<HTMLElement>('[lang]')!.lang).to.equal('en');
  });

  it('has corrections in that language, after our own word for them', async () => {
    const element = await inside('<news-timeline lang="en"></news-timeline>', {
      ...FEED,
      lang: 'ar',
      events: [{ headline: 'H', date: '2020', corrections: [{ date: '2021', text: 'خطأ (1).' }, { text: 'Latin (2).' }] }],
    });
    const told = parts(element, 'correction').map((one) => one.querySelector('bdi')!);
    expect(told.map((one) => [one.lang, words(one), getComputedStyle(one).direction])).to.deep.equal([
      ['ar', 'خطأ (1).', 'rtl'],
      ['ar', 'Latin (2).', 'ltr'],
    ]);
    expect(words(part(element, 'correction'))).to.equal('Correction, 2021: خطأ (1).');
    expect(part(element, 'correction')!.querySelector('strong')!.closest<HTMLElement>('[lang]')!.lang).to.equal('en');
  });

  it('is not marked where it is the same language', async () => {
    const element = await inside('<news-timeline lang="en-GB"></news-timeline>', { ...FEED, lang: 'en-US' });
    expect(element.renderRoot.querySelectorAll('[lang]')).to.have.length(1);
  });

  it('with a language that is none is not marked', async () => {
    for (const lang of ['', 'en-US@posix', '"><b>']) {
      const element = await inside('<news-timeline lang="en"></news-timeline>', { ...FEED, lang });
      expect(element.renderRoot.querySelectorAll('[lang]'), lang).to.have.length(1);
      element.remove();
    }
  });
});

describe('the direction', () => {
  const FROM: [name: string, markup: string, expected: string][] = [
    ['the element', '<news-timeline dir="rtl"></news-timeline>', 'rtl'],
    ['what is around it', '<div dir="rtl"><p><news-timeline></news-timeline></p></div>', 'rtl'],
    ['the nearest of it', '<div dir="rtl"><div dir="ltr"><news-timeline></news-timeline></div></div>', 'ltr'],
    ['the page, by default', '<news-timeline></news-timeline>', 'ltr'],
    ['a style of what is around it', '<div style="direction: rtl"><news-timeline></news-timeline></div>', 'rtl'],
    ['the words inside, with auto', '<news-timeline dir="auto">كلمات</news-timeline>', 'rtl'],
  ];
  for (const [name, markup, expected] of FROM)
    it(`is that of ${name}`, async () => {
      expect(direction(await inside(markup))).to.equal(expected);
    });

  it('is that of what is around the shadow root in which it stands', async () => {
    const host = place('<div dir="rtl"></div>').firstElementChild!;
    const element = document.createElement('news-timeline');
    host.attachShadow({ mode: 'open' }).append(element);
    element.feed = FEED;
    await answer(element);
    expect(direction(element)).to.equal('rtl');
  });

  it('changes with the attribute', async () => {
    const element = await showing(FEED);
    element.dir = 'rtl';
    await element.updateComplete;
    expect(direction(element)).to.equal('rtl');
    element.dir = '';
    await element.updateComplete;
    expect(direction(element)).to.equal('ltr');
  });

  /** Where things stand, as fractions of the width, counted from where a line begins. */
  async function placed(dir: string): Promise<Record<string, number[]>> {
    const holder = place(`<div dir="${dir}" style="width: 900px"><news-timeline></news-timeline></div>`);
    const element = holder.querySelector('news-timeline')!;
    element.feed = {
      ...feedOf(3),
      eras: [{ date: '2000', label: 'An era' }],
      events: feedOf(3).events.map((one) => ({ ...one, body: 'Text', quotes: [{ text: 'Words' }] })),
    };
    await answer(element);
    await nextFrame();
    const box = element.getBoundingClientRect();
    const from = (one: Element): number[] => {
      const { left, right } = one.getBoundingClientRect();
      const [start, end] = dir === 'rtl' ? [box.right - right, box.right - left] : [left - box.left, right - box.left];
      return [Math.round(start), Math.round(end)];
    };
    const names = ['card', 'marker', 'headline', 'body', 'quote', 'title', 'tools', 'event'];
    return Object.fromEntries(
      names.flatMap((name) =>
        parts(element, name)
          .slice(0, 1)
          .map((one) => [name, from(one)]),
      ),
    );
  }

  it('from right to left is a mirror', async () => {
    const [ltr, rtl] = [await placed('ltr'), await placed('rtl')];
    expect(rtl).to.deep.equal(ltr);
    expect(ltr.marker![1]).to.be.at.most(ltr.headline![0]!);
    expect(Object.keys(ltr)).to.include.members(['card', 'marker', 'headline', 'quote']);
  });
});
