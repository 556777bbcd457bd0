import { isBag, type Bag } from '../adapters/bag.js';
import { yearText } from '../adapters/edtf-text.js';
import { slideDate } from '../adapters/timelinejs-date.js';
import { mediaExtras } from '../adapters/timelinejs-media.js';
import { eraWriter, escaped, headWriter, slideWriter, unflat } from '../adapters/timelinejs-back.js';
import { groupNames, LANES } from '../adapters/timelinejs-slide.js';
import { intoTheirs } from '../adapters/there-and-back.js';
import { readRare } from '../core/edtf.js';
import { rareWords } from '../core/rare-words.js';
import { readDate, type Precision, type Span } from '../core/span.js';
import { createWords, usableLocale } from '../core/words.js';
import { isTimeZone } from '../core/zone.js';
import en from '../i18n/en.js';
import type { Loss, Publisher } from './published.js';

const LENGTH: Readonly<Partial<Record<Precision, number>>> = {
  season: 7,
  month: 7,
  day: 10,
  minute: 16,
  second: 19,
  millisecond: 23,
};

/** A moment of the calendar in the parts of TimelineJS, as finely as it was stated. */
function dateAt(time: number, precision: Precision): Bag | undefined {
  if (!Number.isFinite(time)) return undefined;
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return undefined; // beyond the calendar of ECMAScript
  const [head = '', tail = ''] = date
    .toISOString()
    .slice(0, -1)
    .split(/(?<=^[-+]?\d{4,6})(?=-)/);
  const year = Number(head);
  const text = String(Math.abs(year)).padStart(4, '0');
  const cut = `${text}${tail}`.slice(0, (LENGTH[precision] ?? 4) + text.length - 4);
  return slideDate(`${text.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${cut}`);
}

/** Says a date in words, for what TimelineJS has no form for. */
type Say = (date: string, zone: unknown) => { readonly span: Span; readonly words: string } | undefined;

/** Gives a slide the dates that readers of TimelineJS need where ours says what they have no form for, and ours in words. */
function dated(slide: Bag, { date, timeZone }: Bag, say: Say): Bag {
  if (typeof date !== 'string' || slide.start_date !== undefined) return slide;
  const said = say(date, timeZone);
  if (!said) return slide;
  const { start, end, precision, stated } = said.span;
  const far = stated?.form === 'year' ? slideDate(yearText(stated.year)) : undefined;
  const [first, last] = far ? [far] : [dateAt(start, precision), dateAt(end - 1, precision)];
  const start_date = first ?? last;
  if (!start_date) return slide;
  return {
    ...slide,
    start_date,
    ...(first && last && { end_date: last }),
    display_date: slide.display_date ?? escaped(said.words),
  };
}

const year = (date: unknown): number => (isBag(date) ? Number(date.year) : NaN);

/**
 * Writes a feed as JSON of TimelineJS 3. What came from TimelineJS goes back as it was, but for what has been edited since; what
 * ours says and TimelineJS cannot goes along in `_newsTimeline`, which TimelineJS ignores and our adapter reads.
 */
export const toTimelineJs: Publisher = (feed, options) => {
  const losses: Loss[] = [];
  const { events, eras, ...head } = feed;
  const words = createWords(usableLocale(options.locale, feed.lang), { ...en, ...options.labels }, undefined, rareWords);
  const say: Say = (date, own) => {
    const zone = [own, feed.timeZone].find((one): one is string => typeof one === 'string' && isTimeZone(one));
    const span = readDate(date, zone, readRare);
    return span && { span, words: words.date(span) };
  };
  const slides = events.map((event, index) => {
    const write = (ours: Bag): Bag => dated(slideWriter.write(ours), ours, say);
    const slide = intoTheirs({ ...slideWriter, write }, event, (made, before) =>
      isBag(made.media) ? { ...made, media: { ...mediaExtras(before.media), ...made.media } } : made,
    );
    if (slide.start_date === undefined && slide.date === undefined)
      losses.push({ index, why: 'It has no date that TimelineJS can hold: TimelineJS will not show it.' });
    if ((event.media?.length ?? 0) > 1)
      losses.push({ index, why: 'TimelineJS shows one medium a slide: the others travel unseen.' });
    return unflat(slide);
  });
  const latest = slides.reduce(
    (last, { start_date, end_date }) => Math.max(last, year(end_date) || year(start_date) || -Infinity),
    -Infinity,
  );
  const eraSlides = eras?.map((era) => {
    const write = (ours: Bag): Bag => {
      const slide = dated(eraWriter.write(ours), ours, say);
      // an era without an end shows an error in place of the whole timeline
      const end = Math.max(latest, year(slide.start_date));
      return slide.end_date === undefined && Number.isFinite(end) ? { ...slide, end_date: { year: String(end) } } : slide;
    };
    return unflat(intoTheirs({ ...eraWriter, write }, era));
  });

  const names = groupNames(events);
  const whole = intoTheirs(
    { ...headWriter, write: (ours) => ({ ...headWriter.write(ours), [LANES]: names.length > 0 ? names : undefined }) },
    head,
  );
  const { [LANES]: _, '[]': list, ...rest } = unflat(unflat(whole, 'title.text'), 'title');
  const title = isBag(rest.title) ? rest.title : undefined;
  const alone = list === true && !eraSlides && Object.keys(rest).length === 0;
  const text = JSON.stringify(
    alone ? slides : { ...rest, ...(title && { title }), events: slides, ...(eraSlides && { eras: eraSlides }) },
    null,
    2,
  );
  return { text: `${text}\n`, losses };
};
