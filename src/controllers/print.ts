import type { LitElement } from 'lit';

/** Whether what is drawn is for paper. */
export interface Paper {
  printing: boolean;
}

/**
 * On paper nothing can be opened: before printing everything is, and afterwards what was closed is closed again.
 *
 * @param draw draws at once, since the browser does not wait
 */
export function paperOf(host: LitElement, draw: () => void): Paper {
  const state = { printing: false };
  let opened: Iterable<HTMLDetailsElement> = [];
  const turn = ({ type }: Event): void => {
    const printing = type === 'beforeprint';
    if (printing === state.printing) return;
    state.printing = printing;
    host.requestUpdate();
    if (printing) {
      draw();
      opened = host.shadowRoot!.querySelectorAll<HTMLDetailsElement>('details:not([open])');
    }
    for (const details of opened) details.open = printing;
  };
  host.addController({
    hostConnected() {
      addEventListener('beforeprint', turn);
      addEventListener('afterprint', turn);
    },
    hostDisconnected() {
      removeEventListener('beforeprint', turn);
      removeEventListener('afterprint', turn);
      turn(new Event('afterprint')); // which it will not hear
    },
  });
  return state;
}
