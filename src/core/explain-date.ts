// Says what is wrong with a date that `readDate` refused. Apart from it, since few readers ever need it: a page loads it only for a
// feed with a fault in it.
import type { readRare } from './edtf.js';

/** Reads the rarer dates. Handed in, since a page that has loaded this has loaded that already. */
export type ReadRare = typeof readRare | undefined;

export interface Explanation {
  /** What is wrong, without a full stop. */
  readonly why: string;
  /** What to write instead, as a sentence. */
  readonly mend: string;
}

/** What to write stands there without “Write” and the full stop; `$1` in it is what the first group holds. */
type Row = readonly [form: RegExp, why: string, write: string];

const NO_END = ['neither end is a date', '2017/.. for what goes on since 2017'] as const;
const BRACKETS = '[1667,1668] for one of these, {1667,1668} for all of them';

/** Common ways to write a date that are refused because they could mean two things, or nothing. The first that fits speaks. */
const REFUSED: readonly Row[] = [
  [/^$/, 'it is empty', 'a date, or leave it out'],
  [/^\d{1,2}([./-])\d{1,2}\1\d{2,4}$/, 'day and month could be either way round', 'year, month, day: 2014-06-10'],
  [/^\d{4}([/.])\d{1,2}\1\d{1,2}/, 'a date is written with hyphens', '2014-06-10; a slash stands between start and end'],
  [/^.+\/.*\/|^\/.*\//, 'an interval has two ends', '2014-06-10/2017-07-09'],
  [
    /[\u2010-\u2015\u2212]/,
    'it has a dash that is not a hyphen',
    'hyphens, 2014-06-10, and a slash between start and end, 2014/2017',
  ],
  [/^\d{4} ?- ?\d{4}$|\s\/|\/\s/, 'only a slash stands between start and end', '2014/2017'],
  [/^(\.\.)?(\/(\.\.)?)?$/, ...NO_END],
  [/^P\d|\/P\d/, 'it has a length of time in it', 'the first and the last date: 2014-06-10/2017-07-09'],
  [/^-?\d{4}-.*\/\d\d(-\d\d)?$/, 'the end of an interval is written in full', '2014-06-10/2014-06-12'],
  [
    /\/(present|now|today|ongoing|open|unknown|\?)$|^(open|unknown|\?)\//i,
    'an end that is open is two dots, and one that is not known is left out',
    '2017/.. or 2017/',
  ],
  [
    /^-?[\dX]{4}[-\dX?~%]* ?\.\.|^\.\.-?\d/,
    'two dots stand only in a set, or for an open end',
    '1670/1672 for all of that time, [1670..1672] for a date in it, or 1670/.. where it has no end',
  ],
  [/^-?[\dX]{4}[-\dX?~%]* ?([,;|&]|or\b|and\b)/, 'dates in a list stand in brackets', BRACKETS],
];

const SETS: readonly Row[] = [
  [/^[[{].*[[{]/, 'a set has another set in it', 'all dates in one pair of brackets: [1667,1668]'],
  [/^(\[[^\]}]*\}|\{[^\]}]*\]|[[{][^\]}]*|[^[{]*[\]}])$/, 'its brackets are not a pair', BRACKETS],
  [/^[?~%]|[?~%]$/, 'a set is not marked as a whole', '[1667~,1668~]'],
  [
    /\/|^[^[{]|[^\]}]$|[\]}][^]/,
    'a set has no slash in it, and stands alone',
    '[1670..1672] for a year from 1670 to 1672, or 1670/1672 for all of that time',
  ],
  [/T/, 'a set is of dates without a time of day', '[2014-06-10,2014-06-12]'],
  [/^.\s*,|,\s*(,|.$)|^.\s*.$/, 'a date is missing', 'a date on both sides of a comma: [1667,1668]'],
  [/^.\s*\.\.\s*.$/, ...NO_END],
  [/,\s*\.\.|\.\.\s*,/, 'only its first and its last date may be open', '[..1667,1670] or [1667,1670..]'],
  [/\.\.\s*[^\s,]*\.\./, 'two dots stand between two dates', '[1670..1672]'],
];

const TIMED = '2014-06-10T14:30';

