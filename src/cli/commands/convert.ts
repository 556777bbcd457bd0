import { fieldsOf } from '../../adapters/own-sheet.js';
import type { FeedEvent } from '../../core/feed.js';
import { readFeed } from '../../core/read-feed.js';
import { csvLines } from '../../publish/csv.js';
import { publishers } from '../../publish/index.js';
import type { Publisher } from '../../publish/published.js';
import { loadLabels } from '../../i18n/index.js';
import { chunks, createSpool } from '../bytes.js';
import { createChanges, type Changes } from '../changes.js';
import type { Arguments, Command, OptionSpec } from '../command.js';
import { outputOption, writeTo } from '../destination.js';
import { openInput, type Input } from '../input.js';
import { CommandError, type Io, type Output } from '../io.js';
import { judge } from '../judge.js';
import { openReading, type Reading } from '../reading.js';
import { inputOptions, inputSettings, storyOptions } from '../shared-options.js';
import { sizeInWords } from '../size.js';
import { readWhole } from '../whole-feed.js';

/** Options of what is told on the way. */
export const tellingOptions = {
  quiet: { short: 'q', help: 'Tells no changes.' },
  verbose: { short: 'v', help: 'Tells each change, instead of each kind of change once.' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export const convert: Command = {
  name: 'convert',
  summary: 'Turns a timeline of any format into ours, or ours into another',
  usage: 'FILE|URL|-',
  description: [
    `Reads ${inputOptions.from.choices.join(', ')}; which of them it is, is found out.`,
    'What was changed on the way, and what a form cannot hold, is told on stderr. A feed of ours that is converted to our own format stays as it is, to the byte.',
  ],
  options: {
    to: { value: 'FORM', choices: Object.keys(publishers), help: 'What to write; feed, our own format, if not told.' },
    ...outputOption,
    ...storyOptions,
    ...inputOptions,
    ...tellingOptions,
  },
  examples: [
    ['news-timeline convert timeline3.json -o events.json', 'Makes a feed of ours of a TimelineJS file.'],
    [
      'news-timeline convert --map "Datum=date" --map "Titel=headline" table.csv',
      'Says which columns are the date and the headline.',
    ],
    ['news-timeline convert --to ics events.json -o story.ics', 'Makes a calendar of a story.'],
  ],
  takes: [1, 1],
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  const settings = inputSettings(args);
  const input = await openInput(args.positionals[0]!, io, settings);
  const changes = createChanges(io, args.has('quiet') ? 'none' : args.has('verbose') ? 'all' : 'grouped');
  try {
    let told = true;
    const reading = openReading(input, io, { ...settings, note: (note) => told && changes.note(note) });
    const target = args.text('to') ?? 'feed';
    await writeTo(args.text('output'), io, async (out) => {
      if (target === 'feed') await writeFeed(input, reading, changes, out, io, settings.timeZone);
      else if (target === 'csv') await writeTable(reading, changes, out, () => (told = false));
      else await publish(target as keyof typeof publishers, args, input, reading, changes, out, io, settings.maxWhole);
    });
  } finally {
    input.bytes.close();
  }
  await changes.end();
  return 0;
}

/** Our own format, written as it is read. */
export async function writeFeed(
  { bytes }: Input,
  reading: Reading,
  changes: Changes,
  out: Output,
  io: Io,
  timeZone: string | undefined,
): Promise<void> {
  if (reading.own) {
    for (const chunk of chunks(bytes)) await out.write(chunk);
    return;
  }
  // the head is known when all has been read, and people look for it at the beginning
  const events = createSpool(io);
  const judging = judge(reading, timeZone);
  for (const { values, problems, records, recordOf, base } of judging.groups()) {
    for (const value of values) events.add(Buffer.from(`${events.size > 0 ? ',' : ''}\n${indented(value, 4)}`));
    for (const problem of problems) {
      const record = records[recordOf[(problem.where.index ?? 0) - base] ?? 0];
      changes.problem(problem, `${reading.found.path}[${record?.index ?? 0}]`);
    }
    await new Promise(setImmediate);
  }
  const spooled = events.done();
  const head = JSON.stringify(reading.found.head(), undefined, 2).replace(/\n?\}$/, '');
  await out.write(`${head}${head === '{' ? '' : ','}\n  "events": [`);
  for (const chunk of chunks(spooled)) await out.write(chunk);
  await out.write(spooled.size > 0 ? '\n  ]\n}\n' : ']\n}\n');
  spooled.close();
}

/** A table: read once for its headings, and once for its rows. */
async function writeTable(reading: Reading, changes: Changes, out: Output, again: () => void): Promise<void> {
  const fields = new Map<string, unknown>();
  function* read(tell: boolean): Generator<readonly FeedEvent[]> {
    for (const group of reading.groups()) {
      const { feed, problems } = readFeed({ events: group.flatMap(({ value, index }) => reading.found.events(value, index)) });
      if (tell) for (const problem of problems) changes.problem(problem);
      yield feed.events;
    }
  }
  for (const events of read(true))
    for (const event of events)
      for (const [name, value] of Object.entries(event)) if (!fields.has(name)) fields.set(name, value);
  const { feed, problems } = readFeed({ ...reading.found.head(), events: [] });
  for (const problem of problems) changes.problem(problem);
  const { events: _, ...head } = feed;
  const lines = csvLines(fieldsOf([Object.fromEntries(fields), head]));
  again();
  await out.write(lines.header + lines.head(head));
  for (const events of read(false)) await out.write(events.map((event) => lines.event(event)).join(''));
}

const indented = (value: unknown, by: number): string =>
  ' '.repeat(by) + JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${' '.repeat(by)}`);

async function publish(
  target: keyof typeof publishers,
  args: Arguments,
  { name, bytes, url }: Input,
  reading: Reading,
  changes: Changes,
  out: Output,
  io: Io,
  maxWhole: number,
): Promise<void> {
  if (bytes.size > maxWhole)
    throw new CommandError(
      `${name} is ${sizeInWords(bytes.size)} long, and ${target} can only be made of a feed that is held whole: at most ${sizeInWords(maxWhole)}. Where there is memory for it, allow more: --max-size ${sizeInWords(bytes.size * 1.1)}.`,
    );
  const feed = readWhole(reading, changes);
  const locale = args.text('lang');
  const publisher: Publisher = publishers[target];
  const { text, losses } = publisher(feed, {
    url: args.text('url'),
    base: url,
    locale,
    labels: await loadLabels(locale ?? feed.lang ?? 'en'),
    now: io.now(),
  });
  for (const loss of losses) changes.loss(loss);
  await out.write(text);
}
