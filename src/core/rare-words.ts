// Words for the dates that few stories have: in a lazy chunk of the widget, so it imports only what is there too, and is handed the rest.
import { calendar, daysIn, numbers } from './edtf.js';
import type { Bound, DatePart, Qualifier, Span, Stated } from './span.js';
import type { DateTools, Words } from './words.js';

/** Our own words for the rarer dates, in one language. */
export interface RareDateLabels {
  /** The ten years from `{date}` on; left out where a language has no short word for them, which then tells the first and last. */
  readonly decade?: string | undefined;
  /** Spring, summer, autumn and winter of the year `{date}`. */
  readonly seasons: readonly [spring: string, summer: string, autumn: string, winter: string];
  /** The season `{date}`, north of the equator. */
  readonly north: string;
  /** The season `{date}`, south of the equator. */
  readonly south: string;
  /** Once, not before `{start}` and not after `{end}`: years and months. */
  readonly between: string;
  /** The same of days, where the language says it otherwise. */
  readonly betweenDays: string;
  /** One of several dates: `{date}`, or any before it. */
  readonly orEarlier: string;
  readonly orLater: string;
  /** All of several dates, or an open interval: `{date}`, and those before it. */
  readonly andEarlier: string;
  readonly andLater: string;
  /** An interval from `{date}`, or up to it, of which nobody knows the other end. */
  readonly endUnknown: string;
  readonly startUnknown: string;
  /** A day or month, `{date}`, of some year of `{years}`. */
  readonly ofYears: string;
  /** A day or month, `{date}`, of a year that nobody knows. */
  readonly yearUnknown: string;
  /** Said of a date of which not even the year is known. */
  readonly nothingKnown: string;
  /** A decade, a season or the like, `{date}`, which is not exact. */
  readonly approximate: string;
  /** `{parts}`, such as “year and month”, are not exact. */
  readonly partsAbout: string;
  /** `{parts}` are not certain. */
  readonly partsUncertain: string;
  /** `{date}`, and what is said of its parts. */
  readonly note: string;
  /** `{number}` of years, not exact, within “13.8 billion years ago”. */
  readonly roughly: string;
  /** `{number}` is in words, `13.8 billion`; needed only where the language puts a word between it and the years. */
  readonly yearsAgo?: string | undefined;
  readonly yearsAhead?: string | undefined;
}

/** Handed to `createWords`, so that it can tell every date. */
export type RareWords = (tools: DateTools) => Words['date'];

const ENGLISH: RareDateLabels = {
  decade: '{date}s',
  seasons: ['spring {date}', 'summer {date}', 'autumn {date}', 'winter {date}'],
  north: '{date} (northern hemisphere)',
  south: '{date} (southern hemisphere)',
  between: 'between {start} and {end}',
  betweenDays: 'between {start} and {end}',
  orEarlier: '{date} or earlier',
  orLater: '{date} or later',
  andEarlier: '{date} and earlier',
  andLater: '{date} and later',
  endUnknown: '{date}, end unknown',
  startUnknown: '{date} and earlier, start unknown',
  ofYears: '{date}, {years}',
  yearUnknown: '{date}, year unknown',
  nothingKnown: 'date unknown',
  approximate: '{date} (approximate)',
  partsAbout: '{parts} approximate',
  partsUncertain: '{parts} uncertain',
  note: '{date} ({notes})',
  roughly: 'about {number}',
};

/** Where English says “fall”; `en` alone is what Intl writes as in the United States. */
const FALL = /^en(?:$|-US|-CA)/;

/** Languages in which `13.8 billion` stands before “years” without a word between them or another case; else all digits are written. */
const NUMBER_IN_WORDS = /^(?:ar|bn|da|de|en|fa|he|hi|hu|id|ja|ko|ms|nb|nl|nn|no|pl|ru|sv|sw|th|tr|uk|vi|zh)\b/;

/** The last code of a season; quarters, thirds and halves of a year follow (ISO 8601-2:2019, 4.8). */
const LAST_SEASON = 32;

const UTC: Intl.DateTimeFormatOptions = { calendar: 'gregory', timeZone: 'UTC' };
const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' };
const MONTH: Intl.DateTimeFormatOptions = { month: 'long' };
const DAY: Intl.DateTimeFormatOptions = { ...MONTH, day: 'numeric' };

const LIMIT = 864e13;
const YEAR_100 = -59_011_459_200_000;
const MEAN_YEAR = 31_556_952_000;

/** Years from here on are told from now on, where so many of their last digits are 0 or not known that it changes none of them. */
const LONG_AGO = 100_000;
const OPEN_DIGITS = 4;

