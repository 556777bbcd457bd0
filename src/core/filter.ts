import { decoded } from './decoded.js';
import type { TimelineEvent } from './timeline.js';

/** Which events a reader wants to see. What is not said does not filter. */
export interface Filter {
  /** Only key events. */
  readonly key: boolean;
  /** Only events of these groups; empty for all. */
  readonly groups: readonly string[];
}

export const EVERYTHING: Filter = { key: false, groups: [] };

const GROUP = 'group:';

/** Reads the `filter` attribute: words with blanks between them, `key` and `group:ID` (percent-encoded). Others are passed over. */
export function parseFilter(text: string | null | undefined): Filter {
  const words = String(text).split(/\s+/); // whatever a page may set: `null` is no word of ours
  return {
    key: words.includes('key'),
    groups: words.filter((word) => word.startsWith(GROUP)).map((word) => decoded(word.slice(GROUP.length))),
  };
}

/** The inverse of {@link parseFilter}. */
export function formatFilter({ key, groups }: Filter): string {
  return [...(key ? ['key'] : []), ...groups.map((id) => GROUP + id.replace(/[\s%]/g, encodeURIComponent))].join(' ');
}

export function matches({ importance, entry }: TimelineEvent, { key, groups }: Filter): boolean {
  return (!key || importance === 'key') && (groups.length === 0 || (entry.group !== undefined && groups.includes(entry.group)));
}
