// The page reads fewer forms than the command, and of those that both read it knows fewer names. What it shows is the same story.
import { expect } from '@open-wc/testing';
import { recognise, wholeFeed, type ImportOptions } from '../../src/adapters/adapter.js';
import { adapters } from '../../src/adapters/all.js';
import { readForeign } from '../../src/adapters/index.js';
import { sourceOf } from '../../src/adapters/source.js';
import { corpus, corpusFiles } from '../support/commands.js';
import { cleanMarkup, plainText } from './markup.js';

type Fields = Readonly<Record<string, unknown>>;
type Story = Fields & { readonly events: readonly Fields[] };

const options: ImportOptions = { plainText, cleanMarkup, note: () => undefined };

function byCommand(text: string): [format: string, feed: Story] | undefined {
  const found = recognise(Object.values(adapters), sourceOf(text), options);
  return found && [found.format, wholeFeed(found) as Story];
}
const byPage = (text: string): Story | undefined => readForeign(sourceOf(text), options) as Story | undefined;

/** What a page is, whether it can be embedded and so has a poster, is left to whoever shows it; `https:` browsers try by themselves. */
function shown(medium: unknown): Fields {
  const { type, url, provider: _, poster: __, ...rest } = medium as Fields;
  const isPage = type === 'embed' || type === 'link';
  const address = String(url)
    .replace(/^http:/, 'https:')
    .replace(/^spotify:(?:user:\w+:)?(\w+):/, 'https://open.spotify.com/$1/'); // told as a problem in the page, as nobody's address
  return { ...rest, type: isPage ? 'page' : type, url: address };
}

/** An event without what is kept for the way back. */
function told({ media, ...event }: Fields): Record<string, unknown> {
  const fields = Object.entries(event).filter(([name]) => !name.startsWith('_'));
  return { ...Object.fromEntries(fields), ...(Array.isArray(media) && { media: media.map(shown) }) };
}

/** Formats that the page reads too. */
const SHARED = /TimelineJS|JSON Feed|table/;

describe('a feed in the page', () => {
  for (const folder of [
    'timelinejs/knightlab-v3',
    'timelinejs/knightlab-v1',
    'timelinejs/knightlab-gsheet',
    'other-formats',
    'datasets',
  ]) {
    it(`brings all that the command brings: ${folder}`, async function () {
      const files = await corpusFiles(folder);
      if (!files) this.skip();
      this.timeout(60_000);
      let read = 0;
      for (const file of files) {
        const text = (await corpus(file))!;
        const [format = '', feed] = byCommand(text) ?? [];
        if (!feed || !SHARED.test(format)) continue;
        const page = byPage(text);
        expect(page?.events.length, file).to.equal(feed.events.length);
        feed.events.forEach((event, i) => {
          const here = page!.events[i]!;
          const ours = told(here);
          // a date that takes more than reading stays as it is written, and is shown so
          const inWords = event.date !== undefined && here.date === undefined;
          if (inWords) expect(here.dateText, `${file} ${i}`).to.be.a('string');
          const { date, dateText, ...whole } = told(event);
          const dated = { ...(date !== undefined && { date }), ...(dateText !== undefined && { dateText }) };
          if (inWords) delete ours.dateText;
          expect(inWords ? { ...ours, ...dated } : ours, `${file} ${i}`).to.deep.equal({ ...whole, ...dated });
        });
        const head = ({ title, summary, eras = [] }: Story): unknown => [title, summary, (eras as Fields[]).map(told)];
        expect(head(page!), file).to.deep.equal(head(feed));
        read++;
      }
      expect(read).to.be.above(0);
    });
  }
});

describe('a table in the page', () => {
  const ROWS: readonly [table: string, event: Fields][] = [
    ['date,title\n2014-06-10,H', { date: '2014-06-10', headline: 'H' }],
    ['Date;Title\n2014-6-5;H', { date: '2014-06-05', headline: 'H' }],
    ['date,title\n2014-06-10 10:30,H', { date: '2014-06-10T10:30', headline: 'H' }],
    ['when,name\n201X~,H', { date: '201X~', headline: 'H' }],
    ['date,title\n44,H', { date: '0044', headline: 'H' }],
    ['start,end,title\n2014,2015-06,H', { date: '2014/2015-06', headline: 'H' }],
    ['start,end,title\n2015,2014,H', { date: '2015', headline: 'H' }],
    ['date,title\n10/06/2014,H', { dateText: '10/06/2014', headline: 'H' }],
    ['date,title\n2014/06/10,H', { dateText: '2014/06/10', headline: 'H' }],
    ['date,title\n20140610,H', { dateText: '20140610', headline: 'H' }],
    ['Year,Month,Day,Time,Event\n2014,6,10,22:30,H', { date: '2014-06-10T22:30', headline: 'H' }],
    ['year,constructor\n2014,X', { date: '2014', headline: 'constructor X' }],
    [
      'date,title,image,caption,credit,alt,category,tags,url,lat,lon,location,description\n2014,H,https://example.org/1,C,D,E,G,"a, b",https://www.example.org/,1,2,P,"T ""T"""',
      {
        date: '2014',
        headline: 'H',
        body: 'T "T"',
        media: [{ type: 'image', url: 'https://example.org/1', alt: 'E', caption: 'C', credit: 'D' }],
        group: 'G',
        tags: ['a', 'b'],
        links: [{ url: 'https://www.example.org/', label: 'example.org' }],
        place: { name: 'P', lat: 1, lon: 2 },
      },
    ],
  ];
  for (const [table, event] of ROWS) {
    it(table, () => expect(byPage(table)!.events).to.deep.equal([event]));
  }

  const FAULTS: readonly [table: string, path: string][] = [
    ['date,title\nsoon,H', 'rows[0].date'],
    ['start,end,title\n2015,2014,H', 'rows[0].end'],
    ['date,title\n2014,H,I', 'rows[0]'],
    ['date,title\n2014,"H', 'rows[0]'],
  ];
  for (const [table, path] of FAULTS) {
    it(`${table} is told of`, () => {
      const paths: string[] = [];
      readForeign(sourceOf(table), { ...options, note: (note) => void paths.push(note.path) });
      expect(paths).to.deep.equal([path]);
    });
  }
});
