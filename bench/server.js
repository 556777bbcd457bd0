// The server that a page is measured from: everything compressed beforehand (brotli 11, Node's default), as a CDN
// would have it.
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const CHUNKS = new URL('../dist/cdn/chunks/', import.meta.url);
const TYPES = {
  '': ['text/html; charset=utf-8', 'no-cache'],
  '.js': ['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  '.json': ['application/json', 'public, max-age=60'],
};

/** The lazy chunks of the element, which lie beside it. */
function chunks() {
  const names = readdirSync(CHUNKS).filter((name) => name.endsWith('.js'));
  return names.map((name) => [`/chunks/${name}`, readFileSync(new URL(name, CHUNKS))]);
}

/**
 * Serves files that are given as text or bytes by path.
 *
 * @param late ms by which the page itself comes late; everything else comes over the connection that is open then, as with HTTP/2
 * @param quality of the compression; files of many megabytes take too long at the best
 * @returns its origin, and a function that ends it
 */
export async function serve(files, { late, quality = constants.BROTLI_MAX_QUALITY }) {
  const ready = new Map(
    [...Object.entries(files), ...chunks()].map(([path, content]) => {
      const [type, caching] = TYPES[extname(path)];
      const body = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
      return [path, { body, headers: { 'content-type': type, 'cache-control': caching, 'content-encoding': 'br' } }];
    }),
  );
  const server = createServer(({ url, headers }, response) => {
    const file = ready.get(url);
    if (!file) return response.writeHead(404).end();
    // every browser takes brotli from localhost; one that did not would be measured wrongly
    if (!/\bbr\b/.test(headers['accept-encoding'])) return response.writeHead(406).end();
    const answer = () => response.writeHead(200, { ...file.headers, 'content-length': file.body.length }).end(file.body);
    setTimeout(answer, url === '/' ? late : 0);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return { origin: `http://localhost:${server.address().port}`, close: () => server.close() };
}
