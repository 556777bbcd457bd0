// Markwhen (https://docs.markwhen.com): a header of YAML, then a line for each event, its properties, its words.
import type { Feed, FeedEvent } from '../core/feed.js';
import type { Precision, Span } from '../core/span.js';
import type { TimelineEvent } from '../core/timeline.js';
import { printable } from './escape.js';
import { plainBody } from './plain-body.js';
import type { Published, PublishOptions } from './published.js';
import { nameOf, tellStory } from './story.js';

/** A date in Markwhen, and what of ours it does not say. */
interface Dated {
  readonly text: string;
  readonly loss?: string;
}

const TIMED = ['minute', 'second', 'millisecond'];
const LENGTHS: Readonly<Partial<Record<Precision, number>>> = { year: 4, month: 7, day: 10 };
const AFTER_LAST = 253_402_300_800_000;
const FIRST = -62_135_596_800_000;
/** Markwhen writes years before our era with at most five digits. */
const MAX_YEARS_BCE = 99_999;

const yearOf = (at: number): number => new Date(at).getUTCFullYear();

/** A moment as one bound of a range: `2014-06-10`, `44 BCE`, `2014-06-10T11:30:00.000Z`; `undefined` where Markwhen cannot write it. */
function bound(
  span: Span,
): { readonly text: string; readonly loss?: string; readonly kind: 'date' | 'bce' | 'iso' } | undefined {
  const { start, end, precision, instant, stated } = span;
  // only of a year of any size is the number all that is said
  if (stated && !(stated.form === 'year' && stated.significant === undefined)) return undefined;
  if (start < FIRST) {
    const years = 1 - yearOf(start);
    if (!Number.isFinite(years) || years > MAX_YEARS_BCE) return undefined;
    return {
      text: `${years} BCE`,
      kind: 'bce',
      ...(precision !== 'year' && { loss: 'before our era Markwhen knows years only' }),
    };
  }
  if (!(end <= AFTER_LAST)) return undefined;
  const iso = new Date(start).toISOString();
  if (LENGTHS[precision] === undefined && !TIMED.includes(precision)) return undefined;
  if (TIMED.includes(precision)) {
    if (instant !== undefined) return { text: new Date(instant).toISOString(), kind: 'iso' };
    return {
      text: iso.slice(0, 16).replace('T', ' '),
      kind: 'date',
      ...(precision !== 'minute' && { loss: 'a time of no known zone has no seconds there' }),
    };
  }
  return { text: iso.slice(0, LENGTHS[precision] ?? 10), kind: 'date' };
}

/** What stands between the bounds of a range. */
const BETWEEN = { date: '/', bce: ' - ', iso: ' - ' } as const;

/** First and last day of a span that Markwhen cannot say as it was stated. */
function days({ start, end }: Span): Dated | undefined {
  if (start < FIRST || end > AFTER_LAST) {
    const [first, last] = [1 - yearOf(start), 1 - yearOf(end - 1)];
    const inReach = (years: number): boolean => Number.isFinite(years) && Math.abs(years) < MAX_YEARS_BCE;
    if (!inReach(first) || !inReach(last)) return undefined;
    const year = (years: number): string => (years > 0 ? `${years} BCE` : `${1 - years} CE`);
    return { text: first === last ? year(first) : `${year(first)} - ${year(last)}`, loss: 'only its bounds are said' };
  }
  const [first, last] = [start, end - 1].map((at) => new Date(at).toISOString().slice(0, 10));
  return { text: first === last ? (first ?? '') : `${first ?? ''}/${last ?? ''}`, loss: 'only its bounds are said' };
}

