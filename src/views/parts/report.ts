import { html, nothing, type TemplateResult } from 'lit';

/** For editors, with the `debug` attribute: what in the feed could not be used, or why it could not be loaded. In English. */
export function renderReport(lines: readonly string[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<ol class="problems" part="problems" lang="en" dir="ltr">
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ol>`;
}
