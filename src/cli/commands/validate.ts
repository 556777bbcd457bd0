import type { Note } from '../../adapters/adapter.js';
import type { Problem } from '../../core/problem.js';
import { createReview, type Remark } from '../../core/review.js';
import type { Arguments, Command } from '../command.js';
import { reports, type Finding, type Report, type ReportFormat, type Summary } from '../findings.js';
import { openInput } from '../input.js';
import type { Io } from '../io.js';
import type { Locate, Spot } from '../json/locate.js';
import { judge, type Judged } from '../judge.js';
import { painter } from '../paint.js';
import { openReading, SyntaxFault, type Reading } from '../reading.js';
import { inputOptions, inputSettings } from '../shared-options.js';

/** Findings that are shown of each severity, and of each rule of warnings, if not told. */
const SHOWN = 50;
const SHOWN_OF_RULE = 5;

export const validate: Command = {
  name: 'validate',
  summary: 'Finds what is wrong with a feed, and says how to mend it',
  usage: 'FILE|URL|-',
  description: [
    'Reads a feed of ours, or of any format that convert knows, and reports each problem with its line and column.',
    'Errors are what cannot be used as it stands. Warnings are what a good editor would ask: a picture without alternative text, an event without a source, a link of http, a date in the future, an event out of order, and the like.',
  ],
  options: {
    format: {
      value: 'FORM',
      choices: Object.keys(reports),
      help: 'How to report: text for people, json for scripts, github for annotations of a workflow.',
    },
    strict: { help: 'Counts warnings as problems: the exit status is then 1.' },
    'no-warnings': { help: 'Reports errors only.' },
    quiet: { short: 'q', help: 'Leaves out the counts at the end.' },
    'max-problems': {
      value: 'NUMBER',
      check: (text) => (/^\d+$/.test(text) ? undefined : 'is not a number of problems. Write --max-problems 100.'),
      help: `Shows at most so many errors, and as many warnings (${SHOWN} if not told, all for json); 0 shows all.`,
    },
    ...inputOptions,
  },
  examples: [
    ['news-timeline validate events.json', 'Reports what is wrong with a feed.'],
    [
      'news-timeline validate --strict --format github events.json',
      'Marks each problem on the changed lines, in a workflow of GitHub.',
    ],
    ['curl -s https://example.org/feed | news-timeline validate -', 'Reads what comes in.'],
  ],
  takes: [1, 1],
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  const settings = inputSettings(args);
  const format = (args.text('format') ?? 'text') as ReportFormat;
  const most = atMost(args.text('max-problems'), format);
  const input = await openInput(args.positionals[0]!, io, settings);
  const report = reports[format]({ file: input.name, out: io.stdout, paint: painter(io.stdout, io), quiet: args.has('quiet') });
  const tally = createTally(report, most, !args.has('no-warnings'));
  let summary = { format: 'JSON', events: 0 };
  try {
    const notes: Note[] = [];
    const reading = openReading(input, io, { ...settings, note: (note) => note.kind === 'problem' && notes.push(note) });
    summary = { format: reading.found.format, events: await check(reading, notes, tally, io, settings.timeZone) };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    const { fault, spot } = error;
    const message = `${fault.what}: ${fault.why}.`;
    await tally.add({ severity: 'error', rule: 'syntax', message, mend: fault.mend, path: '' }, () => spot);
  } finally {
    input.bytes.close();
  }
  await report.end({ file: input.name, ...summary, ...tally.counts() });
  const { errors, warnings } = tally.counts();
  return errors > 0 || (args.has('strict') && warnings > 0) ? 1 : 0;
}

function atMost(text: string | undefined, format: ReportFormat): number | undefined {
  if (text === undefined) return format === 'json' ? Infinity : undefined;
  return Number(text) || Infinity;
}

