// schema.org as publishers write it: in scripts of a page, in lists, in graphs, with whatever is wrong in the next one.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanMarkup, jsonLd, plainText, sourceOf, wholeFeed } from '../../dist/convert.js';
import { createTimeline } from '../../dist/core.js';
import { shortId } from '../../dist/adapters/short-id.js';

function read(source) {
  const notes = [];
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  const found = jsonLd(sourceOf(text), { cleanMarkup, plainText, note: (note) => notes.push(note) });
  return (
    found && { format: found.format, feed: wholeFeed(found), notes, problems: notes.filter(({ kind }) => kind === 'problem') }
  );
}

const thing = (type, fields) => ({ '@context': 'https://schema.org', '@type': type, ...fields });
const event = (fields) => read(thing('Event', { name: 'X', ...fields })).feed.events[0];
const BLOG = thing('LiveBlogPosting', {
  headline: 'Mosul, live',
  description: 'As it happens',
  url: 'https://news.example/live',
  inLanguage: 'en',
  coverageStartTime: '2014-06-10T00:00:00Z',
  dateModified: '2014-06-10T06:00:00+00:00',
  publisher: { '@type': 'Organization', name: 'Example News' },
  liveBlogUpdate: [
    {
      '@type': 'BlogPosting',
      '@id': 'https://news.example/live#post-1',
      headline: 'One &amp; two',
      articleBody: '<p onclick=x>All of it</p><script>x</script>',
      datePublished: '2014-06-10T04:00:00Z',
      dateModified: '2014-06-10T05:00:00+0200',
      author: [{ '@type': 'Person', name: 'A. Writer' }],
      image: { '@type': 'ImageObject', url: '/i.jpg', width: '640', caption: 'C' },
    },
    { '@type': 'BlogPosting', headline: 'Two', datePublished: 'soon' },
    null,
    7,
  ],
});
const page = (...scripts) =>
  `<!DOCTYPE html><html lang="de"><head><title>Page &amp; more</title><link rel="canonical" href="https://c.example/"><style><script type="application/ld+json">{</style>
${scripts.map((one) => `<script type="application/ld+json">${typeof one === 'string' ? one : JSON.stringify(one)}</script>`).join('\n')}
</head><body><!-- <script type="application/ld+json">{"@type":"Event","name":"Hidden"}</script> --><p>${'<div>'.repeat(50)}`;

describe('live blogs', () => {
  it('makes an event of each post', () => {
    const { feed, format, problems } = read(BLOG);
    assert.equal(format, 'schema.org LiveBlogPosting (JSON-LD)');
    assert.equal(problems.length, 1);
    assert.deepEqual(feed, {
      title: 'Mosul, live',
      summary: 'As it happens',
      url: 'https://news.example/live',
      lang: 'en',
      credit: 'Example News',
      status: 'live',
      updated: '2014-06-10T06:00:00Z',
      events: [
        {
          id: 'post-1',
          date: '2014-06-10T04:00:00Z',
          headline: 'One & two',
          body: '<p>All of it</p>',
          media: [{ type: 'image', url: 'https://news.example/i.jpg', caption: 'C', width: 640 }],
          sources: [{ publisher: 'A. Writer' }],
          published: '2014-06-10T04:00:00Z',
          updated: '2014-06-10T05:00:00+02:00',
        },
        { headline: 'Two' },
      ],
    });
  });
  it('has ended where its coverage has', () =>
    assert.equal(read({ ...BLOG, coverageEndTime: '2014-06-11T00:00:00Z' }).feed.status, 'ended'));
  it('is found in an article', () =>
    assert.equal(read(thing('NewsArticle', { headline: 'A', mainEntity: [{ hasPart: BLOG }] })).feed.events.length, 2));
  it('may have a single post', () =>
    assert.equal(read({ ...BLOG, liveBlogUpdate: { headline: 'Only' } }).feed.events.length, 1));
});

