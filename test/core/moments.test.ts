// What is found in a story without looking through it must be what looking through it finds.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createMoments, pick, type Range } from '../../src/core/moments.js';
import { createQuery } from '../../src/core/query.js';
import type { TimelineEvent } from '../../src/core/timeline.js';
import { anyStory, eventsOf } from '../support/stories.js';

const DAY = 86_400_000;
const day = (text: string): number => eventsOf([{ date: text }])[0]!.at!;
const at = (from: string, to: string): Range => ({ from: day(from), to: day(to) });
const names = (events: readonly (TimelineEvent | undefined)[]): string => events.map((event) => event?.id ?? '–').join(' ');

const story = eventsOf([
  { date: '2010/2012' }, // e0
  { date: '2011-05-01', importance: 'minor' }, // e1
  { date: '2011-05-02', importance: 'key' }, // e2
  { date: undefined }, // e3
  { date: '2011-05-02' }, // e4
  { date: '2013/..' }, // e5
  { date: '../2014' }, // e6, which stands at the end of 2014
  { date: '2020-01-01' }, // e7
  { date: 'XXXX-12-25' }, // e8
]);

describe('moments', () => {
  const moments = createMoments(story);

  it('has every event that has a place, in order of time', () => {
    expect(names(moments.placed)).to.equal('e0 e1 e2 e4 e5 e6 e7');
  });

  it('reaches from the first stated date to the end of the last', () => {
    expect(moments.extent).to.deep.equal(at('2010', '2020-01-02'));
  });

  const query = createQuery(story);
  const FOUND: readonly [from: string, to: string, limit: number, expected: string, total: number, rest: string][] = [
    ['2010', '2012', 10, 'e0 e1 e2 e4', 4, ''],
    ['2011-05-01', '2011-05-03', 10, 'e1 e2 e4', 3, ''],
    ['2011-05-01', '2011-05-03', 2, 'e2 e4', 3, '1'],
    ['2011-05-01', '2011-05-03', 1, 'e2', 3, '1 1'],
    ['2011-05-01', '2011-05-03', 0, '', 3, '3'],
    ['2012-06-01', '2012-07-01', 10, '', 0, ''],
    ['2000-01-01', '2030-01-01', 3, 'e0 e2 e7', 7, '1 3'],
    ['2017-01-01', '2017-01-01', 10, '', 0, ''],
  ];
  for (const [from, to, limit, expected, total, rest] of FOUND) {
    it(`${from} to ${to}, at most ${limit}: ${expected || 'none'} of ${total}`, () => {
      const answer = query(at(from, to), limit);
      const found = [names(answer.events), answer.total, answer.rest.map(({ count }) => count).join(' ')];
      expect(found).to.deep.equal([expected, total, rest]);
    });
  }

  it('finds more events than a function takes arguments', () => {
    const many = createQuery(Array.from({ length: 200_000 }, () => story[7]!));
    expect(many(at('2019', '2021'), Infinity).events).to.have.lengthOf(200_000);
  });

  it('knows where nothing happens', () => {
    // what goes on for ever, or since ever, is known to happen in the year that is stated
    expect(moments.empty(DAY)).to.deep.equal([at('2015', '2020-01-01')]);
  });

  it('holds nothing of an empty story', () => {
    const none = createMoments([]);
    expect([
      none.extent,
      none.count(at('2010', '2011')),
      createQuery([])(at('2010', '2011'), 9).events,
      none.empty(1),
    ]).to.deep.equal([undefined, 0, [], []]);
  });
});

const RANKS = ['key', 'standard', 'minor'];
const rank = ({ importance }: TimelineEvent): number => RANKS.indexOf(importance);

/** A story, and a range between two dates of it, or near them. */
const asked = fc.tuple(anyStory(60), fc.nat(1000), fc.nat(1000), fc.integer({ min: -2, max: 2 }));

