import type { LitElement } from 'lit';

/** Whether what is drawn is for paper. */
export interface Paper {
  printing: boolean;
}

/**
 * On paper nothing can be opened: for it everything is, and afterwards what was closed is closed again. A page that is only shown as
 * on paper, as tools do that save pages, tells of it by its media alone.
 *
 * @param draw draws at once, since the browser does not wait
 */
export function paperOf(host: LitElement, draw: () => void): Paper {
  const paper = matchMedia('print');
  const state = { printing: paper.matches };
  let opened: Iterable<HTMLDetailsElement> = [];
  const turn = ({ type, matches = type === 'beforeprint' }: Partial<MediaQueryListEvent>): void => {
    if (matches === state.printing) return;
    state.printing = matches;
    host.requestUpdate();
    if (matches) {
      draw();
      opened = host.shadowRoot!.querySelectorAll<HTMLDetailsElement>('details:not([open])');
    }
    for (const details of opened) details.open = matches;
  };
  host.addController({
    hostConnected() {
      addEventListener('beforeprint', turn);
      addEventListener('afterprint', turn);
      paper.onchange = turn;
    },
    hostDisconnected() {
      removeEventListener('beforeprint', turn);
      removeEventListener('afterprint', turn);
      paper.onchange = null;
    },
  });
  return state;
}