describe('events of schema.org', () => {
  const DATES = [
    ['2014-06-10', undefined, '2014-06-10'],
    ['2014-06-10', '2014-06-12', '2014-06-10/2014-06-12'],
    ['2014-06', '2014-06', '2014-06'],
    ['20140610T0400Z', '20140610T053000Z', '2014-06-10T04:00Z/2014-06-10T05:30:00Z'],
    ['2014-06-10T04:00', undefined, '2014-06-10T04:00'],
    ['2014-06-10T04:00+03:00', '2014-06-12', '2014-06-10T04:00+03:00/2014-06-12'],
    ['2014-06-10', '2014-06-09', '2014-06-10'],
    ['2014-02-31', undefined, undefined],
    [undefined, '2014', '/2014'],
    [['2014-06-10', 'x'], undefined, '2014-06-10'],
    [{ '@value': '2014-06-10', '@type': 'Date' }, undefined, '2014-06-10'],
    [2014, undefined, '2014'],
    [{ a: {} }, null, undefined],
  ];
  for (const [startDate, endDate, date] of DATES) {
    it(`reads ${JSON.stringify(startDate)} to ${JSON.stringify(endDate)}`, () =>
      assert.equal(event({ startDate, endDate }).date, date));
  }

  const FIELDS = [
    [{ eventStatus: 'https://schema.org/EventCancelled' }, { status: 'retracted' }],
    [{ location: 'Mosul' }, { place: { name: 'Mosul' } }],
    [
      { location: { '@type': 'Place', name: 'Mosul', geo: { latitude: '36.3', longitude: 43.1 } } },
      { place: { name: 'Mosul', lat: 36.3, lon: 43.1 } },
    ],
    [
      { location: [{ '@type': 'VirtualLocation', url: 'x' }, { address: { addressLocality: 'Mosul', addressCountry: 'IQ' } }] },
      { place: { name: 'Mosul, IQ' } },
    ],
    [
      { url: 'https://a.example/x' },
      { id: shortId('https://a.example/x'), links: [{ url: 'https://a.example/x', label: 'a.example' }] },
    ],
    [{ url: 'javascript:alert(1)' }, { id: shortId('javascript:alert(1)') }],
    [
      { image: ['https://a.example/1.jpg', { contentUrl: 'https://a.example/2.jpg' }] },
      {
        media: [
          { type: 'image', url: 'https://a.example/1.jpg' },
          { type: 'image', url: 'https://a.example/2.jpg' },
        ],
      },
    ],
    [
      { video: { embedUrl: 'https://v.example/', name: 'V', thumbnailUrl: 't.jpg' } },
      { media: [{ type: 'embed', url: 'https://v.example/', caption: 'V', poster: 't.jpg' }] },
    ],
    [{ organizer: { name: 'O' } }, { sources: [{ publisher: 'O' }] }],
    [{ description: 'A &amp; B' }, { summary: 'A & B' }],
    [{ description: '<i>A</i>' }, { body: '<i>A</i>' }],
    [{ keywords: 'a, b,a' }, { tags: ['a', 'b'] }],
  ];
  for (const [fields, expected] of FIELDS)
    it(`reads ${JSON.stringify(fields)}`, () => assert.deepEqual(event(fields), { headline: 'X', ...expected }));

  it('tells of what was postponed', () =>
    assert.equal(read(thing('Event', { name: 'X', eventStatus: 'EventPostponed' })).problems.length, 1));
  it('reads lists, graphs, types of events and events of events', () => {
    const found = read([
      thing('MusicEvent', { name: 'A', subEvent: [{ '@type': 'Event', name: 'B' }] }),
      { '@graph': [{ '@type': ['Thing', 'http://schema.org/Event'], name: 'C' }] },
    ]);
    assert.deepEqual(
      found.feed.events.map(({ headline }) => headline),
      ['A', 'B', 'C'],
    );
  });
});

