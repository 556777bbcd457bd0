// Markup of a feed as text that a static page, a file or a feed of ours may hold. It is read as a browser reads it, and then
// only what is allowed is written anew: nothing of the original survives as it was. There is no page here to ask.
import { defaultTreeAdapter, html, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { ALLOWED_MARKUP, DROPPED_MARKUP, LINE_MARKUP } from '../core/allowed-markup.js';
import { isMarkup } from '../core/is-markup.js';
import { safeUrl } from '../core/safe-url.js';

type Branch = DefaultTreeAdapterTypes.ChildNode;
type Tag = DefaultTreeAdapterTypes.Element;

/** Judges the address of a link: the address to write, or `undefined` where there may be none. */
export type LinkGate = (url: string) => string | undefined;

/** What becomes a paragraph where it does not fit as it is. */
const LIKE_PARAGRAPHS = new Set([...LINE_MARKUP, 'blockquote', 'figcaption', 'figure', 'li', 'ol', 'p', 'ul']);
const HEADING = /^h[1-6]$/;
const BOXES = new Set(['blockquote', 'figcaption', 'figure', 'li', 'ol', 'ul']);
const INLINE = new Set(Object.keys(ALLOWED_MARKUP).filter((tag) => !BOXES.has(tag) && !/^(?:p|h4|br)$/.test(tag)));

/** Deeper than this the words stay, and the markup around them goes: nobody nests so deep but to bring a parser down. */
const DEEPEST = 12;
const DEEPEST_TREE = 200;
/** A browser's parser takes time with the square of nesting, so a text that opens more than this is read as text. */
const MOST_TAGS = 20_000;

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without the control characters that no text needs, and that hide what an address begins with. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const printable = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** Text for an element or a quoted attribute. */
const escaped = (text: string): string => printable(text).replace(/[&<>"]/g, (one) => REFERENCES[one]!);

const oneLine = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').trim();

const fragmentIn = (markup: string): readonly Branch[] =>
  // in a body, as on a page; by itself parse5 takes a template for the place, where stray table cells are let in
  parseFragment(defaultTreeAdapter.createElement('body', html.NS.HTML, []), markup, {}).childNodes;

/** Whether a browser could be brought down by the text; its tags are then not read as such. */
const excessive = (markup: string): boolean => (markup.match(/<[a-z]/gi)?.length ?? 0) > MOST_TAGS;

/** All that is left of such a text. */
const withoutTags = (markup: string): string => oneLine(markup.replace(/<[^<>]*>?/g, ' '));

const isTag = (node: Branch): node is Tag => 'tagName' in node;

/** Whether a node and all in it goes. Of another namespace: svg and math, in which the same names mean other things. */
const isDropped = (node: Tag): boolean => node.namespaceURI !== html.NS.HTML || DROPPED_MARKUP.has(node.tagName);

/** An inline tag that holds at some place, as it is written. */
interface Wrapper {
  readonly tag: string;
  readonly attributes: string;
}

/** What stands in one box, in order. Loose text and inline tags have no tag yet. */
interface Flow {
  readonly box: string;
  readonly parts: { readonly tag: string | undefined; readonly html: string }[];
  /** The part that is being written, the inline tags that are open in it, and whether a blank would be its second in a row. */
  run: string;
  open: readonly Wrapper[];
  blank: boolean;
  runTag: 'p' | 'h4' | undefined;
}

const flowIn = (box: string): Flow => ({ box, parts: [], run: '', open: [], blank: true, runTag: undefined });

function reopen(flow: Flow, wrappers: readonly Wrapper[]): void {
  let same = 0;
  while (same < flow.open.length && flow.open[same] === wrappers[same]) same++;
  const shut = flow.open.slice(same).reverse();
  flow.run += shut.map(({ tag }) => `</${tag}>`).join('');
  flow.run += wrappers
    .slice(same)
    .map(({ tag, attributes }) => `<${tag}${attributes}>`)
    .join('');
  flow.open = wrappers;
}

function write(flow: Flow, text: string, wrappers: readonly Wrapper[]): void {
  let words = escaped(text).replace(/[ \t\n]+/g, ' ');
  if (flow.blank) words = words.replace(/^ /, '');
  if (!words) return;
  reopen(flow, wrappers);
  flow.run += words;
  flow.blank = words.endsWith(' ');
}

function breakLine(flow: Flow): void {
  if (flow.run === '') return;
  reopen(flow, []);
  flow.run += '<br>';
  flow.blank = true;
}

/** Ends the part that is being written. */
function flush(flow: Flow): void {
  reopen(flow, []);
  const text = flow.run.replace(/(?: |<br>)+$/, '');
  if (text) flow.parts.push({ tag: flow.runTag, html: text });
  flow.run = '';
  flow.blank = true;
}

/** What a box holds, as markup. A single loose run stays loose, unless paragraphs are asked for. */
function written({ box, parts }: Flow, paragraphs: boolean): string {
  const list = box === 'ul' || box === 'ol';
  const loose = parts.length === 1 && !paragraphs;
  return parts
    .map(({ tag, html: inner }) => {
      if (list) return tag === 'li' ? inner : `<li>${inner}</li>`;
      if (tag !== undefined && tag !== 'p' && tag !== 'h4') return inner; // a box, written with its tag
      return tag === undefined && loose ? inner : `<${tag ?? 'p'}>${inner}</${tag ?? 'p'}>`;
    })
    .join('');
}

/** Where the walk stands. */
interface Place {
  readonly flow: Flow;
  readonly wrappers: readonly Wrapper[];
  readonly boxes: number;
  readonly depth: number;
  readonly preformatted: boolean;
  readonly link: LinkGate;
}

function attributesOf({ tagName, attrs }: Tag, link: LinkGate): string | undefined {
  const value = (name: string): string => attrs.find((one) => one.name === name)?.value ?? '';
  if (tagName !== 'a')
    return (ALLOWED_MARKUP[tagName] ?? []).map((name) => (value(name) ? ` ${name}="${escaped(value(name))}"` : '')).join('');
  const href = link(
    printable(value('href'))
      .replace(/[\t\n]/g, '')
      .trim(),
  ); // as a browser reads it
  return href === undefined ? undefined : ` href="${escaped(href)}"`;
}

function walkInline(element: Tag, place: Place): void {
  const { wrappers, link } = place;
  const { tagName: tag } = element;
  const nestedLink = tag === 'a' && wrappers.some((one) => one.tag === 'a');
  const attributes = wrappers.length >= DEEPEST || nestedLink ? undefined : attributesOf(element, link);
  walk(element.childNodes, attributes === undefined ? place : { ...place, wrappers: [...wrappers, { tag, attributes }] });
}

function walkBox(element: Tag, place: Place): void {
  const inner = flowIn(element.tagName);
  flush(place.flow);
  walk(element.childNodes, { ...place, flow: inner, boxes: place.boxes + 1 });
  flush(inner);
  const content = written(inner, false);
  if (!content) return;
  place.flow.parts.push({ tag: inner.box, html: `<${inner.box}>${content}</${inner.box}>` });
}

function walkParagraph(element: Tag, place: Place): void {
  const { flow } = place;
  const before = flow.runTag;
  flush(flow);
  flow.runTag = HEADING.test(element.tagName) ? 'h4' : 'p';
  walk(element.childNodes, { ...place, preformatted: place.preformatted || element.tagName === 'pre' });
  flush(flow);
  flow.runTag = before;
}

function fitsAsBox(tag: string, { flow, boxes }: Place): boolean {
  if (!BOXES.has(tag) || boxes >= DEEPEST) return false;
  if (tag === 'li') return flow.box === 'ul' || flow.box === 'ol';
  return tag !== 'figcaption' || flow.box === 'figure';
}

function walkElement(element: Tag, place: Place): void {
  const { tagName: tag } = element;
  if (isDropped(element)) return;
  if (place.depth > DEEPEST_TREE) write(place.flow, textOf([element]), place.wrappers);
  else if (tag === 'br') breakLine(place.flow);
  else if (INLINE.has(tag)) walkInline(element, place);
  else if (fitsAsBox(tag, place)) walkBox(element, place);
  else if (LIKE_PARAGRAPHS.has(tag) || HEADING.test(tag)) walkParagraph(element, place);
  else walk(element.childNodes, place);
}

function walk(nodes: readonly Branch[], place: Place): void {
  const deeper = { ...place, depth: place.depth + 1 };
  for (const node of nodes) {
    if (isTag(node)) walkElement(node, deeper);
    else if ('value' in node) {
      const [first = '', ...rest] = place.preformatted ? node.value.split('\n') : [node.value];
      write(place.flow, first, place.wrappers);
      for (const line of rest) {
        breakLine(place.flow);
        write(place.flow, line, place.wrappers);
      }
    }
  }
}

/** The words in nodes, with a blank where a browser would begin a line. Without recursion, since it also reads what is too deep. */
function textOf(nodes: readonly Branch[]): string {
  const words: string[] = [];
  const waiting: (Branch | string)[] = [...nodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') words.push(node);
    else if ('value' in node) words.push(node.value);
    else if (isTag(node) && !isDropped(node)) {
      const line = node.tagName === 'br' || HEADING.test(node.tagName) || LIKE_PARAGRAPHS.has(node.tagName);
      if (line) waiting.push(' ');
      for (let index = node.childNodes.length - 1; index >= 0; index--) waiting.push(node.childNodes[index]!);
      if (line) words.push(' ');
    }
  }
  return words.join('');
}

function rewritten(markup: string, link: LinkGate, paragraphs: boolean): string {
  if (excessive(markup)) {
    const words = escaped(withoutTags(markup));
    return words && paragraphs ? `<p>${words}</p>` : words;
  }
  const flow = flowIn('body');
  walk(fragmentIn(markup), { flow, wrappers: [], boxes: 0, depth: 0, preformatted: false, link });
  flush(flow);
  return written(flow, paragraphs);
}

/**
 * The words of markup in one line: tags gone, character references read once, blanks as one. What is in scripts, styles,
 * drawings, forms and the like is no text of the story, and goes too. Text without markup comes back as it is.
 */
export function plainText(markup: string): string {
  if (!isMarkup(markup)) return markup;
  const text = excessive(markup) ? withoutTags(markup) : textOf(fragmentIn(markup));
  return text.replace(/\s+/g, ' ').trim();
}

/** The address as it is written, where it is a link that may be followed: it may be relative, and the page is not known yet. */
const asWritten: LinkGate = (url) => (safeUrl(url, 'link', 'https://relative.invalid/') === undefined ? undefined : url);

/**
 * Markup with nothing in it but what a `body` may hold (`ALLOWED_MARKUP`). Addresses of links stay as they are written, or go
 * with their tag where they may not be followed. Other blocks become paragraphs, other headings `h4`. Text without markup comes
 * back as it is. What comes out, read again, comes out the same.
 */
export function cleanMarkup(markup: string): string {
  return isMarkup(markup) ? rewritten(markup, asWritten, false) : markup;
}

/**
 * The body of an event as blocks for a static page: paragraphs, lists, quotations. Loose text and inline tags are gathered into
 * paragraphs; plain text has blank lines between them.
 *
 * @param text a `body`: plain text or markup, from anywhere
 * @param link the gate for addresses of links: gives the address to write, or `undefined` where there must be none
 * @returns HTML with nothing in it but what `ALLOWED_MARKUP` names; empty where there is nothing to say
 */
export function safeBody(text: string, link: LinkGate): string {
  if (isMarkup(text)) return rewritten(text, link, true);
  return text
    .split(/\n\s*\n/)
    .map((one) => oneLine(escaped(one)))
    .filter(Boolean)
    .map((one) => `<p>${one}</p>`)
    .join('');
}
