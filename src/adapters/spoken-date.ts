import { DATE_WORDS, PRESENT_WORDS } from './date-words.js';
import { edtfText, yearText } from './edtf-text.js';

/** A date that was written for people, in EDTF. */
export interface SpokenDate {
  readonly date: string;
  /** The words say more than the date does (“early 1990s”, “66 million years ago”): keep them as `dateText`. */
  readonly vague?: true;
}

interface Time {
  readonly text: string;
  readonly zone: string;
}

/** What the words of one date say. */
interface Parts {
  year?: number | undefined;
  /** How many digits the year was written with; 0 where its form leaves no doubt that it is one. */
  digits?: number;
  month?: number | undefined;
  day?: number | undefined;
  /** EDTF's number of a season, quarter or half. */
  season?: number;
  era?: number | undefined;
  weekday?: number;
  time?: Time;
  /** First year and number of years of a decade or century. */
  years?: readonly [first: number, count: number];
  about?: boolean;
  unsure?: boolean;
  vague?: boolean;
}

/** A date as text, and its two ends for what stands in a range. */
interface Point {
  readonly text: string;
  readonly first: string;
  readonly last: string;
  /** Year, month, day, time; to compare. */
  readonly from: readonly (number | string)[];
  readonly until: readonly (number | string)[];
  readonly vague: boolean;
}

type Token = readonly [letter: string, said: Parts];

/** Longer texts are no dates. Everything below takes time by the length, some of it by its square. */
const LONGEST = 120;

const MONTH_DAYS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysOf(year: number | undefined, month: number): number {
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && !leap ? 28 : (MONTH_DAYS[month - 1] ?? 0);
}

function isDay(year: number | undefined, month: number, day: number): boolean {
  return day >= 1 && day <= daysOf(year, month);
}

/** Day and month of `13/02/1965`; only where they cannot be the other way round. */
function numericDay(one: number, two: number, year: number): Parts | undefined {
  const ways = [
    [one, two],
    [two, one],
  ].filter(([day = 0, month = 0]) => isDay(year, month, day));
  const [day, month] = ways[0] ?? [];
  return day !== undefined && month !== undefined && (ways.length === 1 || day === month)
    ? { day, month, year, digits: 0 }
    : undefined;
}

/** `10:30 pm GMT+0200`: hours to seconds, and the zone as EDTF writes it. */
function readTime(groups: readonly (string | undefined)[]): Parts | undefined {
  const [, , h = '', m = '00', s, fraction, half, word, sign, offsetHours = '', offsetMinutes = '00'] = groups;
  let hour = Number(h);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(m) > 59 || Number(s ?? 0) > 59) return undefined;
  // after 10:30 without a zone, -11:30 is as good an end as it is an offset
  if (sign === '-' && groups[1] === undefined && s === undefined && word === undefined) return undefined;
  if (sign !== undefined && (Number(offsetHours) > 23 || Number(offsetMinutes) > 59)) return undefined;
  const zone = sign !== undefined ? `${sign}${offsetHours}:${offsetMinutes}` : word !== undefined ? 'Z' : '';
  const seconds = s === undefined ? '' : `:${s}${fraction === undefined ? '' : `.${fraction}`}`;
  return { time: { text: `${String(hour).padStart(2, '0')}:${m}${seconds}`, zone } };
}

const ORDINALS: readonly string[] = ['first', 'second', 'third', 'fourth'];

type Rule = readonly [letter: string, form: RegExp, read: (groups: readonly (string | undefined)[]) => Parts | undefined];

const CENTURY = '(?:st|nd|rd|th|\\.|er|eme|e)?[ -]?(century|jahrhundert|jh\\.|siecle|millennium|jahrtausend)(?!\\p{L})';

