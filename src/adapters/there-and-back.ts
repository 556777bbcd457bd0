// What one form says and the other cannot: kept beside it, so that the way back gives the same again. Both ways are alike, and
// share this. Each part that was kept bears a fingerprint of its counterpart: once an editor has changed that, the change counts.
import { isBag, type Bag } from './bag.js';

/** Fields of ours, and the fields of theirs that say the same. */
interface Part {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}
export type Parts = Readonly<Record<string, Part>>;
type Side = keyof Part;

/** What is kept of one side. */
interface Kept {
  /** Fields that the other side has no place for. */
  readonly fields?: Bag;
  /** By name of the part: the fields as they were (absent where the other side gives them again), as long as the other says `of`. */
  readonly parts?: Readonly<Record<string, { readonly of: string; readonly is?: Bag }>>;
}

function pick(bag: Bag, keys: readonly string[]): Bag {
  return Object.fromEntries(
    keys.filter((key) => bag[key] !== undefined && Object.hasOwn(bag, key)).map((key) => [key, bag[key]]),
  );
}

const DEEP = 200; // no feed is nested so deep but one that is meant to break its reader

/** JSON with keys in order, so that the order of keys makes no difference. */
function ordered(value: unknown, depth = 0): string {
  if (depth > DEEP) return '';
  if (Array.isArray(value)) return `[${value.map((one) => ordered(one, depth + 1)).join()}]`;
  if (!isBag(value)) return JSON.stringify(value);
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${ordered(value[key], depth + 1)}`)
    .join()}}`;
}

const same = (a: unknown, b: unknown): boolean => ordered(a) === ordered(b);

/** A short sum over a value: FNV-1a with 32 bits. It tells whether somebody edited, not whether somebody cheats. */
function fingerprint(value: unknown): string {
  let sum = 0x811c9dc5;
  for (const character of ordered(value)) sum = Math.imul(sum ^ character.codePointAt(0)!, 0x01000193);
  return (sum >>> 0).toString(36);
}

/**
 * What of one side does not come back from the other.
 *
 * @param side whose fields are kept
 * @param original that side
 * @param other what was made of it
 * @param settled names of parts that need no keeping
 * @param comesBack whether a part comes back as it is; `known` where it does, and must be marked to be known to
 */
function keep(
  parts: Parts,
  side: Side,
  original: Bag,
  other: Bag,
  settled: readonly string[],
  comesBack: (part: Part, is: Bag) => boolean | 'known',
): Kept | undefined {
  const otherSide = side === 'ours' ? 'theirs' : 'ours';
  const kept = Object.entries(parts).flatMap(([name, part]) => {
    if (settled.includes(name)) return [];
    const is = pick(original, part[side]);
    const back = comesBack(part, is);
    if (back === true) return [];
    return [[name, { of: fingerprint(pick(other, part[otherSide])), ...(!back && { is }) }] as const];
  });
  const placed = new Set(Object.values(parts).flatMap((part) => part[side]));
  const fields = Object.entries(original).filter(([key, value]) => value !== undefined && !placed.has(key));
  if (kept.length + fields.length === 0) return undefined;
  return {
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
    ...(kept.length > 0 && { parts: Object.fromEntries(kept) }),
  };
}

function isKept(value: unknown): value is Kept {
  if (!isBag(value)) return false;
  const { fields = {}, parts = {}, ...more } = value;
  return (
    isBag(fields) &&
    isBag(parts) &&
    Object.values(parts).every((one) => isBag(one) && typeof one.of === 'string' && (one.is === undefined || isBag(one.is))) &&
    Object.keys(more).length === 0
  );
}

/**
 * Puts back what was kept.
 *
 * @param made what was made of the other side
 * @returns the whole, and the names of the parts that were kept and still count
 */
