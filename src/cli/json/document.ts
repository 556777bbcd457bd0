// A JSON document of any length, as a skeleton that fits into memory and the elements of its one long list.
import { chunks, textOf, type Bytes } from '../bytes.js';
import { CommandError } from '../io.js';
import type { Progress } from '../progress.js';
import { sizeInWords } from '../size.js';
import type { JsonFault } from './fault.js';
import type { Piece } from './locate.js';
import { START, type Place } from './place.js';
import { createScanner, type Element, type LongList } from './scan.js';

/** A document whose long lists were found. */
export interface Scanned {
  readonly fault: JsonFault | undefined;
  readonly long: readonly LongList[];
}

/** Reads a document once from end to end: is it JSON, and which of its lists have more than `keep` elements? */
export function scan(bytes: Bytes, keep: number, progress: Progress): Scanned {
  const scanner = createScanner({ keep });
  let done = 0;
  for (const chunk of chunks(bytes)) {
    if (!scanner.push(chunk)) break;
    progress.at((done += chunk.length));
  }
  return { fault: scanner.end(), long: scanner.long };
}

/** The document without the ends of some of its long lists: still JSON, in pieces that know where they stood. */
export function skeleton(bytes: Bytes, lists: readonly LongList[]): Piece[] {
  const pieces: Piece[] = [];
  let place: Place = START;
  let [from, inner] = [0, 0];
  // a list within what is left out of another is gone already
  for (const list of [...lists].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (list.from < inner) continue;
    pieces.push({ text: textOf(bytes.slice(from, list.from)), place, before: lineBefore(bytes, from) });
    [from, inner, place] = [list.to, list.to, list.end];
  }
  return [...pieces, { text: textOf(bytes.slice(from)), place, before: lineBefore(bytes, from) }];
}

/** One element of the long list. */
export interface ElementText extends Piece {
  readonly index: number;
}

const LARGEST_ELEMENT = 16e6;

/** The elements of a list, in groups that are as large as what is read at a time. */
export function* elements(bytes: Bytes, list: LongList, progress: Progress): Generator<ElementText[]> {
  let found: Element[] = [];
  const scanner = createScanner({ at: list.at, element: (one) => void found.push(one) });
  let held: Uint8Array = new Uint8Array(0);
  let [heldFrom, index] = [list.at.offset, 0];
  for (const chunk of chunks(bytes, list.at.offset)) {
    const known = held.length > 0 ? Buffer.concat([held, chunk]) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    const knownTo = heldFrom + known.length;
    const more = scanner.push(chunk);
    const start = heldFrom;
    if (found.length > 0)
      yield found.map(({ at, end }) => ({
        text: known.toString('utf8', at.offset - start, end - start),
        place: at,
        index: index++,
        before: lineBefore(bytes, at.offset),
      }));
    found = [];
    heldFrom = scanner.pending >= 0 ? scanner.pending : knownTo;
    held = Buffer.from(known.subarray(heldFrom - start)); // a copy: the chunk is overwritten
    if (held.length > LARGEST_ELEMENT)
      throw new CommandError(
        `Element ${index} of the list “${list.path}” is larger than ${sizeInWords(LARGEST_ELEMENT)}. Cut it into events.`,
        1,
      );
    progress.at(knownTo);
    if (!more) return;
  }
}

const LONGEST_BEFORE = 400;

/** What stands before a byte on its line; only as much of it as a message shows. */
export function lineBefore(bytes: Bytes, offset: number): () => string {
  return () => {
    const from = Math.max(0, offset - LONGEST_BEFORE);
    const text = Buffer.from(bytes.read(from, offset - from)).toString('utf8');
    return text.slice(text.lastIndexOf('\n') + 1);
  };
}

/** What stands behind a byte on its line; only as much of it as a message shows. */
export function lineAfter(bytes: Bytes, offset: number): string {
  const text = Buffer.from(bytes.read(offset, LONGEST_BEFORE)).toString('utf8');
  return text.split('\n', 1)[0]!.replace(/\r$/, '');
}
