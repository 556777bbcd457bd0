// What a calendar program reads of our iCalendar, by ical.js, and what is left out of it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { toIcs } from '../../dist/convert.js';

const URL_OF_PAGE = 'https://example.com/story';
const NOW = Date.UTC(2024, 5, 1);

function published(events, feed = {}, options = {}) {
  return toIcs({ url: URL_OF_PAGE, ...feed, events }, { now: NOW, ...options });
}

function components(text) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
}

const only = (event, feed, options) => components(published([{ headline: 'It', ...event }], feed, options).text)[0];

/** What each date becomes, as it is written. */
const DATES = [
  ['2024-05-01', 'DTSTART;VALUE=DATE:20240501', 'DTEND;VALUE=DATE:20240502'],
  ['2024-05-31/2024-06-02', 'DTSTART;VALUE=DATE:20240531', 'DTEND;VALUE=DATE:20240603'],
  ['2024-05-01?', 'DTSTART;VALUE=DATE:20240501', 'DTEND;VALUE=DATE:20240502'],
  ['0099-12-31', 'DTSTART;VALUE=DATE:00991231', 'DTEND;VALUE=DATE:01000101'],
  ['9999-12-30', 'DTSTART;VALUE=DATE:99991230', 'DTEND;VALUE=DATE:99991231'],
  ['2024-05-01T14:30', 'DTSTART:20240501T143000', undefined],
  ['2024-05-01T14:30Z', 'DTSTART:20240501T143000Z', undefined],
  ['2024-05-01T14:30:05+02:00', 'DTSTART:20240501T123005Z', undefined],
  ['2024-05-01T14:30/2024-05-01T16:00', 'DTSTART:20240501T143000', 'DTEND:20240501T160000'],
  ['2024-05-01T14:30Z/2024-05-01T16:00Z', 'DTSTART:20240501T143000Z', 'DTEND:20240501T160000Z'],
  ['2024-05-01/2024-05-02T16:00', 'DTSTART;VALUE=DATE:20240501', 'DTEND;VALUE=DATE:20240503'],
];

const LEFT_OUT = [
  [undefined, /no date/],
  ['nonsense', /cannot be read/],
  ['2024', /vaguer than a day/],
  ['2024-05', /vaguer than a day/],
  ['2024-05-01~', /vaguer than a day/],
  ['2024-05-01%', /vaguer than a day/],
  ['2024-05-01/2024-06', /vaguer than a day/],
  ['2024-05-01/..', /no end/],
  ['2024-05-01/', /end is not known/],
  ['../2024-05-01', /start is not known/],
  ['0000-01-01', /years 1 to 9999/],
  ['-0043-03-15', /years 1 to 9999/],
  ['9999-12-31', /years 1 to 9999/],
  ['2024-05-01T14:30/2024-05-01T16:00Z', /zone of one of its times/],
];

describe('the date of an event in a calendar', () => {
  for (const [date, start, end] of DATES)
    it(`${date} is ${start} ${end ?? 'and has no end'}`, () => {
      const { text } = published([{ headline: 'It', date }]);
      assert.deepEqual(
        text.split('\r\n').filter((line) => /^DT(START|END)/.test(line)),
        end ? [start, end] : [start],
      );
    });

  for (const [date, why] of LEFT_OUT)
    it(`${date} is left out and told of`, () => {
      const { text, losses } = published([{ headline: 'It', ...(date && { date }) }]);
      assert.equal(components(text).length, 0);
      assert.equal(losses.at(-1).index, 0);
      assert.match(losses.at(-1).why, why);
    });

  it('is in UTC where the story has a zone, also where clocks were put back', () => {
    const { text } = published([{ headline: 'It', date: '2024-10-27T02:30/2024-10-27T04:00' }], { timeZone: 'Europe/Berlin' });
    assert.match(text, /DTSTART:20241027T003000Z\r\nDTEND:20241027T030000Z/);
  });
});

