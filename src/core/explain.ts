// Words for what is wrong with a feed, in one chunk, which a page loads only for a fault.
export { explainFault } from './explain-fault.js';
export { report } from './report.js';
