import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDERS = ['/demo/', '/dist/', '/test/pages/'];

/**
 * Serves what is built, the demo and the test pages byte for byte, as a web server would. The runner's own server writes a
 * script into every page and resolves imports, so a test of the built files or of a strict page would test something else.
 */
export async function serveUntouched(context, next) {
  const { path } = context;
  if (!FOLDERS.some((folder) => path.startsWith(folder))) return next();
  const file = join(ROOT, path.endsWith('/') ? `${path}index.html` : path);
  const found = await stat(file).catch(() => undefined);
  context.set('cache-control', 'no-store');
  if (!found?.isFile()) {
    context.status = 404;
    context.body = `There is no ${path}`;
    return;
  }
  context.type = extname(file);
  context.length = found.size;
  context.body = createReadStream(file);
}
