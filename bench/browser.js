// A browser of its own process, so that a page that does not answer any more can be ended with it.
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../test/engines/chromium.js';

/** Other hosts are asked, and counted, but not reached: what they would answer is no part of what is measured. */
const NOWHERE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

export async function openBrowser() {
  const { executablePath, env } = await findChromium();
  const server = await chromium.launchServer({ executablePath, env, args: [...CHROMIUM_ARGS, NOWHERE], handleSIGTERM: false });
  const browser = await chromium.connect(server.wsEndpoint());
  return {
    newContext: (options) => browser.newContext(options),
    kill: () => server.kill(),
  };
}
