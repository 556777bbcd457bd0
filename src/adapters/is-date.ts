import { parseDate } from '../core/parse-date.js';

/** Whether a text is a date that we read as it stands: EDTF, or ISO 8601. */
export function isDate(text: string): boolean {
  try {
    parseDate(text);
    return true;
  } catch {
    return false;
  }
}