const POINTS: readonly Row[] = [
  [/^(?=[^T]*T\d)[^T]*X/, 'a time needs a whole day', `${TIMED}, or the day alone: 2014-06-1X`],
  [/^(?=[^T]*T\d)[^T]*[?~%]/, 'a time is marked at the end', `${TIMED}~`],
  [/^\d{4}-\d\d-\d\dT/, 'the time has a form not known here', `hours and minutes, ${TIMED}, and Z or +03:00 after them`],
  [/^[?~%]*-0000/, 'there is no year -0000', '0000 for 1 BCE'],
  [/^-?\d{4}-\d\d-\d\d[ t]\d/, 'a capital T must stand between day and time', TIMED],
  [/^-?\d{4}-(\d{1,2})(-\d{1,2})?$/, 'month and day take two digits', '2014-06-05'],
  [
    /^-?\d{4}(-\d{3}$|-?W\d)/i,
    'it counts the days or the weeks of a year',
    'month and day, 2014-06-10, or the first and the last day, 2014-03-17/2014-03-23',
  ],
  [/^(\d{8}|[12]\d{3}(0[1-9]|1[0-2]))$/, 'the hyphens are missing', '2014-06-10 or 2014-06, or Y$1 for a year'],
  [/^\d{10}(\d{3})?$/, 'it counts seconds or milliseconds', `${TIMED}Z`],
  [/^(-?[1-9]\d{4,12})$/, 'a year of more than four digits has a Y before it', 'Y$1'],
  [
    /^-?\d{1,3}~?$/,
    'a year takes four digits',
    '0044 for the year 44, -0043 for 44 BCE, 19XX for a century, 199X for a decade',
  ],
  [/^Y-?(0|\d{0,4}([?~%]|$))/, 'a year after Y has more than four digits, of which the first is not 0', '2014, or Y-12014'],
  [
    /^(Y-?\d+(E\d+)?|-?\d{4})S\d+[?~%]?$/,
    'it has no such significant digits',
    '1950S2 for 1900 to 1999; the year must have that many digits',
  ],
  [/^Y-?[1-9]\d*(E[1-9]\d*)?[?~%]?$/, 'it is too far away', 'a year from Y-1E13 to Y1E13'],
  [/^Y-?\d/i, 'the year has a form not known here', 'Y170000002, Y-17E7, or Y3388E2S3'],
  [/^\d\d:\d\d/, 'the day is missing', TIMED],
  [
    /\b\d{3}0['’]?s\b|^['’]?\d0['’]?s$|^\d{2,3}[?-]{1,2}$|\bcentur(y|ies)\b/i,
    'a digit that is not known is an X',
    '199X for the 1990s, 18XX for the years 1800 to 1899',
  ],
  [
    /^-?[\dXxu]{1,5}(-[\dXxu]{1,2}){0,2}$/,
    'a year has four digits, month and day two, with a capital X for each that is not known',
    '199X, or 2014-XX',
  ],
  [/^(ca?(\b|(?=\d))|circa\b|about\b|around\b|approx)/i, 'what is not exact is marked at the end', '2014~ for about 2014'],
  [
    /^[<>]|^(before|until|till|up to|after|since|from)\b/i,
    'it is written in words',
    '2017/.. for since 2017, and ../2017 for until 2017',
  ],
  [
    /\b(years? ago|million|billion)\b|\d ?([kMG]a|[mbg]ya)\b/i,
    'it counts years in words',
    'Y-138E8 for 13.8 billion years ago, and Y-66E6~ for about 66 million',
  ],
  [
    /\b(spring|summer|autumn|fall|winter)\b|(\b|\d)(Q[1-4]|H[12])(\b|\d)/i,
    'a season, or another part of a year, is written as a number',
    '2001-21 to 2001-24 for spring to winter, 2001-33 to 2001-36 for quarters, 2001-40 and 2001-41 for halves',
  ],
  [/\d ?(BCE?|B\.C\.|AD|CE)|\bAD ?\d/i, 'the era is written in words', '-0043 for 44 BCE, and 0079 for 79 CE'],
  [/(?!\d)\p{Nd}/u, 'its digits are not 0 to 9', '2014-06-10'],
  [/\p{L}{3}/u, 'it is written in words', '2014-06-10, and put the words into “dateText”'],
  [
    /^[-\dX?~%]*[?~%]/,
    'a mark (? ~ %) stands right before or right after a year, a month or a day',
    '2004-06~ for the month and its year, 2004-~06 for the month alone',
  ],
];

const GENERAL: Explanation = {
  why: 'it has no form known here',
  mend: `Write a year (2014), a month (2014-06), a day (2014-06-10), a time (${TIMED}) or an interval (2014/2017).`,
};

function fromTable(table: readonly Row[], text: string): Explanation | undefined {
  for (const [form, why, write] of table) {
    const match = form.exec(text);
    if (match) return { why, mend: `Write ${write.replace('$1', match[1] ?? '')}.` };
  }
  return undefined;
}

/** Well-formed parts that name no day or no time of day. */
function outOfRange(text: string, read: ReadRare): Explanation | undefined {
  const [, year, month, day, hour, minute, second = '0', fraction = '0', offset, offsetHours = '0', offsetMinutes = '0'] =
    /^[?~%]?(-?[\dX]{4})[?~%]?-[?~%]?([\dX]{2})[?~%]?(?:-[?~%]?([\dX]{2})(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:Z|(([+-]\d\d):?(\d\d)?))?)?)?[?~%]?$/.exec(
      text,
    ) ?? [];
  if (month === undefined || year === undefined) return undefined;
  const number = Number(month);
  const open = [year, month, day].some((part) => part?.includes('X'));
  if (number > 20 && number < 42)
    return day !== undefined || year.includes('X')
      ? {
          why: 'a season, or another part of a year, is of one year and has no days',
          mend: 'Write 2001-21, or a month and a day.',
        }
      : undefined;
  if (number < 1 || number > 12)
    return {
      why: `there is no month ${month}`,
      mend: 'Months run from 01 to 12; 21 to 41 are seasons and other parts of a year.',
    };
  if (open && hour === undefined)
    return read?.(text)
      ? undefined
      : { why: 'no day in the calendar fits it', mend: 'Write 156X-12-25, or leave out what is not known.' };
  const days = new Date(new Date(0).setUTCFullYear(Number(year), number, 0)).getUTCDate();
  if (day !== undefined && (Number(day) < 1 || Number(day) > days))
    return { why: `${year}-${month} has ${days} days`, mend: `Days of that month run from 01 to ${days}.` };
  const seconds = (Number(hour ?? 0) * 60 + Number(minute ?? 0)) * 60 + Number(`${second}.${fraction}`);
  if (seconds > 86_400 || Number(minute ?? 0) > 59 || Number(second) > 59)
    return { why: 'there is no such time of day', mend: 'Times run from 00:00:00 to 24:00:00.' };
  if (offset === undefined) return undefined;
  const away = Math.abs(Number(offsetHours)) * 60 + Number(offsetMinutes);
  const west = offset.startsWith('-');
  return away > (west ? 720 : 840) || Number(offsetMinutes) > 59 || (west && away === 0)
    ? { why: 'there is no such offset', mend: 'Write Z, or an offset from -12:00 to +14:00.' }
    : undefined;
}

