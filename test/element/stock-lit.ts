// Another component of the page, with a Lit of its own as the package has it. csp.test.ts loads it into its pages.
import { html, LitElement, type TemplateResult } from 'lit';

customElements.define(
  'stock-lit',
  class extends LitElement {
    override render(): TemplateResult {
      return html`<b>stock ${1}</b>`;
    }
  },
);
