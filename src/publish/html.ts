import type { Feed, Media, Source } from '../core/feed.js';
import { firstSaid, type TimelineEvent } from '../core/timeline.js';
import { fill, machineDate } from '../core/words.js';
import { alreadyMarkup, attributes, joined, markup, markupText, printable, type Markup } from './escape.js';
import { safeBody } from './markup.js';
import type { Published, PublishOptions } from './published.js';
import { directionOf, fragment, tellStory, unheld, type Story } from './story.js';

export interface HtmlOptions extends PublishOptions {
  /** Which event comes first; `oldest` by default, as in the element. */
  readonly order?: 'oldest' | 'newest' | undefined;
  /** Level of the headlines, 1 to 6; 3 by default. */
  readonly headingLevel?: number | undefined;
  /** What the ids begin with: `ID-` in a tag whose `id` is ID, as in the addresses that the element answers to. */
  readonly idPrefix?: string | undefined;
}

/** A level of headings that there is. */
function levelFrom(level: number | undefined, otherwise: number): number {
  return level !== undefined && Number.isInteger(level) && level >= 1 ? Math.min(level, 6) : otherwise;
}

function link(words: Markup | string, url: string | undefined, index: number, story: Story): Markup | string {
  const href = story.address(url, 'link', index);
  return href === undefined ? words : markup`<a${attributes({ href, rel: 'noopener noreferrer' })}>${words}</a>`;
}

/** `<time>` around the date in words; an editor's own wording where there is one. */
function timeElement({ span, entry }: TimelineEvent, { words }: Story): Markup | undefined {
  const date = entry.dateText?.trim() || (span && words.date(span));
  if (!date) return undefined;
  const datetime = span && machineDate(span);
  // without an address of its own, what stands in <time> must be a machine's date
  return datetime === undefined ? markup`<span>${date}</span>` : markup`<time${attributes({ datetime })}>${date}</time>`;
}

/** What stands above the headline: kicker, date, place, status. */
export function dateLine(event: TimelineEvent, story: Story): Markup | undefined {
  const { entry } = event;
  const status = entry.status && story.labels[entry.status];
  const parts = [
    entry.kicker,
    timeElement(event, story),
    entry.place?.name,
    status && markup`<strong>${status}</strong>`,
  ].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? markup`<p>${joined(parts, ' · ')}</p>` : undefined;
}

/** Sizes as HTML takes them: whole CSS px. */
function size(length: number | undefined): number | undefined {
  const whole = Math.round(length ?? 0);
  return whole > 0 && whole < 100_000 ? whole : undefined;
}

function picture({ url, alt, width, height }: Media, index: number, story: Story): Markup | undefined {
  const src = story.address(url, 'media', index);
  if (src === undefined) return alt ? markup`<p>${alt}</p>` : undefined;
  const values = { src, alt: alt ?? '', width: size(width), height: size(height), loading: 'lazy', decoding: 'async' };
  return markup`<img${attributes(values)}>`;
}

function medium(media: Media, index: number, story: Story): Markup | undefined {
  const { type, url, alt, provider, caption, credit } = media;
  const shown =
    type === 'image'
      ? picture(media, index, story)
      : markup`<p>${link(firstSaid(alt, provider, url) ?? '', url, index, story)}</p>`;
  const line = [caption, credit].filter((words) => words?.trim());
  if (!shown && line.length === 0) return undefined;
  return markup`<figure>${shown}${line.length > 0 && markup`<figcaption>${joined(line, ' ')}</figcaption>`}</figure>`;
}

function figures({ figures: all, sources }: TimelineEvent, { words }: Story): Markup | undefined {
  if (all.length === 0) return undefined;
  return markup`<dl>${all.map(
    ({ value, label, from }) =>
      markup`<div><dt>${label}${from && sources.length > 1 && ` (${from.publisher})`}</dt><dd>${typeof value === 'number' ? words.number(value) : value}</dd></div>`,
  )}</dl>`;
}

function quotes({ quotes: all }: TimelineEvent): Markup[] {
  return all.map(({ text, speaker, role, from }) => {
    const by = [speaker, role, from?.publisher].filter(Boolean).join(' · ');
    return markup`<figure><blockquote><q>${text}</q></blockquote>${by && markup`<figcaption>${by}</figcaption>`}</figure>`;
  });
}

function notes({ sources, corrections }: TimelineEvent, { words, labels }: Story): Markup[] {
  const differing = sources.flatMap(({ source, differs }) =>
    differs ? fill(labels.sourceGives, { source: source.publisher, date: words.date(differs) }) : [],
  );
  return [
    ...(differing.length > 0 ? [markup`<p><strong>${labels.datesDiffer}</strong> ${differing.join(' ')}</p>`] : []),
    ...corrections.map(
      ({ text, span }) =>
        markup`<p><strong>${span ? fill(labels.correctionOf, { date: words.date(span) }) : labels.correction}</strong> ${text}</p>`,
    ),
  ];
}

function sourceName({ publisher, title, published }: Source, { words }: Story): Markup {
  const date = words.moment(published);
  return markup`${publisher}${title && markup`, <cite>${title}</cite>`}${date && `, ${date}`}`;
}

function line(label: string, parts: readonly (Markup | string)[]): Markup | undefined {
  return parts.length > 0 ? markup`<p><small>${label} ${joined(parts, ' · ')}</small></p>` : undefined;
}

