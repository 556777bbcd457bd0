/** The hands of the clock, in one place so that a test can turn them. */
export const hands = {
  /** Milliseconds since 1970 on this device. */
  now: (): number => Date.now(),
  /** Milliseconds of silence after which a server is given up. */
  patience: 10_000,
  /** Milliseconds for which a story that cannot be had any more counts as recent. */
  recent: 300_000,
};

interface Alarm {
  readonly at: number;
  ring(): void;
}

/** What browsers take a longer wait for is none (2³¹ ms). */
const LONGEST = 2 ** 31 - 1;

const alarms = new Set<Alarm>();
let timer: ReturnType<typeof setTimeout> | undefined;
let ahead = 0;

/** When the next alarm rings; `Infinity` for never. */
export const due = (): number => Math.min(...[...alarms].map(({ at }) => at));

function wind(): void {
  clearTimeout(timer);
  if (alarms.size > 0) timer = setTimeout(ring, Math.min(Math.max(due() - hands.now(), 0), LONGEST));
}

/** Rings what is due. */
export function ring(): void {
  const now = hands.now();
  for (const alarm of [...alarms]) if (alarm.at <= now && alarms.delete(alarm)) alarm.ring();
  wind();
}

/**
 * Calls back after a while. All elements of a page share one timer.
 *
 * @returns what calls it off
 */
export function after(milliseconds: number, call: () => void): () => void {
  const alarm = { at: hands.now() + milliseconds, ring: call };
  alarms.add(alarm);
  wind();
  return () => {
    if (alarms.delete(alarm)) wind();
  };
}

/** Sets the clock by what a server says in its `Date` header (RFC 9110 §6.6.1); a device may be minutes or years off. */
export function setBy(date: string | null | undefined): void {
  // eslint-disable-next-line no-restricted-syntax -- an HTTP date (RFC 9110 §5.6.7) is just what Date.parse is sure to read
  const told = Date.parse(date ?? '');
  // it is told in whole seconds, some time ago
  if (!isNaN(told)) ahead = Math.abs(told - hands.now()) < 5000 ? 0 : told - hands.now();
}

/** Milliseconds since 1970 on the server's clock, where that is known. */
export const now = (): number => hands.now() + ahead;
