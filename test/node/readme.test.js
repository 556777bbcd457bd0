// The commands that README and docs/command.md show, as a reader would type them.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'news-timeline-'));
after(() => rmSync(folder, { recursive: true }));

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const lines = [...readme.matchAll(/^npx news-timeline (.+?)(?:\s+#.*)?$/gm)].map(([, line]) => line);

writeFileSync(
  join(folder, 'old.csv'),
  'Year,Month,Day,Headline,Text\n2014,6,10,"ISIS captures Mosul",\n2017,7,,"Mosul is retaken",\n',
);

test('the README shows some', () => assert.ok(lines.length >= 5));

for (const line of lines)
  test(`npx news-timeline ${line}`, () => {
    // converted over what `new` wrote: a reader has one or the other
    const [command, file] = line.replace('-o events.json', '-o converted.json').split(' > ');
    const { status, stdout, stderr } = spawnSync('node', [join(root, 'dist/cli/main.js'), ...command.split(' ')], {
      cwd: folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    if (file) writeFileSync(join(folder, file), stdout);
    const made = file ?? /-o (\S+)/.exec(command)?.[1] ?? (command.startsWith('new ') ? 'events.json' : undefined);
    if (made) assert.ok(statSync(join(folder, made)).size > 100);
    else assert.match(stdout, /no problems/);
  });
