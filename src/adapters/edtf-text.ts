/** Parts of a date as foreign formats give them, already numbers; what is missing ends the date there. */
export interface DateParts {
  /** Astronomical: 0 is 1 BCE. */
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  readonly millisecond?: number | undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** `-43` → `-0043`, `170000002` → `Y170000002`. Text writes numbers from 1e21 with an exponent, which EDTF spells otherwise. */
export function yearText(year: number): string {
  const size = Math.abs(year);
  const digits = (Number.isInteger(size) ? BigInt(size) : size).toString().padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}

/**
 * Writes a date in EDTF. Ranges are not checked: what there is not (month 13) is written as it stands, for the one reader of dates
 * to refuse it in its own words.
 */
export function edtfText({ year, month, day, hour, minute, second, millisecond }: DateParts): string {
  let text = yearText(year);
  if (month === undefined) return text;
  text += `-${two(month)}`;
  if (day === undefined) return text;
  text += `-${two(day)}`;
  if (hour === undefined) return text;
  text += `T${two(hour)}:${two(minute ?? 0)}`;
  if (second === undefined && millisecond === undefined) return text;
  text += `:${two(second ?? 0)}`;
  return millisecond === undefined ? text : `${text}.${String(millisecond).padStart(3, '0')}`;
}
