// `npm run bench`: our element beside other timelines and beside pages without any, with 20 to 200,000 events, by a reader at a desk
// and by one with a phone on a slow network. Not a test: it fails only if something of ours could not be measured.
//
//   npm run bench -- --save               puts the results into bench/README.md, README.md and docs/bench.svg
//   npm run bench -- --quick              one visit, and no more than 2,000 events
//   npm run bench -- --runs=9             at most so many visits to each page; 5 by default
//   npm run bench -- --sizes=20,200       numbers of events
//   npm run bench -- --pages=ours,vis     ids of pages, see pages.js and peers/
//   npm run bench -- --readers=desk       or phone
//   npm run bench -- --handshakes=2       as if the connection took two round trips to open (TCP and TLS); 0 by default
//   npm run bench -- --from=results.json  measures nothing: table and plot of what was measured before
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { findChromium } from '../test/engines/chromium.js';
import { openBrowser } from './browser.js';
import { HEADLINE } from './long-feed.js';
import { measure, READERS, ROUND_TRIP, TooSlow, within } from './measure.js';
import { forget, serve } from './server.js';
import { save } from './save.js';
import { summarise } from './summary.js';
import { report } from './table.js';

const HERE = new URL('.', import.meta.url);
const RESULTS = new URL('results.json', HERE);
if (!existsSync(new URL('node_modules', HERE)))
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', HERE.pathname], { stdio: 'inherit' });
// only now: it reads what has just been installed
const { pages, filesOf, SIZES } = await import('./pages.js');
const { versionOf } = await import('./peers/package-of.js');

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    sizes: { type: 'string' },
    pages: { type: 'string' },
    readers: { type: 'string', default: Object.keys(READERS).join() },
    handshakes: { type: 'string', default: '0' },
    quick: { type: 'boolean', default: false },
    from: { type: 'string' },
    save: { type: 'boolean', default: false },
  },
});
const runs = values.quick ? 1 : Number(values.runs);
const sizes = values.sizes?.split(',').map(Number) ?? (values.quick ? SIZES.slice(0, 3) : SIZES);
const readers = values.readers.split(',');
const wanted = values.pages?.split(',') ?? pages.map(({ id }) => id);
const handshakes = Number(values.handshakes);
// the browser's throttling is the least that it waits, so a page that shall come later holds its own round trip too
const late = handshakes > 0 ? (handshakes + 1) * ROUND_TRIP : 0;

/** A page that has taken so many ms with one number of events is not visited again; one of ours only after a single slow visit. */
const SHARE = 8000;
const SLOW = 20_000;
/** Ms that a visit may take after the first event, whatever it does. */
const LONGEST_VISIT = 120_000;
/** From so many events on, frames are measured at each visit to the element; else at the first visit alone. */
const MOVED_OFTEN = 2000;
/** With a phone, only the element is moved everywhere; the others, which take long, with so many events. */
const MOVED_BY_PHONE = 2000;
/** A page that has been slower than this at a desk cannot be in time with a processor that is slowed as much. */
const HOPELESS = READERS.phone.longestWait / READERS.phone.slowdown;

for (const [given, known] of [
  [wanted, pages.map(({ id }) => id)],
  [readers, Object.keys(READERS)],
])
  for (const one of given) if (!known.includes(one)) throw new Error(`There is no “${one}”, only ${known.join(', ')}.`);

const minutes = (ms) => `${(ms / 60_000).toFixed(1)} min`;
const started = performance.now();
const say = (words) => process.stderr.write(`${minutes(performance.now() - started).padStart(8)}  ${words}\n`);

let browser;

async function close() {
  await browser?.kill();
  browser = undefined;
}

/** One visit, in a browser that is replaced where a page has worn it out. */
async function visit(page, moves, reader) {
  browser ??= await openBrowser();
  const before = performance.now();
  try {
    const visited = measure(browser, { ...page, headline: HEADLINE, moves }, reader);
    const measured = await within(READERS[reader].longestWait + LONGEST_VISIT, 'never ended', visited);
    if (measured.worn) await close();
    return { measured };
  } catch (error) {
    await close();
    if (!(error instanceof TooSlow)) say(`${page.id}: ${error.message.split('\n')[0]}`);
    return { fault: error instanceof TooSlow ? error.message : 'failed' };
  } finally {
    page.spent += performance.now() - before;
    page.longest = Math.max(page.longest, performance.now() - before);
  }
}

