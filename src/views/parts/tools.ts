import { html, nothing, type TemplateResult } from 'lit';
import { matches, type Filter } from '../../core/filter.js';
import type { Order, Scene } from '../view.js';

/** A story this short is read faster than a row of buttons. */
const ENOUGH_EVENTS = 6;

function chip(words: string, count: number, pressed: boolean, press: () => void): TemplateResult {
  return html`<button part="chip" aria-pressed=${pressed ? 'true' : 'false'} @click=${press}>
    ${words} <span>${count}</span>
  </button>`;
}

function filterChips({ timeline: { events, groups }, filter, labels, setFilter }: Scene): TemplateResult[] {
  const count = (wanted: Filter): number => events.filter((event) => matches(event, wanted)).length;
  const keyEvents = events.filter(({ importance }) => importance === 'key').length;
  const chips: TemplateResult[] = [];
  if (keyEvents > 0 && keyEvents < events.length)
    chips.push(
      chip(labels.keyEvents, count({ ...filter, key: true }), filter.key, () => setFilter({ ...filter, key: !filter.key })),
    );
  if (groups.length > 1)
    for (const { id, label } of groups) {
      const pressed = filter.groups.includes(id);
      const others = filter.groups.filter((one) => one !== id);
      chips.push(
        chip(label, count({ ...filter, groups: [id] }), pressed, () =>
          setFilter({ ...filter, groups: pressed ? others : [...others, id] }),
        ),
      );
    }
  return chips;
}

/** Filter and order, where the story is long enough to need them. */
export function renderTools(scene: Scene): TemplateResult | typeof nothing {
  const { timeline, order, labels, setOrder } = scene;
  if (timeline.events.length < ENOUGH_EVENTS) return nothing;
  const chips = filterChips(scene);
  const choice = (value: Order, words: string): TemplateResult =>
    html`<button part="order" aria-pressed=${order === value ? 'true' : 'false'} @click=${() => setOrder(value)}>
      ${words}
    </button>`;
  return html`<div class="tools" part="tools">
    ${chips.length > 0 ? html`<div class="chips" role="group" aria-label=${labels.filter}>${chips}</div>` : nothing}
    <div class="choice" role="group" aria-label=${labels.order}>
      ${choice('oldest', labels.oldest)}${choice('newest', labels.newest)}
    </div>
  </div>`;
}
