import { leadOf } from '../../adapters/embed-code.js';
import { embedCode } from '../../publish/embed.js';
import type { Arguments, Command } from '../command.js';
import { outputOption, writeTo } from '../destination.js';
import { isAddress } from '../input.js';
import { CommandError, type Io } from '../io.js';
import { integrityOf, OWN_SCRIPT } from '../package-files.js';

export const embed: Command = {
  name: 'embed',
  summary: 'Turns an old TimelineJS embed, or an address, into our tag',
  usage: 'ADDRESS|CODE',
  description: [
    'Takes the address of a TimelineJS embed, its whole <iframe> code, the address of a Google Sheet, or that of a feed, and prints what is pasted in its place. Nothing is fetched.',
    'The list of events is not in the tag then. Better: pull the timeline into a file, and render that.',
  ],
  options: {
    src: {
      value: 'URL',
      help: 'Address of the feed as the page shall name it, such as that of a file that pull wrote; that of the old embed’s own source if not told.',
    },
    script: { value: 'URL', help: `Address of the script as the page shall name it; ${OWN_SCRIPT} if not told.` },
    'no-script': { help: 'Leaves the script out, for a page that loads it already.' },
    ...outputOption,
  },
  examples: [
    [
      `news-timeline embed '<iframe src="https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=…"></iframe>'`,
      'Prints our tag.',
    ],
    ['pbpaste | news-timeline embed -', 'Reads the code that comes in.'],
  ],
  takes: [1, 1],
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  const given = args.positionals[0]!;
  const text = given === '-' ? await incoming(io) : given;
  const lead = leadOf(text) ?? (isAddress(text.trim()) ? { source: text.trim(), options: {} } : undefined);
  if (!lead)
    throw new CommandError(
      `“${text.trim().slice(0, 80)}” is no embed of TimelineJS, and no address of a sheet or feed. Give its address, or its <iframe> code in quotation marks.`,
    );
  const script = args.has('no-script') ? undefined : (args.text('script') ?? OWN_SCRIPT);
  const { text: code } = embedCode(
    { events: [] },
    {
      src: args.text('src') ?? lead.source,
      script,
      integrity: script === undefined ? undefined : integrityOf(script),
      attributes: lead.options,
    },
  );
  await writeTo(args.text('output'), io, (out) => out.write(code.replace(/>\s*<ol[^>]*>\s*<\/ol>\s*</, '><')));
  if (!args.has('src'))
    await io.stderr.write(
      `The page will read ${lead.source}. To have the story in the page itself: news-timeline pull … -o events.json, then news-timeline render events.json.\n`,
    );
  return 0;
}

const LONGEST = 100_000;

async function incoming({ stdin }: Io): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    parts.push(chunk);
    if ((size += chunk.length) > LONGEST) throw new CommandError('What comes in is too long for a piece of embed code.');
  }
  return Buffer.concat(parts).toString('utf8');
}
