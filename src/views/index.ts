import { list } from './list.js';
import type { View } from './view.js';

/** The views by name; the first is the default. A new view is a file and a line. */
export const views: Readonly<Record<string, View>> = { list };
