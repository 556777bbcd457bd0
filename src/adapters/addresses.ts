// Addresses that people have of a timeline, and the address of what is in it. Nothing is fetched here.

function parsed(text: string): URL | undefined {
  try {
    const url = new URL(text.trim().replace(/^\/\//, 'https://'));
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

const SHEET_ID = /^[\w-]{20,}$/;

/** A Google Sheet as CSV: what was published has an address of its own; of a shared sheet, the export. */
function csvAddress(id: string, published: boolean, gid?: string): string {
  const query = published
    ? `pub?${gid ? `gid=${gid}&single=true&` : ''}output=csv`
    : `export?format=csv${gid ? `&gid=${gid}` : ''}`;
  return `https://docs.google.com/spreadsheets/d/${id}/${query}`;
}

/**
 * Address of a Google Sheet as CSV, of any address that such a sheet has: `/pubhtml`, `/pub?output=csv`, `/edit#gid=5`,
 * `?key=…`. The worksheet that the address names is kept; TimelineJS always takes the first.
 *
 * @returns `undefined` where the address is not of a Google Sheet
 */
export function sheetAddress(text: string): string | undefined {
  const url = parsed(text);
  if (!url || !/^(?:docs|spreadsheets|drive)\.google\.com$/.test(url.hostname)) return undefined;
  const { hash, pathname, searchParams } = url;
  const gid = /(?:^#|&)gid=(\d+)/.exec(hash)?.[1] ?? /^\d+$/.exec(searchParams.get('gid') ?? '')?.[0];
  const [, published = '', id = searchParams.get('key') ?? ''] =
    /^(?:\/a\/[^/]+)?\/spreadsheets(?:\/u\/\d+)?\/d\/(e\/)?([\w-]+)/.exec(pathname) ?? [];
  return SHEET_ID.test(id) ? csvAddress(published + id, published !== '' || /\/pub(?:html)?$/.test(pathname), gid) : undefined;
}

/** Address of the data that a TimelineJS embed shows, of the embed's own address; `undefined` where it is none. */
export function embedSource(text: string): string | undefined {
  const url = parsed(text);
  if (!url || !/\/timeline3?\/(?:[\w.-]+\/)?(?:embed\/|index\.html)/.test(url.pathname)) return undefined;
  const given = url.searchParams.get('source')?.trim() ?? '';
  if (!SHEET_ID.test(given)) return sheetAddress(given) ?? parsed(given)?.href;
  const published = given.startsWith('2PACX-');
  return csvAddress(published ? `e/${given}` : given, published);
}

/** Address of the data behind an address that people have of a Google Sheet or of a TimelineJS embed. */
export function dataAddress(text: string): string | undefined {
  return sheetAddress(text) ?? embedSource(text);
}
