import { moreLabels } from '../../i18n/locales.js';
import english from '../../i18n/more/en.js';
import type { AxisLabels } from '../../i18n/more-labels.js';
import type { Scene } from '../view.js';

/** The axis' own words in each language that was asked for. */
const known = new Map<string, AxisLabels>();

/** Loads the words of a language. */
export async function loadLabels(locale: string): Promise<void> {
  if (!known.has(locale)) known.set(locale, (await moreLabels(locale)).axis);
}

/** The words of a language; English until they have come. */
export function labelsOf({ words: { locale }, labels: { more }, host }: Scene): AxisLabels {
  if (!known.has(locale)) void loadLabels(locale).then(() => host.requestUpdate());
  return { ...(known.get(locale) ?? english.axis), ...more?.axis };
}
