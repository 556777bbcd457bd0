// Tables: those of TimelineJS, our own, and any with headings that say what is in them.
import { quote } from '../core/problem.js';
import type { Adapter, Import, ImportOptions } from './adapter.js';
import { filled, isBag, type Bag } from './bag.js';
import { coordinates } from './coordinates.js';
import { csvRows, delimiterOf, headerOf, type CsvRow } from './csv.js';
import { fieldOf, MARK, readOwnRow } from './own-sheet.js';
import { quickMarkup } from './quick-markup.js';
import { columnsOf, FIELDS, nameOf } from './sheet-columns.js';
import { plainDates, timeParts, type CellDate, type Spoken } from './sheet-date.js';
import { mediaAt, type MediaAt } from './media-at.js';
import { slideDateOf, type OldDate } from './timelinejs1.js';
import { readDeck, type Slides } from './timelinejs3.js';
import { withLinks } from './with-links.js';
import { teller, type Tell } from './teller.js';

type Cells = readonly string[];

/** A table by its headings: what a row of it makes. Rows are looked at first, where something is told only by all of them. */
export interface Sheet {
  readonly format: string;
  /** Whether rows should be shown to `observe` before they are read. */
  readonly observes: boolean;
  observe(cells: Cells): void;
  /** See {@link Import}: never throws, and tells what it does. */
  events(cells: Cells, index: number): readonly Bag[];
  head(): Bag;
}

const isBlank = (cells: Cells): boolean => cells.every((cell) => !cell.trim());

/** Columns of TimelineJS sheets that hold parts of its dates. */
const DATES: Readonly<Record<string, readonly string[]>> = {
  start_date: ['year', 'month', 'day', 'time'],
  end_date: ['endyear', 'endmonth', 'endday', 'endtime'],
};
/** Columns that are no fields of a slide. */
const READ_APART = ['type', 'startdate', 'enddate', ...Object.values(DATES).flat()];
/** Fields of a slide by the heading of their column. */
const SLIDE: Readonly<Record<string, string>> = {
  displaydate: 'display_date',
  headline: 'text.headline',
  text: 'text.text',
  media: 'media.url',
  mediacredit: 'media.credit',
  mediacaption: 'media.caption',
  mediathumbnail: 'media.thumbnail',
  alttext: 'media.alt',
  group: 'group',
  tag: 'group',
};

