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

/** A part that is loaded later, on its way together with the words that it asks for: one wait, not two. */
export async function withWords<T>(part: Promise<T>): Promise<T> {
  return (await Promise.all([part, import('./locales.js'), import('./more/en.js')]))[0];
}

export { en };
export type { Labels };
