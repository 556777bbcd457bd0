import { explainDate, type ReadAny } from './explain-date.js';
import { quote } from './problem.js';
import { readRare } from './edtf.js';
import { readDate, type Span } from './span.js';
import { isTimeZone } from './zone.js';

/** Reads a date that names its own zone or none; nothing where it cannot be read. */
export const readAny: ReadAny = (text) => readDate(text, undefined, readRare);

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
    const { why, mend } = explainDate(text, readAny);
    super(`${quote(text)} is not a date that can be read: ${why}. ${mend}`);
    this.why = why;
    this.mend = mend;
  }
}

/**
 * Reads a date in the Extended Date/Time Format (EDTF, ISO 8601-2; Library of Congress, 4 February 2019).
 *
 * Read are levels 0 and 1: years (`2014`, `-0043`, `Y170000002`), months, days, seasons (`2001-21`), times with an offset, with `Z`
 * or with neither, digits left open (`201X`, `2004-XX`), intervals with open (`2017/..`) and unknown (`2017/`) ends, and `?`, `~`
 * and `%`; and level 2: sets (`[1667,1670..1672]`, `{1960,1961}`), marks on single parts (`2004-06~-11`), `X` anywhere
 * (`156X-12-25`), exponents and significant digits (`Y-17E7`, `1950S2`), quarters and other parts of a year (`2001-34`). Years are
 * astronomical: `0000` is 1 BCE. Centuries and decades are `19XX` and `199X`; `19` and `199` are refused, since most who write `79`
 * mean a year.
 *
 * @throws {DateError} (a `RangeError`) for any other text; it says what is wrong and how to mend it.
 * @throws {RangeError} where `options.timeZone` is not a zone that the platform knows.
 */
export function parseDate(text: string, options: DateOptions = {}): Span {
  const { timeZone } = options;
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new RangeError(`${quote(timeZone)} is not a time zone. Write an IANA name such as Asia/Baghdad.`);
  const span = typeof text === 'string' ? readDate(text, timeZone, readRare) : undefined;
  if (!span) throw new DateError(text);
  return span;
}