describe('lists of schema.org', () => {
  const items = (...elements) => read(thing('ItemList', { name: 'L', itemListElement: elements })).feed;
  const COVERAGES = ['2014-06-10/2017-07-09', '../2014', '2014/..', '-0043-03-15', '2014'];
  for (const text of COVERAGES)
    it(`reads ${text}`, () =>
      assert.equal(items({ '@type': 'ListItem', item: { headline: 'X', temporalCoverage: text } }).events[0].date, text));
  it('has no date for what is always', () =>
    assert.equal(items({ '@type': 'ListItem', item: { headline: 'X', temporalCoverage: '../..' } }).events[0].date, undefined));
  it('reads bare items, texts, and items by reference', () => {
    const feed = read({
      '@context': 'https://schema.org',
      '@graph': [
        thing('ItemList', {
          itemListElement: [{ '@type': 'CreativeWork', name: 'A' }, 'B', { '@type': 'ListItem', item: { '@id': '#c' } }],
        }),
        { '@id': '#c', '@type': 'Thing', name: 'C' },
      ],
    }).feed;
    assert.deepEqual(
      feed.events.map(({ headline }) => headline),
      ['A', 'B', 'C'],
    );
  });
  it('leaves a menu aside where there is more', () => {
    const feed = read([
      thing('ItemList', { itemListElement: [{ '@type': 'ListItem', name: 'Home' }] }),
      thing('Event', { name: 'E' }),
    ]).feed;
    assert.deepEqual(
      feed.events.map(({ headline }) => headline),
      ['E'],
    );
  });
});

describe('pages', () => {
  it('reads all scripts but the broken, and says where that is', () => {
    const { feed, problems } = read(
      page(
        '{"@type": "Event", ',
        thing('Event', { name: 'A' }),
        `//<![CDATA[\n${JSON.stringify(thing('Event', { name: 'B' }))}\n//]]>`,
        `<!--${JSON.stringify(thing('Event', { name: 'C' }))}-->`,
        '{"@type":"Event","name":"D\nE"};',
      ),
    );
    assert.deepEqual(feed, {
      title: 'Page & more',
      url: 'https://c.example/',
      lang: 'de',
      events: ['A', 'B', 'C', 'D E'].map((headline) => ({ headline })),
    });
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['line 2'],
    );
  });
  const NOT_OURS = [
    '',
    '<html></html>',
    '{}',
    '[]',
    '{"events": []}',
    '{"@type": "Person"}',
    '<rss/>',
    page(),
    page({ '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', name: 'Home' }] }),
    'null',
    '7',
    '"application/ld+json"',
  ];
  for (const text of NOT_OURS)
    it(`leaves ${JSON.stringify(text.slice(-60))} to others`, () => assert.equal(read(text), undefined));

  it('survives depth, size and circles', () => {
    const start = performance.now();
    let deep = thing('Event', { name: 'X' });
    for (let n = 0; n < 3000; n++) deep = { a: deep };
    read(JSON.stringify({ '@type': 'Event', name: 'Y', deep }));
    read(`<${'<div '.repeat(100_000)}application/ld+json`);
    read(`${page()}${'<div>'.repeat(200_000)}`);
    read({
      '@graph': [
        { '@id': 'a', '@type': 'ItemList', itemListElement: { '@id': 'a' } },
        { '@id': 'b', '@type': 'Event', location: { '@id': 'b' } },
      ],
    });
    assert.ok(performance.now() - start < 4000, `${performance.now() - start} ms`);
  });

  it('loses at most what was harmed', () => {
    const sample = {
      ...BLOG,
      liveBlogUpdate: Array.from({ length: 12 }, (_, n) => ({
        '@type': 'BlogPosting',
        headline: `H${n}`,
        datePublished: `2014-06-${n + 10}`,
        image: { url: 'x' },
        author: [{ name: 'N' }],
        location: { name: 'P' },
      })),
    };
    const hostile = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(null, [], {}, [[[]]], { '@value': {} }, { '@id': 'x' }, '__proto__', -1, '\0', 'x'.repeat(10_000)),
    );
    fc.assert(
      fc.property(
        fc.nat(11),
        fc.constantFrom(
          'headline',
          'datePublished',
          'image',
          'author',
          'location',
          '@type',
          '@id',
          'url',
          'startDate',
          'temporalCoverage',
          'keywords',
          'correction',
          'citation',
          '__proto__',
        ),
        hostile,
        (at, key, value) => {
          const mutant = structuredClone(sample);
          Object.defineProperty(mutant.liveBlogUpdate[at], key, { value, enumerable: true, configurable: true });
          const { feed } = read(mutant);
          createTimeline(feed);
          assert.ok(feed.events.filter(({ headline }) => /^H\d+$/.test(headline)).length >= 11);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
