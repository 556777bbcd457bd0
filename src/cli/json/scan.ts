// A reader of JSON (RFC 8259) that takes bytes as they come. It builds no values: it says whether the text is JSON, where it is not
// and why, where the long lists are, and where each element of the outermost list stands. So a file of any length can be read
// an element at a time.
import { strangeSign, strangeWord, type JsonFault } from './fault.js';
import { START, type Place } from './place.js';

/** A list whose end was cut off in the skeleton of a document. */
export interface LongList {
  /** As one would write it in script: `events`, `timeline.date`; empty for the root. */
  readonly path: string;
  /** Its `[`. */
  readonly at: Place;
  /** Its elements. */
  readonly count: number;
  /** Bytes behind the last element that is kept, and of its `]`: between them is what may be left out. */
  readonly from: number;
  readonly to: number;
  /** Its `]`. */
  readonly end: Place;
}

/** An element of the outermost list, as it was found. */
export interface Element {
  readonly at: Place;
  /** Its first byte behind. */
  readonly end: number;
}

export interface ScanOptions {
  /** Where the value stands in a longer text: what follows it is then no fault. */
  readonly at?: Place | undefined;
  /** A list of more elements than this is long. */
  readonly keep?: number;
  /** Told of each element of the outermost list. */
  readonly element?: (element: Element) => void;
}

export interface Scanner {
  /** Takes the bytes that follow; `false` once the outermost value has ended or a fault was found, and nothing more is needed. */
  push(bytes: Uint8Array): boolean;
  /** Says that there are no more bytes. */
  end(): JsonFault | undefined;
  readonly fault: JsonFault | undefined;
  /** Byte at which the element begins that is being read; -1 between elements. */
  readonly pending: number;
  /** Long lists that stand at most two objects or lists deep. */
  readonly long: readonly LongList[];
}

type FaultParts = readonly [at: Place, what: string, why: string, mend: string];

/** What may come next. */
const VALUE = 0; // at the root, behind a colon, behind a comma in a list
const VALUE_OR_END = 1; // behind [
const KEY_OR_END = 2; // behind {
const KEY = 3; // behind a comma in an object
const COLON = 4;
const COMMA_OR_END = 5;
const NOTHING = 6; // behind the root
const STRING = 7;
const ESCAPE = 8;
const HEX = 9; // four digits behind \u
const WORD = 10; // a number, true, false or null

