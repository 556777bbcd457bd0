// What stands in the `media` of a slide, in fields of ours.
import { filled, isBag, plain, type Bag } from './bag.js';
import { quote } from '../core/problem.js';
import { mediaAt, type Found, type MediaAt } from './media-at.js';
import type { Tell } from './teller.js';

/** An attribute of the first element of that name in markup, as far as one can tell without a parser: still with references. */
export function attributeOf(markup: string, tag: string, attribute: string): string | undefined {
  const [start = ''] = new RegExp(`<${tag}\\b[^<>]*>`, 'i').exec(markup) ?? [];
  return new RegExp(`\\s${attribute}\\s*=\\s*["']?\\s*([^"'\\s>]+)`, 'i').exec(start)?.[1];
}

const absolute = (address: string | undefined): string | undefined =>
  address && /^(?:https?:)?\/\//i.test(address) ? address.replace(/^(?:https?:)?\/\//i, 'https://') : undefined;

/** Address of what a piece of embed code shows: of its frame, or of the post that it quotes. */
function embeddedIn(markup: string, plainText: (markup: string) => string, at: MediaAt): Found | undefined {
  const frame = absolute(attributeOf(markup, 'iframe', 'src'));
  // a quoted post ends in the link to itself
  const last = markup.slice(Math.max(0, markup.toLowerCase().lastIndexOf('<a ')));
  const post =
    absolute(attributeOf(markup, 'blockquote', '(?:data-instgrm-permalink|cite)')) ??
    (/<\/?blockquote/i.test(markup) ? absolute(attributeOf(last, 'a', 'href')) : undefined);
  const url = plainText(frame ?? post ?? '');
  return url ? { type: 'link', url, ...at(url), ...(frame && { type: 'embed', url }) } : undefined;
}

/** A blockquote that is no post. Who is named in `<cite>` said it; a credit may as well name where it was found. */
function readQuote(markup: string, credit: string, tell: Tell, plainText: (markup: string) => string): Bag | undefined {
  const low = markup.toLowerCase();
  const [start, end] = [low.indexOf('<cite'), low.indexOf('</cite>')];
  const cited = start >= 0 && end > start;
  const text = plainText(cited ? markup.slice(0, start) + markup.slice(end + 7) : markup);
  if (!text) return undefined;
  const speaker = cited ? plainText(markup.slice(start, end)) : credit;
  if (cited || !credit) tell.change('quotation', 'media.url');
  else
    tell.problem(
      `The credit ${quote(credit)}`,
      'media.credit',
      'it was taken for the one who said the words',
      'Write <cite> around who said them.',
    );
  return { text, ...(speaker && { speaker }) };
}

interface Shown {
  readonly media?: readonly Bag[];
  readonly quotes?: readonly Bag[];
}

/** What reads markup and addresses, of `ImportOptions`. */
export interface MarkupReader {
  plainText(markup: string): string;
  cleanMarkup(markup: string): string;
  readonly mediaAt?: MediaAt | undefined;
}

/** Reads the `media` of a slide. */
export function readMedia(value: unknown, tell: Tell, { plainText, mediaAt: at = mediaAt }: MarkupReader): Shown {
  if (!isBag(value)) return {};
  const text = plain(value.url);
  if (!text) return {};
  const words = (name: string): string => plainText(plain(value[name]));
  const [caption, credit, ownAlt] = [words('caption'), words('credit'), words('alt')];
  const isCode = /^\s*</.test(text) || /<(?:iframe|blockquote)\b/i.test(text);
  const found = isCode ? embeddedIn(text, plainText, at) : at(text);
  if (isCode && !found) {
    const quoted = /<blockquote\b/i.test(text) ? readQuote(text, credit, tell, plainText) : undefined;
    if (quoted) return { quotes: [quoted] };
    tell.problem('The embed code', 'media.url', 'it names no address that could be shown', 'Write the address of the page.');
    return {};
  }
  if (isCode) tell.change('embed', 'media.url', found!.url);
  else if (!found)
    tell.problem(
      `The media ${quote(text)}`,
      'media.url',
      'its address does not tell what it is, so it became a link',
      'Write the address of a file.',
    );
  const { type, url, provider } = found ?? { type: 'link' as const, url: text.replace(/^\/\//, 'https://') };
  const poster = type === 'image' || type === 'link' ? '' : plain(value.thumbnail);
  // TimelineJS lets the caption stand in for a missing description
  const borrowed = type === 'image' && !ownAlt && caption !== '';
  if (type === 'image' && !ownAlt)
    tell.problem(
      'The picture',
      'media.alt',
      borrowed ? 'it has no description, and its caption was taken instead' : 'it has no description',
      'Say in alt what it shows.',
    );
  const alt = borrowed ? caption : ownAlt;
  return { media: [filled({ type, url, alt, _altFromCaption: borrowed, caption, credit, poster, provider })] };
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Our first medium, or where there is none the first quotation, as a slide has it. */
export function slideMedia({ media, quotes }: Bag): Bag | undefined {
  const [first, said] = [media, quotes].map((list) => (Array.isArray(list) ? (list as unknown[]).find(isBag) : undefined));
  if (first && plain(first.url)) {
    const { url, alt, caption, credit, poster, _altFromCaption: borrowed } = first;
    const own = { url, caption, credit, alt: borrowed === true && alt === caption ? undefined : alt, thumbnail: poster };
    return Object.fromEntries(Object.entries(own).flatMap(([key, words]) => (plain(words) ? [[key, plain(words)]] : [])));
  }
  if (!said || !plain(said.text)) return undefined;
  return {
    url: `<blockquote>${escaped(plain(said.text))}</blockquote>`,
    ...(plain(said.speaker) && { credit: escaped(plain(said.speaker)) }),
  };
}

/** What a slide's `media` holds beside what ours can say. */
export function mediaExtras(value: unknown): Bag {
  if (!isBag(value)) return {};
  const { url: _url, caption: _caption, credit: _credit, alt: _alt, thumbnail: _thumbnail, ...extras } = value;
  return extras;
}
