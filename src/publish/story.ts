import { createTimeline } from '../core/create-timeline.js';
import { SHAPE } from '../core/feed-shape.js';
import type { Feed, FeedEvent } from '../core/feed.js';
import { rareWords } from '../core/rare-words.js';
import { safeUrl, type UrlUse } from '../core/safe-url.js';
import { readDate } from '../core/span.js';
import type { Timeline, TimelineEvent } from '../core/timeline.js';
import { createWords, usableLocale, type Words } from '../core/words.js';
import en from '../i18n/en.js';
import type { Labels } from '../i18n/labels.js';
import { besideFeed } from './beside-feed.js';
import { printable } from './escape.js';
import { plainBody } from './plain-body.js';
import type { Loss, PublishOptions } from './published.js';

/** What every form starts from: the feed judged, the words for it, and the gate for its addresses. */
export interface Story {
  readonly timeline: Timeline;
  readonly words: Words;
  readonly labels: Labels;
  /** Language of our own words; it is the page's where that is known. */
  readonly locale: string;
  /** Language of the story's text where it is not that of our own words. */
  readonly contentLang: string | undefined;
  /** Absolute address of the page, without a fragment. */
  readonly page: string | undefined;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  /** What has been left out so far. */
  readonly losses: Loss[];
  /** The events of these ids, in the story's order. */
  related(ids: readonly string[] | undefined): readonly TimelineEvent[];
  /** The address of an event of this story; bare `#id` where the page is not known. */
  href(id: string): string;
  /** The one way to an address of the feed: absolute, and of a scheme that may be used; a refused one becomes a loss. */
  address(url: string | undefined, use: UrlUse, index?: number): string | undefined;
  /** An instant of the feed (`published`) in milliseconds since 1970-01-01T00:00Z; `undefined` where it cannot be read as one. */
  instant(text: string | undefined): number | undefined;
}

const NO_BASE = 'about:blank';

