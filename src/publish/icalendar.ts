// iCalendar: RFC 5545, with NAME, URL and DESCRIPTION of the calendar from RFC 7986.
import type { Feed, FeedEvent } from '../core/feed.js';
import type { Span } from '../core/span.js';
import type { TimelineEvent } from '../core/timeline.js';
import { fill } from '../core/words.js';
import { printable } from './escape.js';
import { nameInTheWorld } from './identity.js';
import { plainBody } from './plain-body.js';
import type { Published, PublishOptions } from './published.js';
import { isoInstant, nameOf, oneLine, tellStory, unheld, type Story } from './story.js';

export interface IcsOptions extends PublishOptions {
  /** Only events that have not ended before `now`. */
  readonly upcoming?: boolean | undefined;
}

const PRODID = '-//news-timeline//news-timeline//EN';
const MAX_OCTETS = 75;
const DAY = 86_400_000;
/** The years that iCalendar can write are 1 to 9999 (RFC 5545 §3.3.4, ISO 8601), and the day after the last must be one of them. */
const FIRST = -62_135_596_800_000;
const LAST_DAY = 253_402_214_400_000;

const octets = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** Cuts a line into lines of at most 75 octets, never within a character (RFC 5545 §3.1). */
function folded(line: string): string {
  let [text, length] = ['', 0];
  for (const character of line) {
    const more = octets(character);
    if (length + more > MAX_OCTETS) {
      text += '\r\n ';
      length = 1;
    }
    text += character;
    length += more;
  }
  return text;
}

/** A value of type TEXT (RFC 5545 §3.3.11). */
function textValue(text: string): string {
  return printable(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/[\u2028\u2029]/g, ' ');
}

const twoDigits = (iso: string): string => iso.replace(/[-:]/g, '');

/** `20140610` */
function dateValue(at: number): string {
  return twoDigits(new Date(at).toISOString().slice(0, 10));
}

/** `20140610T143000`, with `Z` for an instant, without for a time of the place, whatever its zone (RFC 5545 §3.3.5). */
function timeValue({ start, instant }: Span): string {
  return twoDigits(new Date(instant ?? start).toISOString().slice(0, 19)) + (instant === undefined ? '' : 'Z');
}

function stamp(at: number): string {
  return `${twoDigits(new Date(at).toISOString().slice(0, 19))}Z`;
}

interface When {
  readonly lines: readonly string[];
  /** First moment after it: an instant where that is known, else on the wall clock. */
  readonly end: number;
  /** Something of the date was left out. */
  readonly loss?: string;
}

const TIMED = ['minute', 'second', 'millisecond'];

function isTime({ precision }: Span): boolean {
  return TIMED.includes(precision);
}

/** What makes a date none that a calendar can hold. */
function whyNot({ span, entry }: TimelineEvent): string | undefined {
  if (!span) return entry.date?.trim() ? 'its date cannot be read' : 'it has no date';
  const [from, to] = [span.from ?? span, span.to ?? span];
  if (typeof from !== 'object') return 'its start is not known';
  if (typeof to !== 'object') return to === 'open' ? 'it has no end' : 'its end is not known';
  if ([from, to, span].some(({ stated }) => stated !== undefined)) return 'its date is not one day';
  if (
    [from, to].some(
      ({ precision, qualifiers }) => (precision !== 'day' && !TIMED.includes(precision)) || qualifiers.includes('approximate'),
    )
  )
    return 'its date is vaguer than a day';
  if (Math.min(from.start, from.instant ?? FIRST) < FIRST || Math.max(to.end, to.instant ?? to.end) > LAST_DAY)
    return 'a calendar holds the years 1 to 9999';
  if (isTime(from) && isTime(to) && (from.instant === undefined) !== (to.instant === undefined))
    return 'the zone of one of its times is not known';
  return undefined;
}

/** The date of an event in a calendar, for a span that {@link whyNot} finds nothing against. */
function when(span: Span): When {
  const [from, to] = [span.from ?? span, span.to ?? span] as [Span, Span];
  if (isTime(from) && isTime(to)) {
    const [start, end] = [timeValue(from), timeValue(to)];
    return {
      lines: [`DTSTART:${start}`, ...(end > start ? [`DTEND:${end}`] : [])],
      end: (to.instant ?? to.start) + (to.end - to.start),
    };
  }
  // the day on which it ends is in it; DTEND is the day after (RFC 5545 §3.6.1)
  const after = Math.floor((to.end - 1) / DAY) * DAY + DAY;
  const lines = [`DTSTART;VALUE=DATE:${dateValue(from.start)}`, `DTEND;VALUE=DATE:${dateValue(after)}`];
  const loss = isTime(from) || isTime(to) ? 'The time of its one end was left out: the other is a day.' : undefined;
  return { lines, end: after, ...(loss !== undefined && { loss }) };
}

const STATUSES: Readonly<Record<NonNullable<FeedEvent['status']>, string>> = {
  retracted: 'CANCELLED',
  confirmed: 'CONFIRMED',
  reported: 'TENTATIVE',
  disputed: 'TENTATIVE',
};

