// The one place where text becomes markup. The build sends Lit's templates here too (scripts/lit-patch.js): under
// `require-trusted-types-for 'script'; trusted-types 'none'` no policy can be made, but `setHTML` parses without one.
// It has a price: setHTML always drops script, iframe, frame, object, embed, svg use, on… attributes and javascript: addresses,
// so none of these can stand in a template. Make them with createElement.

type Parser = (target: Element, html: string) => void;

// TypeScript's DOM library has neither yet
interface Policy {
  createHTML(html: string): string; // a TrustedHTML, which may stand where innerHTML takes a string
}
interface WithTrustedTypes {
  readonly trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
}
type WithSetHTML = Element & { setHTML(html: string, options: object): void };

const page = globalThis as WithTrustedTypes;
let policy: Policy | undefined; // ours alone: who holds it can parse what he likes

const KEEP_ALL = { sanitizer: { removeElements: [], removeAttributes: [], comments: true } };
const PROBE = '<i @a$lit$="b"><!--c--></i>';

const bySetHTML: Parser = (target, html) => {
  (target as WithSetHTML).setHTML(html, KEEP_ALL);
};

const byPolicy: Parser = (target, html) => {
  policy ??= page.trustedTypes?.createPolicy('news-timeline', { createHTML: (text) => text });
  assign(target, policy?.createHTML(html) ?? html);
};

const assign: Parser = (target, html) => {
  // eslint-disable-next-line no-restricted-syntax -- what parses as text must be parsed somewhere: here
  target.innerHTML = html;
};

/** Whether it parses here, and leaves everything that Lit needs. */
function works(parse: Parser): boolean {
  try {
    const template = document.createElement('template');
    parse(template, PROBE);
    return template.innerHTML === PROBE;
  } catch {
    return false;
  }
}

let parser: Parser | undefined;

/**
 * The first that works. A refused policy is a violation that the page may report, and an assignment that needs one is a second,
 * so they come last; without Trusted Types there is nothing to get round.
 */
function choose(): Parser | undefined {
  parser ??= (page.trustedTypes ? [bySetHTML, byPolicy, assign] : [assign]).find(works);
  return parser;
}

/** Whether markup can be parsed on this page. Where it cannot, nothing of ours can be drawn. */
export function canParse(): boolean {
  return choose() !== undefined;
}

/** Parses into an element, or into the contents of a `<template>`. It does not sanitise: what setHTML drops varies by browser. */
export function parseInto(target: Element, html: string): void {
  (choose() ?? assign)(target, html);
}
