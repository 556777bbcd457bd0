// Every form that parseDate promises, with its exact bounds.
import { expect } from '@open-wc/testing';
import { parseDate } from '../../src/core/parse-date.js';
import { inZone, overlaps, readDate, type Bound, type Span } from '../../src/core/span.js';
import { chance } from '../support/random.js';

/** `2014-06-10` or `2014-06-10T14:30:00.000` */
function iso(wall: number): string {
  if (!Number.isFinite(wall)) return wall < 0 ? '-∞' : '∞';
  return new Date(wall).toISOString().replace('Z', '').replace('T00:00:00.000', '');
}

/** `2014-06-10 2014-06-11 day approximate` */
function bounds({ start, end, precision, qualifiers }: Span): string {
  return [iso(start), iso(end), precision, ...qualifiers].join(' ');
}

type Row = readonly [text: string, expected: string];

function accepts(title: string, rows: readonly Row[], timeZone?: string): void {
  describe(title, () => {
    for (const [text, expected] of rows) {
      it(`“${text}” is ${expected}`, () => {
        expect(bounds(parseDate(text, { timeZone }))).to.equal(expected);
      });
    }
  });
}

accepts('years', [
  ['2014', '2014-01-01 2015-01-01 year'],
  ['1970', '1970-01-01 1971-01-01 year'],
  ['1969', '1969-01-01 1970-01-01 year'],
  ['0033', '0033-01-01 0034-01-01 year'],
  ['0099', '0099-01-01 0100-01-01 year'],
  ['0001', '0001-01-01 0002-01-01 year'],
  ['0000', '0000-01-01 0001-01-01 year'],
  ['-0001', '-000001-01-01 0000-01-01 year'],
  ['-0043', '-000043-01-01 -000042-01-01 year'],
  ['-9999', '-009999-01-01 -009998-01-01 year'],
  ['9999', '9999-01-01 +010000-01-01 year'],
  ['  2014\n', '2014-01-01 2015-01-01 year'],
]);

accepts('months', [
  ['2014-01', '2014-01-01 2014-02-01 month'],
  ['2014-06', '2014-06-01 2014-07-01 month'],
  ['2014-12', '2014-12-01 2015-01-01 month'],
  ['2016-02', '2016-02-01 2016-03-01 month'],
  ['-0043-03', '-000043-03-01 -000043-04-01 month'],
  ['0033-04', '0033-04-01 0033-05-01 month'],
]);

accepts('days', [
  ['2014-06-10', '2014-06-10 2014-06-11 day'],
  ['2014-12-31', '2014-12-31 2015-01-01 day'],
  ['2016-02-29', '2016-02-29 2016-03-01 day'],
  ['2000-02-29', '2000-02-29 2000-03-01 day'],
  ['1600-02-29', '1600-02-29 1600-03-01 day'],
  ['0000-02-29', '0000-02-29 0000-03-01 day'],
  ['-0004-02-29', '-000004-02-29 -000004-03-01 day'],
  ['2015-02-28', '2015-02-28 2015-03-01 day'],
  ['1582-10-10', '1582-10-10 1582-10-11 day'], // proleptic: no day is left out
  ['0033-04-03', '0033-04-03 0033-04-04 day'],
  ['-0043-03-15', '-000043-03-15 -000043-03-16 day'],
]);

accepts('qualifiers', [
  ['2014?', '2014-01-01 2015-01-01 year uncertain'],
  ['2014~', '2014-01-01 2015-01-01 year approximate'],
  ['2014%', '2014-01-01 2015-01-01 year approximate uncertain'],
  ['2014-06~', '2014-06-01 2014-07-01 month approximate'],
  ['2014-06-10?', '2014-06-10 2014-06-11 day uncertain'],
  ['-0043~', '-000043-01-01 -000042-01-01 year approximate'],
  ['2014-06-10T14:30~', '2014-06-10T14:30:00.000 2014-06-10T14:31:00.000 minute approximate'],
  ['2014-06-10T14:30Z?', '2014-06-10T14:30:00.000 2014-06-10T14:31:00.000 minute uncertain'],
]);

