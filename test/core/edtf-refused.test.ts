// What is close to EDTF and is none: refused, and quickly.
import { expect } from '@open-wc/testing';
import { readRare } from '../../src/core/edtf.js';
import { explainDate } from '../../src/core/explain-date.js';
import { readDate } from '../../src/core/span.js';

const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'digits left open that name no day': [
    '2015-02-3X',
    '2004-02-3X',
    'XXXX-02-30',
    'XXXX-02-3X',
    '15XX-02-3X',
    '2015-02-29',
    '20X1-02-29',
    'XXX3-02-29',
    '-XXX1-02-29',
    '2100-02-29',
    'XXXX-04-31',
    'XXXX-0X-32',
    '156X-09-31',
    '156X-11-31',
    '156X-00',
    '156X-13',
    '156X-12-00',
    '156X-12-32',
    '1984-3X',
    '1984-X1-32',
    '2004-06-4X',
    '2004-06-X',
    '2004-X',
    '20X',
    '2X',
    'X',
    'XXXXX',
    '201x',
    '201u',
    '2014-XX-',
    '2014-XX-XX-XX',
    '2014-XXT14:30',
    '2014-06-1XT14:30',
    'X-06',
  ],
  'years of any size': [
    'Y9999',
    'Y-9999',
    'Y00001',
    'Y-00001',
    'Y010000',
    'Y+10000',
    'Y2014',
    'Y',
    'Y-',
    'YE7',
    'y170000002',
    'Y170000002-06',
    'Y17E0',
    'Y17E07',
    'Y17E',
    'Y17E100',
    'Y17e7',
    'Y1.7E8',
    'Y17E-7',
    'Y10000000000001',
    'Y1E14',
    'Y-1E14',
    'Y99999999999999999',
    'Y9999S2',
    '1950S0',
    '1950S',
    '1950S5',
    '1950S02',
    '1950S10',
    '1950s2',
    '0050S3',
    '0000S2',
    '-0000S1',
    'Y3388E2S7',
    '19S2',
    '1950-06S2',
    '195XS2',
    '1950S2S2',
    '1950S2~~',
    'Y-17E7~?',
    '12345',
    '-12345',
  ],
  seasons: [
    '2001-20',
    '2001-42',
    '2001-99',
    '2001-21-05',
    '2001-34-XX',
    '20XX-41',
    '201X-21',
    '2001-2X',
    '-0000-21',
    '2001-21T14:30',
    '0-21',
  ],
  marks: [
    '?',
    '~~2004',
    '2004~~',
    '2004?~',
    '2004-~',
    '2004-06-~',
    '2004-?~06',
    '2004~06',
    '~2004-06-10T14:30',
    '2004-06-~10T14:30',
    '2004-06-10~T14:30',
    '-~2004',
    '-0000~-06',
    '?-0000',
    '2004-13~-01',
    '2004-02~-30',
    '2004!',
  ],
  sets: [
    '[]',
    '{}',
    '[,]',
    '[1667,]',
    '[,1667]',
    '[1667,,1668]',
    '[..]',
    '[...]',
    '[1667...1668]',
    '[1667..1668..1669]',
    '[1672..1670]',
    '[1667,..1984]',
    '[1667..,1984]',
    '[1667}',
    '{1667]',
    '[1667',
    '1667]',
    '{1667',
    '1667}',
    '1667,1668',
    '1670..1672',
    '[1667/1668]',
    '[1667,1668]/1670',
    '1660/[1667,1668]',
    '[[1667],1668]',
    '[{1667},1668]',
    '{[1667]}',
    '[1667][1668]',
    '{1667}{1668}',
    '[1667,1668]~',
    '~[1667]',
    '[1667 1668]',
    '[1670 ..1672]',
    '[1667;1668]',
    '[2014-06-10T14:30]',
    '[2014-06-10,2014-06-10T14:30Z]',
    '[1667,foo]',
    '[1667,1668-13]',
    '[1667]x',
    'x[1667]',
    'x{1667}',
    '{1667}x',
  ],
  'centuries and decades of two and three digits': ['19', '00', '-04', '193', '-193', '19~', '197?'],
  intervals: [
    '2022/201X',
    '2003/2001-21',
    '1570/156X-12-25',
    '201X/2009',
    'Y-17E7/Y-18E7',
    '201X/x',
    'x/201X',
    '201X/2012/2013',
  ],
};

for (const [title, texts] of Object.entries(REFUSED)) {
  describe(title, () => {
    for (const text of texts) {
      it(`“${text}” is refused`, () => {
        expect(readDate(text, undefined, readRare)).to.equal(undefined);
      });
    }
  });
}

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
      expect(explainDate(text).why).to.be.a('string');
      expect(performance.now() - before).to.be.lessThan(1000);
    });
  }

  it('may be a set of as many members', () => {
    const members = Array.from({ length: 200_000 }, () => '1667');
    const span = readDate(`[${members.join()}]`, undefined, readRare);
    expect(span?.stated).to.have.property('members').with.lengthOf(200_000);
  });
});
