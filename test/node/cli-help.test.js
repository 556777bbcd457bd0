// Help, versions, and what is said of commands and options that there are not.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { run } from './support/command.js';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const general = (await run(['--help'])).stdout;
const commands = [...general.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name]) => name);

test('the version', async () => {
  for (const option of ['--version', '-V'])
    assert.deepEqual(await run([option]), { status: 0, signal: null, stdout: `${version}\n`, stderr: '' });
});

test('general help, asked for and not', async () => {
  for (const args of [['help'], ['-h'], ['help', 'help'], ['help', '-h']])
    assert.deepEqual(await run(args), { status: 0, signal: null, stdout: general, stderr: '' });
  const nothing = await run([]);
  assert.equal(nothing.stderr, general);
  assert.equal(nothing.stdout, '');
  assert.equal(nothing.status, 2);
});

test('there are commands', () => {
  for (const name of ['validate', 'convert', 'render', 'new']) assert.ok(commands.includes(name), name);
});

for (const name of commands)
  test(`help ${name}: all of it, in lines of 80`, async () => {
    const { stdout, stderr, status } = await run(['help', name]);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    assert.equal((await run([name, '--help'])).stdout, stdout);
    for (const heading of ['Usage', 'Options', 'Examples', 'Exit status'])
      assert.match(stdout, new RegExp(`^${heading}$`, 'm'));
    const long = stdout.split('\n').filter((line) => line.length > 80 && !line.startsWith('  news-timeline'));
    assert.deepEqual(long, []);
  });

const MISTAKES = [
  [['validat', 'x'], /There is no command “validat”\. Did you mean validate\?/],
  [['xyz'], /There is no command “xyz”\. Commands are: validate, /],
  [['--colour'], /There is no option “--colour”/],
  [['help', 'convrt'], /Did you mean convert\?/],
  [['validate', '--strct', 'x'], /There is no option --strct\. Did you mean --strict\?/],
  [['validate', '-z', 'x'], /There is no option -z\./],
  [['validate', '--format', 'xml', 'x'], /does not take “xml”.*It takes: text, json, github/],
  [['validate', '--format', 'jsn', 'x'], /Did you mean json\?/],
  [['validate', '--format'], /--format needs a value: --format FORM/],
  [['validate', '--strict=yes', 'x'], /--strict takes no value/],
  [['validate', '--format', 'json', '--format', 'text', 'x'], /--format was given twice/],
  [['validate'], /Something is missing: news-timeline validate FILE\|URL\|-/],
  [['validate', 'a', 'b'], /“b” is one argument too many/],
  [['validate', '--max-problems', 'many', 'x'], /“many” is not a number/],
  [['validate', '--max-size', 'huge', 'x'], /“huge” is not a size/],
  [['validate', '--time-zone', 'Mars', 'x'], /“Mars” is not a time zone/],
  [['render', '--attribute', '=axis', 'x'], /“=axis” is no attribute/],
  [['convert', '--map', 'Datum', 'x'], /“Datum” is no pair/],
  [['convert', '--lang', 'deutsch', 'x'], /“deutsch” is not a language .* such as de/],
  [['convert', '--lang', 'no language', 'x'], /“no language” is not a language/],
  [['convert', '--url', 'example.org/story', 'x'], /“example\.org\/story” is not the address of a page\. .*https:/],
  [['render', '--url', 'ftp://example.org/story', 'x'], /is not the address of a page/],
  [['render', '--url', 'https://', 'x'], /is not the address of a page/],
  [['render', '--url', 'javascript:alert(1)', 'x'], /is not the address of a page/],
  [['render', '--min-height', '40', 'x'], /“40” is not a length\. Write one such as 40rem/],
  [['render', '--lang', '', 'x'], /--lang needs a value: --lang TAG/],
  [['convert', '--to', 'pdf', 'x'], /does not take “pdf”/],
];
for (const [args, words] of MISTAKES)
  test(args.join(' '), async () => {
    const { status, stdout, stderr } = await run(args);
    assert.match(stderr, words);
    assert.match(stderr, /^news-timeline: /);
    assert.equal(stdout, '');
    assert.equal(status, 2);
  });

test('docs/command.md names every command, every rule, and no others', async () => {
  const docs = readFileSync(new URL('../../docs/command.md', import.meta.url), 'utf8');
  for (const name of commands) assert.match(docs, new RegExp(`^\\| \`${name} `, 'm'));
  const types = readFileSync(new URL('../../dist/core/review.d.ts', import.meta.url), 'utf8');
  const rules = [.../RemarkRule = ([^;]*);/.exec(types)[1].matchAll(/'([\w-]+)'/g)].map(([, rule]) => rule);
  assert.ok(rules.length > 20);
  const told = [...docs.matchAll(/^\| `([\w-]+)` +\|/gm)].map(([, rule]) => rule);
  assert.deepEqual(told.sort(), [...rules, 'import', 'problem', 'syntax'].sort());
});
