/** A text that came from somewhere, and what it is as JSON. */
export interface Source {
  /** The text, without a byte order mark; empty where only a value is known. */
  readonly text: string;
  /** What `JSON.parse` makes of the text; `undefined` where it is not JSON. */
  readonly value: unknown;
}

/** Reads a text as far as that can be done without knowing its format. */
export function sourceOf(text: string): Source {
  const plain = text.replace(/^\uFEFF/, '');
  try {
    return { text: plain, value: JSON.parse(plain) as unknown };
  } catch {
    return { text: plain, value: undefined };
  }
}
