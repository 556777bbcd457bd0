// iCalendar (RFC 5545, 7986): VEVENT and VJOURNAL. ical.js reads lines, zones and rules; a fault in one event loses that alone.
import ICAL from 'ical.js';
import { quote } from '../core/problem.js';
import type { Adapter, Import, ImportOptions, Note } from './adapter.js';
import { asBody, isShort, oneLine } from './as-body.js';
import { coordinates } from './coordinates.js';
import { componentsOf, parameter, property, words, type Component, type Property } from './icalendar-lines.js';
import { means, repeatsOf, type Budget } from './icalendar-repeats.js';
import { clocksOf, momentIn, momentText, onClock, type ClockOf, type Moment } from './icalendar-time.js';
import { tellDropped } from './dropped-tags.js';
import { mediaKind } from './media-kind.js';
import { shortId } from './short-id.js';

/** How often events that repeat are written out. */
export interface CalendarLimits {
  /** Times that one event is written at most. */
  readonly each: number;
  /** Times that events are repeated in the whole file, beyond the first of each. */
  readonly all: number;
}

const LIMITS: CalendarLimits = { each: 500, all: 2000 };
const STEPS = 200_000;
const DAY = 86_400_000;

interface Reading {
  readonly options: ImportOptions;
  readonly clockOf: ClockOf;
}

/** A record: one component of the file. */
interface Entry {
  readonly component: Component;
  readonly index: number;
  readonly uid: string | undefined;
  /** Of which occurrence it takes the place; the event that repeats has none. */
  readonly of: Moment | undefined;
  readonly start: Moment | undefined;
}

const pathOf = ({ name, line }: Component): string => `${name.toUpperCase()} in line ${line}`;

function tell(
  { options }: Reading,
  component: Component,
  index: number,
  note: Omit<Note, 'index' | 'path' | 'kind'>,
  one?: Property,
) {
  const path = one ? `line ${one.line}` : pathOf(component);
  options.note({ kind: note.mend === undefined ? 'change' : 'problem', ...note, index, path });
}

/** Reads a date of an event, and tells where it is none. */
function dateOf(reading: Reading, component: Component, index: number, name: string): Moment | undefined {
  const one = property(component, name);
  const moment = momentIn(one, reading.clockOf, (tzid) =>
    tell(
      reading,
      component,
      index,
      {
        what: `The zone ${quote(tzid)}`,
        why: 'it is not known, nor described in the file: the time is read in the zone of the story',
        mend: 'Write an IANA name such as Asia/Baghdad.',
      },
      one,
    ),
  );
  if (one && !moment)
    tell(
      reading,
      component,
      index,
      {
        what: `The ${name.toUpperCase()} ${quote(one.values[0])}`,
        why: 'it is not a date, or there is no such day',
        mend: 'Write 20140610 for a day, 20140610T040000Z for a time.',
      },
      one,
    );
  return moment;
}

/** When it ends: a day that is the last, or a time; `undefined` where it ends as it begins. */
function endOf(reading: Reading, { component, index, start }: Entry): Moment | undefined {
  if (!start) return undefined;
  const written = dateOf(reading, component, index, 'dtend');
  const end = written ? onClock(written, start.clock) : durationEnd(reading, component, index, start);
  if (!end) return undefined;
  // the end of a day is the day after (RFC 5545 §3.6.1)
  const last = end.day ? { ...end, wall: end.wall - DAY } : end;
  const first = end.day ? Math.floor(start.wall / DAY) * DAY : start.wall;
  if (end.wall < first) {
    const comparable = end.day || end.clock === start.clock || start.day;
    tell(reading, component, index, {
      what: 'The end',
      why: `it is ${comparable ? 'before the start' : 'on another clock than the start'}, and was left out: ${momentText(end)}`,
      mend: comparable ? 'Write an end after the start.' : 'Write both in one zone.',
    });
    return undefined;
  }
  return last.wall > first || (last.day !== start.day && last.wall > start.wall) ? last : undefined;
}

function durationEnd(reading: Reading, component: Component, index: number, start: Moment): Moment | undefined {
  const one = property(component, 'duration');
  if (!one) return undefined;
  try {
    const duration = ICAL.Duration.fromString(String(one.values[0]));
    const seconds = duration.toSeconds();
    if (!(seconds >= 0 && seconds < 1e11)) throw new RangeError('no duration');
    if (start.day) return { ...start, wall: start.wall + Math.ceil((seconds * 1000) / DAY) * DAY };
    // days are those of the calendar; hours are as long as they are in a night in which clocks change, too (RFC 5545 §3.3.6)
    const days = { ...start, wall: start.wall + (duration.weeks * 7 + duration.days) * DAY };
    const exact = seconds * 1000 - (days.wall - start.wall);
    const utc = exact > 0 ? onClock(days, 'utc') : days;
    return onClock({ ...utc, wall: utc.wall + exact }, start.clock);
  } catch {
    const what = `The duration ${quote(one.values[0])}`;
    tell(reading, component, index, { what, why: 'it cannot be read', mend: 'Write PT1H30M, or P2D.' }, one);
    return undefined;
  }
}

