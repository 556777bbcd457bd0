// The `filter` attribute, written by people and by us; what it leaves of a story; and the numbers beside what could be chosen.
import { expect } from '@open-wc/testing';
import { createTimeline } from '../../src/core/create-timeline.js';
import { formatFilter, parseFilter, tally, type Filter } from '../../src/core/filter.js';
import type { FeedEvent } from '../../src/core/feed.js';
import { chance } from '../support/random.js';

describe('parseFilter', () => {
  const ROWS: readonly [text: string | null | undefined, expected: Filter][] = [
    [null, []],
    [undefined, []],
    ['', []],
    ['  \n', []],
    ['key', ['key']],
    ['KEY', []],
    ['keys keyed key:', []],
    ['group:iraq', ['group:iraq']],
    ['group:iraq key group:syria', ['group:iraq', 'key', 'group:syria']],
    ['  group:iraq\n\tkey ', ['group:iraq', 'key']],
    ['group:North%20Iraq', ['group:North Iraq']],
    ['group:%D8%B9%D8%B1%D8%A7%D9%82', ['group:عراق']],
    ['group:عراق', ['group:عراق']],
    ['group:100%', ['group:100%']],
    ['group:%ff', ['group:%ff']],
    ['group:a:b', ['group:a:b']],
    ['group:key', ['group:key']],
    ['depth:standard', ['depth:standard']],
    ['depth:key depth:minor depth:nonsense depth:', []],
    ['tag:Moon place:Cape%20Canaveral status:disputed', ['tag:Moon', 'place:Cape Canaveral', 'status:disputed']],
    ['text:two%20words', ['text:two words']],
    ['text', []],
    ['importance:key nonsense __proto__:x constructor:x', []],
  ];
  for (const [text, expected] of ROWS) {
    it(JSON.stringify(text ?? String(text)), () => {
      expect(parseFilter(text)).to.deep.equal(expected);
    });
  }
});

describe('formatFilter', () => {
  const ROWS: readonly [filter: Filter, text: string][] = [
    [[], ''],
    [['key'], 'key'],
    [['group:iraq', 'group:syria'], 'group:iraq group:syria'],
    [['key', 'group:North Iraq'], 'key group:North%20Iraq'],
    [['group:100%'], 'group:100%25'],
    [['text:“two words”'], 'text:“two%20words”'],
  ];
  for (const [filter, text] of ROWS) {
    it(`“${text}”`, () => {
      expect(formatFilter(filter)).to.equal(text);
    });
  }

  it('is undone by parseFilter, for any values of any fields (2,000)', () => {
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
    const fields = ['group', 'tag', 'place', 'status', 'text'];
    const wrong: Filter[] = [];
    for (let i = 0; i < 2000; i++) {
      const value = (): string => Array.from({ length: random.whole(0, 4) }, () => random.oneOf(pieces)).join('');
      const words = Array.from({ length: random.whole(0, 3) }, () => `${random.oneOf(fields)}:${value()}`);
      const filter = [...random.oneOf([[], ['key'], ['depth:standard']]), ...words];
      if (JSON.stringify(parseFilter(formatFilter(filter))) !== JSON.stringify(filter)) wrong.push(filter);
    }
    expect(wrong).to.deep.equal([]);
  });

  it('bears half a character, which a feed may hold', () => {
    expect(() => formatFilter(['group:\ud83d'])).not.to.throw();
  });
});

const headlines = (events: readonly FeedEvent[], filter: string): (string | undefined)[] =>
  tally(createTimeline({ events }).events, parseFilter(filter)).shown.map(({ entry }) => entry.headline);

