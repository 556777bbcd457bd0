// Everything about faulty feeds in one chunk, which a page loads only for a feed with a fault in it.
export { explainFailure } from './explain-failure.js';
export { explainFault } from './explain-fault.js';
export { explainText } from './explain-text.js';
export { readFeed } from './feed.js';
export { describeProblem } from './problem.js';
