import { html, nothing, type TemplateResult } from 'lit';

interface HeadingOptions {
  readonly part: string;
  /** Id of what the heading names, for links that lead to it. */
  readonly id?: string | undefined;
}

type Draw = (content: unknown, options: HeadingOptions) => TemplateResult;

// A tag name cannot be bound, so each level is a template of its own. All may take the focus from a link, none from the keyboard.
const LEVELS: readonly Draw[] = [
  (content, { part, id }) => html`<h1 class=${part} part=${part} data-heading=${id ?? nothing} tabindex="-1">${content}</h1>`,
  (content, { part, id }) => html`<h2 class=${part} part=${part} data-heading=${id ?? nothing} tabindex="-1">${content}</h2>`,
  (content, { part, id }) => html`<h3 class=${part} part=${part} data-heading=${id ?? nothing} tabindex="-1">${content}</h3>`,
  (content, { part, id }) => html`<h4 class=${part} part=${part} data-heading=${id ?? nothing} tabindex="-1">${content}</h4>`,
  (content, { part, id }) => html`<h5 class=${part} part=${part} data-heading=${id ?? nothing} tabindex="-1">${content}</h5>`,
  (content, { part, id }) => html`<h6 class=${part} part=${part} data-heading=${id ?? nothing} tabindex="-1">${content}</h6>`,
];

/** A heading of level 1 to 6; what lies deeper stays at 6. Its class and part are the same word. */
export function heading(level: number, content: unknown, options: HeadingOptions): TemplateResult | undefined {
  return LEVELS[Math.min(level, LEVELS.length) - 1]?.(content, options);
}
