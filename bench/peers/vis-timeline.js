// vis-timeline, by its standalone build, with a height, and its first items at the top. Once with its items as they are, and once in
// clusters, which its documentation offers for many of them.
import { panning, zooming } from '../moves.js';
import { fileOf } from './package-of.js';

const AXIS = {
  at: '.vis-panel.vis-center',
  wheel: 240,
  home: (page) => page.evaluate(() => globalThis.timeline.fit({ animation: false })),
};

const page = (options) => ({
  packages: ['vis-timeline'],
  head: `<script src="vis-timeline-graph2d.min.js"></script>
<link rel="stylesheet" href="vis-timeline-graph2d.min.css" />`,
  body: () => `<div class="peer" id="visualization"></div>
<script type="module">
const items = new vis.DataSet(await (await fetch('events.json')).json());
window.timeline = new vis.Timeline(document.querySelector('#visualization'), items, {
  height: '90vh',
  orientation: { axis: 'top', item: 'top' },
  ${options}
});
</script>`,
  convert: ({ events }) =>
    events.map(({ id, date, headline, summary }) => ({ id, start: date, content: headline, title: summary })),
  files: () => ({
    '/vis-timeline-graph2d.min.js': fileOf('vis-timeline/standalone/umd/vis-timeline-graph2d.min.js'),
    '/vis-timeline-graph2d.min.css': fileOf('vis-timeline/styles/vis-timeline-graph2d.min.css'),
  }),
  moves: { zoom: zooming(AXIS), pan: panning(AXIS) },
});

export default [
  { id: 'vis', name: 'vis-timeline', ...page('') },
  { id: 'vis-clusters', name: 'vis-timeline, clusters', mark: '.vis-cluster', ...page('cluster: { maxItems: 1 },') },
];
