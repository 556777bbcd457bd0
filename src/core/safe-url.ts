/** What an address is for: a link that a reader may follow, or media that the page itself will fetch. */
export type UrlUse = 'link' | 'media';

const ALLOWED: Readonly<Record<UrlUse, readonly string[]>> = {
  link: ['https:', 'http:', 'mailto:'],
  media: ['https:'],
};

/**
 * The one gate for addresses that come from a feed.
 *
 * @param text what the feed says; relative addresses are resolved against `base`
 * @param base absolute address of the feed, or of the page for a feed without one
 * @returns the absolute address; `undefined` where it cannot be parsed or its scheme is not allowed (links `https`, `http`
 *   and `mailto`; media `https`, and `http` only where `base` is `http` too)
 */
export function safeUrl(text: string | undefined, use: UrlUse, base: string): string | undefined {
  if (!text?.trim()) return undefined;
  try {
    const { protocol, href } = new URL(text, base);
    const allowed = ALLOWED[use].includes(protocol) || (protocol === 'http:' && base.startsWith('http:'));
    return allowed ? href : undefined;
  } catch {
    return undefined; // not an address at all
  }
}
