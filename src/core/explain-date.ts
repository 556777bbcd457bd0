// Says what is wrong with a date that `readDate` refused. Apart from it, since few readers ever need it: a page loads it only for a
// feed with a fault in it.

export interface Explanation {
  /** What is wrong, without a full stop. */
  readonly why: string;
  /** What to write instead, as a sentence. */
  readonly mend: string;
}

type Row = readonly [form: RegExp, why: string, mend: string];

/** Common ways to write a date that are refused because they could mean two things, or nothing. The first that fits speaks. */
const REFUSED: readonly Row[] = [
  [/^$/, 'it is empty', 'Write a date, or leave it out.'],
  [/^\d{1,2}([./-])\d{1,2}\1\d{2,4}$/, 'day and month could be either way round', 'Write year, month, day: 2014-06-10.'],
  [/^\d{4}([/.])\d{1,2}\1\d{1,2}/, 'a date is written with hyphens', 'Write 2014-06-10; a slash stands between start and end.'],
  [/^.+\/.*\/|^\/.*\//, 'an interval has two ends', 'Write 2014-06-10/2017-07-09.'],
  [
    /[\u2010-\u2015\u2212]/,
    'it has a dash that is not a hyphen',
    'Write hyphens, 2014-06-10, and a slash between start and end, 2014/2017.',
  ],
  [/^\d{4} ?- ?\d{4}$|\s\/|\/\s/, 'only a slash stands between start and end', 'Write 2014/2017.'],
  [/^(\.\.)?(\/(\.\.)?)?$/, 'neither end is a date', 'Write 2017/.. for what goes on since 2017.'],
];

const REFUSED_POINTS: readonly Row[] = [
  [/^-0000/, 'there is no year -0000', 'Write 0000 for 1 BCE.'],
  [/^-?\d{4}-\d\d-\d\d[ t]\d/, 'a capital T must stand between day and time', 'Write 2014-06-10T14:30.'],
  [/^-?\d{4}-(\d{1,2})(-\d{1,2})?$/, 'month and day take two digits', 'Write 2014-06-05.'],
  [/^\d{8}$/, 'the hyphens are missing', 'Write 2014-06-10.'],
  [/^-?\d{1,3}$/, 'a year takes four digits', 'Write 0044, or -0043 for 44 BCE.'],
  [/^\d{10}(\d{3})?$/, 'it counts seconds or milliseconds', 'Write 2014-06-10T14:30Z.'],
  [/^\d\d:\d\d/, 'the day is missing', 'Write 2014-06-10T14:30.'],
  [/^\d{4}-\d\d-\d\dT(\d\d(:?\d\d)?([Z+-]|$)|\d:)/, 'the time is not complete', 'Write hours and minutes: 2014-06-10T14:30.'],
  [/^\d{4}-\d\d-\d\dT/, 'the time has a form not known here', 'Write 2014-06-10T14:30, with Z or +03:00 after it.'],
  [/^\d{4}s$|^\d{2,3}X{1,2}$/i, 'decades and centuries are written as intervals', 'Write 1990/1999.'],
  [/^([~?%]|ca?\b)/i, 'what is not exact is marked at the end', 'Write 2014~ for about 2014.'],
  [/\d ?(BCE?|B\.C\.|AD|CE)/i, 'the era is written in words', 'Write -0043 for 44 BCE, and 0079 for 79 CE.'],
  [/(?!\d)\p{Nd}/u, 'its digits are not 0 to 9', 'Write 2014-06-10.'],
  [/\p{L}{3}/u, 'it is written in words', 'Write 2014-06-10, and put the words into “dateText”.'],
];

const GENERAL: Explanation = {
  why: 'it has no form known here',
  mend: 'Write a year (2014), a month (2014-06), a day (2014-06-10), a time (2014-06-10T14:30) or an interval (2014/2017).',
};

function fromTable(table: readonly Row[], text: string): Explanation | undefined {
  const row = table.find(([form]) => form.test(text));
  return row && { why: row[1], mend: row[2] };
}

/** Well-formed parts that name no day or no time of day. */
function outOfRange(text: string): Explanation | undefined {
  const [, year, month, day, hour, minute, second = '0', offsetHours = '0', offsetMinutes = '0'] =
    /^(-?\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:[+-](\d\d):?(\d\d)?)?)?)?/.exec(text) ?? [];
  if (month === undefined || year === undefined) return undefined;
  if (Number(month) < 1 || Number(month) > 12) return { why: `there is no month ${month}`, mend: 'Months run from 01 to 12.' };
  const days = new Date(new Date(0).setUTCFullYear(Number(year), Number(month), 0)).getUTCDate();
  if (day !== undefined && (Number(day) < 1 || Number(day) > days))
    return { why: `${year}-${month} has ${days} days`, mend: `Days of that month run from 01 to ${days}.` };
  if (Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second) > 59)
    return { why: 'there is no such time of day', mend: 'Times run from 00:00:00 to 23:59:59.' };
  return Number(offsetHours) > 23 || Number(offsetMinutes) > 59
    ? { why: 'there is no such offset', mend: 'Offsets run from -23:59 to +23:59.' }
    : undefined;
}

const POINT = /^(-?\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d(:?\d\d)?)?)?)?)?[?~%]?|\.\.|)$/;

/** @param value a date that `readDate` does not read, or what stands in its place */
export function explainDate(value: unknown): Explanation {
  if (typeof value !== 'string') return { why: 'it is not text', mend: 'Put it in quotation marks.' };
  const text = value.trim();
  const whole = fromTable(REFUSED, text);
  if (whole) return whole;
  const parts = text.split('/');
  for (const part of parts) {
    const found =
      outOfRange(part) ??
      (POINT.test(part) && !part.startsWith('-0000') ? undefined : (fromTable(REFUSED_POINTS, part) ?? GENERAL));
    if (found) return found;
  }
  return parts.length > 1 ? { why: 'it ends before it starts', mend: 'Write the earlier date first.' } : GENERAL;
}
