// One order for all dates, whichever way the feed has them: mixed precision, clocks that were put back, no date at all.
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createTimeline } from '../../src/core/create-timeline.js';
import type { TimelineEvent } from '../../src/core/timeline.js';

const ZONES = ['America/Havana', 'Australia/Lord_Howe', 'Europe/Berlin', 'America/St_Johns', 'Asia/Beirut', 'UTC'];

/** Nights in which some of these zones put their clocks back, and the days around them, to the minute. */
const NIGHTS = ['2024-11-03', '2024-04-07', '2024-10-27', '2006-10-29', '2024-11-02', '2024-04-06'];

const two = (n: number): string => String(n).padStart(2, '0');
const time = fc
  .record({
    day: fc.constantFrom(...NIGHTS),
    hour: fc.constantFrom(0, 1, 2, 3, 23),
    minute: fc.constantFrom(0, 10, 30, 59),
    second: fc.constantFrom('', ':00', ':30'),
    offset: fc.constantFrom('', '', 'Z', '+02:00', '+01:00', '-04:00', '-05:00', '+11:00', '+10:30'),
  })
  .map(({ day, hour, minute, second, offset }) => `${day}T${two(hour)}:${two(minute)}${second}${offset}`);
const coarse = fc.constantFrom(
  ...['2024', '2024-10', '2024-11', '2024-04', '2006', '2024~', '2024-11?', '-0043', '-0043-03-15', '0000', '9999', '-9999'],
  ...[
    'Y-138E8',
    'Y-45E8',
    'Y170000002',
    'Y275761',
    'Y-300000',
    '202X',
    '20XX',
    '2024-21',
    '2024-1X',
    '[2024-11-02..2024-11-03]',
  ],
  ...['../2024-11-03', '2024-11-03/..', '/2024-11', '2024/', '2024-11-02/2024-11-03', 'Y-138E8/2024', '[..2024]', 'XXXX-12-25'],
);
const span = fc.tuple(time, fc.constantFrom('..', '2025', '')).map((ends) => ends.join('/'));
const dated = fc.oneof(time, time, fc.constantFrom(...NIGHTS), coarse, span);
const undated = fc.constantFrom(undefined, 'some day', 'XXXX');

interface Dated {
  readonly date?: string | undefined;
  readonly timeZone?: string | undefined;
}
const feedOf = (date: fc.Arbitrary<string | undefined>): fc.Arbitrary<{ events: Dated[]; timeZone: string | undefined }> =>
  fc.record({
    events: fc.array(fc.record({ date, timeZone: fc.constantFrom(undefined, undefined, ...ZONES) }), { maxLength: 12 }),
    timeZone: fc.constantFrom(undefined, ...ZONES),
  });

function ordered(events: readonly Dated[], timeZone: string | undefined): readonly TimelineEvent[] {
  const all = events.map(({ date, timeZone: own }, i) => ({
    headline: String(i),
    ...(date !== undefined && { date }),
    ...(own !== undefined && { timeZone: own }),
  }));
  return createTimeline({ events: all, ...(timeZone !== undefined && { timeZone }) }).events;
}

const hasPlace = ({ at }: TimelineEvent): boolean => Number.isFinite(at);
const instantOf = ({ span: own }: TimelineEvent): number | undefined =>
  (typeof own?.from === 'object' ? own.from : own)?.instant;
const lengthOf = ({ span: own }: TimelineEvent): number => (own ? own.end - own.start : 0);
/** Two events of one key may stand either way, as the feed has them. */
const keyOf = (event: TimelineEvent): string => [event.at, instantOf(event), lengthOf(event)].join(' ');

/** A feed whose first event is the latest is read from its end: such a shuffle is another feed. */
const isTurned = (events: readonly Dated[], timeZone: string | undefined): boolean => {
  const placed = ordered(events, timeZone).filter(hasPlace);
  const inFeed = placed.toSorted((a, b) => a.index - b.index);
  return (inFeed[0]?.at ?? 0) > (inFeed.at(-1)?.at ?? 0);
};

