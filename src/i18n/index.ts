import en from './en.js';
import type { Labels } from './labels.js';

/**
 * The words of a language; English where there are none, or where they cannot be had.
 *
 * @param locale BCP 47 tag
 */
export async function loadLabels(locale: string): Promise<Labels> {
  const words = /^en\b/i.test(locale)
    ? undefined
    : await import('./locales.js').then(({ firstWords }) => firstWords(locale)).catch(() => undefined); // the network failed: English words are better than none
  return { ...en, ...words };
}

export { en };
export type { Labels };
