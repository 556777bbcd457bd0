/** Where text goes. */
export interface Output {
  /** Writes text or bytes; resolves when more can be taken. */
  write(text: string | Uint8Array): Promise<void>;
  /** Whether a person watches. */
  readonly isTTY: boolean;
  /** Width in characters. */
  readonly columns: number;
}

/** All that a command touches of the machine, so that nothing of it is global. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** What must be undone when the command ends, however it ends: temporary files above all. */
  readonly undo: Set<() => void>;
}

/** Something that could not be done, in words for the person who asked; the command then ends with `status`. */
export class CommandError extends Error {
  readonly status: 1 | 2;

  constructor(message: string, status: 1 | 2 = 2) {
    super(message);
    this.status = status;
  }
}
