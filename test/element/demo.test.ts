// The pages of demo/, as a visitor opens them, wide and on a phone.
import { expect, waitUntil } from '@open-wc/testing';
import { accessibilityFaults } from './axe.js';
import { drawn, headlines, openPage, part, visible, type Feed, type NewsTimeline, type OpenPage } from './story.js';

const STORY = '/events.json';

/** What each timeline of a page must come to: the feed whose events it shows, or what else is to be seen. */
const PAGES: Record<string, readonly (string | ((element: NewsTimeline) => boolean))[]> = {
  'index.html': [STORY],
  'plain.html': [STORY],
  'no-script.html': [(element) => !element.shadowRoot && [...element.querySelectorAll('li')].every(visible)],
  'dark.html': [STORY],
  'rtl.html': ['/demo/events.ar.json'],
  'languages.html': [STORY, '/demo/events.dates.json'],
  'phone.html': [],
  'many.html': ['/demo/events.many.json'],
  'axis.html': [(element) => !!part(element, 'mark') || !!part(element, 'list')],
  'axis-many.html': [(element) => !!part(element, 'mark') || !!part(element, 'list')],
  'times.html': ['/demo/events.times.json'],
  'media.html': ['/demo/events.media.json'],
  'dates.html': ['/demo/events.dates.json'],
  'elsewhere.html': [4, 3, 2].map((count) => (element: NewsTimeline) => element.timeline?.events.length === count),
  'two.html': [STORY, (element) => headlines(element).length === 3],
  'live.html': [(element) => headlines(element).length === 6],
  'states.html': [
    (element) => visible(part(element, 'empty')),
    (element) => visible(part(element, 'state')) && visible(element.querySelector('li')),
    (element) => headlines(element).length === 10 && visible(part(element, 'problems')),
    '/demo/feeds/one.json',
  ],
  'hostile.html': [STORY],
  'csp.html': [STORY],
};

const WARNINGS: Record<string, readonly RegExp[]> = {
  'states.html': [/feeds\/missing\.json/, /feeds\/partly-bad\.json has problems/],
};

const FIRST_PART = 20;

/** An engine without setHTML cannot draw where no policy is allowed: the list stays. */
const keepsList = (name: string): boolean => name === 'csp.html' && !('setHTML' in Element.prototype);

async function feedAt(src: string): Promise<Feed> {
  return (await (await fetch(src)).json()) as Feed;
}

async function settled(name: string, page: OpenPage): Promise<void> {
  const expected = PAGES[name]!;
  const elements = [...page.document.querySelectorAll<NewsTimeline>('news-timeline')];
  expect(elements).to.have.length(expected.length);
  for (const [i, wanted] of expected.entries()) {
    const element = elements[i]!;
    if (keepsList(name)) {
      expect(visible(element.querySelector('li'))).to.be.true;
    } else if (typeof wanted === 'function') {
      await waitUntil(() => wanted(element), `timeline ${i} did not come to its state`, { timeout: 3000 });
    } else {
      const { events } = await feedAt(wanted);
      await drawn(element, events.length > 30 ? FIRST_PART : events.length);
      await waitUntil(() => element.timeline, `timeline ${i} was not told of`);
      expect(element.timeline!.events).to.have.length(events.length);
      expect(element.problems).to.deep.equal([]);
    }
  }
}

for (const width of [1100, 390])
  describe(`at ${width} px`, () => {
    for (const name of Object.keys(PAGES))
      it(`${name} comes to its state, asks nobody else, keeps within its width`, async () => {
        const page = await openPage(`/demo/${name}`, width, 800);
        await settled(name, page);

        const { scrollWidth, clientWidth } = page.document.documentElement;
        expect(scrollWidth, 'it scrolls sideways').to.be.at.most(clientWidth);

        const asked = page.window.performance.getEntriesByType('resource').map((entry) => entry.name);
        expect(asked.filter((url) => !url.startsWith(`${location.origin}/`))).to.deep.equal([]);

        const warnings = WARNINGS[name] ?? [];
        if (keepsList(name)) {
          expect(page.faults.filter((fault) => !fault.startsWith('violation'))).to.deep.equal([]);
        } else {
          await waitUntil(() => page.faults.length >= warnings.length);
          expect(page.faults.filter((fault) => !warnings.some((one) => one.test(fault)))).to.deep.equal([]);
        }
      });
  });

describe('by WCAG 2.2 AA', () => {
  for (const name of Object.keys(PAGES))
    for (const width of name === 'index.html' || name === 'rtl.html' ? [1100, 390] : [1100])
      it(`${name} has no fault at ${width} px`, async function () {
        // its policy lets no checker in; its timeline is that of index.html
        if (name === 'csp.html') this.skip();
        const page = await openPage(`/demo/${name}`, width, 800);
        await settled(name, page);
        expect(await accessibilityFaults(page.document.documentElement)).to.deep.equal([]);
      });
});

describe('the lists inside the tags', () => {
  const IDS: [name: string, feed: string][] = [
    ['index.html', STORY],
    ['no-script.html', STORY],
    ['dark.html', STORY],
    ['rtl.html', '/demo/events.ar.json'],
    ['hostile.html', STORY],
    ['csp.html', STORY],
  ];
  for (const [name, feed] of IDS)
    it(`of ${name} name the events of its feed, each once, in their order`, async () => {
      const page = await openPage(`/demo/${name}`);
      await settled(name, page);
      const ids = [...page.document.querySelectorAll('news-timeline > ol > li')].map(({ id }) => id);
      const { events } = await feedAt(feed);
      expect([...ids].sort()).to.deep.equal(events.map(({ id }) => id).sort());
      const timeline = page.document.querySelector<NewsTimeline>('news-timeline')?.timeline;
      if (timeline) expect(ids).to.deep.equal(timeline.events.map(({ id }) => id));
    });
});

it('a page that goes wrong is seen', async () => {
  const body = '<!doctype html><script>console.error("planted"); setTimeout(() => { throw new Error("thrown") })</script>';
  const { faults } = await openPage(`/served/feed?type=text/html&body=${encodeURIComponent(body)}`);
  await waitUntil(() => faults.length === 2);
  expect(faults.join()).to.contain('planted').and.to.contain('thrown');
});
