/** The word that was probably meant: the one that fewest changes of a letter lead to, if they are few. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const close = words.map((one) => ({ one, steps: distance(word.toLowerCase(), one) })).sort((a, b) => a.steps - b.steps)[0];
  if (!close) return undefined;
  const begun = word.length > 1 && words.filter((one) => one.startsWith(word.toLowerCase()));
  return close.steps <= Math.max(1, Math.floor(close.one.length / 3))
    ? close.one
    : begun && begun.length === 1
      ? begun[0]
      : undefined;
}

/** Letters to change, add, take out, or swap with the next (optimal string alignment). */
function distance(a: string, b: string): number {
  let [older, old]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(old[j]! + 1, row[j - 1]! + 1, old[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, older[j - 2]! + 1);
    }
    [older, old] = [old, row];
  }
  return old[b.length]!;
}
