// SIMILE Timeline: four moments a date, words for them, pages of a wiki.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adapters } from '../../dist/convert.js';
import { imported } from '../support/imported.js';

const { simile } = adapters;

const convert = (events, head = {}) => imported(simile, { ...head, events });
const eventOf = (event, head) => convert([{ title: 'x', ...event }], head).feed.events[0];

const DATES = [
  [{ start: 'May 28 2006 09:00:00 GMT' }, '2006-05-28T09:00:00Z'],
  [{ start: 'Sat May 20 1961 00:00:00 GMT-0600' }, '1961-05-20T00:00:00-06:00'],
  [{ start: '2006-05-28' }, '2006-05-28'],
  [{ start: '1961' }, '1961'],
  [{ start: 1961 }, '1961'],
  [{ start: '44 BC' }, '-0043'],
  [{ start: '-44' }, '-0044'],
  [{ start: '1880', end: '1914', durationEvent: true }, '1880/1914'],
  [{ start: '1880', end: '1914', isDuration: 'true' }, '1880/1914'],
  [{ start: '1880', end: '1914' }, '1880/1914'],
  [{ start: '1880', end: '1914', durationEvent: false }, '[1880..1914]'],
  [{ start: '1880', latestStart: '1885', durationEvent: false }, '[1880..1885]'],
  [{ start: '1880', latestStart: '1885', end: '1914', durationEvent: true }, '1880~/1914'],
  [{ start: '1880', earliestEnd: '1910', end: '1914', durationEvent: true }, '1880/1914~'],
  [{ start: '1880', earliestEnd: '1910', durationEvent: true }, '1880/1910'],
  [{ start: '1880', latestStart: '1885', earliestEnd: '1910', end: '1914' }, '1880~/1914~'],
  [{ start: '1914', end: '1880' }, '1914'],
  [{ start: '1914', end: 'later' }, '1914'],
  [{ start: '1/2/1914' }, undefined],
  [{ end: '1914' }, undefined],
];
for (const [event, date] of DATES)
  test(`${JSON.stringify(event)} is ${date}`, () => {
    const { feed } = convert([
      { start: '2000', title: 'first' },
      { title: 'x', ...event },
    ]);
    assert.equal(feed.events[1].date, date);
  });

test('an event in all its parts', () => {
  const { feed, notes } = convert(
    [
      {
        ...{ start: '1880', latestStart: '1885', end: '1914', durationEvent: true, title: 'A <i>war</i>' },
        ...{ description: '<p>Long</p>', image: 'a.jpg', link: 'https://x.example', icon: 'i.png', color: 'red' },
      },
    ],
    { dateTimeFormat: 'iso8601', title: 'A story' },
  );
  assert.deepEqual(feed, {
    title: 'A story',
    _simile: { dateTimeFormat: 'iso8601' },
    events: [
      {
        date: '1880~/1914',
        headline: 'A war',
        body: '<p>Long</p>',
        media: [{ type: 'image', url: 'a.jpg' }],
        links: [{ url: 'https://x.example', label: 'A war' }],
        _simile: { durationEvent: true, icon: 'i.png', color: 'red', start: '1880', latestStart: '1885', end: '1914' },
      },
    ],
  });
  assert.deepEqual(
    notes.map(({ kind, path }) => `${kind} ${path}`),
    ['change events[0].latestStart'],
  );
});

test('with a wiki, a title is a page of it', () =>
  assert.deepEqual(
    eventOf({ start: '1963', title: 'JFK & more\uD800' }, { 'wiki-url': 'https://wiki.example/shelf', 'wiki-section': 'Times' })
      .links,
    [{ url: 'https://wiki.example/shelf/JFK_%26_more%EF%BF%BD', label: 'JFK & more\uD800' }],
  ));

const OTHERS = [
  { events: [] },
  { events: [{ date: '2014', headline: 'ours' }] },
  { events: [{ start: '2014', date: '2014', headline: 'ours' }] },
  { events: [{ start_date: { year: 2014 }, text: {} }] },
  { events: {} },
  [{ start: '2014', title: 'x' }],
  null,
];
for (const value of OTHERS)
  test(`${JSON.stringify(value)} is not SIMILE’s`, () => assert.equal(imported(simile, value), undefined));
