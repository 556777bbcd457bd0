// The rarer forms of EDTF, levels 1 and 2, with their exact bounds. The common ones are in dates-accepted.test.ts.
import { expect } from '@open-wc/testing';
import { readRare } from '../../src/core/edtf.js';
import { parseDate } from '../../src/core/parse-date.js';
import { readDate, type Bound, type Span } from '../../src/core/span.js';

/** `2014-06-10` */
function iso(wall: number): string {
  if (!Number.isFinite(wall)) return wall < 0 ? '-∞' : '∞';
  return new Date(wall)
    .toISOString()
    .replace(/^\+0(\d{5})/, '+$1')
    .replace(/Z$/, '')
    .replace(/T00:00:00\.000$/, '');
}

/** `2014-06-10 2014-06-11 day approximate` */
function bounds({ start, end, precision, qualifiers }: Span): string {
  return [iso(start), iso(end), precision, ...qualifiers].join(' ');
}

type Row = readonly [text: string, expected: string];

function accepts(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [text, expected] of rows) {
      it(`“${text}” is ${expected}`, () => {
        expect(bounds(parseDate(text))).to.equal(expected);
      });
    }
  });
}

accepts('seasons that name no hemisphere are the northern ones', [
  ['2001-21', '2001-03-01 2001-06-01 season'],
  ['2001-22', '2001-06-01 2001-09-01 season'],
  ['2001-23', '2001-09-01 2001-12-01 season'],
  ['2001-24', '2001-12-01 2002-03-01 season'],
  ['2003-24', '2003-12-01 2004-03-01 season'], // to the end of a February of 29 days
  ['-0001-24', '-000001-12-01 0000-03-01 season'],
  ['0000-21', '0000-03-01 0000-06-01 season'],
  ['0050-21', '0050-03-01 0050-06-01 season'], // Date.UTC would make 1950 of it
]);

accepts('seasons of a hemisphere', [
  ['2001-25', '2001-03-01 2001-06-01 season'],
  ['2001-26', '2001-06-01 2001-09-01 season'],
  ['2001-27', '2001-09-01 2001-12-01 season'],
  ['2001-28', '2001-12-01 2002-03-01 season'],
  ['2001-29', '2001-09-01 2001-12-01 season'],
  ['2001-30', '2001-12-01 2002-03-01 season'],
  ['2001-31', '2001-03-01 2001-06-01 season'],
  ['2001-32', '2001-06-01 2001-09-01 season'],
]);

accepts('quarters, thirds and halves', [
  ['2001-33', '2001-01-01 2001-04-01 season'],
  ['2001-34', '2001-04-01 2001-07-01 season'],
  ['2001-35', '2001-07-01 2001-10-01 season'],
  ['2001-36', '2001-10-01 2002-01-01 season'],
  ['2001-37', '2001-01-01 2001-05-01 season'],
  ['2001-38', '2001-05-01 2001-09-01 season'],
  ['2001-39', '2001-09-01 2002-01-01 season'],
  ['2001-40', '2001-01-01 2001-07-01 season'],
  ['2001-41', '2001-07-01 2002-01-01 season'],
]);

accepts('digits left open at the right (level 1)', [
  ['201X', '2010-01-01 2020-01-01 decade'],
  ['20XX', '2000-01-01 2100-01-01 century'],
  ['2XXX', '2000-01-01 3000-01-01 millennium'],
  ['XXXX', '0000-01-01 +10000-01-01 millennium'],
  ['000X', '0000-01-01 0010-01-01 decade'],
  ['-201X', '-002019-01-01 -002009-01-01 decade'],
  ['-20XX', '-002099-01-01 -001999-01-01 century'],
  ['-000X', '-000009-01-01 0000-01-01 decade'], // there is no year -0000
  ['-00XX', '-000099-01-01 0000-01-01 century'],
  ['2004-XX', '2004-01-01 2005-01-01 year'],
  ['-0043-XX', '-000043-01-01 -000042-01-01 year'],
  ['1985-04-XX', '1985-04-01 1985-05-01 month'],
  ['1985-02-XX', '1985-02-01 1985-03-01 month'],
  ['1984-02-XX', '1984-02-01 1984-03-01 month'],
  ['1985-XX-XX', '1985-01-01 1986-01-01 year'],
  ['XXXX-XX-XX', '0000-01-01 +10000-01-01 millennium'],
]);

