import { readDate } from '../core/span.js';
import type { Adapter, ImportOptions } from './adapter.js';
import { edtfText } from './edtf-text.js';
import { isBackward, isFields, openRecord, stated, textOf, type Fields, type ForeignRecord } from './foreign-record.js';
import { spokenDate } from './spoken-date.js';

// Each field under its names in ninjs 1.x, 2.x and 3.x.
const NAMES = {
  headlines: ['headlines', 'headline'],
  titles: ['title', 'name', 'slugline'],
  markup: ['body_xhtml', 'body_html'],
  descriptions: ['descriptions', 'description_text', 'description_html', 'description_xhtml'],
  content: ['contentCreated', 'contentcreated'],
  first: ['firstCreated', 'firstcreated'],
  version: ['versionCreated', 'versioncreated'],
  status: ['pubStatus', 'pubstatus'],
  by: ['by', 'byline'],
  holder: ['copyrightHolder', 'copyrightholder'],
  sources: ['infoSources', 'infosources', 'infosource'],
  places: ['places', 'place'],
  subjects: ['subjects', 'subject'],
  alt: ['altText', 'alttext'],
} as const;

const KNOWN = new Set<string>([
  ...Object.values(NAMES).flat(),
  ...['uri', 'bodies', 'body_text', 'urgency', 'located', 'language', 'associations', 'renditions', 'eventDetails'],
]);

const MEDIA: Readonly<Record<string, string>> = { picture: 'image', graphic: 'image', video: 'video', audio: 'audio' };
const MARKS = [
  'versionCreated',
  'versioncreated',
  'headlines',
  'bodies',
  'body_text',
  'body_xhtml',
  'body_html',
  'eventDetails',
  'pubstatus',
];

/** Packages within packages; deeper is left out. */
const DEEPEST = 6;

const HALF_DAY = 43_200_000;

function isNinjs(value: unknown): value is Fields {
  if (!isFields(value) || '@context' in value) return false;
  const { standard, uri } = value;
  const marks = MARKS.filter((name) => name in value).length + (typeof uri === 'string' ? 1 : 0);
  return (isFields(standard) && standard.name === 'ninjs') || marks >= 2;
}

function itemsOf(value: unknown): readonly [items: readonly unknown[], path: string] | undefined {
  if (isNinjs(value)) return [[value], ''];
  const items = isFields(value) ? value.items : value;
  return Array.isArray(items) && items.some(isNinjs) ? [items as unknown[], items === value ? '' : 'items'] : undefined;
}

/** A list of what may be a list, an object by names (1.x), or one value. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : isFields(value) ? Object.values(value) : [value];
}

function pick(fields: Fields, names: readonly string[]): unknown {
  return names.map((name) => fields[name]).find((value) => value !== undefined && value !== null && value !== '');
}

/** Text as 1.x writes it, or the first of a list of `{role, contentType, value}`, the one with the role where there is one. */
function words(fields: Fields, names: readonly string[], role = 'main'): string | undefined {
  const found = pick(fields, names);
  const list = Array.isArray(found) ? found.filter(isFields) : [];
  return textOf(found) ?? textOf((list.find((one) => one.role === role) ?? list[0])?.value);
}

function isMarkup({ contentType }: Fields): boolean {
  return /html/i.test(textOf(contentType) ?? '');
}

function bodyOf(fields: Fields, { cleanMarkup }: ImportOptions): string | undefined {
  const bodies = listOf(fields.bodies)
    .filter(isFields)
    .filter(({ value }) => textOf(value));
  const rich = textOf(bodies.find(isMarkup)?.value) ?? words(fields, NAMES.markup);
  return rich === undefined ? (textOf(bodies[0]?.value) ?? textOf(fields.body_text)) : cleanMarkup(rich);
}

/**
 * Why something must not be shown; `undefined` where it may. What is embargoed is shown only where the time is known to be later,
 * anywhere on earth if the embargo names no zone. An embargo or a status that cannot be read holds.
 */
