// `npm start`: serves the repository, for the demo pages. Plain files with their types, nothing added to them. The screenshots are
// taken from the same server.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const ROOT = new URL('..', import.meta.url).pathname;
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** The file that an address stands for; a folder stands for its index.html. */
function fileOf(path) {
  const file = join(ROOT, normalize(decodeURIComponent(path)));
  if (file.includes('\0')) throw new Error('No file has such a name');
  return path.endsWith('/') ? join(file, 'index.html') : file;
}

const isFolder = (file) => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
const isFile = (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

/** Serves the repository once it is told to listen. */
export const server = createServer((request, response) => {
  const answer = (status, headers, text) => response.writeHead(status, headers).end(text);
  let path, file;
  try {
    ({ pathname: path } = new URL(request.url, 'http://localhost'));
    file = fileOf(path);
  } catch {
    return answer(400, {}, 'Bad address');
  }
  if (!path.endsWith('/') && isFolder(file)) return answer(301, { location: `${path}/` });
  if (!isFile(file)) return answer(404, { 'content-type': TYPES['.txt'] }, `There is no ${path} here.`);
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file).pipe(response);
});

/** Listens at the first free port from the wanted one on. */
function start() {
  let port = Number(process.env.PORT ?? 8000);
  server.on('error', (error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    server.listen(++port, '127.0.0.1');
  });
  server.on('listening', () => console.log(`The demo is at http://localhost:${port}/demo/`));
  server.listen(port, '127.0.0.1');
}

if (import.meta.filename === process.argv[1]) start();
