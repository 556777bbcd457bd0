// What a card shows only where an event has it: a place on the globe, the reader's clock, a date to come, ways to hand it on.
import { expect } from '@open-wc/testing';
import type { TimelineShareEvent } from '../../src/index.js';
import type { TimelineEvent } from '../../src/core/timeline.js';
import { createTimeline } from '../../src/core.js';
import { calendarDates, toCalendar } from '../../src/views/extras/calendar.js';
import { part, parts, replace, showing, status, words, type Feed } from './story.js';

type Entry = Feed['events'][number];
const one = (entry: Entry, more: Partial<Feed> = {}): Feed => ({
  lang: 'en',
  events: [{ id: 'a', headline: 'A', ...entry }],
  ...more,
});
const judged = (entry: Entry): TimelineEvent => createTimeline(one(entry)).events[0]!;

describe('a place', () => {
  for (const [lat, lon, told] of [
    [33.3125, 44.361, '33.31° N, 44.36° E'],
    [-41.29, -174.7, '41.29° S, 174.7° W'],
    [0, 0, '0° N, 0° E'],
    [90, 180, '90° N, 180° E'],
  ] as const)
    it(`is told as ${told}`, async () => {
      const element = await showing(one({ place: { name: 'There', lat, lon } }));
      expect(words(part(element, 'locator'))).to.equal(told);
      expect(words(part(element, 'place'))).to.equal('There');
    });

  for (const place of [
    { name: 'There', lat: 91, lon: 0 },
    { name: 'There', lat: 1, lon: -181 },
    { name: 'There', lat: 1 },
    { name: 'There' },
  ])
    it(`that is none on the globe is its name: ${place.lat}, ${place.lon}`, async () => {
      const element = await showing(one({ place }));
      expect(part(element, 'locator')).to.be.undefined;
      expect(words(part(element, 'place'))).to.equal('There');
    });
});

describe('the reader’s clock', () => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const here = (at: number): string => new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' }).format(at);

  it('is told where it shows another time', async () => {
    const element = await showing(one({ date: '2024-06-10T14:30' }, { timeZone: 'Asia/Baghdad' }), 'lang="en"');
    expect(words(part(element, 'clock'))).to.equal(`${here(Date.UTC(2024, 5, 10, 11, 30))} your time`);
  });

  it('with the day of the week where it is another day', async () => {
    const element = await showing(one({ date: '2024-06-10T01:30' }, { timeZone: 'Pacific/Kiritimati' }), 'lang="en"');
    expect(words(part(element, 'clock'))).to.match(/^\w{3},? ?\d\d?:\d\d/);
  });

  for (const [name, entry, more] of [
    ['of her own zone', { date: '2024-06-10T14:30' }, { timeZone: zone }],
    ['without a zone', { date: '2024-06-10T14:30' }, {}],
    ['of a day', { date: '2024-06-10' }, { timeZone: 'Asia/Baghdad' }],
  ] as const)
    it(`is not told of a time ${name}`, async () => {
      const element = await showing(one(entry, more));
      expect(part(element, 'clock')).to.be.undefined;
    });
});

