/** FNV-1a, 32 bits (RFC 9923 §2): short, the same everywhere, and no secret. */
function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return (sum >>> 0).toString(36);
}

/**
 * An id that can stand in the address of a page, of a name that is unique but long: an address, a `tag:` or `urn:` URI.
 *
 * @returns the name itself where it can stand there; else its last readable part (what follows #, else the end of the path) with a checksum of the whole, which is the same
 *   on every load: `https://a.example/2014/mosul-falls?x=1` → `mosul-falls-1xk0s3q`
 */
export function shortId(name: string): string {
  if (/^[\w~-][\w.~-]{0,47}$/.test(name)) return name;
  const fragment = /#([^#]+)$/.exec(name.slice(-200))?.[1];
  const path = name
    .replace(/[?#].*$/, '')
    .slice(-200)
    .replace(/[/\s]+$/, '');
  const last = fragment ?? /[^/:,;=]*$/.exec(path)?.[0] ?? '';
  const words = last
    .replace(/\.\w{1,5}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return words ? `${words}-${hash(name)}` : hash(name);
}
