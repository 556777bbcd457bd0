// One slide of TimelineJS as an event of ours, and back. What either says that the other cannot is kept beside it.
import { plain, readWhen, slideDates, type Tell } from './timelinejs-date.js';
import { coordinates } from './coordinates.js';
import { isBag, type Bag, type Form, type Parts } from './there-and-back.js';
import { readMedia, slideMedia } from './timelinejs-media.js';
import { withLinks } from './with-links.js';

/** What reads markup, of {@link ImportOptions}. */
export interface MarkupReader {
  plainText(markup: string): string;
  cleanMarkup(markup: string): string;
}

/** Fields of a slide are named with those of its `text` beside them: `text.headline`. */
const SLIDE_PARTS: Parts = {
  id: { ours: ['id'], theirs: ['unique_id'] },
  date: { ours: ['date', 'dateText'], theirs: ['start_date', 'end_date', 'display_date', 'date'] },
  headline: { ours: ['headline'], theirs: ['text.headline'] },
  body: { ours: ['summary', 'body'], theirs: ['text.text'] },
  media: { ours: ['media', 'quotes'], theirs: ['media'] },
  group: { ours: ['group'], theirs: ['group'] },
  place: { ours: ['place'], theirs: ['location'] },
};

/** A record with the fields of its part `name` beside its own: `{text: {headline}}` becomes `{'text.headline'}`. */
export function flat(record: Bag, name = 'text'): Bag {
  const { [name]: part, ...rest } = record;
  if (!isBag(part) || Object.keys(part).length === 0) return record;
  return { ...rest, ...Object.fromEntries(Object.entries(part).map(([key, value]) => [`${name}.${key}`, value])) };
}

/** The other way. */
export function unflat(fields: Bag, name = 'text'): Bag {
  const start = `${name}.`;
  const inside = Object.entries(fields).filter(([key]) => key.startsWith(start));
  if (inside.length === 0) return fields;
  const rest = Object.entries(fields).filter(([key]) => !key.startsWith(start));
  return {
    ...Object.fromEntries(rest),
    [name]: Object.fromEntries(inside.map(([key, value]) => [key.slice(start.length), value])),
  };
}

/** Reads the fields of ours out of a flat slide. */
function readSlide(slide: Bag, tell: Tell, { plainText, cleanMarkup }: MarkupReader): Bag {
  const id = plain(slide.unique_id);
  const headline = plainText(plain(slide['text.headline']));
  const clean = cleanMarkup(plain(slide['text.text'])).trim();
  const body = slide.autolink === false ? clean : withLinks(clean);
  if (body !== clean) tell('change', 'The text', 'text.text', 'the addresses in it became links, as TimelineJS shows them');
  const group = plainText(plain(slide.group));
  const place = isBag(slide.location)
    ? coordinates(slide.location.lat, slide.location.lon, plain(slide.location.name))
    : undefined;
  return {
    ...(id && { id }),
    ...readWhen(slide, tell, plainText),
    ...(headline && { headline }),
    ...(body && { body }),
    ...readMedia(slide.media, tell, plainText),
    ...(group && { group }),
    ...(place && { place }),
  };
}

