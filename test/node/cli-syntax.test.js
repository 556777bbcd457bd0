// JSON that is not JSON: each fault is told with its line and column, in words that say how to mend it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { file, run } from './support/command.js';

/** Texts with ¦ at the place that the message must name. */
const FAULTS = [
  ['a comma is missing between fields', '{"title": "A"¦ "events": []}', /comma.*missing.*Write a comma/],
  ['a comma is missing at the end of a line', '{\n  "title": "A"¦\n  "events": []\n}', /comma.*missing/],
  ['a comma is missing between events', '{"events": [{"id": "a"}¦ {"id": "b"}]}', /comma.*missing/],
  ['a comma is missing behind a number', '{"refresh": 3¦ "events": []}', /comma.*missing/],
  ['a comma behind the last field', '{"events": []¦,}', /nothing follows it before }/],
  ['a comma behind the last event', '{"events": [{}¦,\n]}', /nothing follows it before \]/],
  ['two commas', '{"events": [1,¦,2]}', /nothing stands before it/],
  ['a comma first', '{"events": [¦,2]}', /nothing stands before it/],
  ['single quotes around a name', "{¦'events': []}", /double quotes/],
  ['single quotes around a text', '{"title": ¦\'A\'}', /double quotes/],
  ['a name without quotes', '{¦events: []}', /name of a field: it must stand in double quotes. Write "events"/],
  ['typographic quotes', '{"title": ¦“A”}', /straight double quotes/],
  ['typographic quotes behind letters of many bytes', '{"é🙂": ¦«A»}', /straight double quotes/],
  ['a text that is not closed on its line', '{"title": ¦"A,\n"events": []}', /not closed on its line/],
  ['a text that is not closed at all', '{"events": [], "title": ¦"A', /not closed before the end of the file/],
  ['a tab in a text', '{"title": "A¦\tB"}', /tab.*Write \\t/],
  ['a control character in a text', '{"title": "A¦\u0001B"}', /control character 1/],
  ['an unknown escape', '{"title": "C:¦\\Users"}', /“\\U”: it is no escape. Write \\\\/],
  ['an escape that is too short', '{"title": "\\u00¦zz"}', /four digits/],
  ['a comment', '{\n  ¦// note\n  "events": []\n}', /comment.*JSON has none/],
  ['a missing colon', '{"title"¦ "A"}', /colon is missing|colon.*missing/i],
  ['an equals sign', '{"title" ¦= "A"}', /Write : instead/],
  ['a missing value', '{"title": ¦}', /value.*missing before }/],
  ['a date without quotes', '{"date": ¦2014-06-10}', /a date is text.*Write "2014-06-10"/],
  ['a number with a leading zero', '{"n": ¦007}', /does not begin with 0. Write 7/],
  ['a number that begins with a point', '{"n": ¦.5}', /Write 0\.5/],
  ['a number that ends in a point', '{"n": ¦5.}', /Write 5\./],
  ['a word of Python', '{"n": ¦True}', /no value of JSON. Write true/],
  ['NaN', '{"n": ¦NaN}', /no value of JSON/],
  ['a text without quotes', '{"n": ¦hello}', /double quotes/],
  ['a list that is not closed', '{"events": [{}¦', /list opened on line 1, column 12.*not closed/],
  ['a list that is closed as an object', '{"events": [{}¦}', /list opened on line 1, column 12.*closed by }/],
  ['a second document', '{"events": []}\n¦{"events": []}', /ended before it.*JSON Lines/],
  ['a bracket too many', '{"events": []}¦}', /ended before it/],
  ['a blank that is not seen', '{"events":¦\u00a0[]}', /not seen/],
  ['the last of many lines', `{\n${'  "_note": "é🙂",\r\n'.repeat(500)}  "title": ¦'A'\n}`, /double quotes/],
];

for (const [title, marked, words] of FAULTS)
  test(title, async (t) => {
    const before = marked.slice(0, marked.indexOf('¦')).split('\n');
    const { cwd, name } = file(t, marked.replace('¦', ''));
    const { status, stdout, stderr } = await run(['validate', '-q', name], { cwd });
    assert.equal(stderr, '');
    assert.match(stdout, words);
    assert.equal(stdout.slice(0, stdout.indexOf(': error:')), `${name}:${before.length}:${before.at(-1).length + 1}`);
    assert.equal(stdout.split('\n').length, 2);
    assert.equal(status, 1);
  });
