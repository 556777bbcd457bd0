import { isDate } from './is-date.js';
import { DATE_WORDS } from './date-words.js';
import { edtfText } from './edtf-text.js';

/** A date as machines write it on the web, in EDTF. */
export interface WebDate {
  readonly date: string;
  /** `instant`: a time whose zone is known; `local`: a time of unknown zone; `day`: no time at all, a day, a month or a year. */
  readonly kind: 'instant' | 'local' | 'day';
}

/**
 * Names of zones. Those of RFC 822 §5.1, then some that are in use and mean one thing only: CST of China and IST of India, Israel
 * and Ireland are not among them.
 */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  gmt: 'Z',
  utc: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  wet: '+00:00',
  west: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
};

/** `2014-06-10T04:00:00.5+02:00` and its shorter and basic forms (ISO 8601, W3C “Date and Time Formats”). */
const ISO =
  /^(-?\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:[T ]+(\d{1,2})(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9})\d*)?)?)? ?([a-z]+|[+-]\d\d(?::?\d\d)?)?)?)?)?$/i;
/** `Tue, 10 Jun 2014 04:00:00 +0200`, with or without nearly any of it (RFC 822 §5, RFC 2822 §4.3, RFC 850). */
const MAIL =
  /^(?:\p{L}+\.?,? *)?(\d{1,2})[ -]+(\p{L}+)\.?[ -]+(\d{2,4})(?:,?[ T]+(\d{1,2})[:.](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)? *(.*))?$/u;
/** `Tue Jun 10 04:00:00 2014`, `Tue Jun 10 04:00:00 GMT 2014`: asctime. */
const ASCTIME = /^(?:\p{L}+,? +)?(\p{L}+) +(\d{1,2}),? +(\d{1,2}):(\d\d)(?::(\d\d))? +(?:([a-z]+|[+-]\d{4}) +)?(\d{4})$/iu;

/** `+0200`, `GMT+2`, `EST (New York)`, `Z` → `+02:00`, …; empty where it names none that we know. */
function zoneText(text = ''): string {
  const plain = text.replace(/\([^()]*\)/g, '').trim();
  const [, sign, hours, minutes = '00'] = /^(?:gmt|utc?)? *([+-]) *(\d\d?):?(\d\d)?$/i.exec(plain) ?? [];
  // -0000 says that the time is that of UTC, and nothing of where it was written (RFC 2822 §3.3)
  if (sign && hours) return Number(hours) + Number(minutes) === 0 ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
  return ZONES[plain.toLowerCase()] ?? '';
}

/** RFC 2822 §4.3: 00 to 49 are of this century, 50 to 99 and what has three digits of the last. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 2) return year + (year < 50 ? 2000 : 1900);
  return digits.length === 3 ? year + 1900 : year;
}

function monthOf(word: string): number | undefined {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const [letter, month] = DATE_WORDS.get(plain) ?? [];
  return letter === 'm' ? month : undefined;
}

const number = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));

interface Found {
  readonly text: string;
  readonly zone: string;
  readonly time: boolean;
}

function iso(text: string): Found | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, y, mo, d, h, mi, s, fraction, zone] = match;
  if (/^\d{6}$/.test(text)) return undefined; // a month, or a day of this century?
  const parts = { year: Number(y), month: number(mo), day: number(d), hour: number(h), minute: number(mi), second: number(s) };
  return { text: edtfText(parts) + (fraction ? `.${fraction}` : ''), zone: zoneText(zone), time: h !== undefined };
}

function mail(text: string): Found | undefined {
  const match = MAIL.exec(text);
  if (!match) return undefined;
  const [, d, word, y, h, mi, s, zone] = match;
  const month = monthOf(word!);
  if (month === undefined) return undefined;
  const parts = { year: fullYear(y!), month, day: Number(d), hour: number(h), minute: number(mi), second: number(s) };
  return { text: edtfText(parts), zone: zoneText(zone), time: h !== undefined };
}

function asctime(text: string): Found | undefined {
  const match = ASCTIME.exec(text);
  if (!match) return undefined;
  const [, word, d, h, mi, s, zone, y] = match;
  const month = monthOf(word!);
  if (month === undefined) return undefined;
  const parts = { year: Number(y), month, day: Number(d), hour: Number(h), minute: Number(mi), second: number(s) };
  return { text: edtfText(parts), zone: zoneText(zone), time: true };
}

/**
 * Reads a date as feeds and pages write it: RFC 822 in all its shapes, asctime, ISO 8601 in extended and basic form.
 *
 * @returns `undefined` where it is none of these, or there is no such day. Never throws.
 */
export function webDate(text: string): WebDate | undefined {
  const plain = text.slice(0, 100).replace(/\s+/g, ' ').trim();
  const found = iso(plain) ?? mail(plain) ?? asctime(plain);
  if (!found) return undefined;
  const date = found.text + (found.time ? found.zone : '');
  if (!isDate(date)) return undefined;
  return { date, kind: !found.time ? 'day' : found.zone ? 'instant' : 'local' };
}
