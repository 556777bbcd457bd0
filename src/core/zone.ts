/** Milliseconds. */
export const DAY = 86_400_000;

/** One formatter a zone, made once (making one costs more than using it a hundred times); `undefined` for an unknown zone. */
const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

function formatter(zone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(zone)) {
    try {
      formatters.set(zone, new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }));
    } catch {
      formatters.set(zone, undefined);
    }
  }
  return formatters.get(zone);
}

/** Whether the platform knows this IANA time zone. */
export function isTimeZone(zone: string): boolean {
  return formatter(zone) !== undefined;
}

/**
 * How far the zone's clocks are ahead of UTC at an instant.
 *
 * @param instant milliseconds since 1970-01-01T00:00Z
 * @returns milliseconds; 0 for a zone that the platform does not know
 */
export function offsetAt(instant: number, zone: string): number {
  if (zone === 'UTC') return 0;
  // "6/10/2014, GMT+03:00"; local mean times of old have seconds: "GMT-00:44:30"
  const [, sign, hours, minutes, seconds = 0] =
    /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(formatter(zone)?.format(instant) ?? '') ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** What the zone's clocks show at an instant, as milliseconds since 1970-01-01T00:00 on that clock. */
export function wallClock(instant: number, zone: string): number {
  return instant + offsetAt(instant, zone);
}

/**
 * The instant at which the zone's clocks show `wall`.
 *
 * Where they show it twice, the first; where they skip it, the instant reached by counting on from before the gap: the
 * “compatible” rule of Temporal, and that of RFC 5545 §3.3.5.
 */
export function instantOf(wall: number, zone: string): number {
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  const fits = [wall - before, wall - after].filter((instant) => wallClock(instant, zone) === wall);
  return fits.length > 0 ? Math.min(...fits) : wall - before;
}
