import type { Adapter } from './adapter.js';

export { recognise, wholeFeed } from './adapter.js';

/** The formats that the widget reads itself. The first that recognises its own wins; a new one is a file and a line. */
export const adapters: readonly Adapter[] = [];
