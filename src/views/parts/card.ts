import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../../core/feed.js';
import type { EventSource, TimelineEvent } from '../../core/timeline.js';
import { fill, machineDate } from '../../core/words.js';
import type { Scene } from '../view.js';
import { renderBody } from './body.js';
import { heading } from './heading.js';
import { link } from './link.js';
import { renderMedia } from './media.js';

type Drawn = TemplateResult | typeof nothing;

/** Puts `between` between drawn things. */
function joined(all: readonly unknown[], between: string): unknown[] {
  return all.flatMap((one, i) => (i === 0 ? [one] : [between, one]));
}

function dateLine(event: TimelineEvent, { words, labels }: Scene): Drawn {
  const { span, entry, importance } = event;
  const date = entry.dateText?.trim() ? entry.dateText : span && words.date(span);
  const status = entry.status && labels[entry.status];
  if (!date && !entry.kicker && !entry.place && !status) return nothing;
  return html`<p class="date-line small">
    ${importance === 'key' ? html`<span class="hidden">${labels.keyEvent}: </span>` : nothing}
    ${entry.kicker ? html`<span class="kicker" part="kicker">${entry.kicker}</span> ` : nothing}
    ${date ? html`<time part="date" datetime=${(span && machineDate(span)) ?? nothing}>${date}</time>` : nothing}
    ${entry.place ? html`<span class="place" part="place">${entry.place.name}</span>` : nothing}
    ${status ? html`<strong class="status" part="status">${status}</strong>` : nothing}
  </p>`;
}

function figures({ figures: all, sources }: TimelineEvent, { words }: Scene): Drawn {
  if (all.length === 0) return nothing;
  return html`<dl part="figures">
    ${all.map(
      ({ value, label, from }) =>
        html`<div part="figure">
          <dt>${label}${from && sources.length > 1 ? html`<span>${from.publisher}</span>` : nothing}</dt>
          <dd>${typeof value === 'number' ? words.number(value) : value}</dd>
        </div>`,
    )}
  </dl>`;
}

function quotes({ quotes: all }: TimelineEvent): TemplateResult[] {
  return all.map(({ text, speaker, role, from }) => {
    const by = [speaker, role, from?.publisher].filter(Boolean).join(', ');
    return html`<figure class="quote" part="quote">
      <blockquote><q>${text}</q></blockquote>
      ${by ? html`<figcaption>${by}</figcaption>` : nothing}
    </figure>`;
  });
}

function differences({ sources }: TimelineEvent, { words, labels }: Scene): Drawn {
  const differing = sources.flatMap(({ source, differs }) =>
    differs ? fill(labels.sourceGives, { source: source.publisher, date: words.date(differs) }) : [],
  );
  return differing.length === 0
    ? nothing
    : html`<p class="note" part="note"><strong>${labels.datesDiffer}</strong> ${differing.join(' ')}</p>`;
}

function corrections({ corrections: all }: TimelineEvent, { words, labels }: Scene): TemplateResult[] {
  return all.map(
    ({ text, span }) =>
      html`<p class="note" part="note correction">
        <strong>${span ? fill(labels.correctionOf, { date: words.date(span) }) : labels.correction}</strong> ${text}
      </p>`,
  );
}

function sourceName({ publisher, title, published }: Source, { words }: Scene): unknown {
  const date = words.moment(published);
  return html`${publisher}${title ? html`, <cite>${title}</cite>` : nothing}${date ? `, ${date}` : nothing}`;
}

function sourcesLine(all: readonly EventSource[], scene: Scene): Drawn {
  if (all.length === 0) return nothing;
  const names = all.map(({ source }) => link(sourceName(source, scene), source.url, scene.base));
  return html`<p class="foot small" part="sources">${scene.labels.sourcesLabel} ${joined(names, ' · ')}</p>`;
}

function relatedLine({ entry }: TimelineEvent, { timeline, labels, href, select }: Scene): Drawn {
  const { related = [] } = entry;
  const all = related.length > 0 ? timeline.events.filter(({ id }) => related.includes(id)) : [];
  if (all.length === 0) return nothing;
  const follow = (click: MouseEvent, id: string): void => {
    if (click.ctrlKey || click.metaKey || click.shiftKey) return; // a new tab or window
    click.preventDefault();
    select(id);
  };
  const links = all.map(
    ({ id, entry: { headline, summary } }) =>
      html`<a part="related-link" href=${href(id)} @click=${(click: MouseEvent) => follow(click, id)}
        >${headline ?? summary ?? id}</a
      >`,
  );
  return html`<p class="foot small" part="related">${labels.related} ${joined(links, ' · ')}</p>`;
}

function linksLine({ entry }: TimelineEvent, { labels, base }: Scene): Drawn {
  if (!entry.links?.length) return nothing;
  const links = entry.links.map(({ url, label }) => link(label, url, base));
  return html`<p class="foot small" part="links">${labels.furtherReading} ${joined(links, ' · ')}</p>`;
}

function changed({ entry }: TimelineEvent, { words, labels }: Scene): Drawn {
  const date = words.moment(entry.updated ?? entry.published);
  return date === undefined ? nothing : html`<span part="changed">${fill(labels.updated, { date })}</span>`;
}

/** One event in full. `level` is the level of its heading. */
export function renderCard(event: TimelineEvent, level: number, scene: Scene): TemplateResult {
  const { id, entry } = event;
  const body = scene.body(event);
  const headline = entry.headline?.trim();
  return html`${dateLine(event, scene)}
    <div class="story" lang=${scene.contentLang ?? nothing} dir=${scene.contentLang ? 'auto' : nothing}>
      ${headline ? heading(level, headline, 'headline') : nothing}
      ${entry.summary?.trim() ? html`<p class="summary" part="event-summary">${entry.summary}</p>` : nothing}
      ${body ? renderBody(body, scene.labels) : nothing} ${figures(event, scene)} ${quotes(event)}
      ${entry.media?.map((media) => renderMedia(media, scene.base))}
    </div>
    ${differences(event, scene)} ${corrections(event, scene)} ${sourcesLine(event.sources, scene)} ${linksLine(event, scene)}
    ${relatedLine(event, scene)}
    <p class="foot small" part="actions">
      <button class="action" part="copy-link" @click=${() => scene.copyLink(id)}>
        ${scene.labels.copyLink}<span class="hidden">${headline ? `: ${headline}` : ''}</span>
      </button>
      ${changed(event, scene)}
    </p>`;
}
