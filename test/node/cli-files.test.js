// Files, pipes and signals: a file is written whole or not at all, and nothing is left behind.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { file, folder, MAIN, run, start } from './support/command.js';

// what JSON.parse would change, a copy does not: the order of keys, large numbers, nulls, what no one knows
const ODD =
  '{ "events": [ {"headline":null, "10":1, "2":1.0, "n":12345678901234567890, "_x":{"y":[]} } ],\r\n  "title" : "A\\ud800" }';

test('a feed of ours stays as it is, to the byte', async (t) => {
  const { cwd, name, path } = file(t, ODD);
  const { status, stdout, stderr } = await run(['convert', name], { cwd });
  assert.equal(stdout, ODD);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.equal((await run(['convert', name, '-o', name], { cwd })).status, 0);
  assert.equal(readFileSync(path, 'utf8'), ODD);
  assert.equal((await run(['convert', '-'], { cwd, input: `\ufeff${ODD}` })).stdout, ODD);
});

test('a file keeps its mode, and a symbolic link leads where it led', async (t) => {
  const { cwd, name } = file(t, ODD);
  mkdirSync(join(cwd, 'real'));
  const target = join(cwd, 'real', 'out.json');
  writeFileSync(target, 'old');
  chmodSync(target, 0o640);
  symlinkSync(join('real', 'out.json'), join(cwd, 'link.json'));
  assert.equal((await run(['convert', name, '-o', 'link.json'], { cwd })).status, 0);
  assert.equal(readFileSync(target, 'utf8'), ODD);
  assert.equal(statSync(target).mode & 0o777, 0o640);
  assert.ok(lstatSync(join(cwd, 'link.json')).isSymbolicLink());
  assert.deepEqual(readdirSync(join(cwd, 'real')), ['out.json']);
});

test('a conversion that fails leaves the old file, and nothing beside it', async (t) => {
  const { cwd, name } = file(t, '{"events": [');
  writeFileSync(join(cwd, 'out.json'), 'old');
  const { status, stderr } = await run(['convert', name, '-o', 'out.json'], { cwd });
  assert.match(stderr, /^events\.json:1:13: The list opened on line 1/);
  assert.equal(status, 1);
  assert.equal(readFileSync(join(cwd, 'out.json'), 'utf8'), 'old');
  assert.deepEqual(readdirSync(cwd).sort(), ['events.json', 'out.json']);
});

test('a folder that is not there, a folder where a file is meant', async (t) => {
  const { cwd, name } = file(t, ODD);
  const missing = await run(['convert', name, '-o', 'no/out.json'], { cwd });
  assert.match(missing.stderr, /no\/out\.json could not be written: there is no such file or folder/);
  assert.equal(missing.status, 2);
  const taken = await run(['convert', name, '-o', '.'], { cwd });
  assert.match(taken.stderr, /is a folder/);
  assert.equal(taken.status, 2);
});

/** Answers with the beginning of a feed, and then with nothing. */
async function endless(t) {
  const server = createServer((_, response) => {
    response.write('{"events": [');
    response.write(`${'{"headline":"A"},'.repeat(1000)}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${server.address().port}/`;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'])
  test(`${signal} in the middle: the old file stays`, async (t) => {
    const cwd = folder(t);
    writeFileSync(join(cwd, 'out.json'), 'old');
    const child = start(['convert', await endless(t), '-o', 'out.json'], { cwd });
    setTimeout(() => child.kill(signal), 700);
    const [status, by] = await once(child, 'close');
    assert.equal(status, null);
    assert.equal(by, signal);
    assert.equal(readFileSync(join(cwd, 'out.json'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(cwd), ['out.json']);
  });

test('ended while it writes: the old file stays, and the new one is taken away', async (t) => {
  const { cwd, name } = file(t, `{"events": [${'{"headline":"A"},'.repeat(600_000)}{}]}`);
  mkdirSync(join(cwd, 'out'));
  writeFileSync(join(cwd, 'out', 'out.json'), 'old');
  const child = start(['convert', name, '--to', 'feed', '-o', join('out', 'out.json')], { cwd });
  const ended = once(child, 'close');
  // as soon as something stands beside it
  const watch = setInterval(() => readdirSync(join(cwd, 'out')).length > 1 && child.kill('SIGTERM'), 1);
  const [, by] = await ended;
  clearInterval(watch);
  if (by === null) return t.skip('it was done before it could be ended');
  assert.equal(readFileSync(join(cwd, 'out', 'out.json'), 'utf8'), 'old');
});

test('whoever reads may stop: no complaint', async (t) => {
  const { cwd, name } = file(t, `{"events": [${'{"headline":"A"},\n'.repeat(200_000)}{}]}`);
  const child = spawn('bash', ['-o', 'pipefail', '-c', `"${process.execPath}" "${MAIN}" convert ${name} | head -c 20`], {
    cwd,
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => (out += text));
  child.stderr.on('data', (text) => (err += text));
  const [status] = await once(child, 'close');
  assert.equal(out, '{"events": [{"headli');
  assert.equal(err, '');
  assert.equal(status, 0);
});

test('a named pipe is read as a file is', async (t) => {
  const { cwd, name } = file(t, '{"title":"A","lang":"en","events":[{"headline":"A","links":[]}]}');
  const child = spawn('bash', ['-c', `"${process.execPath}" "${MAIN}" validate <(cat ${name})`], { cwd });
  let out = '';
  child.stdout.on('data', (text) => (out += text));
  const [status] = await once(child, 'close');
  assert.match(out, /1 event, no problems\n$/);
  assert.equal(status, 0);
});

test('new: a sound feed, and no file is overwritten', async (t) => {
  const cwd = folder(t);
  const first = await run(['new'], { cwd });
  assert.equal(first.status, 0);
  assert.equal(first.stdout, '');
  assert.match(first.stderr, /events\.json is written/);
  assert.equal((await run(['validate', '--strict', 'events.json'], { cwd })).status, 0);
  const text = readFileSync(join(cwd, 'events.json'), 'utf8');
  const second = await run(['new'], { cwd });
  assert.match(second.stderr, /is there already/);
  assert.equal(second.status, 2);
  assert.equal(readFileSync(join(cwd, 'events.json'), 'utf8'), text);
  assert.equal((await run(['new', '-'], { cwd })).stdout, text);
});
