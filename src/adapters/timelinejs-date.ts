// Dates of TimelineJS: objects of parts, years counted as history does (−44 is 44 BCE), times of no zone.
import { quote } from '../core/problem.js';
import { edtfText, yearText } from './edtf-text.js';
import { isBag, type Bag } from './there-and-back.js';

/** Says something about what stands at a path below the record. */
export type Tell = (kind: 'change' | 'problem', what: string, path: string, why: string, mend?: string) => void;

const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;
type PartName = (typeof PARTS)[number];

/** First and last of each part, as the calendar has them. */
const LIMITS: Readonly<Partial<Record<PartName, readonly [number, number]>>> = {
  month: [1, 12],
  hour: [0, 23],
  minute: [0, 59],
  second: [0, 59],
  millisecond: [0, 999],
};

/**
 * Beyond it TimelineJS counts on the scale of the cosmos, where nobody counts a year more or less: there, years stay as they are.
 * (The earliest year of ECMAScript's time values, of which TimelineJS 3 makes its dates.)
 */
const EARLIEST = -271_820;

/** `-44` (44 BCE) → `-43`. */
export const astronomical = (year: number): number => (year < 0 && year >= EARLIEST ? year + 1 : year);
/** `-43` → `-44`. */
const historical = (year: number): number => (year <= 0 && year > EARLIEST ? year - 1 : year);

/** Text or a number as text, without blanks around it; of anything else, nothing. */
export const plain = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';

