import type { Adapter, ImportOptions } from './adapter.js';
import {
  hasMarkup,
  isFields,
  openRecord,
  stated,
  statedDate,
  textOf,
  type DateReader,
  type Fields,
  type ForeignRecord,
} from './foreign-record.js';
import { spokenDate } from './spoken-date.js';

const KNOWN = new Set(['id', 'content', 'title', 'start', 'end', 'group']);

/** What vis knows beside; all else in a record is the author's own, and may be what a template of theirs shows. */
const DRAWING = new Set(
  'type className style subgroup subgroupOrder align editable selectable limitSize visibleFrameTemplate isCluster'.split(' '),
);

const JSON_DATE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::00)?(:\d\d)?(?:\.000)?Z$/;
const MIDNIGHT = /^\d{4}-\d\d-\d\dT00:00:00(?:\.000)?Z$/;
const EPOCH = /^\/?Date\((-?\d{1,16})(?:[+-]\d{4})?\)\/?$/;

/** Milliseconds since 1970 as an instant, no finer than they say. */
function instant(milliseconds: number): string | undefined {
  if (!(Math.abs(milliseconds) <= 8.64e15)) return undefined;
  const text = new Date(milliseconds).toISOString().replace('.000Z', 'Z').replace(/:00Z$/, 'Z');
  return /^\d{4}-/.test(text) ? text : undefined; // EDTF has times in years of four digits only
}

function dateReader(wholeDays: boolean): DateReader {
  return (value) => {
    const milliseconds = typeof value === 'number' ? value : Number(EPOCH.exec(textOf(value) ?? '')?.[1] ?? NaN);
    const text = Number.isNaN(milliseconds) ? textOf(value) : instant(milliseconds);
    if (text === undefined) return undefined;
    if (wholeDays && MIDNIGHT.test(text)) return { date: text.slice(0, 10) };
    const [, minutes, seconds = ''] = JSON_DATE.exec(text) ?? [];
    return minutes === undefined ? spokenDate(text) : { date: `${minutes}${seconds}Z` };
  };
}

/** Whether every date is a midnight in UTC, as `new Date(2014, 5, 10)` and `new Date('2014-06-10')` are stored. */
function isInDays(items: readonly unknown[]): boolean {
  const dates = items
    .filter(isFields)
    .flatMap(({ start, end }) => [start, end].filter((one) => one !== undefined && one !== null));
  return dates.length > 1 && dates.every((date) => typeof date === 'string' && MIDNIGHT.test(date));
}

const OTHERS = ['cardTitle', 'cardDetailedText', 'content_text', 'content_html', 'uri', 'headline', 'start_date', 'startDate'];

function isItem(value: unknown): value is Fields {
  if (!isFields(value) || OTHERS.some((name) => name in value)) return false;
  return 'start' in value ? ['string', 'number'].includes(typeof value.start) : 'content' in value && 'id' in value;
}

const MARKERS = ['events', 'version', 'home_page_url', 'feed_url', 'data', 'timeline', 'uri', '@context'];

function itemsOf(value: unknown): readonly unknown[] | undefined {
  const items: unknown = isFields(value) && !MARKERS.some((name) => name in value) ? value.items : value;
  return Array.isArray(items) && items.some(isItem) ? (items as unknown[]) : undefined;
}

/** What is seen of an item: its content; without one what else it says, as far as it is text. */
function wordsOf(record: ForeignRecord, { plainText, cleanMarkup }: ImportOptions): Fields {
  const content = record.text('content');
  const tip = record.text('title');
  const summary = tip === undefined ? undefined : plainText(tip);
  if (content !== undefined) {
    const headline = plainText(content);
    const linked = /<(?:a|ul|ol|p|blockquote)\b/i.test(content);
    if (/<img\b/i.test(content)) record.problem('content', 'the picture in it was left out', 'Put the picture into “media”.');
    if (headline)
      return { headline, summary: summary === headline ? undefined : summary, body: linked ? cleanMarkup(content) : undefined };
  }
  const { description, ...rest } = record.rest(new Set([...KNOWN, ...DRAWING]));
  const own = Object.entries(rest).flatMap(([name, value]) => {
    const text = textOf(value);
    return text === undefined ? [] : [`${name}: ${plainText(text)}`];
  });
  const headline = (textOf(description) && plainText(textOf(description) ?? '')) || summary || own[0] || record.text('id');
  record.problem('content', 'it is missing; other fields stand in its place', 'Write what happened.');
  return { headline, summary: own.join(', ') || undefined };
}

function groupsOf(value: unknown, { plainText }: ImportOptions): Record<string, unknown>[] {
  const groups: unknown = isFields(value) ? value.groups : undefined;
  if (!Array.isArray(groups)) return [];
  return groups.filter(isFields).flatMap((group) => {
    const { id, content, ...rest } = group;
    const key = textOf(id);
    const label = plainText(textOf(content) ?? '');
    const kept = { ...rest, ...(typeof content === 'string' && hasMarkup(content) ? { content } : {}) };
    return key === undefined ? [] : [stated({ id: key, label: label || key, _vis: kept })];
  });
}

/**
 * vis-timeline: a list of items, or `{items, groups}`. An item of type `background` that has dates becomes an era.
 *
 * vis draws an end as a moment, and a day's moment is its beginning; whoever writes `2014-04-16` to `2014-04-19` means the 19th, too,
 * as their words beside it show. So days are taken as written. Where every date of a feed is a midnight in UTC, they are days.
 */
export const visTimeline: Adapter = ({ value }, options) => {
  const items = itemsOf(value);
  if (!items) return undefined;
  const path = Array.isArray(value) ? '' : 'items';
  const wholeDays = isInDays(items);
  const read = dateReader(wholeDays);
  const groups = groupsOf(value, options);
  const groupIds = new Set(groups.map(({ id }) => id));
  const eras: Record<string, unknown>[] = [];
  if (wholeDays)
    options.note({
      kind: 'change',
      what: 'Every date',
      path: path || 'start',
      why: 'all of them are midnight in UTC, so they were read as days',
    });
  return {
    format: 'vis-timeline items',
    records: items,
    path,
    events(item, index) {
      const record = openRecord(item, index, `${path}[${index}]`, options);
      if (!record) return [];
      const group = record.text('group');
      const date = statedDate(record, 'start', 'end', read);
      const words = wordsOf(record, options);
      const content = record.fields.content;
      const kept = { ...record.rest(KNOWN), ...(typeof content === 'string' && hasMarkup(content) ? { content } : {}) };
      if (group !== undefined && groups.length > 0 && !groupIds.has(group))
        record.problem('group', 'there is no such group', 'Write the id of one of “groups”, or add it there.');
      if (record.fields.type === 'background') {
        if (date.date !== undefined && words.headline !== undefined) {
          record.change('type', 'it is drawn behind the events, and became an era');
          eras.push(stated({ date: date.date, label: words.headline, _vis: { ...kept, group: record.fields.group } }));
          return [];
        }
        record.problem('type', 'an era needs dates and words; it became an event', 'Write start, end and content.');
      }
      return [
        stated({
          id: record.text('id'),
          ...date,
          ...words,
          headline: words.headline ?? date.dateText ?? date.date ?? `${index + 1}`,
          group,
          _vis: kept,
        }),
      ];
    },
    head() {
      const rest = isFields(value) ? Object.entries(value).filter(([name]) => name !== 'items' && name !== 'groups') : [];
      return stated({ timeZone: options.timeZone, groups, eras, _vis: Object.fromEntries(rest) });
    },
  };
};