function withheld(fields: Fields, now: number | undefined): readonly [name: string, why: string] | undefined {
  const status = pick(fields, NAMES.status);
  if (status !== undefined && !/^(?:usable|cancell?ed)$/i.test(textOf(status) ?? ''))
    return [NAMES.status.find((name) => name in fields) ?? 'pubStatus', 'its publisher withholds it'];
  for (const [name, value] of Object.entries(fields)) {
    if (!/^embargo(?:ed)?_?(?:until)?$/i.test(name) || value === undefined || value === null || value === '') continue;
    const date = spokenDate(textOf(value) ?? '')?.date;
    const span = date === undefined ? undefined : readDate(date, 'Etc/GMT+12');
    if (span === undefined) return [name, 'its embargo cannot be read'];
    if (now === undefined) return [name, 'it has an embargo, and what time it is was not given'];
    if (!((span.instant ?? span.end + HALF_DAY) <= now)) return [name, 'its embargo is not over'];
  }
  return undefined;
}

/** `2023-07-11` and `P3D` → `2023-07-13`. Only days and weeks: all else depends on clocks. */
function lastDay(start: string, duration: string): string | undefined {
  const [, count, unit] = /^P(\d{1,4})([DW])$/.exec(duration) ?? [];
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(start) ?? [];
  if (count === undefined || year === undefined) return undefined;
  const end = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + Number(count) * (unit === 'W' ? 7 : 1) - 1));
  return edtfText({ year: end.getUTCFullYear(), month: end.getUTCMonth() + 1, day: end.getUTCDate() });
}

/** When an event is, or is expected to be. */
function eventDate(record: ForeignRecord, dates: Fields): string | undefined {
  const read = (name: string): string | undefined => {
    const value = dates[name];
    if (value === undefined || value === null || value === '') return undefined;
    const date = spokenDate(textOf(value) ?? '')?.date;
    if (date === undefined || date.includes('/')) {
      record.problem('eventDetails', `${name} is no date that can mean one thing only`, 'Write 2014-06-10.');
      return undefined;
    }
    if (!name.startsWith('expected')) return date;
    record.change('eventDetails', `${name} is what is expected, and was marked as uncertain`);
    return /[?~%]$/.test(date) ? date : `${date}?`;
  };
  const from = read('startDate') ?? read('expectedStartDate');
  if (from === undefined) return undefined;
  if (Array.isArray(dates.recurring) || isFields(dates.recurring) || isFields(dates.recurrence))
    record.problem('eventDetails', 'it recurs; only its first time was read', 'Write an event for each time.');
  const duration = textOf(dates.duration) ?? textOf(dates.expectedDuration);
  const mark = from.endsWith('?') || dates.duration === undefined ? '?' : '';
  const last = duration === undefined ? undefined : lastDay(from.replace('?', ''), duration);
  const to = read('endDate') ?? read('expectedEndDate') ?? (last === undefined ? undefined : last + mark);
  if (to === undefined && duration !== undefined)
    record.change('eventDetails', `it lasts ${duration}; a duration in hours or months was kept, not added`);
  if (to === undefined || to === from) return from;
  if (isBackward(from, to)) {
    record.problem('eventDetails', 'it ends before it starts; the end was left out', 'Write the later date as the end.');
    return from;
  }
  return `${from}/${to}`;
}

function dateOf(record: ForeignRecord): string | undefined {
  const { fields } = record;
  const details = fields.eventDetails;
  const dates = isFields(details) && isFields(details.dates) ? eventDate(record, details.dates) : undefined;
  if (dates !== undefined) return dates;
  for (const names of [NAMES.content, NAMES.first, NAMES.version]) {
    const name = names.find((one) => textOf(fields[one]));
    if (name === undefined) continue;
    const date = spokenDate(textOf(fields[name]) ?? '')?.date;
    if (date === undefined) record.problem(name, 'it is no date that can mean one thing only', 'Write 2014-06-10T14:30Z.');
    else {
      if (names !== NAMES.content) record.change(name, 'when it happened is not said; when it was written stands in its place');
      return date;
    }
  }
  record.problem('contentCreated', 'no field says when it happened', 'Write “contentCreated”, or “eventDetails.dates”.');
  return undefined;
}

