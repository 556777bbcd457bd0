import { wordsOnly } from '../../core/search.js';
import type { TimelineEvent } from '../../core/timeline.js';

const oneLine = (text = ''): string => text.replace(/\s+/g, ' ').trim();

/** What an event is called in a line: its headline, or the beginning of its other words. */
export function nameOf({ id, entry }: TimelineEvent): string {
  const { headline, summary, body = '', quotes, figures, media } = entry;
  const others = [summary, wordsOnly(body), quotes?.[0]?.text, figures?.[0]?.label, media?.[0]?.caption, media?.[0]?.alt];
  const words = others
    .map(oneLine)
    .find(Boolean)
    ?.replace(/^(.{99}).{20,}/u, '$1…');
  return oneLine(headline) || words || id;
}
