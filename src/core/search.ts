import type { Found } from './filter.js';
import type { TimelineEvent } from './timeline.js';

/** Letters that are other letters with a stroke, a hamza or a tail, as whoever has no key for them writes them. */
const ALIKE = new Map(
  'ĐD ÐD ØO ŁL ĦH ŦT ÆAE ŒOE ÞTH ٱا ىي یي ېي کك ةه ہه ھه ۀه ںن ךכ םמ ןנ ףפ ץצ'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

const UNLIKE = new RegExp(`[${[...ALIKE.keys()].join('')}]`, 'g');

/** Points and marks that may be left out, in the scripts where they may; those of Indic scripts and of kana are parts of the word. */
const MARKS =
  /(?=\p{Mn})[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}](?<![\u3099\u309a])|[\p{Cf}\u02b0-\u02ff\u0621\u0640'`‘’]/gu;

/** The digit of any script. They stand ten in a row, from a round sixteen or six after one (Unicode, ch. 22.3). */
function digit(one: string): string {
  const code = one.codePointAt(0) ?? 0;
  return String((code & 15) - (/\p{Nd}/u.test(String.fromCodePoint(code & ~15)) ? 0 : 6));
}

/**
 * A text as it is compared: without case, accents, points, apostrophes, joiners and widths; digits are European, and what is no
 * letter, digit or symbol is one blank. Compatibility decomposition (UAX #15), then full case folding by way of capitals.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .toUpperCase()
    .replace(MARKS, '')
    .replace(UNLIKE, (one) => ALIKE.get(one) ?? one)
    .replace(/(?![0-9])\p{Nd}/gu, digit)
    .replace(/[\p{P}\p{Z}\p{Cc}]+/gu, ' ');
}

/** What has to be found, folded: the words of a search, and what it has in quotation marks as a whole. */
export function termsOf(search: string): string[] {
  return Array.from(search.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]|[^\s"“”„«»]+/g), ([word, phrase]) =>
    fold(phrase ?? word).trim(),
  ).filter(Boolean);
}

const letters = new Map<string, string>();

/** Where in a text the terms stand: from and to, in UTF-16 units of the text as it is. */
export function placesOf(terms: readonly string[], text: string): [from: number, to: number][] {
  let folded = '';
  const places: [from: number, to: number][] = [];
  let at = 0;
  for (const letter of text) {
    let part = letters.get(letter);
    if (part === undefined) letters.set(letter, (part = fold(letter)));
    if (part === ' ' && folded.endsWith(' ')) part = '';
    const last = places.at(-1);
    if (last && !part && /\p{M}/u.test(letter)) last[1] += letter.length;
    places.push(...part.split('').map((): [number, number] => [at, at + letter.length]));
    folded += part;
    at += letter.length;
  }
  return terms.flatMap((term) => {
    const all: [from: number, to: number][] = [];
    for (let i = folded.indexOf(term); i >= 0; i = folded.indexOf(term, i + term.length))
      all.push([places[i]![0], places[i + term.length - 1]![1]]);
    return all;
  });
}

const INLINE = /<\/?(?:abbr|cite|code|em|small|strong|su[bp]|time|[abiq])\b[^<>]*>/gi;

/** The words of a body without its markup. */
export function wordsOnly(body: string): string {
  return body
    .replace(INLINE, '')
    .replace(/<[a-z/!][^<>]*>/gi, ' ')
    .replace(/&#(x?[\da-f]+);/gi, (_, code: string) =>
      Number(`0${code}`) < 0x110000 ? String.fromCodePoint(Number(`0${code}`)) : ' ',
    )
    .replace(/&([a-z])(?:acute|caron|cedil|circ|grave|ring|slash|tilde|uml);/gi, '$1')
    .replace(/&(?:gt|lt|nbsp|quot);/g, ' ')
    .replace(/&amp;/g, '&');
}

/** All that can be found in an event. Between its fields is a sign that no phrase has in it. */
function wordsOf({ entry, quotes, sources }: TimelineEvent): string {
  return [
    entry.headline,
    entry.kicker,
    entry.summary,
    wordsOnly(entry.body ?? ''),
    entry.place?.name,
    ...quotes.flatMap(({ text, speaker, role }) => [text, speaker, role]),
    ...sources.flatMap(({ source: { publisher, title } }) => [publisher, title]),
    ...(entry.tags ?? []),
  ].join('¦');
}

/** Begins what asks for words. */
export const TEXT = 'text:';

export interface Search {
  /** Whether an event has all words of a search (`text:…`) in it, as beginnings or parts of its words. */
  readonly found: Found;
  /** Reads the words of events ahead, so many at a time that nothing else has to wait; `pause` lets others have their turn. */
  prepare(events: readonly TimelineEvent[], pause: () => Promise<unknown>): Promise<void>;
}

/** How many characters are read without a pause. */
const AT_ONCE = 100_000;

/** A search through events. Each is read once. */
export function createSearch(): Search {
  const read = new WeakMap<TimelineEvent, string>();
  let last: string | undefined;
  let terms: string[] = [];
  const wordsIn = (event: TimelineEvent): string => {
    let words = read.get(event);
    if (words === undefined) read.set(event, (words = fold(wordsOf(event))));
    return words;
  };
  return {
    found(event, word) {
      if (!word.startsWith(TEXT)) return false;
      if (word !== last) terms = termsOf((last = word).slice(TEXT.length));
      const words = terms.length > 0 ? wordsIn(event) : '';
      return terms.every((term) => words.includes(term));
    },
    async prepare(events, pause) {
      let length = 0;
      for (const event of events) {
        if (!read.has(event)) length += wordsIn(event).length;
        if (length > AT_ONCE) {
          length = 0;
          await pause();
        }
      }
    },
  };
}
