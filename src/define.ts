import { NewsTimeline } from './news-timeline.js';
import { canParse } from './views/parts/parse-html.js';

declare global {
  interface HTMLElementTagNameMap {
    'news-timeline': NewsTimeline;
  }
}

// Another version may have been first. And where the page's policy lets nothing be parsed, what stands inside the tag stays.
if (!customElements.get('news-timeline') && canParse()) customElements.define('news-timeline', NewsTimeline);

export { NewsTimeline };
