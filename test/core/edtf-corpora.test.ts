// Every string of two tables that others wrote: the specification of 2019, and the tests of edtf.js. Where they and we differ, the
// reason stands here; at levels 0 and 1 nothing else may differ.
import { expect } from '@open-wc/testing';
import { readRare } from '../../src/core/edtf.js';
import { readDate } from '../../src/core/span.js';
import { corpus } from '../support/commands.js';

interface Case {
  readonly input: string;
  readonly level: number | null;
  readonly valid: boolean;
}

/** What we judge otherwise, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  // The specification of 2019 has no such form; edtf.js takes it from ISO 8601-1. Most who write 79 mean the eruption of Vesuvius,
  // not the years 7900 to 7999, and we do not guess: 79XX is the century, and 0079 the year.
  '19': 'a century is 19XX',
  '00': 'a century is 00XX',
  '-04': 'a century is -04XX',
  '19~': 'a century is 19XX~',
  '19?': 'a century is 19XX?',
  '19%': 'a century is 19XX%',
  // The same with three digits: 193 is a year to many, and a decade to edtf.js.
  '193': 'a decade is 193X',
  '019': 'a decade is 019X',
  '009': 'a decade is 009X',
  '000': 'a decade is 000X',
  '-193': 'a decade is -193X',
  '-019': 'a decade is -019X',
  '197~': 'a decade is 197X~',
  '197?': 'a decade is 197X?',
  '197%': 'a decade is 197X%',
  // The specification has an open or unknown end only beside a date. Of all time there is nothing to tell.
  '/': 'neither end is a date',
  '../..': 'neither end is a date',
  // edtf.js compares a season only with a season (its level 3 is its own); ours has bounds, as any date has.
  '2018/2018-23': 'ends when the autumn of 2018 does',
  '2018-01?/2018-23': 'ends when the autumn of 2018 does',
  // Also of that level 3: a season of a year that is not known has no place, and the specification has no such form.
  '20XX-41': 'a half is of one year',
};

for (const path of ['edtf/loc-spec-2019.json', 'edtf/edtf-js.json']) {
  describe(path, () => {
    let cases: readonly Case[] = [];

    before(async function () {
      const text = await corpus(path);
      if (text === undefined) this.skip();
      cases = JSON.parse(text) as Case[];
    });

    it('is judged as it says, but for what is listed', () => {
      const differ = cases.filter(({ input, valid }) => (readDate(input, undefined, readRare) !== undefined) !== valid);
      expect(cases).to.have.length.above(60);
      expect(differ.map(({ input }) => input).filter((input) => !Object.hasOwn(OTHERWISE, input))).to.deep.equal([]);
    });

    it('has no level 0 or 1 that differs, but for two-digit centuries and intervals of nothing', () => {
      const differ = cases.filter(({ input, valid }) => (readDate(input, undefined, readRare) !== undefined) !== valid);
      const low = differ.filter(({ level }) => level === 0 || level === 1).map(({ input }) => input);
      expect(low).to.deep.equal(path.includes('loc') ? [] : ['19', '00', '-04', '/', '../..']);
    });
  });
}

it('everything that is listed differs in one of the tables', async function () {
  const texts = await Promise.all([corpus('edtf/loc-spec-2019.json'), corpus('edtf/edtf-js.json')]);
  const cases = texts.flatMap((text) => (text === undefined ? [] : (JSON.parse(text) as Case[])));
  if (cases.length === 0) this.skip();
  const idle = Object.keys(OTHERWISE).filter(
    (input) => !cases.some((one) => one.input === input && (readDate(input, undefined, readRare) !== undefined) !== one.valid),
  );
  expect(idle).to.deep.equal([]);
});
