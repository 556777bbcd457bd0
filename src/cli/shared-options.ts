// Options that several commands have, and how their values are read.
import { adapters } from '../adapters/all.js';
import { isTimeZone } from '../core/zone.js';
import type { Arguments, OptionSpec } from './command.js';
import { isAddress } from './input.js';
import { CommandError } from './io.js';
import { readSize } from './size.js';

export const inputOptions = {
  from: {
    value: 'FORMAT',
    choices: Object.keys(adapters),
    help: 'Says which format the input has, instead of finding it out.',
  },
  map: {
    value: 'COLUMN=FIELD',
    many: true,
    help: 'Says which field of ours a column of a table is: --map "Datum=date" --map "Titel=headline".',
  },
  'time-zone': { value: 'ZONE', help: 'IANA zone of times that name none, such as Europe/Berlin.' },
  encoding: { value: 'NAME', help: 'Encoding of a text that does not say its own, such as windows-1252; UTF-8 if not told.' },
  'max-size': {
    value: 'SIZE',
    help: 'Largest input that is held whole (64MB if not told) or fetched (1GB), such as 200MB. JSON with one long list and our own feed are read piece by piece and need no limit.',
  },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** Options of what is told of a story. */
export const storyOptions = {
  url: {
    value: 'URL',
    check: (text) =>
      isAddress(text) ? undefined : 'is not the address of a page. Write it in full: https://example.org/story.',
    help: 'Address of the page that shows the story, for what links to it.',
  },
  lang: {
    value: 'TAG',
    check: (text) =>
      isLanguage(text) ? undefined : 'is not a language that is known here. Write its tag (BCP 47), such as de or pt-BR.',
    help: 'Language of dates in words, such as de; that of the feed if not told.',
  },
} as const satisfies Readonly<Record<string, OptionSpec>>;

function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

export interface InputSettings {
  readonly from: string | undefined;
  readonly map: Readonly<Record<string, string>> | undefined;
  readonly timeZone: string | undefined;
  readonly encoding: string | undefined;
  readonly maxWhole: number;
  readonly maxBytes: number;
}

/** @throws {CommandError} where a value cannot be read */
export function inputSettings(args: Arguments): InputSettings {
  const size = args.text('max-size');
  const bytes = size === undefined ? undefined : readSize(size);
  if (size !== undefined && !bytes) throw new CommandError(`“${size}” is not a size. Write one such as 200MB.`);
  const timeZone = args.text('time-zone');
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new CommandError(`“${timeZone}” is not a time zone. Write an IANA name such as Asia/Baghdad.`);
  const pairs = args.list('map').map((pair) => {
    const at = pair.lastIndexOf('=');
    if (at < 1 || at === pair.length - 1) throw new CommandError(`“${pair}” is no pair. Write --map "Column=field".`);
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
  });
  return {
    from: args.text('from'),
    map: pairs.length > 0 ? Object.fromEntries(pairs) : undefined,
    timeZone,
    encoding: args.text('encoding'),
    maxWhole: bytes ?? 64e6,
    maxBytes: bytes ?? 1e9,
  };
}
