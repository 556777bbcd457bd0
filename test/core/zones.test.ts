// Zones where clocks do odd things. Their data is the browser's own, so these run in browsers.
import { expect } from '@open-wc/testing';
import { parseDate } from '../../src/core/parse-date.js';
import { inZone } from '../../src/core/span.js';
import { instantOf, isTimeZone, offsetAt, wallClock } from '../../src/core/zone.js';
import { corpus } from '../support/commands.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Both clocks are read as if they were UTC. */
const at = (text: string): number => parseDate(text).start;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 19);

describe('instantOf', () => {
  const ROWS: readonly [title: string, zone: string, wall: string, instant: string][] = [
    ['an ordinary time', 'Asia/Baghdad', '2014-06-10T14:30', '2014-06-10T11:30:00'],
    ['UTC', 'UTC', '2014-06-10T14:30', '2014-06-10T14:30:00'],
    ['another name of UTC', 'Etc/UTC', '2014-06-10T14:30', '2014-06-10T14:30:00'],
    ['west of Greenwich', 'America/New_York', '2014-06-10T22:00', '2014-06-11T02:00:00'],
    ['three quarters of an hour', 'Asia/Kathmandu', '2014-06-10T12:00', '2014-06-10T06:15:00'],

    ['the day without a midnight', 'Asia/Beirut', '2024-03-31T00:00', '2024-03-30T22:00:00'],
    ['in the hour that is left out', 'Asia/Beirut', '2024-03-31T00:30', '2024-03-30T22:30:00'],
    ['after it', 'Asia/Beirut', '2024-03-31T01:00', '2024-03-30T22:00:00'],
    ['before it', 'Asia/Beirut', '2024-03-30T23:59', '2024-03-30T21:59:00'],
    ['the hour before midnight that comes twice', 'Asia/Beirut', '2024-10-26T23:30', '2024-10-26T20:30:00'],

    ['half an hour is left out', 'Australia/Lord_Howe', '2024-10-06T02:15', '2024-10-05T15:45:00'],
    ['half an hour comes twice', 'Australia/Lord_Howe', '2024-04-07T01:45', '2024-04-06T14:45:00'],
    ['before the half hour', 'Australia/Lord_Howe', '2024-04-07T01:29', '2024-04-06T14:29:00'],
    ['after the half hour', 'Australia/Lord_Howe', '2024-04-07T02:00', '2024-04-06T15:30:00'],

    ['the day that Samoa left out', 'Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00:00'],
    ['its midnight', 'Pacific/Apia', '2011-12-30T00:00', '2011-12-30T10:00:00'],
    ['the last minute before it', 'Pacific/Apia', '2011-12-29T23:59', '2011-12-30T09:59:00'],
    ['the first minute after it', 'Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00:00'],
    ['a day after it', 'Pacific/Apia', '2012-01-01T09:00', '2011-12-31T19:00:00'],
    ['the day that Kwajalein left out', 'Pacific/Kwajalein', '1993-08-21T12:00', '1993-08-22T00:00:00'],

    ['a minute after midnight, forward', 'America/St_Johns', '2011-03-13T00:30', '2011-03-13T04:00:00'],
    ['a minute after midnight, back', 'America/St_Johns', '2010-11-06T23:30', '2010-11-07T02:00:00'],
    ['half an hour of offset', 'America/St_Johns', '2024-01-15T12:00', '2024-01-15T15:30:00'],

    ['midnight is left out', 'America/Havana', '2024-03-10T00:30', '2024-03-10T05:30:00'],
    ['midnight comes twice', 'America/Havana', '2024-11-03T00:00', '2024-11-03T04:00:00'],
    ['the hour after midnight comes twice', 'America/Havana', '2024-11-03T00:30', '2024-11-03T04:30:00'],
    ['after both', 'America/Havana', '2024-11-03T01:00', '2024-11-03T06:00:00'],

    ['an hour left out', 'America/New_York', '2024-03-10T02:30', '2024-03-10T07:30:00'],
    ['an hour that comes twice', 'America/New_York', '2024-11-03T01:30', '2024-11-03T05:30:00'],
    ['two hours left out', 'Antarctica/Troll', '2024-03-31T02:00', '2024-03-31T02:00:00'],
    ['a zone that goes back in Ramadan', 'Africa/Casablanca', '2024-03-10T02:30', '2024-03-10T01:30:00'],

    ['offsets with seconds', 'Africa/Monrovia', '1971-06-10T12:00', '1971-06-10T12:44:30'],
    ['a local mean time', 'Europe/Amsterdam', '1850-01-01T00:00', '1849-12-31T23:42:30'],
    ['a local mean time west of Greenwich', 'America/New_York', '1850-01-01T00:00', '1850-01-01T04:56:02'],
    ['long before there were zones', 'Asia/Baghdad', '-0043-03-15T12:00', '-0043-03-15T09:02:20'],
  ];
  for (const [title, zone, wall, instant] of ROWS) {
    it(`${title}: ${wall} in ${zone} is ${instant}Z`, function () {
      const found = instantOf(at(wall), zone);
      // Brussels since tzdata 2022b, which some builds merge and some do not
      if (zone === 'Europe/Amsterdam' && iso(found) === '1849-12-31T23:40:28') this.skip();
      expect(iso(found)).to.equal(iso(at(instant)));
    });
  }
});

