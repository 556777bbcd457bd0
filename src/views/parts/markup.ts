// The one door for markup that comes from a feed. DOMPurify takes out what is dangerous; the table in core/allowed-markup then takes out all
// that is not on our list. A chunk of its own: only a feed with markup in it loads this.
import createDOMPurify, { type Config } from 'dompurify';
import { ALLOWED_MARKUP } from '../../core/allowed-markup.js';
import type { SanitizerTools } from './body.js';

const PURIFY: Config & { IN_PLACE: true } = {
  ALLOWED_TAGS: Object.keys(ALLOWED_MARKUP),
  ALLOWED_ATTR: [...new Set(Object.values(ALLOWED_MARKUP).flat())],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  IN_PLACE: true,
  // never asked for markup, since it is handed nodes; said here so that it does not make a policy of its own
  TRUSTED_TYPES_POLICY: {
    createHTML: (text: string) => text,
    createScriptURL: (text: string) => text,
  } as unknown as NonNullable<Config['TRUSTED_TYPES_POLICY']>,
};

const BLOCKS = /^(?:blockquote|figure|h4|ol|p|ul)$/;

const purify = createDOMPurify(window);

/**
 * Turns markup from a feed into nodes that may stand on the page.
 *
 * @param tools what this chunk shares with the rest; handed over, since a lazy chunk must not import the entry
 * @returns blocks, one after another: loose text and inline tags between blocks are gathered into paragraphs
 */
export function sanitize(markup: string, { parse, link }: SanitizerTools): Element[] {
  // in a document of its own nothing runs and nothing is fetched while it is looked at
  const root = document.implementation.createHTMLDocument('').createElement('blockquote');
  parse(root, markup);
  purify.sanitize(root, PURIFY);
  for (const element of root.querySelectorAll('*')) keepAllowed(element, link);
  return blocks(root);
}

function keepAllowed(element: Element, link: SanitizerTools['link']): void {
  const kept = ALLOWED_MARKUP[element.localName];
  if (!kept) {
    element.remove(); // DOMPurify has taken these out already
    return;
  }
  for (const name of element.getAttributeNames()) if (!kept.includes(name)) element.removeAttribute(name);
  if (element.localName !== 'a') return;
  const href = link(element.getAttribute('href') ?? '');
  element.removeAttribute('href');
  if (href === undefined) return;
  element.setAttribute('href', href);
  element.setAttribute('rel', 'noopener noreferrer');
}

function blocks(root: Element): Element[] {
  const all: Element[] = [];
  let loose: Element | undefined;
  for (const node of [...root.childNodes]) {
    if (node instanceof Element && BLOCKS.test(node.localName)) {
      all.push(node);
      loose = undefined;
    } else if (loose || node.textContent?.trim()) {
      if (!loose) all.push((loose = root.ownerDocument.createElement('p')));
      loose.append(node);
    }
  }
  return all.map((block) => document.adoptNode(block));
}
