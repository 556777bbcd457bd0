// What goes in and comes out: other formats, reports of what was changed, embeds and pages, sheets and old embeds.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { file, folder, run } from './support/command.js';

const SLIDES = {
  title: { text: { headline: 'Rome' } },
  events: [
    { start_date: { year: '-44', month: '3', day: '15' }, text: { headline: 'Ides' } },
    { start_date: { year: '-43' }, text: { headline: 'After' } },
    { start_date: { year: '2020', month: '13' }, text: { headline: 'Never' } },
  ],
};
const FEED = JSON.stringify(
  {
    title: 'A',
    lang: 'en',
    timeZone: 'UTC',
    events: [{ id: 'x', date: '2014-06-10', headline: 'One <b>', sources: [{ publisher: 'P' }] }],
  },
  undefined,
  2,
);

test('slides become events; changes are told once a kind, and each where that is asked', async (t) => {
  const { cwd, name } = file(t, JSON.stringify(SLIDES), 'slides.json');
  const { status, stdout, stderr } = await run(['convert', name], { cwd });
  const feed = JSON.parse(stdout);
  assert.equal(Object.keys(feed)[0], 'title');
  assert.deepEqual(
    feed.events.map(({ date, headline }) => [date, headline]),
    [
      ['-0043-03-15', 'Ides'],
      ['-0042', 'After'],
      ['2020-13', 'Never'],
    ],
  );
  assert.match(stderr, /^change: 2 × The year “-44”: .*\(first at events\[0\]\.start_date\.year\)\.$/m);
  assert.match(stderr, /^problem: The date “2020-13”: .*\(at events\[2\]\)\.$/m);
  assert.equal(status, 0);
  const verbose = await run(['convert', '-v', name], { cwd });
  assert.equal(verbose.stderr.match(/^change: The year/gm).length, 2);
  const quiet = await run(['convert', '-q', name], { cwd });
  assert.deepEqual([quiet.stderr, quiet.stdout], ['', stdout]);
});

test('a format may be named, and is then the only one', async (t) => {
  const { cwd, name } = file(t, JSON.stringify(SLIDES));
  assert.equal((await run(['convert', '--from', 'timelinejs3', name], { cwd })).status, 0);
  const wrong = await run(['convert', '--from', 'vis', name], { cwd });
  assert.match(wrong.stderr, /is not a feed of the format “vis”/);
  assert.equal(wrong.status, 2);
});

test('a table: headings that are known, headings that are named, and there and back', async (t) => {
  const { cwd, name } = file(t, 'Wann;Was\n2014-06-10;Eins\n2015;"Zwei; mit\nZeile"\n', 'table.csv');
  const { stdout, status } = await run(['convert', '--map', 'Wann=date', '--map', 'Was=headline', name], { cwd });
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout).events[0], { date: '2014-06-10', headline: 'Eins' });
  const missed = await run(['convert', '--map', 'Wan=date', '--map', 'Was=headline', name], { cwd });
  assert.match(missed.stderr, /The column “Wan”.*none of this name; its columns are “Wann”, “Was”/);
  assert.equal(JSON.parse(missed.stdout).events.length, 2);
  const there = file(t, FEED);
  const csv = (await run(['convert', '--to', 'csv', there.name], { cwd: there.cwd })).stdout;
  assert.match(csv, /^\ufeff_newsTimeline,/);
  assert.deepEqual(JSON.parse((await run(['convert', '-'], { input: csv })).stdout), JSON.parse(FEED));
});

