// An Atom feed of what has changed, as feedsmith reads it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAtomFeed } from 'feedsmith';
import { toAtom } from '../../dist/convert.js';
import { fullFeed } from '../support/published-feed.js';

const PAGE = 'https://example.com/story';
const read = (feed, options = {}) => parseAtomFeed(toAtom(feed, { now: Date.UTC(2024, 5, 1), ...options }).text);
const at = (hour) => `2024-05-01T${hour}:00:00Z`;

describe('an Atom feed', () => {
  it('has the latest change first, dated by it', () => {
    const events = [
      { id: 'old', headline: 'Old', published: at('10') },
      { id: 'changed', headline: 'Changed', published: at('08'), updated: '2024-05-01T14:00:00+02:00' },
      { id: 'bare', headline: 'Bare' },
      { id: 'bad', headline: 'Bad', published: 'nonsense', updated: '-0043-03-15' },
    ];
    const { entries, updated } = read({ url: PAGE, updated: at('11'), events });
    assert.deepEqual(
      entries.map(({ id, published, updated: last }) => [id, published, last]),
      [
        [`${PAGE}#changed`, at('08'), at('12')],
        [`${PAGE}#bare`, undefined, at('11')],
        [`${PAGE}#bad`, undefined, at('11')],
        [`${PAGE}#old`, at('10'), at('10')],
      ],
    );
    assert.equal(updated, at('12'));
  });

  it('leaves out and tells of entries of which nobody knows when they were written', () => {
    const { text, losses } = toAtom({ events: [{ headline: 'It' }, { headline: 'Other', published: at('10') }] }, {});
    assert.equal(parseAtomFeed(text).entries.length, 1);
    assert.deepEqual(
      losses.map(({ index }) => index),
      [0],
    );
  });

  it('calls an entry without a headline by the first of its other words', () => {
    const picture = { type: 'image', url: 'a.jpg', alt: '' };
    const events = [
      { figures: [{ value: 12, label: 'countries' }] },
      { media: [{ ...picture, caption: 'The square at night' }] },
      { body: 'It was\n\nsaid.', figures: [{ value: 1, label: 'no' }] },
    ].map((event) => ({ ...event, published: at('10') }));
    assert.deepEqual(
      read({ events }).entries.map(({ title }) => title.value),
      ['countries', 'The square at night', 'It was said.'],
    );
  });

  it('is whole without entries, page or title', () => {
    const feed = read({ events: [] });
    assert.match(feed.id, /^urn:uuid:/);
    assert.equal(feed.updated, '2024-06-01T00:00:00Z');
    assert.equal(feed.title.value, 'Timeline');
  });

  const [entry] = read(fullFeed({ body: '<b>B</b> &amp; C' })).entries.filter(({ id }) => id.endsWith('#x'));
  const KEPT = [
    ['title', { value: 'x' }],
    ['summary', { value: 'x' }],
    ['published', '2024-05-03T10:00:00Z'],
    ['updated', '2024-05-04T10:00:00Z'],
    ['categories', [{ term: 'x' }, { term: 'x' }]],
  ];
  for (const [field, value] of KEPT) it(`keeps ${field} of an entry`, () => assert.deepEqual(entry[field], value));

  it('has the rest of an entry as HTML', () => {
    const { value = entry.content, type } = entry.content;
    assert.match(
      value,
      /^<p>x · <time datetime="2024-05-01">x<\/time> · x · <strong>Disputed<\/strong><\/p><p>x<\/p><p><b>B<\/b> &amp; C<\/p><dl>/,
    );
    if (type !== undefined) assert.equal(type, 'html');
  });

  it('links to the event, to its sources and to further reading', () =>
    assert.deepEqual(
      entry.links.map(({ rel, href }) => `${rel} ${href}`),
      [`alternate ${PAGE}#x`, ...Array(3).fill('via https://example.org/a'), 'related https://example.org/a'],
    ));

  it('names itself where it is told its address', () => {
    const { links } = read({ url: PAGE, events: [] }, { self: `${PAGE}.atom` });
    assert.deepEqual(
      links.map(({ rel, href }) => [rel, href]),
      [
        ['alternate', PAGE],
        ['self', `${PAGE}.atom`],
      ],
    );
  });

  it('names whoever made the timeline, or where it stands', () => {
    const author = (feed) => read({ events: [], ...feed }).authors[0].name;
    assert.deepEqual([author({ credit: 'C', url: PAGE }), author({ url: PAGE }), author({})], ['C', 'example.com', 'Unknown']);
  });
});
