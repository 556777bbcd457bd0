import { readArguments } from './arguments.js';
import type { Command } from './command.js';
import { convert } from './commands/convert.js';
import { create } from './commands/new.js';
import { embed } from './commands/embed.js';
import { pull } from './commands/pull.js';
import { render } from './commands/render.js';
import { validate } from './commands/validate.js';
import { commandHelp, generalHelp } from './help.js';
import { CommandError, type Io } from './io.js';
import { nearest } from './nearest.js';
import { painter, plain } from './paint.js';
import { SyntaxFault } from './reading.js';
import { version } from './package-files.js';

/** A new command is a file and a line. */
const commands: readonly Command[] = [validate, convert, render, pull, embed, create];

/**
 * Runs the command that the arguments name.
 *
 * @returns the exit status; everything that can go wrong is told on stderr
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    const paint = painter(io.stderr, io);
    if (error instanceof CommandError) {
      await io.stderr.write(`${paint('red', 'news-timeline:')} ${error.message.split('\n').map(plain).join('\n')}\n`);
      return error.status;
    }
    if (error instanceof SyntaxFault) {
      await io.stderr.write(`${plain(error.message)}\n`);
      return 1;
    }
    throw error;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = args;
  const paint = painter(io.stdout, io);
  if (first === undefined) {
    await io.stderr.write(generalHelp(commands, version(), painter(io.stderr, io)));
    return 2;
  }
  if (first === '--version' || first === '-V') {
    await io.stdout.write(`${version()}\n`);
    return 0;
  }
  if (first === '--help' || first === '-h' || (first === 'help' && /^(?:help|--help|-h|)$/.test(rest[0] ?? ''))) {
    await io.stdout.write(generalHelp(commands, version(), paint));
    return 0;
  }
  const command = commandNamed(first === 'help' ? rest[0]! : first);
  const parsed = first === 'help' ? undefined : readArguments(command, rest);
  if (parsed && !parsed.has('help')) return command.run(parsed, io);
  await io.stdout.write(commandHelp(command, paint));
  return 0;
}

function commandNamed(name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (command) return command;
  const names = commands.map((one) => one.name);
  const near = nearest(name, [...names, 'help']);
  const kind = name.startsWith('-') ? 'option' : 'command';
  throw new CommandError(
    `There is no ${kind} “${name}”.${near === undefined ? '' : ` Did you mean ${near}?`} Commands are: ${names.join(', ')}.`,
  );
}
