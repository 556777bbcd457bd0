// Runs an adapter on a value, as the command would, with a plain stand-in for the parser of markup.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { wholeFeed } from '../../dist/convert.js';

const plainText = (markup) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const cleanMarkup = (markup) => markup.replace(/<script[^]*?<\/script>|\son\w+="[^"]*"/gi, '');

/** What an adapter makes of a value: `{feed, notes, found}`, or `undefined` where it is not of its format. */
export function imported(adapter, value, options = {}) {
  const notes = [];
  const source = typeof value === 'string' ? { text: value, value: undefined } : { text: '', value };
  const found = adapter(source, { plainText, cleanMarkup, note: (note) => notes.push(note), ...options });
  return found && { feed: wholeFeed(found), notes, found };
}

/** The samples of a folder of the corpora: `[name, text]`; none where there are no corpora. */
export function samples(folder) {
  const root = process.env.CORPORA && join(process.env.CORPORA, folder);
  if (!root || !existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]);
}