/** The sheet of TimelineJS 3, or of the older ones, whose dates stand in one cell. */
function timelineSheet(header: Cells, options: ImportOptions, spokenDate: Spoken): Sheet | undefined {
  const names = header.map(nameOf);
  const old = names.includes('startdate');
  if (
    !names.includes('headline') ||
    !(old || names.includes('year')) ||
    !names.some((name) => /^(?:type|media|displaydate|endyear|text)$/.test(name))
  )
    return undefined;
  const heading = (name: string): string => header[names.indexOf(name)]?.trim() ?? name;

  function slidesOf(record: unknown, tell: Tell): Slides {
    const cells = record as Cells;
    if (isBlank(cells)) return {};
    const cell = (name: string): string => cells[names.indexOf(name)]?.trim() ?? '';

    /** One date of a row, as a slide has it. */
    const dateOf = (field: string): Bag => {
      const [year = '', month = '', day = '', time = ''] = DATES[field]!.map(cell);
      if (!year && !month && !day) return {};
      const [hour, minute, second, fraction] = timeParts(time) ?? [];
      if (time && !hour)
        tell.problem(
          `The time ${quote(time)}`,
          `${field}.hour`,
          'it is no time of day, and was left out',
          'Write it as 22:30.',
        );
      return filled({ year, month, day, hour, minute, second, millisecond: fraction?.padEnd(3, '0').slice(0, 3) });
    };
    const parts: Record<string, Record<string, string>> = { text: {}, media: {} };
    const fields: Record<string, unknown> = {};
    const more: [string, string][] = [];
    header.forEach((title, i) => {
      const [name, value] = [names[i]!, cells[i]?.trim()];
      const [field = '', inner] = SLIDE[name]?.split('.') ?? [];
      if (!value || names.indexOf(name) !== i) return;
      if (inner) parts[field]![inner] = value;
      else if (field) fields[field] = value;
      else if (name === 'background') fields.background = /^(?:https?:)?\//.test(value) ? { url: value } : { color: value };
      else if (!READ_APART.includes(name)) more.push([title.trim(), value]);
    });
    const dates: OldDate = old
      ? slideDateOf(cell('startdate'), cell('enddate'), tell, spokenDate)
      : { slide: Object.fromEntries(Object.keys(DATES).map((field) => [field, dateOf(field)])) };
    const known = Object.entries({ ...dates.slide, ...fields, ...parts }).filter(
      ([, value]) => !isBag(value) || Object.keys(value).length > 0,
    );
    const slide = Object.fromEntries([...more, ...known]);
    const type = cell('type').toLowerCase();
    if (type === 'title' || type === 'era') return { [type]: slide };
    if (type && type !== 'overview') tell.change('type', 'type', type);
    return { slide, ...(dates.when && { when: dates.when }) };
  }

  /** Heading of the column that holds what stands at a path of a slide. */
  const own = (path: string): string => {
    const [start = '', part] = path.split('.');
    const columns = DATES[start];
    if (columns && old) return heading(start.replace('_', ''));
    if (columns) return heading(columns.find((name) => part && name.endsWith(part)) ?? columns[part ? 3 : 0]!);
    return heading(Object.keys(SLIDE).find((name) => SLIDE[name] === path && names.includes(name)) ?? path);
  };
  const deck = readDeck(
    { format: '', records: [], path: '', at: (index) => `rows[${index}]`, own, rest: {}, slidesOf },
    options,
  );
  return {
    format: old ? 'TimelineJS 1 sheet' : 'TimelineJS 3 sheet',
    observes: false,
    observe: () => undefined,
    events: (cells, index) => (isBlank(cells) ? [] : deck.events(cells, index)),
    head: () => deck.head(),
  };
}

/** The table that `toCsv` writes. */
function ownSheet(header: Cells): Sheet | undefined {
  if (header[0]?.trim() !== MARK) return undefined;
  const fields = header.map(fieldOf);
  let head: Bag = {};
  return {
    format: 'news-timeline table',
    observes: false,
    observe: () => undefined,
    events(cells) {
      if (isBlank(cells)) return [];
      const record = readOwnRow(fields, cells);
      if (cells[0] !== 'feed') return [record];
      head = record;
      return [];
    },
    head: () => head,
  };
}

/** Fields that take the cell as it is. */
const PLAIN = ['id', 'headline', 'summary', 'kicker', 'timeZone', 'group', 'importance', 'status', 'published', 'updated'];

