// Times of a calendar, on the wall clock of the zone that they are written in.
import ICAL from 'ical.js';
import { instantOf, isTimeZone, wallClock } from '../core/zone.js';
import { edtfText } from './edtf-text.js';
import { parameter, property, words, type Component, type Property } from './icalendar-lines.js';

/**
 * Where a clock stands: in UTC, in a zone that the platform knows, in one that only the file describes, or nowhere (RFC 5545
 * §3.3.5, “floating”).
 */
export type Clock = 'utc' | 'floating' | { readonly iana: string } | { readonly rules: ICAL.Timezone };

/** A day, or a time on a clock. */
export interface Moment {
  /** Milliseconds since 1970-01-01T00:00 on that clock. */
  readonly wall: number;
  readonly day: boolean;
  readonly clock: Clock;
}

export type ClockOf = (tzid: string | undefined) => Clock | undefined;

const NAMES = /^[A-Za-z]+(?:[/_+-][A-Za-z\d]+)*$/;

/** The zone that a name means: itself, or the end of it: `/mozilla.org/20050126_1/Europe/Berlin`. */
function knownZone(name: string): string | undefined {
  const plain = name.replace(/^"|"$/g, '').trim();
  const end = /[A-Za-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?$/.exec(plain)?.[0];
  return [plain, end].find((one) => one !== undefined && NAMES.test(one) && isTimeZone(one));
}

/** Rules by which a zone may change in years without end; any others could take days to work out. */
const YEARLY = /^FREQ=YEARLY(?:;(?:BYMONTH|BYDAY|BYMONTHDAY|WKST|UNTIL|INTERVAL|COUNT)=[\w,+-]{1,40})*$/i;
const MOST_CHANGES = 500;

function timezoneOf(zone: Component): ICAL.Timezone | undefined {
  try {
    const component = new ICAL.Component('vtimezone');
    for (const { name, properties } of zone.components.slice(0, MOST_CHANGES)) {
      const part = new ICAL.Component(name);
      for (const { name: key, parameters, type, values } of properties) {
        if (!['dtstart', 'tzoffsetfrom', 'tzoffsetto', 'rrule', 'rdate'].includes(key) || values.length > MOST_CHANGES)
          continue;
        const line = new ICAL.Property([key, parameters, type, ...values]);
        if (key !== 'rrule' || YEARLY.test(String(line.getFirstValue()))) part.addProperty(line);
      }
      component.addSubcomponent(part);
    }
    return new ICAL.Timezone({ component, tzid: 'of the file' });
  } catch {
    return undefined;
  }
}

/** Finds the clock of a TZID, in the platform or in the file. */
export function clocksOf(zones: readonly Component[]): ClockOf {
  const found = new Map<string, Clock | undefined>();
  const find = (tzid: string): Clock | undefined => {
    const zone = zones.find((one) => words(property(one, 'tzid')) === tzid);
    const iana = knownZone(tzid) ?? knownZone((zone && words(property(zone, 'x-lic-location'))) ?? '');
    if (iana !== undefined) return /^(?:UTC|GMT|Z|Etc\/(?:UTC|GMT|UCT|Zulu))$/i.test(iana) ? 'utc' : { iana };
    const rules = zone?.components.length ? timezoneOf(zone) : undefined;
    return rules && { rules };
  };
  return (tzid) => {
    if (tzid === undefined) return 'floating';
    if (!found.has(tzid)) found.set(tzid, find(tzid));
    return found.get(tzid);
  };
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:T(?:::|(\d\d):(\d\d):(\d\d)(Z)?))?$/;

/** Reads `2013-04-18T11:00:00`, as ical.js spells a value; a day or an hour that there is not is none. */
export function momentOf(value: unknown, clock: Clock): Moment | undefined {
  const match = typeof value === 'string' ? MOMENT.exec(value) : null;
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((digits: string | undefined) => Number(digits ?? 0)) as [number, number, number, number, number, number];
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
  const there = new Date(midnight);
  if (there.getUTCMonth() !== month - 1 || there.getUTCDate() !== day || hour > 23 || minute > 59 || second > 60)
    return undefined;
  const wall = midnight + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000; // 60 is a leap second
  if (match[4] === undefined) return { wall, day: true, clock: 'floating' };
  return { wall, day: false, clock: match[7] ? 'utc' : clock };
}

/** Reads the first value of a property. Where its zone is not known the time floats, and `lost` is told the zone. */
export function momentIn(one: Property | undefined, clockOf: ClockOf, lost: (tzid: string) => void): Moment | undefined {
  if (!one) return undefined;
  const tzid = parameter(one, 'tzid');
  const clock = clockOf(tzid);
  const moment = momentOf(one.values[0], clock ?? 'floating');
  if (moment && !moment.day && moment.clock !== 'utc' && clock === undefined && tzid !== undefined) lost(tzid);
  return moment;
}

const fields = (wall: number) => {
  const date = new Date(wall);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
};

/** For ical.js, on no clock: rules repeat on the wall clock. */
export const timeOf = (wall: number, day: boolean): ICAL.Time =>
  new ICAL.Time({ ...fields(wall), isDate: day }, ICAL.Timezone.localTimezone);

export const wallOf = (time: ICAL.Time): number =>
  new Date(0).setUTCFullYear(time.year, time.month - 1, time.day) + ((time.hour * 60 + time.minute) * 60 + time.second) * 1000;

/** Milliseconds since 1970-01-01T00:00Z; `undefined` where nobody knows. */
function instantAt({ wall, day, clock }: Moment): number | undefined {
  if (day || clock === 'floating') return undefined;
  if (clock === 'utc') return wall;
  if ('iana' in clock) return instantOf(wall, clock.iana);
  return wall - clock.rules.utcOffset(timeOf(wall, false)) * 1000;
}

/** The same instant on another clock; as it is where that cannot be told. */
export function onClock(moment: Moment, clock: Clock): Moment {
  if (moment.day || moment.clock === clock || clock === 'floating' || (typeof clock === 'object' && 'rules' in clock))
    return moment;
  const instant = instantAt(moment);
  if (instant === undefined) return moment;
  return { wall: clock === 'utc' ? instant : wallClock(instant, clock.iana), day: false, clock };
}

/** In EDTF: a day, or a time to the minute unless it has seconds. */
export function momentText(moment: Moment): string {
  const { wall, day, clock } = moment;
  const instant = typeof clock === 'object' && 'rules' in clock ? instantAt(moment) : undefined;
  const { hour, minute, second, ...date } = fields(instant ?? wall);
  if (day) return edtfText(date);
  const text = edtfText({ ...date, hour, minute, second: second || undefined });
  return clock === 'utc' || instant !== undefined ? `${text}Z` : text;
}
