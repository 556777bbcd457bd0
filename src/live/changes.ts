import type { TimelineEvent } from '../core/timeline.js';

/** What a version of a story says otherwise than the one before it; events by their ids. */
export interface Changes {
  /** The events of the new version, in its order. Where nothing of an event has changed, it is the object that it was before. */
  readonly events: readonly TimelineEvent[];
  readonly added: readonly string[];
  /** What the publisher says otherwise now, corrected and retracted events among them. */
  readonly changed: readonly string[];
  /** Those that have a correction which they had not. */
  readonly corrected: readonly string[];
  /** Those whose status has become `retracted`. */
  readonly retracted: readonly string[];
  /** Those that are gone. */
  readonly removed: readonly string[];
  /** Each event that is to be drawn anew, as it was and as it is. */
  readonly followed: readonly (readonly [TimelineEvent, TimelineEvent])[];
}

/** Fields of an event that a reader sees. What a publisher keeps beside them may change as it likes. */
export const SEEN =
  'date dateText timeZone headline kicker summary body group tags importance place figures quotes media sources status corrections published updated links related'.split(
    ' ',
  );

/** No field that is known lies deeper; what does may be nested deeper than a stack. */
const DEEPEST = 8;

/** Whether two values, as JSON has them, say the same down to the depth of what is known. */
export function equal(a: unknown, b: unknown, depth = 0): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (depth > DEEPEST) return true;
  const [one, other] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && equal(one[key], other[key], depth + 1))
  );
}

/** What was made of an entry: its date, sources and all that was looked up. Where it stands in the feed does not count. */
const judged = (event: TimelineEvent): unknown => ({ ...event, entry: 0, index: 0 });

/**
 * Compares two versions of a story by the ids of their events. In which order they come does not matter.
 *
 * An id that was derived from date and headline changes with them: then the one event is gone, and another is new. Which of two
 * such events would be the same is not guessed.
 */
export function changesOf(before: readonly TimelineEvent[], after: readonly TimelineEvent[]): Changes {
  const left = new Map(before.map((event) => [event.id, event]));
  const added: string[] = [];
  const changed: string[] = [];
  const corrected: string[] = [];
  const retracted: string[] = [];
  const followed: [TimelineEvent, TimelineEvent][] = [];
  const events = after.map((event) => {
    const { id, entry, corrections } = event;
    const was = left.get(id);
    left.delete(id);
    if (!was) {
      added.push(id);
      return event;
    }
    const [said, says] = [was.entry, entry] as Record<string, unknown>[] as [Record<string, unknown>, Record<string, unknown>];
    if (!SEEN.every((field) => equal(said[field], says[field]))) {
      changed.push(id);
      if (corrections.some((one) => !was.corrections.some((old) => equal(one, old)))) corrected.push(id);
      if (entry.status === 'retracted' && was.entry.status !== 'retracted') retracted.push(id);
    } else if (equal(judged(was), judged(event))) return was;
    // what plays is known by the object that names it
    const { media } = was.entry;
    const now = media && equal(media, entry.media) ? { ...event, entry: { ...entry, media } } : event;
    followed.push([was, now]);
    return now;
  });
  return { events, added, changed, corrected, retracted, removed: [...left.keys()], followed };
}
