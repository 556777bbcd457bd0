// Feeds of any length, for what is measured with them: the events of the demo over and over, each with a day and a number of its own.
import { readFileSync } from 'node:fs';

const story = JSON.parse(readFileSync(new URL('../demo/events.many.json', import.meta.url), 'utf8'));
const FIRST = Date.UTC(1961, 3, 12);
const LAST = Date.UTC(2026, 0, 1);

/** What each headline ends with, and no other text of a page. */
export const HEADLINE = String.raw`\(\d+\)$`;

/** @returns a feed of `count` events, evenly from 1961 to 2025, with nothing in them that would be a further file */
export function longFeed(count) {
  const events = Array.from({ length: count }, (_, i) => {
    const event = story.events[i % story.events.length];
    const date = new Date(FIRST + ((LAST - FIRST) * i) / count).toISOString().slice(0, 10);
    return { ...event, media: undefined, related: undefined, id: `e${i}`, date, headline: `${event.headline} (${i + 1})` };
  });
  return { ...story, events };
}
