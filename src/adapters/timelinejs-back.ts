// Events of ours as slides of TimelineJS, and what is kept of a slide for the way back. The page has no use for either.
import { coordinates } from './coordinates.js';
import { isBag, keepTheirs, type Bag, type Keep, type Writer } from './there-and-back.js';
import { plain, slideDates } from './timelinejs-date.js';
import { slideMedia } from './timelinejs-media.js';
import { eraReader, headReader, LANES, slideReader, type MarkupReader } from './timelinejs-slide.js';

/** Fields of a flat record that are of its part `name`, in that part: `{'text.headline'}` becomes `{text: {headline}}`. */
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

/** How a slide, flat, is written. */
export const slideWriter: Writer = {
  ...slideReader(silent, BLIND),
  write: slideOf,
  mended: ({ start_date, end_date }) => end_date !== undefined && start_date === undefined,
};

/** How an era is written: TimelineJS has none without an end. */
export const eraWriter: Writer = {
  ...eraReader(silent, BLIND),
  write({ date, label }) {
    const slide = slideOf({ date, headline: label });
    const whole = typeof date === 'string' && !date.includes('/') && slide.start_date !== undefined;
    return whole ? { ...slide, end_date: slide.start_date } : slide;
  },
  mended: ({ start_date, end_date }) => start_date !== undefined && end_date === undefined,
};

/** How all but events and eras is written. */
export const headWriter: Writer = {
  ...headReader(BLIND),
  write({ title, summary, groups }) {
    const fields = Object.entries(slideOf({ headline: title, summary })).map(([key, value]) => [`title.${key}`, value]);
    const names = Array.isArray(groups) ? groups.map((group: unknown) => (isBag(group) ? plain(group.id) : '')) : [];
    return { ...(Object.fromEntries(fields) as Bag), ...(names.length > 0 && { [LANES]: names }) };
  },
};

const WRITERS = { slide: slideWriter, era: eraWriter, head: headWriter };

/** Keeps what only TimelineJS can say. */
export const keepTimelineJs: Keep = (kind, found) => keepTheirs(WRITERS[kind], found);