describe('a date to come', () => {
  for (const [date, lines] of [
    ['2099-05-06', ['DTSTART;VALUE=DATE:20990506', 'DTEND;VALUE=DATE:20990507']],
    ['2099-05-06/2099-05-08', ['DTSTART;VALUE=DATE:20990506', 'DTEND;VALUE=DATE:20990509']],
    ['2099-05-06T14:30:00+02:00', ['DTSTART:20990506T123000Z']],
    ['2099-05-06T14:30', ['DTSTART:20990506T143000']],
    ['2099-05-06T14:30Z/2099-05-06T16:00Z', ['DTSTART:20990506T143000Z', 'DTEND:20990506T160000Z']],
  ] as const)
    it(`can be put into a calendar: ${date}`, () => {
      expect(calendarDates(judged({ date }))).to.deep.equal(lines);
    });

  for (const date of [
    ...[
      '2099',
      '2099-05',
      '2099-05-06?',
      '2099-05-06~',
      '2099-05-06/..',
      '2099-05-06/2099-06',
      '2014-06-10',
      '2099-21',
      '209X',
    ],
    ...[
      '../2099-05-06',
      '[2099-05-06, 2099-05-08]',
      '2014-06-10/2099-05-06',
      '2099-05-06/2099-05-07T10:00',
      '2099-05-06T14:30+02:00/2099-05-06T16:30',
      '',
    ],
  ])
    it(`cannot: ${date || 'none'}`, () => {
      expect(calendarDates(judged({ date }))).to.be.undefined;
    });

  it('cannot when it is taken back', () => {
    expect(calendarDates(judged({ date: '2099-05-06', status: 'retracted' }))).to.be.undefined;
  });

  it('is a file that calendars read: escaped, folded, one event', () => {
    const summary = `One; two, three\\four\nfive \u0000${'ß–€😀'.repeat(40)}`;
    const text = toCalendar(judged({ date: '2099-05-06', summary, place: { name: 'A, B' } }), 'https://example.com/#a');
    const lines = text.split('\r\n');
    expect(lines.pop()).to.equal('');
    for (const line of lines) expect(new TextEncoder().encode(line).length, line).to.be.at.most(75);
    expect(text).not.to.match(/[^\r]\n/);
    const whole = text.replaceAll('\r\n ', '').split('\r\n');
    expect(whole).to.include.members([
      'BEGIN:VCALENDAR',
      'UID:https://example.com/#a',
      'SUMMARY:A',
      'LOCATION:A\\, B',
      `DESCRIPTION:One\\; two\\, three\\\\four\\nfive ${'ß–€😀'.repeat(40)}`,
      'DTSTART;VALUE=DATE:20990506',
    ]);
    expect(whole.filter((line) => line.startsWith('BEGIN:VEVENT'))).to.have.length(1);
  });

  it('cannot add lines of its own to that file', () => {
    const text = toCalendar(
      judged({ date: '2099-05-06', headline: 'A\r\nATTACH:https://evil.example\nX' }),
      'https://example.com/#a',
    );
    expect(text.split('\r\n').filter((line) => line.startsWith('ATTACH'))).to.be.empty;
  });

  it('has a button, which saves it and says so', async () => {
    const element = await showing(one({ date: '2099-05-06' }));
    const saved: string[] = [];
    replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      saved.push(this.download, this.href);
    });
    const told: TimelineShareEvent[] = [];
    element.addEventListener('timeline-share', (event) => told.push(event));
    part(element, 'add-to-calendar')!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(saved[0]).to.equal('a.ics');
    const file = await (await fetch(saved[1]!)).text();
    expect(file).to.contain('SUMMARY:A');
    expect(told.map(({ event, how }) => [event.id, how])).to.deep.equal([['a', 'calendar']]);
  });
});

describe('handing on', () => {
  const shareTo = (share: (data: ShareData) => Promise<void>): void => replace(navigator, 'share', share);

  it('is a button more where the system can', async () => {
    const given: ShareData[] = [];
    shareTo((data) => Promise.resolve(void given.push(data)));
    const element = await showing(one({}));
    const told: string[] = [];
    element.addEventListener('timeline-share', ({ how }) => told.push(how));
    part(element, 'share')!.click();
    await element.updateComplete;
    await Promise.resolve();
    expect(given).to.deep.equal([{ title: 'A', url: new URL('#a', location.href).href }]);
    expect(told).to.deep.equal(['sheet']);
  });

  it('that the reader calls off is no error, and is not told', async () => {
    shareTo(() => Promise.reject(new DOMException('', 'AbortError')));
    const element = await showing(one({}));
    const told: string[] = [];
    element.addEventListener('timeline-share', ({ how }) => told.push(how));
    part(element, 'share')!.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).to.be.empty;
    expect(status(element)).to.equal('');
  });

  it('by the clipboard is told', async () => {
    replace(navigator.clipboard, 'writeText', () => Promise.resolve());
    const element = await showing(one({}));
    const told: string[] = [];
    element.addEventListener('timeline-share', ({ how }) => told.push(how));
    part(element, 'copy-link')!.click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).to.deep.equal(['link']);
    expect(status(element)).to.equal('Link copied');
  });
});

describe('a plain story', () => {
  it('shows none of it', async () => {
    const element = await showing(one({ date: '2014-06-10', place: { name: 'There' } }));
    for (const name of ['locator', 'clock', 'add-to-calendar', 'embed']) expect(parts(element, name)).to.be.empty;
  });
});
