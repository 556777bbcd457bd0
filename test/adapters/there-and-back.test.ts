// Through another format and back: nothing may be lost on the way, and what an editor changed on the way must not be undone.
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { csv } from '../../src/adapters/sheet.js';
import { timelineJs3 } from '../../src/adapters/keeping.js';
import type { Feed } from '../../src/core/feed.js';
import { toCsv } from '../../src/publish/csv.js';
import { toTimelineJs } from '../../src/publish/timelinejs.js';
import { corpus, corpusFiles } from '../support/commands.js';
import { read } from './markup.js';

type Fields = Record<string, unknown>;

const published = (feed: unknown): unknown => JSON.parse(toTimelineJs(feed as Feed, {}).text);
const imported = (slides: unknown): Fields & { events: Fields[] } => read(timelineJs3, slides)!.feed;
const throughTimelineJs = (feed: unknown): unknown => imported(published(feed));
const throughCsv = (feed: unknown): unknown => read(csv, toCsv(feed as Feed, {}).text)!.feed;

const runs = { numRuns: 300 };

describe('TimelineJS, ours, and TimelineJS again', () => {
  it('keeps every field of every feed of Knight Lab', async function () {
    const files = await corpusFiles('timelinejs/knightlab-v3');
    if (!files) this.skip();
    for (const file of files) {
      const raw: unknown = JSON.parse((await corpus(file))!);
      expect(published(imported(raw)), file).to.deep.equal(raw);
    }
  });

  const words = { headline: 'There' };
  const ROWS: readonly [title: string, slide: Fields][] = [
    ['numbers in dates', { start_date: { year: 2014, month: 6 }, text: words }],
    ['padded parts', { start_date: { year: '2014', month: '06', day: '' }, text: words }],
    ['a year 0', { start_date: { year: '0' }, text: words }],
    ['thousands', { start_date: { year: '-13,800,000,000' }, text: words }],
    ['a date that there is not', { start_date: { year: 2014, month: 13, day: 45 }, text: words }],
    ['an end that is the start', { start_date: { year: '2014' }, end_date: { year: '2014' }, text: words }],
    ['an end before the start', { start_date: { year: '2014' }, end_date: { year: '2013' }, text: words }],
    ['formats', { start_date: { year: '2014', format: 'dddd' }, display_date: 'then <b>so</b>', text: words }],
    ['an old date', { date: { year: '2014' }, text: words }],
    ['an end alone', { end_date: { year: '2014' }, text: words }],
    ['no date', { text: words }],
    ['markup in words', { start_date: { year: '1' }, text: { headline: 'A<br>B &amp; C', text: '<p class="lead">X</p>' } }],
    ['markup that is clean', { start_date: { year: '1' }, text: { headline: 'A', text: '<p>X</p>' } }],
    ['words that look like markup', { start_date: { year: '1' }, text: { headline: '1 < 2 & 3', text: 'a <b' } }],
    ['blanks in words', { start_date: { year: '1' }, text: { headline: ' A  B ', text: '\nX\n\nY ' } }],
    ['an address in words', { start_date: { year: '1' }, text: { text: 'https://example.org/' } }],
    ['empty words', { start_date: { year: '1' }, text: { headline: '', text: '' } }],
    ['no words', { start_date: { year: '1' }, text: {} }],
    ['words that are none', { start_date: { year: '1' }, text: null }],
    ['more words', { start_date: { year: '1' }, text: { headline: 'A', kicker: 'B', text: null } }],
    [
      'media with all',
      { start_date: { year: '1' }, media: { url: 'a.jpg', caption: null, link: 'x', link_target: 'y', title: 'z' } },
    ],
    ['an iframe', { start_date: { year: '1' }, media: { url: '<iframe src="//x.org/y"></iframe>' } }],
    ['a blockquote', { start_date: { year: '1' }, media: { url: '<blockquote>A<cite>B</cite></blockquote>', credit: 'C' } }],
    ['empty media', { start_date: { year: '1' }, media: { url: '', caption: '' } }],
    ['media that are none', { start_date: { year: '1' }, media: 'a.jpg', text: words }],
    ['a background', { start_date: { year: '1' }, background: { url: 'x', opacity: 50 }, autolink: false, text: words }],
    ['a group', { start_date: { year: '1' }, group: ' R&amp;D ', text: words }],
    ['a place', { start_date: { year: '1' }, location: { lat: 1, lon: '2', zoom: 3 }, text: words }],
    ['an id', { start_date: { year: '1' }, unique_id: ' x ', text: words }],
    ['a number as id', { start_date: { year: '1' }, unique_id: 7, text: words }],
    ['anything', { start_date: { year: '1' }, text: words, x: { y: [null, { z: 1 }] }, 'a.b': 2 }],
  ];
  for (const [title, slide] of ROWS) {
    it(title, () => {
      const whole = { events: [slide, { start_date: { year: '5' }, text: { headline: 'Here' } }] };
      expect(published(imported(whole))).to.deep.equal(whole);
    });
  }

  const WHOLE: readonly [title: string, whole: unknown][] = [
    ['a list alone', [{ start_date: { year: '1' }, text: words }]],
    [
      'a title',
      {
        title: { text: { headline: 'A<br>B', text: '<p>X</p>' }, media: { url: 'a.jpg' } },
        events: [{ start_date: { year: 1 } }],
      },
    ],
    [
      'a title with a blank date',
      { title: { start_date: { year: '' }, text: { headline: 'A' } }, events: [{ start_date: { year: 1 } }] },
    ],
    ['an empty title', { title: {}, events: [{ start_date: { year: 1 } }] }],
    ['no title', { title: null, events: [{ start_date: { year: 1 } }] }],
    ['a scale', { scale: 'cosmological', events: [{ start_date: { year: 1 } }] }],
    [
      'eras',
      {
        eras: [
          { start_date: { year: 1 }, end_date: { year: '2' }, text: { headline: 'A' } },
          { start_date: { year: '1' }, text: { headline: '<b>B</b>', text: 'more' }, background: { color: 'red' } },
        ],
        events: [{ start_date: { year: 1 } }],
      },
    ],
    ['no eras', { eras: [], events: [{ start_date: { year: 1 } }] }],
    ['eras that are none', { eras: 'none', events: [{ start_date: { year: 1 } }] }],
    ['groups of its own', { groups: ['a'], events: [{ start_date: { year: 1 } }] }],
  ];
  for (const [title, whole] of WHOLE) it(title, () => expect(published(imported(whole))).to.deep.equal(whole));

  const part = fc.oneof(fc.constantFrom('', '5', '05', null, '13', 'x', ' 7 '), fc.integer({ min: -20, max: 3000 }));
  const date = fc.record({ year: part, month: part, day: part, hour: part, format: part }, { requiredKeys: ['year'] });
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('<p>X</p>', 'a &amp; b', '<i>x', 'https://a.org/ and', 'x\n\ny', '  '),
    fc.constant(null),
  );
  const slide = fc.record(
    {
      start_date: date,
      end_date: date,
      display_date: text,
      text: fc.record({ headline: text, text }, { requiredKeys: [] }),
      media: fc.record({
        url: fc.oneof(text, fc.webUrl()),
        caption: text,
        credit: text,
        alt: text,
        thumbnail: text,
        link: text,
      }),
      group: text,
      unique_id: text,
      background: fc.jsonValue(),
      location: fc.jsonValue(),
      autolink: fc.boolean(),
    },
    { requiredKeys: ['start_date'] },
  );
  it('keeps every field of any slide', () => {
    fc.assert(
      fc.property(fc.array(slide, { minLength: 1, maxLength: 4 }), fc.option(slide, { nil: undefined }), (events, title) => {
        const whole: unknown = JSON.parse(JSON.stringify({ title, events }));
        expect(published(imported(whole))).to.deep.equal(whole);
      }),
      runs,
    );
  });

  it('lets what an editor has changed win', () => {
    const raw = {
      start_date: { year: 2014, month: '06' },
      text: { headline: 'A<br>B', text: '<p class="x">T</p>' },
      media: { url: 'http://youtu.be/x', caption: '<i>C</i>', link: 'https://x.org/' },
      group: '<b>G</b>',
      background: { color: 'red' },
    };
    const feed = imported({ events: [raw] });
    const [event] = feed.events as [Fields];
    const [medium] = event.media as [Fields];
    const edited = { ...event, date: '2015', headline: 'New & better', media: [{ ...medium, caption: 'New' }] };
    expect((published({ ...feed, events: [edited] }) as { events: unknown[] }).events[0]).to.deep.include({
      start_date: { year: '2015' },
      text: { headline: 'New &amp; better', text: '<p class="x">T</p>' },
      group: '<b>G</b>',
      background: { color: 'red' },
    });
    const { media } = (published({ ...feed, events: [edited] }) as { events: [{ media: Fields }] }).events[0];
    expect([media.caption, media.link]).to.deep.equal(['New', 'https://x.org/']);
  });
});

