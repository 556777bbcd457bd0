// What TimelineJS makes of a media address, as types of ours. Its table of 27 rules goes by what an address contains, so that a page
// about spotify became a player; here a host is a host, and markup is markup.
import { filled, isBag, plain, type Bag } from './bag.js';
import { quote } from '../core/problem.js';
import type { Tell } from './teller.js';

type Kind = 'image' | 'video' | 'audio' | 'embed' | 'link';

/**
 * Sites by host, and by path where that matters: what TimelineJS embeds, and what can only be linked to. A part of a site before
 * the host is a part of the site, but not where it keeps its files.
 */
const SITES = Object.entries({
  embed: {
    YouTube: 'youtube(-nocookie)?.com|youtu.be',
    Vimeo: 'vimeo.com',
    Dailymotion: 'dailymotion.com|dai.ly',
    TikTok: 'tiktok.com',
    Bluesky: 'bsky.app',
    SoundCloud: 'soundcloud.com|snd.sc',
    'X (Twitter)': '(twitter|x).com',
    'Google Maps': 'google.[a-z.]+/maps/embed',
    DocumentCloud: 'documentcloud.org',
    'Google Docs': '(docs|drive).google.com',
    Spotify: '(open|play|embed).spotify.com',
    Wistia: 'wistia.(com|net)',
  },
  link: {
    'Google Maps': 'google.[a-z.]+/maps|maps.google.[a-z.]+|goo.gl/maps|maps.app.goo.gl',
    Flickr: 'flickr.com/photos|flic.kr',
    Instagram: 'instagram.com|instagr.am',
    Wikipedia: '(m.)?wikipedia.org/wiki',
    Imgur: 'imgur.com',
    Facebook: 'facebook.com',
    Threads: 'threads.(net|com)',
    Storify: 'storify.com',
    Vine: 'vine.co',
  },
} satisfies Partial<Record<Kind, unknown>>).flatMap(([type, sites]) =>
  Object.entries(sites).map(([provider, site]) => ({
    type: type as Kind,
    provider,
    test: new RegExp(`^(?!i\\.|cdn\\.)([\\w-]+\\.)?(${site.replaceAll('.', '\\.')})[/?]`),
  })),
);

const FILES: readonly [test: RegExp, type: Kind, provider?: string][] = [
  [/\.(?:jpe?g|png|gif|svg|webp|avif)$/i, 'image'],
  [/\.(?:mp4|webm|m4v|ogv)$/i, 'video'],
  [/\.(?:mp3|wav|m4a|ogg|oga|opus)$/i, 'audio'],
  [/\.pdf$/i, 'link', 'PDF'],
];

export interface Found {
  readonly type: Kind;
  readonly url: string;
  readonly provider?: string;
}

