import { ownFeed } from './own-feed.js';

/** Turns text of one format into what a feed of ours is before it is judged; `undefined` where the text is not of its format. */
export type Adapter = (text: string) => unknown;

/** The first that recognises its own wins. A new format is a file and a line. */
const adapters: readonly Adapter[] = [ownFeed];

/**
 * Reads the text of a feed.
 *
 * @returns what `createTimeline` takes
 * @throws {SyntaxError} where no format fits; the message says where the text goes wrong
 */
export function readText(text: string): unknown {
  for (const adapter of adapters) {
    const feed = adapter(text);
    if (feed !== undefined) return feed;
  }
  throw new SyntaxError(whatItIs(text));
}

function whatItIs(text: string): string {
  const start = text.trimStart();
  if (start === '') return 'It is empty. A feed is JSON: {"events": […]}.';
  if (start.startsWith('<')) return 'It is a page of HTML or XML, not a feed. Check the address.';
  try {
    JSON.parse(text);
    return 'It is JSON, but no feed.';
  } catch (error) {
    return `It is not JSON: ${(error as Error).message}.`;
  }
}
