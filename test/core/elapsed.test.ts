// Time between events: as a person counts it, no finer than it is known, and never less than nothing.
import { UTCDate } from '@date-fns/utc/date';
import { addMonths } from 'date-fns/addMonths';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { elapsedBetween, tellingGaps, type Elapsed } from '../../src/core/elapsed.js';
import { parseDate } from '../../src/core/parse-date.js';
import { chance } from '../support/random.js';

/** `2 year 11 month`; zeros are left out, as words leave them out */
function told(elapsed: Elapsed | undefined): string {
  if (!elapsed) return 'nothing';
  return Object.entries(elapsed)
    .filter(([, count]) => count !== 0)
    .map(([unit, count]) => `${count} ${unit}`)
    .join(' ');
}

type Row = readonly [earlier: string, later: string, expected: string];

function counts(title: string, rows: readonly Row[], timeZone?: string): void {
  describe(title, () => {
    for (const [earlier, later, expected] of rows) {
      it(`${earlier} to ${later}: ${expected}`, () => {
        expect(told(elapsedBetween(parseDate(earlier, { timeZone }), parseDate(later, { timeZone })))).to.equal(expected);
      });
    }
  });
}

counts('days', [
  ['2014-06-10', '2014-06-11', '1 day'],
  ['2014-06-10', '2014-06-30', '20 day'],
  ['2014-06-10', '2014-07-09', '29 day'],
  ['2014-06-10', '2014-07-10', '1 month'],
  ['2014-06-10', '2014-08-03', '1 month 24 day'],
  ['2014-06-10', '2015-06-09', '11 month 30 day'],
  ['2014-06-10', '2015-06-10', '1 year'],
  ['2014-06-10', '2017-07-09', '3 year'],
  ['2014-08-03', '2017-07-09', '2 year 11 month'],
  ['2014-12-31', '2015-01-01', '1 day'],
]);

counts('ends of months', [
  ['2014-01-31', '2014-02-28', '1 month'],
  ['2014-01-31', '2014-03-01', '1 month 1 day'],
  ['2014-01-30', '2014-02-28', '1 month'],
  ['2014-01-31', '2014-02-27', '27 day'],
  ['2014-02-28', '2014-03-31', '1 month 3 day'],
  ['2014-03-31', '2014-04-30', '1 month'],
  ['2014-05-31', '2014-06-30', '1 month'],
  ['2014-12-31', '2015-02-28', '2 month'],
  ['2014-08-31', '2015-08-30', '11 month 30 day'],
]);

counts('leap years', [
  ['2016-02-28', '2016-02-29', '1 day'],
  ['2016-02-28', '2016-03-01', '2 day'],
  ['2015-02-28', '2015-03-01', '1 day'],
  ['2016-02-29', '2017-02-28', '1 year'],
  ['2016-02-29', '2017-03-01', '1 year'],
  ['2016-02-29', '2020-02-29', '4 year'],
  ['1900-02-28', '1900-03-01', '1 day'],
  ['2000-02-28', '2000-03-01', '2 day'],
]);

counts('dates of different precision', [
  ['2014', '2017', '3 year'],
  ['2014', '2017-07', '3 year'],
  ['2014', '2017-07-09', '3 year'],
  ['2014-06-10', '2017', '3 year'],
  ['2014-12-31', '2015', '1 year'],
  ['2014-06', '2014-07', '1 month'],
  ['2014-06', '2017-05', '2 year 11 month'],
  ['2014-06-30', '2014-07', '1 month'],
  ['2014-06', '2014-07-31', '1 month'],
  ['2014-06-10', '2014-06-11T23:00', '1 day'],
  ['2014-06-10T23:59', '2014-06-11', '1 day'],
  ['2014', '2015-01-01T00:00', '1 year'],
]);

counts('times', [
  ['2014-06-10T10:00', '2014-06-10T10:01', '1 minute'],
  ['2014-06-10T10:00', '2014-06-10T12:30', '2 hour 30 minute'],
  ['2014-06-10T10:00', '2014-06-11T09:59', '23 hour 59 minute'],
  ['2014-06-10T10:00', '2014-06-11T10:00', '1 day'],
  ['2014-06-10T10:00', '2014-06-12T09:00', '1 day'],
  ['2014-06-10T10:00', '2014-07-10T10:00', '1 month'],
  ['2014-06-10T10:00:00', '2014-06-10T10:00:59', 'nothing'],
  ['2014-06-10T10:00', '2014-06-10T12:30+00:00', '2 hour 30 minute'],
]);

counts('years before 1', [
  ['-0043', '0014', '57 year'],
  ['-0043-03-15', '-0042-03-15', '1 year'],
  ['-0001', '0001', '2 year'],
  ['0000-02-28', '0000-03-01', '2 day'],
]);

