/* global requestAnimationFrame */
// The pages that are compared. Each is the same page but for how the events come onto it.
import { readdirSync, readFileSync } from 'node:fs';
import { longFeed } from './long-feed.js';
import { byKeys, byWheel, panning, zooming } from './moves.js';
import reactChrono from './peers/react-chrono.js';
import timelinejs from './peers/timelinejs.js';
import ui5 from './peers/ui5.js';
import visTimeline from './peers/vis-timeline.js';

const ROOT = new URL('..', import.meta.url);
const CHUNKS = new URL('dist/cdn/chunks/', ROOT);
/** The element itself takes no more bytes than this from an address; more is handed to it as an object. */
const MOST_BYTES = 5_000_000;
/** How many events the pages show; peers up to the last but one. */
export const SIZES = [20, 200, 2000, 20_000, 200_000];
const FEW = [20];
const ALL_BUT_LAST = SIZES.slice(0, -1);

// Runs here, for the pages that have the list in their HTML, and as text in the bare page: all print all that an event of the feed
// has, in the form of `news-timeline render`, dates as they stand.
function item({ id, date, headline, summary, body, figures, sources: keys }, sources) {
  const text = (words) => String(words).replace(/[&<]/g, (char) => (char === '&' ? '&amp;' : '&lt;'));
  const numbers = figures?.map(({ value, label }) => `<div><dt>${text(label)}</dt><dd>${text(value)}</dd></div>`) ?? [];
  const publishers = keys.map((key) => text(sources[key].publisher));
  return `<li id="${id}">
<p><time datetime="${date}">${text(date)}</time></p>
<h3>${text(headline)}</h3>
<p>${text(summary)}</p>
${body ? `<div>${body}</div>` : '' /* our own sample's: the bare page trusts it, the element does not */}
${numbers.length > 0 ? `<dl>${numbers.join('')}</dl>` : ''}
<p><small>Sources: ${publishers.join(' · ')}</small></p>
</li>`;
}

const list = ({ events, sources }) => `<ol>${events.map((event) => item(event, sources)).join('\n')}</ol>`;

const SCRIPT = '<script type="module" async src="news-timeline.js"></script>';
const PRELOAD = '<link rel="preload" as="fetch" href="events.json" crossorigin />';
const PRINT_ALL = `<ol></ol>
<script type="module">
${item.toString()}
const { events, sources } = await (await fetch('events.json')).json();
document.querySelector('ol').innerHTML = events.map((event) => item(event, sources)).join('');
</script>`;

// a place for the list is kept, as the README advises; the paragraph after it would show whether anything moves
const page = (head, content) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>Bench</title>
<link rel="icon" href="data:," />
<style>
body { margin: 0.75rem; font: 1rem/1.5 sans-serif; }
ol div { white-space: pre-line; }
ol, .peer { display: block; min-height: 100vh; }
news-timeline { display: flow-root; min-height: 100vh; }
</style>
${head}
</head>
<body>
${content}
<p>What follows.</p>
</body>
</html>
`;

let read;

/** The script of the element, and its lazy chunks, which lie beside it. */
function ourFiles() {
  if (read) return read;
  const names = readdirSync(CHUNKS).filter((name) => name.endsWith('.js'));
  read = {
    '/news-timeline.js': readFileSync(new URL('dist/cdn/news-timeline.js', ROOT)),
    ...Object.fromEntries(names.map((name) => [`/chunks/${name}`, readFileSync(new URL(name, CHUNKS))])),
  };
  return read;
}

/** The tag, or the tag and a script that hands it the feed where that is too long for an address. */
const tag = (attributes, long) =>
  long
    ? `<news-timeline${attributes}></news-timeline><script type="module">
document.querySelector('news-timeline').feed = await (await fetch('events.json')).json();
</script>`
    : `<news-timeline src="events.json"${attributes}></news-timeline>`;

/** What a list of ours and the bare one show. */
const ENTRY = 'li, header, .tools, .foot';

const ours = (attributes) => ({
  head: PRELOAD + SCRIPT,
  body: (_, long) => tag(attributes, long),
  files: ourFiles,
});

/** A long list is folded until the reader asks for the rest. */
const unfold = (page) =>
  page.evaluate(async () => {
    const { shadowRoot } = globalThis.document.querySelector('news-timeline');
    const button = shadowRoot.querySelector('[part~=show-all]');
    if (!button) return;
    button.click();
    while (button.isConnected && button.checkVisibility()) await new Promise((resolve) => requestAnimationFrame(resolve));
  });

const AXIS = {
  at: 'news-timeline .stage',
  wheel: 84,
  key: 'Control',
  home: async (page) => {
    await page.locator('news-timeline [part~=whole]').click();
    await page.waitForTimeout(500); // it travels there
  },
};
const MARKUP = '<p>With <em>markup</em> in it.</p>';
const withMarkup = ({ events: [first, ...rest], ...story }) => ({ ...story, events: [{ ...first, body: MARKUP }, ...rest] });

/**
 * What each page is called, and what it is; `sizes` that it has, and whether only a phone visits it. `moves` are what a reader does
 * there. `quick` pages are visited as often as is asked for, and `often` ones are moved at each visit where that counts.
 */
const PAGES = [
  { id: 'static', name: 'static', quick: true, sizes: FEW, phone: true, head: '', body: list },
  { id: 'bare', name: 'bare', quick: true, head: '', body: () => PRINT_ALL, moves: { scroll: byWheel(), keys: byKeys() } },
  {
    id: 'ours',
    name: 'ours, list',
    quick: true,
    often: true,
    sizes: SIZES,
    ...ours(''),
    entry: ENTRY,
    moves: { scroll: byWheel(unfold), keys: byKeys(unfold) },
  },
  {
    id: 'axis',
    name: 'ours, axis',
    quick: true,
    often: true,
    sizes: SIZES,
    ...ours(' view="axis"'),
    moves: { zoom: zooming(AXIS), pan: panning(AXIS) },
  },
  {
    id: 'inside',
    name: 'ours, list inside',
    quick: true,
    sizes: FEW,
    phone: true,
    ...ours(''),
    body: (story) => `<news-timeline src="events.json">${list(story)}</news-timeline>`,
  },
  { id: 'bare-markup', name: 'bare, markup', sizes: FEW, phone: true, head: '', body: () => PRINT_ALL, change: withMarkup },
  { id: 'ours-markup', name: 'ours, markup', sizes: FEW, phone: true, ...ours(''), change: withMarkup },
  timelinejs,
  ...visTimeline,
  reactChrono,
  ...ui5,
];

export const pages = PAGES.map((one) => ({ sizes: ALL_BUT_LAST, ...one }));

/** @returns the files that a page is made of, by path, and the bytes of its feed */
export async function filesOf({ head, body, files, convert, change }, count) {
  const story = longFeed(count);
  const feed = JSON.stringify(convert ? convert(story) : change ? change(story) : story);
  const html = page(head, body(story, feed.length > MOST_BYTES));
  return { feed: Buffer.byteLength(feed), files: { '/': html, '/events.json': feed, ...(await files?.()) } };
}
