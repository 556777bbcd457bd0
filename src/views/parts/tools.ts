import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { tally, type Found } from '../../core/filter.js';
import { headingUnit, sections } from '../../core/sections.js';
import type { Order, Scene } from '../view.js';

/** A story this short is read faster than a row of buttons. */
const ENOUGH_EVENTS = 6;
/** A longer one is leapt through. */
const MANY_EVENTS = 12;
/** Above the list of a still longer one stands an overview. */
const LONG = 30;
/** More groups than these would push the story off a phone: they are among the tools. */
const MOST_GROUPS = 12;

/** A button for a word of the filter: with others of its field it widens what is shown. */
function choice(word: string, label: string, { filter, choices, words, setFilter }: Scene): TemplateResult {
  const pressed = filter.includes(word);
  const others = filter.filter((one) => one !== word);
  return html`<button part="chip" aria-pressed=${pressed} @click=${() => setFilter(pressed ? others : [...others, word])}>
    ${label} <span>${words.number(choices.get(word) ?? 0)}</span>
  </button>`;
}

/** The tools that a reader opens, once they are loaded. */
export interface Tools {
  readonly found: Found;
  toggle(): void;
  /** The tools, if they are open. */
  panel(scene: Scene): unknown;
}

/** Makes the tools. They are handed what they must not import, since the first file holds it. */
export type MakeTools = (host: LitElement, ...given: typeof forTools) => Tools;

/** What they are handed. */
export const forTools = [html, nothing, choice, tally, sections, headingUnit, MOST_GROUPS] as const;

/** Filter and order, where the story is long enough to need them, and the way to more. */
export function renderTools(scene: Scene): TemplateResult | typeof nothing {
  const { timeline, order, labels, choices, tools, view, views, setOrder, setView } = scene;
  const { events, groups } = timeline;
  if (events.length < ENOUGH_EVENTS) return nothing;
  // `false` is there where some event is no key event
  const chips = [
    ...(choices.has('key') && choices.has(false) ? [choice('key', labels.keyEvents, scene)] : []),
    ...(groups.length > 1 && groups.length <= MOST_GROUPS
      ? groups.map(({ id, label }) => choice(`group:${id}`, label, scene))
      : []),
  ];
  const pair = (
    part: 'view' | 'order',
    label: string,
    names: readonly ('list' | 'axis' | Order)[],
    pressed: (name: string) => boolean,
  ) =>
    html`<div class="choice" role="group" aria-label=${label}>
      ${names.map(
        (name) =>
          html`<button
            part=${part}
            aria-pressed=${pressed(name)}
            @click=${() => (part === 'view' ? setView(name) : setOrder(name as Order))}
          >
            ${labels[name]}
          </button>`,
      )}
    </div>`;
  const { axis } = views;
  const panel = tools?.panel(scene) ?? nothing;
  return html`<div class="tools" part="tools">
      ${chips.length > 0 ? html`<div class="chips" role="group" aria-label=${labels.filter}>${chips}</div>` : nothing}
      ${axis && pair('view', labels.filter, ['list', 'axis'], (name) => views[name] === view)}
      ${pair('order', labels.order, ['oldest', 'newest'], (name) => name === order)}
      ${
        events.length > MANY_EVENTS
          ? html`<button class="button" part="open-tools" aria-expanded=${panel !== nothing} @click=${scene.openTools}>
              ${labels.tools}
            </button>`
          : nothing
      }
      ${panel}
    </div>
    ${events.length > LONG && view !== axis ? axis?.beside?.(scene) : nothing}`;
}
