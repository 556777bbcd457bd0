import type { Io, Output } from './io.js';

const CODES = { bold: [1, 22], dim: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39] } as const;

/** Colours a text, or leaves it as it is. */
export type Paint = (colour: keyof typeof CODES, text: string) => string;

/** Colours only where a person watches; NO_COLOR (https://no-color.org) forbids them, and FORCE_COLOR asks for them. */
export function painter({ isTTY }: Output, { env }: Pick<Io, 'env'>): Paint {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  const wanted = forced || (isTTY && TERM !== 'dumb' && FORCE_COLOR === undefined);
  return wanted && !NO_COLOR
    ? (colour, text) => `\x1b[${CODES[colour][0]}m${text}\x1b[${CODES[colour][1]}m`
    : (_, text) => text;
}

/** Text of a feed must not move the cursor or colour the terminal. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
export const plain = (text: string): string => text.replace(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029]/g, '\ufffd');