function ask([entries, a, b, days]: readonly [Parameters<typeof eventsOf>[0], number, number, number]) {
  const events = eventsOf(entries);
  const moments = createMoments(events);
  const edges = [...moments.at, ...moments.end.filter(Number.isFinite), 0];
  const [one, other] = [edges[a % edges.length]!, edges[b % edges.length]! + days * DAY];
  fc.pre(one !== other);
  const range = { from: Math.min(one, other), to: Math.max(one, other) };
  const standing = moments.placed.filter(({ at: stands }) => stands! >= range.from && stands! < range.to);
  return { moments, range, standing, query: createQuery(events) };
}

describe('moments of any story', () => {
  it('count what stands in a range', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const { moments, range, standing } = ask(question);
        expect(moments.count(range)).to.equal(standing.length);
      }),
    );
  });

  it('find all of it where there is room', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const { query, range, standing } = ask(question);
        const answer = query(range, 1000);
        expect(names(answer.events)).to.equal(names(standing));
        expect(answer.rest).to.deep.equal([]);
      }),
    );
  });

  it('find no event while a more important one is left out, and say how many are', () => {
    fc.assert(
      fc.property(asked, fc.nat(20), (question, limit) => {
        const { query, range, standing } = ask(question);
        const { events, total, rest } = query(range, limit);
        const left = standing.filter((event) => !events.includes(event));
        expect(events.length).to.be.at.most(limit);
        expect(total).to.equal(standing.length);
        expect(Math.max(-1, ...events.map(rank))).to.be.at.most(Math.min(3, ...left.map(rank)));
        expect(rest.reduce((sum, { count }) => sum + count, 0)).to.equal(left.length);
      }),
    );
  });

  it('show of a part what they show of the whole', () => {
    const hours = fc.array(fc.integer({ min: 0, max: 23 }), { maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(hours, fc.nat(20), fc.nat(23), fc.nat(23), (all, limit, a, b) => {
        const timeOf = (hour: number): string => `2014-06-10T${String(hour).padStart(2, '0')}:00`;
        const query = createQuery(eventsOf(all.map((hour) => ({ date: timeOf(hour) }))));
        const whole = query({ from: -Infinity, to: Infinity }, limit).events;
        const range = at(timeOf(Math.min(a, b)), timeOf(Math.max(a, b)));
        const kept = whole.filter((event) => event.at! >= range.from && event.at! < range.to);
        expect(query(range, limit).events).to.include.members(kept);
      }),
    );
  });

  it('of a part of the events are what they are among all', () => {
    fc.assert(
      fc.property(anyStory(40), fc.infiniteStream(fc.boolean()), (entries, taken) => {
        const moments = createMoments(eventsOf(entries));
        const positions = moments.placed.flatMap((_, position) => (taken.next().value ? position : []));
        const some = pick(moments, positions);
        const alone = createMoments(some.placed);
        expect(names(some.placed)).to.equal(names(positions.map((position) => moments.placed[position])));
        for (const column of ['at', 'start', 'end', 'rank'] as const) expect(some[column]).to.deep.equal(alone[column]);
        const range = { from: some.at[0] ?? 0, to: moments.at.at(-1) ?? 0 };
        expect(some.count(range)).to.equal(alone.count(range));
      }),
    );
  });

  it('leave no stretch of emptiness out, and call none empty that is not', () => {
    fc.assert(
      fc.property(anyStory(40), (entries) => {
        const moments = createMoments(eventsOf(entries));
        let before = -Infinity;
        for (const { from, to } of moments.empty(0)) {
          expect(from).to.be.greaterThanOrEqual(before).and.below(to);
          before = to;
          const inside = moments.placed.filter(({ at: stands, span }, i) => {
            const over = span?.end === Infinity ? stands! + 1 : moments.end[i]!;
            return stands! < to && over > from && span?.start !== -Infinity && span?.end !== Infinity;
          });
          expect(names(inside)).to.equal('');
        }
      }),
    );
  });
});