accepts('digits left open anywhere (level 2)', [
  ['156X-12-25', '1560-12-25 1569-12-26 decade'],
  ['156X-12-31', '1560-12-31 1570-01-01 decade'],
  ['15XX-12-25', '1500-12-25 1599-12-26 century'],
  ['-156X-12-25', '-001569-12-25 -001560-12-26 decade'],
  ['XXXX-12-XX', '0000-12-01 +10000-01-01 millennium'],
  ['1XXX-XX', '1000-01-01 2000-01-01 millennium'],
  ['1XXX-12', '1000-12-01 2000-01-01 millennium'],
  ['1XX3', '1003-01-01 1994-01-01 millennium'],
  ['-1XX3', '-001993-01-01 -001002-01-01 millennium'],
  ['X9X9', '0909-01-01 +10000-01-01 millennium'],
  ['19X9', '1909-01-01 2000-01-01 century'],
  ['1984-1X', '1984-10-01 1985-01-01 year'],
  ['1984-0X', '1984-01-01 1984-10-01 year'],
  ['1984-X1', '1984-01-01 1984-12-01 year'],
  ['1984-X2', '1984-02-01 1985-01-01 year'],
  ['1984-X3', '1984-03-01 1984-04-01 year'],
  ['1984-X0', '1984-10-01 1984-11-01 year'],
  ['1985-XX-25', '1985-01-25 1985-12-26 year'],
  ['1985-XX-31', '1985-01-31 1986-01-01 year'],
  ['1985-0X-31', '1985-01-31 1985-09-01 year'], // September has no 31st, August has
  ['1985-1X-31', '1985-10-31 1986-01-01 year'],
  ['1985-X2-30', '1985-12-30 1985-12-31 year'], // February has none
  ['1985-04-2X', '1985-04-20 1985-04-30 month'],
  ['1985-02-2X', '1985-02-20 1985-03-01 month'],
  ['1984-02-2X', '1984-02-20 1984-03-01 month'],
  ['1985-04-0X', '1985-04-01 1985-04-10 month'],
  ['1985-04-3X', '1985-04-30 1985-05-01 month'],
  ['1985-05-3X', '1985-05-30 1985-06-01 month'],
  ['1985-04-X0', '1985-04-10 1985-05-01 month'],
  ['1985-04-X5', '1985-04-05 1985-04-26 month'],
  ['198X-02-29', '1980-02-29 1988-03-01 decade'],
  ['-198X-02-29', '-001988-02-29 -001980-03-01 decade'],
  ['190X-02-29', '1904-02-29 1908-03-01 decade'], // 1900 was no leap year
  ['19XX-02-29', '1904-02-29 1996-03-01 century'],
  ['XX00-02-29', '0000-02-29 9600-03-01 millennium'],
  ['-000X-02-29', '-000008-02-29 -000004-03-01 decade'],
  ['XXXX-02-29', '0000-02-29 9996-03-01 millennium'],
  ['198X-02-2X', '1980-02-20 1989-03-01 decade'],
  ['198X-XX-29', '1980-01-29 1989-12-30 decade'],
]);

accepts('marks on single parts', [
  ['2004-06~-11', '2004-06-11 2004-06-12 day approximate'],
  ['2004?-06-11', '2004-06-11 2004-06-12 day uncertain'],
  ['2004-?06-11', '2004-06-11 2004-06-12 day uncertain'],
  ['2004-06-~11', '2004-06-11 2004-06-12 day approximate'],
  ['2004-%06-11', '2004-06-11 2004-06-12 day approximate uncertain'],
  ['?2004-06-~11', '2004-06-11 2004-06-12 day approximate uncertain'],
  ['?2004', '2004-01-01 2005-01-01 year uncertain'],
  ['?2004~', '2004-01-01 2005-01-01 year approximate uncertain'],
  ['~-0043', '-000043-01-01 -000042-01-01 year approximate'],
  ['2004~-06', '2004-06-01 2004-07-01 month approximate'],
  ['2004-~02-29', '2004-02-29 2004-03-01 day approximate'],
  ['156X~-12-25', '1560-12-25 1569-12-26 decade approximate'],
  ['201X?', '2010-01-01 2020-01-01 decade uncertain'],
  ['2004-XX~', '2004-01-01 2005-01-01 year approximate'],
  ['2001-21%', '2001-03-01 2001-06-01 season approximate uncertain'],
  ['2001?-23', '2001-09-01 2001-12-01 season uncertain'],
]);

