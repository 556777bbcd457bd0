import type { Elapsed } from './elapsed.js';
import type { RareDateLabels, RareWords } from './rare-words.js';
import { readDate, type Bound, type Precision, type Span } from './span.js';

/** A label with a number in it, by the plural categories of the language (CLDR; `Intl.PluralRules`). */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The few words of ours that dates need around them; everything else comes from `Intl`. */
export interface DateLabels {
  /** `{date}`, which is not exact. */
  readonly about: string;
  /** `{date}`, which is not certain. */
  readonly uncertain: string;
  /** From `{date}` on, with no end. */
  readonly since: string;
  /** Up to `{date}`, with no start. */
  readonly until: string;
  /** From `{date}` to nobody knows when. */
  readonly endUnknown: string;
  /** From nobody knows when to `{date}`. */
  readonly startUnknown: string;
  /** `{start}` to `{end}`, two dates of different precision. */
  readonly range: string;
  /** After `{duration}`. */
  readonly later: string;
  /** Before `{duration}`. */
  readonly earlier: string;
  /** For the rarer dates; what is missing is English. */
  readonly rare?: Partial<RareDateLabels> | undefined;
}

/** What a date heading stands for. */
export type HeadingUnit = 'year' | 'month' | 'day';

/** Everything that is said in the reader's language about time and numbers. */
export interface Words {
  /** BCP 47 tag that `Intl` understands. */
  readonly locale: string;
  /**
   * A date as it is stated, no finer: `2017`, `10 June 2014`, `9–10 July 2017`, `Since 2017`. A rare one ({@link isRare}) for
   * which there are no words is told by its years, and is empty where `Date` cannot hold them.
   *
   * @param brief in few letters, where a year is so far off, and so round, that it is told from now: `13.8B yr. ago`
   */
  date(span: Span, brief?: boolean): string;
  /** The year, month or day of a moment on the wall clock, in milliseconds. */
  heading(at: number, unit: HeadingUnit): string;
  /** An instant of the feed (`updated`) in the story's zone; `undefined` where it cannot be read. */
  moment(text: string | undefined): string | undefined;
  /** `2 years 11 months later`. */
  later(elapsed: Elapsed): string;
  /** `2 years 11 months earlier`. */
  earlier(elapsed: Elapsed): string;
  number(value: number): string;
  plural(forms: PluralForms, count: number): string;
}

