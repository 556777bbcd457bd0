// Tells the host what is read, where it has asked for that: loaded with the attribute `reading-events`.
import type { LitElement } from 'lit';
import type { Timeline } from '../../core/timeline.js';
import { TimelineOpenEvent, TimelineSeenEvent } from './reading-events.js';

/** For how long an event must be in view to count as seen, in ms. */
const WHILE = 1000;

type Host = LitElement & { readonly timeline: Timeline | undefined; readonly readingEvents: boolean };

const telling = new WeakSet<Host>();

export function tellReading(host: Host): void {
  if (telling.has(host)) return;
  telling.add(host);
  /** The entries that have been seen: an event that is told in another zone is the same. */
  const told = new WeakSet<object>();
  const waiting = new Map<Element, ReturnType<typeof setTimeout>>();

  const tell = (card: Element | null | undefined, Kind: typeof TimelineSeenEvent | typeof TimelineOpenEvent): void => {
    const event = host.timeline?.events.find(({ id }) => id === card?.getAttribute('data-event'));
    if (!event || !host.readingEvents || (Kind === TimelineSeenEvent && told.has(event.entry))) return;
    if (Kind === TimelineSeenEvent) told.add(event.entry);
    host.dispatchEvent(new Kind(event));
  };

  const inView = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, intersectionRatio, intersectionRect } of entries) {
        clearTimeout(waiting.get(target));
        waiting.delete(target);
        // of one that is higher than the window, as much as fills half of that
        if (isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height >= innerHeight / 2))
          waiting.set(
            target,
            setTimeout(() => tell(target, TimelineSeenEvent), WHILE),
          );
      }
    },
    { threshold: [0, 0.25, 0.5] },
  );
  const watch = (): void => {
    for (const card of host.renderRoot.querySelectorAll('.card')) inView.observe(card);
  };
  const drawn = new MutationObserver(watch);
  const clicked = ({ target }: Event): void => {
    const details = (target as Element).closest('[part="read-more"]')?.parentElement as HTMLDetailsElement | null | undefined;
    if (details && !details.open) tell(details.closest('[data-event]'), TimelineOpenEvent);
  };

  host.addController({
    hostConnected() {
      watch();
      drawn.observe(host.renderRoot, { childList: true, subtree: true });
      host.renderRoot.addEventListener('click', clicked);
    },
    hostDisconnected() {
      inView.disconnect();
      drawn.disconnect();
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
      host.renderRoot.removeEventListener('click', clicked);
    },
  });
}
