// One slide of TimelineJS as an event of ours. The way back is in timelinejs-back.ts.
import { coordinates } from './coordinates.js';
import { isBag, type Bag, type Parts, type Reader } from './there-and-back.js';
import { plain, readWhen, type Tell } from './timelinejs-date.js';
import { readMedia } from './timelinejs-media.js';
import { withLinks } from './with-links.js';

/** What reads markup, of {@link ImportOptions}. */
export interface MarkupReader {
  plainText(markup: string): string;
  cleanMarkup(markup: string): string;
}

/** Fields of a slide are named with those of its `text` beside them: `text.headline`. */
const PARTS: Parts = {
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

/** How a slide, flat, is read. */
export const slideReader = (tell: Tell, markup: MarkupReader): Reader => ({
  parts: PARTS,
  read: (slide) => readSlide(slide, tell, markup),
});

function readEra(slide: Bag, tell: Tell, { plainText }: MarkupReader): Bag {
  const { date } = readWhen(slide, tell, plainText);
  const label = plainText(plain(slide['text.headline']));
  const open = date !== undefined && !date.includes('/') && !isBag(slide.end_date);
  return { ...(date !== undefined && { date: open ? `${date}/..` : date }), ...(label && { label }) };
}

/** How an era, flat, is read: one without an end goes on. */
export const eraReader = (tell: Tell, markup: MarkupReader): Reader => ({
  parts: {
    date: { ours: ['date'], theirs: ['start_date', 'end_date', 'display_date', 'date'] },
    label: { ours: ['label'], theirs: ['text.headline'] },
  },
  read: (slide) => readEra(slide, tell, markup),
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

/** How all but events and eras is read: the title slide, flat behind `title.`, and the lanes in the order in which they come. */
export const headReader = (markup: MarkupReader): Reader => ({
  parts: {
    title: { ours: ['title'], theirs: ['title.text.headline'] },
    summary: { ours: ['summary'], theirs: ['title.text.text'] },
    groups: { ours: ['groups'], theirs: [LANES] },
  },
  read: (theirs) => readHead(theirs, markup),
});

/** The groups that events name, in the order in which they come. */
export function groupNames(events: readonly unknown[]): string[] {
  return [...new Set(events.flatMap((event) => (isBag(event) && plain(event.group)) || []))];
}
