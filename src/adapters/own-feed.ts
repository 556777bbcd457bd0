/** Our own format: JSON. Whether it is a feed is for `core/feed` to say. */
export function ownFeed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
