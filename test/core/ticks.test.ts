// Ticks lie where the calendar says, never in a gap, never too near; and no two labels meet.
import { UTCDate } from '@date-fns/utc/date';
import { startOfDay } from 'date-fns/startOfDay';
import { startOfHour } from 'date-fns/startOfHour';
import { startOfMinute } from 'date-fns/startOfMinute';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfSecond } from 'date-fns/startOfSecond';
import { startOfYear } from 'date-fns/startOfYear';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { createScale } from '../../src/core/scale.js';
import { calendar, labelled, ticks, type Tick, type TickUnit } from '../../src/core/ticks.js';
import { eventsOf } from '../support/stories.js';

const DAY = 86_400_000;
const YEAR = 365.2425 * DAY;
const at = (date: string): number => eventsOf([{ date }])[0]!.at!;

/** As short as it can be told: `2014`, `2014-06`, `06-10`, `10T12`, `12:30`, `12:30:15` */
function told({ at: moment, unit, year }: Tick): string {
  if (year !== undefined) return String(year);
  const iso = new Date(moment).toJSON();
  const cuts: Record<TickUnit, [number, number]> = {
    year: [0, 4],
    month: [0, 7],
    day: [5, 10],
    hour: [8, 13],
    minute: [11, 16],
    second: [11, 19],
  };
  return iso.slice(...cuts[unit]);
}

function ticksOf(from: string, to: string, width: number, least: number): Tick[] {
  const window = { from: at(from), to: at(to) };
  return ticks(createScale(window), window, width, least);
}

describe('ticks', () => {
  const CASES: readonly [from: string, to: string, width: number, expected: string][] = [
    ['2014-06-10T12:00', '2014-06-10T12:01', 400, '12:00:00 12:00:15 12:00:30 12:00:45'],
    ['2014-06-10T12:00', '2014-06-10T12:20', 400, '12:00 12:05 12:10 12:15'],
    ['2014-06-10T22:10', '2014-06-11T01:10', 400, '22:30 23:00 23:30 00:00! 00:30 01:00'],
    ['2014-06-10T07:00', '2014-06-11T13:00', 400, '10T12 10T18 11T00! 11T06 11T12'],
    ['2014-02-26', '2014-03-04', 600, '02-26 02-27 02-28 03-01! 03-02 03-03'],
    ['2014-01-25', '2014-03-05', 600, '02-01! 02-08 02-15 02-22 03-01!'],
    ['2016-02-20', '2016-03-05', 400, '02-22 03-01!'],
    ['2014-11', '2015-03', 400, '2014-11 2014-12 2015-01! 2015-02'],
    ['2014-06-10', '2015-09-01', 600, '2014-07 2014-10 2015-01! 2015-04 2015-07'],
    ['2013-06-10', '2014-09-01', 600, '2013-07 2013-10 2014-01! 2014-04 2014-07'],
    ['2014-06-10', '2018-01-01', 300, '2015! 2016! 2017!'],
    ['1890', '2024', 600, '1900! 1950! 2000!'],
    ['-0010', '0010', 620, '-9! -4! 5!'],
    ['-0299', '0301', 600, '-299! -199! -99! 1! 100! 200! 300!'],
    ['Y-138E8', '2024', 600, '-10000000000! -5000000000!'],
    ['Y-300003', 'Y-300000', 1200, '-300003! -300002! -300001!'],
    ['Y275000', 'Y276500', 600, '275000! 275500! 276000!'],
  ];
  for (const [from, to, width, expected] of CASES) {
    it(`${from} to ${to}, ${width} px: ${expected}`, () => {
      const found = ticksOf(from, to, width, 60).map((tick) => told(tick) + (tick.major ? '!' : ''));
      expect(found.join(' ')).to.equal(expected);
    });
  }

  it('leave gaps out, and say on either side that they begin anew', () => {
    const extent = { from: at('2000'), to: at('2024') };
    const scale = createScale(extent, [{ from: at('2005-06-01'), to: at('2020-06-01') }]);
    const found = ticks(scale, { from: scale.toAxis(extent.from), to: scale.toAxis(extent.to) }, 1000, 60);
    expect(found.map((tick) => told(tick) + (tick.first ? ' first' : '')).join(', ')).to.equal(
      '2000 first, 2001, 2002, 2003, 2004, 2005, 2021 first, 2022, 2023',
    );
  });
});

