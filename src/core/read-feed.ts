import type { FeedReading } from './feed.js';
import { feedReader } from './feed-reader.js';
import { SHAPE } from './feed-shape.js';

export { FeedError } from './feed-reader.js';

const reader = feedReader(SHAPE);

/**
 * Reads what `JSON.parse` made of an `events.json`. What does not fit is left out and reported; all the rest is kept, unknown
 * fields too. The value itself is not changed.
 *
 * @throws {FeedError} where it is not an object with a list of `events`: there is nothing to show then.
 */
export function readFeed(value: unknown): FeedReading {
  return reader.readFeed(value);
}