describe('offsetAt', () => {
  const ROWS: readonly [zone: string, instant: string, minutes: number][] = [
    ['UTC', '2014-06-10T12:00', 0],
    ['Europe/London', '2014-01-10T12:00', 0],
    ['Europe/London', '2014-06-10T12:00', 60],
    ['Africa/Monrovia', '1971-12-31T12:00', -44.5],
    ['Africa/Monrovia', '1972-06-10T12:00', 0],
    ['Pacific/Kiritimati', '2014-06-10T12:00', 840],
    ['Pacific/Pago_Pago', '2014-06-10T12:00', -660],
    ['America/St_Johns', '2014-01-10T12:00', -210],
    ['Asia/Kathmandu', '2014-06-10T12:00', 345],
    ['Mars/Olympus', '2014-06-10T12:00', 0],
  ];
  for (const [zone, instant, minutes] of ROWS) {
    it(`${zone} at ${instant}Z is ${minutes} minutes ahead`, () => {
      expect(offsetAt(at(instant), zone) / MINUTE).to.equal(minutes);
    });
  }

  it('keeps the milliseconds of an instant', () => {
    expect(wallClock(at('2014-06-10T12:00:00.123'), 'Asia/Baghdad')).to.equal(at('2014-06-10T15:00:00.123'));
  });
});

describe('isTimeZone', () => {
  const ROWS: readonly [zone: string, known: boolean][] = [
    ['Asia/Baghdad', true],
    ['asia/baghdad', true],
    ['UTC', true],
    ['Asia/Calcutta', true],
    ['America/Argentina/ComodRivadavia', true],
    ['', false],
    [' Asia/Baghdad', false],
    ['Baghdad', false],
    ['Mars/Olympus', false],
    ['Iraq time', false],
    ['constructor', false],
    ['__proto__', false],
  ];
  for (const [zone, known] of ROWS) {
    it(`“${zone}”: ${String(known)}`, () => {
      expect(isTimeZone(zone)).to.equal(known);
    });
  }
});

