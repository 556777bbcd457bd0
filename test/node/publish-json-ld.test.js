// JSON-LD in the words of schema.org: what is said of an event, and which story may call itself a live blog.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toJsonLd } from '../../dist/convert.js';
import { fullFeed } from '../support/published-feed.js';

const read = (feed, options = {}) => JSON.parse(toJsonLd(feed, options).text);
const work = (event, feed = {}) => read({ ...feed, events: [{ id: 'a', headline: 'It', ...event }] }).itemListElement[0].item;

describe('when it happened, in JSON-LD', () => {
  const DATES = [
    ['2024', '2024'],
    ['2024-05', '2024-05'],
    ['2024-05-01', '2024-05-01'],
    ['2024-05-01T10:00Z', '2024-05-01T10:00Z'],
    ['2014/2017-07-09', '2014/2017-07-09'],
    ['2017/..', '2017/..'],
    ['../2017', '../2017'],
    ['-0043', '-0043'],
    ['2017/', '2017-01-01/..', '2017/'],
    ['/2017', '../2017-12-31', '/2017'],
    ['2024~', '2024-01-01/2024-12-31', '2024~'],
    ['2024-05-01?', '2024-05-01', '2024-05-01?'],
    ['199X', '1990-01-01/1999-12-31', '199X'],
    ['2004-02-XX', '2004-02-01/2004-02-29', '2004-02-XX'],
    ['[1667,1668]', '1667-01-01/1668-12-31', '[1667,1668]'],
    ['2001-21', '2001-03-01/2001-05-31', '2001-21'],
    ['Y-138E8', undefined, 'Y-138E8'],
    ['nonsense', undefined, 'nonsense'],
    [undefined, undefined, undefined],
  ];
  for (const [date, coverage, temporal] of DATES)
    it(`${date} covers ${coverage ?? 'nothing'}${temporal ? ', and is kept' : ''}`, () => {
      const one = work(date === undefined ? {} : { date });
      assert.deepEqual([one.temporalCoverage, one.temporal], [coverage, temporal]);
    });
});

describe('the clock of a time in JSON-LD', () => {
  const TIMES = [
    [{ date: '2024-05-01T10:00' }, {}, '2024-05-01T10:00'],
    [{ date: '2024-05-01T10:00' }, { timeZone: 'Asia/Baghdad' }, '2024-05-01T10:00+03:00'],
    [{ date: '2024-05-01T10:00', timeZone: 'Europe/Berlin' }, { timeZone: 'Asia/Baghdad' }, '2024-05-01T10:00+02:00'],
    [{ date: '2024-05-01T10:00Z' }, { timeZone: 'Asia/Baghdad' }, '2024-05-01T10:00Z'],
    [
      { date: '2024-10-26T10:00/2024-10-28T10:00' },
      { timeZone: 'Europe/Berlin' },
      '2024-10-26T10:00+02:00/2024-10-28T10:00+01:00',
    ],
    [{ date: '2024-05-01/2024-05-02T10:00' }, { timeZone: 'Asia/Baghdad' }, '2024-05-01/2024-05-02T10:00+03:00'],
  ];
  for (const [event, feed, coverage] of TIMES)
    it(`${event.date} is ${coverage} in ${event.timeZone ?? feed.timeZone ?? 'no zone'}`, () =>
      assert.equal(work(event, feed).temporalCoverage, coverage));
});

