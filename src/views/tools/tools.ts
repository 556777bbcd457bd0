// Search, filters and leaps through a story: loaded once a reader asks for them, and handed what the element's first file holds.
import type { TemplateResult } from 'lit';
import type { Tally } from '../../core/filter.js';
import { createSearch, termsOf, TEXT } from '../../core/search.js';
import type { Section } from '../../core/sections.js';
import type { Timeline } from '../../core/timeline.js';
import type { ToolsLabels } from '../../i18n/more-labels.js';
import { moreLabels } from '../../i18n/more.js';
import type { MakeTools } from '../parts/tools.js';
import type { Scene } from '../view.js';
import { watchCards } from './cards.js';
import { keepPlace } from './keep-place.js';
import { panelStyles } from './panel-styles.js';

/** A story of fewer events is searched by eye. */
const SEARCHED = 31;
/** So many buttons of a row are shown at first, and at most. */
const FIRST = 12;
const MOST = 200;
/** A body longer than this is folded. */
const LONG_BODY = 700;
/** An element narrower than this, in CSS px, shows the tools as a sheet. */
const PHONE = 480;
/** How long a reader pauses when she has written what she looks for, in ms. */
const PAUSE = 200;

/** The words for the depths of a story, the shallower first; no word is for all of it. */
const DEPTHS = ['key', 'depth:standard'];

const styles = new CSSStyleSheet();
styles.replaceSync(panelStyles);

const rest = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

