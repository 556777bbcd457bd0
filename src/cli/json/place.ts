/** A place in a text. */
export interface Place {
  /** Bytes from the start of the text. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors and GitHub count. */
  readonly column: number;
}

export const START: Place = { offset: 0, line: 1, column: 1 };

/** The place after some text that begins at `place`. */
export function advance(place: Place, text: string): Place {
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  return {
    offset: place.offset + Buffer.byteLength(text),
    line: place.line + lines.length - 1,
    column: lines.length > 1 ? last.length + 1 : place.column + last.length,
  };
}
