import type { Adapter } from './adapter.js';
import { yearText } from './edtf-text.js';
import {
  hasMarkup,
  isBackward,
  isFields,
  openRecord,
  stated,
  textOf,
  type Fields,
  type ForeignRecord,
} from './foreign-record.js';
import { spokenDate } from './spoken-date.js';

const KNOWN = new Set('id eventID start end latestStart earliestEnd title description image link'.split(' '));
const DATES = ['start', 'latestStart', 'earliestEnd', 'end'] as const;

/** What our own feeds and TimelineJS call a date. */
const NOT_OURS = ['date', 'start_date', 'startDate', 'headline', 'text'];

function isEvent(value: unknown): boolean {
  return (
    isFields(value) &&
    ['string', 'number'].includes(typeof value.start) &&
    !NOT_OURS.some((name) => name in value) &&
    ['title', 'description', 'caption', 'durationEvent', 'isDuration', 'image', 'icon', 'latestStart'].some(
      (name) => name in value,
    )
  );
}

/** A bare year is astronomical there, as in ISO 8601: -43 is 44 BC. All else is read as words, BC among them. */
function readText(value: unknown): string | undefined {
  const text = textOf(value) ?? '';
  const [, minus, year] = /^(-)?0*(\d{1,9})$/.exec(text) ?? [];
  return year === undefined ? spokenDate(text)?.date : yearText(minus === undefined ? Number(year) : -Number(year));
}

/**
 * SIMILE names up to four moments: `start` is the earliest start, `latestStart`, `earliestEnd`, and `end`, the latest end. As EDTF:
 * - one moment (no duration): `start`; where an end or a latest start is beside it, it happened at one time between: `[start..end]`
 * - a duration: `start/end`; an end between bounds is marked as about, since it may be later or earlier: `1880~/1914`
 */
function dateOf(record: ForeignRecord): { date?: string; dateText?: string } {
  const dates: Partial<Record<(typeof DATES)[number], string>> = {};
  for (const name of DATES) {
    const value = record.fields[name];
    if (value === undefined || value === null || value === '') continue;
    const date = readText(value);
    if (date === undefined) record.problem(name, 'it is no date that can mean one thing only', 'Write 2014-06-10.');
    else if (date.includes('/')) record.problem(name, 'it is a range, where one moment is meant', 'Write one date.');
    else dates[name] = date;
  }
  const { start, latestStart, earliestEnd, end } = dates;
  const { durationEvent, isDuration } = record.fields;
  const said = durationEvent ?? isDuration;
  const lasts = said === undefined || said === null ? end !== undefined : said === true || said === 'true';
  const words = record.text('start');
  if (start === undefined) return words === undefined ? {} : { dateText: words };
  const last = lasts ? (end ?? earliestEnd) : (end ?? latestStart);
  if (last === undefined || last === start) return { date: start };
  if (isBackward(start, last)) {
    record.problem('end', 'it is before the start, and was left out', 'Write the later date as the end.');
    return { date: start };
  }
  if (!lasts) {
    record.change(end === undefined ? 'latestStart' : 'end', 'it is one moment between these two, written as one of a set');
    return { date: `[${start}..${last}]` };
  }
  const about = (date: string, doubt: boolean): string => (doubt && !/[~?%]$/.test(date) ? `${date}~` : date);
  const soft = [latestStart !== undefined && latestStart !== start, earliestEnd !== undefined && earliestEnd !== last] as const;
  if (soft[0]) record.change('latestStart', 'it began at some time up to this; the start was marked as about');
  if (soft[1]) record.change('earliestEnd', 'it ended at some time from this on; the end was marked as about');
  return { date: `${about(start, soft[0])}/${about(last, soft[1])}` };
}

/** SIMILE Timeline's JSON: `{dateTimeFormat, events: [{start, end, title, description, …}]}`. */
export const simile: Adapter = ({ value }, options) => {
  const events: unknown = isFields(value) ? value.events : undefined;
  if (!isFields(value) || !Array.isArray(events)) return undefined;
  if (!('dateTimeFormat' in value || 'wiki-url' in value) && !events.some(isEvent)) return undefined;
  if (!events.some((event) => isFields(event) && 'start' in event)) return undefined;
  const wiki = [textOf(value['wiki-url']), textOf(value['wiki-section'])];
  const base = wiki[0]?.replace(/\/?$/, '/');

  /** With a wiki named, every title is the name of a page there. */
  function wikiPage(title: string | undefined): string | undefined {
    const page = title?.replaceAll(' ', '_');
    return base === undefined || page === undefined
      ? undefined
      : base + encodeURIComponent(page.replace(/[\uD800-\uDFFF]/gu, '\uFFFD'));
  }

  return {
    format: 'SIMILE Timeline JSON',
    records: events,
    path: 'events',
    events(item, index) {
      const record = openRecord(item, index, `events[${index}]`, options);
      if (!record) return [];
      const headline = options.plainText(record.text('title') ?? '') || undefined;
      const description = record.text('description');
      const body = description !== undefined && hasMarkup(description) ? options.cleanMarkup(description) : description;
      const [image, link] = [record.text('image'), record.text('link') ?? wikiPage(headline)];
      const date = dateOf(record);
      if (date.date === undefined && date.dateText === undefined)
        record.problem('start', 'it is missing, so the event has no date', 'Write when it happened: 2014-06-10.');
      const dates: Fields = Object.fromEntries(DATES.map((name) => [name, record.fields[name]]));
      return [
        stated({
          id: record.text('id') ?? record.text('eventID'),
          ...date,
          headline: headline ?? (body === undefined ? (date.dateText ?? date.date ?? `${index + 1}`) : undefined),
          body,
          media: image === undefined ? [] : [{ type: 'image', url: image }],
          links: link === undefined ? [] : [{ url: link, label: headline ?? link }],
          _simile: { ...record.rest(KNOWN), ...stated(dates) },
        }),
      ];
    },
    head() {
      const { events: _, title, ...rest } = value;
      return stated({ title: textOf(title), timeZone: options.timeZone, _simile: rest });
    },
  };
};
