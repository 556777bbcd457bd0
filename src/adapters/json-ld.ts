// schema.org as JSON-LD, by itself or in a page: LiveBlogPosting, Event, ItemList.
import { quote } from '../core/problem.js';
import { isDate } from './is-date.js';
import type { Adapter, Import, ImportOptions } from './adapter.js';
import { asBody, isShort, oneLine } from './as-body.js';
import { coordinates } from './coordinates.js';
import { pageScripts } from './page-scripts.js';
import { tellDropped } from './dropped-tags.js';
import { shortId } from './short-id.js';
import type { Source } from './source.js';
import { webDate } from './web-date.js';

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value may stand alone, in a list, or in an object that says more of it (JSON-LD 1.1 §4.2). */
const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

function textOf(value: unknown): string | undefined {
  for (const one of list(value)) {
    const plain = isThing(one) ? (one['@value'] ?? one.name ?? one['@id']) : one;
    if (typeof plain === 'string' && plain.trim()) return plain.trim();
    if (typeof plain === 'number') return String(plain);
  }
  return undefined;
}

const textsOf = (value: unknown): string[] => list(value).flatMap((one) => textOf(one) ?? []);

/** An address: a text, or what names the thing. */
function addressOf(value: unknown): string | undefined {
  for (const one of list(value)) {
    const url = isThing(one) ? (one.url ?? one['@id'] ?? one['@value']) : one;
    const text = typeof url === 'string' ? url.trim() : isThing(url) ? addressOf(url) : undefined;
    if (text && !text.startsWith('_:')) return text;
  }
  return undefined;
}

