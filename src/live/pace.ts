const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Nobody is asked more often. */
const LEAST = 10 * SECOND;
const MOST = 60 * MINUTE;
const USUAL = 30 * SECOND;
/** The longest pause that we choose ourselves after failures. */
const LONGEST = 5 * MINUTE;
/** The longest pause that a server may ask for. */
const DAY = 24 * 60 * MINUTE;
/** How much slower it goes where nobody looks. */
const AWAY = 4;
/** So much of a pause is left to chance, so that readers do not all come at once. */
const CHANCE = 0.3;

export interface Wish {
  /** Seconds that the page asks for (`refresh`); `NaN` where it asks for nothing, 0 for none at all. */
  readonly asked: number;
  /** Seconds that the feed allows. */
  readonly allowed?: number | undefined;
  /** State of the story. */
  readonly status?: string | undefined;
}

/**
 * How long to wait between two looks at a feed, in milliseconds.
 *
 * @returns between ten seconds and an hour, whatever the numbers are; `undefined` where the feed is not to be asked again
 */
export function intervalOf({ asked, allowed = NaN, status }: Wish): number | undefined {
  const follows = status === 'live' || !isNaN(asked);
  const seconds = isNaN(asked) ? allowed : asked;
  if (!follows || status === 'ended' || seconds <= 0) return undefined;
  return isNaN(seconds) ? USUAL : Math.min(Math.max(seconds * SECOND, LEAST), MOST);
}

export interface Moment {
  /** As {@link intervalOf} gives it. */
  readonly interval: number;
  /** Whether nobody can see the story. */
  readonly away: boolean;
  /** How often in a row it could not be had. */
  readonly failures: number;
  /** Milliseconds that the server asked for. */
  readonly retryAfter?: number | undefined;
  /** From 0 to 1. */
  readonly chance: number;
}

/** How long to wait until the next look, in milliseconds: never less than the server has asked for. */
export function pauseOf({ interval, away, failures, retryAfter = 0, chance }: Moment): number {
  const calm = interval * (away ? AWAY : 1);
  const pause = Math.min(calm * 2 ** failures, Math.max(calm, LONGEST)) * (1 - CHANCE / 2 + CHANCE * chance);
  return Math.max(pause, LEAST, Math.min(retryAfter, DAY));
}
