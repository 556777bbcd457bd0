import { expect } from '@open-wc/testing';

/**
 * Runs the action, and fails unless it writes a warning that fits the pattern. Such warnings are taken off the console, where
 * any other warning makes the run fail.
 *
 * @returns the warnings that fit, for a test that counts or reads them
 */
export async function expectWarning(pattern: RegExp, action: () => unknown): Promise<string[]> {
  const seen: string[] = [];
  const warn = console.warn;
  console.warn = (...args: unknown[]) => {
    const text = args.map(String).join(' ');
    if (pattern.test(text)) seen.push(text);
    else warn(...args);
  };
  try {
    await action();
  } finally {
    console.warn = warn;
  }
  expect(seen, `nothing like ${String(pattern)} was written to console.warn`).not.to.be.empty;
  return seen;
}
