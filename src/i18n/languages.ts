import type { Translation } from './labels.js';
import type { SomeMoreLabels } from './more-labels.js';

type Files = readonly [first: File<Translation>, more: File<SomeMoreLabels>];
type File<T> = () => Promise<{ readonly default: T }>;

/** The languages beside English. Of each the words that are needed first, and those of later parts. A new one is two files and a line. */
const LANGUAGES: Readonly<Record<string, Files>> = {
  ar: [() => import('./ar.js'), () => import('./more/ar.js')],
  de: [() => import('./de.js'), () => import('./more/de.js')],
  fr: [() => import('./fr.js'), () => import('./more/fr.js')],
};

/** For all others: signs around their dates, since English words would be mixed with theirs. */
const OTHER: Files = [() => import('./und.js'), () => import('./more/und.js')];

/** The files of a language, and of its script where it is written in two: `zh-TW` is `zh-Hant`. Throws for what is no tag. */
export function filesOf(locale: string): Files {
  const { language, script } = new Intl.Locale(locale).maximize();
  return LANGUAGES[`${language}-${script}`] ?? LANGUAGES[language] ?? OTHER;
}
