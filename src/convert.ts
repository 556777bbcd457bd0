/** What the command is made of, for a CMS: foreign formats in, ours out, and ours in every form that is published. Needs no page. */
export { recognise, wholeFeed, type Adapter, type Import, type ImportOptions, type Note } from './adapters/adapter.js';
export { adapters } from './adapters/all.js';
export { ninjs } from './adapters/ninjs.js';
export { sourceOf, type Source } from './adapters/source.js';
export { spokenDate, type SpokenDate } from './adapters/spoken-date.js';
export { cleanMarkup, plainText, safeBody, type LinkGate } from './publish/markup.js';
export { toAtom, type AtomOptions } from './publish/atom.js';
export { embedCode, type EmbedOptions } from './publish/embed.js';
export { toHtml, type HtmlOptions } from './publish/html.js';
export { toIcs, type IcsOptions } from './publish/icalendar.js';
export { publishers } from './publish/index.js';
export { toJsonLd, type JsonLdOptions } from './publish/json-ld.js';
export { toMarkwhen } from './publish/markwhen.js';
export { toTimelineJs } from './publish/timelinejs.js';
export { toPage, type PageOptions } from './publish/page.js';
export type { Loss, Published, Publisher, PublishOptions } from './publish/published.js';
export { loadLabels, type Labels } from './i18n/index.js';
export { rss } from './adapters/rss.js';
