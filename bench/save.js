// Puts what was measured where it is read: the table into bench/README.md, the picture into docs, a short table into README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { plot } from './plot.js';
import { about, grouped, report } from './table.js';

const IMAGE = '![First event seen, frame times and memory, by the number of events in the feed](docs/bench.svg)';
const ROOT = new URL('..', import.meta.url);

function replace(file, text) {
  const path = new URL(file, ROOT);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(/(<!-- measured -->\n)[^]*(<!-- \/measured -->)/, (_, from, to) => `${from}\n${text}\n\n${to}`);
  if (after === before && !before.includes(text)) throw new Error(`${file} has no place for what was measured.`);
  writeFileSync(path, after);
}

/** When the first event was seen, a row a page. */
function inShort({ cells }) {
  const counts = [20, 2000, 20_000];
  const columns = counts.flatMap((count) => ['phone', 'desk'].map((reader) => ({ count, reader })));
  const text = (id, { count, reader }) => {
    const cell = cells.find((one) => one.id === id && one.count === count && one.reader === reader);
    if (!cell) return '';
    if (!cell.firstEvent) return cell.fault;
    const { median } = cell.firstEvent;
    return median < 1000 ? `${Math.round(median)} ms` : `${(median / 1000).toFixed(1)} s`;
  };
  // a phone visits pages that nobody visits at a desk
  const ids = [
    ...new Set(cells.toSorted((a, b) => (b.reader === 'phone') - (a.reader === 'phone')).map(({ id }) => id)),
  ].filter((id) => !id.endsWith('-markup'));
  const rows = [
    ['First event seen', ...columns.map(({ count, reader }) => `${grouped(count)}, ${reader}`)],
    ...ids.map((id) => [cells.find((cell) => cell.id === id).name, ...columns.map((column) => text(id, column))]),
  ];
  const widths = rows[0].map((_, i) => Math.max(3, ...rows.map((row) => row[i].length)));
  const line = (row) => `| ${row.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  return [line(rows[0]), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join('\n');
}

export function save(results) {
  writeFileSync(new URL('docs/bench.svg', ROOT), plot(results));
  replace('bench/README.md', `\`\`\`text\n${report(results)}\n\`\`\``);
  replace('README.md', `${IMAGE}\n\n${inShort(results)}\n\n${about(results)}.`);
}