function importanceOf(record: ForeignRecord): string | undefined {
  const urgency = record.text('urgency');
  if (urgency === undefined) return undefined;
  if (/^[1-9]$/.test(urgency)) return urgency <= '3' ? 'key' : urgency <= '6' ? undefined : 'minor';
  record.problem('urgency', 'it must be 1 to 9 and was left out', 'Write 1 for the most urgent, 9 for the least.');
  return undefined;
}

function isDegree(value: unknown, most: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= most;
}

/** Degrees of a place: GeoJSON’s point is east before north. */
function degrees(place: Fields): { lat?: number; lon?: number } {
  const shape = Object.entries(place).find(([name]) => /geojson/i.test(name))?.[1];
  const geometry = isFields(shape) && isFields(shape.geometry) ? shape.geometry : shape;
  const [lon, lat] =
    isFields(geometry) && Array.isArray(geometry.coordinates) ? (geometry.coordinates as unknown[]) : [place.lon, place.lat];
  return isDegree(lat, 90) && isDegree(lon, 180) ? { lat, lon } : {};
}

function placeOf(fields: Fields): Fields | undefined {
  const places = listOf(pick(fields, NAMES.places)).filter(isFields);
  const located = textOf(fields.located);
  const place = places.find((one) => degrees(one).lat !== undefined) ?? (located === undefined ? places[0] : undefined);
  const address = listOf(place?.contactInfo).find(isFields)?.address;
  const parts = [place?.name, ...(isFields(address) ? [address.locality, address.country] : [])].map(textOf);
  const name = [...new Set(parts.filter((part) => part !== undefined))].join(', ') || located;
  return name === undefined ? undefined : { name, ...(place && degrees(place)) };
}

/** The largest rendition that is no wider than a page. */
function rendition(fields: Fields): Fields | undefined {
  const all = listOf(fields.renditions)
    .filter(isFields)
    .filter(({ href }) => textOf(href));
  const width = (one: Fields): number => (typeof one.width === 'number' && one.width <= 2000 ? one.width : 0);
  return all.reduce<Fields | undefined>((best, one) => (best && width(best) >= width(one) ? best : one), undefined);
}

function mediaOf(fields: Fields, { plainText }: ImportOptions): Record<string, unknown> | undefined {
  const best = rendition(fields);
  const mime = /^(image|video|audio)\//i.exec(textOf(best?.contentType) ?? textOf(best?.mimetype) ?? '')?.[1]?.toLowerCase();
  const type = mime ?? MEDIA[textOf(fields.type) ?? ''];
  if (!best || type === undefined) return undefined;
  const caption = words(fields, NAMES.descriptions, 'caption') ?? words(fields, NAMES.headlines);
  const credit = [words(fields, NAMES.by), words(fields, NAMES.holder)].filter((one) => one !== undefined).join(' / ');
  const size = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined);
  return stated({
    type,
    url: textOf(best.href),
    alt: words(fields, NAMES.alt),
    caption: caption && plainText(caption),
    credit: credit || undefined,
    width: size(best.width),
    height: size(best.height),
  });
}

function sourcesOf(fields: Fields): Record<string, unknown>[] {
  const named = listOf(pick(fields, NAMES.sources)).flatMap((source) => {
    const publisher = textOf(isFields(source) ? source.name : source);
    const uri = isFields(source) ? textOf(source.uri) : undefined;
    return publisher === undefined
      ? []
      : [stated({ publisher, url: uri !== undefined && /^https?:/i.test(uri) ? uri : undefined })];
  });
  const holder = words(fields, NAMES.holder);
  return named.length > 0 || holder === undefined ? named : [{ publisher: holder }];
}

