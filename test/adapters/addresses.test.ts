// What people paste: addresses of sheets and of embeds, whole pieces of embed code, and texts that are no feed.
import { expect } from '@open-wc/testing';
import { sheetAddress } from '../../src/adapters/addresses.js';
import { embedAddress, leadOf } from '../../src/adapters/embed-code.js';
import { explainForeign } from '../../src/adapters/explain-foreign.js';
import { corpus, corpusFiles } from '../support/commands.js';

const ID = '1xuY4upIooEeszZ_lCmeNx24eSFWe0rHe9ZdqH2xqVNk';
const PUBLISHED = '2PACX-1vTsZZ_lCmeNx24eSFWe0rHe9ZdqH2xqVNk';
const SHEET = 'https://docs.google.com/spreadsheets/d';

describe('sheetAddress', () => {
  const ROWS: readonly [text: string, address: string | undefined][] = [
    [`${SHEET}/${ID}/edit#gid=5`, `${SHEET}/${ID}/export?format=csv&gid=5`],
    [`${SHEET}/${ID}/edit?gid=5#gid=6`, `${SHEET}/${ID}/export?format=csv&gid=6`],
    [`${SHEET}/${ID}/edit?usp=sharing`, `${SHEET}/${ID}/export?format=csv`],
    [`${SHEET}/${ID}`, `${SHEET}/${ID}/export?format=csv`],
    [`${SHEET}/${ID}/export?format=csv&gid=7`, `${SHEET}/${ID}/export?format=csv&gid=7`],
    [`${SHEET}/${ID}/pubhtml`, `${SHEET}/${ID}/pub?output=csv`],
    [`${SHEET}/${ID}/pub?output=csv`, `${SHEET}/${ID}/pub?output=csv`],
    [`${SHEET}/e/${PUBLISHED}/pubhtml?gid=5&single=true`, `${SHEET}/e/${PUBLISHED}/pub?gid=5&single=true&output=csv`],
    [`${SHEET}/e/${PUBLISHED}/pub?output=csv`, `${SHEET}/e/${PUBLISHED}/pub?output=csv`],
    [`https://docs.google.com/a/example.org/spreadsheets/d/${ID}/edit`, `${SHEET}/${ID}/export?format=csv`],
    [`https://docs.google.com/spreadsheets/u/1/d/${ID}/edit`, `${SHEET}/${ID}/export?format=csv`],
    [`//docs.google.com/spreadsheets/d/${ID}/edit#gid=0`, `${SHEET}/${ID}/export?format=csv&gid=0`],
    [
      `https://docs.google.com/spreadsheet/pub?key=0AhvhxF6vquPhdGlZc0xVVFc3WjBESzBqZGJmYTNKRFE&output=html`,
      `${SHEET}/0AhvhxF6vquPhdGlZc0xVVFc3WjBESzBqZGJmYTNKRFE/pub?output=csv`,
    ],
    [`${SHEET}/short/edit`, undefined],
    ['https://example.org/feed.json?key=12345678901234567890', undefined],
    [`https://docs.google.com.evil.org/spreadsheets/d/${ID}/edit`, undefined],
    [`https://docs.google.com/document/d/${ID}/edit`, undefined],
    [ID, undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ];
  for (const [text, address] of ROWS) it(text || 'nothing', () => expect(sheetAddress(text)).to.equal(address));
});

describe('embedAddress', () => {
  const EMBED = 'https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html';
  const ROWS: readonly [text: string, source: string | undefined, options?: Record<string, string>][] = [
    [
      `${EMBED}?source=${ID}&font=Default&lang=en&initial_zoom=2&height=650`,
      `${SHEET}/${ID}/export?format=csv`,
      { lang: 'en' },
    ],
    [
      `${EMBED}?source=${PUBLISHED}&lang=de&start_at_end=true`,
      `${SHEET}/e/${PUBLISHED}/pub?output=csv`,
      { lang: 'de', order: 'newest' },
    ],
    [`${EMBED}?font=Default&lang=en&source=v2%3A${PUBLISHED}`, `${SHEET}/e/${PUBLISHED}/pub?output=csv`, { lang: 'en' }],
    [`${EMBED}?source=v2:${PUBLISHED}`, `${SHEET}/e/${PUBLISHED}/pub?output=csv`, {}],
    [`${EMBED}?source=https%3A%2F%2Fexample.org%2Ffeed.json%3Fkey%3D1`, 'https://example.org/feed.json?key=1', {}],
    [
      `${EMBED}?source=${encodeURIComponent(`${SHEET}/${ID}/pubhtml`)}&start_at_end=false&lang=%22`,
      `${SHEET}/${ID}/pub?output=csv`,
      {},
    ],
    [
      `<iframe src='${EMBED}?source=${ID}&amp;lang=fr' width='100%' height="650"></iframe>`,
      `${SHEET}/${ID}/export?format=csv`,
      { lang: 'fr' },
    ],
    [
      `<p>x</p><IFRAME width=1 src=//cdn.knightlab.com/libs/timeline/latest/embed/index.html?source=${ID}></IFRAME>`,
      `${SHEET}/${ID}/export?format=csv`,
      {},
    ],
    [`${EMBED}?source=javascript:alert(1)`, undefined],
    [`${EMBED}?source=`, undefined],
    [EMBED, undefined],
    ['https://example.org/embed/index.html?source=https://example.org/x', undefined],
    ['<iframe>', undefined],
    ['', undefined],
  ];
  for (const [text, source, options] of ROWS) {
    it(text || 'nothing', () =>
      expect(embedAddress(text)).to.deep.equal(source === undefined ? undefined : { source, options }),
    );
  }

  it('leads from a framed sheet too', () => {
    expect(leadOf(`<iframe src="${SHEET}/${ID}/pubhtml?widget=true"></iframe>`)).to.deep.equal({
      source: `${SHEET}/${ID}/pub?output=csv`,
      options: {},
    });
    expect(leadOf('https://example.org/')).to.be.undefined;
  });
});

describe('explainForeign', () => {
  const ROWS: readonly [text: string, words: RegExp][] = [
    ['storyjs_jsonp_data = {"timeline": {}}', /^It is script \(JSONP\), which is never run:/],
    ['callback({"events": []})', /^It is script/],
    ['/**/ a.b([1]);', /^It is script/],
    ['var x = [', /^It is script/],
    ['', /^It is empty/],
    ['\uFEFF \n', /^It is empty/],
    ['<html>', /^It is a page of HTML or XML/],
    ['BEGIN:VCALENDAR', /^It is not JSON: .*npx news-timeline/],
    ['Volcano Name,Elev\nAbu,571', /^It is a table, .* “date” or “headline”\. Rename one\./],
    ['{"a": ', /^It is not JSON: /],
    ['hello', /^It is not JSON: /],
    ['x'.repeat(1_000_000), /^It is not JSON: /],
  ];
  for (const [text, words] of ROWS) {
    it(text.slice(0, 50) || 'nothing', () => {
      expect(explainForeign(text)).to.match(words);
    });
  }

  it('tells the broken files of Knight Lab apart', async function () {
    const files = await corpusFiles('timelinejs/broken');
    if (!files) this.skip();
    for (const file of files) {
      const expected = file.endsWith('.jsonp') ? /JSONP/ : file.includes('e69de29') ? /empty/ : /not JSON/; // the last is JSON with a fault
      expect(explainForeign((await corpus(file))!), file).to.match(expected);
    }
  });
});
