// Timeline Storyteller: historical years, groups, and rows of any quality.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../dist/core.js';
import { adapters } from '../../dist/convert.js';
import { imported, samples } from '../support/imported.js';

const { storyteller } = adapters;

const row = (fields) => ({ start_date: '2014', end_date: '', content_text: 'Something', ...fields });
const convert = (...rows) => imported(storyteller, { name: 'A story', data: rows });
const eventOf = (fields) => convert(row({}), row(fields)).feed.events[1];

const DATES = [
  ['1916', '', '1916'],
  ['0005', '0205', '0005/0205'],
  [9, '', '0009'],
  ['1', '', '0001'],
  ['-27', '470', '-0026/0470'],
  ['-1', '', '0000'],
  ['-0800', '-0701', '-0799/-0700'],
  ['-12345', '', 'Y-12344'],
  ['-12000', '', 'Y-11999'],
  ['-13800000000', '', 'Y-13800000000'],
  ['1876-09-13', '1941-03-08', '1876-09-13/1941-03-08'],
  ['2015-07-10 00:00', '2015-07-10 00:59', '2015-07-10T00:00/2015-07-10T00:59'],
  ['Feb. 18, 2003', null, '2003-02-18'],
  ['1918', '1914', '1918'],
  ['1918', 'unknown', '1918'],
  ['01/02/1965', '', undefined],
  [{}, '', undefined],
  ['', '1914', undefined],
];
for (const [start_date, end_date, date] of DATES)
  test(`${JSON.stringify(start_date)} to ${JSON.stringify(end_date)} is ${date}`, () =>
    assert.equal(eventOf({ start_date, end_date }).date, date));

test('what cannot be read as a date stays as words', () =>
  assert.equal(eventOf({ start_date: '01/02/1965', end_date: '' }).dateText, '01/02/1965'));

test('the facet is the group, and the category a tag beside it', () => {
  assert.deepEqual(eventOf({ facet: 'China', category: 'Dynasty' }), {
    date: '2014',
    headline: 'Something',
    group: 'China',
    tags: ['Dynasty'],
  });
  assert.equal(eventOf({ category: 'Dynasty' }).group, 'Dynasty');
});

test('years before our era, the year 0 and missing words are told of', () => {
  const { notes } = convert(row({}), row({ start_date: '-44' }), row({ start_date: '0' }), row({ content_text: '' }));
  assert.deepEqual(
    notes.map(({ kind, path }) => `${kind} ${path}`),
    ['change data[1].start_date', 'problem data[2].start_date', 'problem data[3].content_text'],
  );
});

test('other fields are kept', () => {
  assert.deepEqual(eventOf({ event_id: 7 })._storyteller, { event_id: 7 });
  assert.deepEqual(imported(storyteller, { data: [row({})], story: 1 }).feed._storyteller, { story: 1 });
});

const files = samples('other-formats/timelinestoryteller');
for (const [name, text] of files)
  test(`${name}: an event a row, each with a date`, () => {
    const { feed, found } = imported(storyteller, JSON.parse(text));
    assert.equal(feed.events.length, found.records.length);
    assert.equal(feed.events.filter(({ date }) => date === undefined).length, 0);
    assert.deepEqual(readFeed(feed).problems, []);
  });
test('all samples together hold 1,671 rows', { skip: files.length === 0 }, () => {
  const rows = files.map(([, text]) => imported(storyteller, JSON.parse(text)).feed.events.length);
  assert.equal(
    rows.reduce((sum, count) => sum + count),
    1671,
  );
});