describe('a list in JSON-LD', () => {
  const PAGE = 'https://example.com/story';
  const list = read(fullFeed({ body: '<p>One</p><p>Two &amp; three</p>' }), { type: 'ItemList' });
  const [first] = list.itemListElement;

  it('is an ItemList in the order of time', () => {
    assert.equal(list['@type'], 'ItemList');
    assert.equal(list['@context'], 'https://schema.org');
    assert.equal(list.itemListOrder, 'https://schema.org/ItemListOrderAscending');
    assert.equal(list.numberOfItems, 2);
    assert.deepEqual(
      list.itemListElement.map(({ position }) => position),
      [1, 2],
    );
  });

  it('can be a part of the page’s article', () => {
    const whole = read(fullFeed(), { type: 'ItemList', embedIn: '#article' });
    assert.equal(whole['@id'], '#article');
    assert.equal(whole.hasPart['@type'], 'ItemList');
  });

  const source = {
    '@type': 'CreativeWork',
    name: 'x',
    publisher: { '@type': 'Organization', name: 'x' },
    url: 'https://example.org/a',
    datePublished: '2024-05-01',
  };
  const KEPT = [
    ['@type', 'CreativeWork'],
    ['@id', `${PAGE}#x`],
    ['identifier', 'x'],
    ['inLanguage', 'en'],
    ['headline', 'x'],
    ['alternativeHeadline', 'x'],
    ['abstract', 'x'],
    ['text', 'One\n\nTwo & three'],
    ['genre', 'x'],
    ['keywords', ['x']],
    ['creativeWorkStatus', 'disputed'],
    ['citation', [source, source, source]],
    ['contentLocation', { '@type': 'Place', name: 'x', geo: { '@type': 'GeoCoordinates', latitude: 1, longitude: 2 } }],
    [
      'correction',
      [
        { '@type': 'CorrectionComment', text: 'x', datePublished: '2024-05-02' },
        { '@type': 'CorrectionComment', text: 'x' },
      ],
    ],
    [
      'hasPart',
      [{ '@type': 'Quotation', text: 'x', citation: source, creator: { '@type': 'Person', name: 'x', jobTitle: 'x' } }],
    ],
    ['datePublished', '2024-05-03T10:00:00Z'],
    ['dateModified', '2024-05-04T10:00:00Z'],
  ];
  for (const [field, value] of KEPT) it(`keeps ${field}`, () => assert.deepEqual(first.item[field], value));

  it('keeps a picture', () =>
    assert.deepEqual(first.item.image, [
      {
        ...{ '@type': 'ImageObject', contentUrl: 'https://example.org/a', description: 'x', caption: 'x', creditText: 'x' },
        ...{ width: 300, height: 200, thumbnailUrl: 'https://example.org/a', provider: { '@type': 'Organization', name: 'x' } },
      },
    ]));

  it('tells of the subtitles and of the dates by sources that it has no place for', () => {
    const track = { url: 'https://example.org/a.vtt', lang: 'en' };
    const events = [
      { headline: 'A', media: [{ type: 'video', url: 'https://example.org/a.mp4', tracks: [track] }] },
      { headline: 'B', sources: [{ source: { publisher: 'P' }, date: '2023' }] },
      { headline: 'C', sources: [{ publisher: 'P' }], media: [{ type: 'video', url: 'https://example.org/a.mp4' }] },
    ];
    assert.deepEqual(
      toJsonLd({ events }, {}).losses.map(({ why }) => /(?<=no place for: ).*/.exec(why)?.[0]),
      ['media[].tracks (1 event), sources[].date (1 event).'],
    );
  });

  it('has no addresses of a page that is not known', () => {
    const item = work({}, {});
    assert.deepEqual([item['@id'], item.url], [undefined, undefined]);
  });
});

describe('a live blog in JSON-LD', () => {
  const events = [
    { id: 'a', headline: 'A', date: '2014', published: '2024-05-01T10:00:00+02:00', body: 'Text' },
    { id: 'b', headline: 'B', date: '2013', published: '2024-05-01T12:00:00Z', updated: '2024-05-01T13:00:00Z' },
  ];
  const live = { title: 'T', status: 'live', updated: '2024-05-01T12:30:00Z', events };

  const STORIES = [
    [live, 'LiveBlogPosting'],
    [{ ...live, status: 'ended' }, 'LiveBlogPosting'],
    [{ ...live, status: undefined }, 'ItemList'],
    [{ ...live, events: [...events, { headline: 'C' }] }, 'ItemList'],
    [{ ...live, events: [{ headline: 'C', published: 'soon' }] }, 'ItemList'],
    [{ ...live, events: [] }, 'ItemList'],
  ];
  for (const [story, type] of STORIES)
    it(`${type} is what a story is of status ${story.status} and ${story.events.length} entries`, () => {
      const { text, losses } = toJsonLd(story, {});
      assert.equal(JSON.parse(text)['@type'], type);
      assert.equal(
        losses.some(({ why }) => /not a LiveBlogPosting/.test(why)),
        type === 'ItemList' && story.status !== undefined,
      );
    });

  it('is never made of what is none, even where it is asked for', () =>
    assert.equal(read({ ...live, status: undefined }, { type: 'LiveBlogPosting' })['@type'], 'ItemList'));

  it('is dated by when its entries were written, the newest first', () => {
    const blog = read(live);
    assert.deepEqual(
      blog.liveBlogUpdate.map(({ '@type': type, headline, datePublished, dateModified }) => [
        type,
        headline,
        datePublished,
        dateModified,
      ]),
      [
        ['BlogPosting', 'B', '2024-05-01T12:00:00Z', '2024-05-01T13:00:00Z'],
        ['BlogPosting', 'A', '2024-05-01T10:00:00+02:00', undefined],
      ],
    );
    assert.equal(blog.coverageStartTime, '2024-05-01T08:00:00Z');
    assert.equal(blog.coverageEndTime, undefined);
    assert.equal(blog.dateModified, '2024-05-01T13:00:00Z');
    assert.equal(blog.liveBlogUpdate[1].articleBody, 'Text');
  });

  it('ends when the story does', () =>
    assert.equal(read({ ...live, status: 'ended' }).coverageEndTime, '2024-05-01T13:00:00Z'));
});
