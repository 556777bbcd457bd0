// Ticks and stretches of the axis in words: those of the other dates where they will do, else from `Intl`.
import type { Precision, Span } from '../../core/span.js';
import type { Tick, TickUnit } from '../../core/ticks.js';
import type { cached, Words } from '../../core/words.js';

export type Cached = typeof cached;
type Options = Intl.DateTimeFormatOptions;

/** A tick's label: what begins here, and in bold which year, month or day it is in. */
interface TickLabel {
  readonly strong: string;
  readonly light: string;
}

export interface Dates {
  tick(tick: Tick): TickLabel;
  /**
   * `May 2014`, `2017 – 2019`: no finer than is of use where `length` milliseconds are seen, and than `precision`. Then in fewer
   * and fewer letters: of times first without their day, where `window`, all that is seen, is a day or two.
   */
  stretch(from: number, to: number, length: number, precision?: Precision, window?: number): [string, ...string[]];
  /** `5 years`. */
  duration(length: number): string;
}

const DAY = 86_400_000;
const YEAR = 365.2425 * DAY;
/** Beyond these years `Date` knows no months and days (ECMA-262, “Time Values and Time Range”). */
const FAR = 270_000;
/** The first day of the year 100: earlier years are told with their era. */
const YEAR_100 = -59_011_459_200_000;

const CLOCK: Options = { hour: '2-digit', minute: '2-digit' };
const DATE: Options = { day: 'numeric', month: 'short', year: 'numeric' };

const UNIT: Intl.NumberFormatOptions = { style: 'unit', unitDisplay: 'long' };
const ROUND: Intl.NumberFormatOptions = { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 2 };

/** What is told in bold where a coarser unit begins, and what of every tick. */
const TICKS: Readonly<Record<Exclude<TickUnit, 'year'>, readonly [strong: Options, light: Options]>> = {
  month: [{ year: 'numeric' }, { month: 'short' }],
  day: [DATE, { day: 'numeric', month: 'short' }],
  hour: [DATE, CLOCK],
  minute: [DATE, CLOCK],
  second: [DATE, { ...CLOCK, second: '2-digit' }],
};

/** How finely a stretch is told, by what is seen of the axis, and by what is known of its dates: all others are years. */
const STRETCHES: readonly (readonly [least: number, options: Options])[] = [
  [0, { ...DATE, ...CLOCK }],
  [3 * DAY, DATE],
  [90 * DAY, { month: 'short', year: 'numeric' }],
  [4 * YEAR, { year: 'numeric' }],
];
const KNOWN: Readonly<Partial<Record<Precision, number>>> = { millisecond: 0, second: 0, minute: 0, day: 1, month: 2 };

const UNITS: readonly (readonly [unit: string, length: number])[] = [
  ['year', YEAR],
  ['month', YEAR / 12],
  ['day', DAY],
  ['hour', DAY / 24],
  ['minute', 60_000],
];

/** Two years without a leap day are shorter than two average ones, and two years all the same: by no more than this. */
const SLACK = 0.005;

/** @param cached makes each formatter once: all of this is asked for in every frame */
export function createDates(words: Words, cached: Cached): Dates {
  const { locale } = words;
  const format = (at: number, options: Options, to = at): string => {
    const one = cached(Intl.DateTimeFormat, locale, {
      ...options,
      ...(at < YEAR_100 && options.year && { era: 'short' as const }),
      calendar: 'gregory',
      timeZone: 'UTC',
    });
    return at === to ? one.format(at) : one.formatRange(at, to);
  };
  const far = (at: number): boolean => Math.abs(at) > FAR * YEAR;
  /** A year of the axis; one that is long ago as a number of years, since no era counts them. */
  const spanOf = (at: number, year = 0): Span => ({
    start: at,
    end: at,
    precision: 'year',
    qualifiers: [],
    ...(far(at) && { stated: { form: 'year', year } }),
  });
  return {
    tick({ at, unit, major, first, year }) {
      if (unit === 'year') return { strong: words.date(spanOf(at, year)), light: '' };
      const [strong, light] = TICKS[unit];
      const bold = major || first;
      // a day names its month itself, and midnight is the day
      const alone = bold && (unit === 'day' || (major && unit !== 'month'));
      return { strong: bold ? format(at, strong) : '', light: alone ? '' : format(at, light) };
    },
    stretch(from, to, length, precision = 'minute', window = Infinity) {
      if (far(from) || far(to)) {
        // as round as what is seen of them
        const step = 10 ** Math.floor(Math.log10(length / YEAR) - 1);
        const [start, end] = [from, to].map((at) => {
          const year = Math.round(Math.round((at / YEAR + 1970) / step) * step);
          return far(at) ? spanOf((year - 1970) * YEAR, year) : spanOf(at);
        }) as [Span, Span];
        const span = start.start === end.start ? start : { ...start, end: end.end, from: start, to: end };
        return [words.date(span), words.date(span, true)];
      }
      const seen = STRETCHES.filter(([least]) => length >= least).length - 1;
      const finest = Math.max(seen, KNOWN[precision] ?? 3);
      const forms = STRETCHES.slice(finest).map(([, options]) => options);
      if (finest === 0 && window < 2 * DAY) forms.splice(1, 0, CLOCK);
      return forms.map((options) => format(from, options, to)) as [string];
    },
    duration(length) {
      const [unit, one] = UNITS.find(([, least]) => length / least + SLACK >= 1) ?? UNITS.at(-1)!;
      const count = Math.floor(length / one + SLACK);
      return cached(Intl.NumberFormat, locale, { ...UNIT, unit, ...(count >= 1e6 && ROUND) }).format(count);
    },
  };
}
