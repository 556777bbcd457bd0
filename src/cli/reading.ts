// What a command was given, as a feed: recognised, and read a group of records at a time.
import { adapters } from '../adapters/all.js';
import { delimiterOf, headerOf } from '../adapters/csv.js';
import { inZone } from '../adapters/in-zone.js';
import { recognise, type Adapter, type Import, type ImportOptions, type Note } from '../adapters/adapter.js';
import { cleanMarkup, plainText } from '../publish/markup.js';
import { chunks, textOf, type Bytes } from './bytes.js';
import { explainUnknown } from './explain-unknown.js';
import type { Input } from './input.js';
import { CommandError, type Io } from './io.js';
import { elements, lineAfter, lineBefore, scan, skeleton } from './json/document.js';
import type { JsonFault } from './json/fault.js';
import { createLocator, type Locate, type Spot } from './json/locate.js';
import { START } from './json/place.js';
import type { LongList } from './json/scan.js';
import { createProgress, type Progress } from './progress.js';
import { sizeInWords } from './size.js';
import { cellLocator, isRow, openTable } from './table.js';

/** A record of the source: what one event is made of, as a rule. */
export interface SourceRecord {
  readonly value: unknown;
  readonly index: number;
  /** Finds what stands at a path of the source, where the record is a part of one that is not held whole. */
  readonly locate?: Locate;
}

/** A feed in any format, opened. */
export interface Reading {
  readonly found: Import;
  /** Whether it is our own format. */
  readonly own: boolean;
  /** Whether the story itself is known as soon as the events of the first group are: sources that they name are looked up there. */
  readonly headFirst: boolean;
  /** All records, in groups that are held one at a time. */
  groups(): Iterable<readonly SourceRecord[]>;
  /** Where in the source a path leads; `undefined` for formats without lines. */
  readonly locate: Locate | undefined;
}

export interface ReadingOptions {
  /** Name of the format, where it is not to be found out. */
  readonly from?: string | undefined;
  readonly map?: Readonly<Record<string, string>> | undefined;
  readonly timeZone?: string | undefined;
  /** Most bytes that are held whole. */
  readonly maxWhole: number;
  /** Most bytes of JSON and of tables that are held whole though they need not be. */
  readonly small?: number;
  /** Told of what was changed. */
  readonly note: (note: Note) => void;
}

/** A text that is not JSON though it begins like it. */
export class SyntaxFault extends Error {
  readonly fault: JsonFault;
  readonly spot: Spot;

  constructor(fault: JsonFault, { bytes, name }: Pick<Input, 'bytes' | 'name'>) {
    super(`${name}:${fault.at.line}:${fault.at.column}: ${fault.what}: ${fault.why}. ${fault.mend}`);
    this.fault = fault;
    const { offset, line, column } = fault.at;
    const text =
      lineBefore(bytes, offset)()
        .padStart(column - 1)
        .slice(-(column - 1) || Infinity) + lineAfter(bytes, offset);
    this.spot = { line, column, endColumn: column + 1, text };
  }
}

const SMALL = 8e6;
/** Formats in which one record says something of the others, so that a sample would mislead. */
const LOOK_AT_ALL = /^(?:vis|Google)|JSON-LD/;
/** Elements that are kept of each long list to find out what they are. */
const SAMPLE = 100;

/**
 * Finds out what an input is.
 *
 * @throws {SyntaxFault} where it is JSON with a fault in it
 * @throws {CommandError} where it is nothing that is known, or too large to be held
 */
