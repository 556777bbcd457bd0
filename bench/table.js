// Medians of the visits, and a table of them in plain text.

const BUDGETS = [
  { page: 'ours', beside: 'bare', limit: 1.2 },
  { page: 'ours, with a list inside', beside: 'static', limit: 1.05 },
];

const ms = (value) => `${Math.round(value)} ms`;
const COLUMNS = [
  ['first event', ({ firstEvent: { median, min, max } }) => `${ms(median)} (${Math.round(min)}–${Math.round(max)})`],
  ['whole story', ({ loaded }) => (loaded ? ms(loaded.median) : '')],
  ['shift', ({ shift }) => shift.max.toFixed(3)],
  ['long tasks', ({ longTasks }) => ms(longTasks.median)],
  ['bytes', ({ bytes }) => bytes.median],
  ['requests', ({ requests }) => requests.median],
  ['elsewhere', ({ otherHosts }) => otherHosts.max],
  ['elements', ({ elements }) => elements.median],
];

export const median = (numbers) => spread(numbers)?.median;

/** Undefined where a page has no such thing. */
function spread(numbers) {
  if (numbers.includes(undefined)) return undefined;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return { median: (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2, min: sorted[0], max: sorted.at(-1) };
}

/** Median, least and most of everything measured, by page. */
export function summarise(visits) {
  const pages = [...visits].map(([name, all]) => {
    const measures = Object.keys(all[0]).map((measure) => [measure, spread(all.map((one) => one[measure]))]);
    return [name, Object.fromEntries(measures)];
  });
  return Object.fromEntries(pages);
}

/** The table, and under it what the budgets are about. */
export function table(summary) {
  const rows = [
    ['', ...COLUMNS.map(([title]) => title)],
    ...Object.entries(summary).map(([name, measured]) => [name, ...COLUMNS.map(([, cell]) => String(cell(measured)))]),
  ];
  const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
  const lines = rows.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '),
  );
  const ratios = BUDGETS.map(({ page, beside, limit }) => {
    const ratio = summary[page].firstEvent.median / summary[beside].firstEvent.median;
    return `“${page}” takes ${ratio.toFixed(2)} × “${beside}”; the budget is ${limit}${ratio > limit ? ': over it' : ''}`;
  });
  return [...lines, '', ...ratios].join('\n');
}