counts('what overlaps, or is the wrong way round', [
  ['2014-06-10', '2014-06-10', 'nothing'],
  ['2014', '2014-06-10', 'nothing'],
  ['2014-06-10', '2014', 'nothing'],
  ['2014-06', '2014-06-10', 'nothing'],
  ['2014/2017', '2015', 'nothing'],
  ['2014/2017', '2017-06-10', 'nothing'],
  ['2017', '2014', 'nothing'],
  ['2014-06-11', '2014-06-10', 'nothing'],
  ['2014-06-10T12:00', '2014-06-10T10:00', 'nothing'],
  ['2014-06-10', '2014-06-10T10:00', 'nothing'],
]);

counts('what is not exact', [
  ['2014~', '2017', 'nothing'],
  ['2014', '2017?', 'nothing'],
  ['2014%', '2017%', 'nothing'],
  ['2014~/2017', '2018', '1 year'],
  ['2014/2017~', '2018', 'nothing'],
  ['2014', '2017/2018~', '3 year'],
]);

counts('what is rare', [
  ['2014', '202X', 'nothing'],
  ['201X', '2024', 'nothing'],
  ['2014-XX', '2016', 'nothing'],
  ['2014-21', '2016', 'nothing'],
  ['2014', '2016-33', 'nothing'],
  ['[2014,2015]', '2020', 'nothing'],
  ['2014-06~-11', '2016', 'nothing'],
  ['Y-138E8', '2014', 'nothing'],
  ['Y-138E8', 'Y-45E8', 'nothing'],
  ['2014', 'Y5E9', 'nothing'],
  ['Y-138E8/..', '2014', 'nothing'],
  ['Y-138E8/2010', '2014', '4 year'],
  ['[..1984]', '2014', 'nothing'],
  ['1950S2', '2014', 'nothing'],
]);

counts('intervals', [
  ['2014/2017', '2018', '1 year'],
  ['2017-07-09/2017-07-10', '2017-09-10', '2 month'],
  ['2014-06-10', '2017-07-09/2017-07-10', '3 year'],
  ['2014-06-10', '2014-06-12/..', '2 day'],
  ['2014-06-10', '2014-06-12/', '2 day'],
  ['2014/..', '2017', '3 year'],
  ['2014/', '2017', 'nothing'],
  ['../2014', '2017', '3 year'],
  ['/2014', '2017', '3 year'],
  ['2014', '../2017', 'nothing'],
  ['2014', '/2017', 'nothing'],
]);

counts(
  'through a change of clocks',
  [
    ['2024-03-10T01:00', '2024-03-10T03:00', '1 hour'],
    ['2024-03-09T12:00', '2024-03-10T12:00', '1 day'],
    ['2024-03-09T12:00', '2024-03-10T11:00', '22 hour'],
    ['2024-11-03T00:30', '2024-11-03T02:30', '3 hour'],
    ['2024-11-02T12:00', '2024-11-03T12:00', '1 day'],
    ['2024-11-02T12:00', '2024-11-03T11:00', '24 hour'],
    ['2024-11-03T01:30-04:00', '2024-11-03T01:40-05:00', '1 hour 10 minute'],
    ['2024-11-03T01:30-04:00', '2024-11-03T01:10-05:00', '40 minute'],
    ['2024-11-03', '2024-11-04', '1 day'],
  ],
  'America/New_York',
);

