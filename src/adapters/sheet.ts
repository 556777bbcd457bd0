// Tables: those of TimelineJS, our own, and any with headings that say what is in them.
import { isBag, type Bag, type Tell } from './bag.js';
import { quote } from '../core/problem.js';
import type { Adapter, Import, ImportOptions } from './adapter.js';
import { coordinates } from './coordinates.js';
import { csvRows, delimiterOf, headerOf, type CsvRow } from './csv.js';
import { fieldOf, MARK, readOwnRow } from './own-sheet.js';
import { quickMarkup } from './quick-markup.js';
import { columnsOf, FIELDS, nameOf, type Columns } from './sheet-columns.js';
import { cellDate, dayOrder, timeParts, type CellDate, type DayOrder, type Spoken } from './sheet-date.js';
import { mediaAt } from './timelinejs-media.js';
import { slideDateOf, type OldDate } from './timelinejs1.js';
import { readDeck, type Slides } from './timelinejs3.js';
import { withLinks } from './with-links.js';

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
const START = ['year', 'month', 'day', 'time'];
const END = ['endyear', 'endmonth', 'endday', 'endtime'];
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

  function timed(cells: Cells, columns: readonly string[], tell: Tell): Bag {
    const [year = '', month = '', day = '', time = ''] = columns.map((name) => cells[names.indexOf(name)]?.trim() ?? '');
    if (!year && !month && !day) return {};
    const [hour, minute, second, fraction] = (time && timeParts(time)) || [];
    if (time && !hour)
      tell(
        'problem',
        `The time ${quote(time)}`,
        columns === START ? 'start_date.hour' : 'end_date.hour',
        'it is no time of day, and was left out',
        'Write it as 22:30.',
      );
    const millisecond = fraction?.padEnd(3, '0').slice(0, 3);
    return Object.fromEntries(
      Object.entries({ year, month, day, hour, minute, second, millisecond }).filter(([, part]) => part),
    );
  }

  function slidesOf(record: unknown, tell: Tell): Slides {
    const cells = record as Cells;
    if (isBlank(cells)) return {};
    const cell = (name: string): string => cells[names.indexOf(name)]?.trim() ?? '';
    const parts: Record<string, Record<string, string>> = { text: {}, media: {} };
    const fields: Record<string, unknown> = {};
    const more: [string, string][] = [];
    header.forEach((title, i) => {
      const [name, value] = [names[i]!, cells[i]?.trim() ?? ''];
      const [field = '', inner] = SLIDE[name]?.split('.') ?? [];
      if (!value || names.indexOf(name) !== i) return;
      if (inner) parts[field]![inner] = value;
      else if (field) fields[field] = value;
      else if (name === 'background') fields.background = /^(?:https?:)?\//.test(value) ? { url: value } : { color: value };
      else if (!/^(?:type|startdate|enddate)$/.test(name) && ![...START, ...END].includes(name))
        more.push([title.trim(), value]);
    });
    const dates: OldDate = old
      ? slideDateOf(cell('startdate'), cell('enddate'), tell, spokenDate)
      : { slide: { ...some('start_date', timed(cells, START, tell)), ...some('end_date', timed(cells, END, tell)) } };
    const slide = {
      ...Object.fromEntries(more),
      ...dates.slide,
      ...fields,
      ...some('text', parts.text!),
      ...some('media', parts.media!),
    };
    const type = cell('type').toLowerCase();
    if (type === 'title') return { title: slide };
    if (type === 'era') return { era: slide };
    if (type && type !== 'overview')
      tell(
        'change',
        `The type ${quote(type)}`,
        'type',
        'a row is a title or an era, or it is an event: this one was taken for an event',
      );
    return { slide, ...(dates.when && { when: dates.when }) };
  }

  const own = (path: string): string => {
    const [start, part = ''] = path.split('.');
    if (start === 'start_date' || start === 'end_date') {
      const columns = start === 'start_date' ? START : END;
      const at = ['year', 'month', 'day', 'hour'].indexOf(part);
      return heading(old ? start.replace('_', '') : columns[at < 0 ? (part ? 3 : 0) : at]!);
    }
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

const some = (key: string, bag: Bag): Bag => (Object.keys(bag).length > 0 ? { [key]: bag } : {});

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
  const columns: Columns = columnsOf(header, options.map);
  const isDated = columns.has('date') || columns.has('year');
  if (header.length < 2 || !(isDated || (columns.has('headline') && columns.size > 1))) return undefined;
  const mapped = new Set(columns.values());
  // a cell for each order of day and month that a column has, however long it is
  const seen = { date: new Map<DayOrder, string>(), end: new Map<DayOrder, string>() };
  let orders: { start: DayOrder; end: DayOrder } | undefined;

  const cellOf = (cells: Cells, field: string): string => cells[columns.get(field) ?? -1]?.trim() ?? '';
  const heading = (field: string): string => header[columns.get(field) ?? -1]?.trim() ?? field;

  function observe(cells: Cells): void {
    for (const field of ['date', 'end'] as const) {
      const cell = cellOf(cells, field);
      const { order } = dayOrder([cell]);
      if (order && !seen[field].has(order)) seen[field].set(order, cell);
    }
  }

  function settled(): { start: DayOrder; end: DayOrder } {
    if (orders) return orders;
    const of = (field: keyof typeof seen): DayOrder => {
      const { order, witness } = dayOrder(seen[field].values());
      if (order === 'both')
        options.note({
          kind: 'problem',
          what: `The column ${quote(heading(field))}`,
          path: heading(field),
          why: 'it has the day first in some cells and the month first in others: where that cannot be told, the cell is shown as it stands',
          mend: 'Write dates as 2014-06-10.',
        });
      else if (order)
        options.note({
          kind: 'change',
          what: `The column ${quote(heading(field))}`,
          path: heading(field),
          why: `its dates have the ${order} first, as ${quote(witness)} shows`,
        });
      return order;
    };
    return (orders = { start: of('date'), end: of('end') });
  }

  function when(cells: Cells, tell: Tell): CellDate {
    const { start: startOrder, end: endOrder } = settled();
    const read = (field: string, order: DayOrder): CellDate => {
      const cell = cellOf(cells, field);
      if (!cell) return {};
      const found = cellDate(cell, order, spokenDate);
      if (found.why === 'order')
        tell(
          'problem',
          `The date ${quote(cell)}`,
          heading(field),
          'nothing tells which is the day and which the month, so it is shown as it stands',
          'Write it as 2014-06-10.',
        );
      else if (found.why)
        tell(
          'problem',
          `The date ${quote(cell)}`,
          heading(field),
          'it is no date that can be read, and is shown as it stands',
          'Write it as 2014-06-10, or leave the cell blank.',
        );
      return found;
    };
    const whole = columns.has('date') ? read('date', startOrder) : inParts(cells, tell);
    const start = withTime(whole, cellOf(cells, 'time'));
    const end = read('end', endOrder);
    if (!end.date || end.date === start.date) return start;
    if (!start.date) return { ...start, ...(!start.dateText && { date: `/${end.date}` }) };
    const simple = /^-?\d{4}[-\dT:.Z+]*$/;
    if (!simple.test(start.date) || !simple.test(end.date)) {
      tell(
        'problem',
        `The end ${quote(end.date)}`,
        heading('end'),
        'the two ends are not of a kind that makes a range, so it was left out',
        'Write both as 2014-06-10.',
      );
      return start;
    }
    if (!start.date.startsWith('-') && end.date < start.date.slice(0, end.date.length)) {
      tell(
        'problem',
        `The end ${quote(end.date)}`,
        heading('end'),
        `it is before the start, ${start.date}, and was left out`,
        'Mend either of them.',
      );
      return start;
    }
    return { ...start, date: `${start.date}/${end.date}` };
  }

  /** A date in columns of its own for year, month and day. */
  function inParts(cells: Cells, tell: Tell): CellDate {
    const parts = ['year', 'month', 'day'].map((field) => cellOf(cells, field));
    const given = parts.slice(0, parts.includes('') ? parts.indexOf('') : 3);
    if (given.length === 0) return {};
    const numbers = given.every((part, i) => (i > 0 ? /^\d{1,2}$/ : /^\d{1,4}$/).test(part));
    if (numbers) return { date: given.map((part, i) => part.padStart(i > 0 ? 2 : 4, '0')).join('-') };
    const spoken = cellDate([...given].reverse().join(' '), undefined, spokenDate);
    if (spoken.why)
      tell(
        'problem',
        `The date ${quote(given.join('-'))}`,
        heading('year'),
        'it is no date that can be read, and is shown as it stands',
        'Write digits.',
      );
    return spoken;
  }

  const withTime = (day: CellDate, time: string): CellDate => {
    const parts = time && day.date && /^-?\d{4}-\d\d-\d\d$/.test(day.date) ? timeParts(time) : undefined;
    return parts ? { ...day, date: `${day.date!}T${parts.slice(0, 3).join(':')}` } : day;
  };

  return {
    format: 'table',
    observes: isDated,
    observe,
    events(cells, index) {
      if (isBlank(cells)) return [];
      const tell: Tell = (kind, what, column, why, mend) =>
        options.note({ kind, what, index, path: `rows[${index}].${column}`, why, ...(mend && { mend }) });
      const cell = (field: string): string => cellOf(cells, field);
      const { date, dateText } = when(cells, tell);
      const own = PLAIN.flatMap((field) => (cell(field) ? [[field, options.plainText(cell(field))]] : []));
      const rest = header.flatMap((title, i) => {
        const words = mapped.has(i) ? '' : cells[i]?.trim();
        return words ? [[title.trim(), words]] : [];
      });
      const beyond = cells.slice(header.length).filter((one) => one.trim());
      if (beyond.length > 0)
        tell(
          'problem',
          `The cell ${quote(beyond[0])}`,
          `${header.length + 1}`,
          'there is no heading above it',
          'Add the heading, or put a cell with a comma in quotation marks.',
        );
      const body = withLinks(options.cleanMarkup(cell('body')));
      const place = coordinates(cell('lat'), cell('lon'), options.plainText(cell('place')));
      const named = columns.has('headline') || columns.has('summary') || columns.has('body');
      const made = named
        ? ''
        : rest
            .slice(0, 3)
            .map(([title, value]) => `${title!} ${value!}`)
            .join(', ');
      const known = new Map<string, unknown>([
        ...Object.entries({ date, dateText: options.plainText(cell('dateText')) || dateText, headline: made, body, place }),
        ...(own as [string, string][]),
        [
          'tags',
          cell('tags')
            .split(/[,;|]/)
            .flatMap((tag) => tag.trim() || []),
        ],
        ['media', mediaOf(cell, options)],
        ['links', cell('url') && [{ url: cell('url'), label: cell('url').replace(/^\w+:\/\/(?:www\.)?|\/$/g, '') }]],
        ['sources', cell('source') && [sourceOf(cell('source'), options)]],
        ['_row', rest.length > 0 && Object.fromEntries(rest)],
      ]);
      // fields that whoever asks has named, and we have no rule for, are theirs
      for (const [field, at] of columns)
        if (!FIELDS.includes(field) && !PLAIN.includes(field) && cells[at]) known.set(field, cells[at]);
      return [Object.fromEntries([...known].filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value)))];
    },
    head: () => ({}),
  };
}

function mediaOf(cell: (field: string) => string, { plainText }: ImportOptions): Bag[] | undefined {
  const url = cell('image');
  if (!url) return undefined;
  const about = { alt: plainText(cell('alt')), caption: plainText(cell('caption')), credit: plainText(cell('credit')) };
  return [
    { ...(mediaAt(url) ?? { type: 'image', url }), ...Object.fromEntries(Object.entries(about).filter(([, words]) => words)) },
  ];
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
    const rows = records.map((entry) =>
      Object.entries(isBag(entry) ? entry : {}).flatMap(([key, cell]) =>
        key.startsWith('gsx$') && isBag(cell) ? [[key.slice(4), cell.$t] as const] : [],
      ),
    );
    const header = [...new Set(rows.flatMap((row) => row.map(([name]) => name)))];
    const cells = rows.map((row) => {
      const known = new Map(row);
      return header.map((name) => {
        const cell = known.get(name);
        return typeof cell === 'string' ? cell : '';
      });
    });
    const whole = wholeSheet(header, cells, records, options, spokenDate);
    return whole && { ...whole, format: `Google ${whole.format}` };
  };
