import type { MoreLabels } from '../more-labels.js';

const en: MoreLabels = {
  axis: {
    name: 'The story to scale',
    help: 'Left and right arrow: one event to the next. Plus and minus: zoom. Shift with an arrow: move along. Escape: the whole story.',
    events: 'Events in order of time',
    zoomOut: 'Zoom out',
    zoomIn: 'Zoom in',
    whole: 'Whole story',
    overview: 'Overview of the whole story',
    start: 'Start of what is shown',
    end: 'End of what is shown',
    noEvents: '{duration} with no events',
    fullLength: 'Show empty stretches in full length',
    more: { one: '{count} more event', other: '{count} more events' },
    now: 'Now',
    undated: 'Without a date',
    selected: 'Selected event',
    previous: 'Previous',
    next: 'Next',
  },
  tools: {},
  live: {},
  media: {},
};

export default en;
