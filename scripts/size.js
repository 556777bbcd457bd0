// `npm run size`: the weight of the CDN build against its budgets. The last step of the build, which fails past either.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const CDN = new URL('../dist/cdn/', import.meta.url).pathname;
const ENTRY = 'news-timeline.js';
const FULL = 'news-timeline.full.js';

const isLocale = (file) => file.startsWith('chunks/locale-');
/** What a story needs that grows, or that has more than words and pictures: past the budget of the others, and held by one of their own. */
const isLiveOrMedia = ({ file }) => /^chunks\/(?:live|extras)-/.test(file);

export const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;

/** Each script of the CDN build, by its path below dist/cdn. */
export function cdnFiles() {
  return readdirSync(CDN, { recursive: true })
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort((a, b) => Number(b === ENTRY) - Number(a === ENTRY) || a.localeCompare(b))
    .map((file) => {
      const bytes = readFileSync(join(CDN, file));
      return { file, bytes, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes) };
    });
}

/** Prints the table; says whether every budget is kept. The entry has no static imports (rollup.config.js), so it is the first load. */
export function checkSizes(files = cdnFiles()) {
  const sum = (list) => list.reduce((total, { brotli }) => total + brotli, 0);
  const ours = files.filter(({ file }) => file !== FULL && !isLocale(file));
  const chunks = ours.filter(({ file }) => file !== ENTRY);
  const budgets = [
    { what: 'first load', limit: 20_000, used: sum(files.filter(({ file }) => file === ENTRY)) },
    { what: 'all but locales, live and media', limit: 60_000, used: sum(ours.filter((one) => !isLiveOrMedia(one))) },
    { what: 'live and media', limit: 10_800, used: sum(ours.filter(isLiveOrMedia)) },
  ];
  const width = Math.max(...files.map(({ file }) => file.length), ...budgets.map(({ what }) => what.length));
  const row = (name, ...cells) => console.log(name.padEnd(width), ...cells.map((cell) => String(cell).padStart(8)));
  row('', 'raw', 'gzip', 'brotli');
  for (const { file, raw, gzip, brotli } of files) row(file, raw, gzip, brotli);
  for (const { what, limit, used } of budgets)
    console.log(
      `${what.padEnd(width)} ${String(used).padStart(8)} of ${limit} bytes of brotli${used > limit ? `: ${used - limit} too many` : ''}`,
    );
  for (const [what, list] of [
    ['chunks but locales', chunks],
    ['first load and chunks', ours],
  ])
    console.log(`${what.padEnd(width)} ${String(sum(list)).padStart(8)} bytes of brotli; the aim is 60000`);
  return budgets.every(({ limit, used }) => used <= limit);
}

if (import.meta.filename === process.argv[1] && !checkSizes()) process.exit(1);
