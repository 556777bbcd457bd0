import { safeBody } from './markup.js';

const REFERENCES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The words of a body, with blank lines between its paragraphs, for forms that hold no markup. */
export function plainBody(body: string | undefined): string {
  if (!body?.trim()) return '';
  // what safeBody writes has a `<` only where a tag begins, and a `>` only where one ends
  return safeBody(body, () => undefined)
    .replace(/<br>/g, '\n')
    .replace(/<\/(?:p|h4|li|blockquote|figure|figcaption)>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .replace(/&(?:amp|lt|gt|quot);/g, (reference) => REFERENCES[reference] ?? reference);
}
