import type { Filter } from './core/filter.js';
import type { Problem } from './core/problem.js';
import type { TimelineEvent } from './core/timeline.js';
import type { TimelineUpdateEvent } from './live/update-event.js';
import type { Order, ShareWay } from './views/view.js';

export { TimelineUpdateEvent } from './live/update-event.js';

const SEEN_OUTSIDE: EventInit = { bubbles: true, composed: true };

/** The reader went to an event: by an address, or by a link in another event. */
export class TimelineSelectEvent extends Event {
  declare readonly type: 'timeline-select';
  /** The event of the story. */
  declare readonly event: TimelineEvent;

  constructor(event: TimelineEvent) {
    super('timeline-select', SEEN_OUTSIDE);
    this.event = event;
  }
}

/** The reader chose which events to see, or in which order. */
export class TimelineFilterEvent extends Event {
  declare readonly type: 'timeline-filter';
  declare readonly filter: Filter;
  declare readonly order: Order;
  /** How many events are left. */
  declare readonly shown: number;

  constructor(filter: Filter, order: Order, shown: number) {
    super('timeline-filter', SEEN_OUTSIDE);
    this.filter = filter;
    this.order = order;
    this.shown = shown;
  }
}

/** The reader chose another view. */
export class TimelineViewEvent extends Event {
  declare readonly type: 'timeline-view';
  /** Name of the view: `list` or `axis`. */
  declare readonly view: string;

  constructor(view: string) {
    super('timeline-view', SEEN_OUTSIDE);
    this.view = view;
  }
}

/** The feed holds something that could not be used as it stands. */
export class TimelineProblemEvent extends Event {
  declare readonly type: 'timeline-problem';
  declare readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('timeline-problem', SEEN_OUTSIDE);
    this.problems = problems;
  }
}

/** The reader handed an event on. */
export class TimelineShareEvent extends Event {
  declare readonly type: 'timeline-share';
  declare readonly event: TimelineEvent;
  declare readonly how: ShareWay;

  constructor(event: TimelineEvent, how: ShareWay) {
    super('timeline-share', SEEN_OUTSIDE);
    this.event = event;
    this.how = how;
  }
}

declare global {
  interface HTMLElementEventMap {
    'timeline-select': TimelineSelectEvent;
    'timeline-filter': TimelineFilterEvent;
    'timeline-share': TimelineShareEvent;
    'timeline-view': TimelineViewEvent;
    'timeline-problem': TimelineProblemEvent;
    'timeline-update': TimelineUpdateEvent;
  }
}
