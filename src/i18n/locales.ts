// The languages beside English, in a chunk that is loaded for pages that speak another.
import type { Translation } from './labels.js';
import type { SomeMoreLabels } from './more-labels.js';

type File<T> = () => Promise<{ readonly default: T }>;

/** Of each language the words that are needed first, and those of the parts that come later. A new one is two files and a line. */
const LANGUAGES: Readonly<Record<string, readonly [first: File<Translation>, more: File<SomeMoreLabels>]>> = {
  ar: [() => import('./ar.js'), () => import('./more/ar.js')],
  de: [() => import('./de.js'), () => import('./more/de.js')],
  fr: [() => import('./fr.js'), () => import('./more/fr.js')],
};

/** Words for the other languages, in marks and numbers where English would be mixed with theirs. */
const OTHER: (typeof LANGUAGES)[string] = [() => import('./und.js'), () => import('./more/und.js')];

/** By language, and by script where a language has two (`zh-TW` is `zh-Hant`). */
function filesOf(locale: string): (typeof LANGUAGES)[string] {
  const { language, script } = new Intl.Locale(locale).maximize();
  return LANGUAGES[`${language}-${script}`] ?? LANGUAGES[language] ?? OTHER;
}

/** What the first drawing says. Rejects where it cannot be loaded. */
export async function firstWords(locale: string): Promise<Translation> {
  return (await filesOf(locale)[0]()).default;
}

/** What the later parts say, but for English. Rejects where it cannot be loaded. */
export async function laterWords(locale: string): Promise<SomeMoreLabels> {
  return (await filesOf(locale)[1]()).default;
}
