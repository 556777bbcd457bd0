// What parseDate does not promise it refuses, with words that help.
import { expect } from '@open-wc/testing';
import { readRare } from '../../src/core/edtf.js';
import { explainDate } from '../../src/core/explain-date.js';
import { DateError, parseDate, readAny } from '../../src/core/parse-date.js';
import { readDate } from '../../src/core/span.js';
import { chance, type Chance } from '../support/random.js';

function caught(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

type Row = readonly [text: string, why: string, mend: string];

const MONTHS = 'Write 01 to 12; 21 to 41 are seasons and other parts of one year, and have no days.';
const NO_DATE: readonly [string, string] = ['it names no date', 'Write 2014-06-10, or leave it out.'];
const YEAR_FIRST: readonly [string, string] = [
  'which is the day and which the month differs from place to place',
  'Write year, month, day: 2014-06-10.',
];
const DASH: readonly [string, string] = ['it has a dash that is not a hyphen', 'Write 2014-06-10 or 2014/2017.'];
const SLASH: readonly [string, string] = ['a date has hyphens, and an interval a slash', 'Write 2014-06-10 or 2014/2017.'];
const TWO_DATES: readonly [string, string] = ['an interval is two dates, both in full', 'Write 2014-06-10/2014-06-12.'];
const OPEN: readonly [string, string] = [
  'an end that is open is two dots, and one that is not known is left out',
  'Write 2017/.. or 2017/.',
];
const TIME: readonly [string, string] = [
  'its time of day or offset cannot be read',
  'Write 2014-06-10T14:30, up to 24:00, and Z or -12:00 to +14:00 after it.',
];
const CAPITAL_T: readonly [string, string] = ['a time stands after a day and a capital T', 'Write 2014-06-10T14:30.'];
const NO_DAY: readonly [string, string] = [
  'no day in the calendar fits it',
  'Write 156X-12-25, or leave out what is not known.',
];
const TWO_DIGITS: readonly [string, string] = ['month and day take two digits', 'Write 2014-06-05.'];
const COUNTS: readonly [string, string] = ['it counts the days or weeks of a year', 'Write 2014-06-10.'];
const LONG_YEAR: readonly [string, string] = [
  'it is no year with Y, E or S',
  'Write Y12014 or Y-17E7, from Y-1E13 to Y1E13, or 1950S2 for 1900 to 1999.',
];
const ERA: readonly [string, string] = ['years have no era, and 1 BCE is 0000', 'Write -0043 for 44 BCE, and 0079 for 79 CE.'];
const FOUR: readonly [string, string] = [
  'a year takes four digits, month and day two, with an X for each that is not known',
  'Write 0044, 199X for the 1990s, or 18XX for 1800 to 1899.',
];
const AGO: readonly [string, string] = ['it counts years in words', 'Write Y-138E8 for 13.8 billion years ago.'];
const SEASON: readonly [string, string] = [
  'seasons and other parts of a year are numbers',
  'Write 2001-21 to 2001-24 for spring to winter, 2001-33 to 2001-36 for quarters, 2001-40 and 2001-41 for halves.',
];
const WORDS: readonly [string, string] = [
  'it is in words',
  'Write 2014-06-10, 2014~ for about 2014, 2017/.. for since 2017, ../2017 for until 2017, or put the words into “dateText”.',
];
const MARK: readonly [string, string] = [
  'a mark (? ~ %) stands right before or after a year, a month or a day',
  'Write 2004-06~ for the month and its year, 2004-~06 for the month alone.',
];
const SET: readonly [string, string] = [
  'a set is dates without times, the earlier first, in one pair of brackets',
  'Write [1667,1670..1672] for one of these, {1667,1668} for all of them, or 1670/1672 for all of that time.',
];
const BACKWARDS: readonly [string, string] = ['it ends before it starts', 'Write the earlier date first.'];

const MISTAKES: readonly Row[] = [
  ['', ...NO_DATE],
  ['   ', ...NO_DATE],
  ['10/06/2014', ...YEAR_FIRST],
  ['6/10/14', ...YEAR_FIRST],
  ['10.06.2014', ...YEAR_FIRST],
  ['10-06-2014', ...YEAR_FIRST],
  ['2014/06/10', ...SLASH],
  ['2014.06.10', ...SLASH],
  ['2014/2015/2016', ...TWO_DATES],
  ['2014//2016', ...TWO_DATES],
  ['//', ...NO_DATE],
  ['..', ...NO_DATE],
  ['/', ...NO_DATE],
  ['../..', ...NO_DATE],
  ['../', ...NO_DATE],
  ['/..', ...NO_DATE],
  ['-0000', ...ERA],
  ['-0000-03', ...ERA],
  ['-0000/0033', ...ERA],
  ['2014-06-10 14:30', ...CAPITAL_T],
  ['2014-06-10t14:30', ...CAPITAL_T],
  ['2014-6-10', ...TWO_DIGITS],
  ['2014-06-1', ...TWO_DIGITS],
  ['2014-6', ...TWO_DIGITS],
  ['20140610', 'its hyphens are missing, or the Y before a long year', 'Write 2014-06-10, or Y20140610 for the year.'],
  ['44', ...FOUR],
  ['-44', ...FOUR],
  ['06/2014', ...FOUR],
  ['2014-06-10T14', ...TIME],
  ['2014-06-10T14Z', ...TIME],
  ['2014-06-10T1430', ...TIME],
  ['2014-06-10T1430+0300', ...TIME],
  ['June 2014', ...WORDS],
  ['10 juin 2014', ...WORDS],
  ['10 يونيو 2014', ...WORDS],
  ['Tue, 10 Jun 2014 14:30:00 GMT', ...WORDS],
  ['unknown', ...WORDS],
  ['2014-00', 'there is no month 00', MONTHS],
  ['2014-13', 'there is no month 13', MONTHS],
  ['2014-13-10', 'there is no month 13', MONTHS],
  ['2020-02-30', '2020-02 has 29 days', 'Write 01 to 29.'],
  ['2015-02-29', '2015-02 has 28 days', 'Write 01 to 28.'],
  ['1900-02-29', '1900-02 has 28 days', 'Write 01 to 28.'],
  ['0033-02-29', '0033-02 has 28 days', 'Write 01 to 28.'],
  ['-0043-02-29', '-0043-02 has 28 days', 'Write 01 to 28.'],
  ['2014-06-31', '2014-06 has 30 days', 'Write 01 to 30.'],
  ['2014-06-00', '2014-06 has 30 days', 'Write 01 to 30.'],
  ['2014/2020-02-30', '2020-02 has 29 days', 'Write 01 to 29.'],
  ['2014-06-10T24:00:01', ...TIME],
  ['2014-06-10T24:01', ...TIME],
  ['2014-06-10T25:00', ...TIME],
  ['2014-06-10T24:00:00.001', ...TIME],
  ['2014-06-10T24:00:00.000000001', ...TIME],
  ['2014-06-10T14:60', ...TIME],
  ['2016-12-31T23:59:60Z', ...TIME],
  ['2014-06-10T14:30+14:01', ...TIME],
  ['2014-06-10T14:30+15', ...TIME],
  ['2014-06-10T14:30-12:01', ...TIME],
  ['2014-06-10T14:30-1300', ...TIME],
  ['2014-06-10T14:30-00:00', ...TIME],
  ['2014-06-10T14:30-0000', ...TIME],
  ['2014-06-10T14:30-00', ...TIME],
  ['2014-06-10T14:30+99:99', ...TIME],
  ['2014-06-10T14:30-03:60', ...TIME],
  ['2014-06-10T14:30+0375', ...TIME],
  ['2014/2014-06-10T14:30-30', ...TIME],
  ['2017/2014', ...BACKWARDS],
  ['2014-06-10/2014-06-09', ...BACKWARDS],
  ['2014-06-10T14:30/2014-06-10T14:29', ...BACKWARDS],
  ['0033/-0043', ...BACKWARDS],
  ['2014-06-11/2014-06-10T14:30Z', ...BACKWARDS],
  ['2014-06-10T14:30Z/2014-06-09', ...BACKWARDS],
  ['1969-06-10T14:30Z/1969-06-09', ...BACKWARDS],
  ['2014-06-10T14:30Z/2014-06-10T14:29Z', ...BACKWARDS],
  // these had no better answer than a list of all forms
  ['2014-2017', ...SLASH],
  ['2014 - 2017', ...SLASH],
  ['2014 / 2017', ...SLASH],
  ['2014-06-10 /2017', ...SLASH],
  ['2014–2017', ...DASH],
  ['2014‑06‑10', ...DASH],
  ['−0043', ...DASH],
  ['44 BC', ...ERA],
  ['79 AD', ...ERA],
  ['44 b.c.', ...ERA],
  ['c. 2014', ...WORDS],
  ['ca 2014', ...WORDS],
  ['1402410600', 'its hyphens are missing, or the Y before a long year', 'Write 2014-06-10, or Y1402410600 for the year.'],
  [
    '1402410600000',
    'its hyphens are missing, or the Y before a long year',
    'Write 2014-06-10, or Y1402410600000 for the year.',
  ],
  ['14:30', ...CAPITAL_T],
  ['٢٠١٤', 'its digits are not 0 to 9', 'Write 2014-06-10.'],
  ['2014-06-10T2:30', ...TIME],
  ['2014-06-10T14:30 +03:00', ...TIME],
  ['2014-06-10T14:30 CET', ...TIME],
  ["1990's", ...FOUR],
  ['1990s', ...FOUR],
  ['the early 1990s', ...FOUR],
  ['90s', ...FOUR],
  ['199x', ...FOUR],
  ['20X', ...FOUR],
  ['2014-X', ...FOUR],
  ['2014-uu', ...FOUR],
  ['-044-03-15', ...FOUR],
  ['201406', 'its hyphens are missing, or the Y before a long year', 'Write 2014-06-10, or Y201406 for the year.'],
  ['198u', ...FOUR],
  ['199?', ...FOUR],
  ['19--', ...FOUR],
  ['19??', ...FOUR],
  ['19', ...FOUR],
  ['193', ...FOUR],
  ['-04', ...FOUR],
  ['2014-06-10/12', ...TWO_DATES],
  ['2014-06-10T14:30/15:30', ...CAPITAL_T],
  ['2014-06-10/P3D', ...TWO_DATES],
  ['2014-W12', ...COUNTS],
  ['2014W12', ...COUNTS],
  ['2014-161', ...COUNTS],
  ['12014', 'its hyphens are missing, or the Y before a long year', 'Write 2014-06-10, or Y12014 for the year.'],
  ['-12014', 'its hyphens are missing, or the Y before a long year', 'Write 2014-06-10, or Y-12014 for the year.'],
  ['Y2014', ...LONG_YEAR],
  ['Y-44', ...LONG_YEAR],
  ['Y012014', ...LONG_YEAR],
  ['Y1E14', ...LONG_YEAR],
  ['Y17000-06', ...LONG_YEAR],
  ['1950S5', ...LONG_YEAR],
  ['1950S0', ...LONG_YEAR],
  ['2001-42', 'there is no month 42', MONTHS],
  ['2001-20', 'there is no month 20', MONTHS],
  ['156X-13-25', 'there is no month 13', MONTHS],
  ['2001-21-05', 'there is no month 21', MONTHS],
  ['20XX-41', 'there is no month 41', MONTHS],
  ['2015-02-3X', ...NO_DAY],
  ['XXX1-02-29', ...NO_DAY],
  ['1984-3X', ...NO_DAY],
  ['2014-06-1XT14:30', ...TIME],
  ['~2014-06-10T14:30', ...TIME],
  ['circa 1999', ...WORDS],
  ['about 1999', ...WORDS],
  ['before 1999', ...WORDS],
  ['since 1999', ...WORDS],
  ['<1999', ...WORDS],
  ['2014/present', ...OPEN],
  ['unknown/2014', ...OPEN],
  ['2014/?', ...OPEN],
  ['spring 2001', ...SEASON],
  ['Winter 2001', ...SEASON],
  ['Q1 2001', ...SEASON],
  ['2001-Q1', ...SEASON],
  ['2001Q4', ...SEASON],
  ['2001-H2', ...SEASON],
  ['13.8 billion years ago', ...AGO],
  ['66 mya', ...AGO],
  ['4.5 Ga', ...AGO],
  ['AD 79', ...ERA],
  ['c1999', ...WORDS],
  ['19th century', ...FOUR],
  ['2004~06', ...MARK],
  ['2004?~', ...MARK],
  ['2004-?~06', ...MARK],
  ['1667,1668', ...SET],
  ['1667, 1668', ...SET],
  ['1990 or 1991', ...SET],
  ['1990&1991', ...SET],
  ['1670..1672', ...SET],
  ['1670..', ...SET],
  ['..1672', ...SET],
  ['[1670/1672]', ...SET],
  ['1660/[1667,1668]', ...SET],
  ['[[1667],1668]', ...SET],
  ['[1667}', ...SET],
  ['{1667]', ...SET],
  ['[1667,1668', ...SET],
  ['{1667', ...SET],
  ['1667}', ...SET],
  ['[1667,1668]~', ...MARK],
  ['~[1667,1668]', ...MARK],
  ['[1667]x', 'it has no form known here', 'Write 2014, 2014-06, 2014-06-10, 2014-06-10T14:30 or 2014/2017.'],
  ['x{1667}', 'it has no form known here', 'Write 2014, 2014-06, 2014-06-10, 2014-06-10T14:30 or 2014/2017.'],
  ['[2014-06-10T14:30]', ...SET],
  ['[]', ...NO_DATE],
  ['[1667,]', ...SET],
  ['[,1667]', ...SET],
  ['[1667, ,1668]', ...SET],
  ['[1667..,1668]', ...SET],
  ['[1667,..1668]', ...SET],
  ['[1667..1668..1669]', ...SET],
  ['[..]', ...NO_DATE],
  ['[1672..1670]', ...SET],
  ['[1667,1668-13]', 'there is no month 13', MONTHS],
  ['[1667,circa 1999]', ...WORDS],
  ['[1667,19]', ...FOUR],
];

/** Refused, and told no more than what would be read. */
const OTHERS = ['+2014', '2014-06-10Z', '2014-06-10.', '👾', '-'];

describe('mistakes that people make', () => {
  for (const [text, why, mend] of MISTAKES) {
    it(`“${text}”: ${why}`, () => {
      expect((caught(() => parseDate(text)) as DateError).message).to.equal(
        `“${text}” is not a date that can be read: ${why}. ${mend}`,
      );
    });
  }
});

describe('other forms', () => {
  for (const text of OTHERS) {
    it(`“${text}” is refused, with all that is read`, () => {
      expect((caught(() => parseDate(text)) as DateError).mend).to.match(/^Write 2014, 2014-06, 2014-06-10, /);
    });
  }
});

describe('what is no text', () => {
  const ROWS: readonly [title: string, value: unknown][] = [
    ['a number', 2014],
    ['null', null],
    ['nothing', undefined],
    ['true', true],
    ['an object', {}],
    ['a list', ['2014']],
    ['a bigint', 2014n],
    ['a symbol', Symbol('2014')],
    ['a function', () => '2014'],
    ['a String object', Object('2014')],
  ];
  for (const [title, value] of ROWS) {
    it(`such as ${title}`, () => {
      const error = caught(() => parseDate(value as string));
      expect(error).to.be.an.instanceOf(DateError).with.property('why', 'it is not text');
    });
  }
});

describe('the error', () => {
  it('is a RangeError', () => {
    expect(caught(() => parseDate('2017/2014'))).to.be.an.instanceOf(RangeError);
  });

  it('says why and how to mend it apart', () => {
    expect(caught(() => parseDate('2017/2014'))).to.include({
      why: 'it ends before it starts',
      mend: 'Write the earlier date first.',
    });
  });

  it('cuts a long text', () => {
    const { message } = caught(() => parseDate('2014 '.repeat(1000))) as DateError;
    expect(message.length).to.be.lessThan(300);
  });

  for (const timeZone of ['Mars/Olympus', '', 'Asia Baghdad', '<b>']) {
    it(`names a zone that is not known: “${timeZone}”`, () => {
      expect(() => parseDate('2014', { timeZone })).to.throw(
        RangeError,
        `“${timeZone}” is not a time zone. Write an IANA name such as Asia/Baghdad.`,
      );
    });
  }
});

describe('any text at all', () => {
  const PIECES = [
    ...Array.from('0123456789-+/.,:TtZz~?% XxYyEe{}[]()–−_\u00a0\n\u202e٢é年'),
    ...['2014', '-0043', '06', '10', '-06', '-10', 'T14:30', ':15', '.5', '+03:00', '/', '..', '/..', '99', '13', '31'],
  ];

  function garbage(random: Chance): string {
    return Array.from({ length: random.whole(0, 9) }, () => random.oneOf(PIECES)).join('');
  }

  /** What is wrong with the answer to a text, or nothing. */
  function fault(text: string, timeZone: string | undefined): string | undefined {
    try {
      const { start, end } = parseDate(text, { timeZone });
      return start < end && !Number.isNaN(start - end) ? undefined : `is empty: ${start} to ${end}`;
    } catch (error) {
      if (!(error instanceof DateError) || !(error instanceof RangeError)) return `throws ${String(error)}`;
      const quoted = error.message.startsWith(`“${text.length > 60 ? `${text.slice(0, 57)}…` : text}” is not a date`);
      const sentence = error.message.endsWith(`${error.why}. ${error.mend}`) && /^[A-Z][^]*\.$/.test(error.mend);
      return quoted && sentence ? undefined : `says ${error.message}`;
    }
  }

  for (const timeZone of [undefined, 'Europe/London']) {
    it(`is a stretch of time, or refused in good words (20,000 texts, zone ${String(timeZone)})`, () => {
      const random = chance(3);
      const faults: string[] = [];
      for (let i = 0; i < 20_000; i++) {
        const text = garbage(random);
        const found = fault(text, timeZone);
        if (found) faults.push(`“${text}” ${found}`);
      }
      expect(faults).to.deep.equal([]);
    });
  }

  it('is read or explained by two that agree: no text that reads well is called wrong (20,000 texts)', () => {
    const random = chance(4);
    const odd: string[] = [];
    for (let i = 0; i < 20_000; i++) {
      const text = garbage(random);
      if (readDate(text, undefined, readRare)) continue;
      const { why } = explainDate(text, readAny);
      // the one answer that is given when every part is well
      if (why !== 'it ends before it starts') continue;
      const [from, to] = text
        .trim()
        .split('/')
        .map((part) => readDate(part, undefined, readRare));
      if (!from || !to || from.start < to.end) odd.push(text);
    }
    expect(odd).to.deep.equal([]);
  });
});
