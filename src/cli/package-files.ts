// What the package says of itself: `package.json`, and the hashes of its scripts.
import { readFileSync } from 'node:fs';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

export function version(): string {
  return (read('../../package.json') as { version: string }).version;
}

/** The one file that a page needs. */
export const OWN_SCRIPT = 'news-timeline.full.js';

/**
 * The hash of our own script at an address, by its name; `undefined` where it is none of ours, or of another version: a wrong
 * hash would keep it from running.
 */
export function integrityOf(address: string): string | undefined {
  const path = address.replace(/[?#].*$/, '');
  const named = /@(\d+\.\d+\.\d+[^/]*)\//.exec(path)?.[1];
  if (named !== undefined && named !== version()) return undefined;
  const hashes = read('../integrity.json') as Readonly<Record<string, { integrity: string }>>;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return Object.hasOwn(hashes, name) ? hashes[name]?.integrity : undefined;
}
