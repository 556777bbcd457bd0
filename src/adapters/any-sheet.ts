// Any table with headings that say what is in it, as the command reads it: in many languages, or in the words of whoever asks.
import { quote } from '../core/problem.js';
import { filled, type Bag } from './bag.js';
import { columnAt, columnsOf, FIELDS } from './column-names.js';
import { coordinates } from './coordinates.js';
import { siteAt } from './media-sites.js';
import { linkTo, sourceIn, tagsIn, type OtherSheet } from './plain-sheet.js';
import { quickMarkup } from './quick-markup.js';
import { tableDates } from './table-dates.js';
import { teller } from './teller.js';
import { isBlank, type Cells } from './timelinejs-sheet.js';
import { withLinks } from './with-links.js';

/** Fields that take the cell as it is. */
const PLAIN = ['id', 'headline', 'summary', 'kicker', 'timeZone', 'group', 'importance', 'status', 'published', 'updated'];

/** Fields that say something only of a picture. */
const ABOUT_IMAGE = ['alt', 'caption', 'credit'];

/** `48,137`, as sheets in many languages write it. */
const withPoint = (cell: string): string => cell.replace(/^([-+]?\d{1,3}),(\d+)$/, '$1.$2');

/** Any table in which a column is called what we, or people, call a date or a headline. */
export const anySheet: OtherSheet = (header, asked) => {
  const options = quickMarkup(asked);
  const columns = columnsOf(header, options.map);
  const isDated = columns.has('date') || columns.has('year');
  if (header.length < 2 || !(isDated || (columns.has('headline') && columns.size > 1))) return undefined;
  const mapped = new Set(columns.values());
  const cellOf = (cells: Cells, field: string): string => cells[columns.get(field) ?? -1]?.trim() ?? '';
  const heading = (field: string): string => header[columns.get(field) ?? -1]?.trim() ?? field;

  const tell = teller(options, (path) => ({ path }));
  const dates = tableDates({ columns, heading, tell, spokenDate: options.spokenDate });

  if (!isDated)
    tell.problem(
      'The table',
      '',
      'none of its columns is known to be the date, so its events have none',
      'Say which it is: --map "Datum=date".',
    );

  const headings = header.filter((one) => one.trim());
  for (const named of Object.keys(options.map ?? {}))
    if (columnAt(header, named) < 0)
      tell.problem(
        `The column ${quote(named)}`,
        '',
        `the table has none of this name; its columns are ${headings.map(quote).join(', ')}`,
        'Write its heading as it stands in the table.',
      );

  return {
    format: 'table',
    ...(isDated && {
      observe(cells: Cells) {
        for (const field of ['date', 'end']) dates.observe(field, cellOf(cells, field));
      },
    }),
    events(cells, index) {
      if (isBlank(cells)) return [];
      const tell = teller(options, (column) => ({ index, path: `rows[${index}].${column}` }));
      const cell = (field: string): string => cellOf(cells, field);
      const words = (field: string): string => options.plainText(cell(field));
      const { date, dateText } = dates.when(cell, tell);
      const rest = header.flatMap((title, i) => {
        const idle = !cell('image') && ABOUT_IMAGE.some((field) => columns.get(field) === i);
        const value = mapped.has(i) && !idle ? '' : cells[i]?.trim();
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
      const place = coordinates(withPoint(cell('lat')), withPoint(cell('lon')), words('place'));
      const degrees = ['lat', 'lon'].filter(cell);
      if (degrees.length > 0 && place?.lat === undefined)
        tell.problem(
          `The place ${quote(degrees.map(cell).join(' '))}`,
          heading(degrees[0]!),
          'it is no pair of degrees on the globe, and was left out',
          'Write degrees as 48.137 and 11.576.',
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
          place,
          ...(Object.fromEntries(own) as Bag),
          tags: tagsIn(cell('tags')),
          media: mediaOf(cell('image'), words),
          links: cell('url') && [linkTo(cell('url'))],
          sources: cell('source') && [sourceIn(cell('source'), options)],
          _row: rest.length > 0 && Object.fromEntries(rest),
        }),
      ];
    },
    head: () => ({}),
  };
};

function mediaOf(url: string, words: (field: string) => string): Bag[] {
  if (!url) return [];
  const about = { alt: words('alt'), caption: words('caption'), credit: words('credit') };
  return [filled({ ...(siteAt(url) ?? { type: 'image', url }), ...about })];
}
