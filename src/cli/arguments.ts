import { parseArgs } from 'node:util';
import type { Arguments, Command, OptionSpec } from './command.js';
import { CommandError } from './io.js';
import { nearest } from './nearest.js';

const HELP: OptionSpec = { short: 'h', help: 'Shows this help.' };

/** All options of a command, those that every command has included. */
export function optionsOf({ options }: Command): Readonly<Record<string, OptionSpec>> {
  return { ...options, help: HELP };
}

/**
 * Reads the arguments of a command.
 *
 * @throws {CommandError} for an option that it does not have, or a value that an option does not take
 */
export function readArguments(command: Command, args: readonly string[]): Arguments {
  const specs = optionsOf(command);
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(specs).map(([name, { short, value }]) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && { short }) },
      ]),
    ),
  });
  const fail = (message: string): never => {
    throw new CommandError(`${message}\nRun \`news-timeline help ${command.name}\` to see what it takes.`);
  };
  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (!spec) {
      const near = nearest(name, Object.keys(specs));
      return fail(`There is no option ${rawName}.${near === undefined ? '' : ` Did you mean --${near}?`}`);
    }
    if (spec.value === undefined) {
      if (value !== undefined) return fail(`The option ${rawName} takes no value.`);
      values.set(name, []);
      continue;
    }
    if (value === undefined || (value === '' && !spec.empty))
      return fail(`The option ${rawName} needs a value: ${rawName} ${spec.value}.`);
    if (spec.choices && !spec.choices.includes(value)) {
      const near = nearest(value, spec.choices);
      return fail(
        `The option ${rawName} does not take “${value}”.${near === undefined ? '' : ` Did you mean ${near}?`} It takes: ${spec.choices.join(', ')}.`,
      );
    }
    const fault = spec.check?.(value);
    if (fault !== undefined) return fail(`“${value}” ${fault}`);
    if (values.has(name) && !spec.many) return fail(`The option ${rawName} was given twice.`);
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  const [least, most] = command.takes;
  if (!values.has('help')) {
    if (positionals.length < least) return fail(`Something is missing: news-timeline ${command.name} ${command.usage}`);
    if (positionals.length > most) return fail(`“${positionals[most]!}” is one argument too many.`);
  }
  return {
    positionals,
    text: (name) => values.get(name)?.[0],
    has: (name) => values.has(name),
    list: (name) => values.get(name) ?? [],
  };
}
