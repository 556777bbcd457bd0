// What `validate` found, in the forms that people, scripts and GitHub read.
import type { Spot } from './json/locate.js';
import type { Output } from './io.js';
import { plain, type Paint } from './paint.js';

/** Something found in a feed, and where. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** Short name of what was asked: `date`, `no-alt`. */
  readonly rule: string;
  readonly message: string;
  /** How to mend it, as a sentence. */
  readonly mend: string;
  /** In the words of the source: `events[3].date`. */
  readonly path: string;
  /** Absent for formats without lines. */
  readonly spot?: Spot | undefined;
}

/** Counts of what was found, shown or not. */
export interface Summary {
  readonly file: string;
  readonly format: string;
  readonly events: number;
  readonly errors: number;
  readonly warnings: number;
  /** How many findings of each rule were not shown. */
  readonly unshown: Readonly<Record<string, number>>;
}

export interface Report {
  add(finding: Finding): Promise<void>;
  end(summary: Summary): Promise<void>;
}

export type ReportFormat = 'text' | 'json' | 'github';

export interface ReportOptions {
  readonly file: string;
  readonly out: Output;
  readonly paint: Paint;
  /** Whether the counts at the end are left out. */
  readonly quiet: boolean;
}

export const reports: Readonly<Record<ReportFormat, (options: ReportOptions) => Report>> = {
  text: textReport,
  json: jsonReport,
  github: githubReport,
};

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** `2 errors, 1 warning`. */
function inWords({ errors, warnings }: Pick<Summary, 'errors' | 'warnings'>): string {
  return errors + warnings === 0 ? 'no problems' : `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}

function textReport({ file, out, paint, quiet }: ReportOptions): Report {
  return {
    async add({ severity, rule, message, mend, path, spot }) {
      const where = spot ? `${file}:${spot.line}:${spot.column}` : [file, path].filter(Boolean).join(': ');
      const word = paint(severity === 'error' ? 'red' : 'yellow', `${severity}:`);
      await out.write(
        `${paint('bold', plain(where))}: ${word} ${plain(message)} ${plain(mend)} ${paint('dim', `[${rule}]`)}\n`,
      );
      if (spot?.text && out.isTTY) await out.write(excerpt(spot, out.columns, paint));
    },
    async end(summary) {
      const unshown = Object.entries(summary.unshown);
      for (const [rule, number] of unshown) await out.write(`${file}: ${number} more of [${rule}]\n`);
      if (unshown.length > 0 && !quiet) await out.write('--max-problems 0 shows all.\n');
      if (!quiet) await out.write(`${file}: ${summary.format}, ${count(summary.events, 'event')}, ${inWords(summary)}\n`);
    },
  };
}

/** The line with a caret under what is meant; only the part of a long line around it. */
function excerpt({ line, column, endColumn, text }: Spot, columns: number, paint: Paint): string {
  const number = String(line).padStart(5);
  const room = Math.max(columns - number.length - 4, 20);
  const from = text.length <= room ? 0 : Math.max(0, Math.min(column - 1 - Math.floor(room / 3), text.length - room));
  const shown = plain(text.slice(from, from + room).replaceAll('\t', ' '));
  const width = Math.max(1, Math.min(endColumn, from + room + 1) - column);
  const marks = `^${'~'.repeat(width - 1)}`;
  return `${paint('dim', `${number} |`)} ${shown}\n${paint('dim', `${' '.repeat(number.length)} |`)} ${' '.repeat(column - 1 - from)}${paint('green', marks)}\n`;
}

function jsonReport({ file, out }: ReportOptions): Report {
  let first = true;
  const open = (): string => {
    const start = first ? `{"file":${JSON.stringify(file)},"problems":[\n` : ',\n';
    first = false;
    return start;
  };
  return {
    add: ({ spot, ...rest }) =>
      out.write(
        open() + JSON.stringify({ ...rest, ...(spot && { line: spot.line, column: spot.column, endColumn: spot.endColumn }) }),
      ),
    end: ({ file: _, ...summary }) => out.write(`${first ? open() : '\n'}],${JSON.stringify(summary).slice(1)}\n`),
  };
}

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
const escapeText = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function githubReport({ file, out, quiet }: ReportOptions): Report {
  return {
    add({ severity, rule, message, mend, path, spot }) {
      const properties = {
        file: file === '<stdin>' ? undefined : file,
        line: spot?.line,
        col: spot?.column,
        endColumn: spot?.endColumn,
        title: `${rule}${path && ` at ${path}`}`,
      };
      const written = Object.entries(properties).flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`],
      );
      return out.write(`::${severity} ${written.join(',')}::${escapeText(`${message} ${mend}`)}\n`);
    },
    async end(summary) {
      const unshown = Object.values(summary.unshown).reduce((sum, number) => sum + number, 0);
      if (unshown > 0)
        await out.write(`::notice::${escapeText(`${unshown} more problems of ${summary.file} are not shown.`)}\n`);
      else if (!quiet && summary.errors + summary.warnings === 0) await out.write(`${summary.file}: no problems\n`);
    },
  };
}
