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

test('what is none of them is told', () => {
  assert.throws(() => importText('storyjs = {"timeline": {}}'), /never run/);
  assert.throws(() => importText(''), /empty/);
});