/** Why a page need not be visited with a phone. */
function hopelessAt(cell) {
  if (cell?.fault && !cell.firstEvent) return 'not tried: none at a desk either';
  const time = cell?.firstEvent?.median ?? 0;
  return time > HOPELESS ? `not tried: ${Math.round(time / 1000)} s at a desk already` : undefined;
}

function movesNow({ often, quick }, reader, count, round) {
  if (reader === 'phone') return round === 0 && (quick || count === MOVED_BY_PHONE);
  return round === 0 || (often && count >= MOVED_OFTEN);
}

/** Pages are visited in turn, so that whatever slows the machine meanwhile slows all of them. */
async function visitAll(count, reader, before) {
  const served = await Promise.all(
    pages
      .filter(({ id, sizes, phone }) => wanted.includes(id) && sizes.includes(count) && (reader === 'phone' || !phone))
      .map(async (page) => {
        const { files, feed } = await filesOf(page, count);
        const atDesk = before.find(({ id }) => id === page.id);
        return { ...page, feed, atDesk, ...(await serve(files, { late })), visits: [], spent: 0, longest: 0 };
      }),
  );
  for (let round = 0; round < runs; round++)
    for (const page of served) {
      const { quick, spent, longest, visits } = page;
      if (round > 0 && (longest > SLOW || (!quick && spent > SHARE) || visits.at(-1).fault)) continue;
      const moves = movesNow(page, reader, count, round) ? page.moves : {};
      const hopeless = reader === 'phone' && hopelessAt(page.atDesk);
      const outcome = hopeless ? { fault: hopeless } : await visit(page, moves, reader);
      visits.push(outcome);
      const first = outcome.fault ?? `${Math.round(outcome.measured.firstEvent)} ms`;
      say(
        `${reader}, ${count} events, ${round + 1}: ${page.id} ${first}${outcome.measured?.faults ? ` (${outcome.measured.faults[0]})` : ''}`,
      );
    }
  for (const one of served) one.close();
  await close();
  forget();
  return served.map(({ id, name, feed, visits }) => ({ id, name, reader, count, feed, ...summarise(visits) }));
}

async function measureAll() {
  const cells = [];
  for (const count of sizes)
    for (const reader of readers) {
      const before = cells.filter((cell) => cell.count === count && cell.reader === 'desk');
      cells.push(...(await visitAll(count, reader, before)));
    }
  const { env, executablePath } = await findChromium();
  const packages = [...new Set(pages.filter(({ id }) => wanted.includes(id)).flatMap((page) => page.packages ?? []))];
  return {
    date: new Date().toISOString().slice(0, 10),
    versions: {
      Chromium: execFileSync(executablePath, ['--version'], { env, encoding: 'utf8' }).match(/[\d.]+/)[0],
      Node: process.versions.node,
      ...Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
    },
    machine: `${cpus().length} cores, ${cpus()[0].model.trim()}`,
    runs,
    handshakes,
    took: performance.now() - started,
    cells,
  };
}

/** Parts that are measured anew take the place of what was measured before; pages keep their order. */
function merged(before, now) {
  const key = ({ id, reader, count }) => `${id} ${reader} ${count}`;
  const anew = new Set(now.cells.map(key));
  const kept = before.cells.filter((cell) => !anew.has(key(cell)));
  if (kept.length === 0) return now;
  const places = new Map(pages.map(({ id }, i) => [id, i]));
  const cells = [...kept, ...now.cells].sort((a, b) => places.get(a.id) - places.get(b.id));
  return { ...now, parts: true, versions: { ...before.versions, ...now.versions }, cells };
}

let results;
if (values.from) results = JSON.parse(readFileSync(values.from === 'results.json' ? RESULTS : values.from, 'utf8'));
else {
  results = await measureAll();
  const whole = !values.pages && !values.sizes && !values.quick && readers.length === Object.keys(READERS).length;
  if (!whole && values.save && existsSync(RESULTS)) results = merged(JSON.parse(readFileSync(RESULTS, 'utf8')), results);
  if (whole || values.save) writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}
console.log(report(results));
if (values.save) save(results);
if (!values.from) say(`took ${minutes(performance.now() - started)}`);
if (results.cells.some(({ id, fault }) => fault && (id === 'ours' || id === 'axis'))) process.exitCode = 1;
