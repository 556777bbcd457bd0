// react-chrono in React's production mode. Vertical is what its documentation advises for news and phones.
import { byWheel, stepping } from '../moves.js';
import { bundle } from './bundle.js';

export default {
  id: 'chrono',
  name: 'react-chrono',
  packages: ['react-chrono', 'react', 'react-dom'],
  head: '<link rel="stylesheet" href="page.css" /><script type="module" src="page.js"></script>',
  body: () => '<div class="peer" id="root" style="width: 100%; height: 90vh"></div>',
  convert: ({ events }) =>
    events.map(({ id, date, headline, summary }) => ({ id, title: date, cardTitle: headline, cardDetailedText: summary })),
  files: () => bundle('react-chrono.page.js'),
  moves: { scroll: byWheel(), keys: stepping('#root [tabindex]', 'ArrowDown', 8) },
};