/** Any table in which a column is called what we, or people, call a date or a headline. */
function anySheet(header: Cells, asked: ImportOptions, spokenDate: Spoken): Sheet | undefined {
  const options = quickMarkup(asked);
  const columns = (options.columnsOf ?? columnsOf)(header, options.map);
  const isDated = columns.has('date') || columns.has('year');
  if (header.length < 2 || !(isDated || (columns.has('headline') && columns.size > 1))) return undefined;
  const mapped = new Set(columns.values());
  const cellOf = (cells: Cells, field: string): string => cells[columns.get(field) ?? -1]?.trim() ?? '';
  const heading = (field: string): string => header[columns.get(field) ?? -1]?.trim() ?? field;

  const dates = (options.datesOf ?? plainDates)(
    spokenDate,
    teller(options, (path) => ({ path })),
    heading,
  );

  function when(cells: Cells, tell: Tell): CellDate {
    const read = (field: string, cell = cellOf(cells, field)): CellDate => {
      const found = cell ? dates.read(cell, field) : {};
      if (found.why)
        tell.problem(
          `The date ${quote(cell)}`,
          heading(field),
          `${found.why === 'order' ? 'nothing tells which is the day and which the month' : 'it is no date that can be read'}, so it is shown as it stands`,
          'Write it as 2014-06-10.',
        );
      return found;
    };

    /** Of columns of their own for year, month and day. */
    const inParts = (): CellDate => {
      const parts = ['year', 'month', 'day'].map((field) => cellOf(cells, field));
      const given = parts.slice(0, parts.includes('') ? parts.indexOf('') : 3);
      const numbers = given.every((part, i) => (i > 0 ? /^\d{1,2}$/ : /^\d{1,4}$/).test(part));
      if (!numbers) return read('year', given.reverse().join(' '));
      return given.length > 0 ? { date: given.map((part, i) => part.padStart(i > 0 ? 2 : 4, '0')).join('-') } : {};
    };
    const start = withTime(columns.has('date') ? read('date') : inParts(), cellOf(cells, 'time'));
    const end = read('end');
    if (!end.date || end.date === start.date) return start;
    if (!start.date) return { ...start, ...(!start.dateText && { date: `/${end.date}` }) };
    const simple = [start.date, end.date].every((date) => /^-?\d{4}[-\dT:.Z+]*$/.test(date));
    const backward = !start.date.startsWith('-') && end.date < start.date.slice(0, end.date.length);
    if (simple && !backward) return { ...start, date: `${start.date}/${end.date}` };
    tell.problem(
      `The end ${quote(end.date)}`,
      heading('end'),
      `it ${simple ? 'is before the start' : 'makes no range with the start'}, ${start.date}, and was left out`,
      simple ? 'Mend either of them.' : 'Write both as 2014-06-10.',
    );
    return start;
  }

  const withTime = (day: CellDate, time: string): CellDate => {
    const parts = time && day.date && /^-?\d{4}-\d\d-\d\d$/.test(day.date) ? timeParts(time) : undefined;
    return parts ? { ...day, date: `${day.date!}T${parts.slice(0, 3).join(':')}` } : day;
  };

  return {
    format: 'table',
    observes: isDated && dates.observe !== undefined,
    observe(cells) {
      for (const field of ['date', 'end']) dates.observe?.(field, cellOf(cells, field));
    },
    events(cells, index) {
      if (isBlank(cells)) return [];
      const tell = teller(options, (column) => ({ index, path: `rows[${index}].${column}` }));
      const cell = (field: string): string => cellOf(cells, field);
      const words = (field: string): string => options.plainText(cell(field));
      const { date, dateText } = when(cells, tell);
      const rest = header.flatMap((title, i) => {
        const value = mapped.has(i) ? '' : cells[i]?.trim();
        return value ? [[title.trim(), value] as const] : [];
      });
      const beyond = cells.slice(header.length).find((one) => one.trim());
      if (beyond)
        tell.problem(
          `The cell ${quote(beyond)}`,
          `${header.length + 1}`,
          'there is no heading above it',
          'Add the heading, or put a cell with a comma in quotation marks.',
        );
      const unnamed = !['headline', 'summary', 'body'].some((field) => columns.has(field));
      const first = rest.slice(0, 3).map((pair) => pair.join(' '));
      // fields that whoever asks has named, and we have no rule for, are theirs
      const own = [...columns.keys()].flatMap((field) => {
        const isPlain = PLAIN.includes(field);
        const value = isPlain ? words(field) : FIELDS.includes(field) ? '' : cell(field);
        return value ? [[field, value]] : [];
      });
      return [
        filled({
          date,
          dateText: words('dateText') || dateText,
          headline: unnamed && first.join(', '),
          body: withLinks(options.cleanMarkup(cell('body'))),
          place: coordinates(cell('lat'), cell('lon'), words('place')),
          ...(Object.fromEntries(own) as Bag),
          tags: cell('tags')
            .split(/[,;|]/)
            .flatMap((tag) => tag.trim() || []),
          media: mediaOf(cell('image'), words, options.mediaAt),
          links: cell('url') && [{ url: cell('url'), label: cell('url').replace(/^\w+:\/\/(?:www\.)?|\/$/g, '') }],
          sources: cell('source') && [sourceOf(cell('source'), options)],
          _row: rest.length > 0 && Object.fromEntries(rest),
        }),
      ];
    },
    head: () => ({}),
  };
}