describe('a date without a time of day', () => {
  const ZONES = ['Asia/Beirut', 'Pacific/Apia', 'America/Havana', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', undefined];
  for (const text of ['2024-03-31', '2011-12-30', '2024-11-03', '2011-12', '2024', '2011-12-30/2024-03-31', '2011-12-30/..']) {
    it(`${text} is the same everywhere`, () => {
      const spans = ZONES.flatMap((timeZone) => {
        const span = parseDate(text, { timeZone });
        return [span, ...ZONES.flatMap((zone) => (zone ? inZone(span, zone) : []))];
      });
      expect(new Set(spans.map(({ start, end, instant }) => `${start} ${end} ${String(instant)}`))).to.have.property('size', 1);
    });
  }
});

describe('every change of clocks from 2000 to 2036', () => {
  interface Zone {
    readonly initial: number;
    /** UTC in milliseconds, minutes east of UTC after it. */
    readonly changes: readonly [number, number, string][];
  }

  /** Browsers do not have the newest rules, so only the past is compared with the corpus. */
  const SETTLED = Date.UTC(2020, 0, 1);
  /** The database made them other names of Winnipeg (2022f) and Ulaanbaatar (2024b); an older one has their own past. */
  const MERGED = ['America/Rainy_River', 'Asia/Choibalsan'];

  /** The instant of a wall clock by the rule, told from the offsets on both sides of a change. */
  function expected(wall: number, change: number, before: number, after: number): number {
    if (wall - before < change) return wall - before; // also the first of two
    if (wall - after >= change) return wall - after;
    return wall - before; // left out: counted on from before
  }

  async function changes(): Promise<[zone: string, change: number, before: number, after: number, next: number][] | undefined> {
    const text = await corpus('tz/transitions-2000-2036.json');
    if (text === undefined) return undefined;
    const { zones } = JSON.parse(text) as { zones: Record<string, Zone> };
    return Object.entries(zones).flatMap(([zone, all]) =>
      all.changes.map(([change, minutes], i) => {
        const before = all.changes[i - 1]?.[1] ?? all.initial;
        return [zone, change, before * MINUTE, minutes * MINUTE, all.changes[i + 1]?.[0] ?? Infinity] as const;
      }),
    ) as [string, number, number, number, number][];
  }

  it('is where the database has it', async function () {
    const all = await changes();
    if (!all) this.skip();
    this.timeout(60_000);
    const wrong: string[] = [];
    for (const [zone, change, before, after] of all) {
      if (change >= SETTLED || MERGED.includes(zone) || !isTimeZone(zone)) continue;
      const found = [offsetAt(change - 1, zone), offsetAt(change, zone)];
      if (found[0] !== before || found[1] !== after) wrong.push(`${zone} ${iso(change)}: ${found.join(' → ')}`);
    }
    expect(wrong).to.deep.equal([]);
  });

  // Each change is tried at nine clock times and three instants, but only once for zones that share it, and only where this browser has
  // it too: newer rules than the browser's are in the corpus.
  it('comes back from the wall clock, by the rule', async function () {
    const all = await changes();
    if (!all) this.skip();
    this.timeout(120_000);
    const tried = new Set<string>();
    const wrong: string[] = [];
    for (const [zone, change, before, after, next] of all) {
      if (!isTimeZone(zone) || offsetAt(change - 1, zone) !== before || offsetAt(change, zone) !== after) continue;
      const key = `${change} ${before} ${after}`;
      if (tried.has(key) || next - change < 48 * HOUR) continue;
      tried.add(key);
      const [low, high] = [change + Math.min(before, after), change + Math.max(before, after)];
      const step = (high - low) / 4;
      for (const wall of [
        low - 25 * HOUR,
        low - 1,
        low,
        low + step,
        low + 2 * step,
        low + 3 * step,
        high - 1,
        high,
        high + 25 * HOUR,
      ]) {
        const [found, right] = [instantOf(wall, zone), expected(wall, change, before, after)];
        if (found !== right) wrong.push(`${zone} ${iso(wall)}: ${iso(found)}Z, not ${iso(right)}Z`);
      }
      for (const instant of [change - 1, change, change + 12 * HOUR]) {
        const back = instantOf(wallClock(instant, zone), zone);
        const twice = instant >= change && instant + after < change + before;
        if (back !== (twice ? instant + after - before : instant))
          wrong.push(`${zone} ${iso(instant)}Z came back as ${iso(back)}Z`);
      }
    }
    expect(tried.size).to.be.greaterThan(1000);
    expect(wrong).to.deep.equal([]);
  });
});
