import type { Feed } from '../core/feed.js';
import type { Published } from './published.js';

/** Writes our own format, as a person would: JSON, two spaces a level. Nothing is left out. */
export function toFeed(feed: Feed): Published {
  return { text: `${JSON.stringify(feed, undefined, 2)}\n`, losses: [] };
}
