import type { ImportOptions } from './adapter.js';

const MAYBE_MARKUP = /[<&]/;

/** The same without a parser for text that cannot be markup: most of it, in long tables. */
export function quickMarkup(options: ImportOptions): ImportOptions {
  const { plainText, cleanMarkup } = options;
  return {
    ...options,
    plainText: (text) => (MAYBE_MARKUP.test(text) ? plainText(text) : text.replace(/\s+/g, ' ').trim()),
    cleanMarkup: (text) => (MAYBE_MARKUP.test(text) ? cleanMarkup(text) : text),
  };
}
