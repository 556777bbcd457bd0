// Names that stay the same on every run, for forms in which everything needs one.

/** 53 bits of a text (FNV-1a in two halves, mixed): enough to tell stories apart, not to keep secrets. */
function hash(text: string, seed: number): string {
  let [a, b] = [0x811c9dc5 ^ seed, 0x9e3779b9 ^ seed];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + (a >>> 15)), 0x85ebca6b);
  }
  return [a ^ (b >>> 13), b ^ (a >>> 16)].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A UUID made of a text (RFC 9562, version 8): the same text always gives the same. */
export function uuidOf(text: string): string {
  const digits = hash(text, 0) + hash(text, 0x5bd1e995);
  const variant = '89ab'[parseInt(digits[16] ?? '0', 16) % 4] ?? '8';
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20, 32),
  ].join('-');
}

/**
 * The name of an event anywhere in the world: its address where the page is known, else a UUID of the story's title and its id.
 *
 * @param href address of the event, as the story gives it
 */
export function nameInTheWorld(href: string, page: string | undefined, title: string | undefined): string {
  return page === undefined ? `urn:uuid:${uuidOf(`${title ?? ''}\n${href}`)}` : href;
}