describe('what is said of single parts', () => {
  const A = ['approximate'];
  const U = ['uncertain'];
  const ROWS: readonly [text: string, parts: Span['parts'] | undefined][] = [
    ['2004-06~-11', { year: ['approximate'], month: ['approximate'] }],
    ['2004?-06-11', { year: ['uncertain'] }],
    ['2004-?06-11', { month: ['uncertain'] }],
    ['2004-06-~11', { day: ['approximate'] }],
    ['2004-%06-11', { month: ['approximate', 'uncertain'] }],
    ['?2004-06-~11', { year: ['uncertain'], day: ['approximate'] }],
    ['2004?-06-~11', { year: ['uncertain'], day: ['approximate'] }],
    ['2001-?09~-09', { year: ['approximate'], month: ['approximate', 'uncertain'] }],
    ['~2004-06?-11', { year: ['approximate', 'uncertain'], month: ['uncertain'] }],
    ['?2004-06-11~', { year: ['approximate', 'uncertain'], month: ['approximate'], day: ['approximate'] }],
    ['2004-06-?11~', { year: ['approximate'], month: ['approximate'], day: ['approximate', 'uncertain'] }],
    ['2004~-06', { year: ['approximate'] }],
    ['2004-~06', { month: ['approximate'] }],
    ['2001-~21', { month: ['approximate'] }], // a season stands where a month does
    ['2004-XX-~11', { day: ['approximate'] }],
    // of the whole, whichever way it is written
    ['?2004', undefined],
    ['?2004?', undefined],
    ['~2004-~06', undefined],
    ['~2004-~06-~11', undefined],
    ['2004-06~-~11', undefined],
    ['2004-06-11~', undefined],
    ['201X~', undefined],
  ];
  for (const [text, parts] of ROWS) {
    it(`“${text}”: ${JSON.stringify(parts ?? 'of the whole')}`, () => {
      expect(parseDate(text).parts).to.deep.equal(parts);
    });
  }
  it('has the two marks in one order', () => {
    expect(parseDate('?2004-06-11~').parts?.year).to.deep.equal([...A, ...U]);
  });
});