/** Text as markup says it. */
export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const isMarkup = (text: string): boolean => /<[a-z/!][^<>]*>|&(?:#\w+|[a-z]+);/i.test(text);

/** Text of ours as TimelineJS takes it, which is markup: plain paragraphs would run into one. */
function slideText(text: string, always: boolean): string {
  if (isMarkup(text)) return text;
  if (!always && !/[\n<>&]/.test(text)) return text;
  const paragraphs = text.split(/\n\s*\n/).map((one) => `<p>${escaped(one.trim()).replaceAll('\n', '<br>')}</p>`);
  return paragraphs.join('');
}

/** An event of ours as a flat slide. */
function slideOf(event: Bag): Bag {
  const [id, date, dateText, headline, summary, body, group] = [
    'id',
    'date',
    'dateText',
    'headline',
    'summary',
    'body',
    'group',
  ].map((field) => plain(event[field])) as [string, string, string, string, string, string, string];
  const text = summary && body ? slideText(summary, true) + slideText(body, true) : slideText(summary || body, false);
  const media = slideMedia(event);
  const { name, lat, lon } = isBag(event.place) ? event.place : {};
  const location = coordinates(lat, lon, plain(name));
  return {
    ...(id && { unique_id: id }),
    ...slideDates(date),
    ...(dateText && { display_date: escaped(dateText) }),
    ...(headline && { 'text.headline': escaped(headline) }),
    ...(text && { 'text.text': text }),
    ...(media && { media }),
    ...(group && { group: escaped(group) }),
    ...(location && { location }),
  };
}

const silent = (): void => undefined;
/** What no text says. */
const UNKNOWN = '\0unknown\0';
/** Reads text without markup as every reader of markup does; of any other it knows nothing. */
const BLIND: MarkupReader = {
  plainText: (text) => (/[<&]|[^\S ]|\p{C}| {2}|^ | $/u.test(text) ? UNKNOWN : text),
  cleanMarkup: (text) => (/[<&]|(?=[^\n])\p{C}/u.test(text) ? UNKNOWN : text),
};

/** How a slide, flat, is read and written. */
export const slideForm = (tell: Tell = silent, markup: MarkupReader = BLIND): Form => ({
  parts: SLIDE_PARTS,
  read: (slide) => readSlide(slide, tell, markup),
  readBlind: (slide) => readSlide(slide, silent, BLIND),
  write: slideOf,
  mended: ({ start_date, end_date }) => end_date !== undefined && start_date === undefined,
});

function readEra(slide: Bag, tell: Tell, { plainText }: MarkupReader): Bag {
  const { date } = readWhen(slide, tell, plainText);
  const label = plainText(plain(slide['text.headline']));
  const open = date !== undefined && !date.includes('/') && !isBag(slide.end_date);
  return { ...(date !== undefined && { date: open ? `${date}/..` : date }), ...(label && { label }) };
}

/** An era: one without an end goes on. */
export const eraForm = (tell: Tell = silent, markup: MarkupReader = BLIND): Form => ({
  parts: {
    date: { ours: ['date'], theirs: ['start_date', 'end_date', 'display_date', 'date'] },
    label: { ours: ['label'], theirs: ['text.headline'] },
  },
  read: (slide) => readEra(slide, tell, markup),
  readBlind: (slide) => readEra(slide, silent, BLIND),
  // TimelineJS has no era without an end
  write({ date, label }) {
    const slide = slideOf({ date, headline: label });
    const whole = typeof date === 'string' && !date.includes('/') && slide.start_date !== undefined;
    return whole ? { ...slide, end_date: slide.start_date } : slide;
  },
  mended: ({ start_date, end_date }) => start_date !== undefined && end_date === undefined,
});

/** Where the head has the lanes that slides name; no file has such a field. */
export const LANES = '[groups]';

function readHead(theirs: Bag, { plainText }: MarkupReader): Bag {
  const [title, summary] = ['headline', 'text'].map((key) => plainText(plain(theirs[`title.text.${key}`])));
  const names = (theirs[LANES] ?? []) as string[];
  return {
    ...(title && { title }),
    ...(summary && { summary }),
    ...(names.length > 0 && { groups: names.map((name) => ({ id: name, label: name })) }),
  };
}

/** All but events and eras: the title slide, flat behind `title.`, and the lanes in the order in which they come. */
export const headForm = (markup: MarkupReader = BLIND): Form => ({
  parts: {
    title: { ours: ['title'], theirs: ['title.text.headline'] },
    summary: { ours: ['summary'], theirs: ['title.text.text'] },
    groups: { ours: ['groups'], theirs: [LANES] },
  },
  read: (theirs) => readHead(theirs, markup),
  readBlind: (theirs) => readHead(theirs, BLIND),
  write({ title, summary, groups }) {
    const fields = Object.entries(slideOf({ headline: title, summary })).map(([key, value]) => [`title.${key}`, value]);
    const names = Array.isArray(groups) ? groups.map((group: unknown) => (isBag(group) ? plain(group.id) : '')) : [];
    return { ...(Object.fromEntries(fields) as Bag), ...(names.length > 0 && { [LANES]: names }) };
  },
});

/** The groups that events name, in the order in which they come. */
export function groupNames(events: readonly unknown[]): string[] {
  return [...new Set(events.flatMap((event) => (isBag(event) && plain(event.group)) || []))];
}