/** What a date is made of besides words; the first that fits is taken. */
const RULES: readonly Rule[] = [
  ['n', /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/uy, ([, y, , m, d]) => ({ year: +y!, month: +m!, day: +d!, digits: 0 })],
  ['n', /(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/uy, ([, a, , b, y]) => numericDay(+a!, +b!, +y!)],
  ['h', /(\d{4})-(\d\d)(?![\d-])/uy, ([, y, m]) => ({ year: +y!, month: +m!, digits: 0 })],
  ['h', /(\d{1,2})[-/.](\d{4})(?![\d-])/uy, ([, m, y]) => ({ year: +y!, month: +m!, digits: 0 })],
  [
    't',
    /(t)?(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\b\.?)?(?: ?(z|utc|gmt)(?!\p{L}))?(?: ?([+-])(\d\d):?(\d\d)?(?!\d))?(?![\d:])/uy,
    readTime,
  ],
  [
    't',
    /()(\d{1,2})()()() ?([ap])\.?m\b\.?/uy,
    ([, , h, , , , half]) => readTime(['', 't', h, undefined, undefined, undefined, half]),
  ],
  ['t', /(\d{1,2}) ?h ?(\d\d)?(?![\p{L}\d])/uy, ([, h, m]) => readTime(['', 't', h, m])],
  ['t', /(\d{1,2}) uhr(?!\p{L})/uy, ([, h]) => readTime(['', 't', h])],
  ['y', /(\d{1,3}(?:,\d{3})+)(?![\p{L}\d])/uy, ([, y]) => ({ year: +y!.replaceAll(',', ''), digits: 9 })],
  ['k', /(\d{1,3}0)(?:['’]?s|er(?: jahren?)?)(?!\p{L})/uy, ([, y]) => ({ years: [+y!, 10], digits: y!.length })],
  ['k', /annees (\d{3}0)(?!\d)/uy, ([, y]) => ({ years: [+y!, 10], digits: 4 })],
  [
    'c',
    new RegExp(`(\\d{1,2})${CENTURY}`, 'uy'),
    ([, n, unit]) => ({ years: [+n!, /^(mill|jahrt)/.test(unit!) ? 1000 : 100], vague: true }),
  ],
  ['s', /q([1-4])(?![\p{L}\d])/uy, ([, n]) => ({ season: 32 + +n! })],
  ['s', /([1-4])(?:st|nd|rd|th|\.)?[ -](?:quarter|quartal)(?!\p{L})/uy, ([, n]) => ({ season: 32 + +n! })],
  ['s', /(first|second|third|fourth) quarter(?!\p{L})/uy, ([, n]) => ({ season: 33 + ORDINALS.indexOf(n!) })],
  ['s', /(first|second) half(?!\p{L})/uy, ([, n]) => ({ season: 40 + ORDINALS.indexOf(n!) })],
  ['o', /(\d{1,2})(?:(?:st|nd|rd|th|er)(?!\p{L})|\.)(?!\d)/uy, ([, d]) => ({ day: +d! })],
  ['d', /(\d{1,2})(?![\p{L}\d])/uy, ([, d]) => ({ day: +d! })],
  ['y', /(\d{3,9})(?![\p{L}\d])/uy, ([, y]) => ({ year: +y!, digits: y!.length })],
  ['e', /(?:b\.? ?c\.?(?: ?e\.?)?|v\. ?chr\.?|v\. ?u\. ?z\.?|av\.? j\.?-?c\.?|a\. ?c\.)(?!\p{L})/uy, () => ({ era: -1 })],
  ['e', /(?:a\.? ?d\.?|c\.? ?e\.?|n\. ?chr\.?|u\. ?z\.?|ap\.? j\.?-?c\.?|d\. ?c\.)(?!\p{L})/uy, () => ({ era: 1 })],
  ['a', /~|um (?=\d{3,4}$)/uy, () => ({ about: true })],
  ['-', /[ ,]+/uy, () => ({})],
];

const WORD = /(\p{L}+)\.?-?/uy;

const SAID: Readonly<Record<string, (value: number) => Parts>> = {
  m: (month) => ({ month }),
  w: (weekday) => ({ weekday }),
  s: (season) => ({ season }),
  a: () => ({ about: true }),
  u: () => ({ unsure: true }),
  l: () => ({ about: true, vague: true }),
  '-': () => ({}),
};

function readWord(text: string, at: number): readonly [Token, number] | undefined {
  WORD.lastIndex = at;
  const match = WORD.exec(text);
  const [letter, value] = DATE_WORDS.get(match?.[1] ?? '') ?? [];
  const said = letter === undefined ? undefined : SAID[letter];
  return match && letter !== undefined && said ? [[letter, said(value ?? 0)], WORD.lastIndex] : undefined;
}

function readToken(text: string, at: number): readonly [Token, number] | undefined {
  for (const [letter, form, read] of RULES) {
    form.lastIndex = at;
    const match = form.exec(text);
    const said = match && read(match);
    if (said) return [[letter, said], at + match[0].length];
  }
  return readWord(text, at);
}

/**
 * The orders that the parts of a date come in. `d` is a number of one or two digits, `y` one of more, `m` a month, `s` a season, `e`
 * an era, `n` a date in numbers, `h` a year and month in numbers, `k` a decade, `c` a century. On the right what the numbers are:
 * before an era a small one is a year.
 */
const SHAPES: Readonly<Record<string, string>> = {
  y: 'y',
  ...{ ye: 'ye', ey: 'ey', de: 'ye', ed: 'ey' },
  ...{ my: 'my', ym: 'ym', mye: 'mye', mde: 'mye', mey: 'mey', med: 'mey' },
  ...{ dmy: 'dmy', mdy: 'mdy', ymd: 'ymd' },
  ...{ dmye: 'dmye', mdye: 'mdye', dmde: 'dmye', mdde: 'mdye', dmey: 'dmey', dmed: 'dmey' },
  ...{ sy: 'sy', ys: 'ys', sye: 'sye', sde: 'sye' },
  ...{ n: 'n', h: 'h', k: 'k', ke: 'ke', c: 'c', ce: 'ce' },
  // ends of a range, which the other end makes whole
  ...{ '': '', d: 'd', m: 'm', md: 'md', dm: 'dm', dy: 'dy' },
};

/** What the words of a date say, whole or not; `undefined` where they are no date. */
function partsOf(text: string): Parts | undefined {
  const parts: Parts = {};
  const main: Token[] = [];
  const seen = new Set<string>();
  let plain = text;
  const doubt = /\(\?\)$|\?$/.exec(plain);
  if (doubt) {
    parts.unsure = true;
    plain = plain.slice(0, doubt.index).trimEnd();
  }
  for (let at = 0; at < plain.length;) {
    const read = readToken(plain, at);
    if (!read) return undefined;
    const [token, next] = read;
    const [letter, said] = token;
    if ('watl'.includes(letter)) {
      if (seen.has(letter)) return undefined;
      seen.add(letter);
    }
    if ('watlu-'.includes(letter)) Object.assign(parts, said);
    else main.push(token);
    at = next;
  }
  const roles = SHAPES[main.map(([letter]) => (letter === 'o' ? 'd' : letter)).join('')];
  if (roles === undefined || (seen.has('l') && !/^[kc]/.test(roles))) return undefined;
  for (const [index, [letter, said]] of main.entries()) {
    const isYear = roles[index] === 'y' && said.day !== undefined;
    if (isYear && letter === 'o') return undefined;
    Object.assign(parts, isYear ? { year: said.day, digits: 0 } : said);
  }
  return parts;
}

/** Whether a number is a year beyond doubt: of four digits, or with an era, or of three beside a month or after “circa”. */
function isYear({ year, digits = 0, era, month, about }: Parts): boolean {
  if (year === undefined) return false;
  if (era !== undefined) return year > 0;
  return digits === 0 || digits === 4 || (digits === 3 && (month !== undefined || about === true));
}

function weekdayFits({ year = 0, month = 1, day, weekday }: Parts): boolean {
  // before 1583 it may be a day of the older calendar
  if (weekday === undefined || day === undefined || year < 1583) return true;
  return new Date(new Date(0).setUTCFullYear(year, month - 1, day)).getUTCDay() === weekday;
}

/** A decade or century: its text, and its first and last year. */
function stretch({ years = [0, 0], digits, era }: Parts, mark: string, vague: boolean): Point | undefined {
  const [number, count] = years;
  if (count > 10 && (number < 1 || number > (count === 100 ? 99 : 9))) return undefined;
  // “1800s” may be ten years or a hundred
  if (count === 10 && (number % 100 === 0 || number < 10 || (era === undefined && digits !== 4))) return undefined;
  const [low, high] = count === 10 ? [number, number + 9] : [(number - 1) * count + 1, number * count];
  const [start, end] = era === -1 ? [1 - high, 1 - low] : [low, high];
  const [first, last] = [yearText(start) + mark, yearText(end) + mark];
  const decade = count === 10 && era !== -1 ? `${yearText(start).slice(0, 3)}X${mark}` : undefined;
  return { text: decade ?? `${first}/${last}`, first, last, from: [start], until: [end], vague };
}

function pointOf(parts: Parts): Point | undefined {
  const { month, day, season, era, time, about = false, unsure = false, vague = false } = parts;
  const mark = about ? (unsure ? '%' : '~') : unsure ? '?' : '';
  if (parts.years) return time ? undefined : stretch(parts, mark, vague || era === -1);
  if (!isYear(parts)) return undefined;
  const year = era === -1 ? 1 - (parts.year ?? 0) : (parts.year ?? 0);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  // EDTF divides no year of more than four digits
  if (Math.abs(year) > 9999 && (month !== undefined || season !== undefined)) return undefined;
  if (day !== undefined && (month === undefined || !isDay(year, month, day))) return undefined;
  if ((time && day === undefined) || !weekdayFits({ ...parts, year })) return undefined;
  const date = season === undefined ? edtfText({ year, month, day }) : `${yearText(year)}-${season}`;
  const text = `${date}${time ? `T${time.text}${time.zone}` : ''}${mark}`;
  const from = [year, month ?? 0, day ?? 0, time?.text ?? ''];
  return { text, first: text, last: text, from, until: from, vague };
}

/** Whether a range would end before it starts, as far as both ends say. */
function isBackward(from: Point['from'], until: Point['until']): boolean {
  for (const [index, one] of from.entries()) {
    const other = until[index];
    if (!one || !other) return false;
    if (one !== other) return one > other;
  }
  return false;
}

const TWO_DIGITS = /^\d\d$/;

/** The two ends of `5–7 May 1999`, `1914-18`, `44–30 BC`, `14:00–16:00`: what one leaves out, the other says. */
function completed(left: Parts, right: Parts, rightText: string, hyphen: boolean): readonly [Parts, Parts] | undefined {
  const [a, b] = [{ ...left }, { ...right }];
  const bare = a.day !== undefined && a.month === undefined && a.year === undefined;
  if (b.year === undefined && b.day !== undefined && b.month === undefined && b.era === undefined) {
    // 2004-05 is a month and 2001-21 a spring; with a dash they might be meant so, too
    if (
      !TWO_DIGITS.test(rightText) ||
      a.year === undefined ||
      a.digits !== 4 ||
      a.month !== undefined ||
      a.season !== undefined
    )
      return undefined;
    if (b.day <= 12 || b.day <= a.year % 100 || (hyphen && b.day >= 21 && b.day <= 41)) return undefined;
    return [a, { ...b, day: undefined, era: a.era, year: a.year - (a.year % 100) + b.day, digits: 4 }];
  }
  if (b.time && b.year === undefined && b.month === undefined && a.time)
    return [a, { ...a, ...b, time: { ...b.time, zone: b.time.zone || a.time.zone } }];
  if (b.day !== undefined && b.month === undefined && a.month !== undefined && a.day !== undefined) b.month = a.month;
  if (bare && b.era !== undefined && b.month === undefined) Object.assign(a, { year: a.day, day: undefined, digits: 0 });
  if (a.day !== undefined && a.month === undefined && b.day !== undefined) a.month = b.month;
  // “4 July – 1776” is one date, or a day without a year and a year
  if (a.year === undefined && a.month !== undefined && b.month === undefined) return undefined;
  if (a.year === undefined && a.month !== undefined) Object.assign(a, { year: b.year, digits: b.digits, era: b.era });
  if (a.era === undefined && a.year !== undefined && (a.month === undefined || b.month !== undefined)) a.era = b.era;
  if (a.years && b.years && a.era === undefined) a.era = b.era;
  return [a, b];
}

const SEPARATOR = / ?[-/\u2010-\u2015\u2212] ?| (?:to|until|till|through|thru|bis|au|hasta|al|a) /gu;
const FROM = /^(?:from|von|vom|du|del?|desde) /u;
const SINCE = /^(?:since|seit|depuis) /u;

function asRange(text: string): SpokenDate | undefined {
  const since = SINCE.exec(text);
  if (since) {
    const start = pointOf(partsOf(text.slice(since[0].length)) ?? {});
    return start && { date: `${start.first}/..`, ...(start.vague ? { vague: true } : {}) };
  }
  const plain = text.replace(FROM, '');
  const found = [...plain.matchAll(SEPARATOR)].flatMap((separator): SpokenDate[] => {
    const rightText = plain.slice(separator.index + separator[0].length);
    const left = partsOf(plain.slice(0, separator.index));
    if (!left) return [];
    if (PRESENT_WORDS.has(rightText.replace('’', "'").replace(/^the /, ''))) {
      const start = pointOf(left);
      return start ? [{ date: `${start.first}/..`, ...(start.vague ? { vague: true } : {}) }] : [];
    }
    const right = partsOf(rightText);
    // 13/14 February: a night, or two days; nothing else
    if (separator[0].trim() === '/' && (left.day === undefined || left.month !== undefined || right?.day !== left.day + 1))
      return [];
    const [a, b] = (right && completed(left, right, rightText, separator[0].trim() === '-')) ?? [];
    // what “circa” stands before is the range
    const [start, end] = [a && pointOf(a), b && pointOf({ ...b, about: b.about ?? left.about ?? false })];
    if (!start || !end || isBackward(start.from, end.until)) return [];
    return [{ date: `${start.first}/${end.last}`, ...(start.vague || end.vague ? { vague: true } : {}) }];
  });
  return found.length === 1 ? found[0] : undefined;
}

const AGO =
  /^(?:(?:about|around|circa|ca?\.|some|~) ?)?(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{1,6}))? ?(?:(thousand|million|billion|m|b|g)? ?(?:years|yrs?) ago|(m|b|g)ya)$/u;
const ZEROS: Readonly<Record<string, number>> = { thousand: 3, million: 6, m: 6, billion: 9, b: 9, g: 9 };

/**
 * `13.8 billion years ago` → `Y-138E8~`. Always about, since the count is round. Below 100,000 years the day of writing would
 * matter, which nobody knows.
 */
function asAgo(text: string): SpokenDate | undefined {
  const [, whole = '', fraction = '', unit = '', short = ''] = AGO.exec(text) ?? [];
  if (whole === '') return undefined;
  const digits = (whole.replaceAll(',', '') + fraction).replace(/^0+/, '');
  const zeros = (ZEROS[unit || short] ?? 0) - fraction.length;
  const round = digits.replace(/0+$/, '');
  const exponent = zeros + digits.length - round.length;
  if (round === '' || exponent < 0 || round.length + exponent < 6 || round.length + exponent > 12) return undefined;
  return { date: exponent === 0 ? `Y-${round}~` : `Y-${round}E${exponent}~`, vague: true };
}

const EDTF_DATE = /^(-?\d{4}|Y-?[1-9]\d{4,11})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?$/u;
const EDTF_OPEN = /^-?\d(?:\d\dX|\dXX)[?~%]?$|^-?\d{4}-(?:0[1-9]|1[0-2]|XX)-XX[?~%]?$|^-?\d{4}-XX[?~%]?$/u;

/** Year, month and day of a plain EDTF date. */
function edtfParts(text: string): readonly number[] | undefined {
  const [whole, y = '', month, day] = EDTF_DATE.exec(text) ?? [];
  const year = Number(y.replace('Y', ''));
  if (whole === undefined || y === '-0000' || (y.startsWith('Y') && month !== undefined)) return undefined;
  return isDay(year, Number(month ?? 1), Number(day ?? 1)) ? [year, Number(month ?? 0), Number(day ?? 0)] : undefined;
}

/** EDTF of the plainer kinds, which people write too: nothing is to be changed. */
function asEdtf(text: string): SpokenDate | undefined {
  if (EDTF_OPEN.test(text)) return { date: text };
  const ends = text.split('/');
  const stated = ends.filter((end) => end !== '..' && end !== '').map(edtfParts);
  const [from, until] = [stated[0], stated.at(-1)];
  return ends.length <= 2 && from && until && !isBackward(from, until) ? { date: text } : undefined;
}

function asPoint(text: string): SpokenDate | undefined {
  const parts = partsOf(text);
  const point = parts && pointOf(parts);
  return point && { date: point.text, ...(point.vague ? { vague: true } : {}) };
}

/** `05-Jun-2015`, `Jun-05-2015`: with a month in letters, what stands between says nothing. */
function hyphened(found: string, one: string, other: string): string {
  return /^\d/.test(one) === /^\d/.test(other) ? found : `${one} ${other} `;
}

/** Small letters, no accents, one kind of blank; the zone's name that follows its offset says nothing new. */
function plainText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{L})\p{M}+/gu, '$1')
    .replace(/\s+/gu, ' ')
    .replace(/(?<![\p{L}\d])(\d{1,2}|\p{L}{3,10})[-/.](\d{1,2}|\p{L}{3,10})[-/.](?=\d{4}(?!\d))/u, hyphened)
    .replace(/((?:gmt|utc)[+-]\d{4}) \([^()]*\)$/u, '$1')
    .replace(/\.$/u, (dot, at: number, all: string) => (/[a-z]$/u.test(all.slice(0, at)) ? dot : ''));
}

/**
 * Reads a date as people write it, in English, German, French or Spanish: `Feb. 18, 2003`, `5–7 May 1999`, `c. 1450`, `44 BC`,
 * `19. Jahrhundert`, `66 million years ago`. Only where the words can mean one thing: `01/02/1965` (which is the month?), `1800s`
 * (ten years or a hundred?), `2001-21` (a spring or twenty years?), `June 5` (which year?) are not read, and a weekday that the date
 * does not fall on is a doubt, too.
 *
 * The 19th century runs from 1801 to 1900, by the count of years that has no year 0, and is written `1801/1900`; EDTF's `18XX`
 * would be 1800 to 1899. Decades are `199X`. Times keep the offset that they name, and take no other.
 *
 * @returns EDTF of levels 0 to 2; `undefined` where it is not a date, or could be two. Never throws.
 */
export function spokenDate(text: string): SpokenDate | undefined {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return undefined;
  const plain = plainText(trimmed);
  return asEdtf(trimmed) ?? asAgo(plain) ?? asPoint(plain) ?? asRange(plain);
}
