// What is done to cards that are drawn, also to those that a long list draws later: words that were searched for are marked, without a
// change to the page (CSS Custom Highlight API; where there is none they are not), and bodies are unfolded.
import type { LitElement } from 'lit';
import { fold, placesOf } from '../../core/search.js';

/** Its name in the registry of the page, which all timelines share. */
const NAME = 'news-timeline-found';

export interface Cards {
  /** Marks words (folded) from the next update on. */
  mark(terms: readonly string[]): void;
  /** Unfolds all bodies, or folds them. */
  unfold(on: boolean): void;
}

function rangesIn(card: Element, terms: readonly string[]): StaticRange[] {
  const ranges: StaticRange[] = [];
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { data } = node;
    const folded = fold(data);
    if (!terms.some((term) => folded.includes(term)) || node.parentElement?.closest('button, summary, .hidden')) continue;
    for (const [startOffset, endOffset] of placesOf(terms, data))
      ranges.push(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
  }
  return ranges;
}

export function watchCards(host: LitElement): Cards {
  const registry = (globalThis.CSS as { highlights?: HighlightRegistry }).highlights;
  let mark = registry?.get(NAME);
  if (registry && !mark) registry.set(NAME, (mark = new Highlight()));
  let marked: StaticRange[] = [];
  let terms: readonly string[] = [];
  let unfolded: boolean | undefined;
  /** The bodies that have been unfolded or folded since the reader asked for it: afterwards each is hers again. */
  let done = new WeakSet<HTMLDetailsElement>();

  const look = (): void => {
    if (unfolded !== undefined)
      for (const details of host.renderRoot.querySelectorAll<HTMLDetailsElement>('[part="more"]'))
        if (!done.has(details)) {
          done.add(details);
          details.open = unfolded;
        }
    for (const range of marked) mark?.delete(range);
    marked = [];
    if (!mark || terms.length === 0 || !host.isConnected) return;
    for (const card of host.renderRoot.querySelectorAll('.card')) marked.push(...rangesIn(card, terms));
    for (const range of marked) mark.add(range);
  };
  const drawn = new MutationObserver(look);

  host.addController({
    hostUpdated: look,
    hostConnected() {
      drawn.observe(host.renderRoot, { childList: true, subtree: true });
    },
    hostDisconnected() {
      drawn.disconnect();
      for (const range of marked.splice(0)) mark?.delete(range);
    },
  });

  return {
    mark: (wanted) => void (terms = wanted),
    unfold(on) {
      unfolded = on;
      done = new WeakSet();
      look();
    },
  };
}
