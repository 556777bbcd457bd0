import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from './io.js';

/** Bytes that can be read more than once and from anywhere, in memory or in a file. */
export interface Bytes {
  readonly size: number;
  /** Up to `length` bytes from `offset`, fewer at the end; they stand in `into` where that is given and needed. */
  read(offset: number, length: number, into?: Uint8Array): Uint8Array;
  /** A part of them. */
  slice(from: number, to?: number): Bytes;
  close(): void;
}

const CHUNK = 1 << 16;

/** The bytes a chunk at a time, from `offset` on. */
export function* chunks(bytes: Bytes, offset = 0): Generator<Uint8Array> {
  for (let at = offset; at < bytes.size;) {
    const chunk = bytes.read(at, CHUNK);
    if (chunk.length === 0) return;
    yield chunk;
    at += chunk.length;
  }
}

/** All of them as text; a byte that is not UTF-8 becomes U+FFFD. */
export function textOf(bytes: Bytes): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  for (const chunk of chunks(bytes)) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

function inMemory(all: Uint8Array): Bytes {
  return {
    size: all.length,
    read: (offset, length) => all.subarray(offset, offset + length),
    slice: (from, to) => inMemory(all.subarray(from, to)),
    close: () => undefined,
  };
}

/** A part of an open file. */
export function inFile(fd: number, from = 0, to = fstatSync(fd).size): Bytes {
  return {
    size: to - from,
    read(offset, length, into) {
      const wanted = Math.max(0, Math.min(length, to - from - offset));
      const bytes = into ?? Buffer.allocUnsafe(wanted);
      return bytes.subarray(0, readSync(fd, bytes, 0, wanted, from + offset));
    },
    slice: (start, end) => inFile(fd, from + start, end === undefined ? to : from + end),
    close: () => closeSync(fd),
  };
}

/** Takes bytes as they come, and keeps them in memory as long as they are few, then in a temporary file. */
export interface Spool {
  add(bytes: Uint8Array): void;
  /** What was added; nothing more may be. */
  done(): Bytes;
  readonly size: number;
}

const IN_MEMORY = 8 << 20;

export function createSpool({ undo }: Pick<Io, 'undo'>, limit = IN_MEMORY): Spool {
  let held: Uint8Array[] = [];
  let size = 0;
  let fd: number | undefined;
  let remove = (): void => undefined;
  return {
    add(bytes) {
      size += bytes.length;
      held.push(bytes);
      if (fd === undefined && size <= limit) return;
      if (fd === undefined) {
        const folder = mkdtempSync(join(tmpdir(), 'news-timeline-'));
        remove = () => {
          undo.delete(remove);
          rmSync(folder, { recursive: true, force: true });
        };
        undo.add(remove);
        fd = openSync(join(folder, 'spool'), 'w+', 0o600);
      }
      for (const one of held) writeAll(fd, one);
      held = [];
    },
    done() {
      if (fd === undefined) return inMemory(Buffer.concat(held));
      const file = fd;
      return {
        ...inFile(file),
        close() {
          closeSync(file);
          remove();
        },
      };
    },
    get size() {
      return size;
    },
  };
}

/** `writeSync` may write less than it was given. */
export function writeAll(fd: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done);
}
