// npm test                             Chromium
// BROWSERS=firefox,webkit npx wtr      those; BROWSERS=all for all three
// TEST_TZ=Australia/Lord_Howe npm test in that time zone
// CORPORA=/some/folder npm test        with the corpora, which are too large for this repository
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { CHROMIUM_ARGS, findChromium } from './test/engines/chromium.js';
import { findFirefox } from './test/engines/firefox.js';
import { webkitLauncher } from './test/engines/webkit.js';
import { failOnConsole } from './test/support/fail-on-console.js';
import { plainSummary } from './test/support/plain-summary.js';
import { serverCommands } from './test/support/server-commands.js';
import { serveFeeds } from './test/support/server.js';
import { serveUntouched } from './test/support/untouched.js';

// west of Greenwich by default: there, a calendar day that was read as an instant shows as the day before
const timezoneId = process.env.TEST_TZ ?? 'America/New_York';
const createBrowserContext = ({ browser }) => browser.newContext({ locale: 'en-US', timezoneId });

const ENGINES = {
  async chromium() {
    const launchOptions = { ...(await findChromium()), args: [...CHROMIUM_ARGS, '--js-flags=--expose-gc'] }; // gc() is for the leak test
    return playwrightLauncher({ product: 'chromium', concurrency: 2, launchOptions, createBrowserContext });
  },
  firefox() {
    return playwrightLauncher({ product: 'firefox', concurrency: 1, launchOptions: findFirefox(), createBrowserContext });
  },
  webkit() {
    return webkitLauncher({ TZ: timezoneId });
  },
};

function launch(name) {
  if (!Object.hasOwn(ENGINES, name)) {
    throw new Error(`BROWSERS names "${name}"; there are ${Object.keys(ENGINES).join(', ')} and all.`);
  }
  return ENGINES[name]();
}

const names = (process.env.BROWSERS || 'chromium').split(',').map((name) => name.trim());

export default {
  files: ['test/**/*.test.ts'],
  browsers: await Promise.all((names.includes('all') ? Object.keys(ENGINES) : names).map(launch)),
  // one engine after the other: on two cores, two at once make tests of time fail for want of time
  concurrentBrowsers: 1,
  // without the condition 'development', so that Lit is the one that readers get, and does not warn of being in dev mode
  nodeResolve: { exportConditions: ['production', 'browser'] },
  plugins: [esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }), serverCommands],
  middleware: [serveFeeds, serveUntouched],
  testFramework: { config: { timeout: 5000 } },
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="en"><head><title>Tests</title></head><body><script type="module" src="${framework}"></script></body></html>`,
  filterBrowserLogs: failOnConsole,
  reporters: [defaultReporter(), plainSummary()],
};
