/* global requestAnimationFrame */
// One visit to one page.
import { setTimeout as sleep } from 'node:timers/promises';
import { probe } from './probe.js';

const KBIT = 1000 / 8;
/** Milliseconds that each request takes at least. */
export const ROUND_TRIP = 150;

/** A reader with a good machine beside the server, and one with a phone on slow 4G. */
export const READERS = {
  desk: {
    about: '1200 × 800, no throttling',
    context: { viewport: { width: 1200, height: 800 } },
    longestWait: 60_000,
  },
  phone: {
    about: '390 × 844, slow 4G (1.6 Mbit/s, 150 ms), CPU ÷ 4',
    context: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
    network: { offline: false, latency: ROUND_TRIP, downloadThroughput: 1600 * KBIT, uploadThroughput: 750 * KBIT },
    slowdown: 4,
    longestWait: 120_000,
  },
};

/** A page is at rest when it has had no long task for so many ms; after the most it is measured as it is. */
const REST = { phone: 1500, desk: 1000 };
const MOST_UNREST = 6000;
/** A move ends after so many ms; one that takes the most is given up, and so is a page that is not at rest by then. */
const MOVE = { desk: 3500, phone: 2500 };
const LONGEST_MOVE = 15_000;
const NO_ANSWER = 30_000;
/** A button that cannot be pressed within so many ms is given up. */
const ACTION = 8000;

/** Thrown where a page took too long; the browser is of no use then. */
export class TooSlow extends Error {}

/** What is promised, or an error with these words after so many ms. */
export async function within(limit, words, promise) {
  const done = new AbortController();
  const late = sleep(limit, undefined, { signal: done.signal }).then(() => {
    throw new TooSlow(words);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    done.abort();
    promise.catch(() => undefined);
  }
}

/** Every request of a page, with the bytes that came over the network, headers included. */
function countRequests(cdp, origin) {
  const count = { requests: 0, bytes: 0, elsewhere: 0 };
  cdp.on('Network.requestWillBeSent', ({ request: { url } }) => {
    if (/^(?:data|blob):/.test(url)) return;
    count.requests++;
    if (new URL(url).origin !== origin) count.elsewhere++;
  });
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (count.bytes += encodedDataLength));
  return count;
}

async function metric(cdp, wanted) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted).value;
}

/** Bytes of the script heap that are in use, once what is not needed has been collected. */
async function heap(cdp) {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  return metric(cdp, 'JSHeapUsedSize');
}

const nextFrame = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));

/** @returns the 95th of a hundred frames and the longest, in ms; what the page did in a frame, in ms; the most elements; frames with nothing in them */
async function frames(page, cdp, move, limit) {
  const steps = move(page);
  await steps.next();
  await page.evaluate(() => globalThis.bench.watch());
  const before = await metric(cdp, 'TaskDuration');
  const until = performance.now() + limit;
  while (performance.now() < until && !(await steps.next()).done) await nextFrame(page);
  await steps.return();
  const after = await metric(cdp, 'TaskDuration');
  const { frames: all, elements, blank } = await page.evaluate(() => globalThis.bench.watched());
  all.sort((a, b) => a - b);
  return {
    p95: all[Math.min(all.length - 1, Math.floor(all.length * 0.95))],
    worst: all.at(-1),
    busy: ((after - before) * 1000) / all.length,
    elements,
    blank,
  };
}

/** @returns when the first event was seen */
async function firstEvent(page, { longestWait }) {
  const seen = page.waitForFunction(() => globalThis.bench?.seen.firstEvent, undefined, { timeout: 0, polling: 50 });
  const handle = await within(longestWait, `no event after ${longestWait / 1000} s`, seen);
  return handle.jsonValue();
}

/** Waits until the page is at rest. */
async function rest(page, ms) {
  const until = performance.now() + MOST_UNREST;
  await sleep(ms);
  while (performance.now() < until) {
    const quiet = await page.evaluate(() => performance.now() - globalThis.bench.seen.lastLong);
    if (quiet >= ms) return;
    await sleep(ms - quiet);
  }
}

async function atRest(page, cdp, ms) {
  await rest(page, ms);
  const { shift, blocked, loaded } = await page.evaluate(() => globalThis.bench.seen);
  return { shift, blocked, loaded, elements: await page.evaluate(() => globalThis.bench.elements()), heap: await heap(cdp) };
}

const afterMoves = async (page, cdp) => ({
  longestAfter: await page.evaluate(() => globalThis.bench.seen.longestAfter),
  heap: await heap(cdp),
});

/** Measures the moves one after the other; one that a page does not answer to is the last. */
async function allMoves(page, cdp, moves, limit, into) {
  for (const [name, move] of Object.entries(moves)) {
    try {
      into[name] = await within(LONGEST_MOVE, 'no answer', frames(page, cdp, move, limit));
    } catch (error) {
      into[name] = { fault: error.message.split('\n')[0] };
      if (error instanceof TooSlow) throw error;
    }
  }
}

/**
 * @param page.moves what a reader does there, by name; absent where nothing is to be moved
 * @returns what was measured, by name; times in ms since the navigation began. `worn` where the browser is of no use any more
 */
export async function measure(browser, { origin, headline, mark, entry, moves = {} }, readerName) {
  const reader = READERS[readerName];
  const context = await browser.newContext(reader.context); // its cache is empty
  context.setDefaultTimeout(ACTION);
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  const cdp = await context.newCDPSession(page);
  await page.addInitScript(probe, { headline, mark, entry });
  // what came is counted, and not kept: to keep a body, the page's own thread decodes it once more
  await cdp.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
  await cdp.send('Performance.enable');
  if (reader.network) await cdp.send('Network.emulateNetworkConditions', reader.network);
  if (reader.slowdown) await cdp.send('Emulation.setCPUThrottlingRate', { rate: reader.slowdown });
  const count = countRequests(cdp, origin);
  await page.goto(`${origin}/`, { waitUntil: 'commit', timeout: reader.longestWait });
  const measured = { firstEvent: await firstEvent(page, reader), moves: {} };
  try {
    Object.assign(measured, await within(NO_ANSWER + MOST_UNREST, 'no answer', atRest(page, cdp, REST[readerName])), count);
    await allMoves(page, cdp, moves, MOVE[readerName], measured.moves);
    const { longestAfter, heap } = await within(NO_ANSWER, 'no answer', afterMoves(page, cdp));
    Object.assign(measured, { longestAfter, heap: Math.max(measured.heap, heap) });
    await within(NO_ANSWER, 'no answer', context.close());
  } catch (error) {
    if (!(error instanceof TooSlow)) throw error;
    measured.worn = true;
  }
  return { ...count, ...measured, ...(faults.length > 0 && { faults }) };
}
