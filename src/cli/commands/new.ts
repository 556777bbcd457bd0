import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Arguments, Command } from '../command.js';
import { writeTo } from '../destination.js';
import { CommandError, type Io } from '../io.js';

/** A small feed without a fault, which shows what most stories need. */
const STARTER = {
  title: 'The title of the story',
  summary: 'What it is about, in a sentence.',
  lang: 'en',
  timeZone: 'UTC',
  groups: [{ id: 'court', label: 'Court' }],
  sources: { gazette: { publisher: 'The Gazette', title: 'The title of the article', url: 'https://example.org/article' } },
  events: [
    {
      id: 'first',
      date: '2024-03',
      headline: 'Something happens in March 2024',
      summary: 'A date may be a year, a month, a day, a time, or an interval such as 2014/2017.',
      sources: ['gazette'],
    },
    {
      id: 'verdict',
      date: '2024-06-10T14:30',
      headline: 'The court decides',
      summary: 'What is marked as key stands out.',
      group: 'court',
      importance: 'key',
      sources: ['gazette'],
    },
  ],
};

export const create: Command = {
  name: 'new',
  summary: 'Writes a small feed to begin with',
  usage: '[FILE]',
  description: [
    'Writes a sound feed of two events, events.json if not told otherwise. A file that is there already stays as it is. - prints it.',
  ],
  options: {},
  examples: [
    ['news-timeline new', 'Writes events.json.'],
    ['news-timeline new -', 'Prints the feed.'],
  ],
  takes: [0, 1],
  run,
};

async function run({ positionals: [name = 'events.json'] }: Arguments, io: Io): Promise<number> {
  if (name !== '-' && existsSync(resolve(io.cwd, name)))
    throw new CommandError(`${name} is there already, and stays as it is. Name another file.`);
  await writeTo(name, io, (out) => out.write(`${JSON.stringify(STARTER, undefined, 2)}\n`));
  if (name !== '-')
    await io.stderr.write(`${name} is written. Change it, and check it with \`news-timeline validate ${name}\`.\n`);
  return 0;
}