/** `https://schema.org/Event` → `Event`. */
const typesOf = (thing: Thing): string[] => textsOf(thing['@type']).map((type) => type.replace(/^.*[/#:]/, ''));

const isEvent = (types: readonly string[]): boolean =>
  types.some((type) => /(?:Event|EventSeries|Festival|Hackathon|CourseInstance)$/.test(type));

type Kind = 'post' | 'event' | 'item';

interface Found {
  readonly kind: Kind;
  readonly thing: Thing;
  readonly path: string;
}

interface Story {
  readonly records: Found[];
  /** What holds the records, which says what the story is: a live blog, a list, else an article. */
  blog?: Thing;
  list?: Thing;
  article?: Thing;
}

const DEEPEST = 40;
const MOST = 100_000;

/** Everything that has a name, to find it where it is only referred to by it. */
function named(value: unknown, names = new Map<string, Thing>(), depth = 0): Map<string, Thing> {
  if (depth > DEEPEST || names.size > MOST) return names;
  if (Array.isArray(value)) for (const one of value) named(one, names, depth + 1);
  else if (isThing(value)) {
    const id = value['@id'];
    if (typeof id === 'string' && Object.keys(value).length > 1 && !names.has(id)) names.set(id, value);
    for (const one of Object.values(value)) if (typeof one === 'object') named(one, names, depth + 1);
  }
  return names;
}

function collect(
  value: unknown,
  path: string,
  names: ReadonlyMap<string, Thing>,
  story: Story,
  seen: Set<unknown>,
  depth = 0,
): void {
  if (depth > DEEPEST || story.records.length > MOST) return;
  if (Array.isArray(value)) {
    value.forEach((one, index) => collect(one, `${path}[${index}]`, names, story, seen, depth + 1));
    return;
  }
  if (!isThing(value)) return;
  const thing = resolved(value, names);
  if (seen.has(thing)) return;
  seen.add(thing);
  const types = typesOf(thing);
  const inside = (kind: Kind, key: string): void =>
    list(thing[key]).forEach((one, index) => {
      const record = isThing(one) ? resolved(one, names) : one;
      const entry = isThing(record)
        ? itemOf(record, names)
        : typeof record === 'string' && kind === 'item'
          ? { name: record }
          : undefined;
      if (!entry || seen.has(entry)) return;
      seen.add(entry);
      story.records.push({
        kind: isEvent(typesOf(entry)) ? 'event' : kind,
        thing: entry,
        path: `${path}${path ? '.' : ''}${key}[${index}]`,
      });
    });
  if (types.includes('LiveBlogPosting')) {
    story.blog ??= thing;
    inside('post', 'liveBlogUpdate');
    return;
  }
  if (types.includes('ItemList')) {
    const before = story.records.length;
    inside('item', 'itemListElement');
    if (story.records.length > before) story.list ??= thing;
    return;
  }
  if (isEvent(types)) story.records.push({ kind: 'event', thing, path });
  else if (types.some((type) => /Article$|^(?:WebPage|BlogPosting|Report|CollectionPage)$/.test(type))) story.article ??= thing;
  for (const [key, one] of Object.entries(thing))
    if (typeof one === 'object' && !['superEvent', 'breadcrumb'].includes(key))
      collect(one, `${path}${path ? '.' : ''}${key}`, names, story, seen, depth + 1);
}

const resolved = (thing: Thing, names: ReadonlyMap<string, Thing>): Thing =>
  Object.keys(thing).length === 1 && typeof thing['@id'] === 'string' ? (names.get(thing['@id']) ?? thing) : thing;

/** What a `ListItem` stands for: its item, or itself. */
function itemOf(thing: Thing, names: ReadonlyMap<string, Thing>): Thing {
  if (!typesOf(thing).includes('ListItem')) return thing;
  const { item, '@type': _, position: __, ...own } = thing;
  if (isThing(item)) return { ...own, ...resolved(item, names) };
  return typeof item === 'string' ? { ...own, url: item } : thing;
}

const onePoint = (text: string): string | undefined => webDate(text)?.date ?? (isDate(text) ? text : undefined);

/** `2014-06-10/2017-07-09`, `../2017`, `2014` (https://schema.org/temporalCoverage). */
function coverage(text: string): string | undefined {
  const [from = '', to, ...more] = text.split('/').map((one) => one.trim());
  if (more.length > 0) return undefined;
  if (to === undefined) return onePoint(from);
  const ends = [from, to].map((one) => (one === '..' || one === '' ? one : onePoint(one)));
  const whole = ends.includes(undefined) ? undefined : ends.join('/');
  return whole !== undefined && isDate(whole) ? whole : undefined;
}

interface Reading {
  readonly options: ImportOptions;
  readonly names: ReadonlyMap<string, Thing>;
  readonly base: string | undefined;
}

function absolute(url: string, base: string | undefined): string {
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}

function dateOf({ options }: Reading, { thing, kind, path }: Found, index: number): string | undefined {
  const problem = (text: string, field: string, why: string): void =>
    options.note({
      kind: 'problem',
      what: `The date ${quote(text)}`,
      index,
      path: `${path}.${field}`,
      why,
      mend: 'Write it as 2014-06-10, or 2014-06-10T04:00:00+03:00.',
    });
  const read = (field: string, reader = onePoint): string | undefined => {
    const text = textOf(thing[field]);
    if (text === undefined) return undefined;
    const date = reader(text);
    if (date === undefined) problem(text, field, 'it cannot be read, or there is no such day');
    return date;
  };
  const start = read('startDate') ?? read('doorTime');
  const end = read('endDate');
  if (start !== undefined) {
    const both = `${start}/${end}`;
    if (end === undefined || end === start) return start;
    if (isDate(both) && (start.length !== end.length || /[Z+]|:.*-/.test(both) || start < end)) return both;
    problem(end, 'endDate', 'it is before the start, and was left out');
    return start;
  }
  if (end !== undefined) return `/${end}`;
  return (
    read('temporal', (text) => (isDate(text) ? text : undefined)) ??
    read('temporalCoverage', coverage) ??
    publishedOf(kind, read)
  );
}

/** A post of a live blog happens when it is published; so do the entries of a list that say no more. */
function publishedOf(kind: Kind, read: (field: string) => string | undefined): string | undefined {
  return kind === 'event' ? undefined : (read('datePublished') ?? read('dateCreated') ?? read('uploadDate'));
}

/** When it was written, where that is an instant. */
function instantOf(value: unknown): string | undefined {
  const found = webDate(textOf(value) ?? '');
  return found?.kind === 'instant' ? found.date : undefined;
}

function placeOf(thing: Thing): ReturnType<typeof coordinates> {
  const values = ['location', 'contentLocation', 'locationCreated', 'spatialCoverage'].flatMap((key) => list(thing[key]));
  for (const one of values) {
    if (typeof one === 'string' && one.trim()) return { name: oneLine(one) };
    if (!isThing(one) || typesOf(one).includes('VirtualLocation')) continue;
    const [geo] = list(one.geo).filter(isThing);
    const name = typeof one.name === 'string' ? one.name : addressText(one.address);
    const place = coordinates(geo?.latitude ?? one.latitude, geo?.longitude ?? one.longitude, oneLine(name ?? ''));
    if (place) return place;
  }
  return undefined;
}

function addressText(value: unknown): string | undefined {
  const [address] = list(value);
  if (!isThing(address)) return textOf(address);
  const parts = ['streetAddress', 'addressLocality', 'addressRegion', 'addressCountry'].map((key) => textOf(address[key]));
  return parts.filter((one) => one !== undefined).join(', ') || undefined;
}

const size = (value: unknown): number | undefined => {
  const number = Number(/^\d{1,5}/.exec(textOf(value) ?? '')?.[0]);
  return number > 0 ? number : undefined;
};

function mediumOf(
  value: unknown,
  kind: 'image' | 'video' | 'audio',
  { options, base, names }: Reading,
): Record<string, unknown> | undefined {
  const thing = isThing(value) ? resolved(value, names) : undefined;
  const file = thing
    ? (addressOf(thing.contentUrl) ?? (kind === 'image' ? addressOf(thing.url) : undefined))
    : addressOf(value);
  const player = addressOf(thing?.embedUrl);
  const url = file ?? player ?? addressOf(thing?.url);
  if (url === undefined) return undefined;
  const plain = (one: unknown): string | undefined => {
    const text = textOf(one);
    return text === undefined ? undefined : oneLine(options.plainText(text));
  };
  const fields = {
    type: file !== undefined ? kind : player !== undefined ? 'embed' : 'link',
    url: absolute(url, base),
    alt: kind === 'image' ? plain(thing?.description) : undefined,
    caption: plain(thing?.caption) ?? (kind === 'image' ? undefined : plain(thing?.name)),
    credit: plain(thing?.creditText ?? thing?.author ?? thing?.creator ?? thing?.copyrightHolder),
    width: size(thing?.width),
    height: size(thing?.height),
    poster: kind === 'image' ? undefined : addressOf(thing?.thumbnailUrl),
  };
  return present(fields);
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const present = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));

function mediaOf(thing: Thing, reading: Reading): Record<string, unknown>[] {
  const found = (['image', 'video', 'audio'] as const).flatMap((kind) =>
    list(thing[kind]).flatMap((one): Record<string, unknown>[] => {
      const medium = mediumOf(one, kind, reading);
      return medium ? [medium] : [];
    }),
  );
  return [...new Map(found.map((one) => [one.url, one])).values()];
}

function sourcesOf(thing: Thing, { base, names }: Reading): Record<string, unknown>[] {
  const cited = list(thing.citation).flatMap((value) => {
    const one = isThing(value) ? resolved(value, names) : undefined;
    const publisher = one ? (textOf(one.publisher) ?? textOf(one.author) ?? textOf(one.name)) : textOf(value);
    if (publisher === undefined) return [];
    const title = one && textOf(one.name);
    const url = one && addressOf(one.url);
    const published = one && onePoint(textOf(one.datePublished) ?? '');
    return [present({ publisher, title: title === publisher ? undefined : title, url: url && absolute(url, base), published })];
  });
  const people = [...new Set(['author', 'creator', 'organizer'].flatMap((key) => textsOf(thing[key])))];
  return [...cited, ...people.map((publisher) => ({ publisher: oneLine(publisher) }))];
}

/** An id that can stand in an address: what follows the address of the story and #, or what the thing is called. */
function idOf(thing: Thing, base: string | undefined): string | undefined {
  const name = textOf(thing.identifier) ?? addressOf(thing['@id']) ?? addressOf(thing.url) ?? addressOf(thing.mainEntityOfPage);
  if (name === undefined) return undefined;
  return shortId(base !== undefined && name.startsWith(`${base}#`) ? name.slice(base.length + 1) : name);
}

const STATUSES = ['reported', 'confirmed', 'disputed', 'retracted'];

function statusOf({ options }: Reading, { thing, path }: Found, index: number): string | undefined {
  const word = (textOf(thing.eventStatus) ?? '').replace(/^.*[/#:]/, '');
  if (word === 'EventCancelled') return 'retracted';
  if (word === 'EventPostponed' || word === 'EventRescheduled')
    options.note({
      kind: 'problem',
      what: `The status ${quote(word)}`,
      index,
      path: `${path}.eventStatus`,
      why: word === 'EventPostponed' ? 'the date may no longer hold' : 'the date was another before',
      mend: 'Say so in the text, or in a correction.',
    });
  return STATUSES.find((one) => one === textOf(thing.creativeWorkStatus));
}

function eventOf(reading: Reading, found: Found, index: number): Record<string, unknown> {
  const { options, base } = reading;
  const { thing } = found;
  const plain = (value: unknown): string => oneLine(options.plainText(textOf(value) ?? ''));
  const markup = (value: unknown): string => {
    const text = textOf(value) ?? '';
    return (/<[a-z/!]/i.test(text) ? options.cleanMarkup(text) : asBody(options.plainText(text))).trim();
  };
  const name = plain(thing.headline) || plain(thing.name);
  const long = textOf(thing.articleBody) ?? textOf(thing.text);
  const description = plain(thing.description);
  const short = plain(thing.abstract) || (long === undefined ? '' : description);
  const body = markup(long ?? thing.description);
  tellDropped(
    textOf(long ?? thing.description) ?? '',
    index,
    `${found.path}.${long === undefined ? 'description' : 'text'}`,
    options.note.bind(options),
  );
  const repeats = short !== '' && plain(long).startsWith(short.replace(/\s*(?:…|\.\.\.)$/, ''));
  const allSaid = long === undefined && isShort(description) && !/<[a-z/!]/i.test(textOf(thing.description) ?? '');
  const url = addressOf(thing.url) ?? addressOf(thing.mainEntityOfPage) ?? addressOf(thing.sameAs);
  const link = url === undefined || !/^(?:https?:|\/|\.|[\w-]+(?:[/.#?]|$))/i.test(url) ? undefined : absolute(url, base);
  const tags = [
    ...new Set([...textsOf(thing.keywords).flatMap((one) => one.split(',')), ...textsOf(thing.articleSection)].map(oneLine)),
  ];
  const media = mediaOf(thing, reading);
  const summary = allSaid ? description || short : repeats ? '' : short;
  return present({
    id: idOf(thing, base),
    date: dateOf(reading, found, index),
    headline: name || (summary || body || media.length > 0 ? '' : (link ?? '')),
    kicker: plain(thing.alternativeHeadline),
    summary,
    body: allSaid ? '' : body,
    group: plain(thing.genre),
    tags: tags.filter(Boolean),
    place: placeOf(thing),
    media,
    sources: sourcesOf(thing, reading),
    status: statusOf(reading, found, index),
    corrections: list(thing.correction).flatMap((one) => {
      const text = isThing(one) ? (textOf(one.text) ?? textOf(one.name)) : textOf(one);
      const date = isThing(one) ? onePoint(textOf(one.datePublished) ?? '') : undefined;
      return text === undefined ? [] : [present({ date, text: oneLine(options.plainText(text)) })];
    }),
    published: instantOf(thing.datePublished),
    updated: instantOf(thing.dateModified),
    links:
      link === undefined
        ? []
        : [{ url: link, label: plain(thing.publisher) || (/^\w+:\/\/([^/?#]+)/.exec(link)?.[1] ?? link) }],
  });
}

function headOf({ blog, list: ofList, article }: Story, page: Page, { options, base }: Reading): Record<string, unknown> {
  const main = blog ?? ofList ?? article ?? {};
  const plain = (...values: unknown[]): string =>
    oneLine(options.plainText(values.flatMap((one) => textOf(one) ?? [])[0] ?? ''));
  const url = addressOf(main.url) ?? addressOf(main.mainEntityOfPage) ?? addressOf(article?.url) ?? page.canonical;
  const lang = plain(main.inLanguage, article?.inLanguage, page.lang);
  const ended = textOf(blog?.coverageEndTime) !== undefined;
  return present({
    title: plain(main.headline, main.name, article?.headline, article?.name, page.title),
    summary: plain(main.description, article?.description),
    url: url === undefined ? undefined : absolute(url, base),
    lang: /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang) ? lang : undefined,
    credit: plain(main.publisher, article?.publisher),
    timeZone: options.timeZone,
    status: ended ? 'ended' : textOf(blog?.coverageStartTime) !== undefined ? 'live' : undefined,
    updated: instantOf(main.dateModified),
  });
}

interface Page {
  readonly title?: string | undefined;
  readonly lang?: string | undefined;
  readonly canonical?: string | undefined;
}

/** JSON of a script, past what publishers wrap around it: comments, CDATA, line breaks in texts, a semicolon. */
function scriptValue(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:\]\]>|-->)\s*(?:\*\/)?\s*$/, '')
    .replace(/;\s*$/, '');
  for (const one of [text, bare, bare.replace(/[\t\n\r]/g, ' ')]) {
    try {
      return JSON.parse(one) as unknown;
    } catch {
      // the next is milder
    }
  }
  return undefined;
}

/** What the source holds as JSON-LD; `undefined` where it holds none. */
function valuesOf({ text, value }: Source, options: ImportOptions): { values: unknown[]; page: Page } | undefined {
  if (value !== undefined) {
    const says = list(value).some((one) => isThing(one) && ('@context' in one || '@graph' in one || '@type' in one));
    return says ? { values: [value], page: {} } : undefined;
  }
  if (!/^\s*</.test(text) || !/application\/ld\+json/i.test(text)) return undefined;
  const { scripts, ...page } = pageScripts(text);
  const values = scripts.flatMap(({ text: script, line }) => {
    const found = scriptValue(script);
    if (found !== undefined || !script.trim()) return found === undefined ? [] : [found];
    options.note({
      kind: 'problem',
      what: `The JSON-LD in line ${line}`,
      path: `line ${line}`,
      why: 'it is not JSON, and was left out',
      mend: 'Check its commas and quotation marks.',
    });
    return [];
  });
  return { values, page };
}

const TITLES: Readonly<Record<Kind, string>> = { post: 'LiveBlogPosting', event: 'Event', item: 'ItemList' };

/** A list that says of nothing when it was is there to find one's way, where the page has more. */
function withoutMenus(records: readonly Found[]): readonly Found[] {
  const told = records.filter(
    ({ kind, thing }) =>
      kind !== 'item' || ['temporalCoverage', 'temporal', 'startDate', 'datePublished'].some((key) => key in thing),
  );
  return told.length > 0 && told.some(({ kind }) => kind !== 'item') ? told : records;
}

/** schema.org in JSON-LD, as JSON or in an HTML page: posts of live blogs, events, lists. */
export const jsonLd: Adapter = (source, options): Import | undefined => {
  const found = valuesOf(source, options);
  if (!found) return undefined;
  const story: Story = { records: [] };
  const names = named(found.values);
  const seen = new Set<unknown>();
  found.values.forEach((value) => collect(value, '', names, story, seen));
  const records = withoutMenus(story.records);
  if (records.length === 0 && !story.blog) return undefined;
  const main = story.blog ?? story.list ?? story.article ?? {};
  const base = [main.url, main.mainEntityOfPage, story.article?.url, found.page.canonical]
    .map(addressOf)
    .find((one) => one !== undefined && /^https?:/i.test(one));
  const reading: Reading = { options, names, base };
  if (records.some(({ kind }) => kind === 'post'))
    options.note({
      kind: 'change',
      what: 'The dates',
      path: 'liveBlogUpdate',
      why: 'a live blog says when a post was published, not when something happened: that date is the event’s, too',
    });
  return {
    format: `schema.org ${story.blog ? TITLES.post : TITLES[records[0]?.kind ?? 'item']} (JSON-LD)`,
    records,
    path: '',
    events: (record, index) => [eventOf(reading, record as Found, index)],
    head: () => headOf(story, found.page, reading),
  };
};
