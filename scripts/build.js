// `npm run build`: TypeScript in src/ → build/ (tsc) → dist/ (rollup), with types, the feed's JSON Schema and integrity hashes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { rollup } from 'rollup';
import { feedSchema } from './feed-schema.js';
import { cdnFiles, checkSizes } from './size.js';

process.chdir(new URL('..', import.meta.url).pathname);

function clean() {
  for (const dir of ['build', 'dist']) rmSync(dir, { recursive: true, force: true });
}

function compile() {
  // apart, since the command alone may name what only Node has
  for (const project of ['tsconfig.build.json', 'tsconfig.cli.json'])
    execFileSync('node_modules/.bin/tsc', ['-p', project], { stdio: 'inherit' });
}

async function bundle() {
  const { default: configs } = await import('../rollup.config.js'); // it lists what is in build/, so not before tsc has run
  for (const { output, ...input } of configs) {
    const result = await rollup({
      ...input,
      onwarn(warning) {
        throw new Error(`rollup: ${warning.message}`);
      },
    });
    await result.write(output);
    await result.close();
  }
}

function copyTypes() {
  cpSync('build', 'dist', { recursive: true, filter: (path) => !/\.(?:js|map)$/.test(path) && !/\bcdn\.d\.ts$/.test(path) });
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** What a page writes into `integrity="…"`. */
function integrity(files) {
  return Object.fromEntries(
    files.map(({ file, bytes, brotli }) => [
      file,
      { integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`, bytes: bytes.length, brotli },
    ]),
  );
}

try {
  clean();
  compile();
  await bundle();
  copyTypes();
  writeFileSync('dist/schema.json', json(await feedSchema()));
  const files = cdnFiles();
  writeFileSync('dist/integrity.json', json(integrity(files)));
  if (!checkSizes(files)) throw new Error('The CDN build is past its size budget.');
} catch (error) {
  console.error(`The build failed. ${error.message}`);
  process.exit(1);
}
