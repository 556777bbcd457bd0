// The events of a feed judged a group at a time, with the rules of `createTimeline`.
import { createTimeline } from '../core/create-timeline.js';
import { explainFault } from '../core/explain-fault.js';
import { readAny } from '../core/parse-date.js';
import type { Problem } from '../core/problem.js';
import type { Timeline, TimelineEvent } from '../core/timeline.js';
import type { Reading, SourceRecord } from './reading.js';

/** A group of events, judged. */
export interface Judged {
  /** What they were made of. */
  readonly records: readonly SourceRecord[];
  /** The events as they were made, before they were judged. */
  readonly values: readonly unknown[];
  /** For each event of the group, the record that it was made of, as a position in `records`. */
  readonly recordOf: readonly number[];
  /** Position in the whole feed of the group's first event. */
  readonly base: number;
  /** What could not be used; positions and paths are those of the whole feed. */
  readonly problems: readonly Problem[];
  /** The events that can be shown, in the order of the feed; positions are those of the whole feed. */
  readonly events: readonly TimelineEvent[];
}

/** A feed judged as far as it has been read. */
export interface Judging {
  /** To be read to the end before `head` is asked for. */
  groups(): Iterable<Judged>;
  /** The story without its events, and what is wrong with it. */
  head(): Timeline;
}

type Fields = Record<string, unknown>;

/** What of the head the judging of an event needs. */
const shared = ({ timeZone, sources }: Fields): Fields => ({ timeZone, sources });

/** @param timeZone of times that name none, where the feed names none either */
export function judge({ found, groups, headFirst }: Reading, timeZone?: string): Judging {
  const ids = new Set<string>();
  let head: Timeline | undefined;
  const readHead = (): Timeline => (head ??= createTimeline({ timeZone, ...found.head(), events: [] }));
  return {
    head: readHead,
    *groups() {
      let base = 0;
      for (const records of groups()) {
        const recordOf: number[] = [];
        const values = records.flatMap((record, position) => {
          const events = found.events(record.value, record.index);
          recordOf.push(...events.map(() => position));
          return events;
        });
        // else the head is known when all was read; sources stand in the events then
        const known = headFirst ? (readHead().feed as Fields) : { timeZone };
        const { problems, events } = createTimeline({ ...shared(known), events: values });
        const told = [
          ...problems.flatMap((problem) => (problem.where.index === undefined ? [] : moved(problem, base))),
          ...repeated(events, ids, base),
        ];
        yield {
          records,
          values,
          recordOf,
          base,
          problems: told,
          events: events.map((event) => ({ ...event, index: event.index + base })).sort((a, b) => a.index - b.index),
        };
        base += values.length;
      }
    },
  };
}

function moved(problem: Problem, base: number): Problem {
  const index = problem.where.index! + base;
  return {
    ...problem,
    where: { ...problem.where, index, path: problem.where.path.replace(/^events\[\d+\]/, `events[${index}]`) },
  };
}

/** Ids that an earlier group has already; those within a group are found with it. */
function repeated(events: readonly TimelineEvent[], ids: Set<string>, base: number): Problem[] {
  const again = events.flatMap(({ entry: { id }, index }) =>
    id !== undefined && ids.has(id.trim())
      ? [explainFault({ kind: 'id', value: id.trim(), field: 'id', index: index + base, id }, readAny)]
      : [],
  );
  for (const { entry, id } of events) ids.add(entry.id?.trim() ?? id);
  return again;
}
