// Our reader of tables beside a well-known one: both must see the same cells, however the text is cut.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { csvRows } from '../../dist/convert.js';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '"', ',', '\n', '\r\n', 'a"b', '; ', '\t', 'x', ' "x" '),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

for (const delimiter of [',', ';', '\t', '|']) {
  test(`what papaparse writes is read as papaparse reads it, with ${JSON.stringify(delimiter)}`, () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.nat(), (rows, newline, cut) => {
        // a return alone is a line break to us, and text to papaparse: in quotation marks it is text to both
        const text = Papa.unparse(rows, { delimiter, newline, quotes: rows.flat().some((one) => one.includes('\r')) });
        const at = cut % (text.length + 1);
        const ours = csvRows([text.slice(0, at), text.slice(at)], delimiter).map(({ cells }) => cells);
        const { data } = Papa.parse(text, { delimiter, newline });
        // papaparse has one more row, without text, behind a last line break, and for no text at all
        const theirs = data.length > ours.length && data.at(-1)?.join('') === '' ? data.slice(0, -1) : data;
        assert.deepEqual(ours, theirs);
      }),
      { numRuns: 1000 },
    );
  });
}
