// Reads a feed, and gives up as little of it as it can. What fits is told by the table of feed-shape.ts, which is handed in: the widget
// has it in its first file, and a lazy chunk must not import that.
import type { FeedEvent, FeedHead, FeedReading } from './feed.js';
import type { FeedShape } from './feed-shape.js';
import { quote, type Problem, type ProblemPlace } from './problem.js';

/** Something that is not a feed at all: nothing of it can be shown. */
export class FeedError extends Error {
  override readonly name = 'FeedError';
}

type Key = string | number;
type Container = Record<Key, unknown>;

const KINDS: Readonly<Record<string, string>> = {
  s: 'text',
  w: 'text',
  n: 'a number',
};

/** A kind as `feed-shape.ts` writes it, in words: `"key"|"standard"` → `“key” or “standard”`. */
function inWords(kind: string): string {
  if (kind.startsWith('[')) return 'a list';
  const words = kind.split('|').map((one) => KINDS[one] ?? (one.startsWith('"') ? `“${one.slice(1, -1)}”` : 'an object'));
  return [...new Set(words)].join(' or ');
}

function pathText(base: string, path: readonly Key[]): string {
  return path.reduce<string>((all, key) => (typeof key === 'number' ? `${all}[${key}]` : all ? `${all}.${key}` : key), base);
}

/** A value that does not fit the kind that its place asks for; `undefined` where it is missing. */
interface Misfit {
  readonly path: readonly Key[];
  readonly input: unknown;
  readonly kind: string;
}

/** Text that says nothing, as an empty cell of a form gives it. */
const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

function isObject(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

/** No field that the schema names lies deeper; what does is kept as it is, and may be nested deeper than a stack. */
const DEEPEST = 8;

/**
 * A deep copy without the fields that are null, and without the nulls in lists where `lists` says so. Not by way of JSON:
 * Prototype.js gives arrays a toJSON that breaks them.
 */
function withoutNulls(value: unknown, lists: boolean, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value))
    return value.filter((one) => !lists || one !== null).map((one) => withoutNulls(one, lists, depth + 1));
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]: [string, unknown]) =>
      one === null || one === undefined ? [] : [[key, withoutNulls(one, lists, depth + 1)]],
    ),
  );
}

/** Puts a value in the place of what stands at the path. */
function replace(root: unknown, path: readonly Key[], value: unknown): void {
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Container | null)?.[key], root);
  const last = path.at(-1);
  if (last !== undefined && typeof holder === 'object' && holder !== null) (holder as Container)[last] = value;
}

/** What reads feeds of a shape. */
export interface FeedReader {
  /**
   * All that does not fit in a value, as deep inside it as can be told.
   *
   * @param kind as `feed-shape.ts` writes it
   */
  readonly misfits: (kind: string, input: unknown) => readonly Misfit[];
  /** See `readFeed` in read-feed.ts. */
  readonly readFeed: (value: unknown) => FeedReading;
}

