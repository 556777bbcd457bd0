// `npm run bench`: how soon a reader sees the first event, beside a bare page that prints the same feed. Not a test: it fails
// only if something could not be measured.
//
//   npm run bench -- --runs=9          more visits to each page; 5 by default
//   npm run bench -- --handshakes=2    as if the connection took two round trips to open (TCP and TLS); 0 by default
//   npm run bench -- --save            puts the table into bench/README.md
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../test/engines/chromium.js';
import { measure, ROUND_TRIP } from './measure.js';
import { pages } from './pages.js';
import { serve } from './server.js';
import { summarise, table } from './table.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    handshakes: { type: 'string', default: '0' },
    save: { type: 'boolean' },
  },
});
const runs = Number(values.runs);
const handshakes = Number(values.handshakes);
// the browser's throttling is the least that it waits, so a page that shall come later holds its own round trip too
const late = handshakes > 0 ? (handshakes + 1) * ROUND_TRIP : 0;
const README = new URL('README.md', import.meta.url);
const RESULTS = new URL('results.json', import.meta.url);

/** Visits all pages in turn, so that whatever slows the machine meanwhile slows all of them. The first round is not counted. */
async function visit(browser, served) {
  const visits = new Map(served.map(({ name }) => [name, []]));
  for (let round = 0; round <= runs; round++) {
    process.stderr.write(`\r${round === 0 ? 'warming up' : `round ${round} of ${runs}`} `);
    for (const page of served) {
      const measured = await measure(browser, page);
      if (round > 0) visits.get(page.name).push(measured);
    }
  }
  process.stderr.write('\r');
  return visits;
}

function save(text) {
  const readme = readFileSync(README, 'utf8');
  writeFileSync(
    README,
    readme.replace(/(<!-- measured -->\n)[^]*(<!-- \/measured -->)/, (_, from, to) => `${from}\n${text}\n\n${to}`),
  );
}

const { executablePath, env } = await findChromium();
const browser = await chromium.launch({ executablePath, env, args: CHROMIUM_ARGS });
const served = await Promise.all(pages().map(async ({ files, ...page }) => ({ ...page, ...(await serve(files, { late })) })));
try {
  const summary = summarise(await visit(browser, served));
  const about = [
    new Date().toISOString().slice(0, 10),
    `Chromium ${browser.version()}`,
    `Node ${process.versions.node}`,
    `medians of ${runs} visits`,
    ...(handshakes > 0 ? [`${handshakes} round trips to connect`] : []),
  ].join(', ');
  const text = table(summary);
  console.log(`${about}\n\n${text}`);
  writeFileSync(RESULTS, `${JSON.stringify({ about, summary }, null, 2)}\n`);
  if (values.save) save(`${about}:\n\n\`\`\`text\n${text}\n\`\`\``);
} catch (error) {
  console.error(`Could not be measured. ${error.message}`);
  process.exitCode = 1;
} finally {
  for (const { close } of served) close();
  await browser.close();
}
