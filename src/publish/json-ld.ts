import type { Feed, FeedEvent, Media, Source } from '../core/feed.js';
import { machineDate } from '../core/words.js';
import type { Span } from '../core/span.js';
import type { TimelineEvent } from '../core/timeline.js';
import { plainBody } from './plain-body.js';
import type { Published, PublishOptions } from './published.js';
import { scriptJson } from './script-json.js';
import { isoInstant, nameOf, tellStory, unheld, type Story } from './story.js';

export interface JsonLdOptions extends PublishOptions {
  /**
   * `ItemList`, or `LiveBlogPosting`, which is for a story whose `status` is set and whose every entry has `published`; by default
   * the latter where the story is such, else the former.
   */
  readonly type?: 'ItemList' | 'LiveBlogPosting' | undefined;
  /** `@id` of the page's own article (`#article`), of which the list then is a part. */
  readonly embedIn?: string | undefined;
}

/** A node of JSON-LD. What is absent or empty is not written. */
type Thing = Readonly<Record<string, unknown>>;

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function thing(type: string, fields: Thing): Thing {
  return Object.fromEntries(Object.entries({ '@type': type, ...fields }).filter(([, value]) => !isEmpty(value)));
}

const DATE = /^-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d(?:T[\d:.,]+(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/;

/** A bound of ISO 8601 for a moment on the wall clock: a calendar day. */
function day(at: number): string | undefined {
  if (Math.abs(at) > 8.64e15) return undefined;
  const text = new Date(at).toISOString();
  // years before 0 and after 9999 have six digits here, of which the first two must be zeros
  const match = /^(?:(-)00)?(\d{4}-\d\d-\d\d)T/.exec(text);
  return match ? `${match[1] ?? ''}${match[2] ?? ''}` : undefined;
}

/** The same with the distance from UTC behind times that name none, where their clock is known. */
function zoned(iso: string, span: Span): string {
  const parts = iso.split('/');
  const bounds = parts.length > 1 ? [span.from, span.to] : [span];
  const offset = (bound: Span['from']): string =>
    (typeof bound === 'object' && /[+-]\d\d:\d\d$/.exec(machineDate(bound) ?? '')?.[0]) || '';
  return parts.map((part, i) => (/T[\d:.,]+$/.test(part) ? part + offset(bounds[i]) : part)).join('/');
}

/**
 * When it happened as an ISO 8601 date or interval, as schema.org’s `temporalCoverage` takes it: the text of the date where it is
 * one already, else its first and last day; `..` where an end is open or not known.
 */
function temporalCoverage(text: string, span: Span): string | undefined {
  const parts = text.trim().split('/');
  if (parts.every((part) => DATE.test(part) || part === '..')) return parts.join('/');
  const from = span.start === -Infinity ? '..' : day(span.start);
  const to = span.end === Infinity ? '..' : day(span.end - 1);
  if (from === undefined || to === undefined || (from === '..' && to === '..')) return undefined;
  return from === to ? from : `${from}/${to}`;
}

function citation({ publisher, title, url, published }: Source, index: number, story: Story): Thing {
  return thing('CreativeWork', {
    name: title,
    publisher: thing('Organization', { name: publisher }),
    url: story.address(url, 'link', index),
    datePublished: published,
  });
}

const MEDIA_TYPES: Readonly<Record<Media['type'], string>> = {
  image: 'ImageObject',
  video: 'VideoObject',
  audio: 'AudioObject',
  embed: 'MediaObject',
  link: 'MediaObject',
};

function mediaNode(
  { type, url, alt, caption, credit, width, height, poster, provider }: Media,
  index: number,
  story: Story,
): Thing {
  const use = type === 'image' ? 'media' : 'link';
  return thing(MEDIA_TYPES[type], {
    [type === 'embed' ? 'embedUrl' : type === 'link' ? 'url' : 'contentUrl']: story.address(url, use, index),
    description: alt,
    caption,
    creditText: credit,
    width,
    height,
    thumbnailUrl: story.address(poster, 'media', index),
    provider: provider === undefined ? undefined : thing('Organization', { name: provider }),
  });
}

function place({ place: one }: FeedEvent): Thing | undefined {
  if (!one) return undefined;
  const { name, lat, lon } = one;
  const geo = lat === undefined || lon === undefined ? undefined : thing('GeoCoordinates', { latitude: lat, longitude: lon });
  return thing('Place', { name, geo });
}

/** What an entry says, whatever it is called: of a list a `CreativeWork`, of a live blog a `BlogPosting`. */
function work(event: TimelineEvent, story: Story): Thing {
  const { entry, id, index, span, sources, quotes, figures, corrections } = event;
  const { timeline, page, href } = story;
  const iso = span && entry.date !== undefined ? temporalCoverage(entry.date, span) : undefined;
  const media = (entry.media ?? []).map((one) => mediaNode(one, index, story));
  const ofType = (...types: string[]): Thing[] => media.filter((one) => types.includes(String(one['@type'])));
  return {
    '@id': page === undefined ? undefined : href(id),
    identifier: id,
    url: page === undefined ? undefined : href(id),
    inLanguage: timeline.feed.lang,
    headline: nameOf(event),
    alternativeHeadline: entry.kicker,
    abstract: entry.summary,
    temporalCoverage: iso && span && zoned(iso, span),
    temporal: entry.date !== undefined && iso !== entry.date ? entry.date : undefined,
    contentLocation: place(entry),
    genre: event.group?.label,
    keywords: entry.tags,
    creativeWorkStatus: entry.status,
    image: ofType('ImageObject'),
    video: ofType('VideoObject'),
    audio: ofType('AudioObject'),
    associatedMedia: ofType('MediaObject'),
    citation: sources.map(({ source }) => citation(source, index, story)),
    hasPart: quotes.map(({ text, speaker, role, from }) =>
      thing('Quotation', {
        text,
        citation: from && citation(from, index, story),
        creator: speaker === undefined ? undefined : thing('Person', { name: speaker, jobTitle: role }),
      }),
    ),
    mentions: [
      ...figures.map(({ value, label }) => thing('PropertyValue', { name: label, value })),
      ...(entry.links ?? []).map(({ url, label }) => thing('WebPage', { name: label, url: story.address(url, 'link', index) })),
    ],
    correction: corrections.map(({ text, date }) => thing('CorrectionComment', { text, datePublished: date })),
    datePublished: entry.published,
    dateModified: entry.updated,
  };
}

function itemList(feed: Feed, story: Story): Thing {
  const { timeline, page } = story;
  return thing('ItemList', {
    '@id': page === undefined ? undefined : `${page}#timeline`,
    name: feed.title,
    description: feed.summary,
    url: page,
    itemListOrder: 'https://schema.org/ItemListOrderAscending',
    numberOfItems: timeline.events.length,
    itemListElement: timeline.events.map((event, i) =>
      thing('ListItem', {
        position: i + 1,
        item: thing('CreativeWork', { ...work(event, story), text: plainBody(event.entry.body) }),
      }),
    ),
  });
}

/** The entries by when they were written, the newest first; nothing here is told of when it happened but `temporalCoverage`. */
function liveBlog(feed: Feed, story: Story): Thing {
  const { timeline, page, instant } = story;
  const written = timeline.events.map((event) => ({ event, at: instant(event.entry.published) ?? -Infinity }));
  const newestFirst = written.sort((a, b) => b.at - a.at);
  const changes = timeline.events.flatMap(({ entry }) => [instant(entry.published), instant(entry.updated)]);
  const known = [...changes, instant(feed.updated)].filter((at) => at !== undefined);
  const first = newestFirst.at(-1)!.at;
  const last = isoInstant(known.reduce((one, other) => Math.max(one, other)));
  return thing('LiveBlogPosting', {
    '@id': page === undefined ? undefined : `${page}#timeline`,
    headline: feed.title,
    description: feed.summary,
    url: page,
    inLanguage: feed.lang,
    creditText: feed.credit,
    datePublished: isoInstant(first),
    dateModified: last,
    coverageStartTime: isoInstant(first),
    coverageEndTime: feed.status === 'ended' ? last : undefined,
    liveBlogUpdate: newestFirst.map(({ event }) =>
      thing('BlogPosting', { ...work(event, story), articleBody: plainBody(event.entry.body) || event.entry.summary }),
    ),
  });
}

/** Whether a story may be called a live blog, or why not. */
function whyNotLive({ timeline: { feed, events }, instant }: Story): string | undefined {
  if (feed.status === undefined) return 'the story has no “status”';
  const without = events.filter(({ entry }) => instant(entry.published) === undefined).length;
  if (events.length === 0) return 'it has no entries';
  return without > 0 ? `${without} of ${events.length} entries have no time in “published”` : undefined;
}

const UNHELD = ['dateText', 'timeZone', 'importance', 'related', 'media[].tracks', 'sources[].date'] as const;

/** Writes a story as JSON-LD in the words of schema.org, safe to stand in `<script type="application/ld+json">`. */
export function toJsonLd(feed: Feed, options: JsonLdOptions): Published {
  const story = tellStory(feed, options);
  const { type, embedIn } = options;
  const whyNot = whyNotLive(story);
  const live = type !== 'ItemList' && whyNot === undefined;
  if (!live && (type === 'LiveBlogPosting' || feed.status !== undefined))
    story.losses.push({ why: `It is an ItemList and not a LiveBlogPosting, since ${whyNot ?? 'that was asked for'}.` });
  const whole = live ? liveBlog(feed, story) : itemList(feed, story);
  const part = embedIn === undefined ? whole : { '@id': embedIn, hasPart: whole };
  const form = live ? 'A LiveBlogPosting' : 'An ItemList';
  if (!live && feed.credit) story.losses.push({ why: 'An ItemList has no place for the story’s credit.' });
  if (feed.eras?.length) story.losses.push({ why: `${form} has no place for eras.` });
  story.losses.push(...unheld(story.timeline.events, UNHELD, form));
  return { text: `${scriptJson({ '@context': 'https://schema.org', ...part }, 2)}\n`, losses: story.losses };
}