accepts('intervals', [
  ['2014/2017', '2014-01-01 2018-01-01 year'],
  ['2014/2014', '2014-01-01 2015-01-01 year'],
  ['2014/2017-07-09', '2014-01-01 2017-07-10 year'],
  ['2014-06-10/2017', '2014-06-10 2018-01-01 day'],
  ['2014-06-10/2014-06-10', '2014-06-10 2014-06-11 day'],
  ['2017-07/2017', '2017-07-01 2018-01-01 month'],
  ['2017/2017-07', '2017-01-01 2017-08-01 year'],
  ['-0043/0033', '-000043-01-01 0034-01-01 year'],
  ['2014~/2017?', '2014-01-01 2018-01-01 year approximate uncertain'],
  ['2014~/2017~', '2014-01-01 2018-01-01 year approximate'],
  ['2014-06-10T10:00/2014-06-10T12:30', '2014-06-10T10:00:00.000 2014-06-10T12:31:00.000 minute'],
  ['2017/..', '2017-01-01 ∞ year'],
  ['2017-07/', '2017-07-01 ∞ month'],
  ['../2017', '-∞ 2018-01-01 year'],
  ['/2017-07-09', '-∞ 2017-07-10 day'],
  ['2017~/..', '2017-01-01 ∞ year approximate'],
  ['../2017-07-09?', '-∞ 2017-07-10 day uncertain'],
]);

accepts('times, no zone known', [
  ['2014-06-10T14:30', '2014-06-10T14:30:00.000 2014-06-10T14:31:00.000 minute'],
  ['2014-06-10T00:00', '2014-06-10 2014-06-10T00:01:00.000 minute'],
  ['2014-06-10T23:59:59', '2014-06-10T23:59:59.000 2014-06-11 second'],
  ['2014-06-10T14:30:15.5', '2014-06-10T14:30:15.500 2014-06-10T14:30:15.501 millisecond'],
  ['2014-06-10T00:00:01.001', '2014-06-10T00:00:01.001 2014-06-10T00:00:01.002 millisecond'],
  ['2014-06-10T14:30:15.057', '2014-06-10T14:30:15.057 2014-06-10T14:30:15.058 millisecond'],
  ['2014-06-10T14:30:15.999999999', '2014-06-10T14:30:15.999 2014-06-10T14:30:16.000 millisecond'],
  ['2014-06-10T14:30Z', '2014-06-10T14:30:00.000 2014-06-10T14:31:00.000 minute'],
  ['2014-06-10T14:30:15Z', '2014-06-10T14:30:15.000 2014-06-10T14:30:16.000 second'],
  ['2014-06-10T14:30:15.250Z', '2014-06-10T14:30:15.250 2014-06-10T14:30:15.251 millisecond'],
  ['2014-06-10T14:30+03:00', '2014-06-10T11:30:00.000 2014-06-10T11:31:00.000 minute'],
  ['2014-06-10T14:30+0300', '2014-06-10T11:30:00.000 2014-06-10T11:31:00.000 minute'],
  ['2014-06-10T14:30+03', '2014-06-10T11:30:00.000 2014-06-10T11:31:00.000 minute'],
  ['2014-06-10T14:30-02:30', '2014-06-10T17:00:00.000 2014-06-10T17:01:00.000 minute'],
  ['2014-06-10T14:30+00:00', '2014-06-10T14:30:00.000 2014-06-10T14:31:00.000 minute'],
  ['2014-06-10T14:30-00:15', '2014-06-10T14:45:00.000 2014-06-10T14:46:00.000 minute'],
  ['2014-01-01T00:30+05:45', '2013-12-31T18:45:00.000 2013-12-31T18:46:00.000 minute'],
  ['2014-06-10T00:00+14:00', '2014-06-09T10:00:00.000 2014-06-09T10:01:00.000 minute'],
  ['2014-06-10T12:00-12:00', '2014-06-11 2014-06-11T00:01:00.000 minute'],
  // the end of a day is the start of the next (ISO 8601-1:2019/Amd 1:2022, 5.3.1.4)
  ['2014-06-10T24:00', '2014-06-11 2014-06-11T00:01:00.000 minute'],
  ['2014-12-31T24:00:00', '2015-01-01 2015-01-01T00:00:01.000 second'],
  ['2014-06-10T24:00:00.000Z', '2014-06-11 2014-06-11T00:00:00.001 millisecond'],
  ['-0043-03-15T12:00', '-000043-03-15T12:00:00.000 -000043-03-15T12:01:00.000 minute'],
]);

