// Dates of EDTF levels 0 to 2, made at random, read by us and by the package `edtf`: both must judge alike, and give the same bounds.
// Where they do not, one of the known differences must say so, and each of those must be needed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import edtf from 'edtf';
import fc from 'fast-check';
import { parseDate } from '../../dist/core.js';

const RUNS = 2500;

const digits = (least, most, length = 2) => fc.integer({ min: least, max: most }).map((n) => String(n).padStart(length, '0'));
/** Some of the digits become X. */
const open = (number) =>
  fc
    .tuple(number, fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
    .map(([text, holes]) => [...text].map((one, at) => (holes[at] ? 'X' : one)).join(''));
const sign = fc.constantFrom('', '', '', '-');
const mark = fc.constantFrom('', '', '', '?', '~', '%');
const join = (...parts) => fc.tuple(...parts).map((texts) => texts.join(''));

const year = fc.oneof(digits(0, 9999, 4), digits(1890, 2030, 4));
const month = digits(0, 13);
const day = digits(0, 32);
const common = fc.oneof(
  join(sign, year),
  join(sign, year, fc.constant('-'), month),
  join(sign, year, fc.constant('-'), month, fc.constant('-'), day),
);
const unspecified = fc.oneof(
  join(sign, open(year)),
  join(sign, open(year), fc.constant('-'), open(month)),
  join(sign, open(year), fc.constant('-'), open(month), fc.constant('-'), open(day)),
);
const marked = fc.oneof(
  join(mark, year, mark),
  join(mark, year, mark, fc.constant('-'), mark, month, mark),
  join(mark, year, mark, fc.constant('-'), mark, month, mark, fc.constant('-'), mark, day, mark),
);
const long = join(
  fc.constant('Y'),
  sign,
  fc.oneof(fc.integer({ min: 0, max: 999_999_999 }).map(String)),
  fc.constantFrom('', '', 'E2', 'E1', 'E3'),
);
const significant = join(
  fc.oneof(long, join(sign, year)),
  digits(0, 6, 1).map((n) => `S${n}`),
);
const season = join(sign, year, fc.constant('-'), digits(14, 45), mark);
const time = join(
  year,
  fc.constant('-'),
  month,
  fc.constant('-'),
  day,
  fc.constant('T'),
  digits(0, 25),
  fc.constant(':'),
  digits(0, 61),
  fc.constant(':'),
  digits(0, 61),
  fc.constantFrom('', '.500', '.042', '.123456'),
  fc.oneof(
    fc.constantFrom('', 'Z', '-00:00', '+00', '-12:00', '+1400'),
    join(fc.constantFrom('+', '-'), digits(0, 15), fc.constantFrom('', ':'), digits(0, 61)),
  ),
);
const end = fc.oneof(join(common, mark), join(common, mark), unspecified, fc.constantFrom('..', ''));
const interval = join(end, fc.constant('/'), end);
const member = fc.oneof(common, unspecified, marked, join(common, fc.constant('..'), common));
const set = fc
  .tuple(
    fc.constantFrom('[]', '{}', '[}'),
    fc.constantFrom('', '', '..'),
    fc.array(member, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '', '..'),
  )
  .map(([brackets, before, members, after]) => brackets[0] + before + members.join(',') + after + brackets[1]);

const KINDS = { common, unspecified, marked, long, significant, season, interval, set };

/** @returns {{ start: number, end: number, year?: number } | undefined} half-open, as ours */
function ours(text) {
  try {
    const { start, end, stated } = parseDate(text);
    return { start, end, year: stated?.year };
  } catch {
    return undefined;
  }
}

function theirs(text) {
  try {
    const read = edtf(text);
    return { start: read.min, end: read.max + 1, year: read.year };
  } catch {
    return undefined;
  }
}

/** The members of a set as dates and intervals, which both read alone. */
function membersOf(text) {
  const inner = text.slice(1, -1);
  return inner.split(',').map((one) =>
    one.includes('..')
      ? one
          .split('..')
          .map((end) => end || '..')
          .join('/')
      : one,
  );
}

/** Edges of a set by the package, member by member: of a whole set it takes the first and the last, in any order. */
function theirSet(text) {
  const members = membersOf(text).map(theirs);
  if (!members.every(Boolean)) return undefined;
  return { start: Math.min(...members.map(({ start }) => start)), end: Math.max(...members.map(({ end }) => end)) };
}

const isBackwards = (interval) => {
  const [from, to] = interval.split('/').map(ours);
  return from !== undefined && to !== undefined && to.end <= from.start;
};
const runs = (text) => membersOf(text).filter((member) => member.includes('/'));

/** What the package does otherwise, and which dates that concerns. */
const OTHERWISE = [
  // refused by it
  ['no mark beside an X', (text, a, b) => a && !b && /X/.test(text) && /[?~%]/.test(text)],
  ['no part with two marks', (text, a, b) => a && !b && /(^|[[{,.])[?~%]\d{4}[?~%]($|[\]},.])/.test(text)],
  ['no X before 3 to 9 in a month', (text, a, b) => a && !b && /-X[3-9]/.test(text)],
  ['no season that is marked', (text, a, b) => a && !b && /^-?\d{4}-[2-4]\d[?~%]$/.test(text)],
  [
    'no end that begins before the start, or with a shorter one',
    (text, a, b) => a && !b && /\//.test(text) && startsEarlier(text),
  ],
  ['no two precisions around two dots', (text, a, b) => a && !b && /^[[{]/.test(text) && runs(text).some(isMixed)],
  ['no 30th in a month that may have no 31st', (text, a, b) => a && !b && /-3X$/.test(text)],
  ['no year of a set with its mark behind', (text, a, b) => a && !b && /[[{,.]-?\d{4}[?~%][,.\]}]/.test(text)],
  // read by it
  ['29 February in any year', (text, a, b) => !a && b && /-[?~%]?02[?~%]?-[?~%]?29/.test(text)],
  ['zero with an exponent', (text, a, b) => !a && b && /^Y-?0E/.test(text)],
  ['an interval of nothing', (text, a, b) => !a && b && /^(\.\.)?\/(\.\.)?$/.test(text)],
  ['more significant digits than there are', (text, a, b) => !a && b && /S\d$/.test(text)],
  ['a set that runs backwards', (text, a, b) => !a && b && /^[[{]/.test(text) && runs(text).some(isBackwards)],
  ['a date open on both sides', (text, a, b) => !a && b && /\.\.[^,.]+\.\./.test(text)],
  // other bounds
  ['a start or end that is not known is that of 1970', (text, a, b) => a && b && /^\/|\/$/.test(text)],
  ['a year with significant digits is that year alone', (text, a, b) => a && b && /S\d$/.test(text)],
  ['years end with those of Date', (text, a, b) => a && b && /^Y/.test(text) && Number.isNaN(b.start) && a.year === b.year],
  [
    'seasons are quarters, and thirds begin with five months',
    (text, a, b) => a && b && /^\d{4}-(2[1-9]|3[0-2]|3[7-9])$/.test(text),
  ],
  ['seasons before the year 0 end after it', (text, a, b) => a && b && /^-\d{4}-[234]\d$/.test(text)],
  ['years before 0 lose their sign, or run backwards', (text, a) => a && /(^|[/[{,.])-[\dX]*X/.test(text)],
  [
    'open months and days before the year 0 run backwards',
    (text, a, b) => a && b && /(^|[/[{,.])-[\dX]{4}-[-\dX]*X/.test(text),
  ],
  ['the month X0 begins in the month 00', (text, a, b) => a && b && /-X0/.test(text)],
  ['the last of some months is another month', (text, a, b) => a && b && /-[\dX]*X[\dX]*-(29|30|31|3X|X[019]|2X)/.test(text)],
  ['29 February is every year', (text, a, b) => a && b && /X[\dX]*-(02|X2|0X|XX)-(29|X9|2X)/.test(text)],
];

const isMixed = (interval) =>
  new Set(interval.split('/').map((end) => end.replace(/[^\d-]/g, '').replace(/^-/, '').length)).size > 1;
function startsEarlier(text) {
  const [from, to] = text.split('/').map(theirs);
  return from && to && (to.start < from.start || to.end < from.end);
}

/** Compares a date; the name of the known difference, or an error. */
function compare(text, kind) {
  const a = ours(text);
  let b = theirs(text);
  if (kind === 'set' && a && b) b = theirSet(text);
  const same = a === undefined ? b === undefined : b !== undefined && a.start === b.start && a.end === b.end;
  if (same) return undefined;
  const known = OTHERWISE.find(([, holds]) => holds(text, a, b));
  if (known) return known[0];
  throw new Error(`“${text}”: we say ${JSON.stringify(a)}, edtf ${JSON.stringify(b)}`);
}

/** Times are instants to the package; of ours, only the start is one. A time without offset is in UTC to it, and on no clock to us. */
function sameTime(text) {
  const [a, b] = [ours(text), theirs(text)];
  return a?.start === b?.start || (!a && /-02-29T/.test(text));
}

describe('the package edtf', () => {
  const needed = new Set();
  for (const [kind, texts] of Object.entries(KINDS)) {
    it(`agrees on ${kind} dates, but for what is listed (${RUNS})`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const known = compare(text, kind);
          if (known) needed.add(known);
        }),
        { numRuns: RUNS, seed: 7, endOnFailure: true },
      );
    });
  }

  it(`agrees on times (${RUNS})`, () => {
    fc.assert(fc.property(time, sameTime), { numRuns: RUNS, seed: 7, endOnFailure: true });
  });

  it('differs in everything that is listed', () => {
    const names = OTHERWISE.map(([name]) => name);
    assert.deepEqual([...needed].toSorted(), names.toSorted());
  });
});

/** A date, and one in which it lies. */
const nested = fc
  .tuple(sign, digits(0, 9999, 4), digits(1, 12), digits(1, 28))
  .chain(([minus, y, m, d]) => {
    const whole = [
      `${minus}${y.slice(0, 1)}XXX`,
      `${minus}${y.slice(0, 2)}XX`,
      `${minus}${y.slice(0, 3)}X`,
      `${minus}${y}`,
      `${minus}${y}-${m}`,
      `${minus}${y}-${m}-${d}`,
    ];
    return fc.tuple(fc.constant(whole), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
  })
  .filter(([texts]) => !texts[3].startsWith('-0000'));

describe('any date', () => {
  it('lies within the decade, the year, the month that it is of', () => {
    fc.assert(
      fc.property(nested, ([texts, one, other]) => {
        const [whole, part] = [texts[Math.min(one, other)], texts[Math.max(one, other)]].map((text) => parseDate(text));
        assert.ok(whole.start <= part.start && part.end <= whole.end);
      }),
      { numRuns: RUNS },
    );
  });

  it('lies within each part of a year that has its month', () => {
    const parts = fc.tuple(sign, digits(1, 9999, 4), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(parts, ([minus, y, m]) => {
        const date = parseDate(`${minus}${y}-${String(m).padStart(2, '0')}`);
        for (const code of [32 + Math.ceil(m / 3), 36 + Math.ceil(m / 4), 39 + Math.ceil(m / 6)]) {
          const part = parseDate(`${minus}${y}-${code}`);
          assert.ok(part.start <= date.start && date.end <= part.end, `${code}`);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('starts before it ends, and years of any size follow one another without a gap', () => {
    const far = fc.oneof(fc.integer({ min: 10_000, max: 300_000 }), fc.integer({ min: 10_000, max: 1e13 - 1 }));
    fc.assert(
      fc.property(far, fc.boolean(), (size, before) => {
        const [year, next] = before ? [-size - 1, -size] : [size, size + 1];
        const [a, b] = [parseDate(`Y${year}`), parseDate(`Y${next}`)];
        assert.ok(a.start < a.end && b.start < b.end);
        assert.equal(a.end, b.start);
      }),
      { numRuns: RUNS },
    );
  });

  it('is in an interval from itself to itself, and in a set of itself', () => {
    fc.assert(
      fc.property(fc.oneof(common, unspecified, marked), (text) => {
        const date = ours(text);
        for (const other of [`${text}/${text}`, `[${text}]`, `{${text},${text}}`, `[${text}..${text}]`]) {
          const { start, end } = ours(other) ?? {};
          assert.deepEqual([start, end], [date?.start, date?.end], other);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
