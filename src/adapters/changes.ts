// Words for what was said otherwise on the way from TimelineJS or from a table, and lost nothing. The command tells of it; the page,
// which tells of problems alone, has no use for them.
import { quote } from '../core/problem.js';
import type { Changes } from './adapter.js';

export const CHANGES: Changes = {
  quotation: () => ({ what: 'The blockquote', why: 'its words became a quotation' }),
  embed: (url) => ({ what: 'The embed code', why: `it became the address that it shows: ${String(url)}` }),
  year: (year, written) => ({
    what: `The year ${quote(year)}`,
    why: `it counts years before our era, and was written ${String(written)}, as EDTF counts them`,
  }),
  links: () => ({ what: 'The text', why: 'the addresses in it became links, as TimelineJS shows them' }),
  month: (date) => ({
    what: `The date ${quote(date)}`,
    why: 'TimelineJS reads the month first, whatever was meant, and so it was read',
  }),
  type: (type) => ({
    what: `The type ${quote(type)}`,
    why: 'a row is a title or an era, or it is an event: this one was taken for an event',
  }),
  order: (column, order, witness) => ({
    what: `The column ${quote(column)}`,
    why: `its dates have the ${String(order)} first, as ${quote(witness)} shows`,
  }),
};