function dateText(start: Moment, end: Moment | undefined): string {
  return end ? `${momentText(start)}/${momentText(end)}` : momentText(start);
}

const host = (url: string): string => /^[a-z][\w+.-]*:\/\/([^/?#@]+)/i.exec(url)?.[1] ?? url;

const isAddress = (value: unknown): value is string => typeof value === 'string' && /^(?:https?|mailto):/i.test(value.trim());

/** Calendars of offices and of Google put HTML where RFC 5545 §3.8.1.5 has plain text. */
const HTML = /<(?:br|p|a|b|i|u|ul|ol|li|div|span|strong|em|html|h[1-6])(?:\s[^<>]*)?\/?>/i;

/** Description, summary or body: whichever it is long enough for. */
function textsOf(reading: Reading, { component, index }: Entry): Record<string, string> {
  const { options } = reading;
  const rich = component.properties.find((one) => one.name === 'x-alt-desc' && /html/i.test(parameter(one, 'fmttype') ?? ''));
  const plain = words(property(component, 'description'));
  const text = plain ?? words(rich);
  if (text === undefined) return {};
  if (!HTML.test(text)) return isShort(text) ? { summary: oneLine(text) } : { body: asBody(text) };
  tell(reading, component, index, { what: 'The description', why: 'it holds markup, and was read as such' });
  tellDropped(text, index, pathOf(component), options.note.bind(options));
  const body = options.cleanMarkup(text).trim();
  return body ? { body } : {};
}

function attachments({ component }: Entry): { media: Record<string, string>[]; links: Record<string, string>[] } {
  const media: Record<string, string>[] = [];
  const links: Record<string, string>[] = [];
  const url = words(property(component, 'url'));
  if (isAddress(url)) links.push({ url, label: host(url) });
  for (const one of component.properties.filter(({ name }) => name === 'attach' || name === 'image')) {
    const address = one.values[0];
    if (one.type !== 'uri' || !isAddress(address)) continue;
    const kind = mediaKind(address, parameter(one, 'fmttype')) ?? (one.name === 'image' ? 'image' : undefined);
    const label = parameter(one, 'filename') ?? parameter(one, 'x-filename') ?? host(address);
    if (kind) media.push({ type: kind, url: address });
    else links.push({ url: address, label });
  }
  return { media, links };
}

function placeOf({ component }: Entry): ReturnType<typeof coordinates> {
  const [north, east] = (property(component, 'geo')?.values[0] ?? []) as unknown[];
  return coordinates(north, east, oneLine(words(property(component, 'location')) ?? ''));
}

/** When an entry was written or changed; always in UTC (RFC 5545 §3.8.7). */
function stamp(component: Component, name: string, clockOf: ClockOf): string | undefined {
  const moment = momentIn(property(component, name), clockOf, () => undefined);
  if (!moment || moment.day || moment.clock === 'floating') return undefined;
  const text = momentText(onClock(moment, 'utc'));
  return text.endsWith('Z') ? text : undefined;
}

/** All of an event but when it happens. */
function eventOf(reading: Reading, entry: Entry): Record<string, unknown> {
  const { component, uid, index } = entry;
  const texts = textsOf(reading, entry);
  const headline = oneLine(words(property(component, 'summary')) ?? '');
  const { media, links } = attachments(entry);
  const place = placeOf(entry);
  const tags = [
    ...new Set(
      component.properties
        .filter(({ name }) => name === 'categories')
        .flatMap(({ values }) => values.filter((one) => typeof one === 'string').map(oneLine))
        .filter(Boolean),
    ),
  ];
  const published = stamp(component, 'created', reading.clockOf);
  const updated = stamp(component, 'last-modified', reading.clockOf);
  const color = words(property(component, 'color'));
  const status = words(property(component, 'status'))?.toUpperCase();
  const secret = words(property(component, 'class'))?.toUpperCase();
  if (secret === 'PRIVATE' || secret === 'CONFIDENTIAL')
    tell(reading, component, index, {
      what: `The class ${quote(secret)}`,
      why: 'its owner did not mean it for everybody',
      mend: 'Take the event out, unless it may be published.',
    });
  const dropped = component.properties.filter(({ name, type }) => name === 'attach' && type === 'binary').length;
  if (dropped > 0)
    tell(reading, component, index, {
      what: `${dropped} ${dropped === 1 ? 'file' : 'files'} inside the calendar`,
      why: 'a feed holds addresses, not files, and they were left out',
      mend: 'Put them on a server, and write their addresses.',
    });
  const named = headline || texts.summary || texts.body ? headline : (place?.name ?? uid);
  return {
    ...(named && { headline: named }),
    ...texts,
    ...(tags.length > 0 && { tags }),
    ...(place && { place }),
    ...(media.length > 0 && { media }),
    ...(status === 'CANCELLED' && { status: 'retracted' }),
    ...(published && { published }),
    ...(updated && { updated }),
    ...(links.length > 0 && { links }),
    ...(color && { _color: color }),
    ...(uid !== undefined && shortId(uid) !== uid && { _uid: uid }),
  };
}

/** `2017-06-29T09:00` → `20170629T0900`: what tells the occurrences of one event apart. */
const occurrenceName = (moment: Moment): string => momentText(moment).replace(/[-:]/g, '');

function dated(
  event: Record<string, unknown>,
  uid: string | undefined,
  start: Moment | undefined,
  end: Moment | undefined,
  of?: Moment,
) {
  const id = uid === undefined ? undefined : shortId(uid) + (of ? `-${occurrenceName(of)}` : '');
  return {
    ...(id !== undefined && { id }),
    ...(start && { date: dateText(start, end) }),
    ...(typeof start?.clock === 'object' && 'iana' in start.clock && { timeZone: start.clock.iana }),
    ...event,
  };
}

/** A single event, or one that takes the place of an occurrence. */
function single(reading: Reading, entry: Entry): Record<string, unknown> {
  const { component, index } = entry;
  if (!property(component, 'dtstart'))
    tell(reading, component, index, {
      what: 'The event',
      why: 'it has no date, and stays with its neighbours',
      mend: 'Add DTSTART.',
    });
  return dated(eventOf(reading, entry), entry.uid, entry.start, endOf(reading, entry), entry.of);
}

interface Counts {
  /** Occurrences that may still be written. */
  left: number;
  readonly budget: Budget;
}

/** An event in all its occurrences, each as it was changed. */
function repeated(reading: Reading, entry: Entry, start: Moment, changed: readonly Entry[], each: number, counts: Counts) {
  const { component, index, uid } = entry;
  const most = Math.max(1, Math.min(each, counts.left + 1));
  const { walls, cut } = repeatsOf(component, start, most, reading.clockOf, counts.budget);
  counts.left -= Math.max(0, walls.length - 1);
  if (cut)
    tell(reading, component, index, {
      what: 'The rule of its repetition',
      why:
        cut === 'limit'
          ? `it goes on, and was written out ${walls.length} times only`
          : `it cannot be worked out; what could be was written, ${walls.length} times`,
      mend: cut === 'limit' ? 'Give it an end with COUNT or UNTIL, or ask for more.' : 'Write the days themselves with RDATE.',
    });
  else
    tell(reading, component, index, {
      what: 'The rule of its repetition',
      why: `it was written out: ${walls.length} events`,
    });
  const event = eventOf(reading, entry);
  const end = endOf(reading, entry);
  const waiting = [...changed];
  const events = walls.map((wall) => {
    const own = waiting.findIndex(({ of }) => of && means(onClock(of, start.clock), wall));
    if (own >= 0) return single(reading, waiting.splice(own, 1)[0]!);
    const at = { ...start, wall };
    return dated(event, uid, at, end && { ...end, wall: end.wall + wall - start.wall }, at);
  });
  return [...events, ...waiting.map((one) => single(reading, one))];
}

/** Properties of an event that are read, and those that say nothing of what happened. */
const PROPERTIES = new Set(
  'uid dtstamp dtstart dtend duration summary description location geo categories status class created last-modified color url attach image rrule rdate exdate recurrence-id sequence transp'.split(
    ' ',
  ),
);

/** What a feed of ours has no place for, once for the whole file. */
function tellUnread(entries: readonly Entry[], { note }: ImportOptions): void {
  const names = new Set<string>();
  for (const { component } of entries)
    for (const { name } of component.properties)
      if (!PROPERTIES.has(name) && !name.startsWith('x-')) names.add(name.toUpperCase());
  if (names.size > 0)
    note({
      kind: 'problem',
      what: [...names].sort().join(', '),
      path: 'VEVENT',
      why: 'a feed has no field for what these say, and it was left out',
      mend: 'Write what readers should know of it into the description.',
    });
}

const NOT_READ: Readonly<Record<string, readonly [one: string, more: string]>> = {
  vtodo: ['task', 'tasks'],
  vfreebusy: ['list of busy times', 'lists of busy times'],
};

function headOf(calendars: readonly Component[], reading: Reading): Record<string, unknown> {
  const { options } = reading;
  const first = (...names: string[]): string | undefined =>
    calendars.map((one) => words(property(one, ...names))).find((one) => one !== undefined);
  const zone = first('x-wr-timezone') ?? first('timezone-id');
  const clock = zone === undefined ? undefined : reading.clockOf(zone);
  const timeZone = clock === 'utc' ? 'UTC' : typeof clock === 'object' && 'iana' in clock ? clock.iana : options.timeZone;
  if (zone !== undefined && (clock === undefined || (typeof clock === 'object' && 'rules' in clock)))
    options.note({
      kind: 'problem',
      what: `The zone ${quote(zone)}`,
      path: 'X-WR-TIMEZONE',
      why: 'it is not known, and was left out',
      mend: 'Write an IANA name such as Asia/Baghdad.',
    });
  const title = first('x-wr-calname', 'name');
  const summary = first('x-wr-caldesc', 'description');
  const url = first('url', 'x-original-url');
  const color = first('color', 'x-apple-calendar-color');
  return {
    ...(title && { title: oneLine(title) }),
    ...(summary && { summary: oneLine(summary) }),
    ...(isAddress(url) && { url }),
    ...(timeZone && { timeZone }),
    ...(color && { _color: color }),
  };
}

/** The name under which those stand together that are one event: an event, and its occurrences that were changed. */
const unitOf = ({ component, uid }: Entry): string => `${component.name} ${uid ?? ''}`;

function importOf(root: Component, limits: CalendarLimits, options: ImportOptions): Import {
  const calendars = root.components.filter(({ name }) => name === 'vcalendar');
  const components = [root, ...calendars].flatMap((one) => one.components);
  const reading = { options, clockOf: clocksOf(components.filter(({ name }) => name === 'vtimezone')) };
  const silent = { ...reading, options: { ...options, note: () => undefined } };
  const entries = components
    .filter(({ name }) => name === 'vevent' || name === 'vjournal')
    .map((component, index): Entry => {
      const uid = words(property(component, 'uid'));
      const of = momentIn(property(component, 'recurrence-id'), reading.clockOf, () => undefined);
      return { component, index, uid, of, start: dateOf(silent, component, index, 'dtstart') };
    });
  for (const [name, [one, more]] of Object.entries(NOT_READ)) {
    const count = components.filter((one) => one.name === name).length;
    if (count > 0)
      options.note({
        kind: 'change',
        what: `${count} ${count === 1 ? one : more}`,
        path: name.toUpperCase(),
        why: 'no events, and left out',
      });
  }

  tellUnread(entries, options);
  if (entries.some(({ uid }) => uid !== undefined && shortId(uid) !== uid))
    options.note({
      kind: 'change',
      what: 'The ids',
      path: 'UID',
      why: 'they cannot stand in the address of a page, and were shortened; each stands in full in _uid',
    });

  const repeats = ({ component, of, start }: Entry): boolean =>
    of === undefined && start !== undefined && component.properties.some(({ name }) => name === 'rrule' || name === 'rdate');
  const masters = new Map<string, Entry>();
  for (const entry of entries)
    if (entry.uid !== undefined && repeats(entry) && !masters.has(unitOf(entry))) masters.set(unitOf(entry), entry);
  const changes = new Map<string, Entry[]>();
  for (const entry of entries)
    if (entry.of && masters.has(unitOf(entry))) changes.set(unitOf(entry), [...(changes.get(unitOf(entry)) ?? []), entry]);

  const counts: Counts = { left: limits.all, budget: { steps: STEPS } };
  const events = (entry: Entry): Record<string, unknown>[] => {
    const unit = unitOf(entry);
    if (entry.of && masters.has(unit)) return []; // in its place among the others
    dateOf(reading, entry.component, entry.index, 'dtstart'); // told once, and here
    if (!entry.start || !repeats(entry)) return [single(reading, entry)];
    return repeated(
      reading,
      entry,
      entry.start,
      masters.get(unit) === entry ? (changes.get(unit) ?? []) : [],
      limits.each,
      counts,
    );
  };
  const read = new Map<number, Record<string, unknown>[]>();
  return {
    format: 'iCalendar',
    records: entries,
    path: '',
    events(record, index) {
      const known = read.get(index) ?? events(record as Entry);
      read.set(index, known);
      return known;
    },
    head: () => headOf(calendars, reading),
  };
}

/** iCalendar, with events that repeat written out as often as the limits allow; what is left out is told. */
export function iCalendarWithin(limits: CalendarLimits): Adapter {
  return ({ text, value }, options) => {
    if (value !== undefined || !/^\s*BEGIN\s*:\s*V(?:CALENDAR|EVENT|JOURNAL)\s/i.test(text.slice(0, 10_000))) return undefined;
    return importOf(componentsOf(text, options.note.bind(options)), limits, options);
  };
}

/** iCalendar, an event written out at most 500 times, and all together 2,000. */
export const iCalendar: Adapter = iCalendarWithin(LIMITS);