/** The address of a page, where it is one of the web. */
function pageAddress(text: string | undefined): string | undefined {
  const href = safeUrl(text, 'link', NO_BASE);
  return href?.startsWith('http') ? href.replace(/#.*$/s, '') : undefined;
}

/** An address in full, where what is known suffices to say it; only of the web. */
function absolute(address: string, page: string | undefined): string | undefined {
  const href = safeUrl(address, 'link', page ?? NO_BASE);
  return href?.startsWith('http') ? href : undefined;
}

function baseLanguage(locale: string): string | undefined {
  return locale.split('-')[0];
}

/** @param src address of the feed as the page names it, for a form that is a part of that page */
export function tellStory(feed: Feed, options: PublishOptions, src?: string): Story {
  const timeline = createTimeline(feed);
  const page = pageAddress(options.url) ?? pageAddress(feed.url);
  const known = pageAddress(options.base) ?? (src === undefined ? page : absolute(src, pageAddress(options.url)));
  const base = known ?? NO_BASE;
  const locale = usableLocale(options.locale, feed.lang);
  const labels = { ...en, ...options.labels };
  const lang = usableLocale(feed.lang, locale);
  const losses: Loss[] = [];
  const told = new Set<string>();

  const shown = new Set(timeline.events.map(({ index }) => index));
  for (const index of feed.events.keys())
    if (!shown.has(index)) losses.push({ index, why: 'It was left out: it has no words, media, quotes or figures.' });
  for (const { what, why, where } of timeline.problems) {
    const { index } = where;
    if (index === undefined || shown.has(index))
      losses.push({ ...(index !== undefined && { index }), why: `${what} was not used as it stands: ${why}.` });
  }
  if (feed.next?.trim()) losses.push({ why: 'The further page of events that “next” names is not in it.' });

  const positions = new Map(timeline.events.map(({ id }, i) => [id, i]));

  return {
    timeline,
    words: createWords(locale, labels, timeline.timeZone, rareWords),
    labels,
    locale,
    contentLang: baseLanguage(lang) === baseLanguage(locale) ? undefined : lang,
    page,
    now: options.now ?? Date.now(),
    losses,
    related(ids = []) {
      const all = new Set(ids.flatMap((id) => positions.get(id) ?? []));
      return [...all].sort((a, b) => a - b).flatMap((position) => timeline.events[position] ?? []);
    },
    href: (id) => (page ?? '') + fragment(id),
    address(url, use, index) {
      const href = known === undefined && src !== undefined ? besideFeed(url, use, src) : safeUrl(url, use, base);
      if (href === undefined && url?.trim()) {
        const what = `The address “${url.length > 80 ? `${url.slice(0, 79)}…` : url}” was left out: `;
        const relative = !/^[a-z][a-z0-9+.-]*:/i.test(url.trim()) && known === undefined && src === undefined;
        const allowed = use === 'link' ? 'links are https, http or mailto' : 'media are https';
        const why = `${what}${relative ? 'it is relative, and nothing says to what' : allowed}.`;
        const key = `${index ?? ''} ${why}`;
        if (!told.has(key)) losses.push({ ...(index !== undefined && { index }), why });
        told.add(key);
      }
      return href;
    },
    instant: (text) => instantOf(text, timeline.timeZone),
  };
}

function instantOf(text: string | undefined, timeZone: string | undefined): number | undefined {
  const span = text === undefined ? undefined : readDate(text, timeZone);
  if (!span || span.from !== undefined || span.stated !== undefined) return undefined;
  // a day counts from its beginning in UTC: when an entry was written is not told to the day in any form
  const at = span.instant ?? span.start;
  return Math.abs(at) <= 8.64e15 ? at : undefined;
}

/** `2014-06-10T00:00:00Z` for an instant in years 0 to 9999 (RFC 3339, ISO 8601). */
export function isoInstant(at: number): string | undefined {
  const text = Math.abs(at) <= 8.64e15 ? new Date(at).toISOString().replace('.000Z', 'Z') : undefined;
  return text !== undefined && /^\d{4}-/.test(text) ? text : undefined;
}

/** What an event is called where a form needs a name: its headline, or the beginning of its other words. */
export function nameOf({ entry, id }: TimelineEvent): string {
  const { headline = '', summary, body, quotes, figures, media } = entry;
  const others = [summary, plainBody(body), quotes?.[0]?.text, figures?.[0]?.label, media?.[0]?.caption, media?.[0]?.alt];
  return oneLine(headline) || shortened(others.map((words = '') => oneLine(words)).find(Boolean) ?? '') || id;
}

/** The part of an address that names an event. */
export function fragment(id: string): string {
  return `#${encodeURIComponent(id.toWellFormed())}`;
}

export function oneLine(text: string): string {
  return printable(text).replace(/\s+/gu, ' ').trim();
}

function shortened(text: string): string {
  return text.length <= 100
    ? text
    : `${text
        .slice(0, 99)
        .replace(/\p{Cs}$/u, '')
        .trimEnd()}…`;
}

const OUR_FIELDS = new Set(Object.values(SHAPE.FeedEvent!).flatMap((names) => names.split(' ')));

/** Parts of fields that a form may have no place for, though it has one for the field. */
const PARTS: Readonly<Record<string, (entry: FeedEvent) => unknown>> = {
  'media[].tracks': ({ media = [] }: FeedEvent) => media.some(({ tracks }) => tracks?.length),
  'sources[].date': ({ sources = [] }: FeedEvent) =>
    sources.some((one) => typeof one === 'object' && 'source' in one && one.date),
};

/**
 * One loss for all fields that a form has no place for, with how many events have each.
 *
 * @param form what the form is, for people: `A calendar`
 */
export function unheld(events: readonly TimelineEvent[], fields: readonly (keyof FeedEvent)[], form: string): Loss[] {
  const counts = fields.flatMap((field) => {
    const count = events.filter(({ entry }) => {
      if (Object.hasOwn(PARTS, field)) return PARTS[field]!(entry);
      const value = entry[field];
      return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '';
    }).length;
    return count > 0 ? `${field} (${count === 1 ? '1 event' : `${count} events`})` : [];
  });
  const own = events.filter(({ entry }) => Object.keys(entry).some((field) => !OUR_FIELDS.has(field))).length;
  if (own > 0) counts.push(`fields that are not of our format (${own === 1 ? '1 event' : `${own} events`})`);
  return counts.length > 0 ? [{ why: `${form} has no place for: ${counts.join(', ')}.` }] : [];
}

const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'];

/** In which direction a language is written, by its script (Unicode CLDR, likely subtags). */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr';
}
