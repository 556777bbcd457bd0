/* global document, innerHeight, innerWidth, NodeFilter, requestAnimationFrame */
// Runs in each measured page, before anything of its own.

/**
 * Watches until a headline is seen, and what else happens meanwhile and after.
 *
 * @param headline a pattern that the headlines of the feed follow, and no other text
 * @param mark selects what stands for several events in the page, if anything does
 * @param entry selects what a list shows, where a frame without any of it is to be noticed
 */
export function probe({ headline, mark, entry }) {
  /** Longer tasks of the page than this hold up whatever the reader does meanwhile, in ms. */
  const LONG = 50;
  /** Texts that are looked at in a frame: what is measured must not be the measuring. */
  const MOST_TEXTS = 5000;
  const pattern = new RegExp(headline);
  const seen = { firstEvent: undefined, loaded: undefined, shift: 0, blocked: 0, longestAfter: 0, lastLong: 0 };

  /** Text nodes of the page, those in shadow roots included. */
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
    range.selectNode(node);
    const { top, bottom, left, right, height, width } = range.getBoundingClientRect();
    const within = height > 0 && width > 0 && top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
    return within && node.parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  }

  // A frame's callbacks run before it is painted, and a message that they send arrives after.
  const painted = new MessageChannel();
  painted.port1.onmessage = () => {
    seen.firstEvent = performance.now();
    painted.port1.close();
  };
  function look() {
    let looked = 0;
    if (mark && [...document.querySelectorAll(mark)].slice(0, MOST_TEXTS).some(inWindow)) return painted.port2.postMessage('');
    for (const node of texts(document)) {
      if (pattern.test(node.data.trim()) && inWindow(node)) return painted.port2.postMessage('');
      if (++looked > MOST_TEXTS) break;
    }
    requestAnimationFrame(look);
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
  observe('longtask', ({ startTime, duration }) => {
    seen.blocked += Math.max(0, duration - LONG);
    if (startTime > seen.firstEvent) seen.longestAfter = Math.max(seen.longestAfter, duration);
    seen.lastLong = startTime + duration;
  });

  const elements = (root) =>
    [...root.querySelectorAll('*')].reduce((sum, { shadowRoot }) => sum + 1 + (shadowRoot ? elements(shadowRoot) : 0), 0);

  /** Whether the middle of the window shows nothing. */
  function blank() {
    const [x, ys] = [innerWidth / 2, [0.25, 0.5, 0.75].map((share) => innerHeight * share)];
    return !ys.some((y) => {
      let shown = document.elementFromPoint(x, y);
      for (let inner; (inner = shown?.shadowRoot?.elementFromPoint(x, y)) && inner !== shown;) shown = inner;
      return shown?.closest(entry);
    });
  }

  /** Frames from now on, in ms from one to the next, and the most elements in any where there are few enough to count. */
  function watch() {
    const first = elements(document);
    const frames = [];
    const watched = { frames, elements: first, blank: 0, on: true, paused: false };
    let last;
    const note = (now) => {
      if (watched.paused) last = undefined;
      else {
        if (last !== undefined) frames.push(now - last);
        if (entry && blank()) watched.blank++;
        last = now;
      }
      if (first < MOST_TEXTS) watched.elements = Math.max(watched.elements, elements(document));
      if (watched.on) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    return watched;
  }

  let watched;
  globalThis.bench = {
    seen,
    elements: () => elements(document),
    watch: () => void (watched = watch()),
    /** What the driver does, and no reader, is not to be counted. */
    pause: (paused) => {
      if (watched) watched.paused = paused;
    },
    watched: () => Object.assign(watched, { on: false }),
  };
}