describe('months', () => {
  it('are added as date-fns adds them (2,000 pairs)', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), fc.integer({ min: 1, max: 11 }), (day, count) => {
        const start = new UTCDate(day * 86_400_000);
        const end = addMonths(start, count);
        const [earlier, later] = [start, end].map((date) => ({
          start: date.getTime(),
          end: date.getTime() + 86_400_000,
          precision: 'day' as const,
          qualifiers: [],
        }));
        expect(told(elapsedBetween(earlier!, later!))).to.equal(`${count} month`);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('between zones', () => {
  const between = (earlier: string, zone: string, later: string, laterZone: string): string =>
    told(elapsedBetween(parseDate(earlier, { timeZone: zone }), parseDate(later, { timeZone: laterZone })));
  const ROWS: readonly [string, string, string, string, string][] = [
    ['2014-06-10T18:00', 'Asia/Baghdad', '2014-06-10T12:00', 'America/New_York', '1 hour'],
    ['2014-06-10T20:00', 'America/New_York', '2014-06-11T21:00', 'Asia/Tokyo', '12 hour'],
    ['2014-06-10T08:00', 'America/New_York', '2014-06-10T16:00', 'Asia/Baghdad', '1 hour'],
    ['2014-06-10T16:00', 'Asia/Baghdad', '2014-06-10T08:00', 'America/New_York', 'nothing'],
    ['2014-06-10', 'America/New_York', '2014-06-11', 'Asia/Tokyo', '1 day'],
  ];
  for (const [earlier, zone, later, laterZone, expected] of ROWS) {
    it(`${earlier} in ${zone} to ${later} in ${laterZone}: ${expected}`, () => {
      expect(between(earlier, zone, later, laterZone)).to.equal(expected);
    });
  }
});

describe('any two dates', () => {
  const random = chance(8);
  const two = (value: number): string => String(value).padStart(2, '0');
  const FORMS = ['year', 'month', 'day', 'minute', 'second'] as const;
  function date(): string {
    const form = FORMS.indexOf(random.oneOf(FORMS));
    const parts = [
      String(random.whole(2010, 2016)),
      `-${two(random.whole(1, 12))}`,
      `-${two(random.whole(1, 28))}`,
      `T${two(random.whole(0, 23))}:${two(random.whole(0, 59))}`,
      `:${two(random.whole(0, 59))}`,
    ];
    return parts.slice(0, form + 1).join('');
  }
  const any = (): string =>
    random.oneOf([date, date, () => `${date()}/..`, () => `../${date()}`, () => `${date()}/2016-12`, () => `${date()}~`])();
  const zones = ['America/New_York', 'Australia/Lord_Howe', 'Asia/Beirut', undefined];

  it('are whole numbers apart, none below 0, one above it, or nothing (20,000 pairs)', () => {
    const wrong: string[] = [];
    for (let i = 0; i < 20_000; i++) {
      const [earlier, later, timeZone] = [any(), any(), random.oneOf(zones)];
      const elapsed = elapsedBetween(parseDate(earlier, { timeZone }), parseDate(later, { timeZone }));
      if (!elapsed) continue;
      const counts = Object.values(elapsed);
      const right = counts.every((count) => Number.isInteger(count) && count >= 0) && counts.some((count) => count > 0);
      if (!right) wrong.push(`${earlier} to ${later}: ${JSON.stringify(elapsed)}`);
    }
    expect(wrong).to.deep.equal([]);
  });

  it('are not apart both ways (5,000 pairs)', () => {
    const wrong: string[] = [];
    for (let i = 0; i < 5000; i++) {
      const [a, b] = [date(), date()];
      const [first, second] = [parseDate(a), parseDate(b)];
      if (elapsedBetween(first, second) && elapsedBetween(second, first)) wrong.push(`${a} and ${b}`);
    }
    expect(wrong).to.deep.equal([]);
  });
});

describe('tellingGaps', () => {
  const ROWS: readonly [title: string, dates: readonly (string | undefined)[], gaps: readonly string[]][] = [
    ['no event', [], []],
    ['one event', ['2014'], ['nothing']],
    ['two events', ['2014', '2017'], ['nothing', '3 year']],
    [
      'a long gap among short ones',
      ['2014-06-10', '2014-06-12', '2017-07-09', '2017-07-10'],
      ['nothing', 'nothing', '3 year', 'nothing'],
    ],
    ['even gaps', ['2014', '2015', '2016', '2017'], ['nothing', '1 year', '1 year', '1 year']],
    [
      'twelve even gaps and more',
      Array.from({ length: 14 }, (_, i) => String(2000 + i)),
      Array.from({ length: 14 }, () => 'nothing'),
    ],
    ['an event without a date breaks the chain', ['2014', undefined, '2017'], ['nothing', 'nothing', 'nothing']],
    ['no date at all', [undefined, undefined], ['nothing', 'nothing']],
    ['the same day', ['2014-06-10', '2014-06-10'], ['nothing', 'nothing']],
    ['an open start', ['../2014', '2017'], ['nothing', '3 year']],
    ['an open end', ['2014/..', '2017'], ['nothing', '3 year']],
    ['an unknown end', ['2014/', '2017'], ['nothing', 'nothing']],
    ['only open starts', ['../2014', '../2017'], ['nothing', 'nothing']],
    ['the end of an interval counts', ['2000/2016', '2017', '2018'], ['nothing', 'nothing', 'nothing']],
    ['a start that is out of reach', ['Y-138E8', '2014', '2017'], ['nothing', 'nothing', '3 year']],
    ['an end that is out of reach', ['2014', '2017', 'Y5E9'], ['nothing', '3 year', 'nothing']],
    ['a decade among years', ['199X', '2014', '2017'], ['nothing', 'nothing', '3 year']],
    ['what may be any year', ['XXXX', '2014', '2017'], ['nothing', 'nothing', '3 year']],
    ['in billions of nothing', ['-9999', '9999'], ['nothing', '19998 year']],
  ];
  for (const [title, dates, gaps] of ROWS) {
    it(title, () => {
      const spans = dates.map((date) => (date === undefined ? undefined : parseDate(date)));
      expect(tellingGaps(spans).map(told)).to.deep.equal(gaps);
    });
  }

  it('tells no gap to an event that overlaps', () => {
    expect(tellingGaps([parseDate('2014/2017'), parseDate('2015'), parseDate('2020')]).map(told)[1]).to.equal('nothing');
  });
});
