// Atom: RFC 4287. A feed of changes: what is new or was corrected, not what happened when.
import type { Feed } from '../core/feed.js';
import type { TimelineEvent } from '../core/timeline.js';
import { attributes, joined, markup, markupText, type Markup } from './escape.js';
import { dateLine, details } from './html.js';
import { nameInTheWorld, uuidOf } from './identity.js';
import type { Published, PublishOptions } from './published.js';
import { isoInstant, nameOf, tellStory, unheld, type Story } from './story.js';

export interface AtomOptions extends PublishOptions {
  /** Absolute address at which this Atom feed itself will be. */
  readonly self?: string | undefined;
}

interface Change {
  readonly event: TimelineEvent;
  readonly published: string | undefined;
  readonly updated: string;
  /** In milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
}

/** An instant that Atom can write (RFC 3339), as text. */
function written(text: string | undefined, { instant }: Story): { readonly at: number; readonly text: string } | undefined {
  const at = instant(text);
  const iso = at === undefined ? undefined : isoInstant(at);
  return at === undefined || iso === undefined ? undefined : { at, text: iso };
}

function change(event: TimelineEvent, story: Story): Change | undefined {
  const published = written(event.entry.published, story);
  const last = written(event.entry.updated, story) ?? published ?? written(story.timeline.feed.updated, story);
  return last && { event, published: published?.text, updated: last.text, at: last.at };
}

function links({ entry, index, sources }: TimelineEvent, story: Story): Markup[] {
  const all: [rel: string, url: string | undefined, title: string][] = [
    ...sources.map(({ source: { url, title, publisher } }): [string, string | undefined, string] => [
      'via',
      url,
      title ?? publisher,
    ]),
    ...(entry.links ?? []).map(({ url, label }): [string, string, string] => ['related', url, label]),
  ];
  return all.flatMap(([rel, url, title]) => {
    // what the content holds as a link already has been told of if it was refused
    const href = story.address(url, 'link', index);
    return href === undefined ? [] : [markup`<link${attributes({ rel, href, title })}/>`];
  });
}

function entryElement({ event, published, updated }: Change, story: Story): Markup {
  const { id, entry } = event;
  const { page, href, timeline, contentLang } = story;
  const above = dateLine(event, story);
  const content = markupText(markup`${[...(above ? [above] : []), ...details(event, story)]}`);
  const terms = [event.group?.label, ...(entry.tags ?? [])].filter((term) => term?.trim());
  const parts = [
    markup`<id>${nameInTheWorld(href(id), page, timeline.feed.title)}</id>`,
    markup`<title>${nameOf(event)}</title>`,
    markup`<updated>${updated}</updated>`,
    published !== undefined && markup`<published>${published}</published>`,
    page !== undefined && markup`<link${attributes({ rel: 'alternate', type: 'text/html', href: href(id) })}/>`,
    ...links(event, story),
    ...terms.map((term) => markup`<category${attributes({ term })}/>`),
    entry.summary?.trim() && markup`<summary>${entry.summary}</summary>`,
    content !== '' && markup`<content type="html">${content}</content>`,
  ].filter((part): part is Markup => typeof part === 'object');
  return markup`<entry${attributes({ 'xml:lang': contentLang })}>
${joined(parts, '\n')}
</entry>
`;
}

const UNHELD = ['importance', 'timeZone'] as const;

/**
 * Writes an Atom feed of a story's changes, the newest first. An entry is dated by `updated`, else by `published`, else by the
 * feed's `updated`; one that has none of them is left out.
 */
export function toAtom(feed: Feed, options: AtomOptions): Published {
  const story = tellStory(feed, options);
  const { timeline, page, losses, now } = story;
  const changes = timeline.events.flatMap((event) => {
    const one = change(event, story);
    if (!one)
      losses.push({ index: event.index, why: 'It was left out: nothing says when it was written (“published” or “updated”).' });
    return one ?? [];
  });
  changes.sort((a, b) => b.at - a.at);
  const { title, summary, updated, credit } = timeline.feed;
  const last = Math.max(changes[0]?.at ?? -Infinity, written(updated, story)?.at ?? -Infinity);
  const self = story.address(options.self, 'link');
  const parts = [
    markup`<id>${page ?? `urn:uuid:${uuidOf(`${title ?? ''}\n`)}`}</id>`,
    markup`<title>${title?.trim() || 'Timeline'}</title>`,
    summary?.trim() && markup`<subtitle>${summary}</subtitle>`,
    markup`<updated>${isoInstant(last) ?? isoInstant(now) ?? '1970-01-01T00:00:00Z'}</updated>`,
    markup`<author><name>${credit?.trim() || (page === undefined ? 'Unknown' : new URL(page).hostname)}</name></author>`,
    page !== undefined && markup`<link${attributes({ rel: 'alternate', type: 'text/html', href: page })}/>`,
    self !== undefined && markup`<link${attributes({ rel: 'self', type: 'application/atom+xml', href: self })}/>`,
    markup`<generator>news-timeline</generator>`,
  ].filter((part): part is Markup => typeof part === 'object');
  losses.push(
    ...unheld(
      changes.map(({ event }) => event),
      UNHELD,
      'An Atom feed',
    ),
  );
  const whole = markup`<?xml version="1.0" encoding="utf-8"?>
<feed${attributes({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': story.locale })}>
${joined(parts, '\n')}
${changes.map((one) => entryElement(one, story))}</feed>
`;
  return { text: markupText(whole), losses };
}
