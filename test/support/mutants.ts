import { chance, type Chance } from './random.js';

type Path = readonly (string | number)[];
type Holder = Record<string | number, unknown>;

/** A value with one fault in it. */
export interface Mutant {
  readonly value: unknown;
  readonly path: Path;
  /** `events[3].date deleted` */
  readonly title: string;
}

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [path, ...[...keys].flatMap((key) => pathsOf((value as Holder)[key], [...path, key]))];
}

/** What people and programs put where something else belongs. */
const WRONG: readonly unknown[] = [
  0,
  -1,
  2014,
  Infinity,
  true,
  false,
  '',
  ' ',
  'x',
  '2014',
  [],
  [[]],
  ['x'],
  {},
  { x: 1 },
  { id: 5 },
];

const FAULTS: Readonly<Record<string, (holder: Holder, key: string | number, random: Chance) => void>> = {
  deleted(holder, key) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  },
  doubled(holder, key) {
    if (Array.isArray(holder)) holder.splice(Number(key), 0, copy(holder[Number(key)]));
    else holder[key] = [holder[key], copy(holder[key])];
  },
  retyped(holder, key, random) {
    holder[key] = clone(random.oneOf(WRONG));
  },
  nulled(holder, key) {
    holder[key] = null;
  },
};

// JSON.stringify has no infinity; JSON.parse makes one of 1e999
const clone = (value: unknown): unknown => (typeof value === 'object' ? copy(value) : value);

/** As many mutants of a value as are asked for: in each, one part below the root is deleted, doubled, retyped or made null. */
export function mutantsOf(value: unknown, count: number, seed: number): Mutant[] {
  const random = chance(seed);
  const paths = pathsOf(value).filter((path) => path.length > 0);
  return Array.from({ length: count }, () => {
    const path = random.oneOf(paths);
    const fault = random.oneOf(Object.keys(FAULTS));
    const mutant = copy(value);
    const holder = path.slice(0, -1).reduce((at, key) => at[key] as Holder, mutant as Holder);
    FAULTS[fault]!(holder, path.at(-1)!, random);
    return { value: mutant, path, title: `${path.join('.')} ${fault}` };
  });
}
