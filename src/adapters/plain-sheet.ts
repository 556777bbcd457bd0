// Tables that are none of TimelineJS, as the page reads them: as its sheets, whose columns go by plain English names. The command reads
// more of them: any-sheet.ts.
import { quote } from '../core/problem.js';
import type { ImportOptions } from './adapter.js';
import { filled, type Bag } from './bag.js';
import { mediaAt } from './media-at.js';
import { plainWhen } from './sheet-date.js';
import { teller } from './teller.js';
import { datesInParts, nameOf, READ_APART, SLIDE, slideSheet, type Cells, type Sheet } from './timelinejs-sheet.js';

/** What a table with these headings is; `undefined` where they say nothing to us. */
export type OtherSheet = (header: Cells, options: ImportOptions) => Sheet | undefined;

/** Names of columns, and what else they are called; the earlier wins. */
const NAMES: Readonly<Record<string, string>> = {
  startdate: 'date eventdate datetime start when',
  enddate: 'end until',
  displaydate: 'datetext',
  headline: 'title heading name event',
  text: 'body description details content',
  media: 'image picture photo imageurl',
  mediacaption: 'caption',
  mediacredit: 'credit',
  alttext: 'alt',
  group: 'category tag type',
  summary: 'subtitle teaser',
  tags: 'keywords',
  link: 'url website',
  source: 'publisher',
  place: 'location city',
  lat: 'latitude',
  lon: 'longitude lng',
};

const FIELDS = new Map([
  ...SLIDE,
  ...Object.entries({ id: 'unique_id', place: 'location.name', lat: 'location.lat', lon: 'location.lon' }),
]);

export const tagsIn = (cell: string): string[] => cell.split(/[,;|]/).flatMap((tag) => tag.trim() || []);

export const linkTo = (url: string): Bag => ({ url, label: url.replace(/^\w+:\/\/(?:www\.)?|\/$/g, '') });

export function sourceIn(cell: string, { plainText }: Pick<ImportOptions, 'plainText'>): Bag {
  const [, host] = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(cell) ?? [];
  return host ? { publisher: host, url: cell } : { publisher: plainText(cell) };
}

export const plainSheet: OtherSheet = (header, options) => {
  const given = header.map(nameOf);
  const names = [...given];
  for (const [name, others] of Object.entries(NAMES)) {
    const other = given.includes(name) ? undefined : others.split(' ').find((one) => given.includes(one));
    if (other) names[given.indexOf(other)] = name;
  }
  const has = (...some: readonly string[]): boolean => some.some((name) => names.includes(name));
  const isKnown = (name: string): boolean => FIELDS.has(name) || READ_APART.includes(name) || Object.hasOwn(NAMES, name);
  if (header.length < 2 || !(has('startdate', 'year') || (has('headline') && names.filter(isKnown).length > 1)))
    return undefined;
  // what stands under “image” is one, though its address may not tell
  const isPicture = !given.includes('media');
  const sheet = slideSheet(
    {
      format: 'table',
      header,
      names,
      fields: FIELDS,
      datesOf: (cell, tell) =>
        has('startdate')
          ? { slide: {}, when: plainWhen(cell('startdate'), cell('enddate'), tell) as Bag }
          : datesInParts(cell, tell),
    },
    {
      ...options,
      mediaAt(url) {
        const found = mediaAt(url);
        return isPicture && !/^(?:vid|aud)/.test(found?.type ?? '') ? { type: 'image', url } : found;
      },
    },
  );
  return {
    ...sheet,
    events(cells, index) {
      const cell = (name: string): string => cells[names.indexOf(name)]?.trim() ?? '';
      const [url, source] = [cell('link'), cell('source')];
      const unknown = header.flatMap((title, i) => (isKnown(names[i]!) || !cells[i]?.trim() ? [] : `${title} ${cells[i]}`));
      const more = filled({
        headline: !has('headline', 'summary', 'text') && unknown.slice(0, 3).join(', '),
        summary: options.plainText(cell('summary')),
        tags: tagsIn(cell('tags')),
        links: url && [linkTo(url)],
        sources: source && [sourceIn(source, options)],
      });
      const beyond = cells.slice(header.length).find((one) => one.trim());
      if (beyond)
        teller(options, (path) => ({ index, path })).problem(
          `The cell ${quote(beyond)}`,
          `rows[${index}]`,
          'there is no heading above it',
          'Add one, or put a cell with a comma in quotation marks.',
        );
      return sheet.events(cells, index).map((event) => ({ ...event, ...more }));
    },
  };
};
