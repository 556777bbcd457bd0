// What a long list must know of events that it does not draw: how high they may be, where to cut between them, what words they hold.
import { wordsOnly } from '../../core/search.js';
import type { Section } from '../../core/sections.js';
import type { TimelineEvent } from '../../core/timeline.js';
import type { Words } from '../../core/words.js';

/** About how many CSS px an event takes: right in proportion, which is all that is asked of it. What is small or rare is left out. */
export function weightOf({ entry: { headline, summary, body, figures, quotes, media } }: TimelineEvent): number {
  const lines = (text = '', line = 66): number => 25 * Math.ceil(Math.min(text.length, 800) / line);
  return (
    110 +
    lines(headline, 48) +
    lines(summary) +
    lines(body) +
    (figures?.length ? 85 : 0) +
    (quotes ?? []).reduce((sum, { text }) => sum + 50 + lines(text), 0) +
    (media ?? []).reduce((sum, { type }) => sum + (type === 'image' ? 380 : 60), 0)
  );
}

/** Cuts sections into groups of about `size` events: where a section begins if that is not far, so that headings are seldom said twice. */
export function groupsOf(cut: readonly Section[], size: number): [from: number, to: number][] {
  const all: [number, number][] = [];
  let [from, at] = [0, 0];
  const end = (to: number): void => {
    if (to > from) all.push([from, to]);
    from = to;
  };
  for (const { events } of cut) {
    if (at + events.length - from > size && at - from >= size / 2) end(at);
    at += events.length;
    while (at - from > size * 1.5) end(from + size);
  }
  end(at);
  return all;
}

/** The words of events, as a reader may search for them. */
export function wordsOf(events: readonly TimelineEvent[], date: Words['date']): string {
  return events
    .map(({ entry: { dateText, kicker, place, headline, summary, body, quotes, figures }, span }) =>
      [
        dateText?.trim() || (span && date(span)),
        kicker,
        place?.name,
        headline,
        summary,
        body && wordsOnly(body),
        ...(figures ?? []).map(({ value, label }) => `${value} ${label}`),
        ...(quotes ?? []).flatMap(({ text, speaker }) => [text, speaker]),
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join('\n');
}
