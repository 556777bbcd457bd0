// How often a story is asked for: never more than is allowed, whatever a feed says.
import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { intervalOf, pauseOf } from '../../src/live/pace.js';

describe('the interval', () => {
  const ROWS: [asked: number, allowed: number | undefined, status: string | undefined, seconds: number | undefined][] = [
    [NaN, undefined, undefined, undefined],
    [NaN, 60, undefined, undefined],
    [NaN, undefined, 'live', 30],
    [NaN, 60, 'live', 60],
    [NaN, 1, 'live', 10],
    [NaN, 1e308, 'live', 3600],
    [NaN, Infinity, 'live', 3600],
    [NaN, NaN, 'live', 30],
    [NaN, 0, 'live', undefined],
    [NaN, -5, 'live', undefined],
    [NaN, 60, 'ended', undefined],
    [20, 60, 'live', 20],
    [20, 60, undefined, 20],
    [20, 60, 'ended', undefined],
    [0, 60, 'live', undefined],
    [-1, 60, 'live', undefined],
    [3, undefined, 'live', 10],
    [0.001, undefined, undefined, 10],
    [1e9, undefined, undefined, 3600],
  ];
  for (const [asked, allowed, status, seconds] of ROWS)
    it(`${seconds ?? 'none'} where the page asks for ${asked}, the feed for ${allowed}, and the story is ${status}`, () => {
      expect(intervalOf({ asked, allowed, status })).to.equal(seconds && seconds * 1000);
    });
});

describe('the pause', () => {
  const usual = { interval: 60_000, away: false, failures: 0, chance: 0.5 };
  const ROWS: [name: string, Partial<Parameters<typeof pauseOf>[0]>, seconds: number][] = [
    ['is the interval', {}, 60],
    ['is less by chance', { chance: 0 }, 51],
    ['is more by chance', { chance: 1 }, 69],
    ['is never less than ten seconds', { interval: 10_000, chance: 0 }, 10],
    ['is longer where nobody looks', { away: true }, 240],
    ['grows with failures', { failures: 1 }, 120],
    ['grows with failures', { failures: 2 }, 240],
    ['grows to some minutes', { failures: 3 }, 300],
    ['grows to some minutes', { failures: 5000 }, 300],
    ['is not cut where the interval is longer', { interval: 3_600_000, failures: 3 }, 3600],
    ['is what the server asks for', { retryAfter: 700_000 }, 700],
    ['is not less for what the server asks for', { retryAfter: 1 }, 60],
    ['is a day at most', { retryAfter: 1e300 }, 86_400],
  ];
  for (const [name, more, seconds] of ROWS)
    it(`${name}: ${seconds} s`, () => {
      expect(pauseOf({ ...usual, ...more })).to.be.closeTo(seconds * 1000, 0.001);
    });

  it('is a number between ten seconds and a day, whatever comes in', () => {
    const any = fc.double({ noNaN: true });
    fc.assert(
      fc.property(
        any,
        any,
        fc.boolean(),
        fc.nat(),
        any,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (...[asked, allowed, away, failures, retryAfter, chance]) => {
          const interval = intervalOf({ asked, allowed, status: 'live' });
          if (interval === undefined) return;
          const pause = pauseOf({ interval, away, failures, retryAfter, chance });
          expect(pause).to.be.within(10_000, 86_400_000);
        },
      ),
    );
  });
});
