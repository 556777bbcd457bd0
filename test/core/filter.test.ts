// The `filter` attribute: written by people, and by us.
import { expect } from '@open-wc/testing';
import { EVERYTHING, formatFilter, matches, parseFilter, type Filter } from '../../src/core/filter.js';
import { createTimeline } from '../../src/core/create-timeline.js';
import { chance } from '../support/random.js';

describe('parseFilter', () => {
  const ROWS: readonly [text: string | null | undefined, expected: Filter][] = [
    [null, EVERYTHING],
    [undefined, EVERYTHING],
    ['', EVERYTHING],
    ['  \n', EVERYTHING],
    ['key', { key: true, groups: [] }],
    ['KEY', EVERYTHING],
    ['keys keyed', EVERYTHING],
    ['group:iraq', { key: false, groups: ['iraq'] }],
    ['group:iraq key group:syria', { key: true, groups: ['iraq', 'syria'] }],
    ['  group:iraq\n\tkey ', { key: true, groups: ['iraq'] }],
    ['group:North%20Iraq', { key: false, groups: ['North Iraq'] }],
    ['group:%D8%B9%D8%B1%D8%A7%D9%82', { key: false, groups: ['عراق'] }],
    ['group:عراق', { key: false, groups: ['عراق'] }],
    ['group:100%', { key: false, groups: ['100%'] }],
    ['group:%ff', { key: false, groups: ['%ff'] }],
    ['group:a:b', { key: false, groups: ['a:b'] }],
    ['group:key', { key: false, groups: ['key'] }],
    ['tag:mosul importance:key nonsense', EVERYTHING],
  ];
  for (const [text, expected] of ROWS) {
    it(JSON.stringify(text ?? String(text)), () => {
      expect(parseFilter(text)).to.deep.equal(expected);
    });
  }
});

describe('formatFilter', () => {
  const ROWS: readonly [filter: Filter, text: string][] = [
    [EVERYTHING, ''],
    [{ key: true, groups: [] }, 'key'],
    [{ key: false, groups: ['iraq', 'syria'] }, 'group:iraq group:syria'],
    [{ key: true, groups: ['North Iraq'] }, 'key group:North%20Iraq'],
    [{ key: false, groups: ['100%'] }, 'group:100%25'],
  ];
  for (const [filter, text] of ROWS) {
    it(`“${text}”`, () => {
      expect(formatFilter(filter)).to.equal(text);
    });
  }

  it('is undone by parseFilter, for any ids of groups (2,000)', () => {
    const random = chance(5);
    const pieces = [
      'a',
      'key',
      ' ',
      '\t',
      '%',
      '%20',
      ':',
      'group:',
      '/',
      '"',
      '\u00a0',
      '😀',
      'é',
      'e\u0301',
      'عراق',
      '\n',
      '+',
      '&',
    ];
    const wrong: Filter[] = [];
    for (let i = 0; i < 2000; i++) {
      const id = (): string => Array.from({ length: random.whole(1, 4) }, () => random.oneOf(pieces)).join('');
      const filter = { key: random.oneOf([true, false]), groups: Array.from({ length: random.whole(0, 3) }, id) };
      if (JSON.stringify(parseFilter(formatFilter(filter))) !== JSON.stringify(filter)) wrong.push(filter);
    }
    expect(wrong).to.deep.equal([]);
  });

  it('bears half a character, which a feed may hold', () => {
    expect(() => formatFilter({ key: false, groups: ['\ud83d'] })).not.to.throw();
  });
});

describe('matches', () => {
  const { events } = createTimeline({
    events: [
      { headline: 'both', group: 'iraq', importance: 'key' },
      { headline: 'group only', group: 'iraq', importance: 'minor' },
      { headline: 'key only', importance: 'key' },
      { headline: 'neither' },
    ],
  });
  const ROWS: readonly [filter: string, shown: readonly string[]][] = [
    ['', ['both', 'group only', 'key only', 'neither']],
    ['key', ['both', 'key only']],
    ['group:iraq', ['both', 'group only']],
    ['key group:iraq', ['both']],
    ['group:syria', []],
    ['group:syria group:iraq', ['both', 'group only']],
    ['group:', []],
  ];
  for (const [filter, shown] of ROWS) {
    it(`“${filter}” shows ${shown.join(', ') || 'nothing'}`, () => {
      const wanted = parseFilter(filter);
      expect(events.filter((event) => matches(event, wanted)).map(({ entry }) => entry.headline)).to.deep.equal(shown);
    });
  }
});