describe('what a filter leaves', () => {
  const EVENTS: readonly FeedEvent[] = [
    { headline: 'both', group: 'iraq', importance: 'key', tags: ['a', 'b'], place: { name: 'Mosul' }, status: 'confirmed' },
    { headline: 'group only', group: 'iraq', importance: 'minor', tags: ['b'], status: 'disputed' },
    { headline: 'key only', importance: 'key', place: { name: 'Al Hawl' } },
    { headline: 'neither', tags: [] },
  ];
  const ROWS: readonly [filter: string, shown: readonly string[]][] = [
    ['', ['both', 'group only', 'key only', 'neither']],
    ['key', ['both', 'key only']],
    ['depth:standard', ['both', 'key only', 'neither']],
    ['depth:standard key', ['both', 'key only']],
    ['group:iraq', ['both', 'group only']],
    ['key group:iraq', ['both']],
    ['group:syria', []],
    ['group:syria group:iraq', ['both', 'group only']],
    ['group:', []],
    ['group:undefined', []],
    ['tag:a', ['both']],
    ['tag:a tag:b', ['both', 'group only']],
    ['tag:b status:disputed', ['group only']],
    ['status:disputed status:confirmed', ['both', 'group only']],
    ['place:Al%20Hawl', ['key only']],
    ['place:al%20hawl', []],
    ['place:Mosul place:Al%20Hawl tag:a', ['both']],
    ['text:nobody%20looks', ['both', 'group only', 'key only', 'neither']],
  ];
  for (const [filter, shown] of ROWS) {
    it(`“${filter}” leaves ${shown.join(', ') || 'nothing'}`, () => {
      expect(headlines(EVENTS, filter)).to.deep.equal(shown);
    });
  }

  it('asks for the words of a search, each of them with the whole filter', () => {
    const { events } = createTimeline({ events: EVENTS.slice() });
    const found = (event: { entry: FeedEvent }, word: string): boolean =>
      word.startsWith('text:') && event.entry.headline!.includes(word.slice(5));
    const left = (filter: string): unknown =>
      tally(events, parseFilter(filter), found).shown.map(({ entry }) => entry.headline);
    expect(left('text:only')).to.deep.equal(['group only', 'key only']);
    expect(left('text:only key')).to.deep.equal(['key only']);
    expect(left('text:both text:neither')).to.deep.equal(['both', 'neither']);
  });
});

describe('the numbers beside what could be chosen', () => {
  const FIELDS = {
    group: ['x', 'y', 'z'],
    tags: ['a', 'b', 'c'],
    place: ['P', 'Q'],
    status: ['confirmed', 'disputed'],
  } as const;

  /** Many small stories and filters, the same in every run. */
  function cases(): { events: FeedEvent[]; filter: string[] }[] {
    const random = chance(11);
    const maybe = <T>(many: readonly T[]): T | undefined => random.oneOf([undefined, ...many]);
    return Array.from({ length: 300 }, () => {
      const events = Array.from({ length: random.whole(1, 12) }, (_, i): FeedEvent => {
        const [group, place, status] = [maybe(FIELDS.group), maybe(FIELDS.place), maybe(FIELDS.status)];
        return {
          headline: `${i}`,
          importance: random.oneOf(['key', 'standard', 'minor'] as const),
          tags: FIELDS.tags.filter(() => random.whole(0, 1)).flatMap((tag) => [tag, tag]),
          ...(group && { group }),
          ...(place && { place: { name: place } }),
          ...(status && { status }),
        };
      });
      const words = ['key', 'depth:standard', 'group:x', 'group:y', 'tag:a', 'tag:b', 'place:P', 'status:disputed'];
      return { events, filter: words.filter(() => random.whole(0, 3) === 0) };
    });
  }

  const fieldOf = (word: string): string => word.split(':')[0]!;

  it('are as many as are shown where it is chosen instead of the others of its field', () => {
    const wrong: unknown[] = [];
    for (const { events, filter } of cases()) {
      const story = createTimeline({ events }).events;
      const { choices } = tally(story, filter);
      for (const [word, count] of choices) {
        if (typeof word !== 'string') continue;
        const chosen = [...filter.filter((one) => fieldOf(one) !== fieldOf(word)), word];
        const expected = tally(story, chosen).shown.length;
        if (count !== expected) wrong.push({ filter, word, count, expected });
      }
    }
    expect(wrong).to.deep.equal([]);
  });

  it('are there for all that the story has, also where they are 0', () => {
    const story = createTimeline({
      events: [
        { headline: 'a', tags: ['x'], group: 'g' },
        { headline: 'b', tags: ['y'] },
      ],
    }).events;
    const { choices } = tally(story, ['tag:y', 'group:g']);
    expect([choices.get('tag:x'), choices.get('tag:y'), choices.get('group:g')]).to.deep.equal([1, 0, 0]);
  });

  it('have no group without a name', () => {
    const { events, groups } = createTimeline({ events: ['', ' ', 'g'].map((group) => ({ headline: 'a', group })) });
    const named = [...tally(events, []).choices.keys()].filter((word) => String(word).startsWith('group'));
    expect([named, groups]).to.deep.equal([['group:g'], [{ id: 'g', label: 'g' }]]);
  });

  it('are of words, so that a feed can name its groups as it likes', () => {
    const events = ['__proto__', 'constructor', 'toString'].map((group): FeedEvent => ({ headline: group, group }));
    const { choices } = tally(createTimeline({ events }).events, []);
    expect([...choices].filter(([word]) => String(word).startsWith('group')).map(([word]) => word)).to.deep.equal([
      'group:__proto__',
      'group:constructor',
      'group:toString',
    ]);
  });
});
