import { readRare } from './edtf.js';
import { explainFault } from './explain-fault.js';
import { readAny } from './parse-date.js';
import { readFeed } from './read-feed.js';
import { judgeFeed, type Timeline, type TimelineOptions } from './timeline.js';

/**
 * Makes a timeline of a feed: keeps what fits, reads its dates, looks up its sources, puts its events in order.
 *
 * @param value what `JSON.parse` made of an `events.json`; it is not changed
 * @returns the timeline and, in its `problems`, what could not be used
 * @throws {FeedError} where the value is not a feed at all
 */
export function createTimeline(value: unknown, options: TimelineOptions = {}): Timeline {
  const { feed, indices, problems } = readFeed(value);
  const { timeline, faults } = judgeFeed(feed, { ...options, readRare }, indices);
  return Object.freeze({ ...timeline, problems: [...problems, ...faults.map((fault) => explainFault(fault, readAny))] });
}
