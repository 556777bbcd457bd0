// Dates of TimelineJS: objects of parts, years counted as history does (−44 is 44 BCE), times of no zone.
import { quote } from '../core/problem.js';
import { filled, isBag, plain, type Bag } from './bag.js';
import { edtfText, yearText } from './edtf-text.js';
import type { Tell } from './teller.js';

export const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;
type PartName = (typeof PARTS)[number];

/** The last of each part, as the calendar has them; of days, the month says. */
const LAST: readonly (number | undefined)[] = [Infinity, 12, undefined, 23, 59, 59, 999];

/**
 * Beyond it TimelineJS counts on the scale of the cosmos, where nobody counts a year more or less: there, years stay as they are.
 * (The earliest year of ECMAScript's time values, of which TimelineJS 3 makes its dates.)
 */
const EARLIEST = -271_820;

/** `-44` (44 BCE) → `-43`. */
export const astronomical = (year: number): number => (year < 0 && year >= EARLIEST ? year + 1 : year);
/** `-43` → `-44`. */
const historical = (year: number): number => (year <= 0 && year > EARLIEST ? year - 1 : year);

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
export interface Moment {
  /** In EDTF, or as it stands where it is none. */
  readonly text: string;
  /** Its numbers from coarse to fine, for comparing; absent where some are none. */
  readonly numbers?: readonly number[];
}

/** @param path to the object, in the source's own words */
function readMoment(value: unknown, path: string, tell: Tell): Moment | undefined {
  if (!isBag(value)) return undefined;
  const problem = (name: PartName, why: string, mend: string, what = `The ${name} ${quote(value[name])}`): void =>
    tell.problem(what, `${path}.${name}`, why, mend);
  const all = PARTS.map((name) => wholeNumber(value[name]));
  // what is blank ends the date there; of a time, what is blank counts from 0
  const blank = all.slice(0, 4).indexOf(undefined);
  const ends = blank >= 0 ? blank : all.findLastIndex((one) => one !== undefined) + 1;
  // TimelineJS writers leave a 0 where they mean nothing; a time of day without a day says nothing either way
  const lost = PARTS.find((name, i) => i >= ends && all[i] !== undefined && Number(value[name]) !== 0);
  const missing = PARTS[ends]!;
  if (lost) problem(lost, `there is no ${missing}, so it was left out`, `Add the ${missing}.`, `The ${lost}`);
  if (ends === 0) return undefined;

  const given = all.slice(0, ends).map((one) => one ?? 0);
  const wrong = given.findIndex((one) => typeof one === 'string');
  if (wrong >= 0) {
    problem(PARTS[wrong]!, 'it is not a whole number', 'Write digits only, and the words in display_date.');
    const texts = PARTS.slice(0, ends).map((part) => plain(value[part]));
    return { text: texts.join('-') };
  }
  const [stated, ...rest] = given as [number, ...number[]];
  const year = astronomical(stated);
  if (stated === 0) problem('year', 'there was none: it was taken for 1 BCE', 'Write -1 for 1 BCE.', 'The year 0');
  else if (stated < 0) tell.change('year', `${path}.year`, value.year, yearText(year));
  const numbers = [year, ...rest];
  const fits = (number: number, i: number): boolean =>
    i === 0 || (number >= (i > 2 ? 0 : 1) && number <= (LAST[i] ?? daysOf(year, rest[0]!)));
  numbers.forEach((number, i) => {
    if (!fits(number, i))
      problem(PARTS[i]!, 'there is no such, and it is not counted on to another date', 'Write the right one.');
  });
  const [month, day, hour, minute, second, fraction] = rest;
  // four digits of a fraction of a second would be read as a fraction, and mean another time
  const millisecond = fraction !== undefined && fits(fraction, 6) ? fraction : undefined;
  return { text: edtfText({ year, month, day, hour, minute, second, millisecond }), numbers };
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
export function between(start: Moment | undefined, end: Moment | undefined, tell: Tell): string | undefined {
  if (!end || end.text === start?.text) return start?.text;
  if (!start) return `/${end.text}`;
  if (!isBefore(end, start)) return `${start.text}/${end.text}`;
  tell.problem(
    `The end ${quote(end.text)}`,
    'end_date',
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
  if (startKey === 'date') tell.problem('The date', 'date', 'TimelineJS calls it start_date', 'Rename it.');
  const start = readMoment(slide[startKey], startKey, tell);
  const end = readMoment(slide.end_date, 'end_date', tell);
  const date = between(start, end, tell);
  const [startWords, endWords] = [ownWords(slide[startKey]), ownWords(slide.end_date)];
  // the words for one end alone say nothing of the other
  const bothWords = end && date?.includes('/') ? (startWords && endWords ? `${startWords} – ${endWords}` : '') : startWords;
  const unread = [start, end].flatMap((one) => (one && !one.numbers ? one.text : [])).join(' – ');
  const dateText = plainText(plain(slide.display_date) || bothWords || unread);
  return filled({ date, dateText });
}

const SIMPLE = /^(-?\d{4}|Y-?\d{5,})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{3}))?)?)?)?)?$/;

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
