// `node bench/tools.js`, after a build: how long a reader waits for the next frame after a filter and after a search. Not throttled.
//
//   node bench/tools.js --events=20000,200000    how many; 20,000 by default
//   node bench/tools.js --runs=20                times each is asked for; 20 by default
import { readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../test/engines/chromium.js';
import { longFeed } from './long-feed.js';
import { serve } from './server.js';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '20' }, events: { type: 'string', default: '20000' } },
});
const runs = Number(values.runs);
const WINDOW = { width: 1000, height: 800 };
const LONGEST_WAIT = 120_000;

const PAGE = `<!doctype html>
<html lang="en">
<title>Bench</title>
<link rel="icon" href="data:," />
<style>
body { margin: 0.75rem; font: 1rem/1.5 sans-serif; }
</style>
<script type="module" src="news-timeline.js"></script>
<news-timeline></news-timeline>
<script type="module">
document.querySelector('news-timeline').feed = await (await fetch('events.json')).json();
</script>`;

const CDN = new URL('../dist/cdn/', import.meta.url);
const scripts = Object.fromEntries(
  ['news-timeline.js', ...readdirSync(new URL('chunks/', CDN)).map((name) => `chunks/${name}`)]
    .filter((name) => name.endsWith('.js'))
    .map((name) => [`/${name}`, readFileSync(new URL(name, CDN), 'utf8')]),
);

/** What is asked for in turn: each time another, so that nothing is there already. */
const ASKED = {
  'a filter by key events': (i) => (i % 2 ? '' : 'key'),
  'a filter by thread and key events': (i) => (i % 2 ? 'group:soviet' : 'group:us key'),
  'a search for one word': (i) => `text:${['moon', 'crew', 'orbit', 'station'][i % 4]}`,
  'a search for two words': (i) => `text:${['first%20moon', 'crew%20station', 'space%20walk'][i % 3]}`,
  'a search that finds nothing': (i) => `text:zeppelin${i}`,
};

/* global document, requestAnimationFrame */
/** Runs in the page: how long it takes, in ms, from a change of the filter until the frame with it is there. */
async function waits(filters) {
  const element = document.querySelector('news-timeline');
  const all = [];
  for (const filter of filters) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const before = performance.now();
    element.filter = filter;
    await element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    all.push(performance.now() - before);
  }
  return all;
}

/** Runs in the page: opens the tools, and waits until the words of all events are read; the longest task in ms. */
async function open() {
  const { shadowRoot: root } = document.querySelector('news-timeline');
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });
  root.querySelector('[part=open-tools]').click();
  while (!root.querySelector('[part=panel]')) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return longest;
}

const ms = (value) => `${value.toFixed(1)} ms`.padStart(12);
const at = (all, share) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))];

const { executablePath, env } = await findChromium();
const browser = await chromium.launch({ executablePath, env, args: CHROMIUM_ARGS });
try {
  console.log(`${new Date().toISOString().slice(0, 10)}, Chromium ${browser.version()}, ${runs} times each`);
  for (const count of values.events.split(',').map(Number)) {
    const contents = { '/': PAGE, '/events.json': JSON.stringify(longFeed(count)), ...scripts };
    const { origin, close } = await serve(contents, { late: 0 });
    try {
      const page = await browser.newPage({ viewport: WINDOW });
      await page.goto(`${origin}/`, { timeout: LONGEST_WAIT });
      await page.waitForFunction(() => document.querySelector('news-timeline').timeline, { timeout: LONGEST_WAIT });
      console.log(`\n${count} events, to the next frame${' '.repeat(10)}median          95th`);
      console.log(`  ${'longest task while the tools are opened'.padEnd(40)}${ms(await page.evaluate(open))}`);
      for (const [state, prepare] of Object.entries({
        'folded list': () => undefined,
        'whole list': () => document.querySelector('news-timeline').shadowRoot.querySelector('[part=show-all]')?.click(),
      })) {
        await page.evaluate(async (filter) => {
          document.querySelector('news-timeline').filter = filter;
          await new Promise((resolve) => setTimeout(resolve, 300));
        }, '');
        await page.evaluate(prepare);
        await page.waitForTimeout(1500);
        console.log(`  ${state}`);
        for (const [what, asked] of Object.entries(ASKED)) {
          const all = await page.evaluate(
            waits,
            Array.from({ length: runs }, (_, i) => asked(i)),
          );
          console.log(`    ${what.padEnd(38)}${ms(at(all, 0.5))}  ${ms(at(all, 0.95))}`);
        }
      }
      await page.close();
    } finally {
      close();
    }
  }
} catch (error) {
  console.error(`Could not be measured. ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}
