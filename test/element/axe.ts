import type * as Axe from 'axe-core';
import 'axe-core/axe.min.js'; // it sets a global: as a module it exports nothing

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type WithAxe = Window & { axe?: typeof Axe };

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

/** In the window in which the element stands; a frame gets an axe of its own, which its policy must let in. */
async function run(context: Element): Promise<Axe.AxeResults> {
  const view = context.ownerDocument.defaultView as WithAxe;
  if (!view.axe) {
    const script = Object.assign(context.ownerDocument.createElement('script'), { src: '/node_modules/axe-core/axe.min.js' });
    const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
    context.ownerDocument.head.append(script);
    await loaded;
    script.remove();
  }
  return view.axe!.run(context, {
    runOnly: { type: 'tag', values: TAGS },
    resultTypes: ['violations', 'passes'],
    iframes: false,
  });
}
