// A file is written whole or not at all: into a new one beside it, which then takes its name.
import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeAll } from './bytes.js';
import { CommandError, type Io, type Output } from './io.js';
import { isMissing, systemWords } from './system-words.js';

/** An output that ends in a file, or nowhere. */
export interface FileOutput extends Output {
  /** Gives the file its name. */
  commit(): void;
  /** Takes away what was written. */
  discard(): void;
}

/** The file itself, where the path is a symbolic link; its mode, where it is there. */
function existing(path: string): { target: string; mode: number | undefined } {
  try {
    const target = realpathSync(path);
    const info = statSync(target);
    if (info.isDirectory()) throw new CommandError(`${path} is a folder. Name a file in it.`);
    return { target, mode: info.mode & 0o7777 };
  } catch (error) {
    if (isMissing(error)) return { target: path, mode: undefined };
    throw error;
  }
}

/** @throws {CommandError} where the folder is not there or may not be written to */
export function openOutput(path: string, { undo }: Pick<Io, 'undo'>): FileOutput {
  const { target, mode } = existing(path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  const failed = (error: unknown): never => {
    discard();
    throw new CommandError(`${path} could not be written: ${systemWords(error)}.`);
  };
  let fd = -1;
  const discard = (): void => {
    undo.delete(discard);
    if (fd >= 0) closeSync(fd);
    fd = -1;
    rmSync(temporary, { force: true });
  };
  try {
    fd = openSync(temporary, 'wx', 0o666);
    undo.add(discard);
  } catch (error) {
    return failed(error);
  }
  return {
    isTTY: false,
    columns: 80,
    write(text) {
      try {
        writeAll(fd, typeof text === 'string' ? Buffer.from(text) : text);
      } catch (error) {
        failed(error);
      }
      return Promise.resolve();
    },
    commit() {
      try {
        if (mode !== undefined) chmodSync(temporary, mode);
        fsyncSync(fd);
        closeSync(fd);
        fd = -1;
        renameSync(temporary, target);
        undo.delete(discard);
      } catch (error) {
        failed(error);
      }
    },
    discard,
  };
}
