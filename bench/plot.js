// What was measured as a picture: four small charts, both scales of each logarithmic, with the names at the lines.
import { FRAME, grouped } from './table.js';
import { READERS } from './measure.js';

const WIDTH = 800;
const PANEL = { width: 400, height: 300, left: 58, right: 142, top: 66, bottom: 44 };
const HEAD = 58;
const FOOT = 34;
/** Least room from one name to the next, in px. */
const LINE = 15;
const OURS = ['ours', 'axis'];

const escaped = (text) => text.replace(/[&<>"]/g, (char) => `&#${char.codePointAt(0)};`);
const px = (value) => String(Math.round(value * 10) / 10);

const seconds = (value) => (value < 1000 ? `${value} ms` : `${grouped(value / 1000)} s`);
const megabytes = (value) => `${grouped(value / 1e6)} MB`;

/** The slowest of what a reader does on a page. */
function worstMove({ moves }) {
  const all = Object.values(moves ?? {});
  if (all.some(({ fault }) => fault === 'no answer')) return 15_000;
  const measured = all.flatMap(({ p95 }) => p95?.median ?? []);
  return measured.length > 0 ? Math.max(...measured) : undefined;
}

const first = (reader) => ({
  reader,
  value: ({ firstEvent, fault }) => firstEvent?.median ?? (fault && READERS[reader].longestWait),
  failed: ({ firstEvent, fault }) => !firstEvent && fault,
  tick: seconds,
});

const PANELS = [
  { title: 'First event seen, at a desk', ...first('desk') },
  { title: 'First event seen, phone on slow 4G', ...first('phone') },
  {
    title: 'Frame while scrolling, zooming, panning',
    note: 'at a desk, 95th of a hundred',
    reader: 'desk',
    value: worstMove,
    failed: () => false,
    tick: seconds,
    line: { at: FRAME, words: 'a screen of 60 Hz' },
  },
  {
    title: 'Memory of the script',
    note: 'at a desk, after collecting',
    reader: 'desk',
    value: ({ heap }) => heap?.median,
    failed: () => false,
    tick: megabytes,
  },
];

/** The scale goes by half powers of ten, and is written at whole ones. */
function scaleOf(values) {
  const from = Math.floor(2 * Math.log10(Math.min(...values))) / 2;
  const to = Math.max(from + 1, Math.ceil(2 * Math.log10(Math.max(...values))) / 2);
  const first = Math.ceil(from);
  const ticks = Array.from({ length: Math.floor(to) - first + 1 }, (_, i) => 10 ** (first + i));
  return { ticks, share: (value) => (Math.log10(value) - from) / (to - from) };
}

/** Moves what is too close apart, downwards first and then back up where there is no more room. */
function spreadOut(labels, top, bottom) {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  sorted.forEach((label, i) => (label.at = Math.max(label.y, i === 0 ? top : sorted[i - 1].at + LINE)));
  let lowest = bottom;
  for (const label of sorted.toReversed()) {
    label.at = Math.min(label.at, lowest);
    lowest = label.at - LINE;
  }
  return sorted;
}

function linesOf({ reader, value, failed }, cells) {
  const ids = [...new Set(cells.filter(({ count }) => count > 20).map(({ id }) => id))];
  return ids.flatMap((id) => {
    const points = cells
      .filter((cell) => cell.id === id && cell.reader === reader)
      .map((cell) => ({ count: cell.count, value: value(cell), failed: failed(cell) }))
      .filter((point) => point.value !== undefined)
      .sort((a, b) => a.count - b.count);
    return points.length > 0 ? [{ id, name: cells.find((cell) => cell.id === id).name, points }] : [];
  });
}

function panel(chart, cells, x0, y0) {
  const lines = linesOf(chart, cells);
  if (lines.length === 0) return '';
  const { width, height, left, right, top, bottom } = PANEL;
  const [x1, x2, y1, y2] = [x0 + left, x0 + width - right, y0 + top, y0 + height - bottom];
  const axis = `<path class="grid" d="M${px(x1)} ${px(y2)}H${px(x2)}"/>`;
  const counts = [...new Set(lines.flatMap(({ points }) => points.map(({ count }) => count)))].sort((a, b) => a - b);
  const all = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const { ticks, share } = scaleOf([...all, ...(chart.line ? [chart.line.at / 2] : [])]);
  const across = Math.log10(counts.at(-1) / counts[0]) || 1;
  const x = (count) => x1 + (Math.log10(count / counts[0]) / across) * (x2 - x1);
  const y = (value) => y2 - share(value) * (y2 - y1);

  const grid = ticks.map(
    (tick) =>
      `<path class="grid" d="M${px(x1)} ${px(y(tick))}H${px(x2)}"/><text class="tick" x="${px(x1 - 8)}" y="${px(y(tick) + 4)}" text-anchor="end">${chart.tick(tick)}</text>`,
  );
  const short = (count) => (count < 1000 ? String(count) : `${count / 1000}k`);
  const below = counts.map(
    (count) =>
      `<path class="grid" d="M${px(x(count))} ${px(y2)}v5"/><text class="tick" x="${px(x(count))}" y="${px(y2 + 19)}" text-anchor="middle">${short(count)}</text>`,
  );
  const { line } = chart;
  const rule = line
    ? [
        `<path class="rule" d="M${px(x1)} ${px(y(line.at))}H${px(x2)}"/>`,
        `<text class="tick" x="${px(x1 + 2)}" y="${px(y(line.at) + 28)}">${line.at} ms: ${line.words}</text>`,
      ]
    : [];
  const drawn = lines.toSorted((a, b) => OURS.includes(a.id) - OURS.includes(b.id));
  const curves = drawn.map(({ id, points }) => {
    const kind = OURS.includes(id) ? 'ours' : id === 'bare' ? 'bare' : 'peer';
    const path = points.map(({ count, value }, i) => `${i === 0 ? 'M' : 'L'}${px(x(count))} ${px(y(value))}`).join('');
    const marks = points.map(({ count, value, failed }) => {
      const [cx, cy] = [x(count), y(value)];
      if (failed) return `<path class="${kind} cross" d="M${px(cx - 4)} ${px(cy - 4)}l8 8m0-8l-8 8"/>`;
      return `<circle class="${kind} dot" cx="${px(cx)}" cy="${px(cy)}" r="${kind === 'ours' ? 3.5 : 2.5}"/>`;
    });
    return `<path class="${kind} curve" d="${path}"/>${marks.join('')}`;
  });
  const labels = lines.map(({ id, name, points }) => {
    const { count, value, failed } = points.at(-1);
    return { id, name: failed ? `${name}: none` : name, x: x(count), y: y(value) };
  });
  const names = spreadOut(labels, y1, y2).map(
    ({ id, name, x: from, y: level, at }) =>
      `<path class="lead" d="M${px(from + 6)} ${px(level)}L${px(x2 + 12)} ${px(at)}"/><text class="name${OURS.includes(id) ? ' our' : ''}" x="${px(x2 + 16)}" y="${px(at + 4)}">${escaped(name)}</text>`,
  );
  return [
    `<text class="title" x="${px(x0 + 16)}" y="${px(y0 + 24)}">${escaped(chart.title)}</text>`,
    `<text class="note" x="${px(x0 + 16)}" y="${px(y0 + 43)}">${escaped([chart.note, 'log scales'].filter(Boolean).join('; '))}</text>`,
    axis,
    ...grid,
    ...below,
    `<text class="note" x="${px((x1 + x2) / 2)}" y="${px(y2 + 37)}" text-anchor="middle">events in the feed</text>`,
    ...rule,
    ...curves,
    ...names,
  ].join('\n');
}

const STYLE = `
:root { color: #1c1b1a; --paper: #fff; --ours: #b3261e; --peer: #5c6470; }
@media (prefers-color-scheme: dark) { :root { color: #eceae7; --paper: #17191c; --ours: #ff8f80; --peer: #a6afba; } }
text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: currentColor; }
.paper { fill: var(--paper); }
.head { font-size: 19px; font-weight: 700; }
.title { font-size: 15px; font-weight: 700; }
.note, .tick, .name { font-size: 12.5px; }
.note, .tick { opacity: 0.78; }
.our { font-weight: 700; fill: var(--ours); }
.grid, .rule, .lead, .curve, .cross { fill: none; stroke: currentColor; }
.grid { opacity: 0.16; }
.lead { opacity: 0.45; stroke-dasharray: 1 3; }
.rule { opacity: 0.6; stroke-dasharray: 5 4; }
.curve { stroke-width: 1.5; stroke-linejoin: round; }
.cross { stroke-width: 2; }
.ours.curve { stroke: var(--ours); stroke-width: 3; }
.peer.curve, .peer.cross { stroke: var(--peer); }
.bare.curve { stroke-dasharray: 5 3; }
.ours.dot { fill: var(--ours); }
.peer.dot { fill: var(--peer); }
.bare.dot { fill: currentColor; }
`;

/** @returns an SVG document, with colours of its own for light and dark pages */
export function plot({ date, versions, machine, cells }) {
  const counts = cells.map(({ count }) => count);
  const height = HEAD + 2 * PANEL.height + FOOT;
  const panels = PANELS.map((chart, i) => panel(chart, cells, (i % 2) * PANEL.width, HEAD + Math.floor(i / 2) * PANEL.height));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="what">
<title id="what">news-timeline beside other timelines; the figures are in bench/README.md</title>
<style>${STYLE}</style>
<rect class="paper" width="${WIDTH}" height="${height}"/>
<text class="head" x="16" y="34">The same story in each timeline, of ${grouped(Math.min(...counts))} to ${grouped(Math.max(...counts))} events</text>
${panels.join('\n')}
<text class="note" x="16" y="${height - 12}">${escaped(`${date}, Chromium ${versions.Chromium}, ${machine}. “Bare” prints the events as a plain list. A cross: no event was seen.`)}</text>
</svg>
`;
}
