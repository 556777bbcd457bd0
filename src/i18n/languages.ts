import type { Translation } from './labels.js';
import type { SomeMoreLabels } from './more-labels.js';

type Files = readonly [first: File<Translation>, more: File<SomeMoreLabels>];
type File<T> = () => Promise<{ readonly default: T }>;

/** The languages beside English. Of each the words that are needed first, and those of later parts. A new one is two files and a line. */
const LANGUAGES: Readonly<Record<string, Files>> = {
  ar: [() => import('./ar.js'), () => import('./more/ar.js')],
  de: [() => import('./de.js'), () => import('./more/de.js')],
  es: [() => import('./es.js'), () => import('./more/es.js')],
  fa: [() => import('./fa.js'), () => import('./more/fa.js')],
  fr: [() => import('./fr.js'), () => import('./more/fr.js')],
  he: [() => import('./he.js'), () => import('./more/he.js')],
  hi: [() => import('./hi.js'), () => import('./more/hi.js')],
  id: [() => import('./id.js'), () => import('./more/id.js')],
  it: [() => import('./it.js'), () => import('./more/it.js')],
  ja: [() => import('./ja.js'), () => import('./more/ja.js')],
  ko: [() => import('./ko.js'), () => import('./more/ko.js')],
  nl: [() => import('./nl.js'), () => import('./more/nl.js')],
  pl: [() => import('./pl.js'), () => import('./more/pl.js')],
  pt: [() => import('./pt.js'), () => import('./more/pt.js')],
  ru: [() => import('./ru.js'), () => import('./more/ru.js')],
  tr: [() => import('./tr.js'), () => import('./more/tr.js')],
  uk: [() => import('./uk.js'), () => import('./more/uk.js')],
  'zh-Hans': [() => import('./zh-Hans.js'), () => import('./more/zh-Hans.js')],
  'zh-Hant': [() => import('./zh-Hant.js'), () => import('./more/zh-Hant.js')],
};

/** For all others: signs around their dates, since English words would be mixed with theirs. */
const OTHER: Files = [() => import('./und.js'), () => import('./more/und.js')];

/** The files of a language, and of its script where it is written in two: `zh-TW` is `zh-Hant`. Throws for what is no tag. */
export function filesOf(locale: string): Files {
  const { language, script } = new Intl.Locale(locale).maximize();
  return LANGUAGES[`${language}-${script}`] ?? LANGUAGES[language] ?? OTHER;
}
