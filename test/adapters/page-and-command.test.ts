// The page reads fewer forms than the command, and of those that both read it knows fewer names. What it shows is the same story.
import { expect } from '@open-wc/testing';
import { recognise, wholeFeed, type ImportOptions } from '../../src/adapters/adapter.js';
import { adapters } from '../../src/adapters/all.js';
import { readForeign } from '../../src/adapters/index.js';
import { columnsOf } from '../../src/adapters/sheet-columns.js';
import { knownColumns } from '../../src/adapters/column-names.js';
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

describe('headings that the page knows', () => {
  const HEADINGS =
    'Date,Start Date,When,End Date,Until,Year,Month,Day,Time,Display Date,ID,Headline,Title,Name,Event,Summary,Text,Body,Description,Details,Group,Category,Tag,Type,Tags,Keywords,Image,Picture,Photo,Media,Caption,Media Caption,Credit,Media Credit,Alt,Alt Text,Link,URL,Website,Source,Place,Location,City,Latitude,Lat,Longitude,Lon,Lng';
  for (const heading of HEADINGS.split(',')) {
    it(`${heading} is the same to the command`, () => {
      const [field, ...others] = columnsOf([heading]).keys();
      expect(field).to.be.a('string');
      expect([field, ...others]).to.deep.equal([...knownColumns([heading]).keys()]);
    });
  }
});