/** A whole number in any of the ways in which people and sheets write it: `05`, `2,020`, `−44`, `-1.38e10`; other text as it is. */
function wholeNumber(value: unknown): number | string | undefined {
  const text = plain(value);
  if (!text) return undefined;
  const digits = text.replace(/^\u2212/, '-').replace(/(\d)[,'’\s](?=\d{3}(?!\d))/g, '$1');
  const number = /^[-+]?\d+(?:\.\d+)?(?:e\+?\d{1,2})?$/i.test(digits) ? Number(digits) : NaN;
  return Number.isInteger(number) ? number : text;
}

const daysOf = (year: number, month: number): number => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/** A date that was read. */
interface Moment {
  /** In EDTF, or as it stands where it is none. */
  readonly text: string;
  /** Its numbers from coarse to fine, for comparing; absent where some are none. */
  readonly numbers?: readonly number[];
}

/** @param path to the object, in the source's own words */
function readMoment(value: unknown, path: string, tell: Tell): Moment | undefined {
  if (!isBag(value)) return undefined;
  const all = PARTS.map((name) => wholeNumber(value[name]));
  // what is blank ends the date there; of a time, what is blank counts from 0
  const blank = all.slice(0, 4).indexOf(undefined);
  const ends =
    blank >= 0
      ? blank
      : Math.max(
          3,
          all.findLastIndex((one) => one !== undefined),
        ) + 1;
  const given = all.slice(0, ends).map((one) => one ?? 0);
  const lost = PARTS.filter((_, i) => i >= ends && all[i] !== undefined);
  if (ends === 0) {
    if (lost.length > 0) tell('problem', `The ${lost[0]!}`, `${path}.${lost[0]!}`, 'there is no year', 'Add the year.');
    return undefined;
  }
  // TimelineJS writers leave a 0 where they mean nothing; a time of day without a day says nothing either way
  const meant = lost.find((name) => Number(value[name]) !== 0);
  if (meant) {
    const missing = PARTS[ends]!;
    tell('problem', `The ${meant}`, `${path}.${meant}`, `there is no ${missing}, so it was left out`, `Add the ${missing}.`);
  }
  const wrong = given.findIndex((one) => typeof one === 'string');
  if (wrong >= 0) {
    const name = PARTS[wrong]!;
    tell(
      'problem',
      `The ${name} ${quote(value[name])}`,
      `${path}.${name}`,
      'it is not a whole number',
      'Write digits only, and what else there is to say in display_date.',
    );
    return {
      text: PARTS.slice(0, ends)
        .map((part) => plain(value[part]))
        .join('-'),
    };
  }
  return momentOf(
    given as number[],
    (name) => quote(value[name]),
    (name) => `${path}.${name}`,
    tell,
  );
}

/**
 * @param numbers year as history counts it, month, day, hour, minute, second, millisecond, as many as there are
 * @param said what the source says of a part, in quotation marks
 * @param at path to a part
 */
function momentOf(
  numbers: readonly number[],
  said: (name: PartName) => string,
  at: (name: PartName) => string,
  tell: Tell,
): Moment {
  const year = astronomical(numbers[0]!);
  if (numbers[0] === 0)
    tell(
      'problem',
      'The year 0',
      at('year'),
      'history has none: it was taken for 1 BCE',
      'Write -1 for 1 BCE, or the right year.',
    );
  else if (year < 0 || numbers[0]! < 0)
    tell(
      'change',
      `The year ${said('year')}`,
      at('year'),
      `it counts years before our era, and was written ${yearText(year)}, as EDTF counts them`,
    );
  const [, month, day] = numbers;
  const outside = PARTS.slice(1, numbers.length).filter((name, i) => {
    const [least, most] = LIMITS[name] ?? [1, daysOf(year, month!)];
    return !(numbers[i + 1]! >= least && numbers[i + 1]! <= most);
  });
  for (const name of outside)
    tell(
      'problem',
      `The ${name} ${said(name)}`,
      at(name),
      'there is no such: TimelineJS would count on from there to another date, and this does not',
      'Write the right one.',
    );
  // four digits of a fraction of a second would be read as a fraction, and mean another time
  const [hour, minute, second, millisecond] = numbers.slice(3);
  const parts = {
    year,
    month,
    day,
    hour,
    minute,
    second,
    millisecond: outside.includes('millisecond') ? undefined : millisecond,
  };
  return { text: edtfText(parts), numbers: [year, ...numbers.slice(1)] };
}

/** Whether one date is wholly before another: by the parts that both state. */
function isBefore(a: Moment, b: Moment): boolean {
  const [x, y] = [a.numbers ?? [], b.numbers ?? []];
  const differs = x.findIndex((number, i) => i < y.length && number !== y[i]);
  return differs >= 0 && x[differs]! < y[differs]!;
}

/** A date of TimelineJS as ours: EDTF, and the editor's own words for it. */
export interface When {
  readonly date?: string;
  readonly dateText?: string;
}

/** Two moments as one date. */
function between(start: Moment | undefined, end: Moment | undefined, endPath: string, tell: Tell): string | undefined {
  if (!end || end.text === start?.text) return start?.text;
  if (!start) return `/${end.text}`;
  if (!isBefore(end, start)) return `${start.text}/${end.text}`;
  tell(
    'problem',
    `The end ${quote(end.text)}`,
    endPath,
    `it is before the start, ${start.text}, and was left out`,
    'Mend either of them.',
  );
  return start.text;
}

const ownWords = (date: unknown): string => (isBag(date) ? plain(date.display_date) || plain(date.display_text) : '');

/** Reads `start_date`, `end_date` and `display_date` of a slide. */
export function readWhen(slide: Bag, tell: Tell, plainText: (markup: string) => string): When {
  // some old files have one “date”, which TimelineJS drops with all that it is the date of
  const startKey = slide.start_date === undefined && isBag(slide.date) ? 'date' : 'start_date';
  if (startKey === 'date')
    tell(
      'problem',
      'The date',
      'date',
      'TimelineJS calls it start_date, and drops the event; it was read all the same',
      'Rename it.',
    );
  const start = readMoment(slide[startKey], startKey, tell);
  const end = readMoment(slide.end_date, 'end_date', tell);
  const date = between(start, end, 'end_date', tell);
  const [startWords, endWords] = [ownWords(slide[startKey]), ownWords(slide.end_date)];
  // the words for one end alone say nothing of the other
  const bothWords = end && date?.includes('/') ? (startWords && endWords ? `${startWords} – ${endWords}` : '') : startWords;
  const unread = [start, end].flatMap((one) => (one && !one.numbers ? one.text : [])).join(' – ');
  const dateText = plainText(plain(slide.display_date) || bothWords || unread);
  return { ...(date !== undefined && { date }), ...(dateText && { dateText }) };
}

const SIMPLE = /^(-?\d{4}|Y-?\d{5,})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{3}))?)?)?)?)?$/;

/** A date of ours as TimelineJS writes it; `undefined` for what its parts cannot say. */
export function slideDate(text: string): Bag | undefined {
  const [, year, ...rest] = (SIMPLE.exec(text) ?? []) as (string | undefined)[];
  if (!year) return undefined;
  const numbers = [
    historical(Number(year.replace('Y', ''))),
    ...rest.flatMap((part) => (part === undefined ? [] : Number(part))),
  ];
  return Object.fromEntries(numbers.map((number, i) => [PARTS[i]!, i > 2 ? String(number).padStart(2, '0') : String(number)]));
}

/** Dates of ours as slides have them; open and unknown ends have no place there. */
export function slideDates(date: string): Bag {
  const [start = '', end = ''] = date.split('/');
  const [start_date, end_date] = [slideDate(start), slideDate(end)];
  return { ...(start_date && { start_date }), ...(end_date && { end_date }) };
}