const FLOORS: Record<TickUnit, (date: Date) => Date> = {
  year: startOfYear,
  month: startOfMonth,
  day: startOfDay,
  hour: startOfHour,
  minute: startOfMinute,
  second: startOfSecond,
};

/** Windows from a minute to billions of years, anywhere. */
const anyWindow = fc.record({
  from: fc.oneof(
    fc.double({ min: -14e9 * YEAR, max: 1e9 * YEAR, noNaN: true }),
    fc.double({ min: -3e3 * YEAR, max: 100 * YEAR, noNaN: true }),
  ),
  exponent: fc.double({ min: 0, max: 15.8, noNaN: true }),
  width: fc.integer({ min: 200, max: 2400 }),
  least: fc.integer({ min: 24, max: 120 }),
});

interface AnyWindow {
  readonly from: number;
  readonly exponent: number;
  readonly width: number;
  readonly least: number;
}

function rangeOf({ from, exponent }: AnyWindow): { from: number; to: number } {
  const least10Years = Math.abs(from) > 8.6e15 ? 10 * YEAR : 60_000;
  return { from, to: from + Math.max(60_000 * 10 ** exponent, least10Years) };
}

function anyTicks(any: AnyWindow): Tick[] {
  const window = rangeOf(any);
  return ticks(createScale(window), window, any.width, any.least);
}

describe('ticks of any window', () => {
  it('stand in the window, in order, no nearer than they may', () => {
    fc.assert(
      fc.property(anyWindow, (window) => {
        const all = anyTicks(window);
        for (const [i, { x }] of all.entries()) {
          expect(x).to.be.at.least(-1e-3);
          expect(x).to.be.at.most(window.width + 1e-3);
          if (i > 0) expect(x - all[i - 1]!.x).to.be.at.least(window.least - 1e-3);
        }
      }),
    );
  });

  it('stand where date-fns sees their unit begin', () => {
    fc.assert(
      fc.property(anyWindow, (window) => {
        for (const { at: moment, unit, year } of anyTicks(window)) {
          if (Math.abs(moment) > 8.6e15) continue;
          expect(FLOORS[unit](new UTCDate(moment)).getTime()).to.equal(moment);
          if (year !== undefined) expect(new UTCDate(moment).getFullYear()).to.equal(year);
        }
      }),
    );
  });

  it('are the same ones when the window moves', () => {
    fc.assert(
      fc.property(anyWindow, fc.double({ min: 0, max: 0.9, noNaN: true }), (window, by) => {
        const length = 60_000 * 10 ** window.exponent;
        const one = { from: window.from, to: window.from + length };
        const other = { from: window.from + by * length, to: window.from + by * length + length };
        fc.pre(Math.abs(other.from) < 8e15 && Math.abs(other.to) < 8e15 && Math.abs(one.from) < 8e15);
        const scale = createScale(one);
        const both = ({ at: moment }: Tick): boolean => moment >= other.from + 1 && moment < one.to - 1;
        const [here, there] = [one, other].map((each) => ticks(scale, each, window.width, window.least).filter(both));
        expect(here!.map((tick) => tick.at)).to.deep.equal(there!.map((tick) => tick.at));
      }),
    );
  });
});