function feet(event: TimelineEvent, story: Story): (Markup | undefined)[] {
  const { entry, sources, index } = event;
  const { labels, words } = story;
  const changed = words.moment(entry.updated ?? entry.published);
  return [
    line(
      labels.sourcesLabel,
      sources.map(({ source }) => link(sourceName(source, story), source.url, index, story)),
    ),
    line(labels.furtherReading, entry.links?.map(({ url, label }) => link(label, url, index, story)) ?? []),
    line(
      labels.related,
      story
        .related(entry.related)
        .map(
          ({ id, entry: { headline, summary } }) =>
            markup`<a${attributes({ href: story.href(id) })}>${firstSaid(headline, summary, id)}</a>`,
        ),
    ),
    changed === undefined ? undefined : markup`<p><small>${fill(labels.updated, { date: changed })}</small></p>`,
  ];
}

/** The story's own words, in their language where that is another than the page's. */
function inItsLanguage(parts: readonly (Markup | undefined)[], { contentLang: lang }: Story): Markup[] {
  const all = parts.filter((part) => part !== undefined);
  if (lang === undefined || all.length === 0) return all;
  return [
    markup`<div${attributes({ lang, dir: 'auto' })}>
${joined(all, '\n')}
</div>`,
  ];
}

/** All that is shown of an event but its date. `headline` is written above the rest. */
export function details(event: TimelineEvent, story: Story, headline?: Markup): Markup[] {
  const { entry, index } = event;
  const words = [
    headline,
    entry.summary?.trim() ? markup`<p>${entry.summary}</p>` : undefined,
    body(event, story),
    figures(event, story),
    ...quotes(event),
    ...(entry.media?.map((media) => medium(media, index, story)) ?? []),
  ];
  return [...inItsLanguage(words, story), ...notes(event, story), ...feet(event, story).filter((part) => part !== undefined)];
}

function body({ entry, index }: TimelineEvent, { address }: Story): Markup | undefined {
  const safe = safeBody(entry.body ?? '', (url) => address(url, 'link', index));
  // what comes from there has a `<` only where a tag begins
  return safe ? alreadyMarkup(printable(safe).replaceAll('<a href=', '<a rel="noopener noreferrer" href=')) : undefined;
}

function item(event: TimelineEvent, id: string, level: number, story: Story): Markup {
  const headline = event.entry.headline?.trim();
  const parts = [dateLine(event, story), ...details(event, story, headline ? heading(level, headline) : undefined)];
  return markup`<li${attributes({ id })}>
${joined(
  parts.filter((part) => part !== undefined),
  '\n',
)}
</li>
`;
}

/** One line for an event of which there is only a date and a headline. */
function plainItem(event: TimelineEvent, id: string, story: Story): Markup {
  const { contentLang: lang } = story;
  const headline = event.entry.headline?.trim() ?? '';
  const words = lang === undefined ? headline : markup`<span${attributes({ lang, dir: 'auto' })}>${headline}</span>`;
  const parts = [timeElement(event, story), words].filter((part) => part !== undefined);
  return markup`<li${attributes({ id })}>${joined(parts, ' ')}</li>
`;
}

const MORE_THAN_A_LINE = [
  ...(['kicker', 'summary', 'body', 'place', 'figures', 'quotes', 'media', 'sources', 'status', 'corrections'] as const),
  ...(['published', 'updated', 'links', 'related'] as const),
];

/** The list of a story. `around` is the language of what the list will stand in, where that is known. */
export function listOf(told: Story, { order, headingLevel, idPrefix = '' }: HtmlOptions, around?: string): Markup {
  // links from event to event stay on the page that holds the list, wherever that is
  const story: Story = { ...told, href: (id) => fragment(idPrefix + id) };
  const { timeline, locale } = story;
  const events = order === 'newest' ? timeline.events.toReversed() : timeline.events;
  const level = levelFrom(headingLevel, 3);
  const plain = events.every(
    ({ entry }) => entry.headline?.trim() && !MORE_THAN_A_LINE.some((field) => entry[field] !== undefined),
  );
  return markup`<ol${attributes(around === locale ? {} : { lang: locale, dir: directionOf(locale) })}>
${events.map((event) => (plain ? plainItem(event, idPrefix + event.id, story) : item(event, idPrefix + event.id, level, story)))}</ol>`;
}

const UNHELD = ['group', 'tags', 'importance'] as const;

/** The names of tags are ours: none is made of a text. */
const HEADINGS: readonly ((words: string) => Markup)[] = [
  (words) => markup`<h1>${words}</h1>`,
  (words) => markup`<h2>${words}</h2>`,
  (words) => markup`<h3>${words}</h3>`,
  (words) => markup`<h4>${words}</h4>`,
  (words) => markup`<h5>${words}</h5>`,
  (words) => markup`<h6>${words}</h6>`,
];

/** A heading of level 1 to 6; what lies deeper stays at 6. */
export function heading(level: number, words: string): Markup {
  return HEADINGS[Math.min(level, 6) - 1]!(words);
}

/**
 * Writes the list that stands inside `<news-timeline>`: what the element shows, in its order, with its ids, as plain HTML.
 *
 * Every text is escaped, every address has passed `safeUrl`, a body the sanitiser; there is no script and no inline style.
 */
export function toHtml(feed: Feed, options: HtmlOptions): Published {
  const story = tellStory(feed, options);
  const text = `${markupText(listOf(story, options, options.locale && story.locale))}\n`;
  return { text, losses: [...story.losses, ...unheld(story.timeline.events, UNHELD, 'The list')] };
}
