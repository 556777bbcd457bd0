import type * as Axe from 'axe-core';
import 'axe-core/axe.min.js'; // it sets a global: as a module it exports nothing

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const { axe } = globalThis as unknown as { axe: typeof Axe };

/** What axe finds wrong by WCAG 2.2 AA, a line for each element, as it may stand in a message. */
export async function accessibilityFaults(context: Element): Promise<string[]> {
  const { violations } = await run(context);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) => `${id}: ${target.flat().join(' ')} ${html.slice(0, 120)} ${failureSummary ?? ''}`,
    ),
  );
}

/** The rules that found something to look at, and nothing wrong with it. */
export async function accessibilityPasses(context: Element): Promise<string[]> {
  return (await run(context)).passes.map(({ id }) => id);
}

function run(context: Element): Promise<Axe.AxeResults> {
  return axe.run(context, { runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations', 'passes'] });
}
