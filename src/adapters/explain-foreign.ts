import { delimiterOf, headerOf } from './csv.js';

const MOST = 8;

/** Says of a text that no adapter takes what it seems to be, and what to do. */
export function explainForeign(text: string): string {
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start === '') return 'It is empty. A feed is JSON: {"events": […]}.';
  if (/^(?:\/\*\*\/\s*)?(?:(?:var|let|const)\s+)?[\w$.]+\s*[=(]\s*[{[]|^(?:export|module|import)\b/.test(start))
    return 'It is script (JSONP), not JSON. Script in a feed is never run: take out all before the first { and after the last }.';
  if (/^[{[]/.test(start)) return notJson(start);
  if (start.startsWith('<')) return 'It is a page of HTML or XML, not a feed. Check the address.';
  if (start.startsWith('BEGIN:VCALENDAR'))
    return 'It is a calendar (iCalendar). The command reads those: npx news-timeline convert.';
  const header = headerOf(start, delimiterOf(start)).map((one) => one.trim());
  if (header.length < 2) return notJson(start);
  const shown = header.slice(0, MOST).map((one) => `“${one.slice(0, 40)}”`);
  return `It is a table, and none of its columns is called a date or a headline: ${shown.join(', ')}${header.length > MOST ? ' …' : ''}. Rename one to “date”, or say which is which (--map "${header[0]!.slice(0, 40)}=date").`;
}

function notJson(text: string): string {
  try {
    JSON.parse(text);
    return 'It is JSON, but no feed.';
  } catch (error) {
    return `It is not JSON: ${(error as Error).message}.`;
  }
}
