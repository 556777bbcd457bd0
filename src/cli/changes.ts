// What was changed or lost on the way from one format to another, told on stderr: like things together.
import type { Note } from '../adapters/adapter.js';
import type { Problem } from '../core/problem.js';
import type { Loss } from '../publish/published.js';
import type { Io } from './io.js';
import { painter, plain } from './paint.js';

export type ChangesDetail = 'none' | 'grouped' | 'all';

export interface Changes {
  note(note: Note): void;
  problem(problem: Problem, path?: string): void;
  loss(loss: Loss): void;
  /** Tells what was gathered, each kind once. */
  end(): Promise<void>;
}

interface Group {
  readonly kind: string;
  readonly what: string;
  readonly rest: string;
  readonly path: string;
  count: number;
}

/** Things that differ only in what they name and count are alike. */
const alike = (text: string): string => text.replace(/“[^”]*”/g, '“”').replace(/-?\d[\d:.+-]*/g, '0');

export function createChanges(io: Pick<Io, 'stderr' | 'env'>, detail: ChangesDetail): Changes {
  const paint = painter(io.stderr, io);
  const groups = new Map<string, Group>();
  const add = (kind: string, what: string, rest: string, path: string): void => {
    if (detail === 'none') return;
    const key = detail === 'all' ? String(groups.size) : `${kind} ${alike(`${what} ${rest}`)}`;
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { kind, what, rest, path, count: 1 });
  };
  return {
    note: ({ kind, what, why, mend, path }) => add(kind, what, mend === undefined ? `${why}.` : `${why}. ${mend}`, path),
    problem: ({ what, why, mend, where }, path = where.path) => add('problem', what, `${why}. ${mend}`, path),
    loss: ({ why, index }) => add('loss', '', why, index === undefined ? '' : `events[${index}]`),
    async end() {
      for (const { kind, what, rest, path, count } of groups.values()) {
        const word = paint(kind === 'change' ? 'dim' : 'yellow', `${kind}:`);
        const times = count > 1 ? `${count} × ` : '';
        const at = path && `${count > 1 ? ', first at' : ' at'} ${path}`;
        const said = plain([what, rest].filter(Boolean).join(': '));
        await io.stderr.write(
          `${word} ${times}${said.replace(/\.$/, '')}${at && ` (${plain(at).replace(/^, | /, '')})`}.\n`.replace(/\s+\n/, '\n'),
        );
      }
    },
  };
}
