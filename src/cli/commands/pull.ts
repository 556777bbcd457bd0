import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { leadOf } from '../../adapters/embed-code.js';
import { chunks, createSpool, type Bytes } from '../bytes.js';
import { createChanges } from '../changes.js';
import type { Arguments, Command } from '../command.js';
import { outputOption, writeTo } from '../destination.js';
import { isAddress, openInput } from '../input.js';
import { CommandError, type Io } from '../io.js';
import { openReading } from '../reading.js';
import { inputOptions, inputSettings } from '../shared-options.js';
import { tellingOptions, writeFeed } from './convert.js';

export const pull: Command = {
  name: 'pull',
  summary: 'Fetches a timeline from its address, and writes it as a feed of ours',
  usage: 'ADDRESS',
  description: [
    'ADDRESS is that of a Google Sheet that was published (File, Share, Publish to web) or shared by link; that of a TimelineJS embed, or its whole <iframe> code; or that of a feed in any format that convert knows.',
    'The file is static: a page that shows it asks no other site. Run this again, by hand or by the clock, when the sheet has changed.',
  ],
  options: {
    ...outputOption,
    check: { help: 'Writes nothing: the exit status is 1 if the file of --output would change.' },
    ...inputOptions,
    ...tellingOptions,
  },
  examples: [
    [
      'news-timeline pull "https://docs.google.com/spreadsheets/d/e/2PACX-…/pubhtml" -o events.json',
      'Makes a feed of a sheet.',
    ],
    ['news-timeline pull --check "https://example.org/timeline.json" -o events.json', 'Tells whether the feed has changed.'],
  ],
  takes: [1, 1],
  run,
};

/** Address of what is to be read. */
function sourceAddress(text: string): string {
  const lead = leadOf(text);
  if (lead) return lead.source;
  if (isAddress(text)) return text;
  throw new CommandError(
    `“${text.slice(0, 80)}” is no address of a timeline. Give that of a Google Sheet, of a feed, or of a TimelineJS embed, or its <iframe> code, in quotation marks.`,
  );
}

async function run(args: Arguments, io: Io): Promise<number> {
  const settings = inputSettings(args);
  const path = args.text('output');
  const check = args.has('check');
  if (check && (path === undefined || path === '-'))
    throw new CommandError('--check compares with a file: name it with --output.');
  const input = await openInput(sourceAddress(args.positionals[0]!), io, settings);
  const changes = createChanges(io, args.has('quiet') ? 'none' : args.has('verbose') ? 'all' : 'grouped');
  const pulled = createSpool(io);
  try {
    const reading = openReading(input, io, { ...settings, note: (note) => changes.note(note) });
    const out = {
      isTTY: false,
      columns: 80,
      write(text: string | Uint8Array) {
        pulled.add(Buffer.from(text)); // a copy: chunks are overwritten
        return Promise.resolve();
      },
    };
    await writeFeed(input, reading, changes, out, io, settings.timeZone);
  } finally {
    input.bytes.close();
  }
  const bytes = pulled.done();
  const same = path !== undefined && path !== '-' && isSame(resolve(io.cwd, path), bytes);
  if (check) {
    await io.stderr.write(`${path!} ${same ? 'is as it would be' : 'would change'}.\n`);
    return same ? 0 : 1;
  }
  if (same) await io.stderr.write(`${path} has not changed.\n`);
  else
    await writeTo(path, io, async (out) => {
      for (const chunk of chunks(bytes)) await out.write(chunk);
    });
  bytes.close();
  await changes.end();
  return 0;
}

function isSame(path: string, bytes: Bytes): boolean {
  if (!existsSync(path)) return false;
  const there = readFileSync(path);
  if (there.length !== bytes.size) return false;
  let at = 0;
  for (const chunk of chunks(bytes)) {
    if (!there.subarray(at, at + chunk.length).equals(chunk)) return false;
    at += chunk.length;
  }
  return true;
}
