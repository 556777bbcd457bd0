// Each format takes its own and no other; hostile values cost no more than the record that they are in.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFeed } from '../../dist/core.js';
import { adapters } from '../../dist/convert.js';
import { imported, samples } from '../support/imported.js';

const { 'react-chrono': reactChrono, simile, storyteller, 'timeline-setter': timelineSetter, vis } = adapters;
const MINE = {
  'react-chrono': reactChrono,
  simile,
  storyteller,
  'timeline-setter': timelineSetter,
  vis,
  ninjs: (source, options) => adapters.ninjs(source, { ...options, now: Date.UTC(2030, 0) }),
};
const FOLDERS = {
  'react-chrono': 'react-chrono',
  timelinestoryteller: 'storyteller',
  'vis-timeline': 'vis',
  ninjs: 'ninjs',
  'timeline-setter-csv': 'timeline-setter',
};

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const takers = (value) => Object.keys(MINE).filter((name) => imported(MINE[name], value));

for (const folder of ['other-formats', 'timelinejs'])
  for (const [name, text] of samples(folder)) {
    const owner = FOLDERS[name.split('/')[0]];
    test(`${name} is taken by ${owner ?? 'none of these'}`, () =>
      assert.deepEqual(takers(parsed(text) ?? text), owner ? [owner] : []));
  }

test('our own feed is taken by none of these', () =>
  assert.deepEqual(takers(JSON.parse(readFileSync(new URL('../../events.json', import.meta.url), 'utf8'))), []));

for (const value of [
  undefined,
  null,
  0,
  '',
  'x',
  [],
  {},
  [null],
  [[]],
  { items: [] },
  { data: {} },
  { items: [{ id: 1, title: 'x', url: 'y', content_text: 'z' }] },
])
  test(`${JSON.stringify(value)} is taken by none of these`, () => assert.deepEqual(takers(value), []));

const SIMILE = {
  dateTimeFormat: 'iso8601',
  events: ['1880', '44 BC', 'May 28 2006 09:00:00 GMT', '2006-05-28'].map((start, index) => ({
    ...{ start, end: '2010', latestStart: '1990', title: `Event ${index}`, description: '<p>x</p>', link: 'https://x.example' },
  })),
};

const SEEDS = [
  ['simile', SIMILE],
  [
    'ninjs',
    {
      items: Array.from({ length: 4 }, (_, n) => ({
        uri: `urn:${n}`,
        versionCreated: '2013-07-09T10:37:00Z',
        headlines: [{ value: 'x' }],
        places: [{ name: 'x', geoJSON: { coordinates: [1, 2] } }],
        associations: [{ type: 'picture', renditions: [{ href: 'x', width: 3 }] }],
        eventDetails: { dates: { startDate: '2023' } },
      })),
    },
  ],
  [
    'react-chrono',
    Array.from({ length: 4 }, () => ({
      title: '1940',
      date: '1940-01-01',
      cardTitle: 'x',
      cardDetailedText: ['a', '<b>b</b>'],
      media: { type: 'VIDEO', source: { url: 'x' } },
      items: [{ cardTitle: 'y' }],
    })),
  ],
  [
    'storyteller',
    {
      name: 'x',
      data: Array.from({ length: 4 }, () => ({
        start_date: '-44',
        end_date: '2014',
        content_text: 'x',
        facet: 'f',
        category: 'c',
      })),
    },
  ],
  [
    'vis',
    {
      items: Array.from({ length: 4 }, (_, id) => ({
        id,
        content: 'x',
        start: '2014',
        end: 1403960400000,
        type: 'background',
        group: 1,
      })),
      groups: [{ id: 1, content: 'x' }],
    },
  ],
  ...samples('other-formats').flatMap(([name, text]) => {
    const owner = FOLDERS[name.split('/')[0]];
    const value = owner && text.length < 40_000 ? parsed(text) : undefined;
    return value === undefined ? [] : [[owner, value]];
  }),
];

const CYCLE = {};
CYCLE.items = [CYCLE];
const HOSTILE = [
  undefined,
  null,
  0,
  -1,
  NaN,
  9e99,
  '',
  ' ',
  'x',
  '9'.repeat(999),
  '<script>',
  true,
  [],
  {},
  [[]],
  [null],
  '__proto__',
  Symbol.iterator.toString(),
  CYCLE,
  '\uD800',
  { toString: 1, valueOf: 1 },
  JSON.parse('{"__proto__": {"x": 1}}'),
  10n,
];

/** Every place in a value, as paths. */
function places(value, path = []) {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.keys(value).flatMap((key) => places(value[key], [...path, key]))];
}

/** A copy with one node taken out, doubled or put in its place. */
function mutant(value, [key, ...rest], change) {
  if (key === undefined) return value;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  if (rest.length > 0) copy[key] = mutant(value[key], rest, change);
  else if (change.kind === 'value') copy[key] = change.value;
  else if (!Array.isArray(copy)) delete copy[key];
  else if (change.kind === 'double') copy.splice(Number(key), 0, copy[key]);
  else copy.splice(Number(key), 1);
  return copy;
}

const changes = fc.oneof(
  fc.constantFrom(...HOSTILE).map((value) => ({ kind: 'value', value })),
  fc.constantFrom({ kind: 'delete' }, { kind: 'double' }),
);

/** Events and eras that can be shown, and records that a note says were left out on purpose. */
function shown({ feed, notes }) {
  const { feed: read } = readFeed(feed);
  return read.events.length + (read.eras?.length ?? 0) + notes.filter(({ why }) => /not taken over/.test(why)).length;
}

/** Without its list, a feed is none. */
const LISTS = new Set(['events', 'items', 'data']);

test('a mutant of any sample loses one record at most', () => {
  const all = SEEDS.map(([name, value]) => ({
    name,
    value,
    paths: places(value).filter((path) => path.length > 0 && !(path.length === 1 && LISTS.has(path[0]))),
    whole: shown(imported(MINE[name], value)),
  }));
  const choice = fc
    .nat(all.length - 1)
    .chain((seed) => fc.tuple(fc.constant(seed), fc.nat(all[seed].paths.length - 1), changes));
  fc.assert(
    fc.property(choice, ([seed, place, change]) => {
      const { name, value, paths, whole } = all[seed];
      const result = imported(MINE[name], mutant(value, paths[place], change));
      // a feed of one record may not be of its format any more, and what a card or package holds goes with it
      if (!result) return whole < 2;
      const inner = paths[place].length <= 3 ? 3 : 0;
      return shown(result) >= whole - 1 - (name === 'react-chrono' ? inner : 0);
    }),
    { numRuns: 4000 },
  );
});
