// What the package says of itself: `package.json`, and the hashes of its scripts.
import { readFileSync } from 'node:fs';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

export function version(): string {
  return (read('../../package.json') as { version: string }).version;
}