const plainWords = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '=cmd()',
    '+1',
    '-1',
    '@x',
    '"quoted"',
    'a,b;c\td',
    'line\nline',
    'line\r\nline',
    '\ttab',
    'json:1',
    ' ',
    '',
    '<b>x</b>',
    'a & b',
    'null',
    '5',
  ),
  fc.lorem(),
);
const dates = fc.constantFrom(
  ...[
    '2014',
    '2014-06',
    '2014-06-10',
    '-0043',
    '0000',
    '2014-06-10T10:30',
    '2014-06-10T10:30:00Z',
    '2014-06-10T10:30:00.5+02:00',
  ],
  ...['1985~', '1985?', '2004-06-11%', '201X', '2004-XX', '2014/2015', '2014-06/..', '../2014', '/2014', '2014/', '2001-21'],
  ...[
    'Y-13800000000',
    'Y170000002',
    'Y-17E7',
    '1950S2',
    '[1667,1668,1670..1672]',
    '{1960,1961-12}',
    '2004-06~-11',
    '2014~/2015',
  ],
  ...['Y-271820', 'Y-271819', 'Y-271821', 'Y275760', 'no date', '2014-02-30', '2014-06-10T10:30/2014-06-10T11:30'],
);
const some = <T extends Fields>(
  model: { [K in keyof T]: fc.Arbitrary<T[K]> },
  needed: (keyof T)[] = [],
): fc.Arbitrary<Fields> => fc.record(model, { requiredKeys: needed as never[] });
const source = fc.record(
  { publisher: plainWords, title: plainWords, url: fc.webUrl(), published: dates },
  { requiredKeys: ['publisher'] },
);
const unknown = fc.dictionary(
  fc
    .string({ minLength: 1 })
    .map((name) => `_${name}`)
    .filter((name) => !/^_+(?:timelinejs|newsTimeline|proto__)$/.test(name)),
  fc.jsonValue(),
  { maxKeys: 2 },
);
const own = fc
  .tuple(
    fc.record(
      {
        id: plainWords,
        date: fc.oneof(dates, plainWords),
        dateText: plainWords,
        timeZone: plainWords,
        headline: plainWords,
        kicker: plainWords,
        summary: plainWords,
        body: plainWords,
        group: fc.oneof(fc.constantFrom('a', 'b'), plainWords),
        tags: fc.array(plainWords, { maxLength: 2 }),
        importance: fc.constantFrom('key', 'standard', 'minor'),
        place: some(
          {
            name: plainWords,
            lat: fc.double({ min: -90, max: 90, noNaN: true }).map((n) => n + 0),
            lon: fc.integer({ min: -180, max: 180 }),
          },
          ['name'],
        ),
        figures: fc.array(fc.record({ value: fc.oneof(plainWords, fc.integer()), label: plainWords }), { maxLength: 2 }),
        quotes: fc.array(some({ text: plainWords, speaker: plainWords }, ['text']), { maxLength: 2 }),
        media: fc.array(
          some(
            {
              type: fc.constantFrom('image', 'video', 'audio', 'embed', 'link'),
              url: fc.oneof(fc.webUrl(), plainWords),
              alt: plainWords,
              caption: plainWords,
              credit: plainWords,
              poster: fc.webUrl(),
              width: fc.nat(),
            },
            ['type', 'url'],
          ),
          { maxLength: 2 },
        ),
        sources: fc.array(fc.oneof(plainWords, source), { maxLength: 2 }),
        status: fc.constantFrom('reported', 'confirmed'),
        corrections: fc.array(fc.record({ text: plainWords, date: dates }), { maxLength: 1 }),
        updated: dates,
        links: fc.array(fc.record({ url: fc.webUrl(), label: plainWords }), { maxLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    unknown,
  )
  .map(([event, more]) => ({ ...more, ...event }));
const feeds = fc
  .tuple(
    fc.record(
      {
        title: plainWords,
        summary: plainWords,
        url: fc.webUrl(),
        lang: fc.constantFrom('en', 'de'),
        timeZone: plainWords,
        status: fc.constantFrom('live', 'ended'),
        refresh: fc.nat(),
        groups: fc.array(some({ id: fc.constantFrom('a', 'b', 'c'), label: plainWords, color: plainWords }, ['id', 'label']), {
          maxLength: 3,
        }),
        eras: fc.array(fc.record({ date: fc.oneof(dates, plainWords), label: plainWords }), { maxLength: 2 }),
        sources: fc.dictionary(
          plainWords.filter((key) => key !== '__proto__'),
          source,
          { maxKeys: 2 },
        ),
        next: plainWords,
      },
      { requiredKeys: [] },
    ),
    unknown,
    fc.array(own, { minLength: 1, maxLength: 4 }),
  )
  .map(([head, more, events]) => JSON.parse(JSON.stringify({ ...more, ...head, events })) as Fields & { events: Fields[] });

describe('ours, TimelineJS, and ours again', () => {
  it('is the same feed', () => {
    fc.assert(
      fc.property(
        feeds.filter(({ events }) => events.some(({ headline, date }) => headline ?? date)),
        (feed) => {
          // a slide is known by its words or its date; one of those is always there in a story
          const told = { ...feed, events: [...feed.events, { headline: 'Here' }] };
          expect(throughTimelineJs(told)).to.deep.equal(told);
        },
      ),
      runs,
    );
  });

  it('has a date that TimelineJS can show, where ours has one of any kind', () => {
    const slide = (date: string): unknown =>
      (published({ events: [{ date, headline: 'X' }] }) as { events: [Fields] }).events[0];
    expect(slide('1985~')).to.deep.include({
      start_date: { year: '1985' },
      end_date: { year: '1985' },
      display_date: 'about 1985',
    });
    expect(slide('201X')).to.deep.include({ start_date: { year: '2010' }, end_date: { year: '2019' } });
    expect(slide('Y-17E7')).to.deep.include({ start_date: { year: '-170000000' } });
    expect(slide('2014-06-10/..')).to.deep.include({ start_date: { year: '2014', month: '6', day: '10' } });
    expect(slide('-0043')).to.deep.include({ start_date: { year: '-44' } });
    expect(slide('2001-21')).to.deep.include({
      start_date: { year: '2001', month: '3' },
      end_date: { year: '2001', month: '5' },
      display_date: 'spring 2001',
    });
  });

  it('lets what was changed in TimelineJS win', () => {
    const event = { date: '1985~', headline: 'Old', kicker: 'K', body: 'A\n\nB', tags: ['t'] };
    const { events } = published({ events: [event] }) as { events: [{ text: Fields }] };
    const changed = { events: [{ ...events[0], text: { ...events[0].text, headline: 'New' } }] };
    expect(imported(changed).events[0]).to.deep.equal({ ...event, headline: 'New' });
  });
});

describe('ours, a table, and ours again', () => {
  it('is the same feed', () => {
    fc.assert(
      fc.property(feeds, (feed) => {
        expect(throughCsv(feed)).to.deep.equal(feed);
      }),
      runs,
    );
  });

  it('is the same without events, without a head, and with events that say nothing', () => {
    for (const feed of [
      { events: [] },
      { title: 'X', events: [] },
      { events: [{}] },
      { events: [{ _newsTimeline: 1, __newsTimeline: 2 }] },
    ])
      expect(throughCsv(feed)).to.deep.equal(feed);
  });

  for (const delimiter of [';', '\t']) {
    it(`is the same when a sheet has saved it with ${JSON.stringify(delimiter)}`, () => {
      const feed = { title: 'Story', events: [{ date: '2014', headline: 'Plain', tags: ['a'] }] };
      const text = toCsv(feed, {}).text.replaceAll(',', delimiter);
      expect(read(csv, text)!.feed).to.deep.equal(feed);
    });
  }

  it('holds no cell that a spreadsheet would run', () => {
    const formulas = ['=cmd()', '+1', '-1', '@x', '\t=1', '\r=1', '\uFF1D1'];
    const { text } = toCsv({ title: formulas[0]!, events: formulas.map((headline) => ({ headline, _x: headline })) }, {});
    const rows = text.split('\r\n').flatMap((row) => row.split(','));
    expect(rows.filter((cell) => /^"?[=+\-@\t\r\uFF1D]/.test(cell))).to.deep.equal([]);
  });
});
