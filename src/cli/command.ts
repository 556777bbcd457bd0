import type { Io } from './io.js';

/** An option of a command; what is not told of it is the rule: text, given once. */
export interface OptionSpec {
  /** One letter. */
  readonly short?: string;
  /** Name of its value in the help: `FILE`. Without it, it takes none. */
  readonly value?: string;
  /** Whether it may be given more than once. */
  readonly many?: boolean;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  /** Says what is wrong with a value that it cannot take: `is not a length. Write one such as 40rem.` */
  readonly check?: (value: string) => string | undefined;
  /** Whether its value may be empty. */
  readonly empty?: boolean;
  /** What it does, as a sentence. */
  readonly help: string;
}

export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of an option that takes one. */
  text(name: string): string | undefined;
  /** Whether an option that takes none was given. */
  has(name: string): boolean;
  /** All values of an option that may be given more than once. */
  list(name: string): readonly string[];
}

/** A command: one file in `commands/`, one line in the table of `run.ts`. */
export interface Command {
  readonly name: string;
  /** What it does, in one line without a full stop. */
  readonly summary: string;
  /** Its arguments: `FILE|URL|-`. */
  readonly usage: string;
  /** More about it: paragraphs. */
  readonly description: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Command lines, each with what it does. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** How many arguments it takes. */
  readonly takes: readonly [least: number, most: number];
  /** @returns the exit status: 0 fine, 1 the input has problems, 2 it could not be done */
  run(args: Arguments, io: Io): Promise<number>;
}
