// What parseDate does not promise it refuses, with words that help.
import { expect } from '@open-wc/testing';
import { readRare } from '../../src/core/edtf.js';
import { explainDate } from '../../src/core/explain-date.js';
import { DateError, parseDate } from '../../src/core/parse-date.js';
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

const DAY = 'Write 2014-06-10.';
const YEAR_FIRST: readonly [string, string] = [
  'day and month could be either way round',
  'Write year, month, day: 2014-06-10.',
];
const TWO_DIGITS: readonly [string, string] = ['month and day take two digits', 'Write 2014-06-05.'];
const CAPITAL_T: readonly [string, string] = ['a capital T must stand between day and time', 'Write 2014-06-10T14:30.'];
const TIME: readonly [string, string] = ['there is no such time of day', 'Times run from 00:00:00 to 24:00:00.'];
const INCOMPLETE: readonly [string, string] = [
  'the time has a form not known here',
  'Write hours and minutes, 2014-06-10T14:30, and Z or +03:00 after them.',
];
const OFFSET: readonly [string, string] = ['there is no such offset', 'Write Z, or an offset from -12:00 to +14:00.'];
const MONTHS = 'Months run from 01 to 12; 21 to 41 are seasons and other parts of a year.';
const BACKWARDS: readonly [string, string] = ['it ends before it starts', 'Write the earlier date first.'];
const NO_END: readonly [string, string] = ['neither end is a date', 'Write 2017/.. for what goes on since 2017.'];
const WORDS: readonly [string, string] = ['it is written in words', 'Write 2014-06-10, and put the words into “dateText”.'];
const ERA: readonly [string, string] = ['the era is written in words', 'Write -0043 for 44 BCE, and 0079 for 79 CE.'];
const ABOUT: readonly [string, string] = ['what is not exact is marked at the end', 'Write 2014~ for about 2014.'];
const DASH: readonly [string, string] = [
  'it has a dash that is not a hyphen',
  'Write hyphens, 2014-06-10, and a slash between start and end, 2014/2017.',
];
const SLASH: readonly [string, string] = ['only a slash stands between start and end', 'Write 2014/2017.'];
const CAPITAL_X: readonly [string, string] = [
  'a year has four digits, month and day two, with a capital X for each that is not known',
  'Write 199X, or 2014-XX.',
];
const OPEN: readonly [string, string] = [
  'an end that is open is two dots, and one that is not known is left out',
  'Write 2017/.. or 2017/.',
];
const DOTS: readonly [string, string] = [
  'two dots stand only in a set, or for an open end',
  'Write 1670/1672 for all of that time, [1670..1672] for a date in it, or 1670/.. where it has no end.',
];
const LIST: readonly [string, string] = [
  'dates in a list stand in brackets',
  'Write [1667,1668] for one of these, {1667,1668} for all of them.',
];
const OPEN_DIGIT: readonly [string, string] = [
  'a digit that is not known is an X',
  'Write 199X for the 1990s, 18XX for the years 1800 to 1899.',
];
const SINCE: readonly [string, string] = [
  'it is written in words',
  'Write 2017/.. for since 2017, and ../2017 for until 2017.',
];
const DIGITS: readonly [string, string] = [
  'it has no such significant digits',
  'Write 1950S2 for 1900 to 1999; the year must have that many digits.',
];
const NO_DAY: readonly [string, string] = [
  'no day in the calendar fits it',
  'Write 156X-12-25, or leave out what is not known.',
];
const SEASON: readonly [string, string] = [
  'a season, or another part of a year, is written as a number',
  'Write 2001-21 to 2001-24 for spring to winter, 2001-33 to 2001-36 for quarters, 2001-40 and 2001-41 for halves.',
];
const ONE_YEAR: readonly [string, string] = [
  'a season, or another part of a year, is of one year and has no days',
  'Write 2001-21, or a month and a day.',
];
const AGO: readonly [string, string] = [
  'it counts years in words',
  'Write Y-138E8 for 13.8 billion years ago, and Y-66E6~ for about 66 million.',
];
const MARK: readonly [string, string] = [
  'a mark (? ~ %) stands right before or right after a year, a month or a day',
  'Write 2004-06~ for the month and its year, 2004-~06 for the month alone.',
];
const SET_SLASH: readonly [string, string] = [
  'a set has no slash in it, and stands alone',
  'Write [1670..1672] for a year from 1670 to 1672, or 1670/1672 for all of that time.',
];
const PAIR: readonly [string, string] = [
  'its brackets are not a pair',
  'Write [1667,1668] for one of these, {1667,1668} for all of them.',
];
const COUNTS: readonly [string, string] = [
  'it counts the days or the weeks of a year',
  'Write month and day, 2014-06-10, or the first and the last day, 2014-03-17/2014-03-23.',
];
const COUNTED: readonly [string, string] = ['it counts seconds or milliseconds', 'Write 2014-06-10T14:30Z.'];
const AFTER_Y: readonly [string, string] = [
  'a year after Y has more than four digits, of which the first is not 0',
  'Write 2014, or Y-12014.',
];
const FOUR: readonly [string, string] = [
  'a year takes four digits',
  'Write 0044 for the year 44, -0043 for 44 BCE, 19XX for a century, 199X for a decade.',
];

