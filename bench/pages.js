// The pages that are compared, and the feed that they show. All are the same page but for how the events come onto it.
import { readFileSync } from 'node:fs';

const COUNT = 20;
const ROOT = new URL('..', import.meta.url);
const story = JSON.parse(readFileSync(new URL('events.json', ROOT), 'utf8'));

/** Our own sample is trusted here; what comes from others goes through a sanitiser. */
const plain = (markup) =>
  markup
    .replace(/(<\/(?:p|blockquote)>)+/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .trim();

/**
 * 20 events out of the sample story, which has fewer: they are repeated under ids and headlines of their own. No media, which
 * would be further files. In order of their dates, so that the first in the feed is the first on every page.
 */
function feed({ markup }) {
  const events = Array.from({ length: COUNT }, (_, i) => {
    const round = Math.floor(i / story.events.length);
    const { body, ...event } = story.events[i % story.events.length];
    const suffix = round === 0 ? '' : `-${round + 1}`;
    return {
      ...event,
      media: undefined,
      id: event.id + suffix,
      headline: event.headline + (round === 0 ? '' : ` (${round + 1})`),
      ...(body && { body: markup ? body : plain(body) }),
    };
  });
  const start = ({ date }) => date.split('/')[0];
  return { ...story, events: events.sort((a, b) => Number(start(a) > start(b)) - Number(start(a) < start(b))) };
}

// Runs here, for the pages that have the list in their HTML, and as text in the bare page: all print the same.
function item({ id, date, headline, summary, body }) {
  const text = (words) => words.replace(/[&<]/g, (char) => (char === '&' ? '&amp;' : '&lt;'));
  const more = body ? `<div>${body}</div>` : ''; // our own sample's: the bare page trusts it, the element does not
  return `<li id="${id}"><time>${text(date)}</time><h3>${text(headline)}</h3><p>${text(summary)}</p>${more}</li>`;
}

const list = ({ events }) => `<ol>${events.map(item).join('\n')}</ol>`;

export const SCRIPT = '<script type="module" async src="news-timeline.js"></script>';
export const PRELOAD = '<link rel="preload" as="fetch" href="events.json" crossorigin />';
export const PRINT_ALL = `<ol></ol>
<script type="module">
${item.toString()}
const { events } = await (await fetch('events.json')).json();
document.querySelector('ol').innerHTML = events.map(item).join('');
</script>`;

// a place for the list is kept, as the README advises; the paragraph after it would show whether anything moves
export const page = (head, content) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Bench</title>
<link rel="icon" href="data:," />
${head}
<style>
body { margin: 1rem; font: 1rem/1.5 sans-serif; }
ol div { white-space: pre-line; }
news-timeline, ol { display: block; min-height: 100vh; }
</style>
</head>
<body>
${content}
<p>What follows.</p>
</body>
</html>
`;

/** What each page is called, what its HTML is, and whether it shows bodies with markup in them. */
const PAGES = [
  { name: 'static', html: (story) => page('', list(story)) },
  { name: 'bare', html: () => page('', PRINT_ALL) },
  { name: 'ours', html: () => page(PRELOAD + SCRIPT, '<news-timeline src="events.json"></news-timeline>') },
  {
    name: 'ours, with a list inside',
    html: (story) => page(PRELOAD + SCRIPT, `<news-timeline src="events.json">${list(story)}</news-timeline>`),
  },
];

/** Each page with the files it is made of, by path. */
export function pages() {
  const script = readFileSync(new URL('dist/cdn/news-timeline.js', ROOT));
  const files = (name, html, story) => ({
    name,
    headline: story.events[0].headline,
    files: { '/': html(story), '/events.json': JSON.stringify(story), '/news-timeline.js': script },
  });
  const [text, markup] = [feed({ markup: false }), feed({ markup: true })];
  return [
    ...PAGES.map(({ name, html }) => files(name, html, text)),
    ...PAGES.filter(({ name }) => name === 'bare' || name === 'ours').map(({ name, html }) =>
      files(`${name}, bodies with markup`, html, markup),
    ),
  ];
}