accepts(
  'times, told in Baghdad',
  [
    ['2014-06-10T14:30', '2014-06-10T14:30:00.000 2014-06-10T14:31:00.000 minute'],
    ['2014-06-10T14:30Z', '2014-06-10T17:30:00.000 2014-06-10T17:31:00.000 minute'],
    ['2014-06-10T14:30-04:00', '2014-06-10T21:30:00.000 2014-06-10T21:31:00.000 minute'],
    ['2014-06-10', '2014-06-10 2014-06-11 day'],
    ['2014', '2014-01-01 2015-01-01 year'],
  ],
  'Asia/Baghdad',
);

describe('the instant of a time', () => {
  const ROWS: readonly [text: string, timeZone: string | undefined, instant: string | undefined][] = [
    ['2014-06-10T14:30', 'Asia/Baghdad', '2014-06-10T11:30:00.000'],
    ['2014-06-10T14:30', undefined, undefined],
    ['2014-06-10T14:30Z', undefined, '2014-06-10T14:30:00.000'],
    ['2014-06-10T14:30+03:00', 'America/New_York', '2014-06-10T11:30:00.000'],
    ['2014-06-10', 'Asia/Baghdad', undefined],
    ['2014-06', undefined, undefined],
    ['2014/2017', 'Asia/Baghdad', undefined],
  ];
  for (const [text, timeZone, instant] of ROWS) {
    it(`“${text}” in ${timeZone ?? 'no zone'} is ${instant ?? 'none'}`, () => {
      const span = parseDate(text, { timeZone });
      expect(span.instant === undefined ? undefined : iso(span.instant)).to.equal(instant);
    });
  }
});

describe('the clock of a time', () => {
  const ROWS: readonly [text: string, timeZone: string | undefined, clock: string | undefined][] = [
    ['2014-06-10T14:30Z', undefined, 'UTC'],
    ['2014-06-10T14:30+03:00', undefined, 'UTC'],
    ['2014-06-10T14:30+03:00', 'Europe/London', 'Europe/London'],
    ['2014-06-10T14:30', 'Europe/London', 'Europe/London'],
    ['2014-06-10T14:30', undefined, undefined],
    ['2014-06-10', 'Europe/London', undefined],
  ];
  for (const [text, timeZone, clock] of ROWS) {
    it(`“${text}” in ${timeZone ?? 'no zone'} is that of ${clock ?? 'nobody'}`, () => {
      expect(parseDate(text, { timeZone }).timeZone).to.equal(clock);
    });
  }

  it('shows a time that was skipped as it was written', () => {
    // clocks in London went from 01:00 to 02:00 on 30 March 2014
    const { start, instant } = parseDate('2014-03-30T01:30', { timeZone: 'Europe/London' });
    expect([iso(start), iso(instant!)]).to.deep.equal(['2014-03-30T01:30:00.000', '2014-03-30T01:30:00.000']);
  });
});

describe('the ends of an interval', () => {
  const told = (bound: Bound | undefined): string =>
    typeof bound === 'object' ? `${iso(bound.start)} ${bound.precision}` : String(bound);
  const ROWS: readonly [text: string, from: string, to: string][] = [
    ['2014/2017-07-09', '2014-01-01 year', '2017-07-09 day'],
    ['2017/..', '2017-01-01 year', 'open'],
    ['2017/', '2017-01-01 year', 'unknown'],
    ['../2017', 'open', '2017-01-01 year'],
    ['/2017', 'unknown', '2017-01-01 year'],
    ['2017', 'undefined', 'undefined'],
  ];
  for (const [text, from, to] of ROWS) {
    it(`“${text}” is from ${from} to ${to}`, () => {
      const span = parseDate(text);
      expect([told(span.from), told(span.to)]).to.deep.equal([from, to]);
    });
  }
});

describe('an interval through the hour that comes twice', () => {
  // clocks in London went back from 02:00 to 01:00 on 26 October 2014: the second end shows the earlier time
  const span = (): Span => parseDate('2014-10-26T01:30+01:00/2014-10-26T01:10+00:00', { timeZone: 'Europe/London' });

  it('is read', () => {
    expect(span().from).to.have.property('instant', Date.UTC(2014, 9, 26, 0, 30));
  });

  it('is not empty', () => {
    const { start, end } = span();
    expect(end).to.be.greaterThan(start);
  });
});

