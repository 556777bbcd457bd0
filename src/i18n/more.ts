import { filesOf } from './languages.js';
import type { MoreLabels, SomeMoreLabels } from './more-labels.js';

/**
 * The words of the parts that are loaded later; English where they are missing or cannot be had. The browser keeps the files, so it
 * may be asked again and again. It is in one chunk with the table of languages (rollup.config.js).
 *
 * @param locale BCP 47 tag that `Intl` takes
 * @param own the host's own words, which go before ours
 */
export async function moreLabels(locale: string, own?: SomeMoreLabels): Promise<MoreLabels> {
  const [{ default: english }, words] = await Promise.all([
    import('./more/en.js'),
    /^en\b/i.test(locale) ? undefined : inLanguage(locale).catch(() => undefined),
  ]);
  const groups = Object.keys(english) as (keyof MoreLabels)[];
  return Object.fromEntries(
    groups.map((group) => [group, { ...english[group], ...words?.[group], ...own?.[group] }]),
  ) as unknown as MoreLabels;
}

async function inLanguage(locale: string): Promise<SomeMoreLabels> {
  return (await filesOf(locale)[1]()).default;
}
