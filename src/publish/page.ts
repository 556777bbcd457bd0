import type { Feed } from '../core/feed.js';
import { loadingParts, placeRule, storyParts, tag, type EmbedOptions } from './embed.js';
import { alreadyMarkup, attributes, joined, markup, markupText, type Markup } from './escape.js';
import { toJsonLd } from './json-ld.js';
import { PAGE_STYLES } from './page-styles.js';
import type { Loss, Published } from './published.js';
import { directionOf, oneLine, tellStory, type Story } from './story.js';

export interface PageOptions extends EmbedOptions {
  /** Whether the page carries the story as JSON-LD too; false by default. */
  readonly jsonLd?: boolean | undefined;
}

function metas(names: 'name' | 'property', values: Readonly<Record<string, string | undefined>>): Markup[] {
  return Object.entries(values).flatMap(([name, content]) =>
    content?.trim() ? [markup`<meta${attributes({ [names]: name, content: oneLine(content) })}>`] : [],
  );
}

/** What two forms of one story both leave out is told once. */
function distinct(losses: readonly Loss[]): Loss[] {
  return [...new Map(losses.map((loss) => [`${loss.index ?? ''} ${loss.why}`, loss])).values()];
}

/** What other sites show of the page (The Open Graph protocol). */
function openGraph({ timeline: { feed, events }, page, address }: Story): Markup[] {
  const pictures = events.flatMap(({ entry, index }) => (entry.media ?? []).map((media) => ({ ...media, index })));
  const picture = pictures.find(({ type }) => type === 'image');
  const image = picture && address(picture.url, 'media', picture.index);
  return metas('property', {
    'og:type': 'article',
    'og:title': feed.title,
    'og:description': feed.summary,
    'og:url': page,
    ...(image?.startsWith('https:') && { 'og:image': image, 'og:image:alt': picture?.alt }),
  });
}

/**
 * Writes a whole page with the story in it. Without `script` it is a static page: the story as plain HTML, and no tag.
 *
 * The story's title is the page's heading of level 1. The page asks for nothing but the feed, the script and the story's pictures.
 */
export function toPage(feed: Feed, options: PageOptions): Published {
  const { src, script, nonce, minHeight } = options;
  const full: PageOptions = {
    ...options,
    attributes: { 'heading-level': '1', ...options.attributes },
  };
  const story = tellStory(feed, full, src);
  const { locale, page } = story;
  const structured = options.jsonLd ? toJsonLd(feed, full) : undefined;
  const style = `${PAGE_STYLES}${script === undefined ? '' : `${placeRule(minHeight)}\n`}`;
  const head = [
    markup`<meta charset="utf-8">`,
    markup`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    markup`<title>${oneLine(feed.title ?? '') || 'Timeline'}</title>`,
    ...metas('name', { description: feed.summary }),
    ...(page === undefined ? [] : [markup`<link${attributes({ rel: 'canonical', href: page })}>`]),
    ...openGraph(story),
    ...loadingParts(full),
    markup`<style${attributes({ nonce })}>${alreadyMarkup(style)}</style>`,
    ...(structured
      ? [markup`<script${attributes({ type: 'application/ld+json', nonce })}>${alreadyMarkup(structured.text)}</script>`]
      : []),
  ];
  const body = script === undefined ? storyParts(story, full, locale) : [tag(feed, story, full, locale)];
  const whole = markup`<!doctype html>
<html${attributes({ lang: locale, dir: directionOf(locale) })}>
<head>
${joined(head, '\n')}
</head>
<body>
<main>
${joined(body, '\n')}
</main>
</body>
</html>
`;
  return { text: markupText(whole), losses: distinct([...story.losses, ...(structured?.losses ?? [])]) };
}
