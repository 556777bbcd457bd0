// Runs the built command as a person would: a process of its own, in a folder of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

/** A folder that goes with the test. */
export function folder(t) {
  const path = mkdtempSync(join(tmpdir(), 'command-test-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Writes a file into a folder of its own. */
export function file(t, text, name = 'events.json') {
  const path = folder(t);
  writeFileSync(join(path, name), text);
  return { cwd: path, path: join(path, name), name };
}

/** Starts the command. */
export function start(args, { cwd, env = {} } = {}) {
  const plain = { ...process.env, NO_COLOR: undefined, FORCE_COLOR: undefined };
  return spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...plain, ...env }, stdio: 'pipe' });
}

/** Runs the command to its end. */
export function run(args, { input = '', ...options } = {}) {
  const child = start(args, options);
  return new Promise((resolve) => {
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8');
      child[name].on('data', (text) => (output[name] += text));
    }
    child.stdin.on('error', () => undefined); // it may end before it has read all
    child.stdin.end(input);
    child.on('close', (status, signal) => resolve({ status, signal, ...output }));
  });
}
