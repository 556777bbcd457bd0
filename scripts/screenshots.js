// `npm run screenshots`, after a build: pictures of the demo for the README, into docs/images/. The Chromium of the tests has one
// font, and that has no Arabic: CHROMIUM_PATH=/usr/bin/chromium takes one that knows the fonts of the system.
import { once } from 'node:events';
import { mkdirSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findChromium } from '../test/engines/chromium.js';
import { server } from './serve.js';

const FOLDER = new URL('../docs/images/', import.meta.url).pathname;
const MAX_BYTES = 150_000;
/** Room above the element, as the reader sees it. */
const ABOVE = 16;

// widths and heights in CSS pixels; the phone has one and a half pixels to each, so that the file stays small
const PHONE = { width: 390, height: 844, deviceScaleFactor: 1.5, isMobile: true, hasTouch: true };
const WIDE = { width: 1100, height: 1000 };
const PICTURES = [
  { name: 'list-wide.png', page: 'index.html', ...WIDE },
  { name: 'list-phone.png', page: 'index.html', ...PHONE },
  { name: 'list-dark.png', page: 'dark.html', ...WIDE },
  { name: 'list-rtl.png', page: 'rtl.html', ...WIDE },
];

/** Runs in the page: waits until the story and its pictures are there, and says where the element begins. */
async function whenShown(element) {
  if (!element.timeline) await new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  for (const image of element.shadowRoot.querySelectorAll('img')) {
    image.loading = 'eager';
    await image.decode();
  }
  return element.getBoundingClientRect().top;
}

async function take(browser, origin, { name, page: path, width, height, ...device }) {
  // a window taller than the page, so that nothing is scrolled and nothing sticks
  const page = await browser.newPage({ viewport: { width, height: 6000 }, ...device });
  await page.goto(`${origin}/demo/${path}`);
  const top = await page.locator('news-timeline').first().evaluate(whenShown);
  const file = FOLDER + name;
  await page.screenshot({ path: file, clip: { x: 0, y: Math.max(0, top - ABOVE), width, height } });
  await page.close();
  const { size } = statSync(file);
  console.log(`${basename(file).padEnd(16)} ${String(Math.round(size / 1000)).padStart(4)} kB`);
  if (size > MAX_BYTES) throw new Error(`${name} is larger than ${MAX_BYTES / 1000} kB.`);
}

const { executablePath, env } = await findChromium();
const browser = await chromium.launch({ executablePath, env, args: CHROMIUM_ARGS });
try {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of PICTURES) await take(browser, `http://127.0.0.1:${server.address().port}`, picture);
} catch (error) {
  console.error(`No pictures. ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser.close();
  server.close();
}
