// RSS 2.0 (and 0.9x), RSS 1.0 (RDF) and Atom. feedsmith reads them; it resolves no entity of a document type.
import { parseAtomFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import { quote } from '../core/problem.js';
import { asBody, isShort, oneLine } from './as-body.js';
import type { Adapter, Import, ImportOptions, Note } from './adapter.js';
import { tellDropped } from './dropped-tags.js';
import { isSize, mediaInText, type Medium } from './media-in-text.js';
import { mediaKind } from './media-kind.js';
import { shortId } from './short-id.js';
import { webDate } from './web-date.js';

type RssFeed = ReturnType<typeof parseRssFeed<string>>;
type RdfFeed = ReturnType<typeof parseRdfFeed<string>>;
type AtomFeed = ReturnType<typeof parseAtomFeed<string>>;
type RssItem = NonNullable<RssFeed['items']>[number];
type RdfItem = NonNullable<RdfFeed['items']>[number];
type AtomEntry = NonNullable<AtomFeed['entries']>[number];
type MediaRss = NonNullable<RssItem['media']>;

/** A text of a feed, and whether it is markup or must be taken as it is written. */
interface Words {
  readonly text: string;
  readonly markup: boolean;
}

interface Enclosure {
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  readonly label?: string | undefined;
}

/** What the three formats have in common. */
interface Entry {
  readonly id: string | undefined;
  readonly title: Words | undefined;
  readonly link: string | undefined;
  readonly content: Words | undefined;
  readonly summary: Words | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly source: { readonly title?: string | undefined; readonly url?: string | undefined } | undefined;
  readonly tags: readonly (string | undefined)[];
  readonly enclosures: readonly Enclosure[];
  readonly media: Partial<MediaRss> | undefined;
  readonly place: { readonly name: string; readonly lat?: number | undefined; readonly lon?: number | undefined } | undefined;
}

interface Head {
  readonly title: Words | undefined;
  readonly summary: Words | undefined;
  readonly link: string | undefined;
  readonly lang: string | undefined;
  readonly credit: string | undefined;
  readonly updated: string | undefined;
  /** Seconds. */
  readonly refresh: number | undefined;
}

interface Whole {
  readonly head: Head;
  readonly entries: readonly Entry[];
}

const html = (text: string | undefined): Words | undefined => (text === undefined ? undefined : { text, markup: true });

/** Atom says of each text what it is (RFC 4287 §3.1); without a word it is text. */
const typed = (text: { value?: string; type?: string } | undefined): Words | undefined =>
  text?.value === undefined ? undefined : { text: text.value, markup: /html/i.test(text.type ?? '') };

type Geo = RssItem['georss'];

function placeOf(geo: Geo): Entry['place'] {
  const { point, featureName } = geo ?? {};
  return featureName === undefined ? undefined : { name: featureName, ...(point && { lat: point.lat, lon: point.lng }) };
}

function ofRss(item: RssItem): Entry {
  const { guid, dc, dcterms, media, itunes } = item;
  return {
    id: guid?.value ?? item.link,
    title: html(item.title ?? dc?.titles?.[0] ?? media?.title?.value),
    link: item.link ?? (guid?.isPermaLink === false || !/^https?:/i.test(guid?.value ?? '') ? undefined : guid?.value),
    content: html(item.content?.encoded),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- many feeds of recordings have no other text
    summary: html(item.description ?? dc?.descriptions?.[0] ?? media?.description?.value ?? itunes?.summary),
    published: item.pubDate ?? dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? item.atom?.published,
    updated: item.atom?.updated ?? dcterms?.modified?.[0],
    authors: [...(item.authors ?? []).map((one) => one.name ?? one.email), ...(dc?.creators ?? []), itunes?.author],
    source: item.source,
    tags: [...(item.categories ?? []).map(({ name }) => name), ...(dc?.subjects ?? [])],
    enclosures: [...(item.enclosures ?? []), ...(itunes?.image ? [{ url: itunes.image, type: 'image/*' }] : [])],
    media,
    place: placeOf(item.georss),
  };
}

function ofRdf(item: RdfItem): Entry {
  const { dc, dcterms } = item;
  return {
    id: item.rdf?.about ?? item.link,
    title: html(item.title ?? dc?.titles?.[0]),
    link: item.link,
    content: html(item.content?.encoded),
    summary: html(item.description ?? dc?.descriptions?.[0]),
    published: dc?.dates?.[0] ?? dcterms?.issued?.[0],
    updated: dcterms?.modified?.[0],
    authors: dc?.creators ?? [],
    source: undefined,
    tags: dc?.subjects ?? [],
    enclosures: [],
    media: item.media,
    place: placeOf(item.georss),
  };
}

type AtomLink = NonNullable<AtomEntry['links']>[number];

/** The link that leads to the thing itself: one without a relation, or `alternate` (RFC 4287 §4.2.7.2). */
const alternate = (links: readonly AtomLink[] = []): string | undefined =>
  links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;

function ofAtom(entry: AtomEntry): Entry {
  const { links = [], content, dc } = entry;
  return {
    id: entry.id ?? alternate(links),
    title: typed(entry.title),
    link: alternate(links) ?? content?.src,
    content:
      content?.type === undefined || /^(?:text|html|xhtml|text\/.*|application\/xhtml\+xml)$/i.test(content.type)
        ? typed(content)
        : undefined,
    summary: typed(entry.summary),
    published: entry.published ?? dc?.dates?.[0] ?? entry.updated,
    updated: entry.updated,
    authors: [...(entry.authors ?? []).map((one) => one.name ?? one.email), ...(dc?.creators ?? [])],
    source: entry.source && { title: entry.source.title?.value, url: alternate(entry.source.links) },
    tags: [...(entry.categories ?? []).map(({ label, term }) => label ?? term), ...(dc?.subjects ?? [])],
    enclosures: links
      .filter(({ rel }) => rel === 'enclosure')
      .map(({ href, type, title }) => ({ url: href, type, label: title })),
    media: entry.media,
    place: placeOf(entry.georss),
  };
}

const wholeRss = (feed: RssFeed): Whole => ({
  head: {
    title: html(feed.title ?? feed.dc?.titles?.[0]),
    summary: html(feed.description),
    link: feed.link ?? alternate(feed.atom?.links),
    lang: feed.language ?? feed.dc?.languages?.[0],
    credit: feed.copyright ?? feed.managingEditor?.name ?? feed.dc?.creators?.[0] ?? feed.itunes?.author,
    updated: feed.lastBuildDate ?? feed.pubDate ?? feed.dc?.dates?.[0],
    refresh: feed.ttl === undefined ? undefined : feed.ttl * 60,
  },
  entries: (feed.items ?? []).map(ofRss),
});

const wholeRdf = (feed: RdfFeed): Whole => ({
  head: {
    title: html(feed.title),
    summary: html(feed.description),
    link: feed.link ?? feed.rdf?.about,
    lang: feed.dc?.languages?.[0],
    credit: feed.dc?.rights?.[0] ?? feed.dc?.creators?.[0],
    updated: feed.dc?.dates?.[0],
    refresh: undefined,
  },
  entries: (feed.items ?? []).map(ofRdf),
});

const wholeAtom = (feed: AtomFeed): Whole => ({
  head: {
    title: typed(feed.title),
    summary: typed(feed.subtitle),
    link: alternate(feed.links) ?? feed.xml?.base,
    lang: feed.xml?.lang ?? feed.dc?.languages?.[0],
    credit: feed.rights?.value ?? feed.authors?.[0]?.name,
    updated: feed.updated,
    refresh: undefined,
  },
  entries: (feed.entries ?? []).map(ofAtom),
});

interface Format {
  readonly name: string;
  readonly parse: (text: string) => Whole;
  /** The element of one entry, without prefix. */
  readonly entry: string;
}

const FORMATS: Readonly<Record<string, Format>> = {
  rss: { name: 'RSS', parse: (text) => wholeRss(parseRssFeed(text)), entry: 'item' },
  // the list of contents goes: items that it has forgotten would be left out
  rdf: { name: 'RSS 1.0', parse: (text) => wholeRdf(parseRdfFeed(withoutContents(text))), entry: 'item' },
  feed: { name: 'Atom', parse: (text) => wholeAtom(parseAtomFeed(text)), entry: 'entry' },
};

function withoutContents(text: string): string {
  const start = text.search(/<(?:\w+:)?items[\s>]/);
  const end = /<\/(?:\w+:)?items\s*>/.exec(text);
  return start < 0 || !end || end.index < start ? text : text.slice(0, start) + text.slice(end.index + end[0].length);
}

interface Root {
  readonly format: Format;
  /** The text from the root element on, and its start tag. */
  readonly text: string;
  readonly tag: string;
  /** What came before declares entities. */
  readonly entities: boolean;
}

/** Where the comment, declaration or instruction ends that begins at a position. */
function endOfProlog(text: string, at: number): number {
  if (text.startsWith('<!--', at)) return text.indexOf('-->', at + 4) + 3;
  if (text.startsWith('<?', at)) return text.indexOf('?>', at + 2) + 2;
  const close = text.indexOf('>', at);
  const subset = text.indexOf('[', at);
  if (subset < 0 || subset > close) return close + 1;
  const end = text.indexOf(']', subset);
  return end < 0 ? 0 : text.indexOf('>', end) + 1;
}

/** The root element, past blanks, comments and declarations; `undefined` where it is none of a feed. */
function rootOf(text: string): Root | undefined {
  let at = text.search(/\S/);
  let entities = false;
  while (at >= 0 && (text.startsWith('<!', at) || text.startsWith('<?', at))) {
    const end = endOfProlog(text, at);
    if (end <= at) return undefined;
    entities ||= /<!ENTITY/i.test(text.slice(at, end));
    const next = text.slice(end, end + 100_000).search(/\S/);
    if (next < 0) return undefined;
    at = end + next;
  }
  if (at < 0) return undefined;
  const [tag, name] = /^<(?:[\w.-]+:)?(rss|rdf|feed)(?:\s[^<>]*)?>/i.exec(text.slice(at, at + 20_000)) ?? [];
  const format = FORMATS[name?.toLowerCase() ?? ''];
  if (!tag || !format) return undefined;
  const rest = text.slice(at);
  const expected = format.name === 'Atom' ? /<(?:\w+:)?(?:entry|title|id|updated)[\s/>]/i : /<(?:\w+:)?(?:channel|item)[\s/>]/i;
  return expected.test(rest) || format.name === 'RSS' ? { format, text: rest, tag, entities } : undefined;
}

/** The text with blanks for what is in comments and CDATA, so that no tag is seen that is none. Everything keeps its place. */
function withoutHidden(text: string): string {
  let seen = '';
  let from = 0;
  for (let at = text.indexOf('<!'); at >= 0; at = text.indexOf('<!', at)) {
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : undefined;
    const end = close === undefined ? at + 2 : text.indexOf(close, at + 4);
    if (end < 0) break; // it hides nothing but itself
    if (close !== undefined) {
      seen += text.slice(from, at) + ' '.repeat(end - at);
      from = end;
    }
    at = end;
  }
  return seen + text.slice(from);
}

interface Piece {
  readonly text: string;
  readonly line: number;
}

/** Each entry of a feed, and what stands before the first, cut out of the text. */
function pieces({ format: { entry }, text }: Root): { readonly before: string; readonly all: readonly Piece[] } {
  const visible = withoutHidden(text);
  const starts = [...visible.matchAll(new RegExp(`<(?:[\\w.-]+:)?${entry}(?=[\\s>/])`, 'gi'))].map(({ index }) => index);
  const end = new RegExp(`</(?:[\\w.-]+:)?${entry}\\s*>`, 'i');
  let line = 1;
  let counted = 0;
  const all = starts.map((from, index) => {
    const to = starts[index + 1] ?? text.length;
    const stop = end.exec(visible.slice(from, to));
    for (; counted < from; counted++) if (text.charCodeAt(counted) === 10) line++;
    return { text: stop ? text.slice(from, from + stop.index + stop[0].length) : '', line };
  });
  const close = visible.search(/<\/(?:[\w.-]+:)?(?:channel|rss|rdf|feed)\s*>/i);
  return { before: text.slice(0, starts[0] ?? (close < 0 ? text.length : close)), all };
}

/** A feed that does not parse: each of its entries by itself, so that one fault loses one entry. */
function inPieces({ format, tag }: Root, { before, all }: ReturnType<typeof pieces>, notes: Note[]): Whole {
  const { parse, entry, name } = format;
  const root = /^<([^\s>/]+)/.exec(tag)?.[1] ?? '';
  const prefix = root.includes(':') && format === FORMATS.rss ? `${root.split(':')[0]}:` : '';
  const [open, close] = entry === 'item' && name === 'RSS' ? [`<${prefix}channel>`, `</${prefix}channel>`] : ['', ''];
  const entries = all.flatMap(({ text, line }, index) => {
    try {
      const found = text ? parse(`${tag.replace(/\/>$/, '>')}${open}${text}${close}</${root}>`).entries : [];
      if (found.length > 0) return found;
    } catch {
      // told below
    }
    notes.push({
      kind: 'problem',
      what: `The ${entry} in line ${line} of the feed`,
      index,
      path: `${entry}[${index}]`,
      why: 'it is empty or not well-formed XML, and was left out',
      mend: 'Close every tag, and write & as &amp; and < as &lt;.',
    });
    return [];
  });
  try {
    const { head } = parse(`${before}${name === 'RSS 1.0' ? '' : close}</${root}>`);
    return { head, entries };
  } catch {
    return { head: NO_HEAD, entries };
  }
}

const NO_HEAD: Head = {
  title: undefined,
  summary: undefined,
  link: undefined,
  lang: undefined,
  credit: undefined,
  updated: undefined,
  refresh: undefined,
};

function read(root: Root, options: ImportOptions): Whole {
  const cut = pieces(root);
  let whole: Whole | undefined;
  try {
    whole = root.format.parse(root.text);
  } catch {
    if (cut.all.length === 0 && !/<(?:\w+:)?(?:channel|title)[\s>]/.test(root.text)) return { head: NO_HEAD, entries: [] };
  }
  // the parser is lenient: a tag that is not closed may take all that follows into itself, and nothing is said
  if (whole && whole.entries.length >= cut.all.length) return whole;
  const notes: Note[] = [];
  const mended = inPieces(root, cut, notes);
  if (whole && whole.entries.length >= mended.entries.length) return whole;
  notes.forEach((note) => options.note(note));
  options.note({
    kind: 'problem',
    what: `The ${root.format.name} feed`,
    path: '',
    why: `it is not well-formed XML; ${mended.entries.length} of ${cut.all.length} entries could be read`,
    mend: 'Check it with a validator for feeds.',
  });
  return { head: whole?.head ?? mended.head, entries: mended.entries };
}

/** An address in full, as far as that can be known; as it is written where it cannot. */
function absolute(url: string, base: string | undefined): string {
  try {
    return new URL(url, base).href;
  } catch {
    return url;
  }
}

type MediaContent = NonNullable<MediaRss['contents']>[number];

function ofMediaContent(
  content: Partial<MediaContent>,
  around: Partial<MediaRss>,
  words: (text: string) => string,
): Medium | undefined {
  const url = content.url ?? content.player?.url;
  if (!url) return undefined;
  const kind = mediaKind(content.url ?? '', content.medium, content.type);
  const caption = content.description?.value ?? content.title?.value ?? around.description?.value;
  const credit = content.credits?.[0]?.value ?? around.credits?.[0]?.value ?? content.copyright?.value;
  const poster = (content.thumbnails ?? around.thumbnails)?.[0]?.url;
  return {
    type: kind ?? (content.url === undefined ? 'embed' : 'link'),
    url,
    ...(caption && { caption: words(caption) }),
    ...(credit && { credit: words(credit) }),
    ...(isSize(content.width) && { width: content.width }),
    ...(isSize(content.height) && { height: content.height }),
    ...(poster && kind !== 'image' && { poster }),
  };
}

function ofMediaRss(media: Partial<MediaRss> | undefined, words: (text: string) => string): Medium[] {
  if (!media) return [];
  // of a group, which holds one thing in several sizes, the one that it names as its own, or the first
  const chosen = (media.groups ?? []).flatMap((group) => {
    const { contents = [] } = group;
    const one = contents.find(({ isDefault }) => isDefault) ?? contents[0];
    return one ? [{ content: one, around: group }] : [];
  });
  const all = [...chosen, ...(media.contents ?? []).map((content) => ({ content, around: media }))]
    .map(({ content, around }) => ofMediaContent(content, around, words))
    .filter((one) => one !== undefined);
  const thumbnail = media.thumbnails?.[0] ?? media.groups?.[0]?.thumbnails?.[0];
  if (all.length > 0 || !thumbnail?.url) return all;
  return [
    {
      type: 'image',
      url: thumbnail.url,
      ...(isSize(thumbnail.width) && { width: thumbnail.width }),
      ...(isSize(thumbnail.height) && { height: thumbnail.height }),
    },
  ];
}

function eventOf(entry: Entry, index: number, { format }: Root, head: Head, options: ImportOptions): Record<string, unknown> {
  const path = `${format.entry}[${index}]`;
  const words = ({ text, markup }: Words): string => oneLine(markup ? options.plainText(text) : text);
  const plain = (text: string): string => oneLine(options.plainText(text));
  const base = entry.link === undefined ? head.link : absolute(entry.link, head.link);
  const full = (url: string): string => absolute(url, base);

  const date = (text: string | undefined, field: string) => {
    if (text === undefined) return undefined;
    const found = webDate(text);
    if (!found)
      options.note({
        kind: 'problem',
        what: `The date ${quote(text)}`,
        index,
        path: `${path}.${field}`,
        why: 'it cannot be read, or there is no such day',
        mend: `Write it as ${format.name === 'RSS' ? 'Tue, 10 Jun 2014 04:00:00 GMT' : '2014-06-10T04:00:00Z'}.`,
      });
    if (found?.kind === 'local')
      options.note({
        kind: 'problem',
        what: `The time ${quote(text)}`,
        index,
        path: `${path}.${field}`,
        why: 'it names no zone that is known, and is read in the zone of the story',
        mend: 'Write its distance from UTC, such as +0200.',
      });
    return found;
  };
  const published = date(entry.published, 'published');
  if (entry.published === undefined)
    options.note({
      kind: 'problem',
      what: 'The item',
      index,
      path,
      why: 'it has no date, and stays with its neighbours',
      mend: `Add ${format.name === 'RSS' ? 'pubDate' : 'published'}.`,
    });
  const updated = entry.updated === entry.published ? undefined : date(entry.updated, 'updated');

  const { content, summary } = entry;
  const main = content ?? summary;
  const body = main && (main.markup ? options.cleanMarkup(main.text) : asBody(main.text)).trim();
  if (main?.markup) tellDropped(main.text, index, `${path}.${content ? 'content' : 'description'}`, options.note.bind(options));
  const short = summary && words(summary);
  const inFull = content && words(content);
  // a description is most often the beginning of the text, or all of it
  const repeats =
    inFull !== undefined && short !== undefined && inFull.startsWith(short.replace(/\s*(?:\[?(?:…|\.\.\.)\]?)$/, ''));
  const allSaid = content === undefined && short !== undefined && isShort(short) && !/<[a-z/!]/i.test(summary?.text ?? '');

  const seen = new Set<string>();
  const media = [
    ...ofMediaRss(entry.media, plain),
    ...entry.enclosures.flatMap(({ url = '', type }): Medium[] => {
      const kind = mediaKind(url, type);
      return kind ? [{ type: kind, url }] : [];
    }),
    ...(main?.markup ? mediaInText(main.text) : []),
  ]
    .map((one) => ({ ...one, url: full(one.url), ...('poster' in one && { poster: full(String(one.poster)) }) }))
    .filter(({ url }) => url && !seen.has(url) && seen.add(url));

  const links = [
    ...(base === undefined || entry.link === undefined ? [] : [{ url: base, label: head.title ? words(head.title) : base }]),
    ...entry.enclosures.flatMap(({ url = '', type, label }) =>
      url && !mediaKind(url, type) ? [{ url: full(url), label: label ?? url.replace(/[?#].*$/, '').replace(/^.*\//, '') }] : [],
    ),
  ];
  const sources = [
    ...(entry.source?.title
      ? [{ publisher: plain(entry.source.title), ...(entry.source.url && { url: full(entry.source.url) }) }]
      : []),
    ...unique(entry.authors.map((one) => one && plain(one))).map((publisher) => ({ publisher })),
  ];
  const tags = unique(entry.tags.map((one) => one && plain(one)));
  const { lat, lon } = entry.place ?? {};
  const title = entry.title && words(entry.title);
  const headline = title || (body || media.length > 0 ? undefined : (entry.link ?? entry.id));
  const id = entry.id === undefined ? undefined : shortId(entry.id);
  return {
    ...(id !== undefined && { id }),
    ...(published && { date: published.date }),
    ...(headline && { headline }),
    ...(allSaid ? { summary: short } : { ...(short && content && !repeats && { summary: short }), ...(body && { body }) }),
    ...(tags.length > 0 && { tags }),
    ...(entry.place && {
      place: { name: plain(entry.place.name), ...(lat !== undefined && lon !== undefined && { lat, lon }) },
    }),
    ...(media.length > 0 && { media }),
    ...(sources.length > 0 && { sources }),
    ...(published?.kind === 'instant' && { published: published.date }),
    ...(updated?.kind === 'instant' && { updated: updated.date }),
    ...(links.length > 0 && { links }),
    ...(id !== entry.id && { _guid: entry.id }),
  };
}

const unique = (texts: readonly (string | undefined)[]): string[] =>
  [...new Set(texts.filter((one) => one !== undefined && one !== ''))] as string[];

function headOf(
  { title, summary, link, lang, credit, updated, refresh }: Head,
  options: ImportOptions,
): Record<string, unknown> {
  const words = (one: Words): string => oneLine(one.markup ? options.plainText(one.text) : one.text);
  const changed = updated === undefined ? undefined : webDate(updated);
  return {
    ...(title && { title: words(title) }),
    ...(summary && words(summary) && { summary: words(summary) }),
    ...(link && { url: link }),
    ...(lang && /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(lang) && { lang }),
    ...(credit && { credit: oneLine(options.plainText(credit)) }),
    ...(options.timeZone && { timeZone: options.timeZone }),
    ...(changed?.kind === 'instant' && { updated: changed.date }),
    ...(refresh !== undefined && refresh > 0 && refresh < 1e7 && { refresh }),
  };
}

/** RSS 2.0, RSS 1.0 (RDF) and Atom: each entry an event on the date of its publication. */
export const rss: Adapter = ({ text, value }, options): Import | undefined => {
  if (value !== undefined) return undefined;
  const root = rootOf(text);
  if (!root) return undefined;
  const { head, entries } = read(root, options);
  if (root.entities)
    options.note({
      kind: 'problem',
      what: 'Entities of the document type',
      path: '',
      why: 'they are never resolved, and stand in the text as &name;',
      mend: 'Write the characters themselves.',
    });
  if (entries.some(({ id }) => id !== undefined && shortId(id) !== id))
    options.note({
      kind: 'change',
      what: 'The ids',
      path: root.format.entry,
      why: 'they are too long for the address of a page, and were shortened; each stands in full in _guid',
    });
  if (entries.length > 0)
    options.note({
      kind: 'change',
      what: 'The dates',
      path: root.format.entry,
      why: `${root.format.name} says when an entry was published, not when something happened: that date is the event's, too`,
    });
  return {
    format: root.format.name,
    records: entries,
    path: '',
    events: (entry, index) => [eventOf(entry as Entry, index, root, head, options)],
    head: () => headOf(head, options),
  };
};
