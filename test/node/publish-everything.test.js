// Random feeds that are valid: each form is read whole by a reader of its own, and holds every event but those that it tells of.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { parseFragment } from 'parse5';
import { publishers } from '../../dist/convert.js';
import { createTimeline } from '../../dist/core.js';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('<b>x</b> &amp; y', 'a: b', '2014: c', 'line\nline\r\nline', '---', '#tag', 'x'.repeat(300), ']]>', '\u2028'),
);
const number = (min, max) => fc.integer({ min, max });
const padded = (length) => (value) => String(value).padStart(length, '0');
const day = fc
  .tuple(number(1, 9999).map(padded(4)), number(1, 12).map(padded(2)), number(1, 28).map(padded(2)))
  .map((parts) => parts.join('-'));
const date = fc.oneof(
  day,
  fc
    .tuple(day, fc.constantFrom('?', '~', '%', '/..', '/', 'T10:00', 'T23:59:59Z', 'T00:00:00.5+05:30'))
    .map((parts) => parts.join('')),
  fc.tuple(day, day).map((days) => days.sort().join('/')),
  number(-9999, 9999).map((year) => `${year < 0 ? '-' : ''}${padded(4)(Math.abs(year))}`),
  fc.constantFrom(
    ...[
      '2024-05',
      '../2024',
      '/2024',
      '-0043-03-15',
      '-0043/0014',
      '0000',
      '2001-21',
      '199X',
      '2004-XX',
      'Y-138E8',
      'Y170000002',
    ],
    ...[
      '[1667,1668,1670..1672]',
      '{1960,1961-12}',
      '2004-06~-11',
      '1950S2',
      '2001-34',
      'nonsense',
      '',
      ' ',
      '2024-05-01T14:30/2024-05-02',
    ],
  ),
);
const url = fc.oneof(fc.webUrl(), fc.constantFrom('a.jpg', 'javascript:x', '', '//x.example'), text);
const instant = fc.oneof(
  day.map((one) => `${one}T10:00:00Z`),
  fc.constantFrom('nonsense', '-0043', '2024', '9999-12-31T23:00:00-05:00'),
);
const some = (one) => fc.array(one, { maxLength: 2 });
const optional = (fields) => fc.record(fields, { requiredKeys: [] });
const source = fc.record({ publisher: text, title: text, url }, { requiredKeys: ['publisher'] });
const event = optional({
  ...{ id: text, date, dateText: text, headline: text, kicker: text, summary: text, body: text, group: text, tags: some(text) },
  timeZone: fc.constantFrom('Asia/Baghdad', 'Europe/Berlin', 'nowhere'),
  importance: fc.constantFrom('key', 'standard', 'minor'),
  place: fc.record(
    { name: text, lat: fc.double({ noNaN: true }), lon: fc.double({ noNaN: true }) },
    { requiredKeys: ['name'] },
  ),
  figures: some(fc.record({ value: fc.oneof(text, fc.double({ noNaN: true })), label: text })),
  quotes: some(fc.record({ text, speaker: text }, { requiredKeys: ['text'] })),
  media: some(
    fc.record({
      type: fc.constantFrom('image', 'video', 'audio', 'embed', 'link'),
      url,
      alt: text,
      width: fc.double({ noNaN: true }),
    }),
  ),
  sources: some(fc.oneof(text, source, fc.record({ source, date }))),
  status: fc.constantFrom('reported', 'confirmed', 'disputed', 'retracted'),
  corrections: some(fc.record({ date, text })),
  ...{
    published: instant,
    updated: instant,
    links: some(fc.record({ url, label: text })),
    related: some(text),
    _more: fc.jsonValue(),
  },
});
const feeds = fc
  .tuple(
    optional({
      ...{ title: text, summary: text, url, credit: text, updated: instant },
      lang: fc.constantFrom('en', 'ar', 'de', 'zz-nonsense', ''),
      timeZone: fc.constantFrom('Asia/Baghdad', 'America/St_Johns', 'nowhere'),
      status: fc.constantFrom('live', 'ended'),
    }),
    fc.array(event, { maxLength: 6 }),
  )
  .map(([head, events]) => ({ ...head, events }));

