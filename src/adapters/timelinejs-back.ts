// Events of ours as slides of TimelineJS, and what is kept of a slide for the way back. The page has no use for either.
import { isBag, plain, type Bag } from './bag.js';
import { coordinates } from './coordinates.js';
import { keepTheirs, readTheirs, type Keep, type Parts, type Writer } from './there-and-back.js';
import { slideDates } from './timelinejs-date.js';
import { siteAt } from './media-sites.js';
import { slideMedia, type MarkupReader } from './timelinejs-media.js';
import { eraReader, headReader, LANES, slideReader } from './timelinejs-slide.js';
import { SILENT } from './teller.js';

/** Fields of a slide are named with those of its `text` beside them: `text.headline`. */
const SLIDE: Parts = {
  id: { ours: ['id'], theirs: ['unique_id'] },
  date: { ours: ['date', 'dateText'], theirs: ['start_date', 'end_date', 'display_date', 'date'] },
  headline: { ours: ['headline'], theirs: ['text.headline'] },
  body: { ours: ['summary', 'body'], theirs: ['text.text'] },
  media: { ours: ['media', 'quotes'], theirs: ['media'] },
  group: { ours: ['group'], theirs: ['group'] },
  place: { ours: ['place'], theirs: ['location'] },
};

const ERA: Parts = {
  date: { ours: ['date'], theirs: ['start_date', 'end_date', 'display_date', 'date'] },
  label: { ours: ['label'], theirs: ['text.headline'] },
};

const HEAD: Parts = {
  title: { ours: ['title'], theirs: ['title.text.headline'] },
  summary: { ours: ['summary'], theirs: ['title.text.text'] },
  groups: { ours: ['groups'], theirs: [LANES] },
};

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

/** What no text says. */
const UNKNOWN = '\0unknown\0';
/** Reads text without markup as every reader of markup does; of any other it knows nothing. */
const BLIND: MarkupReader = {
  plainText: (text) => (/[<&]|[^\S ]|\p{C}| {2}|^ | $/u.test(text) ? UNKNOWN : text),
  cleanMarkup: (text) => (/[<&]|(?=[^\n])\p{C}/u.test(text) ? UNKNOWN : text),
  mediaAt: siteAt,
};

/** How a slide, flat, is written. */
export const slideWriter: Writer = {
  parts: SLIDE,
  read: slideReader(SILENT, BLIND),
  write: slideOf,
  mended: ({ start_date, end_date }) => end_date !== undefined && start_date === undefined,
};

/** How an era is written: TimelineJS has none without an end. */
export const eraWriter: Writer = {
  parts: ERA,
  read: eraReader(SILENT, BLIND),
  write({ date, label }) {
    const slide = slideOf({ date, headline: label });
    const whole = typeof date === 'string' && !date.includes('/') && slide.start_date !== undefined;
    return whole ? { ...slide, end_date: slide.start_date } : slide;
  },
  mended: ({ start_date, end_date }) => start_date !== undefined && end_date === undefined,
};

/** How all but events and eras is written. */
export const headWriter: Writer = {
  parts: HEAD,
  read: headReader(BLIND),
  write({ title, summary, groups }) {
    const fields = Object.entries(slideOf({ headline: title, summary })).map(([key, value]) => [`title.${key}`, value]);
    const names = Array.isArray(groups) ? groups.map((group: unknown) => (isBag(group) ? plain(group.id) : '')) : [];
    return { ...(Object.fromEntries(fields) as Bag), ...(names.length > 0 && { [LANES]: names }) };
  },
};

const WRITERS = { slide: slideWriter, era: eraWriter, head: headWriter };

/** Keeps what only TimelineJS can say, and puts back what was kept of ours. */
export const keepTimelineJs: Keep = (kind, read, record, settled = []) => {
  const writer = WRITERS[kind];
  const found = readTheirs({ parts: writer.parts, read }, record);
  return keepTheirs(writer, { ...found, settled: [...found.settled, ...settled] });
};
