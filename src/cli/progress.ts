import type { Io } from './io.js';
import { sizeInWords } from './size.js';

export interface Progress {
  /** So much is done. */
  at(bytes: number): void;
  /** Takes the bar away. */
  done(): void;
}

const PATIENCE = 400; // milliseconds before a bar is worth its flicker
const PAUSE = 100;
const WIDTH = 24;

/** A bar on stderr for work that takes long, where a person watches; nothing anywhere else. */
export function createProgress({ stderr, now }: Pick<Io, 'stderr' | 'now'>, verb: string, total?: number): Progress {
  if (!stderr.isTTY) return { at: () => undefined, done: () => undefined };
  const start = now();
  let shown = 0;
  return {
    at(bytes) {
      const time = now();
      if (time - start < PATIENCE || time - shown < PAUSE) return;
      shown = time;
      const part = total ? Math.min(bytes / total, 1) : undefined;
      const bar =
        part === undefined ? '' : `${'█'.repeat(Math.round(part * WIDTH)).padEnd(WIDTH, '░')} ${Math.floor(part * 100)}% `;
      void stderr.write(`\r\x1b[2K${verb} ${bar}${sizeInWords(bytes)}`);
    },
    done() {
      if (shown) void stderr.write('\r\x1b[2K');
    },
  };
}
