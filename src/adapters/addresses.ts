// Addresses that people have of a timeline, and the address of what is in it. Nothing is fetched here.

/** What an address, or a piece of embed code, leads to. */
export interface Lead {
  /** Absolute address of the data. */
  readonly source: string;
  /** Attributes of our tag that say what the options of the other did. */
  readonly options: Readonly<Record<string, string>>;
}

function parsed(text: string): URL | undefined {
  try {
    const url = new URL(text.trim().replace(/^\/\//, 'https://'));
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

const SHEET_ID = /^[\w-]{20,}$/;

/**
 * Address of a Google Sheet as CSV, of any address that such a sheet has: `/pubhtml`, `/pub?output=csv`, `/edit#gid=5`,
 * `?key=…`. The worksheet that the address names is kept; TimelineJS always takes the first.
 *
 * @returns `undefined` where the address is not of a Google Sheet
 */
export function sheetAddress(text: string): string | undefined {
  const url = parsed(text);
  if (!url || !/^(?:docs|spreadsheets|drive)\.google\.com$/.test(url.hostname)) return undefined;
  const gid = /(?:^#|&)gid=(\d+)/.exec(url.hash)?.[1] ?? /^\d+$/.exec(url.searchParams.get('gid') ?? '')?.[0];
  const [, published, id = url.searchParams.get('key') ?? ''] =
    /^(?:\/a\/[^/]+)?\/spreadsheets(?:\/u\/\d+)?\/d\/(e\/)?([\w-]+)/.exec(url.pathname) ?? [];
  if (!SHEET_ID.test(id)) return undefined;
  const sheet = `https://docs.google.com/spreadsheets/d/${published ?? ''}${id}`;
  // what was published has an address of its own; of a shared sheet, the export
  const isPublished = published !== undefined || /\/pub(?:html)?$/.test(url.pathname);
  return isPublished
    ? `${sheet}/pub?${gid ? `gid=${gid}&single=true&` : ''}output=csv`
    : `${sheet}/export?format=csv${gid ? `&gid=${gid}` : ''}`;
}

/** Address of a Google Sheet by its key alone, as TimelineJS embed addresses have it. */
const sheetOfKey = (key: string): string =>
  `https://docs.google.com/spreadsheets/d/${key.startsWith('2PACX-') ? 'e/' : ''}${key}/${key.startsWith('2PACX-') ? 'pub?output=csv' : 'export?format=csv'}`;

/** The address in a piece of `<iframe>` code; a text that is none comes back as it is. */
function addressIn(text: string): string {
  const start = text.toLowerCase().indexOf('<iframe');
  if (start < 0) return text.trim();
  const end = text.indexOf('>', start);
  const [, double, single, bare] =
    /\ssrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(text.slice(start, end < 0 ? undefined : end)) ?? [];
  return (double ?? single ?? bare ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&').trim();
}

const TRUE = /^(?:true|1)$/i;

/**
 * What a TimelineJS embed shows.
 *
 * @param text its address (`…/timeline3/latest/embed/index.html?source=…&lang=…`), or the whole `<iframe …>`
 * @returns `undefined` where it is none; `options` are attributes of `<news-timeline>`
 */
export function embedAddress(text: string): Lead | undefined {
  const url = parsed(addressIn(text));
  if (!url || !/\/timeline3?\/(?:[\w.-]+\/)?(?:embed\/|index\.html)/.test(url.pathname)) return undefined;
  const asked = url.searchParams;
  const given = asked.get('source')?.trim();
  if (!given) return undefined;
  const source = SHEET_ID.test(given) ? sheetOfKey(given) : (sheetAddress(given) ?? parsed(given)?.href);
  if (!source) return undefined;
  const lang = asked.get('lang') ?? asked.get('language') ?? '';
  const options = {
    ...(/^[a-z]{2,3}(?:-[a-z0-9]+)*$/i.test(lang) && { lang }),
    // it opens with the latest: so does a list that begins there
    ...(TRUE.test(asked.get('start_at_end') ?? '') && { order: 'newest' }),
  };
  return { source, options };
}

/** What any address or code leads to that people have of a timeline; `undefined` where it is none that is known. */
export function leadOf(text: string): Lead | undefined {
  const sheet = sheetAddress(addressIn(text));
  return embedAddress(text) ?? (sheet === undefined ? undefined : { source: sheet, options: {} });
}

/** Address of the data behind an address that people have of a Google Sheet or of a TimelineJS embed, or behind its code. */
export function dataAddress(text: string): string | undefined {
  return sheetAddress(text) ?? embedAddress(text)?.source;
}
