// What `validate` says of feeds: where, in which form, and with which exit status.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { file, folder, run } from './support/command.js';

const SOUND = {
  title: 'A story',
  lang: 'en',
  sources: { a: { publisher: 'A' } },
  events: [{ id: 'one', date: '2014-06-10', headline: 'One', sources: ['a'] }],
};

const withEvent = (...events) => ({ ...SOUND, events: [...SOUND.events, ...events] });
const event = (fields) => ({ date: '2015', headline: 'Two', sources: ['a'], ...fields });

async function validate(t, feed, ...args) {
  const { cwd, name } = file(t, typeof feed === 'string' ? feed : JSON.stringify(feed, undefined, 2));
  return run(['validate', ...args, name], { cwd });
}

/** What a part of a feed is asked, and the part of the source that the answer must point at. */
const ERRORS = [
  ['a day that there is not', event({ date: '2020-02-30' }), /2020-02-30.*29 days/, '"2020-02-30"'],
  ['a source that there is not', event({ sources: ['b'] }), /source “b”/, '"b"'],
  ['a number where text is meant', event({ headline: 7 }), /it must be text and was read as such/, '7'],
  ['an id that is there already', event({ id: 'one' }), /another event has it already/, '"one"'],
  ['a zone that there is not', event({ timeZone: 'Mars' }), /time zone “Mars”/, '"Mars"'],
  ['a medium without an address', event({ media: [{ type: 'image' }] }), /media\.0\.url.*missing/, '{\n          "type"'],
  ['an event without words', { date: '2016' }, /nothing to show/, '{\n      "date": "2016"'],
  ['an event that is no object', 'three', /it must be an object/, '"three"'],
];

for (const [title, part, words, target] of ERRORS)
  test(`error: ${title}`, async (t) => {
    const feed = withEvent(part);
    const text = JSON.stringify(feed, undefined, 2);
    const before = text.slice(0, text.lastIndexOf(target)).split('\n');
    const { status, stdout, stderr } = await validate(t, feed, '--no-warnings', '-q');
    assert.match(stdout, words);
    assert.equal(stdout.slice(0, stdout.indexOf(': error:')), `events.json:${before.length}:${before.at(-1).length + 1}`);
    assert.equal(stderr, '');
    assert.equal(status, 1);
  });

const WARNINGS = [
  ['no-alt', event({ media: [{ type: 'image', url: 'a.jpg', width: 1, height: 1, credit: 'C' }] })],
  ['no-size', event({ media: [{ type: 'image', url: 'a.jpg', alt: '', credit: 'C' }] })],
  ['no-credit', event({ media: [{ type: 'image', url: 'a.jpg', alt: '', width: 1, height: 1 }] })],
  ['no-source', event({ sources: undefined })],
  ['no-headline', event({ headline: undefined, summary: 'It happened.' })],
  ['long-headline', event({ headline: 'x'.repeat(121) })],
  ['same-headline', event({ date: '2014-06-10', headline: 'One' })],
  ['many-figures', event({ figures: [1, 2, 3, 4].map((value) => ({ value, label: 'x' })) })],
  ['no-speaker', event({ quotes: [{ text: 'Words' }] })],
  ['future-date', event({ date: '2999' })],
  ['no-zone', event({ date: '2015-01-01T10:00' })],
  ['http-link', event({ links: [{ url: 'http://example.org', label: 'x' }] })],
  ['refused-link', event({ links: [{ url: 'javascript:alert(1)', label: 'x' }] })],
  ['unknown-related', event({ related: ['nobody'] })],
];

for (const [rule, part] of WARNINGS)
  test(`warning: ${rule}`, async (t) => {
    const { status, stdout } = await validate(t, withEvent(part), '-q');
    assert.deepEqual(
      [...stdout.matchAll(/\[([\w-]+)\]$/gm)].map(([, name]) => name),
      [rule],
    );
    assert.match(stdout, /^events\.json:\d+:\d+: warning: /);
    assert.equal(status, 0);
  });

const FEED_WARNINGS = [
  ['no-title', { title: undefined }],
  ['no-lang', { lang: undefined }],
  ['unknown-lang', { lang: 'english!' }],
  ['no-updated', { status: 'live' }],
  ['unused-source', { sources: { ...SOUND.sources, b: { publisher: 'B' } } }],
  ['unused-group', { groups: [{ id: 'g', label: 'G' }] }],
  ['http-link', { url: 'http://example.org' }],
];

