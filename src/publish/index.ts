import { toAtom } from './atom.js';
import { toCsv } from './csv.js';
import { toFeed } from './feed.js';
import { toHtml } from './html.js';
import { toIcs } from './icalendar.js';
import { toJsonLd } from './json-ld.js';
import { toMarkwhen } from './markwhen.js';
import type { Publisher } from './published.js';
import { toTimelineJs } from './timelinejs.js';

/** The forms by name; `feed` is our own. A new form is a file and a line. */
export const publishers = {
  feed: toFeed,
  atom: toAtom,
  csv: toCsv,
  html: toHtml,
  ics: toIcs,
  jsonld: toJsonLd,
  markwhen: toMarkwhen,
  timelinejs: toTimelineJs,
} satisfies Readonly<Record<string, Publisher>>;
