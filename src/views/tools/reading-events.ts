import type { TimelineEvent } from '../../core/timeline.js';

const SEEN_OUTSIDE: EventInit = { bubbles: true, composed: true };

/** An event has been half in view, or as much of it as the window holds, for a second; told once for each event. */
export class TimelineSeenEvent extends Event {
  declare readonly type: 'timeline-seen';
  /** The event of the story. */
  readonly event: TimelineEvent;

  constructor(event: TimelineEvent) {
    super('timeline-seen', SEEN_OUTSIDE);
    this.event = event;
  }
}

/** The reader unfolded the body of an event. */
export class TimelineOpenEvent extends Event {
  declare readonly type: 'timeline-open';
  /** The event of the story. */
  readonly event: TimelineEvent;

  constructor(event: TimelineEvent) {
    super('timeline-open', SEEN_OUTSIDE);
    this.event = event;
  }
}

declare global {
  interface HTMLElementEventMap {
    'timeline-seen': TimelineSeenEvent;
    'timeline-open': TimelineOpenEvent;
  }
}
