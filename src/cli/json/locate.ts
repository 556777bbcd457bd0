// From a path in a feed's own words to the line and column of what stands there.
import { parseTree, type Node } from 'jsonc-parser';
import type { Place } from './place.js';

/** Where something stands, for a message. */
export interface Spot {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** First column behind it, where it ends on the same line; else the end of that line. */
  readonly endColumn: number;
  /** The line itself. */
  readonly text: string;
}

/** A stretch of a text; `place` is where it begins in the whole. */
export interface Piece {
  readonly text: string;
  readonly place: Place;
  /** What stands before it on its first line. */
  readonly before?: (() => string) | undefined;
}

export type Locate = (path: string) => Spot;

/**
 * Finds things in JSON by their path, as problems and notes name them: `events[3].sources[0].date`. Where a path leads nowhere,
 * the last part of it that is there is meant.
 *
 * @param pieces that make one JSON document together
 */
export function createLocator(pieces: readonly Piece[]): Locate {
  let root: Node | undefined;
  const find = (path: string): Spot => {
    root ??= parseTree(pieces.map(({ text }) => text).join(''));
    const node = root && descend(root, path);
    return spotAt(pieces, node?.offset ?? 0, node ? node.offset + node.length : 0);
  };
  return find;
}

/** The node that a path leads to, or the last on the way that is there. Keys may hold points and brackets: the longest that fits wins. */
function descend(node: Node, path: string): Node {
  if (path === '') return node;
  if (node.type === 'array') {
    const [all, index] = /^\[(\d+)\]\.?/.exec(path) ?? [];
    const child = node.children?.[Number(index)];
    return child && all !== undefined ? descend(child, path.slice(all.length)) : node;
  }
  let best: { key: string; value: Node } | undefined;
  for (const { children: [name, value] = [] } of node.children ?? []) {
    const key = name?.value as unknown;
    if (typeof key !== 'string' || !value || !path.startsWith(key) || !/^(?:$|[.[])/.test(path.slice(key.length))) continue;
    if (!best || key.length >= best.key.length) best = { key, value }; // of two that are alike JSON.parse takes the last
  }
  return best ? descend(best.value, path.slice(best.key.length).replace(/^\./, '')) : node;
}

const lineStartsOf = new WeakMap<Piece, readonly number[]>();

/** Where each line of a piece begins. */
function lineStarts(piece: Piece): readonly number[] {
  let starts = lineStartsOf.get(piece);
  if (!starts) {
    const found = [0];
    for (let at = piece.text.indexOf('\n'); at >= 0; at = piece.text.indexOf('\n', at + 1)) found.push(at + 1);
    lineStartsOf.set(piece, (starts = found));
  }
  return starts;
}

/** @param from and to: UTF-16 units from the start of the pieces together */
function spotAt(pieces: readonly Piece[], from: number, to: number): Spot {
  let skipped = 0;
  let piece = pieces[0]!;
  for (const one of pieces) {
    piece = one;
    if (from < skipped + one.text.length) break;
    if (one !== pieces.at(-1)) skipped += one.text.length;
  }
  const starts = lineStarts(piece);
  const at = from - skipped;
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  const lineStart = starts[low]!;
  const lineEnd = starts[low + 1] === undefined ? piece.text.length : starts[low + 1]! - 1;
  const first = low === 0;
  const indent = first ? piece.place.column - 1 : 0;
  const before = first ? (piece.before?.() ?? '').padStart(indent).slice(-indent || Infinity) : '';
  return {
    line: piece.place.line + low,
    column: indent + at - lineStart + 1,
    endColumn: indent + Math.max(at + 1, Math.min(to - skipped, lineEnd)) - lineStart + 1,
    text: `${before}${piece.text.slice(lineStart, lineEnd)}`.replace(/\r$/, ''),
  };
}
