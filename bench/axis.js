/* global customElements, document, requestAnimationFrame, WheelEvent */
// `node bench/axis.js` after a build: what the axis costs to come and to move, with stories of 2,000, 20,000 and 200,000 events.
// Script alone is timed, frame by frame, from the wheel to the last line of the drawing; medians of some visits.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { openBrowser } from './browser.js';
import { longFeed } from './long-feed.js';

const SIZES = (process.argv[2] ?? '2000,20000,200000').split(',').map(Number);
const VISITS = Number(process.argv[3] ?? 3);
const CDN = new URL('../dist/cdn/', import.meta.url);

/** Runs in the page. */
async function visit() {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
  const feed = await (await fetch('/events.json')).json();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await customElements.whenDefined('news-timeline');
  const element = document.createElement('news-timeline');
  element.view = 'axis';
  const start = performance.now();
  element.feed = feed;
  document.body.append(element);
  const find = (selector) => element.shadowRoot?.querySelector(selector);
  while (!find('.mark')) await frame();
  await frame();
  const first = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 1500));

  const stage = find('.stage');
  const { left, width, top } = stage.getBoundingClientRect();
  const quiet = tasks.length;
  /** One step of the wheel, and the drawing that it asks for. */
  const step = async (init) => {
    const wheel = new WheelEvent('wheel', {
      clientX: left + width * 0.6,
      clientY: top + 40,
      bubbles: true,
      cancelable: true,
      ...init,
    });
    let spent = performance.now();
    const before = globalThis.requestAnimationFrame;
    const asked = [];
    globalThis.requestAnimationFrame = (callback) => asked.push(callback);
    stage.dispatchEvent(wheel);
    globalThis.requestAnimationFrame = before;
    spent = performance.now() - spent;
    await frame();
    const then = performance.now();
    for (const callback of asked) callback(then);
    return spent + performance.now() - then;
  };
  const run = async (count, init) => {
    const all = [];
    for (let i = 0; i < count; i++) all.push(await step(init));
    return all;
  };
  const zoom = [...(await run(60, { deltaY: -42, ctrlKey: true })), ...(await run(60, { deltaY: 42, ctrlKey: true }))];
  await run(25, { deltaY: -42, ctrlKey: true });
  const pan = await run(60, { deltaX: 90 });
  const late = tasks.slice(quiet).map(({ duration }) => duration);
  return { first, zoom, pan, longest: Math.max(0, ...late), elements: element.shadowRoot.querySelectorAll('*').length };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const p95 = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)];

const PAGE = '<!doctype html><html lang="en"><title>Axis</title><script type="module" src="/news-timeline.js"></script>';
const rows = [];
for (const size of SIZES) {
  const feed = JSON.stringify(longFeed(size));
  const server = createServer(({ url }, response) => {
    const [type, body] =
      url === '/' ? ['text/html', PAGE]
      : url === '/events.json' ? ['application/json', feed]
      : ['text/javascript', url.endsWith('.js') ? readFileSync(new URL(`.${url}`, CDN)) : '']; // prettier-ignore
    response.setHeader('content-type', type);
    response.end(body);
  }).listen(0);
  const visits = [];
  for (let i = 0; i < VISITS; i++) {
    const browser = await openBrowser();
    const page = await (await browser.newContext({ viewport: { width: 1200, height: 800 } })).newPage();
    await page.goto(`http://localhost:${server.address().port}/`);
    visits.push(await page.evaluate(visit));
    await browser.kill();
  }
  server.close();
  const of = (pick) => median(visits.map(pick)).toFixed(1);
  rows.push({
    events: size,
    'first mark, ms': of(({ first }) => first),
    'zoom p95, ms': of(({ zoom }) => p95(zoom)),
    'zoom median': of(({ zoom }) => median(zoom)),
    'pan p95, ms': of(({ pan }) => p95(pan)),
    'pan median': of(({ pan }) => median(pan)),
    'longest task': of(({ longest }) => longest),
    elements: of(({ elements }) => elements),
  });
}
console.table(rows);
