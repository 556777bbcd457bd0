import type { Place } from './place.js';

/** Where and why a text is not JSON, in plain words. */
export interface JsonFault {
  readonly at: Place;
  /** The thing itself: `The list`. */
  readonly what: string;
  /** What is wrong with it, without a full stop. */
  readonly why: string;
  /** How to mend it, as a sentence. */
  readonly mend: string;
}

type Words = Omit<JsonFault, 'at'>;

/** Values that other languages write, and JSON does not: what stands there, and what to write. */
const STRANGERS: Readonly<Record<string, string>> = {
  True: 'Write true.',
  TRUE: 'Write true.',
  False: 'Write false.',
  FALSE: 'Write false.',
  None: 'Write null, or leave the field out.',
  nil: 'Write null, or leave the field out.',
  NULL: 'Write null, or leave the field out.',
  Null: 'Write null, or leave the field out.',
  undefined: 'Write null, or leave the field out.',
  NaN: 'Write a number, or leave the field out.',
  Infinity: 'Write a number, or leave the field out.',
  '-Infinity': 'Write a number, or leave the field out.',
};

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 37)}…` : text);

/** A run of letters, digits and signs that is no value of JSON. */
export function strangeWord(word: string): Words {
  const what = `“${cut(word)}”`;
  const stranger = Object.hasOwn(STRANGERS, word) ? STRANGERS[word] : undefined;
  if (stranger !== undefined) return { what, why: 'it is no value of JSON', mend: stranger };
  if (/^[-+.]?\d/.test(word) || /^[-+]?\./.test(word)) return strangeNumber(word, what);
  return { what, why: 'text must stand in double quotes', mend: `Write "${cut(word)}".` };
}

function strangeNumber(word: string, what: string): Words {
  if (/^-?0\d+$/.test(word)) {
    const plain = word.replace(/0+(?=\d)/, '');
    return { what, why: 'a number does not begin with 0', mend: `Write ${plain}, or "${word}" where it is text.` };
  }
  if (word.startsWith('+')) return { what, why: 'a number has no plus sign', mend: `Write ${word.slice(1)}.` };
  if (/^-?\.\d+$/.test(word)) return { what, why: 'a number begins with a digit', mend: `Write ${word.replace('.', '0.')}.` };
  if (/^-?\d+\.$/.test(word)) return { what, why: 'a number does not end in a point', mend: `Write ${word.slice(0, -1)}.` };
  if (/\d-\d/.test(word))
    return { what, why: 'a date is text, and text must stand in double quotes', mend: `Write "${word}".` };
  return { what, why: 'it is not a number', mend: `Write a number such as 12.5, or "${cut(word)}" where it is text.` };
}

/** A sign that may not stand where it stands; `undefined` where nothing is known of it but that. */
export function strangeSign(sign: string): Words | undefined {
  if (sign === "'" || sign === '`')
    return { what: `The ${sign}`, why: 'text stands in double quotes', mend: 'Write "…" instead.' };
  if (/[“”„‟«»‘’‚]/.test(sign))
    return {
      what: `The quotation mark ${sign}`,
      why: 'only straight double quotes count',
      mend: 'Write " instead; word processors change them, editors for code do not.',
    };
  if (sign === '/' || sign === '#')
    return { what: 'The comment', why: 'JSON has none', mend: 'Take it out, or put it into a field such as "_note".' };
  if (sign === '\u00a0' || sign === '\u200b' || sign === '\ufeff' || sign === '\u3000')
    return {
      what: 'A blank that is not seen',
      why: 'it is none of the blanks of JSON',
      mend: 'Delete it, and type the blank again.',
    };
  if (sign === '=') return { what: 'The =', why: 'a colon stands between a name and its value', mend: 'Write : instead.' };
  if (sign === '(' || sign === ')')
    return { what: `The ${sign}`, why: 'JSON has no brackets but [ ] and { }', mend: 'Take it out.' };
  if (sign === ';') return { what: 'The semicolon', why: 'JSON has none', mend: 'Take it out, or write a comma.' };
  return undefined;
}
