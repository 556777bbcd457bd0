import { html, nothing, render as draw, type TemplateResult } from 'lit';
import { listStyles } from './list-styles.js';
import { tellingGaps, type Elapsed } from '../core/elapsed.js';
import { headingUnit, sections, type Section } from '../core/sections.js';
import type { TimelineEra, TimelineEvent } from '../core/timeline.js';
import { renderCard } from './parts/card.js';
import { heading } from './parts/heading.js';
import type { Scene, View } from './view.js';

function gapLine(gap: Elapsed | undefined, { order, words }: Scene): TemplateResult | typeof nothing {
  if (!gap) return nothing;
  return html`<p class="gap">
    <span class="small" part="gap">${order === 'newest' ? words.earlier(gap) : words.later(gap)}</span>
  </p>`;
}

/** What a marker tells by its shape: how much the event weighs, and whether it lasted. */
function markerClass({ importance, span }: TimelineEvent): string {
  const lasts = span?.from !== undefined;
  const open = span?.end === Infinity;
  return `marker ${importance}${lasts ? ' lasting' : ''}${open ? ' open' : ''}`;
}

function eraLines(eras: readonly TimelineEra[], { words }: Scene): TemplateResult[] {
  return eras.map(({ label, span }) => html`<p class="era small" part="era">${label}<span>${words.date(span)}</span></p>`);
}

/** The eras to be named at each section: at the first in which an event of theirs stands. */
function erasBySection(all: readonly (readonly TimelineEvent[])[], eras: readonly TimelineEra[]): TimelineEra[][] {
  const named = all.map((): TimelineEra[] => []);
  for (const era of eras) {
    const at = all.findIndex((events) =>
      events.some(({ span }) => span && span.start >= era.span.start && span.start < era.span.end),
    );
    named[at]?.push(era);
  }
  return named;
}

/** A list of more events than this is drawn only where the reader is. */
export const MANY = 200;

/** Draws what stands around the events of a section, and the events or other content. `n` is its number, -1 where it goes on. */
type DrawSection = (section: Section, n: number, content?: unknown) => TemplateResult;

/**
 * Draws lists of any length in few elements. It is handed what it needs, since it must not import what the first file holds.
 *
 * @param ordered the events, in the order in which they are shown
 * @param item draws an event into the item that it has in `places`, after a gap if there is one to be told here
 * @returns what holds the list; it is filled once it is on the page
 */
export interface LongList {
  (
    scene: Scene,
    ordered: readonly TimelineEvent[],
    sections: readonly Section[],
    drawSection: DrawSection,
    item: (event: TimelineEvent, afterGap: unknown) => HTMLElement,
    places: WeakMap<TimelineEvent, HTMLElement>,
    draw: (content: unknown, place: HTMLElement) => unknown,
  ): HTMLElement;
  /** Draws an event of the list, and all that is near it. */
  reach(id: string | undefined): void;
}

/** What the events are drawn in. One that takes the place of another goes on in its item: what is open there stays open. */
export const places = new WeakMap<TimelineEvent, HTMLElement>();

/** The list item of an event: the same one wherever it moves, so that what the reader has opened in it stays open. */
function placeOf(event: TimelineEvent): HTMLElement {
  let place = places.get(event);
  if (!place) {
    place = document.createElement('li');
    places.set(event, place);
  }
  place.setAttribute('part', `event ${event.importance}`);
  return place;
}

/** The time to be written before events: since the one before, or, told latest first, up to the one after. Most have none. */
function gapsBefore({ shown, order }: Scene): Map<TimelineEvent | undefined, Elapsed> {
  const before = new Map<TimelineEvent | undefined, Elapsed>();
  const late = order === 'newest' ? 1 : 0;
  tellingGaps(shown.map(({ span }) => span)).forEach((gap, i) => gap && before.set(shown[i - late], gap));
  return before;
}

/** Longer headings than a year are set smaller: “13.8 billion years ago”, “10 September 2014”. */
const SHORT = 7;

function render(scene: Scene): TemplateResult {
  const { shown, limit, order, labels, words, timeline, selected, long } = scene;
  const gaps = gapsBefore(scene);
  const ordered = order === 'newest' ? shown.toReversed() : shown;
  const drawn = ordered.slice(0, limit);
  const level = scene.headingLevel + (timeline.feed.title ? 1 : 0);

  const item = (event: TimelineEvent, afterGap: unknown): HTMLElement => {
    const place = placeOf(event);
    draw(
      html`${afterGap ? gapLine(gaps.get(event), scene) : nothing}
        <article class="card" part="card" data-event=${event.id} aria-current=${event.id === selected ? 'true' : nothing}>
          <span class=${markerClass(event)} part="marker" aria-hidden="true"></span>
          ${renderCard(event, level + 1, scene)}
        </article>`,
      place,
    );
    return place;
  };

  const unit = headingUnit(timeline.events);
  const cut = sections(drawn, unit, words);
  const eras = erasBySection(
    cut.map(({ events }) => events),
    timeline.eras,
  );

  const section: DrawSection = ({ heading: date, events }, n, content) =>
    html`<div class="section" part="section">
      ${gapLine(events[0] && gaps.get(events[0]), scene)}
      <div class="rail">
        ${date ? heading(level, date, date.length > SHORT ? 'year long' : 'year') : nothing} ${eraLines(eras[n] ?? [], scene)}
      </div>
      ${
        content ??
        html`<ol role="list">
          ${events.map(item)}
        </ol>`
      }
    </div>`;

  const arrange = (drawn.length > MANY && long) || scene.live?.list;

  return html`<div class="list" part="list">
    ${arrange ? arrange(scene, drawn, cut, section, item, places, draw) : cut.map((one, n) => section(one, n))}
    ${
      ordered.length > drawn.length
        ? html`<p class="all">
            <button class="button" part="show-all" @click=${scene.showAll}>
              ${words.plural(labels.showAll, ordered.length)}
            </button>
          </p>`
        : nothing
    }
    ${
      shown.length === 0 && timeline.events.length > 0
        ? html`<p part="empty">
            ${labels.nothingMatches}
            <button class="button" part="show-everything" @click=${() => scene.setFilter([])}>${labels.showEverything}</button>
          </p>`
        : nothing
    }
    ${timeline.events.length === 0 ? html`<p part="empty">${labels.empty}</p>` : nothing}
  </div>`;
}

/** The story as a list, read from top to bottom. */
export const list: View = { styles: listStyles, render };
