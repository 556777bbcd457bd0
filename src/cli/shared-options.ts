// Options that several commands have, and how their values are read.
import { adapters } from '../adapters/all.js';
import { isTimeZone } from '../core/zone.js';
import type { Arguments, OptionSpec } from './command.js';
import { readSize } from './size.js';

/** A column and a field; a heading may have a “=” in it. */
const PAIR = /^(.+)=([^=]+)$/s;

export const inputOptions = {
  from: {
    value: 'FORMAT',
    choices: Object.keys(adapters),
    help: 'Says which format the input has, instead of finding it out.',
  },
  map: {
    value: 'COLUMN=FIELD',
    many: true,
    check: (text) => (PAIR.test(text) ? undefined : 'is no pair. Write --map "Column=field".'),
    help: 'Says which field of ours a column of a table is: --map "Datum=date" --map "Titel=headline".',
  },
  'time-zone': {
    value: 'ZONE',
    check: (text) => (isTimeZone(text) ? undefined : 'is not a time zone. Write an IANA name such as Asia/Baghdad.'),
    help: 'IANA zone of times that name none, such as Europe/Berlin.',
  },
  encoding: { value: 'NAME', help: 'Encoding of a text that does not say its own, such as windows-1252; UTF-8 if not told.' },
  'max-size': {
    value: 'SIZE',
    check: (text) => (readSize(text) ? undefined : 'is not a size. Write one such as 200MB.'),
    help: 'Largest input that is held whole (64MB if not told) or fetched (1GB), such as 200MB. JSON with one long list and our own feed are read piece by piece and need no limit.',
  },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** Options of what is told of a story. */
export const storyOptions = {
  url: {
    value: 'URL',
    check: (text) =>
      URL.canParse(text) && /^https?:/i.test(text)
        ? undefined
        : 'is not the address of a page. Write it in full: https://example.org/story.',
    help: 'Address of the page that shows the story, for what links to it; that of the feed if not told.',
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

export function inputSettings(args: Arguments): InputSettings {
  const size = args.text('max-size');
  const bytes = size === undefined ? undefined : readSize(size);
  const pairs = args.list('map').map((pair) => {
    const [, column, field] = PAIR.exec(pair)!;
    return [column!.trim(), field!.trim()] as const;
  });
  return {
    from: args.text('from'),
    map: pairs.length > 0 ? Object.fromEntries(pairs) : undefined,
    timeZone: args.text('time-zone'),
    encoding: args.text('encoding'),
    maxWhole: bytes ?? 64e6,
    maxBytes: bytes ?? 1e9,
  };
}
