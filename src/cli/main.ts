#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import type { Io, Output } from './io.js';
import { run } from './run.js';

/** A stream of the process; what is written to it waits for what was written before. */
function output(stream: NodeJS.WriteStream): Output {
  return {
    isTTY: stream.isTTY,
    get columns() {
      return stream.columns || 80;
    },
    write: (text) =>
      new Promise((resolve) => {
        stream.write(text, () => resolve());
      }),
  };
}

// without it V8 lets garbage grow to four times of what is held before it looks for it; it costs no time that could be measured
setFlagsFromString('--heap-growing-percent=60');

const undo = new Set<() => void>();

const io: Io = {
  stdin: process.stdin,
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  env: process.env,
  cwd: process.cwd(),
  fetch,
  now: Date.now,
  undo,
};

process.on('exit', () => {
  for (const one of undo) one();
});

// whoever reads what we write has read enough: `news-timeline … | head`
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 2);
  });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    for (const one of undo) one();
    process.kill(process.pid, signal); // the listener is gone, so this ends us in the way that whoever started us expects
  });

process.exitCode = await run(process.argv.slice(2), io);
