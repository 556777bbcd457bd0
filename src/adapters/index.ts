import { ownFeed } from './own-feed.js';

/** Turns text of one format into what a feed of ours is before it is judged; `undefined` where the text is not of its format. */
type Adapter = (text: string) => unknown;

/** The first that recognises its own wins. A new format is a file and a line. */
const adapters: readonly Adapter[] = [ownFeed];

/**
 * Reads the text of a feed.
 *
 * @returns what `createTimeline` takes; `undefined` where no format fits
 */
export function readText(text: string): unknown {
  for (const adapter of adapters) {
    const feed = adapter(text);
    if (feed !== undefined) return feed;
  }
  return undefined;
}
