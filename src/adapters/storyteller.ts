import type { Adapter } from './adapter.js';
import { yearText } from './edtf-text.js';
import { isFields, openRecord, stated, statedDate, textOf, type Fields, type ForeignRecord } from './foreign-record.js';
import { spokenDate, type SpokenDate } from './spoken-date.js';
import { astronomical } from './timelinejs-date.js';

const KNOWN = new Set(['start_date', 'end_date', 'content_text', 'category', 'facet']);

const YEAR = /^-?\d{1,12}$/;

/** A bare year, counted as history does: -44 is 44 BCE. */
function yearOf(value: unknown): number | undefined {
  const text = textOf(value) ?? '';
  return YEAR.test(text) ? Number(text) : undefined;
}

function readDate(value: unknown): SpokenDate | undefined {
  const year = yearOf(value);
  return year === undefined ? spokenDate(textOf(value) ?? '') : { date: yearText(astronomical(year)) };
}

function tellOfYears(record: ForeignRecord, names: readonly string[]): void {
  for (const name of names) {
    const year = yearOf(record.fields[name]) ?? 1;
    if (astronomical(year) !== year)
      record.change(name, `it counts years before our era, and was written ${yearText(year + 1)}`);
    else if (year === 0) record.problem(name, 'there was no year 0; it was read as 1 BCE', 'Write -1 or 1.');
  }
}

function isRow(value: unknown): boolean {
  return isFields(value) && 'content_text' in value && ('start_date' in value || 'end_date' in value);
}

function rowsOf(value: unknown): readonly [rows: readonly unknown[], path: string, head: Fields] | undefined {
  if (Array.isArray(value)) return [value as unknown[], '', {}];
  if (!isFields(value)) return undefined;
  for (const path of ['data', 'timeline_json_data']) {
    const rows = value[path];
    if (Array.isArray(rows)) return [rows as unknown[], path, value];
  }
  return undefined;
}

/**
 * Timeline Storyteller: `{name, data: [{start_date, end_date, content_text, category, facet}]}`, or the bare list. The facet, or
 * without one the category, becomes the group; a category beside a facet becomes a tag. Ends are in the range.
 */
export const storyteller: Adapter = ({ value }, options) => {
  const [rows, path, head] = rowsOf(value) ?? [];
  if (!rows?.some(isRow)) return undefined;
  const groups = new Set<string>();
  return {
    format: 'Timeline Storyteller JSON',
    records: rows,
    path: path ?? '',
    events(row, index) {
      const record = openRecord(row, index, `${path}[${index}]`, options);
      if (!record) return [];
      const [facet, category, content] = [record.text('facet'), record.text('category'), record.text('content_text')];
      const group = facet ?? category;
      if (group !== undefined) groups.add(group);
      const words = content === undefined ? '' : options.plainText(content);
      const headline = words || [facet, category].filter((text) => text !== undefined).join(': ') || undefined;
      if (!words)
        record.problem(
          'content_text',
          headline === undefined ? 'it is missing, so the event says nothing' : 'it is missing; the group stands in its place',
          'Write what happened.',
        );
      tellOfYears(record, ['start_date', 'end_date']);
      const date = statedDate(record, 'start_date', 'end_date', readDate);
      return [
        stated({
          ...date,
          headline: headline ?? date.dateText ?? date.date ?? `${index + 1}`,
          group,
          tags: facet !== undefined && category !== undefined && category !== facet ? [category] : [],
          _storyteller: record.rest(KNOWN),
        }),
      ];
    },
    head() {
      const { name, ...rest } = head ?? {};
      return stated({
        title: textOf(name),
        timeZone: options.timeZone,
        groups: [...groups].map((group) => ({ id: group, label: group })),
        _storyteller: Object.fromEntries(Object.entries(rest).filter(([key]) => key !== path)),
      });
    },
  };
};
