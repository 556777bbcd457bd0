import type { SomeMoreLabels } from '../more-labels.js';

/** For languages of which we have no words: English ones, apart from what `Intl` writes in the language. */
const und: SomeMoreLabels = {
  axis: {
    noEvents: 'No events: {duration}',
    more: { other: 'More events: {count}' },
  },
  media: {
    yourTime: 'Your time: {time}',
  },
  live: {
    newUpdates: { other: 'New updates: {count}' },
    changed: 'Changed: {time}',
    corrected: 'Corrected: {time}',
    since: { other: 'New since your last visit ({date}): {count}' },
    newSince: 'New since your last visit ({date})',
  },
};

export default und;
