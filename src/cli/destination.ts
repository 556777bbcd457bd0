import { resolve } from 'node:path';
import type { OptionSpec } from './command.js';
import type { Io, Output } from './io.js';
import { openOutput } from './write-file.js';

export const outputOption = {
  output: { short: 'o', value: 'FILE', help: 'Writes to a file instead of what goes out; it is written whole or not at all.' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** Has something written to a file, or for none or `-` to what goes out. The file is there only once all of it is written. */
export async function writeTo(path: string | undefined, io: Io, write: (out: Output) => Promise<void>): Promise<void> {
  if (path === undefined || path === '-') return write(io.stdout);
  const output = openOutput(resolve(io.cwd, path), io);
  try {
    await write(output);
    output.commit();
  } finally {
    output.discard();
  }
}
