import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../core/words.js';
import type { Scene } from '../view.js';
import { heading } from './heading.js';

/** Title, summary, and what state the story is in. */
export function renderHeader({ timeline, headingLevel, labels, words, contentLang: lang, live }: Scene): TemplateResult {
  const { feed, events, sourceCount } = timeline;
  const updated = live?.moment(feed.updated) ?? words.moment(feed.updated);
  const facts = [
    updated && html`<time datetime=${feed.updated ?? nothing}>${fill(labels.updated, { date: updated })}</time>`,
    live?.ago(feed.updated),
    [
      events.length > 0 && words.plural(labels.events, events.length),
      sourceCount > 0 && words.plural(labels.sources, sourceCount),
    ]
      .filter(Boolean)
      .join(' · '),
  ].filter(Boolean);
  return html`<header part="header">
    <div lang=${lang ?? nothing} dir=${lang ? 'auto' : nothing}>
      ${feed.title ? heading(headingLevel, feed.title, 'title') : nothing}
      ${feed.summary ? html`<p class="standfirst" part="summary">${feed.summary}</p>` : nothing}
    </div>
    <p class="facts small" part="facts">
      ${feed.status ? html`<strong class=${feed.status} part="story-status">${labels[feed.status]}</strong>` : nothing}
      ${facts.map((fact) => html`<span>${fact}</span>`)}
    </p>
  </header>`;
}
