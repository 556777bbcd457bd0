// TimelineJS3, as its page about instantiating a timeline says: its script, its styles, a container with a height, the address of
// the JSON. Its language and fonts are beside its script, not at its CDN; what the fonts ask of other hosts is its own default.
import { pressing, pulling, stepping } from '../moves.js';
import { fileOf } from './package-of.js';

const DIST = '@knight-lab/timelinejs/dist/';
const BUTTONS = '.tl-menubar-button';
const [CLOSER, WIDER] = [`${BUTTONS}:has(.tl-icon-zoom-in)`, `${BUTTONS}:has(.tl-icon-zoom-out)`];

const day = (text) => {
  const [year, month, date] = text.split('-').map(Number);
  return { year, month, day: date };
};

export default {
  id: 'timelinejs',
  name: 'TimelineJS3',
  packages: ['@knight-lab/timelinejs'],
  head: `<link rel="stylesheet" href="timelinejs/css/timeline.css" />
<script src="timelinejs/js/timeline.js"></script>`,
  body: () => `<div class="peer" id="timeline-embed" style="width: 100%; height: 90vh"></div>
<script>
window.timeline = new TL.Timeline('timeline-embed', 'events.json', { script_path: new URL('timelinejs/js/', location.href).href });
</script>`,
  convert: ({ events, groups }) => ({
    events: events.map(({ id, date, headline, summary, group }) => ({
      unique_id: id,
      start_date: day(date),
      text: { headline, text: `<p>${summary}</p>` },
      group: groups.find((one) => one.id === group)?.label,
    })),
  }),
  files: () => ({
    '/timelinejs/js/timeline.js': fileOf(`${DIST}js/timeline.js`),
    '/timelinejs/js/locale/en.json': fileOf(`${DIST}js/locale/en.json`),
    '/timelinejs/css/timeline.css': fileOf(`${DIST}css/timeline.css`),
    '/timelinejs/css/fonts/font.default.css': fileOf(`${DIST}css/fonts/font.default.css`),
    '/timelinejs/css/icons/tl-icons.woff2': fileOf(`${DIST}css/icons/tl-icons.woff2`),
  }),
  moves: {
    keys: stepping('#timeline-embed', 'ArrowRight', 8),
    zoom: pressing([CLOSER, CLOSER, CLOSER, CLOSER, CLOSER, WIDER, WIDER, WIDER, WIDER, WIDER]),
    pan: pulling('.tl-timenav', { y: 0.4 }),
  },
};
