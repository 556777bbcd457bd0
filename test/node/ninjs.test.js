// IPTC ninjs: three generations of names, packages, and above all what must not be shown yet.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../dist/core.js';
import { adapters } from '../../dist/convert.js';

import { imported, samples } from '../support/imported.js';

const item = (fields) => ({
  uri: 'urn:1',
  type: 'text',
  versionCreated: '2013-07-09T10:37:00Z',
  headlines: [{ value: 'SECRET' }],
  ...fields,
});
const convert = (value, now) => imported(adapters.ninjs, value, { now });
const eventOf = (fields) => convert(item(fields)).feed.events[0];

const NOON = Date.UTC(2013, 6, 9, 12);

/** What is said of an embargo, what time it is, and whether it is shown. */
const EMBARGOES = [
  [{}, undefined, true],
  [{ embargoed: null }, undefined, true],
  [{ embargoedUntil: '' }, undefined, true],
  [{ embargoedUntil: '2013-07-09T12:00:00Z' }, undefined, false],
  [{ embargoedUntil: '2013-07-09T12:00:00Z' }, NOON - 1, false],
  [{ embargoedUntil: '2013-07-09T12:00:00Z' }, NOON, true],
  [{ embargoed: '2013-07-09T14:00:00+02:00' }, NOON - 1, false],
  [{ embargoed: '2013-07-09T14:00:00+02:00' }, NOON, true],
  [{ embargoeduntil: '2013-07-09T12:00:00Z' }, NOON - 1, false],
  [{ EmbargoedUntil: '2013-07-09T12:00:00Z' }, NOON - 1, false],
  [{ embargo: '2013-07-09T12:00:00Z' }, NOON - 1, false],
  // no zone: over when it is over in the last place on earth
  [{ embargoed: '2013-07-09T12:00:00' }, NOON + 11.9 * 3_600_000, false],
  [{ embargoed: '2013-07-09T12:00:00' }, NOON + 12 * 3_600_000, true],
  [{ embargoed: '2013-07-09' }, NOON + 23.9 * 3_600_000, false],
  [{ embargoed: '2013-07-09' }, NOON + 24 * 3_600_000, true],
  [{ embargoed: '2013' }, NOON, false],
  // what cannot be read holds
  [{ embargoed: 'soon' }, Infinity, false],
  [{ embargoed: true }, Infinity, false],
  [{ embargoed: {} }, Infinity, false],
  [{ embargoed: 1373371200000 }, Infinity, false],
  [{ embargoed: '2013-07-09T12:00:00Z' }, NaN, false],
  [{ embargoed: '01/02/2013' }, Infinity, false],
  [{ embargoed: '2013/..' }, NOON, false],
  [{ pubStatus: 'usable' }, undefined, true],
  [{ pubStatus: 'withheld' }, Infinity, false],
  [{ pubstatus: 'WITHHELD' }, Infinity, false],
  [{ pubStatus: 'hold' }, Infinity, false],
  [{ pubStatus: 7 }, Infinity, false],
];
for (const [fields, now, shown] of EMBARGOES)
  test(`${JSON.stringify(fields)} at ${now} is ${shown ? 'shown' : 'not shown'}`, () => {
    const { feed, notes } = convert(item(fields), now);
    assert.equal(feed.events.length, shown ? 1 : 0);
    assert.equal(JSON.stringify(feed).includes('SECRET'), shown);
    if (!shown) assert.deepEqual([notes.length, notes[0].kind, notes[0].index], [1, 'problem', 0]);
  });

const EMBARGO = { embargoedUntil: '2099-01-01T00:00:00Z' };
const HIDDEN = [
  ['one of a list', [item({ headlines: [{ value: 'Open' }] }), item(EMBARGO)]],
  ['all in an envelope', { items: [item({})], ...EMBARGO }],
  [
    'a picture',
    item({
      headlines: [],
      associations: [{ type: 'picture', headline: 'SECRET', renditions: [{ href: 'SECRET' }], ...EMBARGO }],
    }),
  ],
  [
    'a text in a package',
    item({ headlines: [], type: 'composite', associations: { a: item(EMBARGO), b: item({ headlines: [] }) } }),
  ],
  ['a package', item({ ...EMBARGO, type: 'composite', associations: { a: item({}) } })],
  [
    'a withheld picture',
    item({
      headlines: [],
      associations: {
        a: { type: 'picture', pubstatus: 'withheld', headline: 'SECRET', renditions: { a: { href: 'SECRET' } } },
      },
    }),
  ],
];
for (const [name, value] of HIDDEN)
  test(`nothing leaks of ${name}`, () => assert.doesNotMatch(JSON.stringify(convert(value, NOON).feed), /SECRET/));

test('what was canceled is retracted, and that is told', () => {
  const { feed, notes } = convert(item({ pubStatus: 'canceled' }));
  assert.equal(feed.events[0].status, 'retracted');
  assert.ok(notes.some(({ path }) => path === 'pubStatus'));
});

