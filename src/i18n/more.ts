import { laterWords } from './locales.js';
import type { MoreLabels, SomeMoreLabels } from './more-labels.js';

/**
 * The words of the parts that are loaded later, in a language; English where they are missing or cannot be had. The browser keeps
 * the files, so it may be asked again and again.
 *
 * @param locale BCP 47 tag that `Intl` takes
 * @param own the host's own words (`labels.more` of the element), which go before ours
 */
export async function moreLabels(locale: string, own?: SomeMoreLabels): Promise<MoreLabels> {
  const [{ default: english }, words] = await Promise.all([
    import('./more/en.js'),
    /^en\b/.test(locale) ? undefined : laterWords(locale).catch(() => undefined),
  ]);
  const groups = Object.keys(english) as (keyof MoreLabels)[];
  return Object.fromEntries(
    groups.map((group) => [group, { ...english[group], ...words?.[group], ...own?.[group] }]),
  ) as unknown as MoreLabels;
}
