import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadLabels } from '../../i18n/index.js';
import { embedCode, isHeight, type EmbedOptions } from '../../publish/embed.js';
import { toJsonLd } from '../../publish/json-ld.js';
import { toPage } from '../../publish/page.js';
import { createChanges } from '../changes.js';
import type { Arguments, Command } from '../command.js';
import { outputOption, writeTo } from '../destination.js';
import { openInput, type Input } from '../input.js';
import type { Io } from '../io.js';
import { integrityOf, OWN_SCRIPT } from '../package-files.js';
import { openReading, type Reading } from '../reading.js';
import { inputOptions, inputSettings, storyOptions } from '../shared-options.js';
import { readWhole } from '../whole-feed.js';
import { tellingOptions } from './convert.js';

export const render: Command = {
  name: 'render',
  summary: 'Writes the embed ready to paste, or a whole page, with the story in it',
  usage: 'FILE|URL|-',
  description: [
    'Writes the tag with the real list inside, so that the story is read without script too; the script with its integrity; a preload of the feed; and the height that the page keeps for it.',
    `Put ${OWN_SCRIPT} of this package beside the page, or say with --script where it is.`,
  ],
  options: {
    src: { value: 'URL', help: 'Address of the feed as the page shall name it; the file or address itself if not told.' },
    inline: { help: 'Puts the feed into the tag instead of naming its address.' },
    script: { value: 'URL', help: `Address of the script as the page shall name it; ${OWN_SCRIPT} if not told.` },
    integrity: {
      value: 'HASH',
      help: 'Hash of the script; that of the file, or of this package’s own script of the same name, if not told.',
    },
    'no-script': { help: 'Leaves the script out, for a page that loads it already.' },
    page: { help: 'Writes a whole page instead of what is pasted into one.' },
    jsonld: {
      help: 'Adds structured data: ItemList, or LiveBlogPosting for a live story whose entries say when they were published.',
    },
    ...storyOptions,
    order: { value: 'ORDER', choices: ['oldest', 'newest'], help: 'Which event comes first.' },
    'min-height': {
      value: 'LENGTH',
      empty: true,
      check: (text) => (isHeight(text) ? undefined : "is not a length. Write one such as 40rem, or '' for none."),
      help: "Height that the page keeps, such as 40rem; 100vh if not told; '' for none, and no <style>.",
    },
    nonce: { value: 'NONCE', help: 'Nonce of the page’s policy.' },
    attribute: {
      value: 'NAME=VALUE',
      many: true,
      check: (text) =>
        text.startsWith('=') ? 'is no attribute. Write --attribute view=axis, or --attribute debug.' : undefined,
      help: 'One more attribute of the tag: --attribute view=axis.',
    },
    ...outputOption,
    ...inputOptions,
    ...tellingOptions,
  },
  examples: [
    ['news-timeline render events.json', 'Prints what is pasted into a page beside which events.json lies.'],
    ['news-timeline render --page --jsonld --url https://example.org/story events.json -o story.html', 'Writes a whole page.'],
    [
      'news-timeline render --src /feeds/1.json --script /js/news-timeline.full.js events.json',
      'Names addresses as the page knows them.',
    ],
  ],
  takes: [1, 1],
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  const settings = inputSettings(args);
  const name = args.positionals[0]!;
  const input = await openInput(name, io, settings);
  const changes = createChanges(io, args.has('quiet') ? 'none' : args.has('verbose') ? 'all' : 'grouped');
  try {
    const reading = openReading(input, io, { ...settings, note: (note) => changes.note(note) });
    const feed = readWhole(reading, changes);
    const locale = args.text('lang');
    const options: EmbedOptions = {
      src: args.has('inline') ? undefined : (args.text('src') ?? ownAddress(name, input, reading)),
      ...script(args, io),
      url: args.text('url'),
      base: input.url,
      locale,
      labels: await loadLabels(locale ?? feed.lang ?? 'en'),
      now: io.now(),
      order: args.text('order') as 'oldest' | 'newest' | undefined,
      minHeight: args.text('min-height'),
      nonce: args.text('nonce'),
      attributes: Object.fromEntries(args.list('attribute').map(attribute)),
    };
    const jsonLd = args.has('jsonld');
    const { text, losses } = args.has('page') ? toPage(feed, { ...options, jsonLd }) : embedCode(feed, options);
    const structured = jsonLd && !args.has('page') ? toJsonLd(feed, options) : undefined;
    for (const loss of [...losses, ...(structured?.losses ?? [])]) changes.loss(loss);
    await writeTo(args.text('output'), io, async (out) => {
      await out.write(text);
      if (structured) await out.write(`<script type="application/ld+json">\n${structured.text.trimEnd()}\n</script>\n`);
    });
  } finally {
    input.bytes.close();
  }
  await changes.end();
  return 0;
}

/** Address at which the page finds the feed: what was given, where it is ours. A page cannot read other formats as well as we can. */
function ownAddress(name: string, { url }: Input, { own }: Reading): string | undefined {
  if (!own || name === '-') return undefined;
  return url ?? encodeURI(name.replaceAll('\\', '/'));
}

function script(args: Arguments, { cwd }: Io): Pick<EmbedOptions, 'script' | 'integrity'> {
  if (args.has('no-script')) return {};
  const address = args.text('script') ?? OWN_SCRIPT;
  return { script: address, integrity: args.text('integrity') ?? hashOf(resolve(cwd, address)) ?? integrityOf(address) };
}

/** The hash of a script that lies here. */
function hashOf(path: string): string | undefined {
  if (!existsSync(path) || !statSync(path).isFile()) return undefined;
  return `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
}

function attribute(pair: string): [string, string | boolean] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, true] : [pair.slice(0, at), pair.slice(at + 1)];
}
