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
