import type { Import } from './adapter.js';

/** What was read, told in the zone that whoever asks has named, unless it names one itself. */
export const inZone = (found: Import, timeZone: string | undefined): Import =>
  timeZone === undefined ? found : { ...found, head: () => ({ timeZone, ...found.head() }) };
