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
//   /served/count?key=a                       how often the key a was asked for
import { Buffer } from 'node:buffer';
import { setTimeout as sleep } from 'node:timers/promises';

const FEED = '{"title":"Served","events":[{"id":"one","date":"2014-06-10","headline":"One"}]}';
const PAGE = '<!doctype html><html lang="en"><title>Not a feed</title><p>Please log in.</p></html>';
const PIECE = 1 << 16;

const requests = new Map();

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
  requests.set(key, (requests.get(key) ?? 0) + 1);
  const count = requests.get(key);
  const fails =
    count > Number(searchParams.get('well')) && (!searchParams.has('fail') || count <= Number(searchParams.get('fail')));
  context.respond = false; // koa would send the body whole, and close it well
  await answer(context.req, context.res, searchParams, fails);
}

async function answer(request, response, wish, fails) {
  const fault = (name) => (fails ? wish.get(name) : null);
  const status = Number(
    fault('status') ?? (wish.has('fail') && fails && !['cut', 'delay', 'stall'].some((name) => wish.has(name)) ? 503 : 200),
  );
  const etag = wish.has('etag') ? `"${wish.get('etag')}"` : undefined;

  await sleep(Number(fault('delay')));
  if (etag && status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag, 'cache-control': 'no-cache' }).end();
    return;
  }
  response.writeHead(status, headers(wish, etag, fails));
  const bytes = bodyBytes(wish, status);
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