const LIST = 1;
const OBJECT = 2;
const DEEPEST = 1000;
const LISTED_DEPTH = 3; // containers of a listed list, itself included
const LONGEST_WORD = 2000;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Bytes that make a word: letters, digits, and the signs of numbers. */
const IN_WORD = new Uint8Array(256);
for (const sign of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-._$') IN_WORD[sign.charCodeAt(0)] = 1;

export function createScanner({ at: within, keep = Infinity, element }: ScanOptions = {}): Scanner {
  const at = within ?? START;
  let state = VALUE;
  let stringIsKey = false;
  let hexLeft = 0;
  let depth = 0;
  const kinds = new Uint8Array(DEEPEST + 1);
  const openedAt: Place[] = [];
  // of the containers near the root only
  const counts: number[] = [];
  const keptUntil: number[] = [];
  const keys: (readonly number[])[] = []; // as bytes: few are ever asked for

  let line = at.line;
  // the byte at which the line would begin if every character of it were one byte, so that columns are a difference
  let lineStart = at.offset - (at.column - 1);
  let offset = at.offset; // of the chunk's first byte
  let token = at;
  let word = '';
  let key: number[] | undefined;
  let behind = at; // behind the last value
  let comma: Place | undefined;
  let fault: JsonFault | undefined;
  let pending = -1;
  let started: Place | undefined;
  let done = false;
  const long: LongList[] = [];

  const place = (where: number): Place => ({ offset: where, line, column: where - lineStart + 1 });
  const stop = (where: Place, what: string, why: string, mend: string): void => {
    fault ??= { at: where, what, why, mend };
  };
  const opened = (): string => {
    const { line: from, column } = openedAt[depth - 1] ?? at;
    return `${kinds[depth] === LIST ? 'The list' : 'The object'} opened on line ${from}, column ${column}`;
  };

  function beginsValue(where: number): void {
    if (depth === 1 && kinds[1] === LIST && element) {
      pending = where;
      started = place(where);
    }
  }

  function endsValue(where: number): void {
    behind = place(where);
    if (depth > 0 && depth <= LISTED_DEPTH && kinds[depth] === LIST) {
      const count = (counts[depth] = counts[depth]! + 1);
      if (count === keep) keptUntil[depth] = where;
    }
    if (depth === 1 && started && element) {
      element({ at: started, end: where });
      pending = -1;
      started = undefined;
    }
    state = depth === 0 ? NOTHING : COMMA_OR_END;
    if (depth === 0 && within) done = true;
  }

  function opens(kind: number, where: number): void {
    beginsValue(where);
    if (depth >= DEEPEST) {
      stop(place(where), 'This', `it lies more than ${DEEPEST} levels deep`, 'Check how the file was made.');
      return;
    }
    openedAt[depth] = place(where);
    depth++;
    kinds[depth] = kind;
    if (depth <= LISTED_DEPTH) {
      counts[depth] = 0;
      keys[depth] = [];
    }
    behind = place(where + 1);
    state = kind === LIST ? VALUE_OR_END : KEY_OR_END;
  }

  function closes(kind: number, where: number): void {
    if (kinds[depth] !== kind) {
      const sign = kind === LIST ? ']' : '}';
      const meant = kind === LIST ? '}' : ']';
      stop(place(where), opened(), `it is closed by ${sign}`, `Write ${meant} before or instead of it.`);
      return;
    }
    if (depth <= LISTED_DEPTH && kind === LIST && counts[depth]! > keep)
      long.push({
        path: pathText(),
        at: openedAt[depth - 1]!,
        count: counts[depth]!,
        from: keptUntil[depth]!,
        to: where,
        end: place(where),
      });
    depth--;
    endsValue(where + 1);
  }

  /** The path to the container that is open: the keys of the objects around it, the positions in the lists. */
  function pathText(): string {
    let text = '';
    for (let level = 1; level < depth; level++)
      text += kinds[level] === LIST ? `[${counts[level]!}]` : `${text && '.'}${keyText(keys[level]!)}`;
    return text;
  }

  function wordEnds(where: number): void {
    if (word === 'true' || word === 'false' || word === 'null' || NUMBER.test(word)) {
      endsValue(where);
      return;
    }
    const { what, why, mend } = strangeWord(word);
    stop(token, what, why, mend);
  }

  /** A sign that may not stand here. Says the likeliest reason. */
  function unexpected(byte: number, bytes: Uint8Array, i: number): FaultParts {
    const here = place(offset + i);
    const sign = signAt(bytes, i);
    const wordLike = IN_WORD[byte] === 1;
    const trailing = comma && (byte === 0x5d || byte === 0x7d);
    if ((state === KEY || state === VALUE) && trailing)
      return [comma!, 'The comma', `nothing follows it before ${sign}`, 'Take it out, or write what is missing behind it.'];
    if (state === COMMA_OR_END && (byte === 0x22 || byte === 0x7b || byte === 0x5b || wordLike))
      return [behind, 'A comma', 'it is missing between this and what follows', 'Write a comma here.'];
    if ((state === KEY || state === KEY_OR_END) && wordLike)
      return [here, 'The name of a field', 'it must stand in double quotes', `Write "${wordAt(bytes, i)}".`];
    const strange = strangeSign(sign);
    if (strange) return [here, strange.what, strange.why, strange.mend];
    if (byte === 0x2c && (state === VALUE || state === VALUE_OR_END || state === KEY || state === KEY_OR_END))
      return [here, 'The comma', 'nothing stands before it', 'Take it out, or write what is missing.'];
    if (state === COLON) return [behind, 'A colon', 'it is missing between a name and its value', 'Write : behind the name.'];
    if (state === NOTHING)
      return [
        here,
        `“${sign}”`,
        'the document has ended before it',
        byte === 0x7b
          ? 'A feed is one object. Where each line is one (JSON Lines), put them into {"events": [ … ]} with commas between them.'
          : 'Take out what stands behind the end, or check for a bracket that closes too early.',
      ];
    if (state === VALUE && (byte === 0x5d || byte === 0x7d))
      return [here, 'A value', `it is missing before ${sign}`, 'Write it.'];
    if (byte === 0x3a)
      return [here, 'The colon', 'it stands between a name and its value only', 'Take it out, or write { before the name.'];
    if (byte === 0x5d || byte === 0x7d) return [here, `“${sign}”`, 'it closes nothing that is open here', 'Take it out.'];
    if (state === KEY || state === KEY_OR_END)
      return [here, `“${sign}”`, 'the name of a field must come here', 'Write the name in double quotes: "headline".'];
    return [here, `“${sign}”`, 'it may not stand here', 'Take it out.'];
  }

  function stringFault(byte: number, where: number): void {
    if (byte === 0x0a || byte === 0x0d) {
      stop(token, 'The text', 'it is not closed on its line', 'Close it with ", or write \\n where a line break is meant.');
      return;
    }
    const here = place(where);
    if (byte === 0x09) {
      stop(here, 'The tab', 'it may not stand in a text as it is', 'Write \\t, or a blank.');
      return;
    }
    stop(here, `The control character ${byte}`, 'it may not stand in a text', 'Take it out.');
  }

  function push(bytes: Uint8Array): boolean {
    const { length } = bytes;
    let i = 0;
    while (i < length && !fault && !done) {
      if (state === STRING) {
        let byte = 0;
        for (; i < length; i++) {
          byte = bytes[i]!;
          if (byte === 0x22 || byte === 0x5c || byte < 0x20) break;
          if (byte >= 0x80) {
            if ((byte & 0xc0) === 0x80) lineStart++;
            else if (byte >= 0xf0) lineStart--; // two UTF-16 units
          }
          key?.push(byte);
        }
        if (i >= length) break;
        if (byte === 0x22) {
          if (stringIsKey) {
            if (key) keys[depth] = key;
            key = undefined;
            behind = place(offset + i + 1);
            state = COLON;
          } else endsValue(offset + i + 1);
        } else if (byte === 0x5c) {
          key?.push(byte);
          state = ESCAPE;
        } else {
          stringFault(byte, offset + i);
          break;
        }
        i++;
        continue;
      }
      const byte = bytes[i]!;
      if (state === ESCAPE) {
        if (byte === 0x75) {
          state = HEX;
          hexLeft = 4;
        } else if (byte === 0x22 || byte === 0x5c || byte === 0x2f || 'bfnrt'.includes(String.fromCharCode(byte)))
          state = STRING;
        else {
          const sign = signAt(bytes, i);
          stop(place(offset + i - 1), `“\\${sign}”`, 'it is no escape', 'Write \\\\ where a backslash is meant.');
          break;
        }
        key?.push(byte);
        i++;
        continue;
      }
      if (state === HEX) {
        if (!isHex(byte)) {
          stop(
            place(offset + i),
            'The escape',
            'four digits 0–9, a–f must follow \\u',
            'Write it as \\u00e9, or write the letter itself.',
          );
          break;
        }
        key?.push(byte);
        if (--hexLeft === 0) state = STRING;
        i++;
        continue;
      }
      if (state === WORD) {
        if (IN_WORD[byte] === 1) {
          if (word.length < LONGEST_WORD) word += String.fromCharCode(byte);
          i++;
        } else wordEnds(offset + i);
        continue;
      }
      if (byte === 0x20 || byte === 0x09 || byte === 0x0d) {
        i++;
        continue;
      }
      if (byte === 0x0a) {
        line++;
        i++;
        lineStart = offset + i;
        continue;
      }
      step(byte, bytes, i);
      i++;
    }
    offset += length;
    return !fault && !done;
  }

  /** The first byte of a token. */
  function step(byte: number, bytes: Uint8Array, i: number): void {
    const where = offset + i;
    if (state === VALUE || state === VALUE_OR_END) {
      if (byte === 0x22) {
        beginsValue(where);
        token = place(where);
        stringIsKey = false;
        state = STRING;
      } else if (byte === 0x7b) opens(OBJECT, where);
      else if (byte === 0x5b) opens(LIST, where);
      else if (byte === 0x5d && state === VALUE_OR_END) closes(LIST, where);
      else if (IN_WORD[byte] === 1) {
        beginsValue(where);
        token = place(where);
        word = String.fromCharCode(byte);
        state = WORD;
      } else stop(...unexpected(byte, bytes, i));
      return;
    }
    if (state === COMMA_OR_END) {
      if (byte === 0x2c) {
        comma = place(where);
        state = kinds[depth] === LIST ? VALUE : KEY;
      } else if (byte === 0x5d) closes(LIST, where);
      else if (byte === 0x7d) closes(OBJECT, where);
      else stop(...unexpected(byte, bytes, i));
    } else if (state === COLON && byte === 0x3a) {
      comma = undefined;
      state = VALUE;
    } else if ((state === KEY || state === KEY_OR_END) && byte === 0x22) {
      token = place(where);
      stringIsKey = true;
      if (depth < LISTED_DEPTH && keep < Infinity) key = [];
      state = STRING;
    } else if (state === KEY_OR_END && byte === 0x7d) closes(OBJECT, where);
    else stop(...unexpected(byte, bytes, i));
  }

  function end(): JsonFault | undefined {
    if (state === WORD && !fault && !done) wordEnds(offset);
    if (fault || done) return fault;
    if (state === STRING || state === ESCAPE || state === HEX)
      stop(
        token,
        'The text',
        'it is not closed before the end of the file',
        'Close it with ", and check that the file is whole.',
      );
    else if (depth > 0)
      stop(
        behind,
        opened(),
        'it is not closed before the end of the file',
        `Write ${kinds[depth] === LIST ? ']' : '}'} at the end, and check that the file is whole.`,
      );
    else if (state === VALUE)
      stop(at, 'The file', 'there is nothing in it', 'A feed is JSON: {"title": "…", "events": [ … ]}.');
    return fault;
  }

  return {
    push,
    end,
    get fault() {
      return fault;
    },
    get pending() {
      return pending;
    },
    long,
  };
}

const isHex = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);

/** The whole character at a byte. */
function signAt(bytes: Uint8Array, i: number): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(i, i + 8));
  return String.fromCodePoint(text.codePointAt(0) ?? 0xfffd);
}

function wordAt(bytes: Uint8Array, i: number): string {
  let end = i;
  while (end < bytes.length && end < i + 40 && IN_WORD[bytes[end]!] === 1) end++;
  return Buffer.from(bytes.subarray(i, end)).toString('latin1');
}

function keyText(bytes: readonly number[]): string {
  try {
    return JSON.parse(`"${Buffer.from(bytes).toString('utf8')}"`) as string;
  } catch {
    return '';
  }
}
