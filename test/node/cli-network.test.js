// Addresses: what servers answer, in which encoding, and how much of it.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { run } from './support/command.js';

const FEED = JSON.stringify({ title: 'Zürich', lang: 'de', events: [{ date: '2014', headline: 'Grüße', links: [] }] });

/** A server that answers with what the table says. */
async function serve(t, answers) {
  const server = createServer((request, response) => {
    const { status = 200, headers = {}, body = '' } = answers[request.url] ?? { status: 404, body: '<html>Not here</html>' };
    response.writeHead(status, headers);
    if (body !== undefined) response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}`;
}

test('a feed, after a redirect', async (t) => {
  const base = await serve(t, { '/old': { status: 302, headers: { location: '/new.json' } }, '/new.json': { body: FEED } });
  const { status, stdout } = await run(['validate', '--strict', `${base}/old`]);
  assert.equal(stdout, `${base}/old: news-timeline feed, 1 event, no problems\n`);
  assert.equal(status, 0);
});

test('encodings: by the content type, by --encoding, by the byte order mark', async (t) => {
  const latin = Buffer.from(FEED, 'latin1');
  const base = await serve(t, {
    '/named': { headers: { 'content-type': 'application/json; charset=iso-8859-1' }, body: latin },
    '/unnamed': { body: latin },
    '/wrong': { headers: { 'content-type': 'text/plain; charset=nonsense' }, body: FEED },
    '/utf16': { headers: { 'content-type': 'text/plain; charset=utf-8' }, body: Buffer.from(`\ufeff${FEED}`, 'utf16le') },
  });
  assert.equal((await run(['convert', `${base}/named`])).stdout, FEED);
  assert.equal((await run(['convert', '--encoding', 'latin1', `${base}/unnamed`])).stdout, FEED);
  assert.equal((await run(['convert', `${base}/wrong`])).stdout, FEED);
  assert.equal((await run(['convert', `${base}/utf16`])).stdout, FEED);
  const unknown = await run(['convert', '--encoding', 'nonsense', `${base}/unnamed`]);
  assert.match(unknown.stderr, /encoding “nonsense” is not known/);
  assert.equal(unknown.status, 2);
});

test('encodings: by what XML says of itself, behind all others', async (t) => {
  const rss = (encoding) =>
    `<?xml version="1.0" encoding="${encoding}"?>\n<rss version="2.0"><channel><item><title>Grüße</title></item></channel></rss>`;
  const base = await serve(t, {
    '/latin': { body: Buffer.from(rss('ISO-8859-1'), 'latin1') },
    '/utf8': { headers: { 'content-type': 'text/xml; charset=utf-8' }, body: rss('ISO-8859-1') },
    '/utf16': { body: rss('UTF-16') },
    '/nonsense': { body: rss('nonsense') },
  });
  for (const path of ['latin', 'utf8', 'utf16', 'nonsense']) {
    const { stdout, stderr } = await run(['convert', `${base}/${path}`]);
    assert.equal(JSON.parse(stdout).events[0].headline, 'Grüße', path);
    assert.doesNotMatch(stderr, /UTF-8/, path);
  }
});

const REFUSALS = [
  [404, /answered 404 \(there is nothing at this address\): check it\.$/m],
  [403, /answered 403 \(it may not be read without signing in\)/],
  [429, /asked too often/],
  [503, /busy or broken/],
  [418, /answered 418: check the address/],
];
for (const [code, words] of REFUSALS)
  test(`the server answers ${code}`, async (t) => {
    const base = await serve(t, { '/': { status: code, body: FEED } });
    const { status, stdout, stderr } = await run(['validate', `${base}/`]);
    assert.match(stderr, words);
    assert.equal(stdout, '');
    assert.equal(status, 2);
  });

test('a page of HTML instead of a feed', async (t) => {
  const base = await serve(t, { '/': { body: '<!DOCTYPE html><html lang="en"><title>Sign in</title></html>' } });
  const { status, stderr } = await run(['validate', `${base}/`]);
  assert.match(stderr, /is not a feed\. It is a page of HTML/);
  assert.equal(status, 2);
});

test('nothing answers', async () => {
  const { status, stderr } = await run(['validate', 'http://127.0.0.1:9/']);
  assert.match(stderr, /^news-timeline: http:\/\/127\.0\.0\.1:9\/ could not be reached: /);
  assert.equal(status, 2);
});

test('an address that leads to itself', async (t) => {
  const server = createServer((_, response) => response.writeHead(302, { location: '/' }).end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const { status, stderr } = await run(['validate', `http://127.0.0.1:${server.address().port}/`]);
  assert.match(stderr, /could not be reached: redirect count exceeded/);
  assert.equal(status, 2);
});

test('a connection that breaks is no feed', async (t) => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"events": []}');
    setTimeout(() => response.destroy(), 50);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const { status, stdout, stderr } = await run(['convert', `http://127.0.0.1:${server.address().port}/`]);
  assert.match(stderr, /could not be reached: the connection broke/);
  assert.equal(stdout, '');
  assert.equal(status, 2);
});

test('more than is allowed, counted after decompression', async (t) => {
  const bomb = gzipSync(Buffer.alloc(20_000_000, ' '));
  assert.ok(bomb.length < 100_000);
  const base = await serve(t, { '/': { headers: { 'content-encoding': 'gzip' }, body: bomb } });
  const { status, stderr } = await run(['validate', '--max-size', '1MB', `${base}/`]);
  assert.match(stderr, /is larger than 1MB\. Where that is meant, allow more: --max-size 4MB\./);
  assert.equal(status, 2);
});

test('what is compressed is read', async (t) => {
  const base = await serve(t, { '/': { headers: { 'content-encoding': 'gzip' }, body: gzipSync(FEED) } });
  assert.equal((await run(['convert', `${base}/`])).stdout, FEED);
});
