import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** On paper nothing can be opened: before printing everything is, and afterwards what was closed is closed again. */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #showAll: () => void;
  #opened: HTMLDetailsElement[] = [];

  /** @param showAll draws the whole list, at once: the browser does not wait */
  constructor(host: ReactiveControllerHost & Element, showAll: () => void) {
    this.#host = host;
    this.#showAll = showAll;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#unfold);
    addEventListener('afterprint', this.#fold);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#unfold);
    removeEventListener('afterprint', this.#fold);
  }

  readonly #unfold = (): void => {
    this.#showAll();
    this.#opened = [...(this.#host.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
    for (const details of this.#opened) details.open = true;
  };

  readonly #fold = (): void => {
    for (const details of this.#opened) details.open = false;
    this.#opened = [];
  };
}