/**
 * IPTC ninjs 1.0 to 3.1: one item, a list, or `{items}`. What is associated with an item becomes its media; texts in a package
 * without words of its own become events, and the package’s headline the title.
 * Without `now` nothing that has an embargo is let through, however old it is.
 */
export const ninjs: Adapter = ({ value }, options) => {
  const { now } = options;
  const [items, root] = itemsOf(value) ?? [];
  if (!items) return undefined;
  const languages = new Set<string | undefined>();
  const titles: string[] = [];

  function eventsOf(item: unknown, index: number, path: string, depth: number): Record<string, unknown>[] {
    const record = openRecord(item, index, path, options);
    if (!record) return [];
    const { fields } = record;
    const held = withheld(fields, now) ?? (isFields(value) && withheld(value, now));
    if (held) {
      record.problem(held[0], `${held[1]}, so it was not taken over`, 'Convert it again when it may be published.');
      return [];
    }
    languages.add(textOf(fields.language));
    const associated = listOf(fields.associations).filter(isFields);
    const open = associated.filter((one) => {
      const reason = withheld(one, now);
      if (reason)
        record.problem('associations', `of what belongs to it, one must wait: ${reason[1]}`, 'Convert it again later.');
      return !reason;
    });
    const texts = open.filter((one) => !/^(?:picture|graphic|video|audio)$/.exec(textOf(one.type) ?? 'picture'));
    const own = words(fields, NAMES.headlines) ?? words(fields, NAMES.titles);
    const headline = own === undefined ? undefined : options.plainText(own) || undefined;
    const body = bodyOf(fields, options);
    const inner =
      depth < DEEPEST ? texts.flatMap((one, at) => eventsOf(one, index, `${path}.associations[${at}]`, depth + 1)) : [];
    if (body === undefined && inner.length > 0 && fields.eventDetails === undefined) {
      record.change('headlines', 'it is a package; its texts became the events, and its headline the title');
      if (headline !== undefined) titles.push(headline);
      return inner;
    }
    const canceled = /^cancel/i.test(textOf(pick(fields, NAMES.status)) ?? '');
    if (canceled)
      record.change(NAMES.status.find((name) => name in fields) ?? 'pubStatus', 'it was withdrawn, and is shown as retracted');
    const description = words(fields, NAMES.descriptions);
    const first = textOf(pick(fields, NAMES.first));
    const version = textOf(pick(fields, NAMES.version));
    const summary = description === undefined ? undefined : options.plainText(description) || undefined;
    const tags = listOf(pick(fields, NAMES.subjects)).map((one) => textOf(isFields(one) ? one.name : one));
    const media = [fields, ...open].map((one) => mediaOf(one, options)).filter((one) => one !== undefined);
    if (headline === undefined && body === undefined && summary === undefined)
      record.problem('headlines', 'it has no words; its address stands in their place', 'Write a headline.');
    const details = fields.eventDetails;
    const event = stated({
      id: record.text('uri'),
      date: dateOf(record),
      headline: headline ?? (body === undefined && summary === undefined ? (record.text('uri') ?? `${index + 1}`) : undefined),
      summary,
      body,
      tags: [...new Set(tags.filter((tag) => tag !== undefined))],
      importance: importanceOf(record),
      place: placeOf(fields),
      media,
      sources: sourcesOf(fields),
      status: canceled ? 'retracted' : undefined,
      published: first ?? version,
      updated: first === undefined ? undefined : version,
      _ninjs: stated({ ...record.rest(KNOWN), by: words(fields, NAMES.by), eventDetails: details }),
    });
    return [event, ...inner];
  }

  return {
    format: 'IPTC ninjs',
    records: items,
    path: root ?? '',
    events: (item, index) => eventsOf(item, index, items[0] === value ? '' : `${root}[${index}]`, 0),
    head() {
      const [language] = languages;
      return stated({ title: titles[0], lang: languages.size === 1 ? language : undefined, timeZone: options.timeZone });
    },
  };
};
