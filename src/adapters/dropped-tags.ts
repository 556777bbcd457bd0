import { ALLOWED_MARKUP } from '../core/allowed-markup.js';
import type { Adapter, ImportOptions, Note } from './adapter.js';

/**
 * Tells of the tags in a text that a `body` may not hold, where there are any.
 *
 * @param path of the text, in the source's own words
 */
export function tellDropped(markup: string, index: number, path: string, note: (note: Note) => void): void {
  const names = new Set([...markup.matchAll(/<([a-z][a-z\d]*)\b/gi)].map(([, name]) => name!.toLowerCase()));
  const dropped = [...names].filter((name) => !Object.hasOwn(ALLOWED_MARKUP, name)).slice(0, 12);
  if (dropped.length === 0) return;
  note({
    kind: 'change',
    what: `The markup ${dropped.map((name) => `<${name}>`).join(', ')}`,
    index,
    path,
    why: 'the text of an event may not hold it: words stayed, headings and blocks became ours, scripts and the like went',
  });
}

/** What reads records, made so that it tells which tags their texts lost. */
export function tellingDropped<R extends { events(record: never, index: number): unknown }>(
  options: ImportOptions,
  list: (reader: R) => string,
  make: (options: ImportOptions) => R | undefined,
): R | undefined {
  const texts = new Set<string>();
  const reader = make({
    ...options,
    cleanMarkup(markup) {
      texts.add(markup);
      return options.cleanMarkup(markup);
    },
  });
  return (
    reader && {
      ...reader,
      events(record: never, index: number) {
        texts.clear();
        const events = reader.events(record, index);
        for (const text of texts) tellDropped(text, index, `${list(reader)}[${index}]`, options.note.bind(options));
        return events;
      },
    }
  );
}

/** The same adapter, which tells which tags the texts of a record lost. */
export const telling =
  (adapter: Adapter): Adapter =>
  (source, options) =>
    tellingDropped(
      options,
      ({ path }) => path,
      (all) => adapter(source, all),
    );