describe('the order of any dates', () => {
  it('does not depend on how the feed has them', () => {
    fc.assert(
      fc.property(feedOf(dated), fc.infiniteStream(fc.nat()), ({ events, timeZone }, random) => {
        const shuffled = events
          .map((event) => ({ event, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        const [one, other] = [events, shuffled].map((all) => ordered(all, timeZone).filter(hasPlace).map(keyOf));
        expect(one).to.deep.equal(other);
      }),
      { numRuns: 2000 },
    );
  });

  it('is that of a list turned round', () => {
    fc.assert(
      fc.property(feedOf(dated), ({ events, timeZone }) => {
        const [one, other] = [events, [...events].reverse()].map((all) => ordered(all, timeZone).filter(hasPlace).map(keyOf));
        expect(one).to.deep.equal(other);
      }),
      { numRuns: 500 },
    );
  });

  it('is that of the instants, where they are known', () => {
    fc.assert(
      fc.property(feedOf(dated), ({ events, timeZone }) => {
        const instants = ordered(events, timeZone).flatMap((event) => instantOf(event) ?? []);
        expect(instants).to.deep.equal(instants.toSorted((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });

  it('is that of the calendar, where none is known', () => {
    fc.assert(
      fc.property(feedOf(fc.oneof(coarse, fc.constantFrom(...NIGHTS))), ({ events, timeZone }) => {
        const places = ordered(events, timeZone)
          .filter(hasPlace)
          .map(({ at }) => at!);
        expect(places).to.deep.equal(places.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what is equal as the feed has it', () => {
    fc.assert(
      fc.property(feedOf(dated), ({ events, timeZone }) => {
        const all = ordered(events, timeZone).filter(hasPlace);
        const turned = isTurned(events, timeZone);
        const wrong = all.filter((event, i) => {
          const next = all[i + 1];
          return next && keyOf(event) === keyOf(next) && event.index > next.index !== turned;
        });
        expect(wrong).to.deep.equal([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves what has no date with its neighbour, and loses nothing', () => {
    fc.assert(
      fc.property(feedOf(fc.oneof(dated, undated)), ({ events, timeZone }) => {
        const all = ordered(events, timeZone);
        expect(all.map(({ index }) => index).toSorted((a, b) => a - b)).to.deep.equal(events.map((_, i) => i));
        const step = isTurned(events, timeZone) ? -1 : 1;
        const wrong = all.filter((event, i) => !hasPlace(event) && i > 0 && all[i - 1]!.index !== event.index - step);
        expect(wrong.map(({ index }) => index)).to.deep.equal([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the order of nights in which clocks were put back', () => {
  const ROWS: readonly [zone: string, dates: readonly string[]][] = [
    ['America/Havana', ['2024-11-03', '2024-11-03T00:30-04:00', '2024-11-03T00:10-05:00', '2024-11-03T01:00']],
    ['Australia/Lord_Howe', ['2024-04-07', '2024-04-07T01:45+11:00', '2024-04-07T01:35+10:30', '2024-04-07T02:00']],
    ['Europe/Berlin', ['2024-10-27', '2024-10-27T02:50+02:00', '2024-10-27T02:10+01:00', '2024-10-27T03:00', '2024-10-28']],
    ['America/St_Johns', ['2006-10-28', '2006-10-29T00:00-02:30', '2006-10-28T23:30-03:30', '2006-10-29T00:05-03:30']],
  ];
  for (const [timeZone, dates] of ROWS) {
    it(`in ${timeZone}: ${dates.join(', ')}`, () => {
      const mixed = [...dates.slice(1), dates[0]!, dates[0]!].map((date) => ({ date })); // ends as it began: no sign of “latest first”
      const told = ordered([{ date: dates[0]! }, ...mixed], timeZone).map(({ entry }) => entry.date);
      expect([...new Set(told)]).to.deep.equal(dates);
    });
  }
});
