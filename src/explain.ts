// Words for what is wrong with a feed, in one chunk, which a page loads only for a fault.
export { explainFaults, report } from './core/explain.js';

/** For editors, with the `debug` attribute: what in the feed could not be used, or why it could not be loaded. In English. */
export function reportList(lines: readonly string[]): HTMLElement {
  const list = Object.assign(document.createElement('ol'), { className: 'problems', lang: 'en', dir: 'ltr' });
  list.setAttribute('part', 'problems');
  for (const line of lines) list.append(Object.assign(document.createElement('li'), { textContent: line }));
  // not in the style sheet, which every page loads
  list.style.cssText =
    'margin-block-end: 1.5em; padding: 0.75em 1em 0.75em 2.5em; border: 2px dashed var(--accent); font-size: 0.875em';
  return list;
}
