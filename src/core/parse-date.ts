import { explainDate } from './explain-date.js';
import { quote } from './problem.js';
import { readDate, type Span } from './span.js';
import { isTimeZone } from './zone.js';

export interface DateOptions {
  /**
   * IANA name of the zone in which a time without offset is read, and on whose clock every time is placed. Without it a time
   * without offset stays unplaced (no `instant`), and one with an offset is placed on the clock of UTC.
   */
  readonly timeZone?: string | undefined;
}

/** What is wrong with a date, and how to mend it. Its `message` holds both. */
export class DateError extends RangeError {
  /** What is wrong, without a full stop. */
  readonly why: string;
  /** What to write instead, as a sentence. */
  readonly mend: string;

  constructor(text: unknown) {
    const { why, mend } = explainDate(text);
    super(`${quote(text)} is not a date that can be read: ${why}. ${mend}`);
    this.why = why;
    this.mend = mend;
  }
}

/**
 * Reads a date in the Extended Date/Time Format (EDTF, ISO 8601-2; Library of Congress, 4 February 2019).
 *
 * Read today: years (`2014`, `-0043`), months, days, times with an offset, with `Z` or with neither, intervals of any of these
 * (`2014/2017-07-09`) with open (`2017/..`) and unknown (`2017/`) ends, and the qualifiers `?`, `~` and `%` at the end of a
 * date. Years are astronomical: `0000` is 1 BCE.
 *
 * @throws {DateError} (a `RangeError`) for any other text; it says what is wrong and how to mend it.
 * @throws {RangeError} where `options.timeZone` is not a zone that the platform knows.
 */
export function parseDate(text: string, options: DateOptions = {}): Span {
  const { timeZone } = options;
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new RangeError(`${quote(timeZone)} is not a time zone. Write an IANA name such as Asia/Baghdad.`);
  const span = typeof text === 'string' ? readDate(text, timeZone) : undefined;
  if (!span) throw new DateError(text);
  return span;
}
