/* global document, innerHeight, NodeFilter, requestAnimationFrame */
// Runs in each measured page, before anything of its own.

/**
 * Watches until a headline is seen, and what else happens meanwhile and after.
 *
 * @param headline words of the first event
 */
export function probe(headline) {
  const seen = { firstEvent: undefined, loaded: undefined, shift: 0, longTasks: 0 };

  /** Every text node of the page, those in shadow roots included. */
  function* texts(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      if (node.nodeType === 3) yield node;
      else if (node.shadowRoot) yield* texts(node.shadowRoot);
    }
  }

  function inWindow(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const { top, bottom, height } = range.getBoundingClientRect();
    return height > 0 && top < innerHeight && bottom > 0;
  }

  // A frame's callbacks run before it is painted, and a message that they send arrives after.
  const painted = new MessageChannel();
  painted.port1.onmessage = () => {
    seen.firstEvent = performance.now();
    painted.port1.close();
  };
  function look() {
    if (texts(document).some((node) => node.data.trim() === headline && inWindow(node))) painted.port2.postMessage('');
    else requestAnimationFrame(look);
  }
  requestAnimationFrame(look);

  // `load` of the element does not bubble, but it can be caught on the way down
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target.localName === 'news-timeline') seen.loaded ??= performance.now();
    },
    true,
  );
  const observe = (type, note) =>
    new PerformanceObserver((entries) => entries.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('layout-shift', ({ value }) => (seen.shift += value));
  observe('longtask', ({ duration }) => (seen.longTasks += duration));

  const elements = (root) =>
    [...root.querySelectorAll('*')].reduce((sum, { shadowRoot }) => sum + 1 + (shadowRoot ? elements(shadowRoot) : 0), 0);
  globalThis.bench = () => ({ ...seen, elements: elements(document) });
}
