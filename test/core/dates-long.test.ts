// Hostile texts of 100,000 characters: refused in the time that it takes to look at them once.
import { expect } from '@open-wc/testing';
import { readRare } from '../../src/core/edtf.js';
import { explainDate } from '../../src/core/explain-date.js';
import { readAny } from '../../src/core/parse-date.js';
import { readDate } from '../../src/core/span.js';

describe('a text of 100,000 characters', () => {
  const LONG: readonly [what: string, text: string][] = [
    ...Array.from('0X-~?%.,/[]{}TYES 1\n', (one): [string, string] => [`of ${JSON.stringify(one)}`, one.repeat(100_000)]),
    ['Y1…', `Y1${'0'.repeat(100_000)}`],
    ['[1667 …', `[${'1667 '.repeat(20_000)}]`],
    ['[aaa… a]', `[${'a'.repeat(100_000)} a]`],
    ['[ …1]', `[${' '.repeat(100_000)}1 1]`],
    ['[..…]', `[${'..'.repeat(50_000)}]`],
    ['[[[…]]]', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['[{[{…', '[{'.repeat(25_000) + '}]'.repeat(25_000)],
    ['2014-06-10T14:30:00.…', `2014-06-10T14:30:00.${'1'.repeat(100_000)}`],
    ['2014 … 2014', `2014${' '.repeat(100_000)}2014`],
    ['XXXX-02-30,…', 'XXXX-02-30,'.repeat(9000)],
    ['[XXX3-02-29,…]', `[${'XXX3-02-29,'.repeat(9000)}1]`],
    [']]]… x', `${']'.repeat(100_000)}\nx`],
    ['///…\n/', `${'/'.repeat(100_000)}\nx[`],
    ['[1667 … ..', `[1667${' .. '.repeat(30_000)}]`],
    ['XXX…\n', `${'X?'.repeat(50_000)}\nT`],
    ['words', 'spring 2001, circa '.repeat(5000)],
  ];
  for (const [what, text] of LONG) {
    // a mistake in a pattern takes minutes here, not milliseconds
    it(`${what} is refused and explained at once`, () => {
      const before = performance.now();
      expect(readDate(text, undefined, readRare)).to.equal(undefined);
      expect(explainDate(text, readAny).why).to.be.a('string');
      expect(performance.now() - before).to.be.lessThan(1000);
    });
  }

  it('may be a set of as many members', () => {
    const members = Array.from({ length: 200_000 }, () => '1667');
    const span = readDate(`[${members.join()}]`, undefined, readRare);
    expect(span?.stated).to.have.property('members').with.lengthOf(200_000);
  });
});
