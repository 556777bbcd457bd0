import type { Translation } from './labels.js';

/**
 * For languages of which we have no words: signs around the dates that `Intl` writes in the language, and English words that stand
 * apart from them.
 */
const und: Translation = {
  about: '≈ {date}',
  uncertain: '{date} (?)',
  since: '{date} –',
  until: '– {date}',
  endUnknown: '{date} – ?',
  startUnknown: '? – {date}',
  range: '{start} – {end}',
  later: '+ {duration}',
  earlier: '− {duration}',
  rare: {
    north: '{date} (N)',
    south: '{date} (S)',
    between: '{start} … {end}',
    betweenDays: '{start} … {end}',
    orEarlier: '≤ {date}',
    orLater: '≥ {date}',
    andEarlier: '– {date}',
    andLater: '{date} –',
    endUnknown: '{date} – ?',
    startUnknown: '? – {date}',
    ofYears: '{date}, {years}',
    yearUnknown: '{date}, ?',
    nothingKnown: '?',
    approximate: '≈ {date}',
    partsAbout: '≈ {parts}',
    partsUncertain: '? {parts}',
    note: '{date} ({notes})',
    roughly: '≈ {number}',
  },
  updated: 'Updated: {date}',
  events: { other: 'Events: {count}' },
  sources: { other: 'Sources: {count}' },
  shown: 'Shown: {shown}. {all}',
  showAll: { other: 'Show all events ({count})' },
  sourceGives: '{source}: {date}.',
  correctionOf: 'Correction ({date}):',
  stale: 'The latest version could not be loaded. Loaded: {date}.',
};

export default und;
