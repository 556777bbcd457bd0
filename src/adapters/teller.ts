import type { ChangeName, ImportOptions, Note } from './adapter.js';

/** Says something about what stands at a path below a record, or below the whole. */
export interface Tell {
  problem(what: string, path: string, why: string, mend: string): void;
  /** @param said what the words for it ask for: see changes.ts */
  change(name: ChangeName, path: string, ...said: readonly unknown[]): void;
}

/** @param at where a path leads to in the source */
export const teller = ({ note, changes }: ImportOptions, at: (path: string) => Pick<Note, 'path' | 'index'>): Tell => ({
  problem: (what, path, why, mend) => note({ kind: 'problem', what, ...at(path), why, mend }),
  change(name, path, ...said) {
    if (changes) note({ kind: 'change', ...changes[name](...said), ...at(path) });
  },
});

export const SILENT: Tell = { problem: () => undefined, change: () => undefined };
