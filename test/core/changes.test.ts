// What a version of a story says otherwise than the one before it.
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { createTimeline } from '../../src/core/create-timeline.js';
import { SHAPE } from '../../src/core/feed-shape.js';
import type { TimelineEvent } from '../../src/core/timeline.js';
import { changesOf, equal, SEEN, type Changes } from '../../src/live/changes.js';

const eventsOf = (...events: unknown[]): readonly TimelineEvent[] => createTimeline({ events }).events;
const A = { id: 'a', date: '2024-05-01', headline: 'A' };
const B = { id: 'b', date: '2024-05-02', headline: 'B' };

type Told = Partial<Pick<Changes, 'added' | 'changed' | 'corrected' | 'retracted' | 'removed'>>;

const NOTHING = { added: [], changed: [], corrected: [], retracted: [], removed: [] };

function told(before: readonly unknown[], after: readonly unknown[]): Told {
  const { events: _, followed, ...rest } = changesOf(eventsOf(...before), eventsOf(...after));
  expect(followed.every(([old, now]) => old.id === now.id)).to.be.true;
  return rest;
}

describe('the difference of two versions', () => {
  const ROWS: [name: string, before: unknown[], after: unknown[], Told][] = [
    ['none', [A, B], [A, B], {}],
    ['in order alone', [A, B], [B, A], {}],
    ['in fields that no reader sees', [A], [{ ...A, _rev: 2, views: 99 }], {}],
    ['a new event', [A], [A, B], { added: ['b'] }],
    ['a new event before the others', [B], [A, B], { added: ['a'] }],
    ['an event that is gone', [A, B], [A], { removed: ['b'] }],
    ['a headline', [A], [{ ...A, headline: 'A!' }], { changed: ['a'] }],
    ['a date', [A, B], [{ ...A, date: '2024-05-03' }, B], { changed: ['a'] }],
    ['a stamp', [A], [{ ...A, updated: '2024-05-01T10:00:00Z' }], { changed: ['a'] }],
    ['the order of tags', [{ ...A, tags: ['x', 'y'] }], [{ ...A, tags: ['y', 'x'] }], { changed: ['a'] }],
    ['a correction', [A], [{ ...A, corrections: [{ text: 'No' }] }], { changed: ['a'], corrected: ['a'] }],
    [
      'another correction',
      [{ ...A, corrections: [{ text: 'No' }] }],
      [{ ...A, corrections: [{ text: 'Yes' }, { text: 'No' }] }],
      { changed: ['a'], corrected: ['a'] },
    ],
    ['a correction that is gone', [{ ...A, corrections: [{ text: 'No' }] }], [A], { changed: ['a'] }],
    ['a retraction', [A], [{ ...A, status: 'retracted' }], { changed: ['a'], retracted: ['a'] }],
    ['a retraction that is taken back', [{ ...A, status: 'retracted' }], [A], { changed: ['a'] }],
    [
      'a headline of an event without an id: one is gone and one is new',
      [{ headline: 'One' }],
      [{ headline: 'Two' }],
      { added: ['two'], removed: ['one'] },
    ],
    ['everything', [A], [B], { added: ['b'], removed: ['a'] }],
    ['from nothing', [], [A], { added: ['a'] }],
    ['to nothing', [A], [], { removed: ['a'] }],
  ];
  for (const [name, before, after, expected] of ROWS)
    it(name, () => {
      expect(told(before, after)).to.deep.equal({ ...NOTHING, ...expected });
    });

  it('a source that is named elsewhere changes what is drawn, and not what the event says', () => {
    const version = (publisher: string): readonly TimelineEvent[] =>
      createTimeline({ sources: { s: { publisher } }, events: [{ ...A, sources: ['s'] }, B] }).events;
    const { events, changed, followed } = changesOf(version('One'), version('Two'));
    expect(changed).to.deep.equal([]);
    expect(followed.map(([, { id }]) => id)).to.deep.equal(['a']);
    expect(events[0]!.sources[0]!.source.publisher).to.equal('Two');
  });

  it('looks at every field that the feed names', () => {
    const fields = Object.values(SHAPE.FeedEvent!).flatMap((names) => names.split(' '));
    expect([...SEEN].sort()).to.deep.equal(fields.filter((name) => name !== 'id').sort());
  });

  it('of values nested deeper than a stack is an answer all the same', () => {
    let [a, b]: unknown[] = [1, 2];
    for (let i = 0; i < 100_000; i++) [a, b] = [[a], [b]];
    expect(equal(a, b)).to.be.true;
  });

  const word = fc.constantFrom('x', 'y', 'z');
  const event = fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'constructor', '__proto__'),
      date: fc.constantFrom('2024-05-01', '2024-05', '2023', '202X', 'no date'),
      headline: word,
      summary: word,
      status: fc.constantFrom('reported' as const, 'retracted' as const),
      corrections: fc.array(fc.record({ text: word }), { maxLength: 2 }),
      tags: fc.array(word, { maxLength: 2 }),
    },
    { requiredKeys: ['headline'] },
  );
  const version = fc.array(event, { maxLength: 8 });

  it('applied to the old version gives the new one, and keeps what has not changed', () => {
    fc.assert(
      fc.property(version, version, (one, other) => {
        const [before, after] = [eventsOf(...one), eventsOf(...other)];
        const changes = changesOf(before, after);
        const { events, added, changed, removed } = changes;
        const strip = (all: readonly TimelineEvent[]): unknown[] => all.map((each) => ({ ...each, index: 0 }));
        expect(strip(events)).to.deep.equal(strip(after));
        const ids = new Set([...before.map(({ id }) => id).filter((id) => !removed.includes(id)), ...added]);
        expect([...ids].sort()).to.deep.equal(after.map(({ id }) => id).sort());
        for (const each of events) {
          const was = before.find(({ id }) => id === each.id);
          if (!was) expect(added).to.contain(each.id);
          else if (equal({ ...was, index: 0 }, { ...each, index: 0 })) expect(each).to.equal(was);
          else expect(changed).to.contain(each.id);
        }
      }),
    );
  });

  it('of a version and itself is none, in whatever order', () => {
    fc.assert(
      fc.property(
        version.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray(one, { minLength: one.length }))),
        ([one, shuffled]) => {
          const named = one.map((each, i) => ({ ...each, id: `e${i}` }));
          const other = shuffled.map((each) => named[one.indexOf(each)]!);
          fc.pre(new Set(other).size === named.length);
          expect(told(named, other)).to.deep.equal(NOTHING);
        },
      ),
    );
  });
});