describe('inZone', () => {
  const BAGHDAD = { timeZone: 'Asia/Baghdad' };
  const ROWS: readonly [text: string, zone: string, expected: string][] = [
    ['2014-06-10T14:30', 'America/New_York', '2014-06-10T07:30:00.000 2014-06-10T07:31:00.000 minute'],
    ['2014-06-10T02:00:05', 'America/New_York', '2014-06-09T19:00:05.000 2014-06-09T19:00:06.000 second'],
    ['2014-06-10T14:30', 'Asia/Baghdad', '2014-06-10T14:30:00.000 2014-06-10T14:31:00.000 minute'],
    ['2014-06-10', 'Pacific/Kiritimati', '2014-06-10 2014-06-11 day'],
    ['2014/..', 'Pacific/Kiritimati', '2014-01-01 ∞ year'],
    ['2014-06-10T02:00/..', 'America/New_York', '2014-06-09T19:00:00.000 ∞ minute'],
    ['/2014-06-10T02:00~', 'America/New_York', '-∞ 2014-06-09T19:01:00.000 minute approximate'],
    ['2014-06-10T02:00/2014-06-11', 'America/New_York', '2014-06-09T19:00:00.000 2014-06-12 minute'],
  ];
  for (const [text, zone, expected] of ROWS) {
    it(`“${text}” of Baghdad in ${zone} is ${expected}`, () => {
      expect(bounds(inZone(parseDate(text, BAGHDAD), zone))).to.equal(expected);
    });
  }
});

describe('a date that is on that clock already, or on none', () => {
  for (const text of ['2014-06-10T14:30', '2014-06-10', '201X', '[1667,1668]']) {
    it(`“${text}” comes back as it is`, () => {
      const span = parseDate(text, { timeZone: 'Asia/Baghdad' });
      expect(inZone(span, 'Asia/Baghdad')).to.equal(span);
    });
  }
});

describe('overlaps', () => {
  const ROWS: readonly [a: string, b: string, expected: boolean][] = [
    ['2014', '2014-06-10', true],
    ['2014', '2015', false],
    ['2014', '2013-12-31', false],
    ['2014/..', '2100', true],
    ['../2014', '2015', false],
    ['2014-06-10', '2014-06-10T23:59', true],
    ['2014-06-10', '2014-06-11T00:00', false],
  ];
  for (const [a, b, expected] of ROWS) {
    it(`${a} and ${b}: ${String(expected)}, both ways`, () => {
      const spans = [parseDate(a), parseDate(b)] as const;
      expect([overlaps(spans[0], spans[1]), overlaps(spans[1], spans[0])]).to.deep.equal([expected, expected]);
    });
  }
});

describe('any day', () => {
  const DAY = 86_400_000;

  /** Days since 1970-01-01, by counting months from March: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”. */
  function daysTo(year: number, month: number, day: number): number {
    const y = month <= 2 ? year - 1 : year;
    const era = Math.floor(y / 400);
    const yearOfEra = y - era * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
    return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
  }

  function daysIn(year: number, month: number): number {
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  }

  const digits = (value: number, length = 2): string => (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(length, '0');

  it('is where counting the days puts it, and is refused where the month has no such day (20,000 dates)', () => {
    const random = chance(1);
    const wrong: string[] = [];
    for (let i = 0; i < 20_000; i++) {
      const [year, month, day] = [random.whole(-9999, 9999), random.whole(0, 13), random.whole(0, 32)];
      const text = `${digits(year, 4)}-${digits(month)}-${digits(day)}`;
      const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
      const expected = exists ? `${daysTo(year, month, day) * DAY} ${(daysTo(year, month, day) + 1) * DAY} day` : 'refused';
      const span = readDate(text, undefined);
      const found = span ? `${span.start} ${span.end} ${span.precision}` : 'refused';
      if (found !== expected) wrong.push(`${text}: ${found}, not ${expected}`);
    }
    expect(wrong).to.deep.equal([]);
  });

  it('holds its month and lies in its year (5,000 months)', () => {
    const random = chance(2);
    const wrong: string[] = [];
    for (let i = 0; i < 5_000; i++) {
      const [year, month] = [random.whole(-9999, 9998), random.whole(1, 12)];
      const [y, m] = [
        readDate(digits(year, 4), 'Asia/Baghdad')!,
        readDate(`${digits(year, 4)}-${digits(month)}`, 'Asia/Baghdad')!,
      ];
      const length = daysTo(year + 1, 1, 1) - daysTo(year, 1, 1);
      const right =
        y.start === daysTo(year, 1, 1) * DAY &&
        y.end - y.start === length * DAY &&
        m.start === daysTo(year, month, 1) * DAY &&
        m.end - m.start === daysIn(year, month) * DAY;
      if (!right) wrong.push(`${year}-${month}`);
    }
    expect(wrong).to.deep.equal([]);
  });
});
