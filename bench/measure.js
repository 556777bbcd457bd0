// One visit to one page, by a phone on a slow network.
import { setTimeout as sleep } from 'node:timers/promises';
import { probe } from './probe.js';

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const KBIT = 1000 / 8;
/** Milliseconds that each request takes at least. */
export const ROUND_TRIP = 150;
const SLOW_4G = { offline: false, latency: ROUND_TRIP, downloadThroughput: 1600 * KBIT, uploadThroughput: 750 * KBIT };
const CPU_SLOWDOWN = 4;
const LONGEST_WAIT = 30_000;
const WATCHED_AFTERWARDS = 2000;

/** Every request of a page, with the bytes that came over the network, headers included. */
function countRequests(cdp, origin) {
  const count = { requests: 0, bytes: 0, otherHosts: 0 };
  cdp.on('Network.requestWillBeSent', ({ request: { url } }) => {
    if (url.startsWith('data:')) return;
    count.requests++;
    if (new URL(url).origin !== origin) count.otherHosts++;
  });
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (count.bytes += encodedDataLength));
  return count;
}

/** @returns what was measured, by name; times in ms since the navigation began */
export async function measure(browser, { origin, headline }) {
  const context = await browser.newContext(PHONE); // its cache is empty
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await page.addInitScript(probe, headline);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    const count = countRequests(cdp, origin);
    await page.goto(`${origin}/`, { timeout: LONGEST_WAIT });
    await page.waitForFunction(() => globalThis.bench().firstEvent !== undefined, { timeout: LONGEST_WAIT, polling: 100 });
    await sleep(WATCHED_AFTERWARDS);
    return { ...(await page.evaluate(() => globalThis.bench())), ...count };
  } finally {
    await context.close();
  }
}
