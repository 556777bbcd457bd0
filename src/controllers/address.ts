import type { ReactiveControllerHost } from 'lit';
import { decoded } from '../core/decoded.js';

export interface Address {
  /** Id of the event that the address names, if it names one of ours. */
  eventId(): string | undefined;
  /** Address of an event on this page. A bare `#…` would not do: it is resolved against the page's `<base>`. */
  href(eventId: string): string;
}

/**
 * The part of the page's address that names an event: `#event-id`, or `#element-id-event-id` for an element with an id of its
 * own, so that two timelines on a page do not answer to one address.
 */
export function addressOf(host: ReactiveControllerHost & Element, changed: () => void): Address {
  const prefix = (): string => host.id && `${host.id}-`;
  host.addController({
    hostConnected() {
      addEventListener('hashchange', changed);
    },
    hostDisconnected() {
      removeEventListener('hashchange', changed);
    },
  });
  return {
    eventId() {
      const hash = decoded(location.hash.slice(1));
      const { length } = prefix();
      return hash.length > length && hash.startsWith(prefix()) ? hash.slice(length) : undefined;
    },
    href: (eventId) => new URL(`#${encodeURIComponent(prefix() + eventId)}`, location.href).href,
  };
}