function statusLine({ entry: { status }, span }: TimelineEvent): string[] {
  const word = status ? STATUSES[status] : span?.qualifiers.includes('uncertain') ? 'TENTATIVE' : undefined;
  return word === undefined ? [] : [`STATUS:${word}`];
}

function description(event: TimelineEvent, { words, labels }: Story): string {
  const { entry, figures, quotes, sources, corrections } = event;
  const parts = [
    entry.summary,
    plainBody(entry.body),
    figures.map(({ value, label }) => `${label}: ${typeof value === 'number' ? words.number(value) : value}`).join('\n'),
    ...quotes.map(({ text, speaker, role }) => {
      const by = [speaker, role].filter(Boolean).join(', ');
      return `“${text}”${by && ` — ${by}`}`;
    }),
    ...corrections.map(
      ({ text, span }) => `${span ? fill(labels.correctionOf, { date: words.date(span) }) : labels.correction} ${text}`,
    ),
    sources.length > 0 &&
      `${labels.sourcesLabel} ${sources.map(({ source: { publisher, title, url } }) => [publisher, title, url].filter(Boolean).join(', ')).join(' · ')}`,
  ];
  return parts.filter((part) => typeof part === 'string' && part.trim() !== '').join('\n\n');
}

function placeLines({ place }: FeedEvent): string[] {
  if (!place) return [];
  const { name, lat, lon } = place;
  const onEarth = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return [`LOCATION:${textValue(name)}`, ...(onEarth ? [`GEO:${lat.toFixed(6)};${lon.toFixed(6)}`] : [])];
}

function changeLines({ entry }: TimelineEvent, { instant, timeline, now }: Story): string[] {
  const [published, updated] = [instant(entry.published), instant(entry.updated)].map((at) =>
    at !== undefined && isoInstant(at) !== undefined ? at : undefined,
  );
  const feedUpdated = instant(timeline.feed.updated);
  const last = updated ?? published ?? (feedUpdated !== undefined && isoInstant(feedUpdated) !== undefined ? feedUpdated : now);
  return [
    `DTSTAMP:${stamp(last)}`,
    ...(published === undefined ? [] : [`CREATED:${stamp(published)}`]),
    ...(updated === undefined ? [] : [`LAST-MODIFIED:${stamp(updated)}`]),
  ];
}

function component(event: TimelineEvent, lines: readonly string[], story: Story): string[] {
  const { entry, id } = event;
  const { page, href, timeline } = story;
  const words = description(event, story);
  const categories = [event.group?.label, ...(entry.tags ?? [])].filter((one) => one?.trim()) as string[];
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(nameInTheWorld(href(id), page, timeline.feed.title))}`,
    ...changeLines(event, story),
    ...lines,
    `SUMMARY:${textValue(nameOf(event))}`,
    ...(words === '' ? [] : [`DESCRIPTION:${textValue(words)}`]),
    ...(page === undefined ? [] : [`URL:${href(id)}`]),
    ...placeLines(entry),
    ...(categories.length > 0 ? [`CATEGORIES:${categories.map(textValue).join(',')}`] : []),
    ...statusLine(event),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const UNHELD = ['dateText', 'kicker', 'importance', 'media', 'links', 'related', 'sources[].date'] as const;

/**
 * Writes the events of a story that a calendar can hold: those of a day or a time. All others are told in `losses`, each with its
 * reason: vaguer than a day, without end, before the year 1.
 */
export function toIcs(feed: Feed, options: IcsOptions): Published {
  const story = tellStory(feed, options);
  const { timeline, page, now, losses } = story;
  const held: TimelineEvent[] = [];
  const lines = timeline.events.flatMap((event) => {
    const { span, index } = event;
    const why = whyNot(event);
    if (why !== undefined || !span) {
      losses.push({ index, why: `It is not in the calendar: ${why ?? ''}.` });
      return [];
    }
    const { lines: dates, end, loss } = when(span);
    if (options.upcoming && end <= now) {
      losses.push({ index, why: 'It is not in the calendar: it is over.' });
      return [];
    }
    if (loss !== undefined) losses.push({ index, why: loss });
    held.push(event);
    return component(event, dates, story);
  });
  if (page === undefined && held.length > 0)
    losses.push({
      why: 'The events are named after the story’s title, since its page is not known: with another title they are new ones.',
    });
  losses.push(...unheld(held, UNHELD, 'A calendar'));
  const { title, summary, updated } = timeline.feed;
  const changed = story.instant(updated);
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODID}`,
    ...(title?.trim() ? [`NAME:${textValue(oneLine(title))}`, `X-WR-CALNAME:${textValue(oneLine(title))}`] : []),
    ...(summary?.trim() ? [`DESCRIPTION:${textValue(summary)}`] : []),
    ...(page === undefined ? [] : [`URL:${page}`]),
    ...(changed === undefined || isoInstant(changed) === undefined ? [] : [`LAST-MODIFIED:${stamp(changed)}`]),
    ...lines,
    'END:VCALENDAR',
  ];
  return { text: all.map((line) => `${folded(line)}\r\n`).join(''), losses };
}
