import { html } from 'lit';
import { safeUrl } from '../../core/safe-url.js';

/** Whether a click on a link is meant for us, and not to open a new tab or window. */
export function isPlain({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return !(ctrlKey || metaKey || shiftKey);
}

/** A link to another page where the address may be followed; its bare words where it may not. */
export function link(words: unknown, url: string | undefined, base: string): unknown {
  const href = safeUrl(url, 'link', base);
  return href === undefined ? words : html`<a part="link" href=${href} rel="noopener noreferrer">${words}</a>`;
}
