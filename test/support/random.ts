/** Chance that is the same in every run and engine (mulberry32), so that what it finds can be found again. */
export interface Chance {
  /** A whole number from `from` to `to`, both among them. */
  whole(from: number, to: number): number;
  oneOf<T>(many: readonly T[]): T;
}

export function chance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return { whole, oneOf: (many) => many[whole(0, many.length - 1)]! };
}