/** A file page of Wikimedia's names a picture; `Special:FilePath` is its documented address for the file itself. */
function wikimediaFile(url: string): Found | undefined {
  const [, host, inArticle, page] = /^https:\/\/([\w.-]+\.(wikipedia|wikimedia)\.org)\/wiki\/(.+)$/.exec(url) ?? [];
  const name = page && /^(?:[^#]*#\/media\/)?(?:File|Image):([^#?]+\.(?:jpe?g|png|gif|svg|webp|tiff?))/i.exec(page)?.[1];
  if (!host || !name) return undefined;
  const provider = inArticle === 'wikipedia' ? 'Wikipedia' : 'Wikimedia Commons';
  return { type: 'image', url: `https://${host.replace('.m.', '.')}/wiki/Special:FilePath/${name}?width=1024`, provider };
}

/**
 * @param text an address, absolute, without scheme, or relative
 * @returns what is there; `undefined` where the address does not tell
 */
export function mediaAt(text: string): Found | undefined {
  const [, kind, id] = /^spotify:(?:user:[^:]+:)?(track|album|artist|playlist|episode|show):(\w+)$/.exec(text) ?? [];
  if (kind && id) return { type: 'embed', url: `https://open.spotify.com/${kind}/${id}`, provider: 'Spotify' };
  const url = text.replace(/^\/\//, 'https://');
  const address = url.replace(/^https?:\/\//i, '');
  const secure = url.replace(/^http:/i, 'https:');
  const path = url.replace(/[?#].*$/s, '');
  const picture = wikimediaFile(secure);
  if (picture) return picture;
  const upload = address.startsWith('upload.wikimedia.org/');
  if (upload && /\.(?:jpe?g|png|gif|svg|webp|djvu|tiff?)$/i.test(path))
    return { type: 'image', url: secure, provider: 'Wikimedia Commons' };
  const site = url !== address && SITES.find(({ test }) => test.test(address.toLowerCase()));
  if (site) {
    // a picture in itself, not the page around it
    const type = address.startsWith('drive.google.com/uc?') ? 'image' : site.type;
    return { type, url: secure, provider: site.provider };
  }
  const file =
    FILES.find(([test]) => test.test(path)) ?? (/[?&](?:format|fm)=(?:jpe?g|png|webp|avif)\b/i.test(url) && FILES[0]);
  return file ? { type: file[1], url, ...(file[2] && { provider: file[2] }) } : undefined;
}

/** The first element of that name in markup, as far as one can tell without a parser: its attribute, still with references. */
export function attributeOf(markup: string, tag: string, attribute: string): string | undefined {
  const start = markup.toLowerCase().indexOf(`<${tag}`);
  if (start < 0) return undefined;
  const end = markup.indexOf('>', start);
  const inside = markup.slice(start + tag.length + 1, end < 0 ? undefined : end);
  const [, double, single, bare] =
    new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(inside) ?? [];
  return (double ?? single ?? bare)?.trim() || undefined;
}

const absolute = (address: string | undefined): string | undefined =>
  address && /^(?:https?:)?\/\//i.test(address) ? address.replace(/^(?:https?:)?\/\//i, 'https://') : undefined;

/** Address of what a piece of embed code shows: of its frame, or of the post that it quotes. */
function embeddedIn(markup: string, plainText: (markup: string) => string): Found | undefined {
  const frame = absolute(attributeOf(markup, 'iframe', 'src'));
  if (frame) {
    const url = plainText(frame);
    return { ...mediaAt(url), type: 'embed', url };
  }
  // a quoted post ends in the link to itself
  const last = markup.slice(Math.max(0, markup.toLowerCase().lastIndexOf('<a ')));
  const post =
    absolute(attributeOf(markup, 'blockquote', '(?:data-instgrm-permalink|cite)')) ??
    (/<\/?blockquote/i.test(markup) ? absolute(attributeOf(last, 'a', 'href')) : undefined);
  if (!post) return undefined;
  const url = plainText(post);
  return mediaAt(url) ?? { type: 'link', url };
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
      'it was taken for the one who said the quoted words',
      'Put who said them into <cite> within the blockquote, where the credit names something else.',
    );
  return { text, ...(speaker && { speaker }) };
}

interface Shown {
  readonly media?: readonly Bag[];
  readonly quotes?: readonly Bag[];
}

/** Reads the `media` of a slide. */
export function readMedia(value: unknown, tell: Tell, plainText: (markup: string) => string): Shown {
  if (!isBag(value)) return {};
  const text = plain(value.url);
  if (!text) return {};
  const words = (name: string): string => plainText(plain(value[name]));
  const [caption, credit, ownAlt] = [words('caption'), words('credit'), words('alt')];
  const isCode = /^\s*</.test(text) || /<(?:iframe|blockquote)\b/i.test(text);
  const found = isCode ? embeddedIn(text, plainText) : mediaAt(text);
  if (isCode && !found) {
    const quoted = /<blockquote\b/i.test(text) ? readQuote(text, credit, tell, plainText) : undefined;
    if (quoted) return { quotes: [quoted] };
    tell.problem(
      'The embed code',
      'media.url',
      'it names no address that could be shown',
      'Write the address of the page or post.',
    );
    return {};
  }
  if (isCode) tell.change('embed', 'media.url', found!.url);
  else if (!found)
    tell.problem(
      `The media ${quote(text)}`,
      'media.url',
      'its address does not tell what it is, so it became a link',
      'Give the address of the file, with .jpg or .mp4 at its end.',
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
      'Say in alt what it shows, for those who do not see it.',
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