describe('years of any size', () => {
  /** Exact: days from 1970 to the first of January, in whole numbers of any size. */
  function exactly(year: bigint): number {
    const before = year - 1n;
    const floor = (by: bigint): bigint => before / by - (before % by < 0n ? 1n : 0n);
    return Number((365n * before + floor(4n) - floor(100n) + floor(400n) - 719_162n) * 86_400_000n);
  }

  const ROWS: readonly [text: string, first: bigint, last: bigint][] = [
    ['Y10000', 10_000n, 10_000n],
    ['Y-10000', -10_000n, -10_000n],
    ['Y12345', 12_345n, 12_345n],
    ['Y275760', 275_760n, 275_760n],
    ['Y275761', 275_761n, 275_761n],
    ['Y-271822', -271_822n, -271_822n],
    ['Y-271821', -271_821n, -271_821n],
    ['Y170000002', 170_000_002n, 170_000_002n],
    ['Y-170000002', -170_000_002n, -170_000_002n],
    ['Y170000000', 170_000_000n, 170_000_000n],
    ['Y170000001', 170_000_001n, 170_000_001n],
    ['Y-17E7', -170_000_000n, -170_000_000n],
    ['Y17E8', 1_700_000_000n, 1_700_000_000n],
    ['Y-138E8', -13_800_000_000n, -13_800_000_000n],
    ['Y17E1', 170n, 170n],
    ['Y-1E3', -1000n, -1000n],
    ['Y1E13', 10n ** 13n, 10n ** 13n],
    ['Y-10000000000000', -(10n ** 13n), -(10n ** 13n)],
    ['1950S1', 1000n, 1999n],
    ['1950S2', 1900n, 1999n],
    ['1950S3', 1950n, 1959n],
    ['1950S4', 1950n, 1950n],
    ['-1950S2', -1999n, -1900n],
    ['-0050S1', -59n, -50n],
    ['0050S1', 50n, 59n],
    ['0050S2', 50n, 50n],
    ['0000S1', 0n, 0n],
    ['Y171010000S3', 171_000_000n, 171_999_999n],
    ['Y3388E2S3', 338_000n, 338_999n],
    ['Y-3388E2S3', -338_999n, -338_000n],
    ['Y-1E10S10', -10_000_000_009n, -10_000_000_000n],
  ];
  for (const [text, first, last] of ROWS) {
    it(`“${text}” is ${first} to ${last}, of the precision year`, () => {
      const { start, end, precision, qualifiers } = parseDate(text);
      expect({ start, end, precision, qualifiers }).to.deep.equal({
        start: exactly(first),
        end: exactly(last + 1n),
        precision: 'year',
        qualifiers: [],
      });
    });
  }

  it('agrees with Date where Date reaches', () => {
    const wrong: string[] = [];
    for (let year = 10_000; year < 270_000; year += 1 + (year % 7)) {
      for (const one of [year, -year]) {
        const { start, end } = parseDate(`Y${one}`);
        if (start !== new Date(0).setUTCFullYear(one, 0, 1) || end !== new Date(0).setUTCFullYear(one + 1, 0, 1))
          wrong.push(`Y${one}`);
      }
    }
    expect(wrong).to.deep.equal([]);
  });

  it('is qualified as any date is', () => {
    expect(parseDate('Y-66E6~').qualifiers).to.deep.equal(['approximate']);
    expect(parseDate('1950S2%').qualifiers).to.deep.equal(['approximate', 'uncertain']);
  });
});

accepts('sets', [
  ['[1667,1668,1670..1672]', '1667-01-01 1673-01-01 year'],
  ['{1667,1668,1670..1672}', '1667-01-01 1673-01-01 year'],
  ['[1667]', '1667-01-01 1668-01-01 year'],
  ['[1667,1760-12]', '1667-01-01 1761-01-01 year'],
  ['{1960,1961-12}', '1960-01-01 1962-01-01 year'],
  ['[1760-12,1667]', '1667-01-01 1761-01-01 year'],
  ['[2014-05-12..2014-05-14]', '2014-05-12 2014-05-15 day'],
  ['[2014-05-12,2014-06]', '2014-05-12 2014-07-01 month'],
  ['[2014-06,2001-21]', '2001-03-01 2014-07-01 season'],
  ['[..1984]', '-∞ 1985-01-01 year'],
  ['{..1984}', '-∞ 1985-01-01 year'],
  ['[..1760-12-03]', '-∞ 1760-12-04 day'],
  ['[1760-12..]', '1760-12-01 ∞ month'],
  ['[1760-01,1760-02,1760-12..]', '1760-01-01 ∞ month'],
  ['[..1667,1760..]', '-∞ ∞ year'],
  ['[1667, 1672-12]', '1667-01-01 1673-01-01 year'],
  ['{1960 ,  1961-12}', '1960-01-01 1962-01-01 year'],
  ['[201X,2022]', '2010-01-01 2023-01-01 decade'],
  ['[20XX,2XXX]', '2000-01-01 3000-01-01 millennium'],
  ['[1667?,1668~]', '1667-01-01 1669-01-01 year uncertain approximate'],
  ['[1667~,1668~]', '1667-01-01 1669-01-01 year approximate'],
  ['[2004-06-~11]', '2004-06-11 2004-06-12 day approximate'],
]);

