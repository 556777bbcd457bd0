import { css } from 'lit';

/**
 * What holds for every view. Fonts and base size are the host page's; sizes are in em of it. Colours derive from the page's text
 * colour, so that they suit any background, light or dark.
 */
export const baseStyles = css`
  /* a page may say * {all: unset !important}; an !important of ours outranks it here (CSS Cascade 5, §6.1) */
  :host {
    display: block !important;
    min-inline-size: 0;
  }
  /* a container has no width of its own: up to this one it asks for in a flex row, a float, an inline block, and none at least */
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(0, 45em);
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    --accent: var(--news-timeline-accent, #ad1529);
    --muted: var(--news-timeline-muted, color-mix(in srgb, currentColor 72%, transparent));
    --rule: var(--news-timeline-rule, color-mix(in srgb, currentColor 20%, transparent));
    --surface: var(--news-timeline-surface, color-mix(in srgb, currentColor 6%, transparent));
    --measure: var(--news-timeline-measure, 36em);
    --sticky: var(--news-timeline-sticky-top, 0px);
    container-type: inline-size;
    color: var(--news-timeline-color, inherit);
    font-family: var(--news-timeline-font, inherit);
    line-height: 1.55;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
    print-color-adjust: exact;
  }
  @supports (color: oklch(from currentColor l c h)) {
    .root {
      /* dark red beside dark text, light red beside light text: however the page came by its colours */
      --accent: var(--news-timeline-accent, oklch(from currentColor clamp(0.48, (l - 0.6) * 1000, 0.76) 0.165 20 / 1));
      /* black for light text and white for dark text, for text on a field of the text's colour */
      --opposite: oklch(from currentColor calc((0.6 - l) * 1000) 0 0);
    }
  }
  * {
    margin: 0;
    padding: 0;
  }
  /* Korean puts blanks between its words: a line ends there */
  :lang(ko) {
    word-break: keep-all;
  }
  .title,
  .year,
  .headline,
  dd,
  .quote blockquote {
    font-family: var(--news-timeline-heading-font, inherit);
    font-weight: var(--news-timeline-heading-weight, 600);
    line-height: 1.25;
    text-wrap: balance;
  }
  .small,
  dt,
  figcaption {
    font-size: 0.8125em;
    color: var(--muted);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    background: none;
    border: 0;
    padding: 0;
    text-align: start;
    cursor: pointer;
  }
  a {
    color: inherit;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a,
  cite,
  .place {
    unicode-bidi: isolate;
  }
  a:hover,
  .action:hover {
    text-decoration: underline 2px;
  }
  :focus-visible {
    outline: 2px solid var(--news-timeline-focus, currentColor);
    outline-offset: 3px;
    border-radius: 2px;
  }
  :where(button) {
    min-block-size: 28px;
  }
  .button,
  .chips button,
  .choice {
    border: 1px solid var(--rule);
    border-radius: 6px;
  }
  .button,
  .chips button,
  .choice button {
    padding: 0.25em 0.9em;
  }
  :where(.button, .chips button, .choice button):hover,
  .choice [aria-pressed='true'],
  .note,
  .state {
    background: var(--surface);
  }

  header {
    margin-block-end: 1.25em;
  }
  .title {
    font-size: clamp(1.5em, 4.3cqi, 1.9em);
  }
  .standfirst {
    max-inline-size: var(--measure);
    margin-block: 0.4em 0.8em;
    color: var(--muted);
  }
  .facts,
  .tools,
  .chips,
  .choice,
  .state,
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1em;
  }
  .facts {
    margin-block-start: 0.4em;
  }
  .facts strong {
    color: var(--news-timeline-color, inherit);
    font-weight: 600;
  }
  .facts .live {
    color: var(--accent);
  }
  /* not a character: fonts have it in all sizes, or not at all */
  .live::before {
    content: '';
    display: inline-block;
    margin-inline-end: 0.5em;
    border: 0.25em solid;
    border-radius: 1em;
  }
  .tools {
    align-items: flex-start;
    gap: 0.6em 1em;
    padding-block: 0.75em;
    margin-block-end: 2em;
    border-block: 1px solid var(--rule);
    font-size: 0.8125em;
  }
  .guide {
    min-block-size: 64px;
  }
  .chips {
    flex: 1 1 20em;
    gap: 0.5em;
  }
  .chips button {
    border-radius: 2em;
  }
  .chips span {
    opacity: 0.8;
  }
  .chips [aria-pressed='true'] {
    border-color: var(--opposite);
    outline-color: var(--opposite);
    color: var(--opposite);
    background: var(--opposite);
  }
  .choice {
    gap: 0;
  }
  .chips,
  .choice,
  time {
    overflow-wrap: anywhere;
  }
  .choice [aria-pressed='true'] {
    font-weight: 600;
  }
  .choice button {
    flex: auto;
  }
  .choice button + button {
    border-inline-start: 1px solid var(--rule);
  }
  .note,
  .state {
    padding: 0.65em 0.9em;
    border-radius: 6px;
    font-size: 0.8125em;
  }
  .state {
    align-items: center;
    margin-block-end: 1em;
  }
  .loading {
    padding-block: 2em;
    color: var(--muted);
    /* a feed that comes at once should not flash a word */
    animation: appear 0s 0.5s backwards;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  @media (pointer: coarse) {
    button,
    summary {
      min-block-size: 44px;
      min-inline-size: 44px;
      align-content: center;
    }
  }
  @media (forced-colors: active) {
    .marker.key,
    .choice [aria-pressed='true'],
    .chips [aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: CanvasText;
      color: Canvas;
      background: CanvasText;
    }
    .note,
    .state {
      border: 1px solid;
    }
  }
  @media print {
    .tools,
    .state,
    button,
    summary {
      display: none;
    }
    .card > *,
    .story > * {
      break-inside: avoid;
    }
    .date-line,
    .headline {
      break-after: avoid;
    }
    img {
      max-block-size: 9cm;
      inline-size: auto;
    }
    details::details-content {
      content-visibility: visible;
    }
    a:not([part='related-link'], [part='zoom'])::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;
