// TimelineSetter: a table that is known by its header.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adapters } from '../../dist/convert.js';
import { readFeed } from '../../dist/core.js';
import { imported, samples } from '../support/imported.js';

const { 'timeline-setter': timelineSetter } = adapters;
const HEADER = 'date,display_date,description,link,series,html';
const convert = (...rows) => imported(timelineSetter, [HEADER, ...rows].join('\n'));
const eventOf = (row) => convert(row).feed.events[0];

const ROWS = [
  ['"Feb. 18, 2003",,He joins.,,Savelkoul,', { date: '2003-02-18', headline: 'He joins.', group: 'Savelkoul' }],
  ['"Dec. 1, 2003",December 2003,Ambush,,,', { date: '2003-12-01', dateText: 'December 2003', headline: 'Ambush' }],
  ['1/2/2003,,x,,,', { dateText: '1/2/2003', headline: 'x' }],
  ['early 1990s,,x,,,', { date: '199X~', dateText: 'early 1990s', headline: 'x' }],
  ['2003,,x,https://x.example,,', { date: '2003', headline: 'x', links: [{ url: 'https://x.example', label: 'x' }] }],
  ['2003,,,,,', { date: '2003', headline: '2003' }],
  ['2003,,,,,"One\nand ""two"""', { date: '2003', body: 'One\nand "two"' }],
  ['2003,,,,,<p>x</p>', { date: '2003', body: '<p>x</p>' }],
  [`2003,,${'long '.repeat(40)},,,`, { date: '2003', summary: 'long '.repeat(40).trim() }],
  ['2003', { date: '2003', headline: '2003' }],
  ['2003,,x,,,y,z', { date: '2003', headline: 'x', body: 'y', _timelineSetter: { more: ['z'] } }],
];
for (const [row, event] of ROWS) test(`${row.slice(0, 60)}`, () => assert.deepEqual(eventOf(row), event));

test('blank rows are none, and what cannot be read is told of', () => {
  const { feed, notes } = convert('', '01/02/2003,,x,,,', ',,,,,', ',,y,,,<iframe src="x"></iframe>', '2003,,x,,,y,z');
  assert.equal(feed.events.length, 3);
  assert.deepEqual(
    notes.map(({ kind, path }) => `${kind} ${path}`),
    ['problem rows[0].date', 'problem rows[1].date', 'problem rows[1].html', 'problem rows[2].more'],
  );
});

for (const text of [
  '',
  'date,description',
  'Headline,date,display_date,description,series',
  '{"display_date": 1}',
  '\n'.repeat(9),
])
  test(`${JSON.stringify(text)} is not of it`, () => assert.equal(imported(timelineSetter, text), undefined));

test('columns in another order, other delimiters, capitals', () => {
  const { feed } = imported(timelineSetter, 'Description;Date;Display_Date;Series\nx;2003;;s\n');
  assert.deepEqual(feed.events, [{ date: '2003', headline: 'x', group: 's' }]);
  assert.deepEqual(feed.groups, [{ id: 's', label: 's' }]);
});

for (const [name, text] of samples('other-formats/timeline-setter-csv'))
  test(`${name}: 6 events with dates`, () => {
    const { feed } = imported(timelineSetter, text);
    assert.deepEqual(
      feed.events.map(({ date }) => date),
      ['2003-02-18', '2003-08-10', '2003-12-01', '2005-10-09', '2006-10-01', '2006-11-01'],
    );
    assert.deepEqual(readFeed(feed).problems, []);
  });