accepts('intervals of the rarer forms', [
  ['201X/2022', '2010-01-01 2023-01-01 decade'],
  ['2001/201X', '2001-01-01 2020-01-01 year'],
  ['2001-21/2003', '2001-03-01 2004-01-01 season'],
  ['2018/2018-23', '2018-01-01 2018-12-01 year'],
  ['156X-12-25/1570', '1560-12-25 1571-01-01 decade'],
  ['2004-06-~01/2004-06-~20', '2004-06-01 2004-06-21 day approximate'],
  ['2004-06-XX/2004-07-03', '2004-06-01 2004-07-04 month'],
  ['2001-21/..', '2001-03-01 ∞ season'],
  ['/201X', '-∞ 2020-01-01 decade'],
  ['2014-06-10T14:30/201X', '2014-06-10T14:30:00.000 2020-01-01 minute'],
  ['1984?/201X~', '1984-01-01 2020-01-01 year uncertain approximate'],
]);

describe('how a date was stated', () => {
  const ROWS: readonly [text: string, stated: Span['stated']][] = [
    ['Y170000002', { form: 'year', year: 170_000_002 }],
    ['Y-138E8', { form: 'year', year: -13_800_000_000 }],
    ['1950S2', { form: 'year', year: 1950, significant: 2 }],
    ['-1950S2', { form: 'year', year: -1950, significant: 2 }],
    ['Y3388E2S3', { form: 'year', year: 338_800, significant: 3 }],
    ['201X~', { form: 'unspecified', year: '201X' }],
    ['-201X', { form: 'unspecified', year: '-201X' }],
    ['2004-XX', { form: 'unspecified', year: '2004', month: 'XX' }],
    ['156X~-12-?25', { form: 'unspecified', year: '156X', month: '12', day: '25' }],
    ['1985-04-3X', { form: 'unspecified', year: '1985', month: '04', day: '3X' }],
    ['2001-21', { form: 'season', year: 2001, code: 21 }],
    ['-0001-41~', { form: 'season', year: -1, code: 41 }],
    ['2004-06-~11', undefined],
    ['2004?-06', undefined],
    ['2014', undefined],
  ];
  for (const [text, stated] of ROWS) {
    it(`“${text}”: ${JSON.stringify(stated)}`, () => {
      expect(parseDate(text).stated).to.deep.equal(stated);
    });
  }

  const SETS: readonly [text: string, choice: 'one' | 'all', members: readonly string[]][] = [
    ['[1667,1668,1670..1672]', 'one', ['1667', '1668', '1670/1672']],
    ['{1960 , 1961-12}', 'all', ['1960', '1961-12']],
    ['[1760-12,1667]', 'one', ['1760-12', '1667']], // as it was written
    ['{..1984}', 'all', ['../1984']],
    ['[1760,201X..]', 'one', ['1760', '201X/..']],
  ];
  for (const [text, choice, members] of SETS) {
    it(`“${text}”: ${choice} of ${members.join(' and ')}`, () => {
      expect(parseDate(text).stated).to.deep.equal({ form: 'set', choice, members: members.map((one) => parseDate(one)) });
    });
  }
});

describe('the ends of an interval of the rarer forms', () => {
  const told = (bound: Bound | undefined): unknown => (typeof bound === 'object' ? bound.stated : bound);

  it('are there as they were stated', () => {
    const { from, to, stated } = parseDate('Y-17E7/..');
    expect([told(from), told(to), stated]).to.deep.equal([{ form: 'year', year: -170_000_000 }, 'open', undefined]);
  });

  it('may both be rare', () => {
    const { from, to } = parseDate('Y-138E8/201X');
    expect([told(from), told(to)]).to.deep.equal([
      { form: 'year', year: -13_800_000_000 },
      { form: 'unspecified', year: '201X' },
    ]);
  });
});

describe('without the reader of rarer forms', () => {
  for (const text of ['201X', '2001-21', 'Y170000002', '[1667]', '2004-?06', '201X/2022', '2001/201X']) {
    it(`“${text}” is left`, () => {
      expect(readDate(text, undefined)).to.equal(undefined);
      expect(readDate(text, undefined, readRare)).to.be.an('object');
    });
  }
});

describe('a common form', () => {
  for (const text of ['1950', '-0043', '2014-06', '2014-06-10', '2014-06-10~']) {
    it(`“${text}” is the same to both readers`, () => {
      expect(readRare(text)).to.deep.equal(readDate(text, undefined));
    });
  }
});