describe('labels of ticks', () => {
  it('never meet', () => {
    fc.assert(
      fc.property(anyWindow, fc.integer({ min: 10, max: 300 }), fc.integer({ min: 0, max: 20 }), (window, size, space) => {
        const all = anyTicks(window);
        const widthOf = (tick: Tick): number => (tick.major || tick.first ? size * 1.5 : size);
        const kept = labelled(all, widthOf, space);
        for (const [i, tick] of kept.entries())
          if (i > 0) expect(kept[i - 1]!.x + widthOf(kept[i - 1]!) + space).to.be.at.most(tick.x);
      }),
      { numRuns: 1000 },
    );
  });

  it('are all there where there is room', () => {
    const all = ticksOf('2014', '2024', 1000, 60);
    expect(labelled(all, () => 50, 8)).to.deep.equal(all);
  });

  it('are every other where there is not', () => {
    const kept = labelled(ticksOf('2014', '2024', 700, 60), () => 70, 8);
    expect(kept.map(told).join(' ')).to.equal('2014 2016 2018 2020 2022');
  });

  const ROUND: readonly [from: string, to: string, width: number, label: number, expected: string][] = [
    ['1932', '1970', 500, 60, '1940 1950 1960'],
    ['Y-56E7', 'Y-1E7', 1100, 150, '-500000000 -400000000 -300000000 -200000000 -100000000'],
    ['1820', '2010', 340, 40, '1850 1900 1950 2000'],
    ['2013-11-18', '2013-11-26', 300, 60, '11-19 11-21 11-23 11-25'],
    ['2012-01-01', '2012-02-12', 1200, 60, '01-01 01-08 01-15 01-22 02-01 02-08'],
    [
      '2014-06-10T12:00',
      '2014-06-10T12:02',
      1000,
      100,
      '12:00:00 12:00:15 12:00:30 12:00:45 12:01:00 12:01:15 12:01:30 12:01:45',
    ],
  ];
  for (const [from, to, width, label, expected] of ROUND) {
    it(`are of round steps: ${from} to ${to}`, () => {
      const kept = labelled(ticksOf(from, to, width, 26), () => label, 8);
      expect(kept.map(told).join(' ')).to.equal(expected);
    });
  }

  it('are not left out all together for the one that says its year: those after it make room', () => {
    const wide = (tick: Tick): number => (tick.first ? 100 : 50);
    const kept = labelled(ticksOf('2013-11-19', '2013-11-27', 296, 26), wide, 8);
    expect(kept.map(told).join(' ')).to.equal('11-19 11-23 11-25');
  });

  it('say in which year they are where those before them have none, and make room for what comes after a gap', () => {
    const extent = { from: at('2014-01-03'), to: at('2015-03-20') };
    const scale = createScale(extent, [{ from: at('2014-02-16'), to: at('2015-03-08') }], 1 / 40);
    const window = { from: scale.toAxis(extent.from), to: scale.toAxis(extent.to) };
    const kept = labelled(ticks(scale, window, 900, 26), () => 60, 8);
    expect(kept.map((tick) => told(tick) + (tick.first ? ' first' : '')).join(', ')).to.equal(
      '01-08 first, 01-15, 01-22, 02-01, 02-08, 03-08 first, 03-15',
    );
  });

  it('keep the year among months', () => {
    const kept = labelled(ticksOf('2014-08', '2015-06', 700, 60), () => 70, 8);
    expect(kept.map(told).join(' ')).to.equal('2014-09 2014-11 2015-01 2015-03 2015-05');
  });

  it('leave out the day that would run into a new month', () => {
    const kept = labelled(ticksOf('2014-01-26', '2014-02-06', 330, 30), () => 40, 8);
    expect(kept.map(told).join(' ')).to.equal('01-27 01-29 02-01 02-03 02-05');
  });

  it('are none where not even new days have room: days are named then, or what is coarser', () => {
    expect(labelled(ticksOf('2014-06-10T06:00', '2014-06-13T06:00', 240, 30), () => 100, 8)).to.deep.equal([]);
    const kept = labelled(ticksOf('2014-06-10T06:00', '2014-06-13T06:00', 240, 60), () => 100, 8);
    expect(kept.map(told).join(' ')).to.equal('06-11 06-13');
  });
});

describe('what is named below a window', () => {
  const anyLabel = [fc.integer({ min: 10, max: 300 }), fc.integer({ min: 0, max: 20 })] as const;
  const namesOf = (any: AnyWindow, size: number, space: number): readonly Tick[] => {
    const window = rangeOf(any);
    return calendar(createScale(window), window, any.width, any.least, () => size, space).named;
  };

  it('is something where there is a tick, and stands where a tick does', () => {
    fc.assert(
      fc.property(anyWindow, ...anyLabel, (window, size, space) => {
        const all = anyTicks(window);
        const names = namesOf(window, size, space);
        if (all.length > 0) expect(names).not.to.be.empty;
        expect(all.map((tick) => tick.at)).to.include.members(names.map((tick) => tick.at));
        for (const [i, tick] of names.entries()) if (i > 0) expect(names[i - 1]!.x + size + space).to.be.at.most(tick.x);
      }),
      { numRuns: 1000 },
    );
  });

  it('is full minutes where half of them have no room, and no odd seconds', () => {
    const window = { from: at('2014-06-10T12:00:40'), to: at('2014-06-10T12:06:40') };
    const names = calendar(createScale(window), window, 400, 26, () => 60, 14).named;
    expect(names.map(told).join(' ')).to.equal('12:02 12:04 12:06');
  });
});
