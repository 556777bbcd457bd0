// Words for what is wrong with a feed, in one chunk, which a page loads only for a fault.
import type { ReadAny } from './explain-date.js';
import { explainFault } from './explain-fault.js';
import type { Problem } from './problem.js';
import type { Fault } from './timeline.js';

export { report } from './report.js';

/** @param read reader of dates: handed in, since the page has it */
export function explainFaults(faults: readonly Fault[], read: ReadAny): Problem[] {
  return faults.map((fault) => explainFault(fault, read));
}