export function openReading(input: Input, io: Io, options: ReadingOptions): Reading {
  const { bytes, name } = input;
  const { from, maxWhole, small = SMALL, note } = options;
  const { map, timeZone } = options;
  const importOptions: ImportOptions = { plainText, cleanMarkup, map, timeZone, note, now: io.now() };
  const tried = from === undefined ? Object.values(adapters) : [adapterNamed(from)];
  const take = (text: string, value: unknown): Import | undefined => {
    const found = recognise(tried, { text, value }, importOptions);
    return found && inZone(found, timeZone);
  };
  const utf8 = isUtf8(bytes);
  const unknown = (text: string, value: unknown): CommandError => {
    const asked = from === undefined ? '' : ` of the format “${from}”`;
    // what is packed, or no text, is so in any encoding
    const misread = !utf8 && !text.includes('\0') && !text.startsWith('\u001f');
    const hint = misread ? ' It is not UTF-8: say what it is, such as --encoding windows-1252.' : '';
    return new CommandError(`${name} is not a feed${asked}. ${explainUnknown(text, value)}${hint}`);
  };
  const tooLarge = (why: string): CommandError =>
    new CommandError(
      `${name} is ${sizeInWords(bytes.size)} long, and ${why}: at most ${sizeInWords(maxWhole)} are held. Where there is memory for it, allow more: --max-size ${sizeInWords(bytes.size * 1.1)}.`,
    );

  if (!utf8)
    note({
      kind: 'problem',
      what: 'The text',
      path: '',
      why: 'it is not UTF-8 throughout, and some letters could not be read',
      mend: 'Save it as UTF-8, or say what it is: --encoding windows-1252.',
    });

  if (!looksLikeJson(bytes)) {
    const streamedTable =
      bytes.size > small && (from ?? 'csv') === 'csv' && !isSetter(bytes)
        ? openTable(bytes, importOptions, () => createProgress(io, 'Reading', bytes.size))
        : undefined;
    if (streamedTable)
      return {
        ...streamedTable,
        found: inZone(streamedTable.found, timeZone),
        own: false,
        headFirst: OWN_TABLE.test(streamedTable.found.format),
        locate: undefined,
      };
    if (bytes.size > maxWhole) throw tooLarge('its format can only be read whole');
    const text = textOf(bytes);
    const found = take(text, undefined);
    if (!found) throw unknown(text, undefined);
    return found.records.some(isRow) ? wholeTable(found, text) : whole(found, undefined);
  }

  const progress = createProgress(io, 'Checking', bytes.size);
  const { fault, long } = scan(bytes, SAMPLE, progress);
  progress.done();
  if (fault) throw new SyntaxFault(fault, input);
  const held = (): Reading => {
    const text = textOf(bytes);
    const value: unknown = JSON.parse(text);
    const found = take(text, value);
    if (!found) throw unknown(text, value);
    return whole(found, createLocator([{ text, place: START }]));
  };
  if (bytes.size <= small) return held();

  const sample = skeleton(bytes, long)
    .map(({ text }) => text)
    .join('');
  if (sample.length > maxWhole) throw tooLarge('it has no one long list that could be read an element at a time');
  const value: unknown = JSON.parse(sample);
  const sampled = take(sample, value);
  if (!sampled) throw unknown(sample, value);
  const list = long.findLast(({ path }) => path === sampled.path);
  if (!list || sampled.records.length !== SAMPLE || LOOK_AT_ALL.test(sampled.format)) {
    if (bytes.size > maxWhole) throw tooLarge(`as ${sampled.format} it can only be read whole`);
    return held();
  }
  return streamed(bytes, list, take, createProgress(io, 'Reading', bytes.size), tooLarge, maxWhole);
}

/** Whether it is a table of TimelineSetter, which goes before others. */
const isSetter = (bytes: Bytes): boolean =>
  adapters['timeline-setter']!(
    { text: Buffer.from(bytes.read(0, 4096)).toString('utf8').split('\n', 1)[0]!, value: undefined },
    { plainText, cleanMarkup, note: () => undefined },
  ) !== undefined;

function adapterNamed(name: string): Adapter {
  const adapter = Object.hasOwn(adapters, name) ? adapters[name] : undefined;
  if (adapter) return adapter;
  throw new CommandError(`There is no format “${name}”. Known are: ${Object.keys(adapters).join(', ')}.`);
}

function isUtf8(bytes: Bytes): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const chunk of chunks(bytes)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function looksLikeJson(bytes: Bytes): boolean {
  const [first] = Buffer.from(bytes.read(0, 4096)).toString('latin1').trimStart();
  return first === '{' || first === '[';
}

/** It tells of the story in its first row. */
const OWN_TABLE = /^news-timeline table$/;

/** An adapter may tell something each time that it is asked for the head. */
function onlyOnce(found: Import): Import {
  let head: Record<string, unknown> | undefined;
  return { ...found, head: () => (head ??= found.head()) };
}

const isOwn = ({ format }: Import): boolean => format === 'news-timeline feed';

function whole(found: Import, locate: Locate | undefined): Reading {
  const groups = (): SourceRecord[][] => [found.records.map((value, index) => ({ value, index }))];
  return { found: onlyOnce(found), own: isOwn(found), headFirst: true, locate, groups };
}

function wholeTable(found: Import, text: string): Reading {
  const header = headerOf(text.replace(/^sep=.\r?\n/i, ''), delimiterOf(text));
  let lines: readonly string[] | undefined;
  const lineText = (line: number): string => (lines ??= text.split(/\r\n|\n|\r/))[line - 1] ?? '';
  return {
    ...whole(found, undefined),
    groups: () => [
      found.records.map((value, index) => ({
        value,
        index,
        ...(isRow(value) && { locate: cellLocator(header, value, lineText) }),
      })),
    ],
  };
}

function streamed(
  bytes: Bytes,
  list: LongList,
  take: (text: string, value: unknown) => Import | undefined,
  progress: Progress,
  tooLarge: (why: string) => CommandError,
  maxWhole: number,
): Reading {
  const pieces = skeleton(bytes, [list]);
  const text = pieces.map((piece) => piece.text).join('');
  if (text.length > maxWhole) throw tooLarge(`without “${list.path}” still too long`);
  const found = take(text, JSON.parse(text));
  if (!found) throw tooLarge('it is no feed when read an element at a time');
  return {
    found: onlyOnce(found),
    own: isOwn(found),
    headFirst: isOwn(found),
    locate: createLocator(pieces),
    *groups() {
      for (const group of elements(bytes, list, progress))
        yield group.map((piece) => {
          const prefix = `${list.path}[${piece.index}]`;
          const locate = createLocator([piece]);
          return {
            value: JSON.parse(piece.text) as unknown,
            index: piece.index,
            locate: (path: string) => locate(path.startsWith(prefix) ? path.slice(prefix.length).replace(/^\./, '') : path),
          };
        });
      progress.done();
    },
  };
}
