// What is loaded for pages that speak another language than English, and by parts that have words of their own.
import type { Translation } from './labels.js';
import { filesOf } from './languages.js';

export { moreLabels } from './more.js';

/** The words that the first drawing needs. Rejects where they cannot be had. */
export async function firstWords(locale: string): Promise<Translation> {
  return (await filesOf(locale)[0]()).default;
}
