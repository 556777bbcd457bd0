// vis-timeline: many ways to write a date, content that is markup, and backgrounds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../dist/core.js';
import { adapters } from '../../dist/convert.js';
import { imported, samples } from '../support/imported.js';

const { vis: visTimeline } = adapters;

const convert = (...items) => imported(visTimeline, [{ id: 'first', content: 'First', start: '2014-01-01' }, ...items]);
const eventOf = (item) => convert(item).feed.events[1];

const DATES = [
  ['2014-04-20', undefined, '2014-04-20'],
  ['2014-04-16', '2014-04-19', '2014-04-16/2014-04-19'],
  ['2014-04-16', '2014-04-16', '2014-04-16'],
  ['2014-06-28T13:00', undefined, '2014-06-28T13:00'],
  ['2014-06-28T13:00:00', '2014-06-28 15:00', '2014-06-28T13:00:00/2014-06-28T15:00'],
  ['2014-06-28T13:00:00.000Z', undefined, '2014-06-28T13:00Z'],
  ['2014-06-28T13:00:05.000Z', undefined, '2014-06-28T13:00:05Z'],
  ['2014-06-28T13:00:05.123Z', undefined, '2014-06-28T13:00:05.123Z'],
  [1403960400000, undefined, '2014-06-28T13:00Z'],
  [1403960400123, undefined, '2014-06-28T13:00:00.123Z'],
  ['/Date(1403960400000)/', undefined, '2014-06-28T13:00Z'],
  ['Date(1403960400000+0200)', undefined, '2014-06-28T13:00Z'],
  ['Sat Jun 28 2014 13:00:00 GMT+0200 (CEST)', undefined, '2014-06-28T13:00:00+02:00'],
  ['June 28, 2014', undefined, '2014-06-28'],
  ['2014-04-19', '2014-04-16', '2014-04-19'],
  [9e99, undefined, undefined],
  [-1e15, undefined, undefined],
  ['1403960400000', undefined, undefined],
  ['04/05/2014', undefined, undefined],
  [true, undefined, undefined],
  [null, '2014-04-19', undefined],
];
for (const [start, end, date] of DATES)
  test(`${JSON.stringify(start)} to ${JSON.stringify(end)} is ${date}`, () =>
    assert.equal(eventOf({ id: 1, content: 'x', start, end }).date, date));

test('midnights in UTC and nothing else are days, and that is told', () => {
  const items = ['1939-09-01T00:00:00.000Z', '1940-05-10T00:00:00.000Z'].map((start) => ({ content: 'x', start }));
  const { feed, notes } = imported(visTimeline, items);
  assert.deepEqual(
    feed.events.map(({ date }) => date),
    ['1939-09-01', '1940-05-10'],
  );
  assert.equal(notes.length, 1);
  const mixed = imported(visTimeline, [...items, { content: 'x', start: '1940-05-10T04:00:00.000Z' }]).feed.events;
  assert.equal(mixed[0].date, '1939-09-01T00:00Z');
});

test('markup in the content becomes words; where it holds links, the body, too', () => {
  assert.deepEqual(eventOf({ id: 7, content: 'seven<br><a href="https://x.example">here</a>', start: '2014' }), {
    id: '7',
    date: '2014',
    headline: 'seven here',
    body: 'seven<br><a href="https://x.example">here</a>',
    _vis: { content: 'seven<br><a href="https://x.example">here</a>' },
  });
  assert.equal(eventOf({ id: 8, content: 'a', title: '<b>A</b> tip', start: '2014' }).summary, 'A tip');
});

test('a background with dates is an era, one without them an event', () => {
  const { feed, notes } = convert(
    { id: 'A', content: 'Period', start: '2014-01-16', end: '2014-01-22', type: 'background', group: 1 },
    { id: 'B', content: 'No dates', type: 'background' },
  );
  assert.deepEqual(feed.eras, [{ date: '2014-01-16/2014-01-22', label: 'Period', _vis: { type: 'background', group: 1 } }]);
  assert.equal(feed.events.length, 2);
  assert.deepEqual(
    notes.map(({ kind, path }) => `${kind} ${path}`),
    ['change [1].type', 'problem [2].start', 'problem [2].type'],
  );
});

test('groups keep their words and what vis draws with', () => {
  const { feed, notes } = imported(visTimeline, {
    items: [{ id: 0, group: 2, content: 'x', start: '2014', className: 'red' }],
    groups: [{ id: 1, content: '<b>One</b>', nestedGroups: [2] }, { id: 2 }, null, 'x'],
  });
  assert.deepEqual(feed.groups, [
    { id: '1', label: 'One', _vis: { nestedGroups: [2], content: '<b>One</b>' } },
    { id: '2', label: '2' },
  ]);
  assert.deepEqual(feed.events, [{ id: '0', date: '2014', headline: 'x', group: '2', _vis: { className: 'red' } }]);
  assert.deepEqual(notes, []);
});

test('without content, other fields speak', () => {
  assert.deepEqual(eventOf({ start: '2014', home: 'Brazil', goals: 2, description: 'round of 16' }), {
    date: '2014',
    headline: 'round of 16',
    summary: 'home: Brazil, goals: 2',
    _vis: { home: 'Brazil', goals: 2, description: 'round of 16' },
  });
  assert.equal(eventOf({ id: 4, start: '2014' }).headline, '4');
});

/** Events and eras of each sample, and events without a date. */
const COUNTS = {
  'basic.json': [6, 0, 0],
  'groups-groups.json': [20, 0, 20],
  'items-backgroundAreasWithGroups.json': [6, 4, 0],
  'items-htmlContents.json': [7, 0, 0],
  'items-pointItems.json': [20, 0, 0],
  'other-rtl.json': [6, 0, 0],
  'other-stressPerformance.json': [400, 0, 400],
  'other-timezone.json': [3, 0, 3],
  'wk2014.json': [15, 0, 0],
};
for (const [name, text] of samples('other-formats/vis-timeline'))
  test(`${name}: ${COUNTS[name]}`, () => {
    const { feed } = imported(visTimeline, JSON.parse(text));
    const undated = feed.events.filter(({ date }) => date === undefined).length;
    assert.deepEqual([feed.events.length, feed.eras?.length ?? 0, undated], COUNTS[name]);
    assert.deepEqual(readFeed(feed).problems, []);
  });
