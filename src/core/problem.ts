/** Where in a feed a problem lies. */
export interface ProblemPlace {
  /** Position of the event in the feed's `events`, from 0; absent where the feed itself is meant. */
  readonly index?: number;
  /** The event's id, where it has one. */
  readonly id?: string;
  /** The path to the value, as one would write it in script: `events[3].date`. */
  readonly path: string;
}

/** One thing in a feed that could not be used as it stands, in plain words for the editor who can mend it. */
export interface Problem {
  /** The thing itself: `The date “2020-02-30”`. */
  readonly what: string;
  readonly where: ProblemPlace;
  /** What is wrong with it: `February 2020 has 29 days`. */
  readonly why: string;
  /** What to write instead. */
  readonly mend: string;
}

/**
 * Puts a problem into one line.
 *
 * @returns `events[3].date (mosul): The date “2020-02-30” was not used: February 2020 has 29 days. Write …`
 */
export function describeProblem({ what, where, why, mend }: Problem): string {
  const id = where.id === undefined ? '' : ` (${where.id})`;
  return `${where.path}${id}: ${what} was not used as it stands: ${why}. ${mend}`;
}

/** Writes a value as it would stand in the feed, cut to a length that fits into a message. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : asJson(value);
  return `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;
}

/** Of what JSON has no form for (circles, bigints), what JavaScript says. */
function asJson(value: unknown): string {
  try {
    return JSON.stringify([value]).slice(1, -1); // alone, undefined would come back as it is
  } catch {
    return String(value);
  }
}
