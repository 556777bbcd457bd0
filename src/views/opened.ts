// What comes after the first frame, in one file: the axis and its overview, the tools, lists of very many events, and what tells the
// host what is read. A story that needs one of them needs another soon, and together they are 1,700 bytes fewer.
export { tellReading } from './tools/reading.js';
export { longList } from './long-list/long-list.js';
export { createAxis } from './axis.js';
export { tools } from './tools/tools.js';
