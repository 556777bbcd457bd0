// Feeds that are not held whole: the same is said of them as of small ones, with little memory.
import assert from 'node:assert/strict';
import { createReadStream, openSync, closeSync, writeSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folder, run, start } from './support/command.js';

const COUNT = 75_000;
const event = (i) =>
  JSON.stringify({
    id: `e${i}`,
    date: `${1900 + Math.floor(i / 1000)}-0${1 + Math.floor((i % 1000) / 125)}`,
    headline: `Event ${i} “é🙂” }],{[`,
    summary:
      'Words about what happened, as many as there are in a sentence of a paper, and a few more than that, to make it long enough for a test.',
    sources: ['a'],
  });

/** A feed of about 20 MB with a few faults in it, and what must be said of it. */
function large(t) {
  const cwd = folder(t);
  const fd = openSync(join(cwd, 'events.json'), 'w');
  writeSync(fd, '{\n"lang": "en",\n"events": [\n');
  const faults = {
    500: '{"date": "1900-02-30", "headline": "é🙂 A", "sources": ["a"]}',
    40_000: '{"id": "e7", "date": "1940", "headline": "B", "sources": ["nobody"]}',
    74_999: '7',
  };
  for (let from = 0; from < COUNT; from += 1000) {
    const lines = Array.from({ length: 1000 }, (_, i) => faults[from + i] ?? event(from + i));
    writeSync(fd, `${from > 0 ? ',\n' : ''}${lines.join(',\n')}`);
  }
  writeSync(fd, '\n],\n"title": "Large",\n"sources": {"a": {"publisher": "A"}, "b": {"publisher": "B"}}\n}\n');
  closeSync(fd);
  assert.ok(statSync(join(cwd, 'events.json')).size > 18e6);
  return cwd;
}

test('a feed of 20 MB: each fault on its line, the story after its events, within 250 MB', async (t) => {
  const cwd = large(t);
  const { status, stdout, stderr } = await run(['validate', 'events.json'], {
    cwd,
    env: { NODE_OPTIONS: '--max-old-space-size=96' },
  });
  assert.equal(stderr, '');
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/: (error|warning): .*\[/, ' $1 ['));
  assert.deepEqual(lines, [
    'events.json:504:10 error [problem]',
    'events.json:40004:59 error [problem]',
    'events.json:40004:8 error [problem]',
    'events.json:75003:1 error [problem]',
    'events.json:75006:43 warning [unused-source]',
    'events.json: news-timeline feed, 75000 events, 4 errors, 1 warning',
  ]);
  assert.equal(status, 1);
});

test('what comes in is no different', async (t) => {
  const cwd = large(t);
  const child = start(['validate', '-q', '--no-warnings', '-'], { cwd });
  createReadStream(join(cwd, 'events.json')).pipe(child.stdin);
  let out = '';
  for await (const text of child.stdout) out += text;
  assert.equal(out.match(/^<stdin>:\d+:\d+: error/gm).length, 4);
});

test('20 MB of slides become events, with the title first', async (t) => {
  const cwd = folder(t);
  const slide = (i) => ({ start_date: { year: String(-i) }, text: { headline: `Slide ${i}`, text: 'Words '.repeat(40) } });
  const slides = Array.from({ length: 30_000 }, (_, i) => slide(1 + (i % 2000)));
  writeFileSync(join(cwd, 'slides.json'), JSON.stringify({ events: slides, title: { text: { headline: 'Behind' } } }));
  const { status, stdout, stderr } = await run(['convert', 'slides.json'], { cwd });
  assert.equal(status, 0);
  assert.match(stdout, /^\{\n {2}"title": "Behind",/);
  assert.equal(JSON.parse(stdout).events.length, 30_000);
  assert.equal(stderr.match(/^change: 30000 × The year/gm).length, 1);
});

test('a table of 20 MB, there and back', async (t) => {
  const cwd = large(t);
  const there = await run(['convert', '-q', '--to', 'csv', 'events.json', '-o', 'events.csv'], { cwd });
  assert.equal(there.status, 0);
  const back = await run(['convert', '-q', 'events.csv', '-o', 'back.json'], { cwd });
  assert.equal(back.status, 0);
  const { stdout } = await run(['validate', 'back.json'], { cwd });
  assert.match(stdout, /news-timeline feed, 74999 events, 3 errors, 1 warning\n$/);
});

test('a table of 9 MB is in the time zone that is asked for, and tells what its texts lost', async (t) => {
  const cwd = folder(t);
  const row = `2014-06-10 10:30,Event,<p>${'Words '.repeat(500)}</p><script>x</script>\n`;
  writeFileSync(join(cwd, 'table.csv'), `date,title,text\n${row.repeat(3000)}`);
  const { stdout, stderr } = await run(['convert', '--time-zone', 'Asia/Baghdad', 'table.csv'], { cwd });
  assert.match(stdout, /^\{\n {2}"timeZone": "Asia\/Baghdad",\n {2}"events"/);
  assert.match(stderr, /^change: 3000 × The markup <script>: .*first at rows\[0\]/m);
});

test('a table of TimelineSetter is one at any length', async (t) => {
  const cwd = folder(t);
  const row = `2014-06-10,,Event,,One,<p>${'Words '.repeat(500)}</p>\n`;
  writeFileSync(join(cwd, 'table.csv'), `date,display_date,description,link,series,html\n${row.repeat(3000)}`);
  const { stdout } = await run(['validate', '--no-warnings', 'table.csv'], { cwd });
  assert.match(stdout, /^table\.csv: TimelineSetter CSV, 3000 events, /);
});

test('a fault of JSON at the end of 20 MB', async (t) => {
  const cwd = folder(t);
  writeFileSync(join(cwd, 'events.json'), `{"events": [\n${'{"headline": "A"},\n'.repeat(1_100_000)}{"headline": "B",}\n]}`);
  const { status, stdout } = await run(['validate', '-q', 'events.json'], { cwd });
  assert.match(stdout, /^events\.json:1100002:17: error: The comma: nothing follows it before }/);
  assert.equal(status, 1);
});

test('a list that can only be held whole has a limit', async (t) => {
  const cwd = folder(t);
  writeFileSync(join(cwd, 'story.ics'), `BEGIN:VCALENDAR\r\n${'X-A:B\r\n'.repeat(10_000)}END:VCALENDAR\r\n`);
  const { status, stderr } = await run(['convert', '--max-size', '10kB', 'story.ics'], { cwd });
  assert.match(stderr, /story\.ics is 70kB long.*at most 10kB are held.*--max-size 77/);
  assert.equal(status, 2);
});
