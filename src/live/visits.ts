// What is new since this reader was here last. It is kept on her device alone, and only where the page asks for it.
import type { TimelineEvent } from '../core/timeline.js';

/** Who comes back within so many milliseconds has not been away. */
const SAME_VISIT = 30 * 60_000;
/** So many events of a story are remembered at most. */
const MOST = 2000;

interface Memory {
  /** When the reader was here last, in milliseconds since 1970. */
  readonly at: number;
  /** When she was here before that visit, and what was new to her in it. */
  readonly since?: number | undefined;
  readonly fresh?: readonly string[] | undefined;
  /** Ids and stamps of the events that she has been shown. */
  readonly seen: readonly (readonly [id: string, stamp: string])[];
}

export interface Visit {
  /** When she was here before. */
  readonly since: number;
  /** Ids of what is new to her. */
  readonly fresh: ReadonlySet<string>;
  /** Ids of what has changed meanwhile. */
  readonly changed: ReadonlySet<string>;
}

const stampOf = ({ entry: { updated, published } }: TimelineEvent): string => updated ?? published ?? '';

function read(key: string): Memory | undefined {
  try {
    const memory = JSON.parse(localStorage.getItem(key) ?? '') as Memory;
    return Number.isFinite(memory.at) && Array.isArray(memory.seen) && memory.seen.every(Array.isArray) ? memory : undefined;
  } catch {
    return undefined; // nothing, or nothing of ours, or storage is closed to us
  }
}

export function forgetVisits(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // storage is closed to us: there is nothing to forget
  }
}

/**
 * Compares a story with what the reader has been shown before; `undefined` at her first visit.
 *
 * @param now milliseconds since 1970
 */
export function visitOf(key: string, events: readonly TimelineEvent[], now: number): Visit | undefined {
  const memory = read(key);
  if (!memory) return undefined;
  const seen = new Map(memory.seen);
  const same = now - memory.at < SAME_VISIT;
  const since = same ? memory.since : memory.at;
  if (since === undefined) return undefined;
  const before = new Set(same && Array.isArray(memory.fresh) ? memory.fresh : []);
  // only the last are remembered: what stood before them is not new
  const fresh = events
    .slice(-MOST)
    .filter(({ id }) => !seen.has(id) || before.has(id))
    .map(({ id }) => id);
  const changed = events.filter((event) => (seen.get(event.id) ?? stampOf(event)) !== stampOf(event)).map(({ id }) => id);
  return { since, fresh: new Set(fresh), changed: new Set(changed) };
}

/** Remembers what the reader has been shown. */
export function rememberVisit(key: string, events: readonly TimelineEvent[], now: number, visit?: Visit): void {
  const memory: Memory = {
    at: now,
    since: visit?.since,
    fresh: visit && [...visit.fresh].slice(-MOST),
    seen: events.slice(-MOST).map((event) => [event.id, stampOf(event)]),
  };
  try {
    localStorage.setItem(key, JSON.stringify(memory));
  } catch {
    // no room, or storage is closed to us: then there is nothing to come back to
  }
}
