import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { decoded } from '../core/decoded.js';

/**
 * The part of the page's address that names an event: `#event-id`, or `#element-id-event-id` for an element with an id of its
 * own, so that two timelines on a page do not answer to one address.
 */
export class AddressController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #changed: () => void;

  constructor(host: ReactiveControllerHost & Element, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#changed);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#changed);
  }

  /** Id of the event that the address names, if it names one of ours. */
  get eventId(): string | undefined {
    const hash = decoded(location.hash.slice(1));
    const prefix = this.#prefix;
    return hash.length > prefix.length && hash.startsWith(prefix) ? hash.slice(prefix.length) : undefined;
  }

  /** Address of an event on this page. A bare `#…` would not do: it is resolved against the page's `<base>`. */
  href(eventId: string): string {
    return new URL(`#${encodeURIComponent(this.#prefix + eventId)}`, location.href).href;
  }

  get #prefix(): string {
    return this.#host.id ? `${this.#host.id}-` : '';
  }
}
