import { decoded } from './decoded.js';
import type { TimelineEvent } from './timeline.js';

/**
 * Which events a reader wants to see, as words: `key` for key events, `depth:standard` for those and ordinary ones, `group:…`,
 * `tag:…`, `place:…` and `status:…` for those that have it as the feed writes it, `text:…` for those that have its words in them.
 * Words of one field widen it, fields narrow each other; no words ask for everything.
 */
export type Filter = readonly string[];

/** Whether what a `text:…` asks for is in an event. */
export type Found = (event: TimelineEvent, word: string) => boolean;

const KNOWN = /^(?:key$|depth:standard$|(?:group|tag|place|status|text):)/;

/** Reads the `filter` attribute: words with blanks between them, percent-encoded. Others are passed over. */
export function parseFilter(text: string | null | undefined): Filter {
  // whatever a page may set: `null` is no word of ours
  return String(text)
    .split(/\s+/)
    .map(decoded)
    .filter((word) => KNOWN.test(word));
}

/** The inverse of {@link parseFilter}. */
export function formatFilter(filter: Filter): string {
  return filter.map((word) => word.replace(/[\s%]/g, encodeURIComponent)).join(' ');
}

/** `tag:` of `tag:Moon`; what is of no field is a field of its own. */
const fieldOf = (word = ''): string => word.replace(/:.*/s, ':');

/** Tells the words by which an event can be asked for. What it has not is `undefined` or `false`, which nobody asks for. */
function eachWord(
  { importance, group, entry: { tags, place, status } }: TimelineEvent,
  tell: (word: unknown) => unknown,
): void {
  tell(importance !== 'minor' && 'depth:standard');
  tell(importance === 'key' && 'key');
  tell(group && `group:${group.id}`);
  if (place) tell(`place:${place.name}`);
  if (status) tell(`status:${status}`);
  if (tags) new Set(tags).forEach((tag) => tell(`tag:${tag}`));
}

/** What a filter leaves of a story, and what else could be chosen. */
export interface Tally {
  readonly filter: Filter;
  /** The events that pass, the earliest first. */
  readonly shown: readonly TimelineEvent[];
  /**
   * The words that could be chosen, in the order in which the story has them, and to each the number of events that have it and pass
   * the filter in all other fields: so many are shown where it is chosen.
   */
  readonly choices: ReadonlyMap<unknown, number>;
}

/**
 * Filters events and counts what could be chosen, in one pass.
 *
 * @param found without it, a search asks for nothing
 */
export function tally(
  events: readonly TimelineEvent[],
  filter: Filter,
  found: Found = (_, word) => word.startsWith('text:'),
): Tally {
  const fields = [...new Set(filter.map(fieldOf))].map((field) => filter.filter((word) => fieldOf(word) === field));
  const choices = new Map<unknown, number>();
  const count = (word: unknown, by = 1): unknown => choices.set(word, (choices.get(word) ?? 0) + by);
  if (fields.length === 0) {
    for (const event of events) eachWord(event, count);
    return { filter, shown: events, choices };
  }
  const shown = events.filter((event) => {
    const has: unknown[] = [];
    eachWord(event, (word) => has.push(word));
    const missed = fields.filter((words) => !words.some((word) => has.includes(word) || found(event, word)));
    const field = missed[0] ? fieldOf(missed[0][0]) : '';
    for (const word of has) count(word, Number(missed.length < 2 && String(word).startsWith(field)));
    return missed.length === 0;
  });
  return { filter, shown, choices };
}
