// What only a feed needs that is not ours, or is not whole. A chunk of its own, with the readers of other formats: few pages load it.
import type { Note } from './adapters/adapter.js';
import { explainForeign, readForeign } from './adapters/index.js';
import type { Source } from './adapters/source.js';
import type { FeedReading } from './core/feed.js';
import type { Problem } from './core/problem.js';
import { feedReader } from './core/feed-reader.js';
import type { FeedShape } from './core/feed-shape.js';

/** Parses markup into an element, without sanitising and without running or fetching anything of it. */
type Parse = (target: Element, markup: string) => void;

function problemOf({ what, index, path, why, mend = '' }: Note): Problem {
  return { what, where: { path, ...(index !== undefined && { index }) }, why, mend };
}

/**
 * Reads a feed of any format that is known here, and gives up as little of it as it can.
 *
 * @param parse handed over with `shape`, since a lazy chunk must not import the entry
 * @param shape what a feed is
 * @throws {Error} where it is no feed; its message says what it is instead
 */
export function readAny(source: Source, parse: Parse, shape: FeedShape): Promise<FeedReading> {
  const notes: Note[] = [];
  const plainText = (markup: string): string => {
    // in a document of its own nothing runs and nothing is fetched
    const root = document.implementation.createHTMLDocument('').createElement('p');
    parse(root, markup.replace(/<(?:br|\/(?:p|div|li|h\d))\b/gi, ' $&'));
    return root.textContent.replace(/\s+/g, ' ').trim();
  };
  // a body goes through its own door when it is shown
  const cleanMarkup = (markup: string): string => markup;
  const feed = readForeign(source, { plainText, cleanMarkup, note: (note) => notes.push(note) });
  if (feed === undefined && source.value === undefined) throw new Error(explainForeign(source.text));
  const reading = feedReader(shape).readFeed(feed ?? source.value);
  const problems = notes.filter(({ kind }) => kind === 'problem').map(problemOf);
  return Promise.resolve({ ...reading, problems: [...problems, ...reading.problems] });
}
