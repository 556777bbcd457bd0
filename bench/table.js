// What was measured as tables in plain text, and what the budgets are about.
import { READERS } from './measure.js';

export const grouped = (number) => Math.round(number).toLocaleString('en');
/** Ms from one frame of the display to the next, which is the least that a page can need, and what its clock is off. */
export const FRAME = 16.7;
const JITTER = 0.5;

const ms = (value) => `${grouped(value)} ms`;
const MB = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const tenths = (value) => value.toFixed(1);

const moved = (name) => (cell) => {
  const move = cell.moves[name];
  if (!move) return '–';
  return move.fault ? (move.fault === 'no answer' ? '> 15 s' : 'failed') : `${tenths(move.p95.median)}`;
};

const COLUMNS = [
  ['first event', ({ firstEvent: { median } }) => ms(median)],
  ['least–most', ({ firstEvent: { min, max } }) => `${grouped(min)}–${grouped(max)}`],
  ['shift', ({ shift }) => shift?.max.toFixed(3) ?? '?'],
  ['blocked', ({ blocked }) => (blocked ? ms(blocked.median) : '?')],
  ['bytes', ({ bytes }) => grouped(bytes.median)],
  ['requests', ({ requests }) => grouped(requests.median)],
  ['elsewhere', ({ elsewhere }) => grouped(elsewhere.max)],
  ['elements', (cell) => grouped(mostElements(cell))],
  ['heap', ({ heap }) => (heap ? MB(heap.median) : '?')],
  ['scroll', moved('scroll')],
  ['keys', moved('keys')],
  ['zoom', moved('zoom')],
  ['pan', moved('pan')],
  ['visits', ({ visits }) => String(visits)],
];

/** At any time, as far as they were counted. */
const mostElements = ({ elements, moves }) =>
  Math.max(elements?.median ?? 0, ...Object.values(moves).map((move) => move.elements?.max ?? 0));

function textTable(cells) {
  const rows = [
    ['', ...COLUMNS.map(([title]) => title)],
    ...cells.map((cell) =>
      cell.firstEvent ? [cell.name, ...COLUMNS.map(([, text]) => text(cell))] : [cell.name, cell.fault ?? 'not measured'],
    ),
  ];
  const full = rows.filter(({ length }) => length > 2);
  const widths = rows[0].map((_, i) => Math.max(...(i === 0 ? rows : full).map((row) => row[i].length)));
  return rows.map((row) =>
    row.map((text, i) => (i === 0 || row.length === 2 ? text.padEnd(widths[i]) : text.padStart(widths[i]))).join('  '),
  );
}

/** What is compared with what: a line each, which says so where a budget is not kept. */
function budgets(cells) {
  const of = (id, count, reader) => cells.find((cell) => cell.id === id && cell.count === count && cell.reader === reader);
  const lines = [];
  const line = (words, value, limit, unit = '', jitter = 0) => {
    if (value === undefined || Number.isNaN(value)) return;
    const text = limit === 0 || limit >= 100 ? grouped(value) : value.toFixed(limit < 10 ? 2 : 1);
    const most = limit >= 100 ? grouped(limit) : String(limit);
    lines.push(`${words}: ${text}${unit}; the budget is ${most}${unit}${value > limit + jitter ? ': over it' : ''}`);
  };
  const frame = (title, cell, name) =>
    line(`${title}, ${name}, 95th frame`, cell.moves[name]?.p95?.median, FRAME, ' ms', JITTER);
  const ratio = (one, other) =>
    one?.firstEvent && other?.firstEvent ? one.firstEvent.median / other.firstEvent.median : undefined;
  line('20 events, phone: “ours, list” beside “bare”', ratio(of('ours', 20, 'phone'), of('bare', 20, 'phone')), 1.2, ' ×');
  line(
    '20 events, phone: “ours, list inside” beside “static”',
    ratio(of('inside', 20, 'phone'), of('static', 20, 'phone')),
    1.05,
    ' ×',
  );
  for (const id of ['ours', 'axis']) {
    const cell = of(id, 20_000, 'desk');
    if (!cell?.firstEvent) continue;
    const title = `20,000 events, desk: “${cell.name}”`;
    line(`${title} beside “bare”`, ratio(cell, of('bare', 20_000, 'desk')), 0.15, ' ×');
    line(`${title}, first event`, cell.firstEvent.median, 500, ' ms');
    line(`${title}, elements at any time`, mostElements(cell), 3000);
    line(`${title}, heap beside the feed`, cell.heap && cell.heap.median / cell.feed, 3, ' ×');
    for (const name of ['scroll', 'keys']) {
      frame(title, cell, name);
      line(`${title}, ${name}, frames with nothing in them`, cell.moves[name]?.blank?.max, 0);
    }
  }
  for (const count of [2000, 20_000, 200_000]) {
    const cell = of('axis', count, 'desk');
    if (!cell) continue;
    const title = `${grouped(count)} events, desk: “${cell.name}”`;
    for (const name of ['zoom', 'pan']) frame(title, cell, name);
    line(`${title}, longest task after the first event`, cell.longestAfter?.max, 50, ' ms');
  }
  for (const name of ['zoom', 'pan']) {
    const [few, many] = [2000, 200_000].map((count) => of('axis', count, 'desk')?.moves[name]?.busy?.median);
    line(`200,000 events beside 2,000, desk: “ours, axis”, work in a frame, ${name}`, many / few, 1.5, ' ×');
  }
  return lines;
}

/** When, with what and on what it was measured. */
export function about({ date, versions, machine, runs, handshakes, parts }) {
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const rest = [
    `medians of up to ${runs} visits`,
    ...(handshakes > 0 ? [`${handshakes} round trips to connect`] : []),
    ...(parts ? ['parts of it measured at another time'] : []),
  ];
  return `${[date, ...names].join(', ')}; ${machine}; ${rest.join(', ')}`;
}

/** Everything that was measured, a table for each reader and each number of events. */
export function report(results) {
  const { cells } = results;
  const counts = [...new Set(cells.map(({ count }) => count))].sort((a, b) => a - b);
  const tables = Object.entries(READERS).flatMap(([reader, { about: words }]) =>
    counts.flatMap((count) => {
      const some = cells.filter((cell) => cell.reader === reader && cell.count === count);
      if (some.length === 0) return [];
      return [`${grouped(count)} events, ${reader} (${words})`, ...textTable(some), ''];
    }),
  );
  const faults = cells.flatMap(({ name, count, reader, faults }) =>
    (faults ?? []).map((fault) => `An error on the page of ${name}, ${grouped(count)} events, ${reader}: ${fault}`),
  );
  return [`${about(results)}:`, '', ...tables, ...faults, ...budgets(cells)].join('\n').trimEnd();
}
