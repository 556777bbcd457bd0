import type { ReactiveControllerHost } from 'lit';

/**
 * On paper nothing can be opened: before printing everything is, and afterwards what was closed is closed again.
 *
 * @param showAll draws the whole list, at once: the browser does not wait
 */
export function unfoldForPrint(host: ReactiveControllerHost & Element, showAll: () => void): void {
  let opened: HTMLDetailsElement[] = [];
  const unfold = (): void => {
    showAll();
    opened = [...(host.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
    for (const details of opened) details.open = true;
  };
  const fold = (): void => {
    for (const details of opened) details.open = false;
  };
  host.addController({
    hostConnected() {
      addEventListener('beforeprint', unfold);
      addEventListener('afterprint', fold);
    },
    hostDisconnected() {
      removeEventListener('beforeprint', unfold);
      removeEventListener('afterprint', fold);
    },
  });
}
