// A date to come, as a file for the reader's calendar (RFC 5545). src/publish/icalendar.ts writes whole stories.
import type { Span } from '../../core/span.js';
import type { TimelineEvent } from '../../core/timeline.js';
import type { Scene } from '../view.js';

/** `20300610T143000Z` */
const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * The lines that say when an event is, where it can be put into a calendar: it has not begun, its ends are certain, alike and no
 * vaguer than a day, and nobody has taken it back.
 */
export function calendarDates({ span, entry }: TimelineEvent): readonly string[] | undefined {
  const [from, to] = [span?.from ?? span, span?.to ?? span];
  if (typeof from !== 'object' || typeof to !== 'object') return undefined;
  const { precision, instant } = from;
  const alike = (end: Span): boolean => end.precision === precision && !end.instant === !instant;
  const certain = [from, to].every((end) => alike(end) && !end.stated && !end.qualifiers[0]);
  if (!certain || !/day|minute|second/.test(precision) || entry.status === 'retracted') return undefined;
  if ((instant ?? from.start) < Date.now()) return undefined;
  // the last day is in it, and DTEND is the day after (§3.6.1); Z is for an instant, none for a time of the place (§3.3.5)
  const [key, length] = precision === 'day' ? [';VALUE=DATE:', 8] : [':', instant === undefined ? 15 : 16];
  const [start, end] = [instant ?? from.start, precision === 'day' ? to.end : (to.instant ?? to.start)].map(
    (at) => key + stamp(at).slice(0, length),
  );
  return [`DTSTART${start}`, ...(end === start ? [] : [`DTEND${end}`])];
}

/** A value of type TEXT (§3.3.11). */
function textValue(text = ''): string {
  return text
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/**
 * An event that {@link calendarDates} lets through as a calendar of one event.
 *
 * @param href its address, which is its name in the world too
 */
export function toCalendar(event: TimelineEvent, href: string): string {
  const { headline, summary, place } = event.entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//news-timeline//EN',
    'BEGIN:VEVENT',
    `UID:${href}`,
    `URL:${href}`,
    `DTSTAMP:${stamp(Date.now())}`,
    ...(calendarDates(event) ?? []),
    `SUMMARY:${textValue(headline?.trim() || summary)}`,
    `DESCRIPTION:${textValue(summary)}`,
    `LOCATION:${textValue(place?.name)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  // no line is longer than 75 octets, and none is cut within a character (§3.1): of 18, each has at most four
  return lines.map((one) => `${one.replace(/.{18}(?=.)/gu, '$&\r\n ')}\r\n`).join('');
}

/** Hands the reader the file. */
export function saveDate(event: TimelineEvent, { href, share }: Scene): void {
  const file = URL.createObjectURL(new Blob([toCalendar(event, href(event.id))], { type: 'text/calendar' }));
  Object.assign(document.createElement('a'), { href: file, download: `${event.id}.ics` }).click();
  setTimeout(() => URL.revokeObjectURL(file), 60_000);
  share(event, 'calendar');
}