/** `Intl` has one kind of blank in a date, and another in a range of dates. */
const alike = (text: string): string => text.replace(/\s/g, ' ');

/** Words for the dates of which {@link isRare} is true. */
export const rareWords: RareWords = ({ locale, labels, cached, fill, date }) => {
  const english = locale.split('-')[0] === 'en';
  /** English words will have to do. */
  const foreign = !english && !labels.rare;
  const own: RareDateLabels = { ...ENGLISH, ...(!english && { decade: undefined }), ...labels.rare };
  const formatter = (options: Intl.DateTimeFormatOptions, at: number): Intl.DateTimeFormat =>
    cached(Intl.DateTimeFormat, locale, {
      ...UTC,
      ...options,
      ...(at < YEAR_100 && options.year !== undefined && { era: 'short' as const }),
    });
  const list = (texts: readonly string[], options: Intl.ListFormatOptions): string =>
    cached(Intl.ListFormat, locale, options).format(texts);

  /** A date that `Intl` has a pattern for. */
  const plain = ({ start, end, precision }: Span): string => date({ start, end, precision, qualifiers: [] });

  const isAbout = ({ qualifiers }: Span): boolean => qualifiers.includes('approximate');

  /** From the first to the last day, as a stretch. */
  const range = (options: Intl.DateTimeFormatOptions, first: number, last: number): string =>
    formatter(options, first).formatRange(first, last);

  /** Once, from the first to the last day; what both have in common is said once. */
  const between = (options: Intl.DateTimeFormatOptions, first: number, last: number): string => {
    const format = formatter(options, first);
    const parts = format.formatRangeToParts(first, last);
    const end = parts.findIndex(({ source }) => source === 'endRange');
    const text = (some: typeof parts): string => some.map(({ value }) => value).join('');
    if (end < 1) return text(parts);
    const label = options.day === undefined ? own.between : own.betweenDays;
    const whole = { start: format.format(first), end: format.format(last) };
    const later = text(parts.slice(end));
    // some languages write ranges otherwise than dates: “2014/05/12～2014/05/14” of “2014年5月12日”
    if (foreign || !alike(whole.end).endsWith(alike(later))) return fill(label, whole);
    const before = text(parts.slice(0, end));
    let length = text(parts.slice(0, parts.findLastIndex(({ type }, i) => i < end && type !== 'literal') + 1)).length;
    // “12.–14. Mai”: what follows the 12 as in “12. Mai” belongs to it
    while (length < before.length && alike(whole.start).startsWith(alike(before.slice(0, length + 1)))) length++;
    return fill(label, { start: before.slice(0, length).trimEnd(), end: later });
  };

  /** Ten or more years of which it is one (`once`) or all. */
  const years = ({ start, end, precision }: Span, once: boolean): string => {
    if (!(Math.abs(start) <= LIMIT)) return yearAlone(Math.round(start / MEAN_YEAR + 1970));
    const first = new Date(start).getUTCFullYear();
    // “2000s” may be ten, a hundred or a thousand years, and “40s” may be of any century
    if (precision === 'decade' && own.decade !== undefined && first >= 100 && first % 100 > 0)
      return fill(own.decade, { date: formatter(YEAR, start).format(start) });
    return once ? between(YEAR, start, end - 1) : range(YEAR, start, end - 1);
  };

  /** A year of any size; `Intl` writes it around a number of ours, since `Date` ends at 275,760. */
  const yearAlone = (year: number): string => {
    const [stand, shown] = year <= 0 ? [calendar(-43, 5, 1), 1 - year] : [calendar(2000, 5, 1), year];
    const number = cached(Intl.NumberFormat, locale, { useGrouping: shown >= 10_000 }).format(shown);
    return formatter(YEAR, stand)
      .formatToParts(stand)
      .map(({ type, value }) => (type === 'year' ? number : value))
      .join('');
  };

  /** What to write of a year so far off, and so round, that it does not matter from which of our years it is counted. */
  const farYear = (span: Span, brief = false): { year: number; number: string; inWords: boolean } | undefined => {
    if (span.stated?.form !== 'year') return undefined;
    const { year, significant = Infinity } = span.stated;
    const size = Math.abs(year);
    const [mantissa = '', exponent] = size.toExponential().split('e');
    const digits = mantissa.replace('.', '').length;
    if (!(size >= LONG_AGO && size < Infinity) || Number(exponent) + 1 - Math.min(digits, significant) < OPEN_DIGITS)
      return undefined;
    const inWords = !brief && size >= 1e6 && (NUMBER_IN_WORDS.test(locale) || own.yearsAgo !== undefined);
    const number = cached(Intl.NumberFormat, locale, {
      ...((brief || inWords) && {
        notation: 'compact' as const,
        compactDisplay: brief ? ('short' as const) : ('long' as const),
      }),
      maximumSignificantDigits: Math.min(digits, 21),
    }).format(size);
    return { year, number: significant < digits || isAbout(span) ? fill(own.roughly, { number }) : number, inWords };
  };

  /** The number of years, in words or digits, from now: `13.8 billion years ago`. */
  const fromNow = (year: number, number: string, inWords: boolean, brief = false): string => {
    const label = inWords ? (year < 0 ? own.yearsAgo : own.yearsAhead) : undefined;
    if (label !== undefined) return fill(label, { number });
    const parts = cached(Intl.RelativeTimeFormat, locale, brief ? { style: 'short' as const } : {}).formatToParts(year, 'year');
    const first = parts.findIndex(({ type }) => type !== 'literal');
    return parts.map(({ type, value }, i) => (type === 'literal' ? value : i === first ? number : '')).join('');
  };

  const yearOf = (span: Span, { year, significant }: Extract<Stated, { form: 'year' }>, brief?: boolean): string => {
    const far = farYear(span, brief);
    if (far) return fromNow(far.year, far.number, far.inWords, brief);
    const text = Number.isFinite(year) ? yearAlone(year) : own.nothingKnown;
    return significant !== undefined || isAbout(span) ? fill(labels.about, { date: text }) : text;
  };

  const seasonOf = ({ year, code }: Extract<Stated, { form: 'season' }>, span: Span): string => {
    const label = code <= LAST_SEASON ? own.seasons[(code - 21) % 4] : undefined;
    // quarters, thirds and halves are told by their months
    if (label === undefined) return range({ ...MONTH, ...YEAR }, span.start, span.end - 1);
    const said = label === ENGLISH.seasons[2] && FALL.test(locale) ? 'fall {date}' : label;
    const text = fill(said, { date: yearAlone(year) });
    return code <= 24 ? text : fill(code <= 28 ? own.north : own.south, { date: text });
  };

  /** What is known of month and day: of a known year with the year, else alone; `undefined` where it is nothing. */
  const monthAndDay = (month: string | undefined, day: string | undefined, year: number | undefined): string | undefined => {
    const isOpen = (part: string | undefined): boolean => part === undefined || part === 'XX';
    const inYear = year ?? 2000; // a leap year, for 29 February
    const months = numbers(month, 12);
    const [first, last] = [months[0] ?? 1, months.at(-1) ?? 12];
    // days can be told only of a month that is known
    const days = first === last && !isOpen(day) ? numbers(day, daysIn(inYear, last)) : [];
    const base = days.length > 0 ? DAY : isOpen(month) ? {} : MONTH;
    const options = year === undefined ? base : { ...YEAR, ...base };
    const text =
      Object.keys(options).length > 0
        ? between(options, calendar(inYear, first - 1, days[0] ?? 1), calendar(inYear, last - 1, days.at(-1) ?? 1))
        : undefined;
    if (first === last || day === undefined || day.includes('X')) return text;
    const name = cached(Intl.DisplayNames, locale, { type: 'dateTimeField' }).of('day') ?? '';
    const numbered = `${name} ${cached(Intl.NumberFormat, locale, {}).format(Number(day))}`;
    return text === undefined ? numbered : fill(own.ofYears, { date: numbered, years: text });
  };

  const unspecified = ({ year, month, day }: Extract<Stated, { form: 'unspecified' }>, span: Span): string => {
    if (!year.includes('X')) return monthAndDay(month, day, Number(year)) ?? plain(span);
    const known = monthAndDay(month, day, undefined);
    if (/^-?X+$/.test(year)) return known === undefined ? own.nothingKnown : fill(own.yearUnknown, { date: known });
    const precision = /^\d{3}X$/.test(year) ? 'decade' : 'century';
    const some = years({ ...span, ...yearBounds(year), precision }, true);
    return known === undefined ? some : fill(own.ofYears, { date: known, years: some });
  };

  /** One of several dates: an open end means that there are more. */
  const memberOf = ({ choice, members }: Extract<Stated, { form: 'set' }>) => {
    const [earlier, later] = choice === 'one' ? [own.orEarlier, own.orLater] : [own.andEarlier, own.andLater];
    return (member: Span): string => {
      const { from, to } = member;
      if (typeof to === 'object' && typeof from === 'string') return fill(earlier, { date: date(to) });
      if (typeof from === 'object' && typeof to === 'string') return fill(later, { date: date(from) });
      if (choice === 'all' || members.length > 1 || typeof from !== 'object' || typeof to !== 'object') return date(member);
      return betweenDates(from, to);
    };
  };

  const betweenDates = (from: Span, to: Span): string => {
    const options = { year: YEAR, month: { ...YEAR, ...MONTH }, day: { ...YEAR, ...DAY } };
    const simple = (span: Span): span is Span & { precision: keyof typeof options } =>
      Object.hasOwn(options, span.precision) && !span.stated && span.qualifiers.length === 0 && Math.abs(span.start) <= LIMIT;
    if (simple(from) && simple(to) && from.precision === to.precision)
      return between(options[from.precision], from.start, to.start);
    return fill(own.between, { start: date(from), end: date(to) });
  };

  const setOf = (set: Extract<Stated, { form: 'set' }>): string =>
    list(set.members.map(memberOf(set)), { type: set.choice === 'one' ? 'disjunction' : 'conjunction' });

  /** What is said of single parts, after the date. */
  const noted = (text: string, parts: NonNullable<Span['parts']>): string => {
    const names = cached(Intl.DisplayNames, locale, { type: 'dateTimeField' });
    const note = (dateText: string, label: string, qualifier: Qualifier): string => {
      const meant = (['day', 'month', 'year'] satisfies DatePart[]).filter((part) => parts[part]?.includes(qualifier));
      const notes = fill(label, {
        parts: list(
          meant.map((part) => names.of(part) ?? part),
          {},
        ),
      });
      return meant.length === 0 ? dateText : fill(own.note, { date: dateText, notes });
    };
    return note(note(text, own.partsUncertain, 'uncertain'), own.partsAbout, 'approximate');
  };

  /** An interval of which an end is rare. “Since” and “until” do not bear every one of them. */
  const interval = (from: Bound, to: Bound, brief?: boolean): string => {
    if (typeof from !== 'object') return typeof to === 'object' ? opened(from, to, own.andEarlier, own.startUnknown) : '';
    if (typeof to !== 'object') return opened(to, from, own.andLater, own.endUnknown);
    if (isGrouping(from) && isGrouping(to)) return range({ ...YEAR, ...MONTH }, from.start, to.end - 1);
    const [first, last] = [from, to].flatMap((end) => farYear(end, brief) ?? []);
    if (first && last)
      if (first.inWords === last.inWords && first.year < 0 === last.year < 0)
        return fromNow(last.year, fill(labels.range, { start: first.number, end: last.number }), last.inWords, brief);
    return fill(labels.range, { start: date(from), end: date(to) });
  };
  const opened = (end: Bound, stated: Span, open: string, unknown: string): string =>
    fill(end === 'open' ? open : unknown, { date: date(stated) });
  /** Quarters, thirds and halves of a year. */
  const isGrouping = ({ stated, qualifiers }: Span): boolean =>
    stated?.form === 'season' && stated.code > LAST_SEASON && qualifiers.length === 0;

  const said = (span: Span, brief?: boolean): string => {
    const { stated, precision } = span;
    if (stated?.form === 'year') return yearOf(span, stated, brief);
    if (stated?.form === 'season') return seasonOf(stated, span);
    if (stated?.form === 'unspecified') return unspecified(stated, span);
    if (!(Math.abs(span.start) <= LIMIT) || /^(?:millennium|century|decade)$/.test(precision)) return years(span, false);
    return precision === 'season' ? range({ ...YEAR, ...MONTH }, span.start, span.end - 1) : plain(span);
  };

  return (span, brief) => {
    const { from = 'open', to = 'open', stated, parts, qualifiers } = span;
    if (typeof from === 'object' || typeof to === 'object') return interval(from, to, brief);
    if (stated?.form === 'set') return setOf(stated); // its members say what qualifies them
    if (parts && Object.keys(parts).length > 0) return noted(said(span, brief), parts);
    const text = isAbout(span) && stated?.form !== 'year' ? fill(own.approximate, { date: said(span) }) : said(span, brief);
    return qualifiers.includes('uncertain') ? fill(labels.uncertain, { date: text }) : text;
  };
};

/** The first and last year that a year with open digits may be, as a span. */
function yearBounds(year: string): Pick<Span, 'start' | 'end'> {
  const ends = ['0', '9'].map((digit) => Number(year.replaceAll('X', digit))).sort((a, b) => a - b) as [number, number];
  return { start: calendar(ends[0], 0, 1), end: calendar(ends[1] + 1, 0, 1) };
}
