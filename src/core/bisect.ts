/** The first position from `low` to before `high` from which on a test passes; `high` where it never does. */
export function firstWhere(high: number, passes: (position: number) => boolean, low = 0): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Position of the first number of a column that never falls which is not less than `value`; its length where there is none. */
export const firstAtLeast = (column: ArrayLike<number>, value: number): number =>
  firstWhere(column.length, (i) => column[i]! >= value);