const DATES = [
  [{ contentCreated: '2013-07-08' }, '2013-07-08'],
  [{ contentcreated: '2013-07-08' }, '2013-07-08'],
  [{ firstCreated: '2013-07-01T08:00:00Z' }, '2013-07-01T08:00:00Z'],
  [{}, '2013-07-09T10:37:00Z'],
  [{ versionCreated: undefined, versioncreated: '2013-07-09T10:37:00-04:00' }, '2013-07-09T10:37:00-04:00'],
  [{ versionCreated: 'soon' }, undefined],
  [{ eventDetails: { dates: { startDate: '2023-07-11' } } }, '2023-07-11'],
  [{ eventDetails: { dates: { startDate: '2023-07-11', endDate: '2023-07-12' } } }, '2023-07-11/2023-07-12'],
  [{ eventDetails: { dates: { expectedStartDate: '2023-07' } } }, '2023-07?'],
  [{ eventDetails: { dates: { expectedStartDate: '2023', expectedEndDate: '2024' } } }, '2023?/2024?'],
  [{ eventDetails: { dates: { expectedStartDate: '2023-07-11', expectedDuration: 'P2D' } } }, '2023-07-11?/2023-07-12?'],
  [{ eventDetails: { dates: { startDate: '2023-12-30', expectedDuration: 'P1W' } } }, '2023-12-30/2024-01-05?'],
  [{ eventDetails: { dates: { startDate: '2023-12-30', duration: 'P3D' } } }, '2023-12-30/2024-01-01'],
  [{ eventDetails: { dates: { startDate: '2023-07-11T10:00:00Z', expectedDuration: 'PT2H' } } }, '2023-07-11T10:00:00Z'],
  [{ eventDetails: { dates: { startDate: '2023-07-11', endDate: '2023-07-01' } } }, '2023-07-11'],
  [{ eventDetails: { dates: { startDate: 'soon' } } }, '2013-07-09T10:37:00Z'],
  [{ eventDetails: { dates: [] } }, '2013-07-09T10:37:00Z'],
];
for (const [fields, date] of DATES)
  test(`${JSON.stringify(fields)} is ${date}`, () => assert.equal(eventOf(fields).date, date));

for (const [urgency, importance] of [
  [1, 'key'],
  ['3', 'key'],
  [4, undefined],
  [6, undefined],
  [7, 'minor'],
  [9, 'minor'],
  [10, undefined],
  ['high', undefined],
])
  test(`urgency ${urgency} is ${importance}`, () => assert.equal(eventOf({ urgency }).importance, importance));

test('an item in all its parts', () => {
  const event = eventOf({
    headlines: [
      { role: 'short', value: 'Trial' },
      { role: 'main', value: 'Captain <b>on trial</b>' },
    ],
    bodies: [
      { contentType: 'text/plain', value: 'plain' },
      { contentType: 'application/xhtml+xml', value: '<p>rich</p>' },
    ],
    descriptions: [{ value: 'A captain.' }],
    firstCreated: '2013-07-09T09:00:00Z',
    contentCreated: '2013-07-09',
    by: 'A. Writer',
    infoSources: [{ name: 'Court', uri: 'https://court.example' }, { name: 'AP', uri: 'urn:ap' }, 'Ansa'],
    subjects: [{ name: 'Law' }, { name: 'Law' }, 'Ships', null],
    places: [{ name: 'Italy' }, { name: 'Giglio', geoJSON: { type: 'Point', coordinates: [10.9, 42.35] } }],
    associations: [
      {
        type: 'picture',
        by: 'A. Photographer',
        copyrightHolder: 'TNA',
        altText: 'A ship',
        headlines: [{ value: 'Ship' }],
        renditions: [
          { href: 'https://x.example/s.jpg', width: 120, height: 80, contentType: 'image/jpeg' },
          { href: 'https://x.example/m.jpg', width: 1200, height: 800, contentType: 'image/jpeg' },
          { href: 'https://x.example/l.jpg', width: 9000, height: 6000, contentType: 'image/jpeg' },
        ],
      },
    ],
  });
  assert.deepEqual(event, {
    id: 'urn:1',
    date: '2013-07-09',
    headline: 'Captain on trial',
    summary: 'A captain.',
    body: '<p>rich</p>',
    tags: ['Law', 'Ships'],
    place: { name: 'Giglio', lat: 42.35, lon: 10.9 },
    media: [
      {
        ...{ type: 'image', url: 'https://x.example/m.jpg', alt: 'A ship', caption: 'Ship' },
        ...{ credit: 'A. Photographer / TNA', width: 1200, height: 800 },
      },
    ],
    sources: [{ publisher: 'Court', url: 'https://court.example' }, { publisher: 'AP' }, { publisher: 'Ansa' }],
    published: '2013-07-09T09:00:00Z',
    updated: '2013-07-09T10:37:00Z',
    _ninjs: { type: 'text', by: 'A. Writer' },
  });
});

test('the texts of a package without words become events', () => {
  const texts = { one: item({ uri: 'urn:2' }), two: item({ uri: 'urn:3' }) };
  const { feed } = convert(item({ type: 'composite', headlines: [{ value: 'Package' }], associations: texts }));
  assert.equal(feed.title, 'Package');
  assert.deepEqual(
    feed.events.map(({ id }) => id),
    ['urn:2', 'urn:3'],
  );
});

test('packages that hold themselves end', () => {
  const whole = item({ type: 'composite' });
  whole.associations = [whole];
  assert.ok(convert(whole).feed.events.length < 20);
});

for (const [name, text] of samples('other-formats/ninjs'))
  test(`${name}: ${name.startsWith('not-valid') ? 'an embargo' : 'one event'}`, () => {
    const { feed } = convert(JSON.parse(text));
    assert.equal(feed.events.length, name.startsWith('not-valid') ? 0 : 1);
    assert.equal(convert(JSON.parse(text), Date.UTC(2020, 0)).feed.events.length, 1);
    assert.deepEqual(readFeed(feed).problems, []);
    assert.equal(feed.events.filter(({ date }) => date === undefined).length, 0);
  });
