import type { LitElement } from 'lit';
import type { Scene } from '../view.js';

/** What is read is taken to be a fourth of the window below its top. */
const READ = 4;

/** Leaves the reader where she is when a filter is chosen: of what she reads, or else of its neighbours, what remains stays in its place. */
export function keepPlace(host: LitElement & { filter?: string }, scene: () => Scene | undefined): void {
  let filter = host.filter;
  /** The events that were drawn, and where: first the one that she reads. */
  let stood: { id: string | undefined; top: number; off: number }[] = [];

  const cards = (): HTMLElement[] => [...host.renderRoot.querySelectorAll<HTMLElement>('.card')];

  /** Scrolls whatever can be scrolled until an element stands where it should. */
  function place(element: Element, top: number): void {
    const off = (): number => element.getBoundingClientRect().top - top;
    let at: Element | null | undefined = host;
    while (at && Math.abs(off()) >= 1) {
      at.scrollBy({ top: off(), behavior: 'instant' });
      at = at.assignedSlot ?? at.parentElement ?? (at.getRootNode() as Partial<ShadowRoot>).host;
    }
  }

  host.addController({
    hostUpdate() {
      if (host.filter === filter) return;
      filter = host.filter;
      // whoever sees the tools sees the list change below them
      const seen = (selector: string, edge: 'top' | 'bottom'): boolean =>
        (host.renderRoot.querySelector(selector)?.getBoundingClientRect()[edge] ?? -1) >= 0;
      if (seen('section.panel', 'bottom') || seen('.tools', 'top')) return;
      const line = innerHeight / READ;
      stood = cards()
        .map((card) => {
          const { top, bottom } = card.getBoundingClientRect();
          return { id: card.dataset.event, top, off: Math.max(top - line, line - bottom) };
        })
        .sort((a, b) => a.off - b.off);
    },
    hostUpdated() {
      const [read] = stood;
      const now = scene();
      if (!read || !now) return;
      const { events } = now.timeline;
      const at = events.findIndex(({ id }) => id === read.id);
      /** The one of some events that is nearest in time to what was read: itself, if it is among them. */
      const nearest = (among: ReadonlySet<string | undefined>): string | undefined => {
        for (let d = 0; d < events.length; d++)
          for (const i of [at + d, at - d]) if (among.has(events[i]?.id)) return events[i]?.id;
        return undefined;
      };
      now.long?.reach(nearest(new Set(now.shown.map(({ id }) => id))));
      const id = nearest(new Set(cards().map(({ dataset }) => dataset.event)));
      const card = cards().find(({ dataset }) => dataset.event === id);
      if (card) place(card, (stood.find((one) => one.id === id) ?? read).top);
      stood = [];
    },
  });
}