const MISTAKES: readonly Row[] = [
  ['', 'it is empty', 'Write a date, or leave it out.'],
  ['   ', 'it is empty', 'Write a date, or leave it out.'],
  ['10/06/2014', ...YEAR_FIRST],
  ['6/10/14', ...YEAR_FIRST],
  ['10.06.2014', ...YEAR_FIRST],
  ['10-06-2014', ...YEAR_FIRST],
  ['2014/06/10', 'a date is written with hyphens', 'Write 2014-06-10; a slash stands between start and end.'],
  ['2014.06.10', 'a date is written with hyphens', 'Write 2014-06-10; a slash stands between start and end.'],
  ['2014/2015/2016', 'an interval has two ends', 'Write 2014-06-10/2017-07-09.'],
  ['2014//2016', 'an interval has two ends', 'Write 2014-06-10/2017-07-09.'],
  ['//', 'an interval has two ends', 'Write 2014-06-10/2017-07-09.'],
  ['..', ...NO_END],
  ['/', ...NO_END],
  ['../..', ...NO_END],
  ['../', ...NO_END],
  ['/..', ...NO_END],
  ['-0000', 'there is no year -0000', 'Write 0000 for 1 BCE.'],
  ['-0000-03', 'there is no year -0000', 'Write 0000 for 1 BCE.'],
  ['-0000/0033', 'there is no year -0000', 'Write 0000 for 1 BCE.'],
  ['2014-06-10 14:30', ...CAPITAL_T],
  ['2014-06-10t14:30', ...CAPITAL_T],
  ['2014-6-10', ...TWO_DIGITS],
  ['2014-06-1', ...TWO_DIGITS],
  ['2014-6', ...TWO_DIGITS],
  ['20140610', 'the hyphens are missing', 'Write 2014-06-10 or 2014-06, or Y20140610 for a year.'],
  ['44', ...FOUR],
  ['-44', ...FOUR],
  ['06/2014', ...FOUR],
  ['2014-06-10T14', ...INCOMPLETE],
  ['2014-06-10T14Z', ...INCOMPLETE],
  ['2014-06-10T1430', ...INCOMPLETE],
  ['2014-06-10T1430+0300', ...INCOMPLETE],
  ['June 2014', ...WORDS],
  ['10 juin 2014', ...WORDS],
  ['10 يونيو 2014', ...WORDS],
  ['Tue, 10 Jun 2014 14:30:00 GMT', ...WORDS],
  ['unknown', ...WORDS],
  ['2014-00', 'there is no month 00', MONTHS],
  ['2014-13', 'there is no month 13', MONTHS],
  ['2014-13-10', 'there is no month 13', MONTHS],
  ['2020-02-30', '2020-02 has 29 days', 'Days of that month run from 01 to 29.'],
  ['2015-02-29', '2015-02 has 28 days', 'Days of that month run from 01 to 28.'],
  ['1900-02-29', '1900-02 has 28 days', 'Days of that month run from 01 to 28.'],
  ['0033-02-29', '0033-02 has 28 days', 'Days of that month run from 01 to 28.'],
  ['-0043-02-29', '-0043-02 has 28 days', 'Days of that month run from 01 to 28.'],
  ['2014-06-31', '2014-06 has 30 days', 'Days of that month run from 01 to 30.'],
  ['2014-06-00', '2014-06 has 30 days', 'Days of that month run from 01 to 30.'],
  ['2014/2020-02-30', '2020-02 has 29 days', 'Days of that month run from 01 to 29.'],
  ['2014-06-10T24:00:01', ...TIME],
  ['2014-06-10T24:01', ...TIME],
  ['2014-06-10T25:00', ...TIME],
  ['2014-06-10T24:00:00.001', ...TIME],
  ['2014-06-10T24:00:00.000000001', ...TIME],
  ['2014-06-10T14:60', ...TIME],
  ['2016-12-31T23:59:60Z', ...TIME],
  ['2014-06-10T14:30+14:01', ...OFFSET],
  ['2014-06-10T14:30+15', ...OFFSET],
  ['2014-06-10T14:30-12:01', ...OFFSET],
  ['2014-06-10T14:30-1300', ...OFFSET],
  ['2014-06-10T14:30-00:00', ...OFFSET],
  ['2014-06-10T14:30-0000', ...OFFSET],
  ['2014-06-10T14:30-00', ...OFFSET],
  ['2014-06-10T14:30+99:99', ...OFFSET],
  ['2014-06-10T14:30-03:60', ...OFFSET],
  ['2014-06-10T14:30+0375', ...OFFSET],
  ['2014/2014-06-10T14:30-30', ...OFFSET],
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
  ['c. 2014', ...ABOUT],
  ['ca 2014', ...ABOUT],
  ['1402410600', ...COUNTED],
  ['1402410600000', ...COUNTED],
  ['14:30', 'the day is missing', 'Write 2014-06-10T14:30.'],
  ['٢٠١٤', 'its digits are not 0 to 9', DAY],
  ['2014-06-10T2:30', ...INCOMPLETE],
  ['2014-06-10T14:30 +03:00', ...INCOMPLETE],
  ['2014-06-10T14:30 CET', ...INCOMPLETE],
  ["1990's", ...OPEN_DIGIT],
  ['1990s', ...OPEN_DIGIT],
  ['the early 1990s', ...OPEN_DIGIT],
  ['90s', ...OPEN_DIGIT],
  ['199x', ...CAPITAL_X],
  ['20X', ...CAPITAL_X],
  ['2014-X', ...CAPITAL_X],
  ['2014-uu', ...CAPITAL_X],
  ['-044-03-15', ...CAPITAL_X],
  ['201406', 'the hyphens are missing', 'Write 2014-06-10 or 2014-06, or Y201406 for a year.'],
  ['198u', ...CAPITAL_X],
  ['199?', ...OPEN_DIGIT],
  ['19--', ...OPEN_DIGIT],
  ['19??', ...OPEN_DIGIT],
  ['19', ...FOUR],
  ['193', ...FOUR],
  ['-04', ...FOUR],
  ['2014-06-10/12', 'the end of an interval is written in full', 'Write 2014-06-10/2014-06-12.'],
  ['2014-06-10T14:30/15:30', 'the day is missing', 'Write 2014-06-10T14:30.'],
  ['2014-06-10/P3D', 'it has a length of time in it', 'Write the first and the last date: 2014-06-10/2017-07-09.'],
  ['2014-W12', ...COUNTS],
  ['2014W12', ...COUNTS],
  ['2014-161', ...COUNTS],
  ['12014', 'a year of more than four digits has a Y before it', 'Write Y12014.'],
  ['-12014', 'a year of more than four digits has a Y before it', 'Write Y-12014.'],
  ['Y2014', ...AFTER_Y],
  ['Y-44', ...AFTER_Y],
  ['Y012014', ...AFTER_Y],
  ['Y1E14', 'it is too far away', 'Write a year from Y-1E13 to Y1E13.'],
  ['Y17000-06', 'the year has a form not known here', 'Write Y170000002, Y-17E7, or Y3388E2S3.'],
  ['1950S5', ...DIGITS],
  ['1950S0', ...DIGITS],
  ['2001-42', 'there is no month 42', MONTHS],
  ['2001-20', 'there is no month 20', MONTHS],
  ['156X-13-25', 'there is no month 13', MONTHS],
  ['2001-21-05', ...ONE_YEAR],
  ['20XX-41', ...ONE_YEAR],
  ['2015-02-3X', ...NO_DAY],
  ['XXX1-02-29', ...NO_DAY],
  ['1984-3X', ...NO_DAY],
  ['2014-06-1XT14:30', 'a time needs a whole day', 'Write 2014-06-10T14:30, or the day alone: 2014-06-1X.'],
  ['~2014-06-10T14:30', 'a time is marked at the end', 'Write 2014-06-10T14:30~.'],
  ['circa 1999', ...ABOUT],
  ['about 1999', ...ABOUT],
  ['before 1999', ...SINCE],
  ['since 1999', ...SINCE],
  ['<1999', ...SINCE],
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
  ['c1999', ...ABOUT],
  ['19th century', ...OPEN_DIGIT],
  ['2004~06', ...MARK],
  ['2004?~', ...MARK],
  ['2004-?~06', ...MARK],
  ['1667,1668', ...LIST],
  ['1667, 1668', ...LIST],
  ['1990 or 1991', ...LIST],
  ['1990&1991', ...LIST],
  ['1670..1672', ...DOTS],
  ['1670..', ...DOTS],
  ['..1672', ...DOTS],
  ['[1670/1672]', ...SET_SLASH],
  ['1660/[1667,1668]', ...SET_SLASH],
  ['[[1667],1668]', 'a set has another set in it', 'Write all dates in one pair of brackets: [1667,1668].'],
  ['[1667}', ...PAIR],
  ['{1667]', ...PAIR],
  ['[1667,1668', ...PAIR],
  ['{1667', ...PAIR],
  ['1667}', ...PAIR],
  ['[1667,1668]~', 'a set is not marked as a whole', 'Write [1667~,1668~].'],
  ['~[1667,1668]', 'a set is not marked as a whole', 'Write [1667~,1668~].'],
  ['[1667]x', ...SET_SLASH],
  ['x{1667}', ...SET_SLASH],
  ['[2014-06-10T14:30]', 'a set is of dates without a time of day', 'Write [2014-06-10,2014-06-12].'],
  ['[]', 'a date is missing', 'Write a date on both sides of a comma: [1667,1668].'],
  ['[1667,]', 'a date is missing', 'Write a date on both sides of a comma: [1667,1668].'],
  ['[,1667]', 'a date is missing', 'Write a date on both sides of a comma: [1667,1668].'],
  ['[1667, ,1668]', 'a date is missing', 'Write a date on both sides of a comma: [1667,1668].'],
  ['[1667..,1668]', 'only its first and its last date may be open', 'Write [..1667,1670] or [1667,1670..].'],
  ['[1667,..1668]', 'only its first and its last date may be open', 'Write [..1667,1670] or [1667,1670..].'],
  ['[1667..1668..1669]', 'two dots stand between two dates', 'Write [1670..1672].'],
  ['[..]', ...NO_END],
  ['[1672..1670]', ...BACKWARDS],
  ['[1667,1668-13]', 'there is no month 13', MONTHS],
  ['[1667,circa 1999]', ...ABOUT],
  ['[1667,19]', ...FOUR],
];

/** Refused, and told no more than what would be read. */
const OTHERS = ['+2014', '2014-06-10Z', '2014-06-1012', '👾', '-'];

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
      expect((caught(() => parseDate(text)) as DateError).mend).to.match(/^Write a year \(2014\), a month/);
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
      const { why } = explainDate(text, readRare);
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
