// The tests of the reader of dates for Node: what Stryker runs against each mutant, in its own copy of the project.
import { readdirSync } from 'node:fs';
import { build } from 'esbuild';

// the corpora are not ours to rely on, and long texts only slow every run
const isOfDates = (name) => /^(?:dates|edtf)-.*\.test\.ts$/.test(name) && !/-(?:corpora|long)\./.test(name);

await build({
  entryPoints: readdirSync('test/core')
    .filter(isOfDates)
    .map((name) => `test/core/${name}`),
  alias: { '@open-wc/testing': '@esm-bundle/chai' }, // `expect`, without the page
  bundle: true,
  platform: 'node',
  format: 'cjs',
  outdir: 'mutation-tests',
  outExtension: { '.js': '.cjs' },
});
