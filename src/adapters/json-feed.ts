// JSON Feed 1.0 and 1.1 (jsonfeed.org), and our own feed inside it: what stands in `_timeline`, of the feed or of an item, is ours.
import { filled, isBag, plain, type Bag } from './bag.js';
import type { Adapter } from './adapter.js';
import { quickMarkup } from './quick-markup.js';
import { teller } from './teller.js';
import { mediaAt, type MediaAt } from './media-at.js';

const INSTANT = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s*([Zz]|[+-]\d\d:?\d\d)?$/;

const bags = (value: unknown): Bag[] => (Array.isArray(value) ? (value as unknown[]).filter(isBag) : []);
const texts = (value: unknown): string[] => (Array.isArray(value) ? (value as unknown[]).map(plain).filter(Boolean) : []);
/** RFC 3339 as EDTF: nearly the same. */
function instant(value: unknown): string | undefined {
  const [, day, time, zone = ''] = INSTANT.exec(plain(value)) ?? [];
  return day && time ? `${day}T${time}${zone.toUpperCase()}` : plain(value) || undefined;
}

/** 1.0 has one `author`, 1.1 has `authors`. */
const namesOf = ({ authors, author }: Bag): string[] => [
  ...new Set([...bags(authors), ...bags([author])].flatMap(({ name }) => plain(name) || [])),
];

function mediaOf({ image, attachments }: Bag, at: MediaAt): Bag[] {
  const files = bags(attachments).flatMap((file) => {
    const url = plain(file.url);
    const [, type] = /^(image|video|audio)(?:\/|$)/.exec(plain(file.mime_type).toLowerCase()) ?? [];
    if (!url) return [];
    return [filled({ ...(type ? { type, url } : (at(url) ?? { type: 'link', url })), caption: plain(file.title) })];
  });
  const picture = plain(image);
  return picture && !files.some(({ url }) => url === picture) ? [{ type: 'image', url: picture }, ...files] : files;
}

/** By fields of its own: some feeds have no version, or the number alone. */
const isItem = (item: unknown): boolean =>
  isBag(item) && ['content_html', 'content_text', 'date_published'].some((name) => name in item);

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
      const own = isBag(item._timeline) ? item._timeline : {};
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
        body: html ? cleanMarkup(html).trim() : plain(item.content_text).trim(),
        tags: texts(item.tags),
        media: mediaOf(item, options.mediaAt ?? mediaAt),
        links: [url, external]
          .filter(Boolean)
          .map((address) => ({ url: address, label: (address === url && headline) || address })),
        sources: by.map((publisher) => filled({ publisher, url })),
        published: date,
        updated: instant(item.date_modified),
      });
      return [{ ...read, ...own }];
    },
    head() {
      const { version: _version, items: _items, _timeline: own, ...head } = value;
      const read = filled({
        title: plainText(plain(head.title)),
        summary: plainText(plain(head.description)),
        url: plain(head.home_page_url),
        lang: plain(head.language),
        credit: credits.join(', '),
        status: head.expired === true ? 'ended' : undefined,
        next: plain(head.next_url),
      });
      return isBag(own) ? { ...read, ...own } : read;
    },
  };
};
