// Which heading of a table means what: the columns of TimelineJS by name, and in other tables the words that people use.

/** A heading without case, marks and blanks: `End Year`, `endYear` and `end_year` are one. */
export const nameOf = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Our fields, and what such a column is called in plain English, by us and by TimelineJS; the earlier name wins. */
const NAMES: Readonly<Record<string, string>> = {
  date: 'date startdate eventdate datetime start when',
  end: 'enddate end until',
  year: 'year',
  month: 'month',
  day: 'day',
  time: 'time',
  dateText: 'displaydate datetext',
  id: 'id',
  headline: 'headline title heading name event',
  summary: 'summary subtitle',
  body: 'text body description details content',
  group: 'group category tag type',
  tags: 'tags keywords',
  image: 'image picture photo imageurl media',
  caption: 'caption mediacaption',
  credit: 'credit mediacredit',
  alt: 'alt alttext',
  url: 'link url website',
  source: 'source',
  place: 'place location city',
  lat: 'latitude lat',
  lon: 'longitude lon lng',
};
export const FIELDS = Object.keys(NAMES);

/** The columns of a table by our fields, each the number of a column from 0. */
export type Columns = ReadonlyMap<string, number>;

/** @param map the words of whoever asks: heading → field of ours; they win */
export type ColumnsOf = (header: readonly string[], map?: Readonly<Record<string, string>>) => Columns;

/** Columns by the names above; more names, and the words of whoever asks, are known to the command: column-names.ts. */
export const columnsOf: ColumnsOf = (header) => {
  const names = header.map(nameOf);
  return new Map(
    Object.entries(NAMES).flatMap(([field, words]) => {
      const name = words.split(' ').find((one) => names.includes(one));
      return name ? [[field, names.indexOf(name)]] : [];
    }),
  );
};
