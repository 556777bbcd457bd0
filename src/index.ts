/** The element's class, for subclasses and for registering under another name. Importing it registers nothing. */
export {
  TimelineFilterEvent,
  TimelineProblemEvent,
  TimelineSelectEvent,
  TimelineShareEvent,
  TimelineViewEvent,
  TimelineUpdateEvent,
} from './events.js';
export { TimelineConsentEvent } from './views/extras/consent-event.js';
export { TimelineOpenEvent, TimelineSeenEvent } from './views/tools/reading-events.js';
export { NewsTimeline } from './news-timeline.js';
export type { Labels } from './i18n/labels.js';
export type { Body } from './views/parts/body.js';
export type { LiveParts, Order, Scene, ShareWay, View } from './views/view.js';
export type * from './core.js';