test('the time zone that is asked for is that of the story, unless it has its own', async (t) => {
  const { cwd, name } = file(t, 'date,title\n2014-06-10 10:30,A\n', 'table.csv');
  const convert = async (...args) => (await run(['convert', ...args], { cwd })).stdout;
  assert.equal(JSON.parse(await convert('--time-zone', 'Asia/Baghdad', name)).timeZone, 'Asia/Baghdad');
  assert.match(await convert('--time-zone', 'Asia/Baghdad', '--to', 'ics', name), /DTSTART:20140610T073000Z/);
  const own = file(t, FEED);
  const { stdout } = await run(['convert', '--time-zone', 'Asia/Baghdad', '--to', 'csv', own.name], { cwd: own.cwd });
  assert.ok(stdout.includes('UTC') && !stdout.includes('Baghdad'));
});

const CONTROL = '\u001b[31m\u009b2J\u0007';
const HELD = [
  ['a note', JSON.stringify({ events: [{ start_date: { year: `20${CONTROL}` }, text: { headline: 'A' } }] }), 'a.json', /year/],
  ['a refusal', JSON.stringify({ [CONTROL]: 1 }), 'a.json', /is not a feed/],
  ['a fault of JSON', '{"events": [', `a${CONTROL}.json`, /The list opened/],
];
for (const [what, text, name, words] of HELD)
  test(`what a file holds moves no cursor and colours nothing: ${what}`, async (t) => {
    const { cwd } = file(t, text, name);
    const { stderr } = await run(['convert', name], { cwd });
    assert.match(stderr, words);
    assert.match(stderr, /\ufffd\[31m\ufffd2J\ufffd/);
    assert.doesNotMatch(stderr, /[\0-\t\v-\x1f\x7f-\x9f]/); // eslint-disable-line no-control-regex -- these are what is looked for
  });

const UNKNOWN = [
  ['packed', gzipSync('{"events": []}'), /It is packed \(gzip\)\. Unpack it first: gunzip\.$/m],
  ['UTF-16 that does not say so', Buffer.from('date,title\n2014,A\n', 'utf16le'), /--encoding utf-16le\.$/m],
  ['not UTF-8', Buffer.from('Größe\n1\n', 'latin1'), /It is not UTF-8: say what it is, such as --encoding windows-1252\.$/m],
  ['a picture', Buffer.from('\u0089PNG\r\n\u0000', 'latin1'), /It is no text\. A spreadsheet must be saved as CSV first\.$/m],
];
for (const [what, bytes, words] of UNKNOWN)
  test(`what is no feed because it is ${what} is told so`, async (t) => {
    const { cwd, name } = file(t, bytes, 'input');
    const { status, stderr } = await run(['convert', name], { cwd });
    assert.match(stderr, words);
    assert.equal(status, 2);
  });

test('problems of a table name line and column of the cell or row', async (t) => {
  const { cwd, name } = file(t, 'Date,Headline\n2014-06-10,"One\nmore"\n2014-02-30,Two\n', 'table.csv');
  const { stdout, status } = await run(['validate', '--no-warnings', '-q', name], { cwd });
  assert.match(stdout, /^table\.csv:4:1: error: The date “2014-02-30”/);
  assert.equal(status, 1);
});

const FORMS = [
  ['ics', /^BEGIN:VCALENDAR/],
  ['atom', /<feed xmlns/],
  ['jsonld', /"@context": "https:\/\/schema\.org"/],
  ['html', /<ol[^]*One &lt;b/],
  ['timelinejs', /"start_date"/],
  ['markwhen', /2014-06-10/],
];
for (const [form, words] of FORMS)
  test(`to ${form}`, async (t) => {
    const { cwd, name } = file(t, FEED);
    const { status, stdout } = await run(['convert', '--to', form, '--url', 'https://example.org/a', name], { cwd });
    assert.match(stdout, words);
    assert.equal(status, 0);
  });

test('what a form cannot hold is told', async (t) => {
  const { cwd, name } = file(t, '{"events": [{"date": "1990~", "headline": "A"}, {"date": "1991~", "headline": "B"}]}');
  const { stderr, status } = await run(['convert', '--to', 'ics', name], { cwd });
  assert.match(stderr, /^loss: /m);
  assert.equal(status, 0);
});

test('dates in words are in the language that was asked for', async (t) => {
  const { cwd, name } = file(t, FEED);
  assert.match((await run(['convert', '--to', 'html', '--lang', 'de', name], { cwd })).stdout, /10\. Juni 2014/);
});

test('a form that needs all of a feed refuses what is too large, and says so', async (t) => {
  const { cwd, name } = file(t, FEED);
  const { stderr, status } = await run(['convert', '--to', 'ics', '--max-size', '50', name], { cwd });
  assert.match(stderr, /ics can only be made of a feed that is held whole: at most 50B.*--max-size/);
  assert.equal(status, 2);
});

const OWN = JSON.parse(readFileSync(new URL('../../dist/integrity.json', import.meta.url), 'utf8'))['news-timeline.full.js']
  .integrity;

test('render: preload, script with its hash, height, and the story in the tag', async (t) => {
  const { cwd, name } = file(t, FEED);
  const { stdout, status } = await run(['render', name], { cwd });
  assert.equal(status, 0);
  assert.match(stdout, /<link rel="preload"[^>]* href="events\.json"/);
  assert.ok(stdout.includes(`src="news-timeline.full.js" integrity="${OWN}"`));
  assert.match(stdout, /min-height/);
  assert.match(stdout, /<news-timeline src="events\.json">[^]*One &lt;b[^]*<\/news-timeline>/);
  assert.ok(!stdout.includes('<!doctype'));
  const bare = await run(['render', '--min-height', '', name], { cwd });
  assert.ok(bare.stdout.includes('<news-timeline') && !bare.stdout.includes('<style'));
});

test('render: addresses, attributes, hashes of other scripts, no script, inline', async (t) => {
  const { cwd, name } = file(t, FEED);
  const render = async (...args) => (await run(['render', ...args, name], { cwd })).stdout;
  assert.match(
    await render('--src', '/f/1.json', '--attribute', 'view=axis', '--attribute', 'debug'),
    /<news-timeline src="\/f\/1\.json" view="axis" debug>/,
  );
  assert.ok(!(await render('--script', 'https://example.org/other.js')).includes('integrity'));
  assert.ok(
    !(await render('--script', 'https://example.org/news-timeline@9.9.9/dist/cdn/news-timeline.full.js')).includes('integrity'),
  );
  writeFileSync(join(cwd, 'mine.js'), '');
  assert.match(
    await render('--script', 'mine.js'),
    /integrity="sha384-OLBgp1GsljhM2TJ\+sbHjaiH9txEUvgdDTAzHv2P24donTt6\/529l\+9Ua0vFImLlb"/,
  );
  assert.ok(!(await render('--no-script')).includes('<script'));
  assert.match(await render('--inline'), /<script type="application\/json">/);
});

test('render: the order that an attribute says is that of the list', async (t) => {
  const events = ['2013', '2014'].map((date) => ({ id: `y${date}`, date, headline: date }));
  const { cwd, name } = file(t, JSON.stringify({ events }));
  const { stdout } = await run(['render', '--attribute', 'order=newest', name], { cwd });
  assert.match(stdout, /<news-timeline src="events\.json" order="newest">/);
  assert.deepEqual(stdout.match(/(?<=<li id=")\w+/g), ['y2014', 'y2013']);
});

test('render: a page, and structured data', async (t) => {
  const { cwd, name } = file(t, FEED);
  const page = await run(['render', '--page', '--jsonld', '--url', 'https://example.org/a', '-o', 'a.html', name], { cwd });
  assert.equal(page.status, 0);
  assert.equal(page.stdout, '');
  const html = readFileSync(join(cwd, 'a.html'), 'utf8');
  assert.match(html, /^<!doctype html>[^]*"ItemList"[^]*<\/html>\n$/);
  assert.match(
    (await run(['render', '--jsonld', name], { cwd })).stdout,
    /<script type="application\/ld\+json">[^]*"ItemList"/,
  );
});

test('pull: a feed at an address becomes a file, which is touched only where it would change', async (t) => {
  let slides = SLIDES;
  const server = createServer((_, response) => response.end(JSON.stringify(slides)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${server.address().port}/timeline.json`;
  const cwd = folder(t);
  const check = () => run(['pull', '--check', address, '-o', 'events.json'], { cwd });
  assert.equal((await check()).status, 1);
  assert.ok(!existsSync(join(cwd, 'events.json')));
  assert.equal((await run(['pull', address, '-o', 'events.json'], { cwd })).status, 0);
  assert.equal(JSON.parse(readFileSync(join(cwd, 'events.json'), 'utf8')).title, 'Rome');
  const { mtimeMs } = statSync(join(cwd, 'events.json'));
  assert.equal((await check()).status, 0);
  const again = await run(['pull', address, '-o', 'events.json'], { cwd });
  assert.match(again.stderr, /has not changed/);
  assert.equal(statSync(join(cwd, 'events.json')).mtimeMs, mtimeMs);
  slides = { ...SLIDES, title: { text: { headline: 'Carthage' } } };
  assert.equal((await check()).status, 1);
  assert.deepEqual(readdirSync(cwd), ['events.json']);
});

test('pull: what is no address, and a check without a file', async () => {
  const nothing = await run(['pull', 'hello']);
  assert.match(nothing.stderr, /“hello” is no address of a timeline/);
  assert.equal(nothing.status, 2);
  const check = await run(['pull', '--check', 'http://127.0.0.1:9/']);
  assert.match(check.stderr, /name it with --output/);
  assert.equal(check.status, 2);
});

const IFRAME =
  '<iframe src="https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=1xuY4upIooEeszZ_lCmeNx24eSFWe0rHe9ZdqH2xqVNk&amp;lang=de" width="100%"></iframe>';

test('embed: an old embed becomes our tag', async () => {
  const { stdout, stderr, status } = await run(['embed', IFRAME]);
  assert.match(stdout, /<news-timeline src="https:\/\/docs\.google\.com\/[^"]*format=csv" lang="de"><\/news-timeline>\n$/);
  assert.ok(stdout.includes(OWN));
  assert.match(stderr, /news-timeline pull/);
  assert.equal(status, 0);
  assert.equal((await run(['embed', '-'], { input: IFRAME })).stdout, stdout);
  const named = await run(['embed', '--src', 'events.json', '--no-script', IFRAME]);
  assert.match(named.stdout, /<news-timeline src="events\.json" lang="de"><\/news-timeline>\n$/);
  assert.equal(named.stderr, '');
  assert.equal((await run(['embed', '<iframe src="https://example.org/x.html"></iframe>'])).status, 2);
});

test('the formats of the corpora', { skip: process.env.CORPORA ? false : 'CORPORA is not set' }, async (t) => {
  const cwd = folder(t);
  const root = process.env.CORPORA;
  for (const one of readdirSync(join(root, 'timelinejs/broken'))) {
    const { status, stdout, stderr } = await run(['validate', join(root, 'timelinejs/broken', one)], { cwd });
    assert.match(stdout + stderr, /:\d+:\d+: error: |script \(JSONP\)|It is empty/, one);
    assert.ok(status === 1 || status === 2, one);
  }
  for (const path of [
    'icalendar/test1.ics',
    'react-chrono/basic-timeline.json',
    'vis-timeline/basic.json',
    'timelinestoryteller/epidemics.json',
    'ninjs/3.1-001_simple_example.json',
    'json-feed/gofeed-version_json_11.json',
    'timelinejs-gsheet-csv/women_in_computing.csv',
    'timeline-setter-csv/test_data.csv',
  ]) {
    const { status, stdout } = await run(['convert', join(root, 'other-formats', path)], { cwd });
    assert.equal(status, 0, path);
    assert.ok(JSON.parse(stdout).events.length > 0, path);
  }
});
