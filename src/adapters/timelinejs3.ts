import { isBag, type Bag } from './bag.js';
import type { Adapter, Import, ImportOptions } from './adapter.js';
import { quickMarkup } from './quick-markup.js';
import type { Keep } from './there-and-back.js';
import { eraReader, flat, groupNames, headReader, LANES, slideReader } from './timelinejs-slide.js';
import { teller, type Tell } from './teller.js';

/** What one record of a file is: a slide with a date, the title of the story, or a period in its background. */
export interface Slides {
  readonly slide?: Bag;
  readonly title?: Bag;
  readonly era?: Bag;
  /** The date of the slide in fields of ours, where the slide itself has it in words. */
  readonly when?: Bag;
}

/** A file of slides, whatever its form. */
interface Deck {
  readonly format: string;
  readonly records: readonly unknown[];
  readonly path: string;
  /** Path to a record. */
  at(index: number): string;
  /** What the file calls a path of TimelineJS 3. */
  own?(path: string): string;
  /** Title, eras and what else there is beside the slides, in the form of TimelineJS 3. */
  readonly rest: Bag;
  slidesOf(record: unknown, tell: Tell): Slides;
}

/** Reads what has been brought into the form of TimelineJS 3. */
export function readDeck(
  { format, records, path, at, own = (name) => name, rest, slidesOf }: Deck,
  asked: ImportOptions,
): Import {
  const options = quickMarkup(asked);
  const groups = new Set<string>();
  const eras: Bag[] = [];
  let title = isBag(rest.title) ? rest.title : undefined;

  const tellAt = (base: string, index?: number): Tell =>
    teller(options, (inside) => ({ ...(index !== undefined && { index }), path: base + (inside && `.${own(inside)}`) }));
  const whole: Keep = options.keep ?? ((_, read, record) => read(record));
  const readEra = (slide: Bag, tell: Tell): Bag => whole('era', eraReader(tell, options), flat(slide));

  function readSlide(slide: Bag, tell: Tell, when?: Bag): Bag {
    const read = slideReader(tell, options);
    const readWith = (theirs: Bag): Bag => {
      const { dateText, ...rest } = read(theirs);
      return { ...rest, ...(when ?? (dateText !== undefined && { dateText })) };
    };
    const event = whole('slide', readWith, flat(slide), when && ['date']);
    if (event.date === undefined && !when)
      tell.problem('The event', '', 'it has no date, and stays with its neighbours', 'Add start_date, with a year.');
    for (const group of groupNames([event])) groups.add(group);
    return event;
  }

  return {
    format,
    records,
    path,
    events(record, index) {
      const tell = tellAt(at(index), index);
      const found = slidesOf(record, tell);
      if (found.era) eras.push(readEra(found.era, tell));
      if (found.title && title) {
        tell.problem('The second title', '', 'there is one already, so it became an event', 'Empty its cell under Type.');
        return [readSlide(found.title, tell)];
      }
      title ??= found.title;
      return found.slide ? [readSlide(found.slide, tell, found.when)] : [];
    },
    head() {
      const { eras: listed, ...noEras } = rest;
      const known = Array.isArray(listed) ? (listed as unknown[]) : undefined;
      const read = (known ?? []).flatMap((era, i) => {
        const tell = tellAt(`eras[${i}]`);
        const { slide } = slideIn(era, tell);
        return slide ? readEra(slide, tell) : [];
      });
      const theirs = {
        ...flat(flat({ ...(known ? noEras : rest), ...(title && { title }) }, 'title'), 'title.text'),
        ...(groups.size > 0 && { [LANES]: [...groups] }),
      };
      const all = [...read, ...eras];
      return {
        ...whole('head', headReader(options), theirs),
        ...((known !== undefined || all.length > 0) && { eras: all }),
      };
    },
  };
}

/** Whether a record has what only events of ours have. */
const isOurs = (value: unknown): boolean =>
  isBag(value) && (typeof value.date === 'string' || typeof value.headline === 'string' || Array.isArray(value.media));

/** Whether a record has what only slides of TimelineJS 3 have. */
export function isSlide(value: unknown): boolean {
  if (!isBag(value) || isOurs(value)) return false;
  const { start_date, text, media } = value;
  return isBag(start_date) || (isBag(text) && ('headline' in text || 'text' in text)) || (isBag(media) && 'url' in media);
}

/** Whether most of a list are slides, and not events of ours. */
function areSlides(records: readonly unknown[]): boolean {
  const slides = records.filter(isSlide).length;
  return slides > 0 && slides > records.filter(isOurs).length;
}

/** A record of a list of slides, as one. */
export function slideIn(record: unknown, tell: Tell): Slides {
  if (isBag(record)) return { slide: record };
  tell.problem('The record', '', 'it is no slide, and was left out', 'Take it out, or write {"start_date": …, "text": …}.');
  return {};
}

/** TimelineJS 3: `{title, events, eras, scale}`, or the list of events alone. */
export const timelineJs3: Adapter = ({ value }, options) => {
  const list = Array.isArray(value);
  const { events, ...rest }: Bag = list ? { events: value } : isBag(value) ? value : {};
  if (!Array.isArray(events) || !(areSlides(events) || (events.length === 0 && isSlide(rest.title)))) return undefined;
  return readDeck(
    {
      format: 'TimelineJS 3 JSON',
      records: events as unknown[],
      path: list ? '' : 'events',
      at: (index) => `${list ? '' : 'events'}[${index}]`,
      // a field that no file has says that the file is a list
      rest: list ? { '[]': true } : rest,
      slidesOf: slideIn,
    },
    options,
  );
};
