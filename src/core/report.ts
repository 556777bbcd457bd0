import { explainFailure, type Failure } from './explain-failure.js';
import { describeProblem, type Problem } from './problem.js';

/**
 * What an editor should know after a load, a line for each thing.
 *
 * @param name of the feed
 */
export function report(name: string, problems: readonly Problem[], failure?: Failure): string[] {
  return failure ? [explainFailure(failure, name)] : [`${name} has problems:`, ...problems.map(describeProblem)];
}
