// What a CMS calls instead of `convert`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FeedError, createTimeline } from '../../dist/core.js';
import { adapters, importText } from '../../dist/convert.js';

const ROWS = [
  ['{"events":[{"date":"2014","headline":"A"}]}', 'news-timeline feed', '2014', 'A'],
  ['\uFEFF{"events":[{"start_date":{"year":"-44"},"text":{"headline":"<b>A</b>"}}]}', 'TimelineJS 3 JSON', '-0043', 'A'],
  ['date,title\n"Feb. 18, 2003",A\n', 'table', '2003-02-18', 'A'],
  [
    '<rss version="2.0"><channel><item><title>A</title><pubDate>Tue, 10 Jun 2014 04:00:00 GMT</pubDate></item></channel></rss>',
    'RSS',
    '2014-06-10T04:00:00Z',
    'A',
  ],
  [
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20140610\r\nSUMMARY:A\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    'iCalendar',
    '2014-06-10',
    'A',
  ],
];
for (const [text, format, date, headline] of ROWS)
  test(`${format} is read`, () => {
    const imported = importText(text);
    assert.equal(imported.format, format);
    const [event] = createTimeline(imported.feed).events;
    assert.deepEqual([event.entry.date, event.entry.headline], [date, headline]);
  });

test('a format can be named, and then no other is tried', () => {
  assert.throws(() => importText(ROWS[0][0], { from: 'csv' }), FeedError);
  assert.throws(() => importText(ROWS[0][0], { from: 'constructor' }), FeedError);
  assert.ok(Object.keys(adapters).includes('csv'));
});

const HOLDERS = [
  ['TimelineJS 3', (text) => JSON.stringify({ events: [{ start_date: { year: 2014 }, text: { headline: 'H', text } }] })],
  ['TimelineJS 1', (text) => JSON.stringify({ timeline: { date: [{ startDate: '2014', headline: 'H', text }] } })],
  ['a table', (text) => `date,title,text\n2014,H,${text}\n`],
  [
    'JSON Feed',
    (text) =>
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: 'H', content_html: text }] }),
  ],
  [
    'a Google sheet',
    (text) =>
      JSON.stringify({
        feed: { entry: [{ gsx$startdate: { $t: '2014' }, gsx$headline: { $t: 'H' }, gsx$text: { $t: text } }] },
      }),
  ],
  [
    'ninjs',
    (text) =>
      JSON.stringify({ uri: 'a', version: '1', versioncreated: '2014-06-10T00:00:00Z', headline: 'H', body_html: text }),
  ],
  ['SIMILE', (text) => JSON.stringify({ events: [{ start: '2014', title: 'H', description: text }] })],
  ['React-Chrono', (text) => JSON.stringify([{ title: '2014', cardTitle: 'H', cardDetailedText: text }])],
];
for (const [name, hold] of HOLDERS)
  test(`markup that a text of ${name} loses is told`, () => {
    const { notes } = importText(hold('<p>A</p><script>x</script>'));
    const lost = notes.filter(({ what }) => what.startsWith('The markup'));
    assert.deepEqual(
      lost.map(({ what, index }) => [what, index]),
      [['The markup <script>', 0]],
    );
    assert.ok(!importText(hold('<p>A</p>')).notes.some(({ what }) => what.startsWith('The markup')));
  });

const UNZONED = 'date,title\n2014-06-10 10:30,A\n';
test('a time zone that is asked for is that of the feed, unless it has its own', () => {
  assert.equal(importText(UNZONED, { timeZone: 'Asia/Baghdad' }).feed.timeZone, 'Asia/Baghdad');
  assert.equal('timeZone' in importText(UNZONED).feed, false);
  const own = '{"timeZone":"Europe/Berlin","events":[{"date":"2014","headline":"A"}]}';
  assert.equal(importText(own, { timeZone: 'Asia/Baghdad' }).feed.timeZone, 'Europe/Berlin');
});

test('what is none of them is told', () => {
  assert.throws(() => importText('storyjs = {"timeline": {}}'), /never run/);
  assert.throws(() => importText(''), /empty/);
});
