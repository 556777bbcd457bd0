import { html, type TemplateResult } from 'lit';
import { isMarkup } from '../../core/is-markup.js';
import { safeUrl } from '../../core/safe-url.js';
import type { TimelineEvent } from '../../core/timeline.js';
import type { Labels } from '../../i18n/labels.js';
import { parseInto } from './parse-html.js';

/** The paragraphs of a body as what Lit can place: nodes that were sanitised, or text. */
export interface Body {
  readonly first: readonly unknown[];
  /** What folds away; empty for a short body. */
  readonly rest: readonly unknown[];
}

const LONG = 700;
const FIRST_PART = 350;

/** What is left of a body in markup where the sanitiser could not be had: its words. They are bound as text, never parsed. */
function wordsOnly(text: string): string {
  return text.replace(/<\/(?:p|li|h4|blockquote)>|<br\s*\/?>/gi, '\n\n').replace(/<[a-z/!][^<>]*>/gi, '');
}

/**
 * Folds a long body after the block that takes it past a first part.
 *
 * @param blocks its paragraphs
 * @param lengths how many characters each has
 */
function fold(blocks: readonly unknown[], lengths: readonly number[]): Body {
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  if (whole <= LONG) return { first: blocks, rest: [] };
  let sum = 0;
  const cut = 1 + lengths.findIndex((length) => (sum += length) >= FIRST_PART);
  return { first: blocks.slice(0, cut), rest: blocks.slice(cut) };
}

/** `<details>` so that it opens by itself when the reader searches the page for a word in it. */
export function renderBody({ first, rest }: Body, labels: Labels): TemplateResult {
  return html`<div class="body" part="body">
    ${first}${
      rest.length > 0
        ? html`<details part="more">
            <summary part="read-more">${labels.readMore}</summary>
            ${rest}
          </details>`
        : ''
    }
  </div>`;
}

export interface SanitizerTools {
  /** Parses into an element, without sanitising. */
  parse(target: Element, html: string): void;
  /** The gate for addresses of links. */
  link(url: string): string | undefined;
}

/** Makes nodes of markup; the door is `markup.ts`, and it is loaded only for feeds that need it. */
export type Sanitizer = (markup: string, tools: SanitizerTools) => readonly Element[];

const read = new WeakMap<TimelineEvent, Body & { readonly base: string }>();

/**
 * Reads bodies, each once: nodes that stand on the page must stay the same when it is drawn again.
 *
 * @param base absolute address against which links are resolved
 * @param sanitize absent where no body has markup, or where it could not be loaded
 */
export function bodyReader(base: string, sanitize: Sanitizer | undefined): (event: TimelineEvent) => Body | undefined {
  const tools: SanitizerTools = { parse: parseInto, link: (url) => safeUrl(url, 'link', base) };
  return (event) => {
    const text = event.entry.body?.trim();
    if (!text) return undefined;
    let body = read.get(event);
    // an event that has not changed may come from another address
    if (body?.base !== base)
      read.set(event, (body = { ...(isMarkup(text) && sanitize ? foldNodes(sanitize(text, tools)) : foldText(text)), base }));
    return body;
  };
}

function foldNodes(nodes: readonly Element[]): Body {
  return fold(
    nodes,
    nodes.map(({ textContent }) => textContent.length),
  );
}

function foldText(text: string): Body {
  const all = (isMarkup(text) ? wordsOnly(text) : text).trim().split(/\n\s*\n/);
  return fold(
    all.map((one) => html`<p>${one}</p>`),
    all.map(({ length }) => length),
  );
}
