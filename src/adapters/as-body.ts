import { isMarkup } from '../core/is-markup.js';

/** Plain text as a `body`: what would be taken for markup there is written so that it is not. */
export function asBody(text: string): string {
  if (!isMarkup(text)) return text;
  const escaped = text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (!escaped.includes('\n')) return escaped;
  return escaped
    .split(/\n\s*\n/)
    .map((one) => `<p>${one.replaceAll('\n', '<br>')}</p>`)
    .join('');
}

/** Text in one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const SHORT = 400;

/** Whether a text can be told in full at once, as a summary: one paragraph, and not long. */
export const isShort = (text: string): boolean => text.length <= SHORT && !/\n\s*\n/.test(text.trim());
