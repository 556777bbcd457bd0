// What the element hands to adapters: readers of markup that stand on the browser's own parser.
import { wholeFeed, type Adapter, type Import, type ImportOptions, type Note } from '../../src/adapters/adapter.js';
import { sourceOf } from '../../src/adapters/source.js';
import { sanitize } from '../../src/views/parts/markup.js';

function parse(target: Element, html: string): void {
  target.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}

const isMarkup = (text: string): boolean => /<[a-z/!][^<>]*>|&(?:#\w+|[a-z]+);/i.test(text);

export function plainText(markup: string): string {
  const text = isMarkup(markup)
    ? new DOMParser().parseFromString(markup.replace(/<(?:br|\/p|\/div)\b[^<>]*>/gi, ' $&'), 'text/html').body.textContent
    : markup;
  return text.replace(/\s+/g, ' ').trim();
}

export function cleanMarkup(markup: string): string {
  if (!isMarkup(markup)) return markup;
  const blocks = sanitize(markup, {
    parse,
    link: (url) => (/^(?:https?:|mailto:|\/|#|\?|[\w.])/i.test(url) ? url : undefined),
  });
  return blocks.map((block) => block.outerHTML).join('');
}

export interface Reading {
  readonly found: Import;
  readonly feed: Record<string, unknown> & { events: Record<string, unknown>[] };
  readonly notes: readonly Note[];
}

/** Reads a text or a value by one adapter; `undefined` where that does not take it. */
export function read(adapter: Adapter, source: unknown, more: Partial<Omit<ImportOptions, 'note'>> = {}): Reading | undefined {
  const notes: Note[] = [];
  const options = { plainText, cleanMarkup, note: (note: Note) => void notes.push(note), ...more };
  const found = adapter(typeof source === 'string' ? sourceOf(source) : { text: '', value: source }, options);
  return found && { found, feed: wholeFeed(found) as Reading['feed'], notes };
}

/** `events[0].start_date: The year …: why. Mend` */
export const told = ({ notes }: Reading): string[] =>
  notes.map(({ kind, path, what, why, mend }) => `${kind} ${path}: ${what}: ${why}.${mend === undefined ? '' : ` ${mend}`}`);