/** Judges and reviews all of a feed. @returns how many events there are */
async function check(reading: Reading, notes: Note[], tally: Tally, io: Io, timeZone: string | undefined): Promise<number> {
  const { locate, found, own } = reading;
  const judging = judge(reading, timeZone);
  const review = createReview(own ? judging.head().feed : { timeZone }, { now: io.now() });
  let events = 0;
  const tellHead = async (): Promise<void> => {
    for (const problem of judging.head().problems)
      await tally.add(problemFinding(problem, problem.where.path), () => (own ? locate?.(problem.where.path) : undefined));
  };
  if (own) await tellHead();
  for (const group of judging.groups()) {
    events += group.recordOf.length;
    const noted = notes.splice(0).map((note) => ({
      record: note.index ?? -1,
      finding: noteFinding(note),
      spot: () => spotOf(group, found.path, note.path, note.index, locate),
    }));
    const remarks = group.events.flatMap((event) => review.event(event));
    const judged = [...group.problems, ...remarks].map((problem) => {
      const { record, path, spot } = placed(problem, group, reading);
      return { record, finding: problemFinding(problem, path), spot };
    });
    // as they stand in the file, a record after the other
    for (const { finding, spot } of [...noted, ...judged].sort((a, b) => a.record - b.record)) await tally.add(finding, spot);
    await new Promise(setImmediate); // so that the keyboard is heard
  }
  if (!own) await tellHead();
  for (const note of notes.splice(0)) await tally.add(noteFinding(note), () => locate?.(note.path));
  // of a foreign feed only its own words can be asked about: sources and groups were made by us
  const last = own
    ? review.end()
    : createReview(judging.head().feed)
        .end()
        .filter(({ rule }) => /^no-(?:title|lang)$/.test(rule));
  for (const remark of last) await tally.add(problemFinding(remark, remark.where.path), () => locate?.(remark.where.path));
  return events;
}

/** Path and place in the source of a problem of ours. */
function placed(
  { where }: Problem,
  group: Judged,
  { own, found, locate }: Reading,
): { record: number; path: string; spot: () => Spot | undefined } {
  const record = group.records[group.recordOf[(where.index ?? 0) - group.base] ?? 0];
  const path = own ? where.path : `${found.path}[${record?.index ?? 0}]`;
  return { record: record?.index ?? -1, path, spot: () => (record?.locate ?? locate)?.(path) };
}

function spotOf(
  { records }: Judged,
  listPath: string,
  path: string,
  index: number | undefined,
  locate: Locate | undefined,
): Spot | undefined {
  const record = index === undefined ? undefined : records[index - (records[0]?.index ?? 0)];
  return (record?.locate ?? locate)?.(path || (index === undefined ? '' : `${listPath}[${index}]`));
}

function problemFinding(problem: Problem | Remark, path: string): Finding {
  const { what, why, mend } = problem;
  if ('rule' in problem) return { severity: 'warning', rule: problem.rule, message: `${what}: ${why}.`, mend, path };
  return { severity: 'error', rule: 'problem', message: `${what} was not used as it stands: ${why}.`, mend, path };
}

function noteFinding({ what, why, mend = '', path }: Note): Finding {
  return { severity: 'warning', rule: 'import', message: `${what}: ${why}.`, mend, path };
}

/** Counts findings, and hands on as many as are to be shown. */
interface Tally {
  /** @param spot is only asked where the finding is shown: to find a place costs more than to find a fault */
  add(finding: Finding, spot: () => Spot | undefined): Promise<void>;
  counts(): Pick<Summary, 'errors' | 'warnings' | 'unshown'>;
}

function createTally(report: Report, most: number | undefined, warn: boolean): Tally {
  const totals = { error: 0, warning: 0 };
  const ofRule: Record<string, number> = {};
  const unshown: Record<string, number> = {};
  return {
    async add(finding, spot) {
      const { severity, rule } = finding;
      if (severity === 'warning' && !warn) return;
      const before = totals[severity]++;
      const alike = (ofRule[rule] = (ofRule[rule] ?? 0) + 1);
      if (before >= (most ?? SHOWN) || (most === undefined && severity === 'warning' && alike > SHOWN_OF_RULE)) {
        unshown[rule] = (unshown[rule] ?? 0) + 1;
        return;
      }
      await report.add({ ...finding, spot: spot() });
    },
    counts: () => ({ errors: totals.error, warnings: totals.warning, unshown }),
  };
}
