// Says what is wrong with a date that `readDate` refused. Apart from it, since few readers ever need it: a page loads it only for a
// feed with a fault in it.
import type { Span } from './span.js';

/** Reads a date, rarer forms too. Handed in, since a page that has loaded this has loaded that already. */
export type ReadAny = (text: string) => Pick<Span, 'start' | 'end'> | undefined;

export interface Explanation {
  /** What is wrong, without a full stop. */
  readonly why: string;
  /** What to write instead, as a sentence. */
  readonly mend: string;
}

/** What to write stands there without “Write” and the full stop; `$1` is what the first group holds. */
type Row = readonly [form: RegExp, why: string, write: string];

const RANGE = '2014-06-10 or 2014/2017';

/** Of the text as a whole. The first row that fits speaks. */
const WHOLE: readonly Row[] = [
  [/^[[{./}\]]*$/, 'it names no date', '2014-06-10, or leave it out'],
  [
    /^\d\d?([./-])\d\d?\1\d\d/,
    'which is the day and which the month differs from place to place',
    'year, month, day: 2014-06-10',
  ],
  [/[\u2010-\u2015\u2212]/, 'it has a dash that is not a hyphen', RANGE],
  [/^\d{4}([/.])\d\d?\1\d|^\d{4}-\d{4}$|\s[-/]|[-/]\s/, 'a date has hyphens, and an interval a slash', RANGE],
  [/\/.*\/|\bP\d|^\d.*\/\d\d(-\d\d)?$/, 'an interval is two dates, both in full', '2014-06-10/2014-06-12'],
  [
    /^\d[-\d]*\/[^\d./]+$|^[^\d./]+\/[-\d]+$/,
    'an end that is open is two dots, and one that is not known is left out',
    '2017/.. or 2017/',
  ],
];

/** Of a date, or of one in an interval, a list or a set. */
const SINGLE: readonly Row[] = [
  [
    /^-?[\dX]{4}-(00|1[3-9]|[2-9]\d)(-|$)/,
    'there is no month $1',
    '01 to 12; 21 to 41 are seasons and other parts of one year, and have no days',
  ],
  [
    /^[^T-]*-[^T]*T\d/,
    'its time of day or offset cannot be read',
    '2014-06-10T14:30, up to 24:00, and Z or -12:00 to +14:00 after it',
  ],
  [/\d\d:\d\d/, 'a time stands after a day and a capital T', '2014-06-10T14:30'],
  [/^-0000|\d ?(BC|B\.C|AD|CE)|^AD/i, 'years have no era, and 1 BCE is 0000', '-0043 for 44 BCE, and 0079 for 79 CE'],
  [/^-?[\dX]{4}-[\dX]{2}(-[\dX]{2})?$/, 'no day in the calendar fits it', '156X-12-25, or leave out what is not known'],
  [/^-?\d{4}-\d\d?(-\d\d?)?$/, 'month and day take two digits', '2014-06-05'],
  [/^(-?\d{5,})[?~%]?$/, 'its hyphens are missing, or the Y before a long year', '2014-06-10, or Y$1 for the year'],
  [/^\d{4}-?(\d{3}$|W)/, 'it counts the days or weeks of a year', '2014-06-10'],
  [/^Y|^-?\d+S\d/, 'it is no year with Y, E or S', 'Y12014 or Y-17E7, from Y-1E13 to Y1E13, or 1950S2 for 1900 to 1999'],
  [
    /^-?\d[-\dXu?]*$|\d0['’]?s\b|centur/i,
    'a year takes four digits, month and day two, with an X for each that is not known',
    '0044, 199X for the 1990s, or 18XX for 1800 to 1899',
  ],
  [/years? ago|illion|\d ?([kMG]a|[mbg]ya)$/i, 'it counts years in words', 'Y-138E8 for 13.8 billion years ago'],
  [
    /spring|summer|autumn|fall|winter|[QH]\d/i,
    'seasons and other parts of a year are numbers',
    '2001-21 to 2001-24 for spring to winter, 2001-33 to 2001-36 for quarters, 2001-40 and 2001-41 for halves',
  ],
  [/(?!\d)\p{Nd}/u, 'its digits are not 0 to 9', '2014-06-10'],
  [
    /^(c\.? ?|[<>])\d|\p{L}{2}/u,
    'it is in words',
    '2014-06-10, 2014~ for about 2014, 2017/.. for since 2017, ../2017 for until 2017, or put the words into “dateText”',
  ],
  [
    /^[-\dX?~%]*[?~%]/,
    'a mark (? ~ %) stands right before or after a year, a month or a day',
    '2004-06~ for the month and its year, 2004-~06 for the month alone',
  ],
  [/^/, 'it has no form known here', '2014, 2014-06, 2014-06-10, 2014-06-10T14:30 or 2014/2017'],
];

/** Of several dates, each of which can be read. */
const SEVERAL: readonly Row[] = [
  [
    /^[^/]*$|[,;|&[\]{}]|\.\./,
    'a set is dates without times, the earlier first, in one pair of brackets',
    '[1667,1670..1672] for one of these, {1667,1668} for all of them, or 1670/1672 for all of that time',
  ],
  [/^/, 'it ends before it starts', 'the earlier date first'],
];

function say(rows: readonly Row[], text: string): Explanation | undefined {
  for (const [form, why, write] of rows) {
    const match = form.exec(text);
    if (match) {
      const fill = (words: string): string => words.replace('$1', match[1]!);
      return { why: fill(why), mend: `Write ${fill(write)}.` };
    }
  }
  return undefined;
}

/** A day past the end of its month. */
function pastMonth(text: string, read: ReadAny): Explanation | undefined {
  const [day = '', month = ''] = /^(-?\d{4}-[01]\d)-\d\d/.exec(text) ?? [];
  const span = read(day) ? undefined : read(month);
  const days = span && (span.end - span.start) / 864e5;
  return span && { why: `${month} has ${days} days`, mend: `Write 01 to ${days}.` };
}

/**
 * @param value a date that `readDate` does not read, or what stands in its place
 * @param read reader of dates, rarer ones too
 */
export function explainDate(value: unknown, read: ReadAny): Explanation {
  if (typeof value !== 'string') return { why: 'it is not text', mend: 'Put it in quotation marks.' };
  const text = value.trim();
  const wrong = text.split(/[/,;|&[\]{}]|\.\.| or | and /).find((part) => part.trim() && !read(part));
  return (
    say(WHOLE, text) ?? (wrong === undefined ? say(SEVERAL, text)! : (pastMonth(wrong, read) ?? say(SINGLE, wrong.trim())!))
  );
}
