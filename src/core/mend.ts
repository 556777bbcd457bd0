// Everything about faulty feeds in one chunk, which a page loads only for a feed with a fault in it.
export { explainFault } from './explain-fault.js';
export { explainText } from './explain-text.js';
export { readFeed } from './feed.js';
export { report } from './report.js';
