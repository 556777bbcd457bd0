// Feeds of other tools, given to the element as they are.
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { corpus, corpusFiles } from '../support/commands.js';
import { answer, warned, headlines, mount, part, served, showing, words } from './story.js';

const SLIDES = {
  title: { text: { headline: 'The <b>bridge</b>' } },
  events: [
    { start_date: { year: '-44' }, text: { headline: 'A<br>ford', text: '<p>One</p><script>alert(1)</script>' } },
    { start_date: { year: '1889', month: '' }, text: { headline: 'A bridge' } },
  ],
};
const CSV = 'Year,Month,Day,Headline\n1889,,,A bridge\n1906,10,1,"The first\ntram"\n';
const JSON_FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Notices',
  items: [{ id: '1', title: 'Storm', date_published: '2025-10-25T17:00:00Z' }],
};

describe('a foreign feed at src', () => {
  const ROWS: readonly [title: string, src: string, headlines: readonly string[], dates: readonly string[]][] = [
    ['TimelineJS', served(SLIDES), ['A ford', 'A bridge'], ['44 BC', '1889']],
    [
      'a sheet',
      `/served/feed?type=text/csv&body=${encodeURIComponent(CSV)}`,
      ['A bridge', 'The first tram'],
      ['1889', 'October 1, 1906'],
    ],
    ['JSON Feed', served(JSON_FEED), ['Storm'], ['October 25, 2025 at 5:00:00 PM UTC']],
  ];
  for (const [title, src, expected, dates] of ROWS) {
    it(`of ${title} is shown`, async () => {
      const element = mount();
      const told = answer(element);
      element.src = src;
      expect(await told).to.equal('load');
      expect(headlines(element)).to.deep.equal(expected);
      expect([...element.renderRoot.querySelectorAll('[part=date]')].map(words)).to.deep.equal(dates);
      expect(element.problems).to.deep.equal([]);
    });
  }

  it('that is script is refused, in words', async () => {
    await warned(/script \(JSONP\).*never run/, async () => {
      const element = mount();
      const told = answer(element);
      element.src = `/served/feed?body=${encodeURIComponent('storyjs = {"timeline":{"date":[]}}')}`;
      expect(await told).to.equal('error');
    });
  });

  it('with a bad date shows the rest, and says where', async () => {
    await warned(/events\[0\]\.start_date\.month/, async () => {
      const problem = oneEvent(document, 'timeline-problem');
      const bad = { start_date: { year: 2020, month: 13 }, text: { headline: 'A' } };
      const element = await showing({ events: [bad, ...SLIDES.events] });
      expect(headlines(element)).to.have.length(3);
      expect(element.problems.map(({ where }) => where.path)).to.include('events[0].start_date.month');
      await problem;
    });
  });
});

/** Every event on the page, also of a long story. */
async function drawnInAll(value: unknown): Promise<number> {
  let told = false;
  document.addEventListener('timeline-problem', () => (told = true), { once: true });
  const element = await showing(value);
  // what is written into the console later would be another test's
  if (element.problems.length > 0) await waitUntil(() => told, 'its problems were not told');
  part(element, 'show-all')?.click();
  const length = element.timeline?.events.length ?? 0;
  await waitUntil(() => element.renderRoot.querySelectorAll('.card').length === length, `${length} cards did not come`);
  element.remove();
  return length;
}

/** As JSON, with nothing in it that would be fetched from elsewhere. */
const offline = (text: string): unknown =>
  JSON.parse(text.replace(/^\uFEFF/, ''), (_, one: unknown) =>
    typeof one === 'string' ? one.replace(/^(?:https?:)?\/\//, 'https://localhost:9/') : one,
  );

interface V1 {
  readonly date?: unknown[];
  readonly slides?: unknown[];
}
const slidesOf = ({ date, slides }: V1): unknown[] => date ?? slides ?? [];

describe('the feeds of Knight Lab', () => {
  for (const [folder, recordsOf] of [
    ['timelinejs/knightlab-v3', (value) => (value as { events: unknown[] }).events],
    ['timelinejs/knightlab-v1', (value) => slidesOf((value as { timeline: V1 }).timeline)],
  ] satisfies [string, (value: unknown) => unknown[]][]) {
    it(`of ${folder} are drawn with every event`, async function () {
      const files = await corpusFiles(folder);
      if (!files) this.skip();
      this.timeout(60_000);
      await warned(/has problems/, async () => {
        for (const file of files) {
          const value = offline((await corpus(file))!);
          expect(await drawnInAll(value), file).to.equal(recordsOf(value).length);
        }
      });
    });
  }
});
