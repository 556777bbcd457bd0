// Reader and words for the rarer forms of dates in one chunk, which a page loads only for a story that has one.
export { readRare } from './edtf.js';
export { rareWords } from './rare-words.js';
