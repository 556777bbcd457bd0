import { optionsOf } from './arguments.js';
import type { Command, OptionSpec } from './command.js';
import type { Paint } from './paint.js';

const WIDTH = 78;

/** Breaks a text into lines, each after the first with an indent. */
function wrap(text: string, indent: number, first = indent): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line += (line === '' ? '' : ' ') + word;
  }
  lines.push(line);
  return lines.map((one, i) => ' '.repeat(i === 0 ? first : indent) + one).join('\n');
}

function optionHelp([name, { short, value, choices, many, help }]: [string, OptionSpec]): string {
  const names = `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
  const words = `${help}${choices ? ` One of ${choices.join(', ')}.` : ''}${many ? ' May be given more than once.' : ''}`;
  return `  ${names}\n${wrap(words, 10)}`;
}

const STATUS =
  '0: all is well. 1: the input has problems. 2: it could not be done, for lack of a file, of an answer, or of a feed.';

/** The help of one command. */
export function commandHelp(command: Command, paint: Paint): string {
  const { name, summary, usage, description, examples } = command;
  const heading = (text: string): string => paint('bold', text);
  return [
    wrap(`news-timeline ${name}: ${summary}`, 2, 0),
    `${heading('Usage')}\n  news-timeline ${name} ${usage} [options]`,
    ...description.map((paragraph) => wrap(paragraph, 0)),
    `${heading('Options')}\n${Object.entries(optionsOf(command)).map(optionHelp).join('\n')}`,
    `${heading('Examples')}\n${examples.map(([line, does]) => `  ${line}\n${wrap(does, 10)}`).join('\n')}`,
    `${heading('Exit status')}\n${wrap(STATUS, 2)}`,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** What there is. */
export function generalHelp(commands: readonly Command[], version: string, paint: Paint): string {
  const longest = Math.max(...commands.map(({ name }) => name.length));
  return [
    `news-timeline ${version}: checks, converts and publishes timelines of news`,
    `${paint('bold', 'Usage')}\n  news-timeline COMMAND [arguments] [options]`,
    `${paint('bold', 'Commands')}\n${commands.map(({ name, summary }) => `  ${name.padEnd(longest)}  ${summary}`).join('\n')}`,
    wrap(
      'news-timeline help COMMAND says more of each. FILE may be a path, an http or https address, or - for what comes in.',
      0,
    ),
    `${paint('bold', 'Options')}\n  -h, --help     Shows this help.\n  -V, --version  Shows the version.`,
    `${paint('bold', 'Exit status')}\n${wrap(STATUS, 2)}`,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}
