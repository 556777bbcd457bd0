import type { TimelineEvent } from '../core/timeline.js';
import { arrange } from '../views/elements.js';
import type { LongList } from '../views/list.js';

/**
 * Draws a list that will change while it is read: what stays in it is not touched.
 *
 * @param before what stands before an event
 */
export function keptList(
  before: (event: TimelineEvent) => readonly Element[],
): (...given: Parameters<LongList>) => HTMLElement {
  const list = document.createElement('div');
  let known = new Map<string, readonly [holder: HTMLElement, events: HTMLElement]>();
  return (scene, ordered, sections, drawSection, item, places, draw) => {
    const used: typeof known = new Map();
    arrange(
      list,
      sections.map((section, n) => {
        let key = section.heading;
        while (used.has(key)) key += '+';
        const kept = known.get(key) ?? [document.createElement('div'), document.createElement('ol')];
        const [holder, events] = kept;
        used.set(key, kept);
        events.setAttribute('role', 'list');
        arrange(
          events,
          section.events.flatMap((event, i) => [...before(event), item(event, i > 0)]),
        );
        draw(drawSection(section, n, events), holder);
        return holder;
      }),
    );
    known = used;
    return list;
  };
}
