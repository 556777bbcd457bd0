// The packages of the peers lie in bench/node_modules, which only `npm ci --prefix bench` fills.
import { readFileSync } from 'node:fs';

const MODULES = new URL('../node_modules/', import.meta.url);

const read = new Map();

export function fileOf(path) {
  if (!read.has(path)) read.set(path, readFileSync(new URL(path, MODULES)));
  return read.get(path);
}

export const versionOf = (name) => JSON.parse(fileOf(`${name}/package.json`)).version;
