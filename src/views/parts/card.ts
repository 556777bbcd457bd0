import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../../core/feed.js';
import { firstSaid, type EventSource, type TimelineEvent } from '../../core/timeline.js';
import { fill, machineDate } from '../../core/words.js';
import type { Scene, ShareWay } from '../view.js';
import { renderBody } from './body.js';
import { heading } from './heading.js';
import { isPlain, link } from './link.js';
import { renderMedia } from './media.js';

type Drawn = TemplateResult | typeof nothing;

function dateLine(event: TimelineEvent, scene: Scene): Drawn {
  const { words, labels, extras } = scene;
  const { span, entry, importance } = event;
  const date = entry.dateText?.trim() || (span && words.date(span));
  const status = entry.status && labels[entry.status];
  if (!date && !entry.kicker && !entry.place && !status) return nothing;
  return html`<p class="date-line small">
    ${importance === 'key' ? html`<span class="hidden">${labels.keyEvent}: </span>` : nothing}
    ${entry.kicker ? html`<span class="kicker" part="kicker">${entry.kicker}</span> ` : nothing}
    ${date ? html`<time part="date" datetime=${(span && machineDate(span)) ?? nothing}>${date}</time>` : nothing}
    ${extras?.clock(event, scene)} ${entry.place ? html`<span class="place" part="place">${entry.place.name}</span>` : nothing}
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
    const by = [speaker, role, from?.publisher].filter(Boolean).join(' · ');
    return html`<figure class="quote" part="quote">
      <blockquote><q>${text}</q></blockquote>
      ${by ? html`<figcaption>${by}</figcaption>` : nothing}
    </figure>`;
  });
}

function note(part: string, heading: string, words: unknown): TemplateResult {
  return html`<p class="note" part=${part}><strong>${heading}</strong> ${words}</p>`;
}

function differences({ sources }: TimelineEvent, { words, labels }: Scene): Drawn {
  const differing = sources.flatMap(({ source, differs }) =>
    differs ? fill(labels.sourceGives, { source: source.publisher, date: words.date(differs) }) : [],
  );
  return differing.length === 0 ? nothing : note('note', labels.datesDiffer, differing.join(' '));
}

function corrections({ corrections: all }: TimelineEvent, { words, labels, contentLang }: Scene): TemplateResult[] {
  return all.map(({ text, span }) =>
    note(
      'note correction',
      span ? fill(labels.correctionOf, { date: words.date(span) }) : labels.correction,
      html`<bdi lang=${contentLang ?? nothing}>${text}</bdi>`,
    ),
  );
}

/** A line of small print, with what it is about and some of that. */
function foot(part: string, label: string, all: readonly unknown[]): Drawn {
  const listed = all.map((one, i) => (i === 0 ? one : [' · ', one]));
  return all.length === 0 ? nothing : html`<p class="foot small" part=${part}>${label} ${listed}</p>`;
}

function sourceName({ publisher, title, published }: Source, { words }: Scene): unknown {
  const date = words.moment(published);
  return html`${publisher}${title ? html`, <cite>${title}</cite>` : nothing}${date ? `, ${date}` : nothing}`;
}

function sourcesLine(all: readonly EventSource[], scene: Scene): Drawn {
  const names = all.map(({ source }) => link(sourceName(source, scene), source.url, scene.base));
  return foot('sources', scene.labels.sourcesLabel, names);
}

function relatedLine(event: TimelineEvent, { timeline, labels, href, select }: Scene): Drawn {
  const { related } = event.entry;
  const all = related ? timeline.events.filter((one) => one !== event && related.includes(one.id)) : [];
  const follow = (click: MouseEvent, id: string): void => {
    if (!isPlain(click)) return;
    click.preventDefault();
    select(id);
  };
  const links = all.map(
    ({ id, entry: { headline, summary } }) =>
      html`<a part="related-link" href=${href(id)} @click=${(click: MouseEvent) => follow(click, id)}
        >${firstSaid(headline, summary, id)}</a
      >`,
  );
  return foot('related', labels.related, links);
}

function linksLine({ entry: { links = [] } }: TimelineEvent, { labels, base }: Scene): Drawn {
  return foot(
    'links',
    labels.furtherReading,
    links.map(({ url, label }) => link(label, url, base)),
  );
}

function shareButton(part: string, how: ShareWay, event: TimelineEvent, { labels, share, said }: Scene): TemplateResult {
  return html`<button class="action" part=${part} @click=${() => share(event, how)}>
    ${how === 'link' ? (said[1] === event ? said[0] : labels.copyLink) : labels.share}<span class="hidden"
      >: ${event.entry.headline}</span
    >
  </button>`;
}

function changed({ entry }: TimelineEvent, { words, labels }: Scene): Drawn {
  const date = words.moment(entry.updated ?? entry.published);
  return date === undefined ? nothing : html`<span part="changed">${fill(labels.updated, { date })}</span>`;
}

/** One event in full. `level` is the level of its heading. */
export function renderCard(event: TimelineEvent, level: number, scene: Scene): TemplateResult {
  const { entry } = event;
  const { labels, extras } = scene;
  const body = scene.body(event);
  const headline = entry.headline?.trim();
  return html`${dateLine(event, scene)} ${scene.live?.mark(event)}
    <div class="story" lang=${scene.contentLang ?? nothing} dir=${scene.contentLang ? 'auto' : nothing}>
      ${headline ? heading(level, headline, 'headline') : nothing}
      ${entry.summary?.trim() ? html`<p class="summary" part="event-summary">${entry.summary}</p>` : nothing}
      ${body ? renderBody(body, labels) : nothing} ${figures(event, scene)} ${quotes(event)} ${renderMedia(entry.media, scene)}
    </div>
    ${extras?.place(event, scene)} ${differences(event, scene)} ${corrections(event, scene)}
    ${sourcesLine(event.sources, scene)} ${linksLine(event, scene)} ${relatedLine(event, scene)}
    <p class="foot small" part="actions">
      ${shareButton('copy-link', 'link', event, scene)}
      ${'share' in navigator ? shareButton('share', 'sheet', event, scene) : nothing} ${extras?.actions(event, scene)}
      ${changed(event, scene)}
    </p>`;
}
