import { wholeFeed } from '../adapters/adapter.js';
import type { Feed } from '../core/feed.js';
import { readFeed } from '../core/read-feed.js';
import type { Changes } from './changes.js';
import type { Reading } from './reading.js';

/** A feed with all of its events, as the publishers take it; what is wrong with it is told. */
export function readWhole({ found, groups }: Reading, changes: Changes): Feed {
  const records: unknown[] = [];
  for (const group of groups()) for (const { value } of group) records.push(value);
  const { feed, problems } = readFeed(wholeFeed({ ...found, records }));
  for (const problem of problems) changes.problem(problem);
  return feed;
}
