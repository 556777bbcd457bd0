// Addresses that people have of a timeline, and the address of what is in it. Nothing is fetched here.

const SHEET =
  /^(?:https?:)?\/\/(?:docs|spreadsheets|drive)\.google\.com\/(?:(?:[^?#]*\/)?spreadsheets\/(?:u\/\d+\/)?d\/(e\/)?|.*[?&]key=)([\w-]{20,})/;

/** A Google Sheet as CSV: what was published has an address of its own; of a shared sheet, the export. */
const csvAddress = (id: string, published: boolean, gid?: string): string =>
  `https://docs.google.com/spreadsheets/d/${id}/` +
  (published ? `pub?${gid ? `gid=${gid}&single=true&` : ''}output=csv` : `export?format=csv${gid ? `&gid=${gid}` : ''}`);

/**
 * Address of a Google Sheet as CSV, of any address that such a sheet has: `/pubhtml`, `/pub?output=csv`, `/edit#gid=5`,
 * `?key=…`. The worksheet that the address names is kept; TimelineJS always takes the first.
 *
 * @returns `undefined` where the address is not of a Google Sheet
 */
export function sheetAddress(text: string): string | undefined {
  const [, published = '', id] = SHEET.exec(text.trim()) ?? [];
  const [, gid] = /.*[?&#]gid=(\d+)/.exec(text) ?? [];
  return id && csvAddress(published + id, published !== '' || /\/pub(?:html)?(?:[?#]|$)/.test(text), gid);
}

/** Address of the data that a TimelineJS embed shows, of the embed's own address; `undefined` where it is none. */
export function embedSource(text: string): string | undefined {
  const [, query] =
    /^(?:https?:)?\/\/[^?#]*\/timeline3?\/(?:[\w.-]+\/)?(?:embed\/|index\.html)[^?#]*\?([^#]*)/.exec(text.trim()) ?? [];
  // newer embeds mark what is published to the web by a “v2:”
  const given = new URLSearchParams(query).get('source')?.trim().replace(/^v2:/, '') ?? '';
  if (/^[\w-]{20,}$/.test(given)) return given.startsWith('2PACX-') ? csvAddress(`e/${given}`, true) : csvAddress(given, false);
  return sheetAddress(given) ?? (/^https?:\/\/./.test(given) ? given : undefined);
}

/** Address of the data behind an address that people have of a Google Sheet or of a TimelineJS embed. */
export const dataAddress = (text: string): string | undefined => sheetAddress(text) ?? embedSource(text);
