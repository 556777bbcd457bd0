// The one door for markup that comes from a feed. It is parsed once, where nothing runs, and read there; what is allowed is then
// written anew, node by node. No node of what was parsed comes onto the page, and what was written is never parsed again, so nothing
// can turn into something else on the way. A chunk of its own: only a feed with markup in it loads this.
import { ALLOWED_MARKUP, DROPPED_MARKUP, LINE_MARKUP } from '../../core/allowed-markup.js';
import type { SanitizerTools } from './body.js';

const BLOCKS = /^(?:blockquote|figure|h4|ol|p|ul)$/;
/** Deeper than this the words stay, and the tags around them go: nobody nests so deep but to bring a browser down. */
const DEEPEST = 100;
const XHTML = 'http://www.w3.org/1999/xhtml';

/** What the platform says of an element: a form would answer with its own fields (`<form><input name="localName">`). */
const truth = (element: Element, name: 'localName' | 'namespaceURI'): unknown => Reflect.get(Element.prototype, name, element);

/** Whether a node is read, is passed over for what is in it, or goes with all that is in it. */
function judge(node: Node): number {
  if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT;
  const name = truth(node, 'localName') as string;
  // the same names mean other things in svg and math
  if (truth(node, 'namespaceURI') !== XHTML || DROPPED_MARKUP.has(name)) return NodeFilter.FILTER_REJECT;
  return Object.hasOwn(ALLOWED_MARKUP, name) || LINE_MARKUP.has(name) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
}

/**
 * Turns markup from a feed into nodes that may stand on the page.
 *
 * @param tools what this chunk shares with the rest; handed over, since a lazy chunk must not import the entry
 * @returns blocks, one after another: loose text and inline tags between blocks are gathered into paragraphs
 */
export function sanitize(markup: string, { parse, link }: SanitizerTools): Element[] {
  // in a document of its own nothing runs and nothing is fetched while it is looked at
  const inert = document.implementation.createHTMLDocument('');
  const parsed = inert.createElement('blockquote');
  parse(parsed, markup);
  const walker = inert.createTreeWalker(parsed, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, judge);
  const written = document.createDocumentFragment();
  const places: Node[] = [written]; // a stack of our own, since nobody knows how deep it is
  let node = walker.firstChild();
  while (node) {
    let place = places.at(-1)!;
    if (!(node instanceof Element)) place.appendChild(document.createTextNode(node.nodeValue!));
    else if (places.length < DEEPEST) place = place.appendChild(anew(node, link));
    node = walker.firstChild();
    if (node) places.push(place);
    else while (!(node = walker.nextSibling()) && walker.parentNode()) places.pop();
  }
  return blocks(written);
}

/** An element with the same name, or one that begins a line too, and of the attributes those that are allowed. */
function anew(read: Element, link: SanitizerTools['link']): Element {
  const name = truth(read, 'localName') as string;
  const tag = LINE_MARKUP.has(name) ? (/\d/.test(name) ? 'h4' : 'p') : name;
  const copy = document.createElement(tag);
  for (const attribute of ALLOWED_MARKUP[tag]!) {
    const text = read.getAttribute(attribute) ?? '';
    const value = tag === 'a' ? link(text) : text;
    if (!value) continue;
    copy.setAttribute(attribute, value);
    if (tag === 'a') copy.setAttribute('rel', 'noopener noreferrer');
  }
  return copy;
}

/** A paragraph with others in it comes apart into them. */
function blocks(root: Node): Element[] {
  const all: Element[] = [];
  let loose: Element | undefined;
  for (const node of [...root.childNodes]) {
    if (node instanceof Element && BLOCKS.test(node.localName)) {
      all.push(...(node.localName === 'p' ? blocks(node) : [node]));
      loose = undefined;
    } else if (loose || node.textContent?.trim()) {
      if (!loose) all.push((loose = document.createElement('p')));
      loose.append(node);
    }
  }
  return all;
}
