import type { Adapter } from './adapter.js';
import { csvRows, delimiterOf, headerOf } from './csv.js';
import { hasMarkup, openRecord, stated } from './foreign-record.js';
import { spokenDate } from './spoken-date.js';

const COLUMNS = ['date', 'display_date', 'description', 'link', 'series', 'html'] as const;
const KNOWN = new Set<string>(COLUMNS);

/** Longer descriptions are no headlines. */
const HEADLINE = 140;

function namesOf(header: readonly string[]): readonly string[] {
  return header.map((name) => name.trim().toLowerCase());
}

function isHeader(names: readonly string[]): boolean {
  const has = (name: string): boolean => names.includes(name);
  return has('date') && has('description') && has('display_date') && (has('series') || has('html')) && !has('headline');
}

/** Cells by the names of their columns; what is beyond the header is kept as it stands. */
function rowOf(cells: readonly string[], names: readonly string[]): Record<string, unknown> {
  const named = names.map((name, column) => [name || `column ${column + 1}`, cells[column] ?? ''] as const);
  const more = cells.slice(names.length);
  return { ...Object.fromEntries(named), ...(more.some((cell) => cell.trim()) ? { more } : {}) };
}

/** ProPublica's TimelineSetter: a table with the columns date, display_date, description, link, series, html. */
export const timelineSetter: Adapter = ({ text, value }, options) => {
  if (value !== undefined || !/^[^\n]*display_date/i.test(text)) return undefined;
  const delimiter = delimiterOf(text);
  if (!isHeader(namesOf(headerOf(text, delimiter)))) return undefined;
  const [header, ...rows] = csvRows([text], delimiter).filter(({ cells }) => cells.some((cell) => cell.trim()));
  const names = namesOf(header?.cells ?? []);
  const groups = new Set<string>();
  return {
    format: 'TimelineSetter CSV',
    records: rows.map(({ cells }) => rowOf(cells, names)),
    path: 'rows',
    events(row, index) {
      const record = openRecord(row, index, `rows[${index}]`, options);
      if (!record) return [];
      const [written, shown, link, series] = (['date', 'display_date', 'link', 'series'] as const).map((name) =>
        record.text(name),
      );
      const date = written === undefined ? undefined : spokenDate(written);
      if (written === undefined) record.problem('date', 'it is missing, so the event has no date', 'Write when it happened.');
      else if (!date)
        record.problem('date', 'it is no date that can mean one thing only, and was kept as words', 'Write 2014-06-10.');
      if (record.fields.more !== undefined)
        record.problem(
          'more',
          'the row has more cells than there are columns; they were kept aside',
          'Give each column a name.',
        );
      const description = options.plainText(record.text('description') ?? '') || undefined;
      const html = record.text('html');
      if (html !== undefined && /<(?:img|iframe|video|audio|object|embed|script)\b/i.test(html))
        record.problem('html', 'what it embeds is not text, and was kept aside', 'Put it into “media”.');
      const short = description !== undefined && description.length <= HEADLINE;
      const body = html === undefined ? undefined : (hasMarkup(html) ? options.cleanMarkup(html) : html) || undefined;
      if (series !== undefined) groups.add(series);
      const words = short ? description : undefined;
      return [
        stated({
          date: date?.date,
          dateText: shown ?? (date && !date.vague ? undefined : written),
          headline: words ?? (description === undefined && body === undefined ? (written ?? `${index + 1}`) : undefined),
          summary: short ? undefined : description,
          body,
          group: series,
          links: link === undefined ? [] : [{ url: link, label: words ?? link }],
          _timelineSetter: { ...record.rest(KNOWN), ...(html !== undefined && body !== html ? { html } : {}) },
        }),
      ];
    },
    head: () => stated({ timeZone: options.timeZone, groups: [...groups].map((id) => ({ id, label: id })) }),
  };
};
