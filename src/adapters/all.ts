import type { Adapter } from './adapter.js';
import { telling } from './dropped-tags.js';
import { isFields } from './foreign-record.js';
import { iCalendar } from './icalendar.js';
import { jsonLd } from './json-ld.js';
import { jsonFeed } from './json-feed.js';
import { withMediaOfItems } from './media-in-text.js';
import { ninjs } from './ninjs.js';
import { reactChrono } from './react-chrono.js';
import { rss } from './rss.js';
import { simile } from './simile.js';
import { storyteller } from './storyteller.js';
import { keeping, timelineJs3 } from './keeping.js';
import { csv, googleSheet } from './sheet.js';
import { timelineSetter } from './timeline-setter.js';
import { timelineJs1 } from './timelinejs1.js';
import { visTimeline } from './vis-timeline.js';

type Fields = Record<string, unknown>;

/** Our own format. Events pass as they are: what is wrong with them is for `core` to say. */
const feed: Adapter = ({ value }) => {
  if (!isFields(value) || !Array.isArray(value.events)) return undefined;
  const { events, ...head } = value;
  return {
    format: 'news-timeline feed',
    records: events as unknown[],
    path: 'events',
    events: (record) => [record as Fields],
    head: () => head,
  };
};

/** An event as only ours are. */
const isOurs = (event: unknown): boolean =>
  isFields(event) && [event.headline, event.date].some((one) => typeof one === 'string');

/** A format that has `events` too. One of its events among ours makes it none of theirs. */
const unlessOurs =
  (adapter: Adapter): Adapter =>
  (source, options) => {
    const { value } = source;
    return isFields(value) && Array.isArray(value.events) && value.events.some(isOurs) ? undefined : adapter(source, options);
  };

/**
 * All formats that are read, by name; the first that takes a text for its own wins. The page loads fewer of them: see `index.ts`.
 * A new format is a file and a line here.
 */
export const adapters: Readonly<Record<string, Adapter>> = {
  timelinejs3: telling(timelineJs3),
  timelinejs1: telling(keeping(timelineJs1)),
  simile: unlessOurs(telling(simile)),
  feed,
  'json-feed': telling(withMediaOfItems(keeping(jsonFeed))),
  'google-sheet': telling(keeping(googleSheet)),
  ninjs: telling(ninjs),
  'react-chrono': telling(reactChrono),
  storyteller,
  rss,
  ics: iCalendar,
  jsonld: jsonLd,
  vis: visTimeline, // late: a list of records with a start may be many things
  'timeline-setter': timelineSetter,
  csv: telling(keeping(csv)), // last: many a text looks like a table
};
