// Sheets of TimelineJS: a row is a slide, and its cells are brought into the form of one.
import { quote } from '../core/problem.js';
import type { ImportOptions } from './adapter.js';
import { filled, isBag, type Bag } from './bag.js';
import { timeParts } from './sheet-date.js';
import type { Tell } from './teller.js';
import { slideDateOf, type OldDate } from './timelinejs1.js';
import { readDeck, type Slides } from './timelinejs3.js';

export type Cells = readonly string[];

/** A table by its headings: what a row of it makes. Rows are looked at first, where something is told only by all of them. */
export interface Sheet {
  readonly format: string;
  /** Is shown all rows before any is read; only where one tells how another is meant. */
  readonly observe?: (cells: Cells) => void;
  /** See {@link Import}: never throws, and tells what it does. */
  events(cells: Cells, index: number): readonly Bag[];
  head(): Bag;
}

export const isBlank = (cells: Cells): boolean => cells.every((cell) => !cell.trim());

/** A heading without case, marks and blanks: `End Year`, `endYear` and `end_year` are one. */
export const nameOf = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Columns of TimelineJS sheets that hold parts of its dates. */
const DATES: Readonly<Record<string, readonly string[]>> = {
  start_date: ['year', 'month', 'day', 'time'],
  end_date: ['endyear', 'endmonth', 'endday', 'endtime'],
};
/** Columns that are no fields of a slide. */
export const READ_APART = ['type', 'startdate', 'enddate', ...Object.values(DATES).flat()];
/** Fields of a slide by the heading of their column. */
export const SLIDE: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }),
);

/** The dates of a row, each in cells of its own for year, month, day and time. */
export function datesInParts(cell: (name: string) => string, tell: Tell): OldDate {
  const dateOf = (field: string): Bag => {
    const [year = '', month = '', day = '', time = ''] = DATES[field]!.map(cell);
    if (!year && !month && !day) return {};
    const [hour, minute, second, fraction] = timeParts(time) ?? [];
    if (time && !hour)
      tell.problem(`The time ${quote(time)}`, `${field}.hour`, 'it is no time of day, and was left out', 'Write it as 22:30.');
    return filled({ year, month, day, hour, minute, second, millisecond: fraction?.padEnd(3, '0').slice(0, 3) });
  };
  return { slide: Object.fromEntries(Object.keys(DATES).map((field) => [field, dateOf(field)])) };
}

/** A table as slides. */
interface SlideTable {
  readonly format: string;
  readonly header: Cells;
  /** What TimelineJS calls each column. */
  readonly names: readonly string[];
  /** Fields of a slide by the name of their column: `text.headline`. */
  readonly fields: ReadonlyMap<string, string>;
  /** Reads the dates of a row. */
  datesOf(cell: (name: string) => string, tell: Tell): OldDate;
}

/** Reads what has been brought into the form of a sheet of TimelineJS. */
export function slideSheet({ format, header, names, fields: known, datesOf }: SlideTable, options: ImportOptions): Sheet {
  const old = names.includes('startdate');
  const heading = (name: string): string => header[names.indexOf(name)]?.trim() ?? name;

  function slidesOf(record: unknown, tell: Tell): Slides {
    const cells = record as Cells;
    if (isBlank(cells)) return {};
    const cell = (name: string): string => cells[names.indexOf(name)]?.trim() ?? '';

    const parts: Record<string, Record<string, string>> = { text: {}, media: {} };
    const fields: Record<string, unknown> = {};
    const more: [string, string][] = [];
    header.forEach((title, i) => {
      const [name, value] = [names[i]!, cells[i]?.trim()];
      const [field = '', inner] = known.get(name)?.split('.') ?? [];
      if (!value || names.indexOf(name) !== i) return;
      if (inner) (parts[field] ??= {})[inner] = value;
      else if (field) fields[field] = value;
      else if (name === 'background') fields.background = /^(?:https?:)?\//.test(value) ? { url: value } : { color: value };
      else if (!READ_APART.includes(name)) more.push([title.trim(), value]);
    });
    const dates = datesOf(cell, tell);
    const stated = Object.entries({ ...dates.slide, ...fields, ...parts }).filter(
      ([, value]) => !isBag(value) || Object.keys(value).length > 0,
    );
    const slide = Object.fromEntries([...more, ...stated]);
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
    return heading([...known.keys()].find((name) => known.get(name) === path && names.includes(name)) ?? path);
  };
  const deck = readDeck(
    { format: '', records: [], path: '', at: (index) => `rows[${index}]`, own, rest: {}, slidesOf },
    options,
  );
  return {
    format,
    events: (cells, index) => (isBlank(cells) ? [] : deck.events(cells, index)),
    head: () => deck.head(),
  };
}

/** The sheet of TimelineJS 3, or of the older ones, whose dates stand in one cell. */
export function timelineSheet(header: Cells, options: ImportOptions): Sheet | undefined {
  const names = header.map(nameOf);
  const old = names.includes('startdate');
  if (
    !names.includes('headline') ||
    !(old || names.includes('year')) ||
    !names.some((name) => /^(?:type|media|displaydate|endyear|text)$/.test(name))
  )
    return undefined;
  return slideSheet(
    {
      format: old ? 'TimelineJS 1 sheet' : 'TimelineJS 3 sheet',
      header,
      names,
      fields: SLIDE,
      datesOf: old ? (cell, tell) => slideDateOf(cell('startdate'), cell('enddate'), tell, options.spokenDate) : datesInParts,
    },
    options,
  );
}
