import type { Adapter } from './adapter.js';
import { ninjs } from './ninjs.js';
import { reactChrono } from './react-chrono.js';
import { simile } from './simile.js';
import { storyteller } from './storyteller.js';
import { timelineJs1 } from './timelinejs1.js';
import { timelineJs3 } from './timelinejs3.js';
import { visTimeline } from './vis-timeline.js';

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Our own format. Events pass as they are: what is wrong with them is for `core` to say. */
const feed: Adapter = ({ value }) => {
  if (!isObject(value) || !Array.isArray(value.events)) return undefined;
  const { events, ...head } = value;
  return {
    format: 'news-timeline feed',
    records: events as unknown[],
    path: 'events',
    events: (record) => [record as Fields],
    head: () => head,
  };
};

/**
 * All formats that are read, by name; the first that takes a text for its own wins. The page loads fewer of them: see `index.ts`.
 * A new format is a file and a line here.
 */
export const adapters: Readonly<Record<string, Adapter>> = {
  timelinejs3: timelineJs3, // before ours: theirs has events too
  timelinejs1: timelineJs1,
  simile, // so have these
  feed,
  ninjs: ninjs(),
  'react-chrono': reactChrono,
  storyteller,
  vis: visTimeline, // last: a list of records with a start may be many things
};