function restore(parts: Parts, side: Side, made: Bag, other: Bag, kept: Kept): { whole: Bag; valid: string[] } {
  const otherSide = side === 'ours' ? 'theirs' : 'ours';
  const whole = new Map(Object.entries(made));
  const valid: string[] = [];
  for (const [name, part] of Object.entries(parts)) {
    const one = kept.parts && Object.hasOwn(kept.parts, name) ? kept.parts[name] : undefined;
    if (one?.of !== fingerprint(pick(other, part[otherSide]))) continue;
    valid.push(name);
    if (!one.is) continue;
    for (const key of part[side]) whole.delete(key);
    for (const [key, value] of Object.entries(pick(one.is, part[side]))) whole.set(key, value);
  }
  const placed = new Set(Object.values(parts).flatMap((part) => part[side]));
  for (const [key, value] of Object.entries(kept.fields ?? {})) if (!placed.has(key)) whole.set(key, value);
  return { whole: Object.fromEntries(whole), valid };
}

/** How a record of theirs is read: tolerantly, and without a look at what was kept. */
export interface Reader {
  readonly parts: Parts;
  readonly read: (theirs: Bag) => Bag;
}

/**
 * How a record of ours is written, as tolerantly. It reads without a parser for markup, and without a word: what holds markup comes
 * out as something that no record says.
 */
export interface Writer extends Reader {
  readonly write: (ours: Bag) => Bag;
  /** Whether the fields of a part are such as would be written otherwise for the readers of theirs. */
  readonly mended?: (part: Bag) => boolean;
}

/** A record of theirs that was read. */
export interface Found {
  readonly ours: Bag;
  /** The record as it was, without what was kept of ours. */
  readonly theirs: Bag;
  /** Names of parts of which nothing need be kept. */
  readonly settled: readonly string[];
}

/** Reads a record of theirs, and puts back what was kept of ours. */
export function readTheirs({ parts, read }: Reader, record: Bag): Found {
  const { _newsTimeline: kept, ...theirs } = record;
  if (!isKept(kept)) return { ours: read(record), theirs: record, settled: [] };
  const { whole, valid } = restore(parts, 'ours', read(theirs), theirs, kept);
  return { ours: whole, theirs, settled: valid };
}

/**
 * Reads a record of theirs, puts back what was kept of ours, and adds what only the other form can say.
 *
 * @param read reads it, tolerantly and without a look at what was kept
 * @param settled names of parts of which nothing need be kept
 */
export type Keep = (
  kind: 'slide' | 'era' | 'head',
  read: (theirs: Bag) => Bag,
  record: Bag,
  settled?: readonly string[],
) => Bag;

/** A record of theirs as ours, with all that it says and ours cannot in `_timelinejs`. */
export function keepTheirs({ parts, read, write, mended }: Writer, { ours, theirs, settled }: Found): Bag {
  const [back, blind] = [write(ours), read(theirs)];
  // what comes back only by way of a parser must be known to, since there is none when it is written
  const more = keep(parts, 'theirs', theirs, ours, settled, (part, is) => {
    if (mended?.(is) || !same(is, pick(back, part.theirs))) return false;
    return same(pick(ours, part.ours), pick(blind, part.ours)) || 'known';
  });
  return more ? { ...ours, _timelinejs: more } : ours;
}

/**
 * A record of ours as theirs, with all that it says and theirs cannot in `_newsTimeline`.
 *
 * @param mend a last hand at what was made, given their fields as they were before somebody edited ours
 */
export function intoTheirs({ parts, read, write }: Writer, record: Bag, mend = (made: Bag, _before: Bag): Bag => made): Bag {
  const { _timelinejs: kept, ...rest } = record;
  const ours = isKept(kept) ? rest : record;
  const before = Object.values((isKept(kept) && kept.parts) || {}).flatMap(({ is }) => Object.entries(is ?? {}));
  const made = mend(write(ours), Object.fromEntries(before));
  const { whole, valid } = isKept(kept) ? restore(parts, 'theirs', made, ours, kept) : { whole: made, valid: [] };
  const back = read(whole);
  const more = keep(parts, 'ours', ours, whole, valid, (part, is) => same(is, pick(back, part.ours)));
  return more ? { ...whole, _newsTimeline: more } : whole;
}
