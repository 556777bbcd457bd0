// Dates in the cells of tables, as far as they need no rule: EDTF, ISO 8601, a year, a time of day. The command reads more: table-dates.ts.
import { quote } from '../core/problem.js';
import type { SpokenDate } from './spoken-date.js';
import { between, type Moment, type When } from './timelinejs-date.js';
import { filled } from './bag.js';
import type { Tell } from './teller.js';

/** Reads dates in words. It is large, and most tables have none: so it is handed in. */
export type Spoken = (text: string) => SpokenDate | undefined;

/** What EDTF is made of, the year first, and no year of five digits; whether it is a date is for the reader of dates to say. */
const EDTF = /^(?!\d{4}[/.]\d\d?\b|-?\d{5})[^\dX]*(?:[\dX]{4}|Y-?\d)[-\dXYESTZ~?%.,:+/{}[\]]*$/;
const TIME = /^(\d{1,2})(?:[:.]?(\d\d))?(?:[:.](\d\d)(?:[.,](\d{1,9}))?)?\s*([ap])?\.?(?:m\.?)?$/i;

const two = (text: string | number): string => String(text).padStart(2, '0');

/** Hour, minute, second, fraction of a time of day: `10:30`, `1030`, `10.30`, `10:30 PM`. `undefined` where it is none. */
export function timeParts(text: string): readonly string[] | undefined {
  const [, hours = '', minutes = '00', seconds, fraction, half] = TIME.exec(text.trim()) ?? [];
  let hour = Number(hours);
  if (!hours || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  if (half) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (/p/i.test(half) ? 12 : 0);
  }
  if (hour > 23) return undefined;
  return [two(hour), minutes, ...(seconds ? [seconds] : []), ...(seconds && fraction ? [fraction] : [])];
}

/** `2014-6-10 10:30` → `2014-06-10T10:30`, `44` → `0044`; `undefined` where the text is no date by itself. */
function plainDate(text: string): string | undefined {
  const date = text
    .replace(/^\d{1,3}$/, (year) => year.padStart(4, '0'))
    .replace(/-(\d)\b/g, '-0$1')
    .replace(/^(\S{10}) (?=\d\d:)/, '$1T');
  return !text || EDTF.test(date) ? date : undefined;
}

/** The date of a row in fields of ours, of a cell for its start and one for its end, where each speaks for itself. */
export function plainWhen(from: string, to: string, tell: Tell): When {
  const [start, end] = [from, to].map((text, i) => {
    const date = plainDate(text);
    if (date === undefined)
      tell.problem(
        `The date ${quote(text)}`,
        i > 0 ? 'end_date' : 'start_date',
        'it is no date that is read here, and is shown as it stands',
        'Write it as 2014-06-10.',
      );
    return date;
  });
  if (start === undefined) return { dateText: [from, to].filter(Boolean).join(' – ') };
  // what is not written in plain numbers is for the reader of dates to compare
  const moment = (date = ''): Moment | undefined =>
    date ? { text: date, ...(/^\d[-\d]*$/.test(date) && { numbers: date.split('-').map(Number) }) } : undefined;
  return filled({ date: between(moment(start), moment(end), tell) });
}
