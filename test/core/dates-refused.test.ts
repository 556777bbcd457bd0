// What parseDate does not promise it refuses, with words that help.
import { expect } from '@open-wc/testing';
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
const TIME: readonly [string, string] = ['there is no such time of day', 'Times run from 00:00:00 to 23:59:59.'];
const INCOMPLETE: readonly [string, string] = ['the time is not complete', 'Write hours and minutes: 2014-06-10T14:30.'];
const OFFSET: readonly [string, string] = ['there is no such offset', 'Offsets run from -23:59 to +23:59.'];
const MONTHS = 'Months run from 01 to 12.';
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
const DECADE: readonly [string, string] = ['decades and centuries are written as intervals', 'Write 1990/1999.'];
const COUNTED: readonly [string, string] = ['it counts seconds or milliseconds', 'Write 2014-06-10T14:30Z.'];
const FOUR: readonly [string, string] = ['a year takes four digits', 'Write 0044, or -0043 for 44 BCE.'];

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
  ['20140610', 'the hyphens are missing', DAY],
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
  ['2014-06-10T24:00', ...TIME],
  ['2014-06-10T14:60', ...TIME],
  ['2016-12-31T23:59:60Z', ...TIME],
  ['2014-06-10T14:30+24:00', ...OFFSET],
  ['2014-06-10T14:30+99:99', ...OFFSET],
  ['2014-06-10T14:30-03:60', ...OFFSET],
  ['2014-06-10T14:30+0375', ...OFFSET],
  ['2014/2014-06-10T14:30-30', ...OFFSET],
  ['2017/2014', ...BACKWARDS],
  ['2014-06-10/2014-06-09', ...BACKWARDS],
  ['2014-06-10T14:30/2014-06-10T14:29', ...BACKWARDS],
  ['0033/-0043', ...BACKWARDS],
  // these had no better answer than a list of all forms
  ['2014-2017', ...SLASH],
  ['2014 - 2017', ...SLASH],
  ['2014 / 2017', ...SLASH],
  ['2014-06-10 /2017', ...SLASH],
  ['2014–2017', ...DASH],
  ['2014‑06‑10', ...DASH],
  ['−0043', ...DASH],
  ['1990s', ...DECADE],
  ['199X', ...DECADE],
  ['19XX', ...DECADE],
  ['44 BC', ...ERA],
  ['79 AD', ...ERA],
  ['44 b.c.', ...ERA],
  ['c. 2014', ...ABOUT],
  ['ca 2014', ...ABOUT],
  ['~2014', ...ABOUT],
  ['?2014-06', ...ABOUT],
  ['1402410600', ...COUNTED],
  ['1402410600000', ...COUNTED],
  ['14:30', 'the day is missing', 'Write 2014-06-10T14:30.'],
  ['٢٠١٤', 'its digits are not 0 to 9', DAY],
  ['2014-06-10T2:30', ...INCOMPLETE],
  ['2014-06-10T14:30 +03:00', 'the time has a form not known here', 'Write 2014-06-10T14:30, with Z or +03:00 after it.'],
  ['2014-06-10T14:30 CET', 'the time has a form not known here', 'Write 2014-06-10T14:30, with Z or +03:00 after it.'],
];

/** Refused, and told no more than what would be read. */
const OTHERS = ['2014W12', '2014-W12', '+2014', '2014-06-10Z', 'Y170000002', '2014-06-1012', '{2014}', '👾', '-'];

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
      if (readDate(text, undefined)) continue;
      const { why } = explainDate(text);
      // the one answer that is given when every part is well
      if (why !== 'it ends before it starts') continue;
      const [from, to] = text
        .trim()
        .split('/')
        .map((part) => readDate(part, undefined));
      if (!from || !to || from.start < to.end) odd.push(text);
    }
    expect(odd).to.deep.equal([]);
  });
});
