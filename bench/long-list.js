// `node bench/long-list.js`, after a build: the list of 20,000 events, beside a bare page that prints them all. Not throttled.
//
//   node bench/long-list.js --events=20000,200000    how many; 20,000 by default
//   node bench/long-list.js --runs=5                 visits to each page; 3 by default
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../test/engines/chromium.js';
import { longFeed } from './long-feed.js';
import { page as pageOf, PRELOAD, PRINT_ALL, SCRIPT } from './pages.js';
import { probe } from './probe.js';
import { serve } from './server.js';
import { median } from './table.js';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, events: { type: 'string', default: '20000' } },
});
const runs = Number(values.runs);
const WINDOW = { width: 1000, height: 800 };
const LONGEST_WAIT = 240_000;
/** The element itself takes no more bytes than this from an address; more is handed to it as an object. */
const MOST_BYTES = 5_000_000;

const BY_ADDRESS = '<news-timeline src="events.json"></news-timeline>';
const AS_OBJECT = `<news-timeline></news-timeline><script type="module">
document.querySelector('news-timeline').feed = await (await fetch('events.json')).json();
</script>`;

/** Bytes of the script heap that are in use, once what is not needed has been collected. */
async function heap(cdp) {
  await cdp.send('Performance.enable');
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
}

/* global document, innerHeight, innerWidth, requestAnimationFrame */
/** Runs in the page: notes the time between frames, the most elements, and each frame in which no event is seen in the window. */
function watchFrames() {
  const { shadowRoot: root } = document.querySelector('news-timeline');
  const seen = { frames: [], elements: 0, blank: 0, on: true };
  let last;
  const look = (now) => {
    if (last !== undefined) seen.frames.push(now - last);
    last = now;
    seen.elements = Math.max(seen.elements, root.querySelectorAll('*').length);
    const shown = [0.25, 0.5, 0.75].some((y) =>
      root.elementFromPoint(innerWidth / 2, innerHeight * y)?.closest('li, header, .tools, .foot'),
    );
    if (!shown) seen.blank++;
    if (seen.on) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  globalThis.frames_ = seen;
}

const stopWatching = (page) =>
  page.evaluate(() => {
    globalThis.frames_.on = false;
    const { frames, elements, blank } = globalThis.frames_;
    frames.sort((a, b) => a - b);
    return { p95: frames[Math.floor(frames.length * 0.95)], worst: frames.at(-1), count: frames.length, elements, blank };
  });

/** Scrolls by one means for some time, from several places spread over the whole list. */
async function scrolling(page, step) {
  await page.evaluate(watchFrames);
  for (const share of [0, 0.25, 0.5, 0.75, 0.97]) {
    await page.evaluate((at) => {
      const { scrollingElement } = document;
      scrollingElement.scrollTop = scrollingElement.scrollHeight * at;
    }, share);
    for (let i = 0; i < 60; i++) {
      await step();
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
  }
  return stopWatching(page);
}

async function visit(browser, { origin, headline, bytes, ours }) {
  const context = await browser.newContext({ viewport: WINDOW });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await page.addInitScript(probe, headline);
    await page.goto(`${origin}/`, { timeout: LONGEST_WAIT });
    await page.waitForFunction(() => globalThis.bench().firstEvent !== undefined, { timeout: LONGEST_WAIT, polling: 20 });
    if (!ours) return { firstEvent: (await page.evaluate(() => globalThis.bench())).firstEvent };
    await page.waitForFunction(() => document.querySelector('news-timeline').timeline, { timeout: LONGEST_WAIT });
    await page.waitForTimeout(1000);
    const { firstEvent, elements } = await page.evaluate(() => globalThis.bench());
    const heapFolded = (await heap(cdp)) / bytes;
    const opened = await page.evaluate(async () => {
      const { shadowRoot: root } = document.querySelector('news-timeline');
      const before = performance.now();
      root.querySelector('[part=show-all]').click();
      while (!root.querySelector('.long')) await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - before;
    });
    await page.waitForTimeout(3000);
    const heapOpen = (await heap(cdp)) / bytes;
    await page.mouse.move(WINDOW.width / 2, WINDOW.height / 2);
    const height = await page.evaluate(() => document.scrollingElement.scrollHeight);
    const wheel = await scrolling(page, () => page.mouse.wheel(0, 240));
    const keys = await scrolling(page, () => page.keyboard.press('PageDown'));
    const heapAfter = (await heap(cdp)) / bytes;
    const grown = (await page.evaluate(() => document.scrollingElement.scrollHeight)) / height;
    return {
      firstEvent,
      elements: Math.max(elements, wheel.elements, keys.elements),
      heapFolded,
      heapOpen,
      heapAfter,
      opened,
      wheel95: wheel.p95,
      wheelWorst: wheel.worst,
      wheelBlank: wheel.blank,
      keys95: keys.p95,
      keysWorst: keys.worst,
      keysBlank: keys.blank,
      grown,
    };
  } finally {
    await context.close();
  }
}

const ms = (value) => `${value.toFixed(1)} ms`;
const times = (value) => `${value.toFixed(2)} ×`;
const ROWS = {
  'first event on screen': ['firstEvent', ms],
  'after “Show all”: its first frame': ['opened', ms],
  'most elements at any time': ['elements', String],
  'heap, beside the feed: loaded': ['heapFolded', times],
  '  “Show all” pressed': ['heapOpen', times],
  '  scrolled through': ['heapAfter', times],
  'wheel: 95th frame': ['wheel95', ms],
  '  longest frame': ['wheelWorst', ms],
  '  frames without an event': ['wheelBlank', String],
  'keys: 95th frame': ['keys95', ms],
  '  longest frame ': ['keysWorst', ms],
  '  frames without an event ': ['keysBlank', String],
  'height of the page afterwards': ['grown', times],
};

const { executablePath, env } = await findChromium();
const browser = await chromium.launch({ executablePath, env, args: CHROMIUM_ARGS });
try {
  console.log(`${new Date().toISOString().slice(0, 10)}, Chromium ${browser.version()}, medians of ${runs} visits`);
  for (const count of values.events.split(',').map(Number)) {
    const feed = longFeed(count);
    const bytes = Buffer.byteLength(feed);
    const headline = JSON.parse(feed).events[0].headline;
    const contents = { ours: [PRELOAD + SCRIPT, bytes < MOST_BYTES ? BY_ADDRESS : AS_OBJECT], bare: ['', PRINT_ALL] };
    const visits = { ours: [], bare: [] };
    const script = readFileSync(new URL('../dist/cdn/news-timeline.js', import.meta.url));
    for (let round = 0; round < runs; round++)
      for (const [name, content] of Object.entries(contents)) {
        const { origin, close } = await serve(
          { '/': pageOf(...content), '/events.json': feed, '/news-timeline.js': script },
          { late: 0, quality: 1 },
        );
        try {
          visits[name].push(await visit(browser, { origin, headline, bytes, ours: name === 'ours' }));
        } finally {
          close();
        }
      }
    const of = (name, measure) => median(visits[name].map((one) => one[measure]));
    console.log(`\n${count} events, ${(bytes / 1e6).toFixed(1)} MB`);
    for (const [title, [measure, cell]] of Object.entries(ROWS))
      console.log(`${title.padEnd(36)}${cell(of('ours', measure)).padStart(12)}`);
    const bare = of('bare', 'firstEvent');
    console.log(`${'the bare page: first event'.padEnd(36)}${ms(bare).padStart(12)}`);
    console.log(`${'ours beside it'.padEnd(36)}${times(of('ours', 'firstEvent') / bare).padStart(12)}`);
  }
} catch (error) {
  console.error(`Could not be measured. ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}