/** @param shape what a feed is: `SHAPE` of feed-shape.ts */
export function feedReader(shape: FeedShape): FeedReader {
  /** Of each part of a feed its fields, their kinds, and whether they must be there. */
  const FIELDS: Readonly<Record<string, readonly (readonly [name: string, kind: string, needed: boolean])[]>> =
    Object.fromEntries(
      Object.entries(shape).map(([part, fields]) => [
        part,
        Object.entries(fields).flatMap(([kind, names]) =>
          names.split(' ').map((name) => [name, kind.replace('!', ''), kind.endsWith('!')] as const),
        ),
      ]),
    );

  const fits = (kind: string, input: unknown): boolean => misfits(kind, input).length === 0;

  function misfits(kind: string, input: unknown, path: readonly Key[] = []): readonly Misfit[] {
    if (kind === 's' && typeof input === 'string') return [];
    if (kind === 'w' && typeof input === 'string' && !isBlank(input)) return [];
    if (kind === 'n' && typeof input === 'number' && !isNaN(input)) return [];
    const inner = kind.slice(1, -1);
    if (kind.startsWith('[')) {
      if (Array.isArray(input)) return input.flatMap((one, index) => misfits(inner, one, [...path, index]));
    } else if (kind.startsWith('{')) {
      if (isObject(input)) return Object.keys(input).flatMap((key) => misfits(inner, input[key], [...path, key]));
    } else if (kind.includes('|')) {
      const kinds = kind.split('|');
      if (kinds.some((one) => fits(one, input))) return [];
      // an object is meant as the part that it has the needed fields of, or else as the plainest one, the last
      const parts = Array.isArray(input) || !isObject(input) ? [] : kinds.filter((one) => FIELDS[one]);
      const meant = parts.find((part) => FIELDS[part]!.every(([name, , needed]) => !needed || name in (input as object)));
      const part = meant ?? parts.at(-1);
      if (part) return misfits(part, input, path);
    } else if (FIELDS[kind]) {
      if (isObject(input))
        return FIELDS[kind].flatMap(([name, of, needed]) =>
          input[name] === undefined && !needed ? [] : misfits(of, input[name], [...path, name]),
        );
    } else if (kind.startsWith('"') && input === inner) return [];
    return [{ path, input, kind }];
  }

  /**
   * Reads a value as a part of a feed, and gives up as little as it can: what does not fit is left out, with a problem that names
   * it, until the rest fits. A missing part that must be there takes what it belongs to with it; a number where text is meant is
   * read as text; `null` counts as absent, and so does blank text where something must be said.
   *
   * @returns what fits, or `undefined` where nothing does
   */
  function salvage(part: string, value: unknown, place: ProblemPlace, problems: Problem[]): unknown {
    if (fits(part, value)) return value;
    // a copy: the caller's object stays as it is. What is taken out of a list leaves a null, so that paths stay true
    let rest = withoutNulls(value, false);
    // every round takes something out, so it ends; the bound is for the day when that is no longer so
    for (let round = 0; round < 8; round++) {
      const found = misfits(part, rest).filter(({ input }) => input !== null);
      if (found.length === 0) break;
      for (const { path, input, kind } of found) {
        if (isBlank(input)) {
          replace(rest, path, null);
          continue;
        }
        const missing = input === undefined;
        const taken = missing ? path.slice(0, -1) : path;
        const words = inWords(kind);
        const readable = /^[sw]$/.test(kind) && typeof input === 'number';
        problems.push({
          what: path.length === 0 ? 'It' : missing ? `The field “${path.join('.')}”` : quote(input),
          where: { ...place, path: pathText(place.path, path) },
          why: missing ? 'it is missing and must be there' : `it must be ${words}${readable ? ' and was read as such' : ''}`,
          mend: missing
            ? `Add it, or take out ${pathText(place.path, taken)}.`
            : readable
              ? 'Put it in quotation marks.'
              : `Write ${words}, or leave it out.`,
        });
        if (taken.length === 0) return undefined;
        replace(rest, taken, readable ? String(input) : null);
      }
      rest = withoutNulls(rest, false);
    }
    const result = withoutNulls(rest, true);
    return fits(part, result) ? result : undefined;
  }

  function readFeed(value: unknown): FeedReading {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new FeedError(`A feed is an object with a list of “events”, and this is ${quote(value)}. Write {"events": […]}.`);
    const { events, ...rest } = value as { events?: unknown };
    if (!Array.isArray(events)) throw new FeedError('The list of “events” is missing. Write {"title": "…", "events": […]}.');

    const problems: Problem[] = [];
    const indices: number[] = [];
    const read: FeedEvent[] = [];
    const head = salvage('Feed', { ...rest, events: [] }, { path: '' }, problems) as FeedHead | undefined;
    events.forEach((one: unknown, index) => {
      const id = (one as { id?: unknown } | null)?.id;
      const place = { index, path: `events[${index}]`, ...(typeof id === 'string' && { id }) };
      const event = salvage('FeedEvent', one, place, problems) as FeedEvent | undefined;
      if (!event) {
        if (one === null)
          problems.push({ what: 'It', where: place, why: 'it is null', mend: 'Take it out, or write an event.' });
        return;
      }
      read.push(event);
      indices.push(index);
    });
    return { feed: { ...head, events: read }, indices, problems };
  }
  return { misfits, readFeed };
}
