// One slide of TimelineJS as an event of ours. The way back is in timelinejs-back.ts.
import { filled, isBag, plain, type Bag } from './bag.js';
import { coordinates } from './coordinates.js';
import { readWhen } from './timelinejs-date.js';
import { readMedia, type MarkupReader } from './timelinejs-media.js';
import { withLinks } from './with-links.js';
import type { Tell } from './teller.js';

/** A record with the fields of its part `name` beside its own: `{text: {headline}}` becomes `{'text.headline'}`. */
export function flat(record: Bag, name = 'text'): Bag {
  const { [name]: part, ...rest } = record;
  if (!isBag(part) || Object.keys(part).length === 0) return record;
  return { ...rest, ...Object.fromEntries(Object.entries(part).map(([key, value]) => [`${name}.${key}`, value])) };
}

/** Reads the fields of a record of theirs, flat, into fields of ours. */
export type ReadFlat = (theirs: Bag) => Bag;

export const slideReader =
  (tell: Tell, reader: MarkupReader): ReadFlat =>
  (slide) => {
    const { plainText, cleanMarkup } = reader;
    const clean = cleanMarkup(plain(slide['text.text'])).trim();
    const body = slide.autolink === false ? clean : withLinks(clean);
    if (body !== clean) tell.change('links', 'text.text');
    const { location } = slide;
    return filled({
      id: plain(slide.unique_id),
      ...readWhen(slide, tell, plainText),
      headline: plainText(plain(slide['text.headline'])),
      body,
      ...readMedia(slide.media, tell, reader),
      group: plainText(plain(slide.group)),
      place: isBag(location) && coordinates(location.lat, location.lon, plain(location.name)),
    });
  };

/** An era without an end goes on. */
export const eraReader =
  (tell: Tell, { plainText }: MarkupReader): ReadFlat =>
  (slide) => {
    const { date } = readWhen(slide, tell, plainText);
    const open = date !== undefined && !date.includes('/') && !isBag(slide.end_date);
    return filled({ date: open ? `${date}/..` : date, label: plainText(plain(slide['text.headline'])) });
  };

/** Where the head has the lanes that slides name; no file has such a field. */
export const LANES = '[groups]';

/** Reads all but events and eras: the title slide, flat behind `title.`, and the lanes in the order in which they come. */
export const headReader =
  ({ plainText }: MarkupReader): ReadFlat =>
  (theirs) => {
    const [title, summary] = ['headline', 'text'].map((key) => plainText(plain(theirs[`title.text.${key}`])));
    const names = (theirs[LANES] ?? []) as string[];
    return filled({ title, summary, groups: names.map((name) => ({ id: name, label: name })) });
  };

/** The groups that events name, in the order in which they come. */
export function groupNames(events: readonly unknown[]): string[] {
  return [...new Set(events.flatMap((event) => (isBag(event) && plain(event.group)) || []))];
}
