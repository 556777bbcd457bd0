import type { Feed } from '../core/feed.js';
import { alreadyMarkup, attributes, joined, markup, markupText, printable, type Markup } from './escape.js';
import { heading, listOf, type HtmlOptions } from './html.js';
import { fill } from '../core/words.js';
import type { Published } from './published.js';
import { scriptJson } from './script-json.js';
import { tellStory, type Story } from './story.js';

export interface EmbedOptions extends HtmlOptions {
  /** Address of the feed as the page shall name it: absolute, or relative to the page. Without it the feed stands inside the tag. */
  readonly src?: string | undefined;
  /** Address of the script as the page shall name it: `news-timeline.js`. Without it the tag is written alone, for a page that loads it. */
  readonly script?: string | undefined;
  /** Hash of the script (`sha384-…`, see `dist/integrity.json`). It covers the one file: `news-timeline.full.js` has no others. */
  readonly integrity?: string | undefined;
  /** Nonce of the page's policy, for the script and the style. */
  readonly nonce?: string | undefined;
  /**
   * How much height the page keeps for the story: a length in CSS, `100vh` by default, so that nothing moves when it comes.
   * An empty text keeps none and writes no `<style>`: for pages whose own stylesheet does it, or whose policy allows no style.
   */
  readonly minHeight?: string | undefined;
  /** Whether the feed is asked for along with the script; true by default, but for a story that loads lazily. */
  readonly preload?: boolean | undefined;
  /** More attributes of the tag: `{view: 'axis', 'time-zone': 'UTC', debug: true}`. */
  readonly attributes?: Readonly<Record<string, string | boolean | undefined>> | undefined;
}

const LENGTH = /^\d+(?:\.\d+)?(?:px|r?em|ch|cm|mm|in|pt|[sld]?v(?:h|w|b|i|min|max))$/;
const DEFAULT_HEIGHT = '100vh';

/** Names that an attribute of the tag may have: no handler, no style, and none that is said otherwise. */
const NAME = /^(?!on|style$|src$|srcdoc$)[a-z][a-z0-9-]*$/;

/** Whether a text is a height that a page can keep, or empty for none. */
export function isHeight(text: string): boolean {
  return text.trim() === '' || LENGTH.test(text);
}

/** The rule that keeps the story's place, or nothing where none is to be kept. */
export function placeRule(minHeight = DEFAULT_HEIGHT): string {
  if (minHeight.trim() === '') return '';
  return `news-timeline{display:flow-root;min-height:${LENGTH.test(minHeight) ? minHeight : DEFAULT_HEIGHT}}`;
}

/** What a page must have once, before the tag: the feed on its way, the script, the place. */
export function loadingParts(options: EmbedOptions): Markup[] {
  const { src, script, integrity, nonce, preload } = options;
  const lazy = options.attributes?.loading === 'lazy';
  const early = src !== undefined && script !== undefined && (preload ?? !lazy);
  return [
    ...(early ? [markup`<link${attributes({ rel: 'preload', as: 'fetch', href: src, crossorigin: true })}>`] : []),
    ...(script === undefined
      ? []
      : [
          markup`<script${attributes({ type: 'module', async: true, src: script, integrity, crossorigin: integrity !== undefined, nonce })}></script>`,
        ]),
  ];
}

/** What the tag says of it, else what was asked for; the default is not written. */
function orderOf({ order, attributes = {} }: EmbedOptions): 'newest' | undefined {
  return (attributes.order ?? order) === 'newest' ? 'newest' : undefined;
}

function tagAttributes(options: EmbedOptions, story: Story): Record<string, string | boolean | undefined> {
  const { src, attributes: more = {} } = options;
  const all: Record<string, string | boolean | undefined> = { src, order: orderOf(options) };
  for (const [name, value] of Object.entries(more)) {
    if (NAME.test(name)) all[name] = value;
    else story.losses.push({ why: `The attribute “${printable(name)}” was left out: the tag takes no such name.` });
  }
  return all;
}

/** Level of the story's title: what the tag says, else 2, as in the element. */
function titleLevel({ attributes: { 'heading-level': level } = {} }: EmbedOptions): number {
  return typeof level === 'string' && /^[1-5]$/.test(level) ? Number(level) : 2;
}

/** Whether the story goes on, and when it was last changed. */
function facts({ timeline: { feed }, labels, words }: Story): Markup | undefined {
  const changed = words.moment(feed.updated);
  const parts = [
    feed.status && markup`<strong>${labels[feed.status]}</strong>`,
    changed !== undefined && fill(labels.updated, { date: changed }),
  ].filter((part) => part !== undefined && part !== false);
  return parts.length > 0 ? markup`<p><small>${joined(parts, ' · ')}</small></p>` : undefined;
}

function title(story: Story, level: number): Markup[] {
  const { timeline, contentLang: lang } = story;
  const { title: words = '', summary = '' } = timeline.feed;
  const all = [...(words.trim() ? [heading(level, words)] : []), ...(summary.trim() ? [markup`<p>${summary}</p>`] : [])];
  return lang === undefined || all.length === 0 ? all : [markup`<div${attributes({ lang, dir: 'auto' })}>${all}</div>`];
}

/** Title, summary and list: what is read without script, and what the element shows when it comes. */
export function storyParts(story: Story, options: EmbedOptions, around: string | undefined): Markup[] {
  const level = titleLevel(options);
  const id = options.attributes?.id;
  const idPrefix = options.idPrefix ?? (typeof id === 'string' && id !== '' ? `${id}-` : '');
  const { credit } = story.timeline.feed;
  return [
    ...title(story, level),
    facts(story),
    listOf(story, { ...options, order: orderOf(options), idPrefix, headingLevel: options.headingLevel ?? level + 1 }, around),
    credit?.trim() ? markup`<p><small>${credit}</small></p>` : undefined,
  ].filter((part) => part !== undefined);
}

/** The tag with the story in it. */
export function tag(feed: Feed, story: Story, options: EmbedOptions, around: string | undefined): Markup {
  const inline =
    options.src === undefined ? [markup`<script type="application/json">${alreadyMarkup(scriptJson(feed))}</script>`] : [];
  return markup`<news-timeline${attributes(tagAttributes(options, story))}>
${joined([...inline, ...storyParts(story, options, around)], '\n')}
</news-timeline>`;
}

/**
 * Writes what is pasted into a page: the feed's preload, the script, a rule that keeps the place, and the tag with the real
 * story inside. There is no inline style and no inline script that runs; a `<style>` is written unless `minHeight` is empty.
 */
export function embedCode(feed: Feed, options: EmbedOptions): Published {
  const story = tellStory(feed, options, options.src);
  const rule = placeRule(options.minHeight);
  const style = rule && markup`<style${attributes({ nonce: options.nonce })}>${alreadyMarkup(rule)}</style>`;
  const parts = [
    ...loadingParts(options),
    ...(style ? [style] : []),
    tag(feed, story, options, options.locale && story.locale),
  ];
  return { text: `${markupText(markup`${joined(parts, '\n')}`)}\n`, losses: story.losses };
}
