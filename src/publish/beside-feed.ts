import { safeUrl, type UrlUse } from '../core/safe-url.js';

const ORIGIN = 'https://page.invalid';
/** A page of which nothing is known: deep enough for a feed that lies above it. */
const FOLDERS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const PAGE = `${ORIGIN}/${FOLDERS.join('/')}/`;

/** The path from the page's folder to a file of its host; from the host's root where it has nothing in common with that folder. */
function pathTo({ pathname, search, hash }: URL): string | undefined {
  const steps = pathname.slice(1).split('/');
  const common = FOLDERS.findIndex((folder, i) => steps[i] !== folder);
  const shared = common === -1 ? FOLDERS.length : common;
  if (shared === 0) return pathname.startsWith('//') ? undefined : pathname + search + hash;
  // never without the dot: “javascript:x” is a file's name here, and a scheme if it stands alone
  const up = '../'.repeat(FOLDERS.length - shared) || './';
  return up + steps.slice(shared).join('/') + search + hash;
}

/**
 * An address of a feed as it is written in a page that names the feed by `src`: where the page lies need not be known.
 *
 * @param src address of the feed, absolute or relative to the page
 * @returns `undefined` where `safeUrl` refuses it
 */
export function besideFeed(text: string | undefined, use: UrlUse, src: string): string | undefined {
  const feed = safeUrl(src, 'link', PAGE);
  const href = feed === undefined ? undefined : safeUrl(text, use, feed);
  return href?.startsWith(`${ORIGIN}/`) ? pathTo(new URL(href)) : href;
}