/** Puts values into the `{places}` of a label. */
export function fill(label: string, values: Readonly<Record<string, string>>): string {
  return label.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** The first of these language tags that `Intl` can use: `en-US@posix`, `C` and other nonsense is passed over. */
export function usableLocale(...tags: (string | null | undefined)[]): string {
  for (const tag of tags) {
    try {
      if (tag) return Intl.getCanonicalLocales(tag)[0] ?? 'en';
    } catch {
      // not a language tag: the next may be
    }
  }
  return 'en';
}

const made = new Map<string, unknown>();

/**
 * Makes an `Intl` object once for each locale and options; making one costs more than a hundred uses. Where the hours of a day are
 * counted to twelve they stand without a zero before them, as in the ranges of `Intl`: 5:30 PM.
 */
export function cached<T extends object, O extends object>(
  Kind: new (locale: string, options: O) => T,
  locale: string,
  options: O,
): T {
  const key = `${Kind.name} ${locale} ${JSON.stringify(options)}`;
  let one = made.get(key) as T | undefined;
  if (!one) {
    one = new Kind(locale, options);
    if ((one as Partial<Intl.DateTimeFormat>).resolvedOptions?.().hour12)
      one = new Kind(locale, { ...options, hour: 'numeric' });
    made.set(key, one);
  }
  return one;
}

const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' };
const MONTH: Intl.DateTimeFormatOptions = { ...YEAR, month: 'long' };
const DAY: Intl.DateTimeFormatOptions = { ...MONTH, day: 'numeric' };
const MINUTE: Intl.DateTimeFormatOptions = { ...DAY, hour: '2-digit', minute: '2-digit' };
const SECOND: Intl.DateTimeFormatOptions = { ...MINUTE, second: '2-digit' };

const STATED: Readonly<Partial<Record<Precision, Intl.DateTimeFormatOptions>>> = {
  year: YEAR,
  month: MONTH,
  day: DAY,
  minute: MINUTE,
  second: SECOND,
  millisecond: { ...SECOND, fractionalSecondDigits: 3 },
};

/** The last millisecond that `Date` can hold, and the first without its sign (ECMA-262, “Time Values and Time Range”). */
const LIMIT = 864e13;

/**
 * Whether a date needs the words of `rare-words.ts`: it is coarser than a year, a season, a set, has open digits or qualified
 * parts, or lies where `Date` does not reach; or one end of an interval is so.
 */
export function isRare({ start, precision, from, to, stated, parts }: Span): boolean {
  if (from !== undefined) return [from, to].some((end) => typeof end === 'object' && isRare(end));
  return Boolean(stated ?? parts) || !STATED[precision] || !(Math.abs(start) <= LIMIT);
}

const UNITS: Intl.ListFormatOptions = { type: 'unit', style: 'narrow' };
const UNIT: Intl.NumberFormatOptions = { style: 'unit', unitDisplay: 'long' };
const MOMENT: Intl.DateTimeFormatOptions = { ...MINUTE, month: 'short' };

/** The first day of the year 100. Earlier years are told with their era: “79” alone may be 1979, and `Intl` prints 44 BC as “44”. */
const YEAR_100 = -59_011_459_200_000;

/** What the words of rare dates are handed, so that their chunk need not import it. */
export interface DateTools {
  readonly locale: string;
  readonly labels: DateLabels;
  readonly cached: typeof cached;
  readonly fill: typeof fill;
  /** A date in words, whatever it is. */
  date(span: Span): string;
}

/**
 * @param locale a BCP 47 tag that `Intl` takes (see {@link usableLocale})
 * @param labels the words around dates in that language
 * @param timeZone IANA zone in which instants are told
 * @param rare `rareWords`, for dates of every kind
 */
export function createWords(locale: string, labels: DateLabels, timeZone?: string, rare?: RareWords): Words {
  const format = (options: Intl.DateTimeFormatOptions, first: Span, last?: Span): string => {
    const placed = first.instant !== undefined;
    const formatter = cached(Intl.DateTimeFormat, locale, {
      ...options,
      calendar: 'gregory', // what the feed counts in; some languages would turn to another
      ...(first.start < YEAR_100 && { era: 'short' as const }),
      ...(placed ? { timeZone: first.timeZone, timeZoneName: 'short' as const } : { timeZone: 'UTC' }),
    });
    const at = (span: Span): number => span.instant ?? span.start;
    return last ? formatter.formatRange(at(first), at(last)) : formatter.format(at(first));
  };

  const qualified = (text: string, { qualifiers }: Span): string => {
    const near = qualifiers.includes('approximate') ? fill(labels.about, { date: text }) : text;
    return qualifiers.includes('uncertain') ? fill(labels.uncertain, { date: near }) : near;
  };

  const interval = (from: Bound, to: Bound): string => {
    if (typeof from !== 'object') return fill(from === 'open' ? labels.until : labels.startUnknown, { date: boundText(to) });
    if (typeof to !== 'object') return fill(to === 'open' ? labels.since : labels.endUnknown, { date: boundText(from) });
    const alike = from.precision === to.precision && Object.is(offset(from), offset(to));
    return alike && [from, to].every((end) => end.qualifiers.length === 0)
      ? format(STATED[from.precision] ?? YEAR, from, to)
      : fill(labels.range, { start: date(from), end: date(to) });
  };
  const boundText = (bound: Bound): string => (typeof bound === 'object' ? date(bound) : '');
  /** How far the clock is ahead of UTC. Two times with clocks changed in between are told apart by the names of their zones. */
  const offset = ({ start, instant = NaN }: Span): number => start - instant;

  const duration = (elapsed: Elapsed): string =>
    cached(Intl.ListFormat, locale, UNITS).format(
      Object.entries(elapsed)
        .filter(([, count]) => count > 0)
        .map(([unit, count]) => cached(Intl.NumberFormat, locale, { ...UNIT, unit }).format(count)),
    );

  const number = (value: number): string => cached(Intl.NumberFormat, locale, { maximumFractionDigits: 20 }).format(value);

  const years = (span: Span): string => {
    try {
      return qualified(format(YEAR, span, { ...span, start: span.end - 1 }), span);
    } catch {
      return ''; // beyond the range of `Date`
    }
  };

  const date = (span: Span, brief?: boolean): string => {
    if (isRare(span)) return tellRare(span, brief);
    return span.from !== undefined && span.to !== undefined
      ? interval(span.from, span.to)
      : qualified(format(STATED[span.precision] ?? YEAR, span), span);
  };

  const tellRare = rare?.({ locale, labels, cached, fill, date }) ?? years;

  return {
    locale,
    date,
    heading: (at, unit) => date({ start: at, end: at, precision: unit, qualifiers: [] }),
    moment(text) {
      const span = text === undefined ? undefined : readDate(text, timeZone);
      return span && (span.instant === undefined ? date(span) : format(MOMENT, span));
    },
    later: (elapsed) => fill(labels.later, { duration: duration(elapsed) }),
    earlier: (elapsed) => fill(labels.earlier, { duration: duration(elapsed) }),
    number,
    plural: (forms, count) =>
      fill(forms[cached(Intl.PluralRules, locale, {}).select(count)] ?? forms.other, { count: number(count) }),
  };
}

/** How many characters of an ISO date each of the precisions of `STATED` has. */
const LENGTHS: readonly number[] = [4, 7, 10, 16, 19, 23];

/**
 * A span as HTML's `<time datetime>` takes it (WHATWG HTML, “dates and times”): the start of an interval.
 *
 * @returns `undefined` for what it cannot hold: years before 1 and after 9999, what is coarser than a year, seasons, sets, open
 *   digits, and spans whose start is open or unknown
 */
export function machineDate(span: Span): string | undefined {
  if (typeof span.from === 'object') return machineDate(span.from);
  const { start, precision, instant, stated } = span;
  const length = LENGTHS[Object.keys(STATED).indexOf(precision)];
  const iso = new Date(start).toJSON();
  // a year of another length has a sign before it, and what is no date is null
  if (stated || length === undefined || !/^(?!0000)\d/.test(iso)) return undefined;
  if (instant === undefined) return iso.slice(0, length);
  const ahead = start - instant;
  return `${iso.slice(0, length)}${ahead < 0 ? '-' : '+'}${new Date(Math.abs(ahead)).toJSON().slice(11, 16)}`;
}