describe('an event in a calendar', () => {
  const FULL = {
    id: 'a b',
    date: '2024-05-01',
    headline: 'Semicolons; commas, back\\slashes\nand lines',
    summary: 'Said once.',
    body: 'One.\n\nTwo.',
    tags: ['x, y', 'z'],
    group: 'g',
    place: { name: 'Mosul; Iraq', lat: 36.34, lon: 43.13 },
    figures: [{ value: 1333, label: 'people' }],
    quotes: [{ text: 'Words', speaker: 'She' }],
    sources: [{ publisher: 'Paper', url: 'https://example.org/a' }],
    corrections: [{ date: '2024-05-02', text: 'It was two.' }],
    published: '2024-05-01T10:00:00+02:00',
    updated: '2024-05-03T10:00:00Z',
    status: 'confirmed',
  };
  const feed = { groups: [{ id: 'g', label: 'Group, one' }] };
  const value = (name, event = FULL) => only(event, feed).getFirstPropertyValue(name);

  const READ_BACK = [
    ['uid', `${URL_OF_PAGE}#a%20b`],
    ['url', `${URL_OF_PAGE}#a%20b`],
    ['summary', 'Semicolons; commas, back\\slashes and lines'],
    ['location', 'Mosul; Iraq'],
    ['status', 'CONFIRMED'],
    ['transp', 'TRANSPARENT'],
    ['dtstamp', '2024-05-03T10:00:00Z'],
    ['created', '2024-05-01T08:00:00Z'],
    ['last-modified', '2024-05-03T10:00:00Z'],
    [
      'description',
      'Said once.\n\nOne.\n\nTwo.\n\npeople: 1,333\n\n“Words” — She\n\nCorrection, May 2, 2024: It was two.\n\nSources: Paper, https://example.org/a',
    ],
  ];
  for (const [name, expected] of READ_BACK) it(`keeps ${name}`, () => assert.equal(String(value(name)), expected));

  it('keeps the place on earth', () => assert.deepEqual(value('geo').map(Number), [36.34, 43.13]));
  it('keeps group and tags', () =>
    assert.deepEqual(only(FULL, feed).getFirstProperty('categories').getValues(), ['Group, one', 'x, y', 'z']));
  it('says nothing of a place off the earth', () =>
    assert.equal(value('geo', { ...FULL, place: { name: 'X', lat: 91, lon: 0 } }), null));

  for (const [event, status] of [
    [{ status: 'retracted' }, 'CANCELLED'],
    [{ status: 'reported' }, 'TENTATIVE'],
    [{ status: 'disputed' }, 'TENTATIVE'],
    [{ date: '2024-05-01?' }, 'TENTATIVE'],
    [{}, null],
  ])
    it(`${JSON.stringify(event)} is ${status ?? 'of no status'}`, () =>
      assert.equal(only({ date: '2024-05-01', ...event }).getFirstPropertyValue('status'), status));

  for (const [name, event, feedPart, expected] of [
    ['the time of publication', { published: '2024-01-01T00:00:00Z' }, {}, '2024-01-01T00:00:00Z'],
    ['the feed’s last change', {}, { updated: '2024-02-01T00:00:00Z' }, '2024-02-01T00:00:00Z'],
    ['now', { updated: 'nonsense' }, { updated: '-0043' }, '2024-06-01T00:00:00Z'],
  ])
    it(`is stamped with ${name} where that is known`, () =>
      assert.equal(String(only({ date: '2024-05-01', ...event }, feedPart).getFirstPropertyValue('dtstamp')), expected));

  it('has a name of its own without a page, the same each time', () => {
    const names = ['One', 'One', 'Two'].map((title) =>
      String(only({ id: 'a', date: '2024-05-01' }, { url: undefined, title }).getFirstPropertyValue('uid')),
    );
    assert.match(names[0], /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(names[0], names[1]);
    assert.notEqual(names[0], names[2]);
  });

  it('tells of the dates by sources that it has no place for', () => {
    const date = '2024-05-01';
    const { losses } = published([
      { headline: 'A', date, sources: [{ source: { publisher: 'P' }, date: '2023' }] },
      { headline: 'B', date, sources: [{ publisher: 'P' }] },
    ]);
    assert.deepEqual(
      losses.map(({ why }) => /(?<=no place for: ).*/.exec(why)?.[0]),
      ['sources[].date (1 event).'],
    );
  });

  it('that is over is left out where only what is to come is asked for', () => {
    const events = ['2024-05-31', '2024-06-01', '2024-05-30/2024-06-01', '2024-06-01T00:00Z', '2024-05-31T23:58Z'];
    const { text, losses } = published(
      events.map((date) => ({ headline: date, date })),
      {},
      { upcoming: true },
    );
    const kept = components(text).map((one) => one.getFirstPropertyValue('summary'));
    assert.deepEqual(kept, ['2024-05-30/2024-06-01', '2024-06-01', '2024-06-01T00:00Z']);
    assert.equal(losses.length, 2);
  });
});

describe('the lines of a calendar', () => {
  const HEADLINES = ['a'.repeat(200), '日'.repeat(70), '😀'.repeat(60), 'é'.repeat(100), `${'a'.repeat(66)};;;;`, '', 'x'];
  for (const headline of HEADLINES)
    it(`are at most 75 octets, and whole characters: ${headline.slice(0, 4)}… of ${headline.length}`, () => {
      const { text } = published([{ date: '2024-05-01', headline, summary: 'S' }]);
      assert.ok(text.endsWith('\r\n'));
      assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
      for (const line of text.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.ok(line.isWellFormed());
      }
      assert.equal(components(text)[0].getFirstPropertyValue('summary'), headline || 'S');
    });

  it('cannot be broken into by a text', () => {
    const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\u2028SUMMARY:planted\u0000\u0085\rURL:https://evil.example\n';
    const { text } = published(
      [{ date: '2024-05-01', headline: evil, summary: evil, id: evil, place: { name: evil }, tags: [evil] }],
      {
        title: evil,
        summary: evil,
      },
    );
    assert.equal(text.match(/^BEGIN:VEVENT/gm).length, 1);
    assert.equal(components(text).length, 1);
    assert.equal(text.match(/^URL:https:\/\/evil/gm), null);
  });
});