function mediaOf(url: string, words: (field: string) => string, at: MediaAt = mediaAt): Bag[] {
  if (!url) return [];
  const about = { alt: words('alt'), caption: words('caption'), credit: words('credit') };
  return [filled({ ...(at(url) ?? { type: 'image', url }), ...about })];
}

function sourceOf(cell: string, { plainText }: ImportOptions): Bag {
  const [, host] = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(cell) ?? [];
  return host ? { publisher: host, url: cell } : { publisher: plainText(cell) };
}

const silent: Spoken = () => undefined;

/**
 * What a table with these headings is; `undefined` where none of them says anything to us.
 *
 * @param spokenDate reader of dates in words; without it they stay words
 */
export function sheetOf(header: Cells, options: ImportOptions, spokenDate: Spoken = silent): Sheet | undefined {
  return (
    ownSheet(header) ??
    (options.map ? undefined : timelineSheet(header, options, spokenDate)) ??
    anySheet(header, options, spokenDate)
  );
}

/** A table whose rows are all known. */
function wholeSheet(
  header: Cells,
  rows: readonly Cells[],
  records: readonly unknown[],
  options: ImportOptions,
  spokenDate: Spoken,
): Import | undefined {
  const sheet = sheetOf(header, options, spokenDate);
  if (!sheet) return undefined;
  if (sheet.observes) for (const cells of rows) sheet.observe(cells);
  return {
    format: sheet.format,
    records,
    path: 'rows',
    events: (_, index) => sheet.events(rows[index] ?? [], index),
    head: () => sheet.head(),
  };
}

/** Whether a text can be a table at all, and not a format that begins like one. */
const isTable = (text: string): boolean => /^\s*[^\s<{[]/.test(text) && !/^\s*BEGIN:V|^[^\n]*[\0]/.test(text);

/** Tables as text. The records are rows as {@link CsvRow}, which know where their cells stand. */
export const csv =
  (spokenDate: Spoken = silent): Adapter =>
  ({ text, value }, options) => {
    if (value !== undefined || !isTable(text)) return undefined;
    const delimiter = delimiterOf(text);
    const start = text.replace(/^sep=.\r?\n/i, '');
    const header = headerOf(start, delimiter);
    if (!sheetOf(header, { ...options, note: () => undefined })) return undefined;
    const [, ...rows] = csvRows([start], delimiter, ({ line, column, why }) =>
      options.note({
        kind: 'problem',
        what: 'A quotation mark',
        path: `line ${line}, column ${column}`,
        why: `there is ${why}; what follows was read as well as it could be`,
        mend: 'Write two quotation marks for one within a quoted cell.',
      }),
    );
    return wholeSheet(
      header,
      rows.map(({ cells }) => cells),
      rows satisfies readonly CsvRow[],
      options,
      spokenDate,
    );
  };

/** What the old API of Google Sheets gave: `{feed: {entry: [{gsx$headline: {$t}}]}}`, as archives have it. */
export const googleSheet =
  (spokenDate: Spoken = silent): Adapter =>
  ({ value }, options) => {
    const entries = isBag(value) && isBag(value.feed) ? value.feed.entry : undefined;
    if (!Array.isArray(entries)) return undefined;
    const records = entries as unknown[];
    const rows = records.map(
      (entry) =>
        new Map(
          Object.entries(isBag(entry) ? entry : {}).flatMap(([key, cell]) =>
            key.startsWith('gsx$') && isBag(cell) ? [[key.slice(4), typeof cell.$t === 'string' ? cell.$t : '']] : [],
          ),
        ),
    );
    const header = [...new Set(rows.flatMap((row) => [...row.keys()]))];
    const cells = rows.map((row) => header.map((name) => row.get(name) ?? ''));
    const whole = wholeSheet(header, cells, records, options, spokenDate);
    return whole && { ...whole, format: `Google ${whole.format}` };
  };
