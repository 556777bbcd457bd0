// How a page of a peer that comes as modules gets its script: by esbuild, as in production.
import { build } from 'esbuild';

const bundled = new Map();

/**
 * @param entry of the page, beside this file
 * @returns the files of the page, by path: /page.js and, where the peer has styles, /page.css
 */
export function bundle(entry) {
  if (!bundled.has(entry)) bundled.set(entry, run(entry));
  return bundled.get(entry);
}

async function run(entry) {
  const { outputFiles } = await build({
    entryPoints: { page: new URL(entry, import.meta.url).pathname },
    outdir: '/',
    bundle: true,
    write: false,
    minify: true,
    splitting: true,
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    legalComments: 'none',
  });
  return Object.fromEntries(outputFiles.map(({ path, contents }) => [path, Buffer.from(contents)]));
}
