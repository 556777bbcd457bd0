/** Percent-decodes a text; one that is not encoded, or not by us, comes back as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
