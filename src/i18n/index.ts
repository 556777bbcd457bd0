import en from './en.js';
import type { Labels } from './labels.js';

/** The languages beside English, each fetched only when a page speaks it. A new one is a file and a line. */
const LOCALES: Readonly<Record<string, () => Promise<{ default: Labels }>>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  fr: () => import('./fr.js'),
};

/**
 * The words of a language, by the first part of its tag; English where there are none, or where they cannot be had.
 *
 * @param locale BCP 47 tag
 */
export async function loadLabels(locale: string): Promise<Labels> {
  const language = locale.split('-')[0] ?? '';
  try {
    return (await LOCALES[language]?.())?.default ?? en;
  } catch {
    return en; // the network failed: English words are better than none
  }
}

export { en };
export type { Labels };
