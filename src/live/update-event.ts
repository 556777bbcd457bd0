import type { Changes } from './changes.js';

/** The story has changed: a newer version of its feed came, or the reader let in what was waiting. */
export class TimelineUpdateEvent extends Event {
  declare readonly type: 'timeline-update';
  /** Ids of events that are new in the feed. */
  readonly added: readonly string[];
  /** Ids of events that say something else than before; corrected and retracted ones are among them. */
  readonly changed: readonly string[];
  /** Ids of events that have a correction which they had not. */
  readonly corrected: readonly string[];
  /** Ids of events that the publisher has retracted. */
  readonly retracted: readonly string[];
  /** Ids of events that the feed has no longer. */
  readonly removed: readonly string[];
  /** How many new events wait until the reader asks for them. */
  readonly waiting: number;

  constructor({ added, changed, corrected, retracted, removed }: Omit<Changes, 'events' | 'followed'>, waiting: number) {
    super('timeline-update', { bubbles: true, composed: true });
    this.added = added;
    this.changed = changed;
    this.corrected = corrected;
    this.retracted = retracted;
    this.removed = removed;
    this.waiting = waiting;
  }
}
