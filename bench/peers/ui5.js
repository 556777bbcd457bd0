// The timeline of UI5 Web Components, by its module. Once with all items, and once growing as the reader scrolls, for which its
// documentation leaves it to the page to add the next ones.
import { byKeys, byWheel } from '../moves.js';
import { bundle } from './bundle.js';

const page = (growing) => ({
  packages: ['@ui5/webcomponents-fiori'],
  head: '<script type="module" src="page.js"></script>',
  body: () => `<ui5-timeline class="peer"${growing ? ' growing="Scroll"' : ''}></ui5-timeline>`,
  convert: ({ events }) => events.map(({ id, date, headline, summary }) => ({ id, date, headline, summary })),
  files: () => bundle('ui5.page.js'),
  moves: { scroll: byWheel(), keys: byKeys() },
});

export default [
  { id: 'ui5', name: 'ui5-timeline', ...page(false) },
  { id: 'ui5-growing', name: 'ui5-timeline, growing', ...page(true) },
];
