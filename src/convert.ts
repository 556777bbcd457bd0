/** What the command is made of, for a CMS: foreign formats in, ours out, and ours in every form that is published. Needs no page. */
export { recognise, wholeFeed, type Adapter, type Import, type ImportOptions, type Note } from './adapters/adapter.js';
export { sourceOf, type Source } from './adapters/source.js';
export { spokenDate, type SpokenDate } from './adapters/spoken-date.js';
export { cleanMarkup, plainText, safeBody, type LinkGate } from './publish/markup.js';
