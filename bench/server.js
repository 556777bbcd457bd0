// The server that a page is measured from: everything compressed beforehand, as a CDN would have it.
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES = {
  '': ['text/html; charset=utf-8', 'no-cache'],
  '.css': ['text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
  '.js': ['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  '.json': ['application/json', 'public, max-age=60'],
  '.woff2': ['font/woff2', 'public, max-age=31536000, immutable'],
};
/** Bytes above which the best compression takes too long, and what is good enough then. */
const LARGE = 1_000_000;
const QUICK = 5;

const compressed = new Map();

/** The same content is compressed once: long feeds are on several pages. */
function compress(content) {
  if (!compressed.has(content)) {
    const quality = content.length > LARGE ? QUICK : constants.BROTLI_MAX_QUALITY;
    compressed.set(content, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  }
  return compressed.get(content);
}

/** Lets go of what long feeds take. */
export function forget() {
  for (const content of compressed.keys()) if (content.length > LARGE) compressed.delete(content);
}

/**
 * Serves files that are given as text or bytes by path.
 *
 * @param late ms by which the page itself comes late; everything else comes over the connection that is open then, as with HTTP/2
 * @returns its origin, and a function that ends it
 */
export async function serve(files, { late }) {
  const ready = new Map(
    Object.entries(files).map(([path, content]) => {
      const [type, caching] = TYPES[extname(path)];
      // a font is compressed as it is
      const packed = extname(path) === '.woff2' ? {} : { 'content-encoding': 'br' };
      const body = extname(path) === '.woff2' ? content : compress(content);
      return [path, { body, headers: { 'content-type': type, 'cache-control': caching, ...packed } }];
    }),
  );
  const server = createServer(({ url, headers }, response) => {
    const file = ready.get(new URL(url, 'http://localhost').pathname);
    if (!file) return response.writeHead(404).end();
    // every browser takes brotli from localhost; one that did not would be measured wrongly
    if (!/\bbr\b/.test(headers['accept-encoding'])) return response.writeHead(406).end();
    const answer = () => response.writeHead(200, { ...file.headers, 'content-length': file.body.length }).end(file.body);
    setTimeout(answer, url === '/' ? late : 0);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
