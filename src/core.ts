/** The half of news-timeline that needs no page: feeds, dates, order and words. Runs in browsers, workers and Node. */
export { elapsedBetween, tellingGaps, type Elapsed } from './core/elapsed.js';
export type {
  Correction,
  DatedSource,
  Era,
  Feed,
  FeedEvent,
  FeedHead,
  FeedReading,
  Figure,
  Group,
  Link,
  Media,
  Place,
  Quote,
  Source,
} from './core/feed.js';
export { createQuery, type Answer, type Query, type Rest } from './core/query.js';
export type { Range } from './core/moments.js';
export { FeedError, readFeed } from './core/read-feed.js';
export { describeProblem, type Problem, type ProblemPlace } from './core/problem.js';
export { createReview, reviewTimeline, type Remark, type RemarkRule, type Review, type ReviewOptions } from './core/review.js';
export { safeUrl, type UrlUse } from './core/safe-url.js';
export { DateError, parseDate, type DateOptions } from './core/parse-date.js';
export {
  inZone,
  overlaps,
  type Bound,
  type DatePart,
  type Precision,
  type Qualifier,
  type Span,
  type Stated,
} from './core/span.js';
export { createTimeline } from './core/create-timeline.js';
export type {
  EventCorrection,
  EventFigure,
  EventQuote,
  EventSource,
  Timeline,
  TimelineEra,
  TimelineEvent,
  TimelineGroup,
  TimelineOptions,
} from './core/timeline.js';
export { formatFilter, parseFilter, type Filter } from './core/filter.js';
export { rareWords, type RareDateLabels, type RareWords } from './core/rare-words.js';
export {
  createWords,
  fill,
  isRare,
  machineDate,
  usableLocale,
  type DateLabels,
  type DateTools,
  type PluralForms,
  type Words,
} from './core/words.js';