for (const [rule, fields] of FEED_WARNINGS)
  test(`warning about the feed: ${rule}`, async (t) => {
    const { stdout } = await validate(t, { ...SOUND, ...fields }, '-q');
    assert.deepEqual(
      [...stdout.matchAll(/\[([\w-]+)\]$/gm)].map(([, name]) => name),
      [rule],
    );
  });

test('a group that the feed does not list, an event without an id in a live story, dates out of order', async (t) => {
  const feed = {
    ...withEvent(event({ id: '', date: '2016' }), event({ id: 'x', date: '2015', headline: 'Three', group: 'h' })),
    ...{ status: 'live', updated: '2020-01-01T00:00Z', groups: [{ id: 'g', label: 'G' }] },
  };
  const { stdout } = await validate(t, feed, '-q');
  assert.deepEqual([...stdout.matchAll(/\[([\w-]+)\]$/gm)].map(([, name]) => name).sort(), [
    'no-id',
    'out-of-order',
    'unknown-group',
    'unused-group',
  ]);
});

test('a sound feed: no problems, status 0, also where warnings count', async (t) => {
  const { status, stdout, stderr } = await validate(t, SOUND, '--strict');
  assert.equal(stdout, 'events.json: news-timeline feed, 1 event, no problems\n');
  assert.equal(stderr, '');
  assert.equal(status, 0);
});

test('warnings alone are status 0, and 1 where they count', async (t) => {
  const feed = withEvent(event({ sources: undefined }));
  assert.equal((await validate(t, feed)).status, 0);
  assert.equal((await validate(t, feed, '--strict')).status, 1);
  assert.equal((await validate(t, feed, '--strict', '--no-warnings')).status, 0);
});

test('a related event may come later', async (t) => {
  const feed = withEvent(event({ id: 'two', related: ['three'] }), event({ id: 'three', date: '2016', headline: 'Three' }));
  assert.equal((await validate(t, feed, '--strict')).status, 0);
});

test('a coarse date is not out of order behind a fine one within it', async (t) => {
  const feed = withEvent(event({ date: '2014' }), event({ date: '2015', headline: 'Three' }));
  assert.equal((await validate(t, feed, '--strict')).status, 0);
});

test('json: one document with every finding', async (t) => {
  const { stdout, status } = await validate(
    t,
    withEvent(event({ date: '2020-02-30', sources: undefined })),
    '--format',
    'json',
  );
  const { problems, ...counts } = JSON.parse(stdout);
  assert.deepEqual(
    problems.map(({ severity, rule, path }) => ({ severity, rule, path })),
    [
      { severity: 'error', rule: 'problem', path: 'events[1].date' },
      { severity: 'warning', rule: 'no-source', path: 'events[1]' },
    ],
  );
  assert.equal(problems[0].line, 19);
  assert.equal(problems[0].column, 15);
  assert.equal(problems[0].endColumn, 27);
  assert.deepEqual(counts, {
    file: 'events.json',
    format: 'news-timeline feed',
    events: 2,
    errors: 1,
    warnings: 1,
    unshown: {},
  });
  assert.equal(status, 1);
});

test('json of a sound feed is a document too', async (t) => {
  assert.deepEqual(JSON.parse((await validate(t, SOUND, '--format', 'json')).stdout).problems, []);
});

test('github: properties and messages are escaped', async (t) => {
  const cwd = folder(t);
  const name = 'a,b:c%.json';
  writeFileSync(join(cwd, name), JSON.stringify(withEvent(event({ date: '50%\r\n::error::x' }))));
  const { stdout } = await run(['validate', '--format', 'github', name], { cwd });
  const lines = stdout.trimEnd().split('\n');
  assert.equal(lines.length, 1);
  assert.match(lines[0], /^::error file=a%2Cb%3Ac%25\.json,line=1,col=\d+,endColumn=\d+,title=problem at events\[1\]\.date::/);
  assert.match(lines[0], /50%25%0D%0A::error::x/);
});

test('text of a feed cannot move the cursor', async (t) => {
  const { stdout } = await validate(t, withEvent(event({ date: '\u001b[2J\u009b1m' })), '-q');
  // eslint-disable-next-line no-control-regex -- it is what must not be there
  assert.doesNotMatch(stdout, /[\u001b\u009b]/);
});