/** @param now an open end is said to be now, where the start has been already */
function dated(span: Span, now: number): Dated | undefined {
  const { from = span, to = span, qualifiers } = span;
  if (typeof from !== 'object') {
    const end = typeof to === 'object' ? bound(to) : undefined;
    return end && { text: end.text, loss: 'its start is open or not known, and only its end is said' };
  }
  const start = bound(from);
  if (!start) return Number.isFinite(span.start) && Number.isFinite(span.end) ? days(span) : undefined;
  if (to === 'unknown') return { text: start.text, loss: 'its end is not known, and only its start is said' };
  if (to === 'open')
    return start.kind === 'bce' || from.start > now
      ? { text: start.text, loss: 'it has no end, and only its start is said' }
      : { text: `${start.text}${BETWEEN[start.kind]}now`, loss: 'it has no end: “now” is said for it' };
  const end = to === from ? start : bound(to);
  if (end?.kind !== start.kind) return days(span);
  const loss = qualifiers.length > 0 ? 'Markwhen has no “about” and no “uncertain”' : (start.loss ?? end.loss);
  const text = to === from ? start.text : `${start.text}${BETWEEN[start.kind]}${end.text}`;
  return { text, ...(loss !== undefined && { loss }) };
}

/** A property: YAML takes any JSON for a value. */
function property(name: string, value: unknown): string {
  return `${name}: ${printable(JSON.stringify(value)).replace(/[\u2028\u2029]/g, ' ')}`;
}

/** A tag is a word of ASCII letters, digits and `_`, and not digits alone. */
function tagOf(text: string): string | undefined {
  const word = text
    .trim()
    .replace(/\W+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /\D/.test(word) ? `#${word}` : undefined;
}

/**
 * A line of words that Markwhen must not take for an event, a heading, a comment or a property: one that begins as these do is
 * put behind `> `, a quotation.
 */
function inert(line: string): string {
  const text = line.trim();
  return /^(?:\/\/|#|-{3}|\[)/.test(text) || text.includes(':') ? `> ${text}` : text;
}

/** What is written in the event's own line or words; everything else is kept as a property. */
const IN_WORDS: readonly string[] = ['headline', 'summary', 'body', 'id', 'date'];

function block(event: TimelineEvent, date: string, keepsDate: boolean): string {
  const { entry, id } = event;
  const tags = [entry.group, ...(entry.tags ?? [])].flatMap((one) => (one === undefined ? [] : (tagOf(one) ?? [])));
  const rest = Object.entries(entry).filter(([name]) => !IN_WORDS.includes(name) && /^[\w-]+$/.test(name));
  const words = [entry.summary, plainBody(entry.body)].filter((one) => one?.trim()).join('\n\n');
  const lines = printable(words).split('\n');
  return [
    `${date}: ${nameOf(event)}${[...new Set(tags)].map((tag) => ` ${tag}`).join('')}`,
    property('id', id),
    ...(keepsDate && entry.date !== undefined ? [property('date', entry.date)] : []),
    ...rest.map(([name, value]) => property(name, value)),
    ...(words === '' ? [] : ['', ...lines.map(inert)]),
    '',
  ].join('\n');
}

function header({ events: _, title, timeZone, ...rest }: Feed): string {
  const more = Object.entries(rest).filter(([name]) => /^[\w-]+$/.test(name));
  return [
    '---',
    property('title', title ?? 'Timeline'),
    ...(timeZone === undefined ? [] : [property('timezone', timeZone)]),
    ...more.map(([name, value]) => property(name, value)),
    '---',
    '',
  ].join('\n');
}

/** Writes a story in Markwhen. What Markwhen has no word for is kept as a property, in JSON, which is YAML too. */
export function toMarkwhen(feed: Feed, options: PublishOptions): Published {
  const { timeline, losses, now } = tellStory(feed, options);
  const comments: string[] = [];
  const blocks = timeline.events.flatMap((event) => {
    const { span, entry, index } = event;
    const date = span && dated(span, now);
    if (!date) {
      const why = span ? 'Markwhen cannot write its date' : entry.date?.trim() ? 'its date cannot be read' : 'it has no date';
      losses.push({ index, why: `It stands in a comment: ${why}.` });
      comments.push(comment(entry));
      return [];
    }
    if (date.loss !== undefined)
      losses.push({ index, why: `Its date is said less exactly (the property “date” keeps it): ${date.loss}.` });
    return block(event, date.text, date.loss !== undefined || date.text !== entry.date);
  });
  return { text: [header(feed), ...comments, ...blocks].join('\n'), losses };
}

/** An event without a date, kept as its JSON. */
function comment(entry: FeedEvent): string {
  return `// ${printable(JSON.stringify(entry)).replace(/[\u2028\u2029]/g, ' ')}\n`;
}
