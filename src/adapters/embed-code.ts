// What people have of a TimelineJS timeline or of a Google Sheet to embed, for the command. The page needs but the addresses.
import { embedSource, sheetAddress } from './addresses.js';
import { attributeOf } from './timelinejs-media.js';

/** What an address, or a piece of embed code, leads to. */
export interface Lead {
  /** Absolute address of the data. */
  readonly source: string;
  /** Attributes of our tag that say what the options of the other did. */
  readonly options: Readonly<Record<string, string>>;
}

/** The address in a piece of `<iframe>` code; a text that is none comes back as it is. */
function addressIn(text: string): string {
  if (!/<iframe/i.test(text)) return text.trim();
  return (attributeOf(text, 'iframe', 'src') ?? '').replace(/&(?:amp|#38);/g, '&');
}

/**
 * What a TimelineJS embed shows.
 *
 * @param text its address (`…/timeline3/latest/embed/index.html?source=…&lang=…`), or the whole `<iframe …>`
 * @returns `undefined` where it is none; `options` are attributes of `<news-timeline>`
 */
export function embedAddress(text: string): Lead | undefined {
  const address = addressIn(text);
  const source = embedSource(address);
  if (!source) return undefined;
  const asked = new URLSearchParams(address.replace(/^[^?]*|#.*$/gs, ''));
  const lang = asked.get('lang') ?? asked.get('language') ?? '';
  const options = {
    ...(/^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(lang) && { lang }),
    // it opens with the latest: so does a list that begins there
    ...(/^(?:true|1)$/i.test(asked.get('start_at_end') ?? '') && { order: 'newest' }),
  };
  return { source, options };
}

/** What any address or code leads to that people have of a timeline; `undefined` where it is none that is known. */
export function leadOf(text: string): Lead | undefined {
  const sheet = sheetAddress(addressIn(text));
  return embedAddress(text) ?? (sheet === undefined ? undefined : { source: sheet, options: {} });
}
