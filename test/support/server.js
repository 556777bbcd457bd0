// A server that misbehaves on request, so that loading is tested on the wire and not with a replaced fetch.
//
//   /served/feed?status=503&retry-after=1     answers with that status and header
//   /served/feed?fail=2&key=a                 the first two requests for the key a fail (503, or the status, cut, delay or
//                                             stall that is asked for); the next ones are answered well
//   /served/feed?well=1&status=503&key=a      the other way round: the first request is answered well, the next ones fail
//   /served/feed?delay=100                    waits before the headers
//   /served/feed?stall=100                    waits between the halves of the body
//   /served/feed?cut                          breaks the connection in the middle of the body
//   /served/feed?bytes=6000000                a valid feed of that size, without content-length
//   /served/feed?type=text/html               a page, with status 200; any other type is only the header
//   /served/feed?charset=windows-1252&bom     that charset in the header and in the bytes, with a byte order mark
//   /served/feed?encoding=utf-16le            the bytes only; the header says nothing, or what charset says
//   /served/feed?etag=v1                      answers 304 to a request that has this version already
//   /served/feed?body=…&csp=…                 any text, and a Content-Security-Policy
//   /served/feed?redirect                     leads to itself
//   /served/feed?hangup                       closes the connection without a word
//   /served/feed?gzip=9000000                 so many bytes in a few, as gzip
//   /served/feed?body=…&truncate=40           the first so many bytes of it, as if they were all
//   /served/count?key=a                       how often the key a was asked for
//   /served/tell?key=a&…                      by POST: from now on /served/story?key=a answers with what is posted, in the way
//                                             that is asked for here
//   /served/send?key=a                        by POST: sends what is posted to all that listen to /served/stream?key=a
import { Buffer } from 'node:buffer';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

const FEED = '{"title":"Served","events":[{"id":"one","date":"2014-06-10","headline":"One"}]}';
const PAGE = '<!doctype html><html lang="en"><title>Not a feed</title><p>Please log in.</p></html>';
const PIECE = 1 << 16;

const requests = new Map();
const told = new Map();
const streams = new Map();

async function posted(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

/** A stream of server-sent events: what is sent to it later, all who are there hear. */
function openStream(response, key) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(':\n\n');
  if (!streams.has(key)) streams.set(key, new Set());
  streams.get(key).add(response);
  response.on('close', () => streams.get(key).delete(response));
}

/** The middleware of @web/test-runner (koa) that answers everything under /served/. */
export async function serveFeeds(context, next) {
  const { pathname, searchParams } = context.URL;
  if (!pathname.startsWith('/served/')) return next();
  const key = searchParams.get('key') ?? '';
  if (pathname === '/served/count') {
    context.set('cache-control', 'no-store');
    context.body = String(requests.get(key) ?? 0);
    return;
  }
  if (context.method === 'POST') {
    const text = await posted(context.req);
    if (pathname === '/served/tell') told.set(key, { wish: searchParams, text });
    else for (const one of streams.get(key) ?? []) one.write(text);
    context.body = String(streams.get(key)?.size ?? 0);
    return;
  }
  if (pathname === '/served/stream') {
    requests.set(key, (requests.get(key) ?? 0) + 1);
    context.respond = false;
    return openStream(context.res, key);
  }
  requests.set(key, (requests.get(key) ?? 0) + 1);
  const count = requests.get(key);
  const fails =
    count > Number(searchParams.get('well')) && (!searchParams.has('fail') || count <= Number(searchParams.get('fail')));
  context.respond = false; // koa would send the body whole, and close it well
  let wish = searchParams;
  if (pathname === '/served/story' && told.has(key)) {
    const { wish: asked, text } = told.get(key);
    wish = new URLSearchParams(asked);
    if (!wish.has('body')) wish.set('body', text);
  }
  await answer(context.req, context.res, wish, fails, context.url);
}

async function answer(request, response, wish, fails, url) {
  const fault = (name) => (fails ? wish.get(name) : null);
  const status = Number(
    fault('status') ?? (wish.has('fail') && fails && !['cut', 'delay', 'stall'].some((name) => wish.has(name)) ? 503 : 200),
  );
  const etag = wish.has('etag') ? `"${wish.get('etag')}"` : undefined;

  if (fault('hangup') !== null) return response.destroy();
  if (fault('redirect') !== null) return response.writeHead(302, { location: url, 'cache-control': 'no-store' }).end();
  await sleep(Number(fault('delay')));
  if (etag && status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag, 'cache-control': 'no-cache' }).end();
    return;
  }
  if (wish.has('gzip')) {
    response.writeHead(status, { ...headers(wish, etag, fails), 'content-encoding': 'gzip' });
    return response.end(gzipSync(padded(Buffer.from(FEED), Number(wish.get('gzip')))));
  }
  response.writeHead(status, headers(wish, etag, fails));
  const bytes = bodyBytes(wish, status).subarray(0, wish.has('truncate') ? Number(wish.get('truncate')) : undefined);
  const half = bytes.length >> 1;
  await write(response, bytes.subarray(0, half));
  if (fault('cut') !== null) {
    response.destroy();
    return;
  }
  await sleep(Number(fault('stall')));
  await write(response, bytes.subarray(half));
  response.end();
}

function headers(wish, etag, fails) {
  const type = wish.get('type') ?? 'application/json';
  const sent = {
    'content-type': wish.has('charset') ? `${type}; charset=${wish.get('charset')}` : type,
    'cache-control': etag ? 'no-cache' : 'no-store',
  };
  if (etag) sent.etag = etag;
  if (wish.has('csp')) sent['content-security-policy'] = wish.get('csp');
  if (fails && wish.has('retry-after')) sent['retry-after'] = wish.get('retry-after');
  return sent;
}

function bodyBytes(wish, status) {
  const text =
    wish.get('body') ?? (status >= 400 ? `Status ${status}, as asked.` : wish.get('type') === 'text/html' ? PAGE : FEED);
  const encoding = wish.get('encoding') ?? wish.get('charset') ?? 'utf-8';
  const bytes = encode(wish.has('bom') ? `\uFEFF${text}` : text, encoding.toLowerCase());
  return wish.has('bytes') ? padded(bytes, Number(wish.get('bytes'))) : bytes;
}

/** JSON allows blanks before its end, and they cost nothing to read. */
function padded(bytes, size) {
  return Buffer.concat([bytes.subarray(0, -1), Buffer.alloc(Math.max(0, size - bytes.length), ' '), bytes.subarray(-1)]);
}

const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * Node decodes the old charsets but does not encode them: for those of one byte a character, look the 256 up backwards. Its
 * windows-1252 is really latin1 (https://github.com/nodejs/node/issues/56542), so that one has its own letters here.
 */
function encode(text, encoding) {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const decoder = new TextDecoder(encoding);
  const character = (byte) =>
    (encoding === 'windows-1252' ? CP1252[byte - 0x80] : undefined) ?? decoder.decode(Uint8Array.of(byte));
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [character(byte), byte]));
  return Buffer.from([...text].map((letter) => bytes.get(letter) ?? 0x3f));
}

/** In pieces, and no faster than the reader takes them: a test of the size limit sees when she stops. */
async function write(response, bytes) {
  for (let from = 0; from < bytes.length && !response.destroyed; from += PIECE) {
    await new Promise((resolve) => {
      response.write(bytes.subarray(from, from + PIECE), resolve);
    });
  }
}
