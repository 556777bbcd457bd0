import type { Adapter } from './adapter.js';
import { timelineJs1 } from './timelinejs1.js';
import { isSlide, timelineJs3 } from './timelinejs3.js';

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What only an event of ours has, so that one event copied from there makes no slides of all. */
const isOurs = (event: unknown): boolean =>
  isObject(event) && [event.headline, event.date].some((one) => typeof one === 'string');

/** Our own format. Events pass as they are: what is wrong with them is for `core` to say. */
const feed: Adapter = ({ value }) => {
  if (!isObject(value) || !Array.isArray(value.events)) return undefined;
  const slides = value.events.length > 0 ? value.events.some(isSlide) && !value.events.some(isOurs) : isSlide(value.title);
  if (slides) return undefined;
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
  feed,
  timelinejs3: timelineJs3,
  timelinejs1: timelineJs1,
};
