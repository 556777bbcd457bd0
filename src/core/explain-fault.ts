import { explainDate, type Explanation, type ReadAny } from './explain-date.js';
import { quote, type Problem } from './problem.js';
import type { Fault } from './timeline.js';

const WORDS: Readonly<Record<Fault['kind'], (value: string, read: ReadAny) => Explanation & { what: string }>> = {
  date: (value, read) => ({ what: `The date ${quote(value)}`, ...explainDate(value, read) }),
  zone: (value) => ({
    what: `The time zone ${quote(value)}`,
    why: 'it is not known',
    mend: 'Write an IANA name such as Asia/Baghdad.',
  }),
  source: (value) => ({
    what: `The source ${quote(value)}`,
    why: 'the feed’s “sources” has no such key',
    mend: 'Add it there, or write the source out here.',
  }),
  id: (value) => ({
    what: `The id ${quote(value)}`,
    why: 'another event has it already',
    mend: 'Give each event an id of its own.',
  }),
  empty: () => ({ what: 'The event', why: 'it has nothing to show', mend: 'Give it a headline, a summary or a body.' }),
};

/**
 * Puts a fault into plain words.
 *
 * @param read reader of dates, rarer ones too
 */
export function explainFault({ kind, value, field, index, id }: Fault, read: ReadAny): Problem {
  const path = index === undefined ? field : [`events[${index}]`, field].filter(Boolean).join('.');
  return {
    ...WORDS[kind](value, read),
    where: { path, ...(index !== undefined && { index }), ...(id !== undefined && { id }) },
  };
}
