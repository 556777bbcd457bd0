import { html, type TemplateResult } from 'lit';

type Draw = (content: unknown, part: string) => TemplateResult;

// A tag name cannot be bound, so each level is a template of its own. All may take the focus from a link, none from the keyboard.
const LEVELS: readonly Draw[] = [
  (content, part) => html`<h1 class=${part} part=${part} tabindex="-1">${content}</h1>`,
  (content, part) => html`<h2 class=${part} part=${part} tabindex="-1">${content}</h2>`,
  (content, part) => html`<h3 class=${part} part=${part} tabindex="-1">${content}</h3>`,
  (content, part) => html`<h4 class=${part} part=${part} tabindex="-1">${content}</h4>`,
  (content, part) => html`<h5 class=${part} part=${part} tabindex="-1">${content}</h5>`,
  (content, part) => html`<h6 class=${part} part=${part} tabindex="-1">${content}</h6>`,
];

/** A heading of level 1 to 6; what lies deeper stays at 6. `part` is its class too. */
export function heading(level: number, content: unknown, part: string): TemplateResult | undefined {
  return LEVELS[Math.min(level, LEVELS.length) - 1]?.(content, part);
}
