import type { LitElement } from 'lit';
import type { Scene } from '../view.js';

/** What is read is taken to be a fourth of the window below its top. */
const READ = 4;

/** Leaves the reader where she is when a filter is chosen: of what she reads, or else of its neighbours, what remains stays in its place. */
export function keepPlace(host: LitElement & { filter?: string }, scene: () => Scene | undefined): void {
  let filter = host.filter;
  /** The events that were in the window, and where: first the one that she reads. */
  let stood: { id: string | undefined; top: number }[] = [];

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
        .map((card): [string | undefined, DOMRect] => [card.dataset.event, card.getBoundingClientRect()])
        .filter(([, { top, bottom }]) => bottom > 0 && top < innerHeight)
        .map(([id, { top, bottom }]) => ({ id, top, off: Math.max(top - line, line - bottom) }))
        .sort((a, b) => a.off - b.off);
    },
    hostUpdated() {
      const [first] = stood;
      const now = scene();
      if (!first || !now) return;
      const { events } = now.timeline;
      let { id, top } = first;
      const at = events.findIndex((event) => event.id === id);
      const nearest = (among: ReadonlySet<string | undefined>): string | undefined => {
        for (let d = 0; d < events.length; d++)
          for (const i of [at + d, at - d]) if (among.has(events[i]?.id)) return events[i]?.id;
        return undefined;
      };
      const drawn = (): Set<string | undefined> => new Set(cards().map(({ dataset }) => dataset.event));
      let ids = drawn();
      const same = stood.find((one) => ids.has(one.id));
      stood = [];
      if (same) ({ id, top } = same);
      else {
        now.long?.reach(nearest(new Set(now.shown.map((event) => event.id))));
        ids = drawn();
        id = nearest(ids);
      }
      const card = cards().find(({ dataset }) => dataset.event === id);
      if (card) place(card, top);
    },
  });
}
