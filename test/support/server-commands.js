// What a test can ask of the machine it runs on; test/support/commands.ts is the side in the browser.
// The runner takes an answer of null or undefined for "unknown command", so every answer is an object.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { touch } from './fingers.js';

const ROOT = resolve(import.meta.dirname, '../..');

async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const inside = (folder, file) => relative(folder, file).split(sep).join('/');

const commands = {
  engine: (_, session) => ({ name: session.browser.name.toLowerCase() }),

  touch,

  /** Playwright's text form of the accessibility tree; WebKitGTK has none. */
  'aria-snapshot': async (selector, session) => {
    if (session.browser.type !== 'playwright') return {};
    return { text: await session.browser.getPage(session.id).locator(selector).ariaSnapshot() };
  },

  'source-files': async () => {
    const files = (await filesUnder(join(ROOT, 'src'))).filter((file) => file.endsWith('.ts'));
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    return Object.fromEntries(files.map((file, i) => [inside(ROOT, file), texts[i]]));
  },

  /** A file of $CORPORA as text, or the names in one of its folders. */
  corpus: async (path) => {
    if (!process.env.CORPORA) return {};
    const wanted = resolve(process.env.CORPORA, path);
    if (!(await stat(wanted)).isDirectory()) return { text: await readFile(wanted, 'utf8') };
    return { files: (await filesUnder(wanted)).map((file) => inside(process.env.CORPORA, file)) };
  },
};

export const serverCommands = {
  name: 'server-commands',
  executeCommand: ({ command, payload, session }) => commands[command]?.(payload, session),
};