const OPTIONS = { now: Date.UTC(2024, 5, 1) };
const withoutControls = (words) => words.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\p{Cs}]/gu, ''); // eslint-disable-line no-control-regex

function leftOut({ losses }) {
  return losses.filter(
    ({ index, why }) => index !== undefined && /^It (?:is not in the calendar|was left out|stands in)/.test(why),
  ).length;
}

const clock = ({ year, month, day: ofMonth, hour, minute, second }) =>
  [year, month, ofMonth, hour, minute, second].map(padded(4)).join('-');

/** How many events a text of a form holds, as its reader sees them. */
const COUNTS = {
  feed: ({ text: json }, feed) => {
    assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(feed)));
    return feed.events.length;
  },
  html(published, feed) {
    const [list] = parseFragment(published.text).childNodes;
    const ids = list.childNodes
      .filter(({ tagName }) => tagName === 'li')
      .map(({ attrs }) => attrs.find(({ name }) => name === 'id').value);
    const { events } = createTimeline(feed);
    assert.deepEqual(
      ids,
      events.map(({ id }) => withoutControls(id)),
    );
    return ids.length;
  },
  jsonld({ text: json }) {
    const { itemListElement, liveBlogUpdate } = JSON.parse(json);
    return (itemListElement ?? liveBlogUpdate ?? []).length;
  },
  ics({ text: calendar }) {
    const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent');
    for (const one of events) {
      const [start, end] = ['dtstart', 'dtend'].map((name) => one.getFirstPropertyValue(name));
      assert.ok(clock(start) <= clock(end ?? start)); // its own comparison takes the year 1 for 1901
      assert.ok(one.getFirstPropertyValue('dtstamp').isDate === false);
      assert.ok(one.getFirstPropertyValue('summary').length > 0);
    }
    assert.equal(new Set(events.map((one) => one.getFirstPropertyValue('uid'))).size, events.length);
    return events.length;
  },
  atom({ text: xml }) {
    const { entries = [], id, updated } = parseAtomFeed(xml);
    assert.ok(id && updated);
    assert.ok(entries.every((one) => one.id && one.updated && one.title !== undefined));
    const times = entries.map((one) => one.updated);
    assert.deepEqual(times, [...times].sort().reverse());
    return entries.length;
  },
  markwhen: ({ text: lines }) => lines.split('\n').filter((line) => /^\d{1,5}(?:-\d\d|\/| BCE| CE|:| -)/.test(line)).length,
};

describe('every form', () => {
  for (const [form, count] of Object.entries(COUNTS))
    it(`${form} holds all events of any feed but those that it tells of`, () => {
      fc.assert(
        fc.property(feeds, (feed) => {
          const before = JSON.stringify(feed);
          const published = publishers[form](feed, OPTIONS);
          assert.equal(count(published, feed) + leftOut(published), feed.events.length);
          assert.ok(published.text.isWellFormed());
          assert.equal(JSON.stringify(feed), before, 'the feed was changed');
        }),
        { numRuns: 200 },
      );
    });

  for (const form of ['atom', 'jsonld', 'timelinejs'])
    it(`${form} is made of more events than a function takes arguments`, () => {
      const events = Array.from({ length: 130_000 }, (_, i) => ({
        headline: 'It',
        date: `${1000 + (i % 1000)}`,
        published: '2024-05-01T10:00:00Z',
      }));
      const { text: all } = publishers[form]({ status: 'live', events }, OPTIONS);
      assert.ok(all.length > 50 * events.length);
    });

  it('writes the sample story whole', () => {
    const feed = JSON.parse(readFileSync(new URL('../../events.json', import.meta.url), 'utf8'));
    const counts = Object.entries(COUNTS).map(([form, count]) => [form, count(publishers[form](feed, OPTIONS), feed)]);
    assert.deepEqual(Object.fromEntries(counts), { feed: 14, html: 14, jsonld: 14, ics: 10, atom: 14, markwhen: 14 });
  });
});
