import { ALLOWED_MARKUP } from '../core/allowed-markup.js';
import type { Note } from './adapter.js';

/**
 * Tells of the tags in a text that a `body` may not hold, where there are any.
 *
 * @param path of the text, in the source's own words
 */
export function tellDropped(markup: string, index: number, path: string, note: (note: Note) => void): void {
  const names = new Set([...markup.matchAll(/<([a-z][a-z\d]*)\b/gi)].map(([, name]) => name!.toLowerCase()));
  const dropped = [...names].filter((name) => !Object.hasOwn(ALLOWED_MARKUP, name)).slice(0, 12);
  if (dropped.length === 0) return;
  note({
    kind: 'change',
    what: `The markup ${dropped.map((name) => `<${name}>`).join(', ')}`,
    index,
    path,
    why: 'the text of an event may not hold it: words stayed, headings and blocks became ours, scripts and the like went',
  });
}
