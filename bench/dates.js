// `node bench/dates.js`, after a build: 10,000 dates, eight in ten of the common forms, read by us and by the package `edtf`. Not a
// test: machines differ, so what counts is the ratio within one run.
import edtf from 'edtf';
import { parseDate } from '../dist/core.js';

const COUNT = 10_000;
const ROUNDS = 7;

const two = (number) => String(number).padStart(2, '0');

/** Ten forms, of which both read all; the numbers vary, so that nothing is read twice from a cache. */
const FORMS = [
  (year) => `${year}`,
  (year, month) => `${year}-${two(month)}`,
  (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  (year, month, day) => `${year}-${two(month)}-${two(day)}T14:${two(day)}:00Z`,
  (year, month) => `${year}-${two(month)}~`,
  (year, month) => `${year}/${year + 1}-${two(month)}`,
  (year) => `${year}/..`,
];
const RARE = [
  (year) => `${String(year).slice(0, 3)}X`,
  (year, month) => `${year}-${20 + (month % 4) + 1}`,
  (year, month) => `${year}-${two(month)}-XX`,
  (year, month, day) => `${String(year).slice(0, 3)}X-${two(month)}-${two(day)}`,
  (year, month, day) => `${year}-${two(month)}~-${two(day)}`,
  (year) => `Y-${year}E6`,
  (year) => `[${year},${year + 2},${year + 4}..${year + 9}]`,
  (year) => `${year}S2`,
];

const texts = Array.from({ length: COUNT }, (_, i) => {
  const forms = i % 5 === 4 ? RARE : FORMS;
  return forms[Math.floor(i / 5) % forms.length](1000 + ((i * 37) % 1000), 1 + (i % 12), 1 + (i % 28));
});

function milliseconds(read) {
  const before = performance.now();
  for (const text of texts) read(text);
  return performance.now() - before;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const readers = { 'news-timeline': parseDate, edtf };
const measured = Object.fromEntries(Object.keys(readers).map((name) => [name, []]));
for (let round = 0; round < ROUNDS; round++)
  for (const [name, read] of Object.entries(readers)) measured[name].push(milliseconds(read));

for (const [name, all] of Object.entries(measured))
  console.log(`${name.padEnd(14)} first ${all[0].toFixed(1).padStart(8)} ms, median ${median(all).toFixed(1).padStart(8)} ms`);
console.log(`edtf takes ${(median(measured.edtf) / median(measured['news-timeline'])).toFixed(0)} times as long`);
