// JSON Feed 1.0 and 1.1 (jsonfeed.org), and our own feed inside it: what stands in `_timeline`, of the feed or of an item, is ours.
import { filled, isBag, plain, type Bag } from './bag.js';
import type { Adapter } from './adapter.js';
import { quickMarkup } from './quick-markup.js';
import { teller } from './teller.js';
import { mediaAt, type MediaAt } from './media-at.js';
import { mediaKind } from './media-kind.js';

const INSTANT = /^(\d{4}-\d\d-\d\d)[t ](\d\d:\S+)$/i;

const bags = (value: unknown): Bag[] => (Array.isArray(value) ? (value as unknown[]).filter(isBag) : []);
const texts = (value: unknown): string[] => (Array.isArray(value) ? (value as unknown[]).map(plain).filter(Boolean) : []);
/** RFC 3339 as EDTF: nearly the same. */
function instant(value: unknown): string | undefined {
  return plain(value).replace(INSTANT, (_, day: string, time: string) => `${day}T${time.toUpperCase()}`) || undefined;
}

/** 1.0 has one `author`, 1.1 has `authors`. */
const namesOf = ({ authors, author }: Bag): string[] => [
  ...new Set([...bags(authors), ...bags([author])].flatMap(({ name }) => plain(name) || [])),
];

function mediaOf({ image, attachments }: Bag, at: MediaAt): Bag[] {
  const files = bags(attachments).flatMap((file) => {
    const url = plain(file.url);
    const type = mediaKind('', plain(file.mime_type));
    if (!url) return [];
    return [filled({ ...(type ? { type, url } : (at(url) ?? { type: 'link', url })), caption: plain(file.title) })];
  });
  const picture = plain(image);
  return picture && !files.some(({ url }) => url === picture) ? [{ type: 'image', url: picture }, ...files] : files;
}

/** By fields of its own: some feeds have no version, or the number alone. */
const isItem = (item: unknown): boolean =>
  isBag(item) && ['content_html', 'content_text', 'date_published'].some((name) => name in item);

/** What is ours in a feed or an item. */
const ownIn = ({ _timeline: own }: Bag): Bag => (isBag(own) ? own : {});

export const jsonFeed: Adapter = ({ value }, options) => {
  if (!isBag(value) || !Array.isArray(value.items)) return undefined;
  const items = value.items as unknown[];
  const version = plain(value.version);
  const numbered = /^1(?:\.[01])?$/.test(version) && items.some((item) => isBag(item) && 'id' in item);
  if (!version.includes('jsonfeed.org') && !numbered && !items.some(isItem)) return undefined;
  const { plainText, cleanMarkup } = quickMarkup(options);
  const credits = namesOf(value);
  return {
    format: 'JSON Feed',
    records: items,
    path: 'items',
    events(item, index) {
      const tell = teller(options, (path) => ({ index, path: `items[${index}]${path}` }));
      if (!isBag(item)) {
        tell.problem('The item', '', 'it is no object, and was left out', 'Take it out.');
        return [];
      }
      const own = ownIn(item);
      const date = instant(item.date_published);
      if (!date && own.date === undefined)
        tell.problem('The item', '', 'it has no date, and stays with its neighbours', 'Add date_published, or _timeline.date.');
      const html = plain(item.content_html);
      const [url, external] = [plain(item.url), plain(item.external_url)];
      const headline = plainText(plain(item.title));
      const by = namesOf(item).filter((name) => !credits.includes(name));
      const read = filled({
        id: plain(item.id),
        date,
        headline,
        summary: plainText(plain(item.summary)),
        body: html ? cleanMarkup(html).trim() : plain(item.content_text),
        tags: texts(item.tags),
        media: mediaOf(item, options.mediaAt ?? mediaAt),
        links: [url && { url, label: headline || url }, external && { url: external, label: external }].filter(Boolean),
        sources: by.map((publisher) => filled({ publisher, url })),
        published: date,
        updated: instant(item.date_modified),
      });
      return [{ ...read, ...own }];
    },
    head() {
      const read = filled({
        title: plainText(plain(value.title)),
        summary: plainText(plain(value.description)),
        url: plain(value.home_page_url),
        lang: plain(value.language),
        credit: credits.join(', '),
        status: value.expired === true && 'ended',
        next: plain(value.next_url),
      });
      return { ...read, ...ownIn(value) };
    },
  };
};
