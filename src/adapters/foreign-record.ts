import { readRare } from '../core/edtf.js';
import { quote } from '../core/problem.js';
import { readDate, type Span } from '../core/span.js';
import type { ImportOptions } from './adapter.js';
import type { SpokenDate } from './spoken-date.js';

/** The fields of an object of a foreign feed; every one may be anything. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value has fields to ask for: an object, and no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text, or a number as text, without blanks around it; `undefined` where nothing is left. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return (typeof value === 'string' && value.trim()) || undefined;
}

/** An object without the fields that are `undefined`, empty lists, or objects without fields. */
export function stated(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && (typeof value !== 'object' || value === null || Object.keys(value).length > 0),
    ),
  );
}

/** One record of a foreign feed, and a pen for notes about it. */
export interface ForeignRecord {
  readonly fields: Fields;
  /** The text of a field. A value that is none is told of, once. */
  text(name: string): string | undefined;
  /** Notes a change that lost nothing. */
  change(name: string, why: string): void;
  /** Notes what an editor should look at. */
  problem(name: string, why: string, mend: string): void;
  /** The fields that are not among these, to be kept. */
  rest(known: ReadonlySet<string>): Fields;
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/**
 * Opens one record. What is no object is told of.
 *
 * @param path of the record: `items[3]`
 */
export function openRecord(record: unknown, index: number, path: string, { note }: ImportOptions): ForeignRecord | undefined {
  if (!isFields(record)) {
    note({
      kind: 'problem',
      what: textOf(record) === undefined ? 'The record' : quote(record),
      index,
      path,
      why: 'a record is an object with fields, and this is none; it was left out',
      mend: 'Write an object, or take it out.',
    });
    return undefined;
  }
  const told = new Set<string>();
  const place = (name: string): { what: string; index: number; path: string } => ({
    what: textOf(record[name]) === undefined ? `The field “${name}”` : quote(record[name]),
    index,
    path: path === '' ? name : `${path}.${name}`,
  });
  const opened: ForeignRecord = {
    fields: record,
    text(name) {
      const text = textOf(record[name]);
      if (text === undefined && isPresent(record[name]) && typeof record[name] !== 'string' && !told.has(name)) {
        told.add(name);
        opened.problem(name, 'it must be text and was left out', 'Write text, or leave it out.');
      }
      return text;
    },
    change(name, why) {
      note({ kind: 'change', ...place(name), why });
    },
    problem(name, why, mend) {
      note({ kind: 'problem', ...place(name), why, mend });
    },
    rest(known) {
      return Object.fromEntries(Object.entries(record).filter(([name, value]) => !known.has(name) && isPresent(value)));
    },
  };
  return opened;
}

/** Reads the value of a date field. */
export type DateReader = (value: unknown) => SpokenDate | undefined;

const isPoint = (date: string): boolean => !/[/[{]/.test(date);

/** A date in EDTF of any level as a stretch of time. */
export function spanOf(date: string): Span | undefined {
  return readDate(date, undefined, readRare);
}

/** Whether two dates that are dates each are none as a range, so that it would end before it starts. */
export function isBackward(from: string, to: string): boolean {
  return !!spanOf(from) && !!spanOf(to) && !spanOf(`${from}/${to}`);
}

/** A day as the end of a range keeps the words of both, where a date could not be read. */
function wording(record: ForeignRecord, start: string, end: string): string | undefined {
  const words = [record.text(start), record.text(end)].filter((text) => text !== undefined);
  return words.length > 0 ? [...new Set(words)].join(' – ') : undefined;
}

/**
 * The date of a record that has a field for its start and one for its end. What cannot be read is kept as `dateText` and told of.
 *
 * @param read reads either field
 */
export function statedDate(
  record: ForeignRecord,
  start: string,
  end: string,
  read: DateReader,
): { date?: string; dateText?: string } {
  const { fields } = record;
  const dateText = wording(record, start, end);
  const from = isPresent(fields[start]) ? read(fields[start]) : undefined;
  const to = isPresent(fields[end]) ? read(fields[end]) : undefined;
  const asText = dateText === undefined ? {} : { dateText };
  if (!from) {
    if (isPresent(fields[start])) {
      record.problem(start, 'it is no date that can mean one thing only, and was kept as words', 'Write 2014-06-10.');
    } else if (isPresent(fields[end]))
      record.problem(start, 'it is missing, and an end alone says no date', 'Write when it began.');
    else record.problem(start, 'it is missing, so the event has no date', 'Write when it happened: 2014-06-10.');
    return asText;
  }
  const vague = from.vague || to?.vague ? asText : {};
  if (!isPresent(fields[end]) || from.date === to?.date) return { date: from.date, ...vague };
  if (!to || !isPoint(from.date) || !isPoint(to.date)) {
    record.problem(end, 'it is no date that can mean one thing only, and was kept as words', 'Write 2014-06-10.');
    return { date: from.date, ...asText };
  }
  if (isBackward(from.date, to.date)) {
    record.problem(end, 'it is before the start, and was left out', 'Write the later date as the end.');
    return { date: from.date, ...asText };
  }
  return { date: `${from.date}/${to.date}`, ...vague };
}

/** Whether markup would be lost on the way to plain text: what an `a`, a list or a paragraph says. */
export function hasMarkup(text: string): boolean {
  return /<\/?[a-z][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(text);
}
