// npm test                             Chromium
// BROWSERS=firefox,webkit npx wtr      those; BROWSERS=all for all three
// TEST_TZ=Australia/Lord_Howe npm test in that time zone; TEST_TZ=all in eight, one after the other
// BUILT=yes npx wtr --files …          the element as it was built, with a patched Lit
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

// zones in which dates go wrong: both sides of Greenwich, clocks that change at midnight, by half an hour or not at all, a lost day
const ZONES = [
  ...['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'America/Havana'],
  ...['Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'America/St_Johns'],
];
// west of Greenwich by default: there, a calendar day that was read as an instant shows as the day before
const asked = process.env.TEST_TZ ?? 'America/New_York';
const zones = asked === 'all' ? ZONES : [asked];

const contextIn =
  (timezoneId) =>
  ({ browser }) =>
    browser.newContext({ locale: 'en-US', timezoneId });

const ENGINES = {
  async chromium(zone) {
    const launchOptions = { ...(await findChromium()), args: [...CHROMIUM_ARGS, '--js-flags=--expose-gc'] }; // gc() is for the leak test
    return playwrightLauncher({ product: 'chromium', concurrency: 2, launchOptions, createBrowserContext: contextIn(zone) });
  },
  firefox(zone) {
    const launchOptions = findFirefox();
    return playwrightLauncher({ product: 'firefox', concurrency: 1, launchOptions, createBrowserContext: contextIn(zone) });
  },
  webkit(zone) {
    return webkitLauncher({ TZ: zone });
  },
};

async function launch(name, zone) {
  if (!Object.hasOwn(ENGINES, name)) {
    throw new Error(`BROWSERS names "${name}"; there are ${Object.keys(ENGINES).join(', ')} and all.`);
  }
  return Object.assign(await ENGINES[name](zone), { zone });
}

const names = (process.env.BROWSERS || 'chromium').split(',').map((name) => name.trim());
const engines = names.includes('all') ? Object.keys(ENGINES) : names;

// asked before esbuild, which would find the source
const built = {
  name: 'built',
  resolveImport: ({ source }) =>
    process.env.BUILT && source.endsWith('/src/define.js') ? '/dist/cdn/news-timeline.js' : undefined,
};

export default {
  files: ['test/**/*.test.ts'],
  browsers: await Promise.all(engines.flatMap((name) => zones.map((zone) => launch(name, zone)))),
  // one engine after the other: on two cores, two at once make tests of time fail for want of time
  concurrentBrowsers: 1,
  // without the condition 'development', so that Lit is the one that readers get, and does not warn of being in dev mode
  nodeResolve: { exportConditions: ['production', 'browser'] },
  plugins: [built, esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }), serverCommands],
  middleware: [serveFeeds, serveUntouched],
  // for a test that hangs: a busy machine may stand still for seconds, and that is no fault
  testFramework: { config: { timeout: 30_000 } },
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="en"><head><title>Tests</title></head><body><script type="module" src="${framework}"></script></body></html>`,
  filterBrowserLogs: failOnConsole,
  reporters: [defaultReporter(), plainSummary()],
};
