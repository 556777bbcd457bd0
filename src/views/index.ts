import { html, nothing, render } from 'lit';
import { cached, fill } from '../core/words.js';
import { wallClock } from '../core/zone.js';
import { withWords } from '../i18n/index.js';
import { list, places } from './list.js';
import { renderCard } from './parts/card.js';
import { isPlain } from './parts/link.js';
import type { View } from './view.js';

/** Loaded when it is asked for; until then, and where it cannot be had, it is the list. */
const axis: View = {
  ...list,
  styles: [], // the list's stand there already
  // it is handed what its chunk must not import, since the entry holds it
  ready: (locale) =>
    withWords(import('./opened.js')).then(({ createAxis }) =>
      createAxis(axis, locale, html, nothing, render, renderCard, wallClock, fill, list, places, isPlain, cached),
    ),
  render(scene) {
    void axis.ready!(scene.words.locale).then(() => scene.host.requestUpdate(), () => undefined); // prettier-ignore
    return list.render(scene);
  },
  beside(scene) {
    if (scene.host.timeline) axis.render(scene); // the story first
    return html`<div class="guide"></div>`;
  },
};

/** The views by name; the first is the default. A new view is a file and a line. */
export const views: Readonly<Record<string, View>> = { list, axis };
