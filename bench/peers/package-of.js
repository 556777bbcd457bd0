// The packages of the peers lie in bench/node_modules, which only `npm ci --prefix bench` fills.
import { readFileSync } from 'node:fs';

const MODULES = new URL('../node_modules/', import.meta.url);

export const fileOf = (path) => readFileSync(new URL(path, MODULES));

export const versionOf = (name) => JSON.parse(fileOf(`${name}/package.json`)).version;
