import { html, nothing, type TemplateResult } from 'lit';
import { describeProblem, type Problem } from '../../core/problem.js';

/** For editors, with the `debug` attribute: what in the feed could not be used, and why it could not be loaded. In English. */
export function renderProblems(problems: readonly Problem[], failure: string | undefined): TemplateResult | typeof nothing {
  if (problems.length === 0 && failure === undefined) return nothing;
  return html`<div class="problems" part="problems" lang="en" dir="ltr">
    ${failure === undefined ? nothing : html`<p><strong>The feed could not be loaded.</strong> ${failure}</p>`}
    ${problems.length === 0
      ? nothing
      : html`<p><strong>${problems.length === 1 ? '1 problem' : `${problems.length} problems`} in this feed</strong></p>
          <ol>
            ${problems.map((problem) => html`<li>${describeProblem(problem)}</li>`)}
          </ol>`}
  </div>`;
}
