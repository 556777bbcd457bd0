import type { ImportOptions } from '../adapters/adapter.js';

/** Reads and cleans the markup of foreign feeds. */
export const markupReader: Pick<ImportOptions, 'plainText' | 'cleanMarkup'> = {
  plainText: (markup) =>
    markup
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  cleanMarkup: (markup) => markup,
};