const TIME = /^-?\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d(:?\d\d)?)?[?~%]?$/;

/** What is wrong with a date, or with one end of an interval; nothing where it could stand alone. */
function explainPoint(text: string, read: ReadRare): Explanation | undefined {
  const found = outOfRange(text, read);
  if (found || text === '' || text === '..' || TIME.test(text) || read?.(text)) return found;
  return fromTable(POINTS, text) ?? GENERAL;
}

function firstFault(texts: readonly string[], read: ReadRare): Explanation | undefined {
  for (const text of texts) {
    const found = explainPoint(text, read);
    if (found) return found;
  }
  return undefined;
}

const BACKWARDS: Explanation = { why: 'it ends before it starts', mend: 'Write the earlier date first.' };

function explainSet(text: string, read: ReadRare): Explanation {
  const dates = text.slice(1, -1).split(/,|\.\./);
  return (
    fromTable(SETS, text) ??
    firstFault(
      dates.map((date) => date.trim()),
      read,
    ) ??
    (dates.length > 1 ? BACKWARDS : GENERAL)
  );
}

function explainEnds(text: string, read: ReadRare): Explanation {
  const ends = text.split('/');
  return firstFault(ends, read) ?? (ends.length > 1 ? BACKWARDS : GENERAL);
}

/**
 * @param value a date that `readDate` does not read, or what stands in its place
 * @param read reader of the rarer dates
 */
export function explainDate(value: unknown, read: ReadRare): Explanation {
  if (typeof value !== 'string') return { why: 'it is not text', mend: 'Put it in quotation marks.' };
  const text = value.trim();
  return fromTable(REFUSED, text) ?? (/[[\]{}]/.test(text) ? explainSet(text, read) : explainEnds(text, read));
}