test('colours only where they are asked for, and not where they are forbidden', async (t) => {
  const { cwd, name } = file(t, JSON.stringify({ ...SOUND, title: undefined }));
  const escape = '\u001b[';
  assert.ok(!(await run(['validate', name], { cwd })).stdout.includes(escape));
  assert.ok((await run(['validate', name], { cwd, env: { FORCE_COLOR: '1' } })).stdout.includes(escape));
  assert.ok(!(await run(['validate', name], { cwd, env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout.includes(escape));
});

test('many problems of a kind: a few are shown, the rest counted', async (t) => {
  const events = Array.from({ length: 80 }, (_, i) => ({ date: '2020-02-30', headline: `E${i}` }));
  const { stdout } = await validate(t, { ...SOUND, events });
  assert.equal(stdout.match(/ error: /g).length, 50);
  assert.equal(stdout.match(/\[no-source\]$/gm).length, 6);
  assert.match(stdout, /events\.json: 30 more of \[problem\]/);
  assert.match(stdout, /80 errors, 81 warnings\n$/);
  const all = await validate(t, { ...SOUND, events }, '--max-problems', '0');
  assert.equal(all.stdout.match(/ error: /g).length, 80);
  const two = await validate(t, { ...SOUND, events }, '--max-problems', '2', '--no-warnings');
  assert.equal(two.stdout.match(/ error: /g).length, 2);
});

test('what comes in, a byte order mark, UTF-16', async (t) => {
  const text = JSON.stringify(SOUND);
  const incoming = await run(['validate', '--strict', '-'], { input: text });
  assert.equal(incoming.stdout, '<stdin>: news-timeline feed, 1 event, no problems\n');
  for (const bytes of [Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')])
    assert.equal((await run(['validate', '--strict', '-'], { input: bytes })).status, 0);
  const marked = await validate(t, `\ufeff{"title": 'A'}`, '-q');
  assert.match(marked.stdout, /^events\.json:1:11: error/);
});

const NOT_FEEDS = [
  ['an empty file', '', /It is empty/],
  ['a file of blanks', ' \n', /It is empty/],
  ['a page of HTML', '<!doctype html><html><body>Sign in</body></html>', /page of HTML/],
  ['JSONP', 'storyjs_jsonp_data = {"timeline": {}}', /script \(JSONP\), and script is never run/],
  ['JSONP with a call', '/* x */ callback({"events": []});', /script \(JSONP\)/],
  ['an object of no format', '{"colour": "red"}', /object with the fields “colour”/],
  ['a single value in a list', '[1, 2]', /list of 2 elements/],
  ['words', 'Hello', /none of the forms|may be a table/],
  ['a spreadsheet', 'PK\u0003\u0004', /saved as CSV/],
];

for (const [title, text, words] of NOT_FEEDS)
  test(`not a feed: ${title}`, async (t) => {
    const { status, stdout, stderr } = await validate(t, text);
    assert.match(stderr, words);
    assert.match(stderr, /^news-timeline: events\.json is not a feed\. /);
    assert.equal(stdout, '');
    assert.equal(status, 2);
  });

test('things that cannot be read', async (t) => {
  const cwd = folder(t);
  for (const [name, words] of [
    ['missing.json', /missing\.json could not be read: there is no such file/],
    ['.', /is a folder/],
    ['', /The input has no name\. Name a file/],
    ['ftp://example.org/x', /only http and https/],
    ['http://[', /is not an address/],
  ]) {
    const { status, stdout, stderr } = await run(['validate', name], { cwd });
    assert.match(stderr, words);
    assert.equal(stdout, '');
    assert.equal(status, 2);
  }
});

test('faults of TimelineJS are told where they stand', async (t) => {
  const text = '{"events": [\n {"start_date": {"year": "2020", "month": "13"}, "text": {"headline": "A"}}\n]}';
  const { stdout, status } = await validate(t, text, '-q');
  assert.match(stdout, /^events\.json:2:43: warning: The month “13”/m);
  assert.match(stdout, /^events\.json:2:2: error: The date “2020-13”/m);
  assert.equal(status, 1);
});

test('a table that is not UTF-8 is told of, and read where its encoding is named', async (t) => {
  const { cwd, name } = file(t, Buffer.from('Date,Headline\n2014,Grüße\n', 'latin1'), 'table.csv');
  const { stdout } = await run(['validate', name], { cwd });
  assert.match(stdout, /^table\.csv: warning: The text: it is not UTF-8 .* --encoding windows-1252\. \[import\]$/m);
  const named = await run(['convert', '--encoding', 'windows-1252', name], { cwd });
  assert.equal(named.stderr, '');
  assert.match(named.stdout, /Grüße/);
});
