// TimelineJS 1 and 2: {timeline: {headline, text, date: [{startDate: "2012,1,26", …}], era: [], asset}}. Each entry is brought into
// the form of TimelineJS 3, and read as that is.
import { isBag, plain, type Bag } from './bag.js';
import { quote } from '../core/problem.js';
import type { Adapter } from './adapter.js';
import type { Spoken } from './sheet-date.js';
import { PARTS } from './timelinejs-date.js';
import { isSlide, readDeck, slideIn } from './timelinejs3.js';
import { SILENT, type Tell } from './teller.js';

const MONTH_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d\d)(?::(\d\d))?)?$/;
const MONTH_YEAR = /^(\d{1,2})\/(\d{4})$/;
const ISO = /^(-?\d{4})-(\d{1,2})(?:-(\d{1,2})(?:[T ](\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?)?$/;
const YEAR = /^-?\d{1,3}(?:[,\s]\d{3})+$/;

/**
 * The date of an entry or of a cell as parts: `2012,1,26,10,30`, `1963`, `5/3/2020` (this format, and no other, has the month
 * first), `2020-05-03 10:30`.
 *
 * @returns `undefined` where it is none of these
 */
function oldDate(text: string): Bag | undefined {
  // one long number might be anything: 196002152034
  if (/^-?\d{1,6}(?:,\s*\d*)*$/.test(text)) return numbered(text.split(',').map((part) => part.trim()));
  if (YEAR.test(text)) return { year: text };
  const [, month, day, year, ...time] = MONTH_FIRST.exec(text) ?? [];
  if (year) return numbered([year, month, day, ...time]);
  const [, first, second] = MONTH_YEAR.exec(text) ?? [];
  if (second) return numbered([second, first]);
  const [, ...iso] = ISO.exec(text) ?? [];
  return iso.length > 0 ? numbered(iso) : undefined;
}

/** The same without the fields that are not there. */
const given = (bag: Bag): Bag => Object.fromEntries(Object.entries(bag).filter(([, value]) => value !== undefined));

function numbered(parts: readonly (string | undefined)[]): Bag {
  return Object.fromEntries(parts.slice(0, PARTS.length).flatMap((part, i) => (part ? [[PARTS[i]!, part]] : [])));
}

/** The dates of an entry: as a slide has them, and where they are words as ours has them. */
export interface OldDate {
  readonly slide: Bag;
  readonly when?: Bag;
}

/** Reads the two date fields of an entry or a row. What cannot be read is kept as words. */
export function slideDateOf(startDate: unknown, endDate: unknown, tell: Tell, spokenDate?: Spoken): OldDate {
  const start = plain(startDate);
  // many have the start again as the end, which says nothing
  const end = plain(endDate) === start ? '' : plain(endDate);
  const [first, last] = [oldDate(start), oldDate(end)];
  const slide = given({ start_date: first, end_date: last });
  for (const [text, path] of [
    [start, 'start_date'],
    [end, 'end_date'],
  ] as const)
    if (MONTH_FIRST.test(text)) tell.change('month', path, text);
  const unread = (text: string, path: string): void =>
    tell.problem(
      `The date ${quote(text)}`,
      path,
      'it is no date that is read here, and is shown as it stands',
      'Write it as 2012,1,26.',
    );
  if (start && !first) {
    const spoken = end ? undefined : spokenDate?.(start);
    if (spoken) return { slide: {}, when: given({ date: spoken.date, dateText: spoken.vague ? start : undefined }) };
    const words = end ? `${start} – ${end}` : start;
    unread(words, 'start_date');
    return { slide: {}, when: { dateText: words } };
  }
  if (end && !last) unread(end, 'end_date');
  return { slide };
}

/** An entry as a slide: fields that both have under their newer names, all others as they are. */
function slideFrom(entry: Bag, tell: Tell, spokenDate?: Spoken): OldDate {
  const { startDate, endDate, headline, text, tag: group, asset, ...rest } = entry;
  const { slide: dates, ...when } = slideDateOf(startDate, endDate, tell, spokenDate);
  const words = given({ headline, text });
  const shown = isBag(asset) ? mediaOf(asset) : given({ asset });
  const slide = { ...rest, ...dates, ...shown, ...given({ group }), ...(Object.keys(words).length > 0 && { text: words }) };
  return { slide, ...when };
}

function mediaOf({ media, ...about }: Bag): Bag {
  return { media: { url: media ?? '', ...about } };
}

/** A path of TimelineJS 3 in the words of its elders. */
const ownPath = (path: string): string =>
  path
    .replace(/^media/, 'asset')
    .replace('asset.url', 'asset.media')
    .replace(/^text\./, '')
    .replace(/^(start|end)_date.*/, '$1Date')
    .replace(/^group/, 'tag');

/** TimelineJS 1 and 2; also their sketch of version 3, `{timeline: {slides}}`. */
export const timelineJs1: Adapter = ({ value }, options) => {
  const { spokenDate } = options;
  const timeline = isBag(value) ? value.timeline : undefined;
  if (!isBag(timeline)) return undefined;
  const path = ['date', 'slides', 'events'].find((name) => Array.isArray(timeline[name]));
  if (!path) return undefined;
  const { [path]: records, headline, text, startDate, asset, era, eras, ...rest } = timeline;
  const old = path === 'date';
  const { slide: opening } = slideFrom({ headline, text, startDate, asset }, SILENT, spokenDate);
  const periods = Array.isArray(era)
    ? (era as unknown[]).map((one) => (isBag(one) ? slideFrom(one, SILENT, spokenDate).slide : one))
    : eras;
  return readDeck(
    {
      format: 'TimelineJS 1 JSON',
      records: records as unknown[],
      path: `timeline.${path}`,
      at: (index) => `timeline.${path}[${index}]`,
      ...(old && { own: ownPath }),
      rest: {
        ...rest,
        ...(Object.keys(opening).length > 0 && { title: opening }),
        ...given({ eras: periods }),
      },
      slidesOf(record, tell) {
        if (!isBag(record) || !old || isSlide(record)) return slideIn(record, tell);
        return slideFrom(record, tell, spokenDate);
      },
    },
    options,
  );
};
