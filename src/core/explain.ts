// Words for what is wrong with a feed, in one chunk, which a page loads only for a fault.
import type { ReadRare } from './explain-date.js';
import { explainFault } from './explain-fault.js';
import type { Problem } from './problem.js';
import type { Fault } from './timeline.js';

export { report } from './report.js';

/** @param rare what has been loaded for rarer dates, where a date is at fault: handed in, so that it is not loaded for other faults */
export function explainFaults(faults: readonly Fault[], rare?: { readonly readRare: ReadRare }): Problem[] {
  return faults.map((fault) => explainFault(fault, rare?.readRare));
}