export const tools: MakeTools = (host, html, nothing, choice, tally, sections, headingUnit, mostGroups) => {
  const { found, prepare } = createSearch();
  const cards = watchCards(host);
  let open = false;
  let sheet = false;
  let unfolded = false;
  let scene: Scene;
  let labels: ToolsLabels | undefined;
  let locale: string | undefined;
  let ready: Promise<unknown> | undefined;
  let typing: ReturnType<typeof setTimeout>;
  /** How many events have each word, and the words, the most frequent first. */
  let of: { timeline: Timeline; totals: Tally['choices']; all: readonly string[] } | undefined;
  /** What there is to choose from in what is shown. */
  let cut: { asked: readonly unknown[]; deep: Pick<Tally, 'choices' | 'shown'>; dates: readonly Section[] } | undefined;
  /** Rows of which all is shown. */
  const whole = new Set<string>();

  const part = (name: string): HTMLElement | null => host.renderRoot.querySelector(`[part="${name}"]`);

  keepPlace(host, () => scene);
  host.addController({
    hostDisconnected() {
      clearTimeout(typing);
      // a dialog that is moved is modal no more, though it says that it is open
      if (sheet) close();
    },
    hostUpdated() {
      // the story is too short for them now
      if (!open || part('open-tools')) return;
      open = sheet = false;
      host.requestUpdate();
    },
  });
  host.shadowRoot!.adoptedStyleSheets.push(styles);

  async function toggle(): Promise<void> {
    await host.updateComplete; // by then, the first time, there is a scene
    open = !open;
    if (open) {
      leave = back;
      await speak();
      ready = rest().then(() => prepare(scene.timeline.events, rest));
      open &&= host.isConnected;
      sheet = open && host.clientWidth < PHONE;
    }
    host.requestUpdate();
    await host.updateComplete;
    if (!open) leave();
    else if (sheet) (part('panel') as HTMLDialogElement).showModal();
    else part('search')?.focus();
  }

  const back = (): void => part('open-tools')?.focus();
  /** Leads on from a sheet that is closed. */
  let leave: () => unknown = back;

  const close = (): void => {
    if (sheet) (part('panel') as HTMLDialogElement | null)?.close();
    else void toggle();
  };

  /** Goes somewhere in the story, which a sheet would hide. */
  const away = (go: () => unknown): void => {
    if (!sheet) return void go();
    leave = go;
    close();
  };

  async function speak(): Promise<void> {
    const language = (locale = scene.words.locale);
    const { tools } = await moreLabels(language, scene.labels.more);
    if (locale === language) labels = tools;
  }

  /** The filter without the words of some fields. */
  const without = (...fields: string[]): string[] =>
    scene.filter.filter((word) => !fields.some((field) => word.startsWith(field)));

  function typed({ target }: Event): void {
    clearTimeout(typing);
    const { value } = target as HTMLInputElement;
    typing = setTimeout(() => {
      void ready?.then(() => scene.setFilter([...without(TEXT), ...(value.trim() ? [TEXT + value] : [])]));
    }, PAUSE);
  }

  /** Leads the reader to an event; to the first of a date, with that above it. */
  const leap = (id = '', date?: string): void =>
    away(async () => {
      scene.select(id);
      await host.updateComplete;
      await rest();
      if (date) host.renderRoot.querySelector(`.section:has([data-event="${CSS.escape(id)}"])`)?.scrollIntoView();
    });

  const toTop = (): void =>
    away(() => {
      host.scrollIntoView();
      part('title')?.focus({ preventScroll: true });
    });

  /** What a word of the filter asks for, as readers know it. */
  function nameOf(word: string): string {
    const [, field, value = ''] = /^(\w+):?(.*)/s.exec(word) ?? [];
    return (
      (field === 'key' && scene.labels.keyEvents) ||
      (field === 'depth' && labels![value as 'minor']) ||
      (field === 'group' && scene.timeline.groups.find(({ id }) => id === value)?.label) ||
      (field === 'status' && scene.labels[value as 'disputed']) ||
      value
    );
  }

  const button = (part: string, label: string, press: (click: Event) => unknown): TemplateResult =>
    html`<button class="button" part=${part} @click=${press}>${label}</button>`;

  const row = <T>(name: keyof ToolsLabels, all: readonly T[], draw: (one: T) => TemplateResult): unknown =>
    all.length < 2
      ? nothing
      : html`<div class="row" role="group" aria-label=${labels![name]}>
          <span class="small" aria-hidden="true">${labels![name]}</span>
          <div class=${name === 'depth' ? 'choice' : 'chips'}>
            ${all.slice(0, whole.has(name) ? MOST : FIRST).map(draw)}
            ${
              all.length > FIRST && !whole.has(name)
                ? button('more-choices', labels!.more, ({ target }: Event) => {
                    // the button is gone then
                    ((target as Element).previousElementSibling as HTMLElement).focus();
                    whole.add(name);
                    host.requestUpdate();
                  })
                : nothing
            }
          </div>
        </div>`;

  function panel(now: Scene): unknown {
    scene = now;
    const { filter, shown, timeline, words, order, setFilter } = scene;
    const { events } = timeline;
    const text = filter.find((word) => word.startsWith(TEXT))?.slice(TEXT.length) ?? '';
    cards.mark(termsOf(text));
    if (!open || !labels) return nothing;
    if (locale !== words.locale) void speak().then(() => host.requestUpdate());

    if (of?.timeline !== timeline) {
      const totals = tally(events, []).choices;
      const all = [...totals.keys()].filter((word) => typeof word === 'string');
      of = { timeline, totals, all: all.sort((a, b) => totals.get(b)! - totals.get(a)!) };
    }
    const { totals, all } = of;
    const total = (word: unknown): number => totals.get(word) ?? 0;
    const chips = (field: 'group' | 'tag' | 'place' | 'status'): unknown =>
      row(
        field,
        all.filter((word) => word.startsWith(`${field}:`) && word !== `${field}:`),
        (word) => choice(word, nameOf(word), scene),
      );
    const anyDepth = without(...DEPTHS);
    const depths = [...DEPTHS, ''].filter((word, i) => (word ? total(word) : events.length) > (i && total(DEPTHS[i - 1])));
    const depth = DEPTHS.find((word) => filter.includes(word)) ?? '';
    // a drawing that changes nothing of it, of which there are many, goes without
    const asked = [shown, order, words.locale, scene.labels.rare];
    if (!cut || asked.some((one, i) => one !== cut!.asked[i]))
      cut = {
        asked,
        deep: anyDepth.length < filter.length ? tally(events, anyDepth, found) : now,
        dates: sections(order === 'newest' ? shown.toReversed() : shown, headingUnit(events), words),
      };
    const { deep, dates } = cut;
    /** The button that does so is gone then. */
    const take = (left: string[]): void => {
      (part('close-tools') ?? part('open-tools'))?.focus();
      setFilter(left);
    };

    const content = html`<p class="chips">
        <strong part="result">
          ${scene.labels.shown
            .replace('{shown}', words.number(shown.length))
            .replace('{all}', words.plural(scene.labels.events, events.length))}
        </strong>
        ${
          shown.length === 0 && filter.length > 1
            ? button(
                'without',
                labels.without.replace('{what}', () => nameOf(filter.at(-1)!)),
                () => take(filter.slice(0, -1)),
              )
            : nothing
        }
        ${filter.length > 0 ? button('clear', labels.clear, () => take([])) : nothing}
        ${sheet ? button('close-tools', labels.close, close) : nothing}
      </p>
      ${
        events.length < SEARCHED
          ? nothing
          : html`<label class="row">
              <span class="small">${labels.search}</span>
              <input type="search" part="search" .value=${text} @input=${typed} />
            </label>`
      }
      ${row(
        'depth',
        depths,
        (word) =>
          html`<button
            part="depth"
            aria-pressed=${word === depth}
            @click=${() => setFilter(word ? [...anyDepth, word] : anyDepth)}
          >
            ${word ? nameOf(word) : labels!.minor}
            <span>${words.number(word ? deep.choices.get(word)! : deep.shown.length)}</span>
          </button>`,
      )}
      ${sheet || timeline.groups.length > mostGroups ? chips('group') : nothing} ${chips('tag')} ${chips('place')}
      ${chips('status')}
      ${row(
        'jump',
        dates,
        ({ heading, events: { 0: first, length } }) =>
          html`<button part="jump" @click=${() => leap(first?.id, heading)}>
            ${heading} <span>${words.number(length)}</span>
          </button>`,
      )}
      <p class="chips">
        ${
          events.some(({ entry: { body = '' } }) => body.length > LONG_BODY)
            ? button('expand', unfolded ? labels.fold : labels.expand, () => {
                cards.unfold((unfolded = !unfolded));
                host.requestUpdate();
              })
            : nothing
        }
        ${sheet ? button('top', labels.top, toTop) : nothing} ${button('latest', labels.latest, () => leap(shown.at(-1)?.id))}
      </p>`;
    return sheet
      ? html`<dialog
          class="panel"
          part="panel"
          aria-label=${scene.labels.tools}
          closedby="any"
          @close=${() => {
            sheet = false;
            void toggle();
          }}
        >
          ${content}
        </dialog>`
      : html`<section
          class="panel"
          part="panel"
          aria-label=${scene.labels.tools}
          @keydown=${({ key }: KeyboardEvent) => {
            if (key === 'Escape') close();
          }}
        >
          ${content}
        </section>`;
  }

  return { found, toggle: () => void toggle(), panel };
};
