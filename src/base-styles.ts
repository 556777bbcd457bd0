import { css } from 'lit';

/**
 * What holds for every view. Fonts and base size are the host page's; sizes are in em of it. Colours derive from the page's text
 * colour, so that they suit any background, light or dark.
 */
export const baseStyles = css`
  /* a page may say * {all: unset !important}; an !important of ours outranks it here (CSS Cascade 5 §6.1) */
  :host {
    display: block !important;
    contain: none;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    --accent: var(--news-timeline-accent, #ad1529);
    --muted: var(--news-timeline-muted, color-mix(in srgb, currentColor 72%, transparent));
    --rule: var(--news-timeline-rule, color-mix(in srgb, currentColor 20%, transparent));
    --surface: var(--news-timeline-surface, color-mix(in srgb, currentColor 6%, transparent));
    --measure: var(--news-timeline-measure, 38em);
    --sticky: var(--news-timeline-sticky-top, 0px);
    display: block;
    container-type: inline-size;
    color: var(--news-timeline-color, inherit);
    font-family: var(--news-timeline-font, inherit);
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: break-word;
  }
  /* dark red on a page with dark text, light red on one with light text: no matter how the page came by its colours */
  @supports (color: oklch(from currentColor l c h)) {
    .root {
      --accent: var(--news-timeline-accent, oklch(from currentColor clamp(0.48, (l - 0.6) * 1000, 0.76) 0.165 20));
    }
  }
  .title,
  .year,
  .headline,
  .figures dd,
  .quote blockquote {
    font-family: var(--news-timeline-heading-font, inherit);
    font-weight: var(--news-timeline-heading-weight, 600);
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  a,
  button.link {
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover,
  button.link:hover {
    text-decoration-thickness: 2px;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    margin: 0;
    text-align: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    cursor: pointer;
  }
  .action,
  .foot button.link,
  .foot a {
    display: inline-block;
    min-block-size: 24px;
  }
  .action:hover {
    text-decoration: underline;
  }
  .button {
    padding: 0.5em 1em;
    border: 1px solid var(--rule);
    border-radius: 6px;
    font-size: 0.875em;
    font-weight: 500;
  }
  .button:hover {
    background: var(--surface);
  }
  :focus-visible {
    outline: 2px solid var(--news-timeline-focus, currentColor);
    outline-offset: 3px;
    border-radius: 2px;
  }

  header {
    margin-block-end: 1.25em;
  }
  .title {
    font-size: 1.5em;
    line-height: 1.2;
    margin: 0 0 0.35em;
    text-wrap: balance;
  }
  .standfirst {
    max-inline-size: var(--measure);
    margin: 0 0 0.9em;
    line-height: 1.5;
    color: var(--muted);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 0.9em;
    margin: 0;
    font-size: 0.8125em;
    color: var(--muted);
  }
  .facts strong {
    color: var(--news-timeline-color, inherit);
  }
  .facts .live {
    color: var(--accent);
    font-weight: 600;
  }
  .facts .live::before {
    content: '';
    display: inline-block;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin-inline-end: 0.5em;
    border-radius: 50%;
    background: currentColor;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.6em 1em;
    padding-block: 0.75em;
    margin-block-end: 1.75em;
    border-block: 1px solid var(--rule);
    font-size: 0.8125em;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .chip,
  .choice button {
    min-block-size: 28px;
    padding: 0.3em 0.9em;
    line-height: 1.4;
  }
  .chip {
    border: 1px solid var(--rule);
    border-radius: 2em;
  }
  .chip:hover,
  .choice button:hover {
    background: var(--surface);
  }
  .chip .count {
    margin-inline-start: 0.15em;
    opacity: 0.8;
    font-variant-numeric: tabular-nums;
  }
  .chip[aria-pressed='true'] {
    font-weight: 600;
    border-color: currentColor;
    box-shadow: inset 0 0 0 1px;
  }
  /* black on white or white on black: the opposite of the text's lightness, and the opposite of that behind it */
  @supports (color: oklch(from currentColor l c h)) {
    .chip[aria-pressed='true'] {
      --opposite: oklch(from currentColor calc((0.6 - l) * 1000) 0 0);
      color: var(--opposite);
      background: var(--opposite);
      border-color: transparent;
      box-shadow: none;
    }
  }
  .choice {
    display: flex;
    border: 1px solid var(--rule);
    border-radius: 6px;
  }
  .choice button + button {
    border-inline-start: 1px solid var(--rule);
  }
  .choice button[aria-pressed='true'] {
    font-weight: 600;
    background: var(--surface);
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 1em;
    margin: 0 0 1em;
    padding: 0.65em 0.9em;
    border-radius: 6px;
    background: var(--surface);
    font-size: 0.875em;
  }
  .state p {
    margin: 0;
  }
  .loading {
    padding-block: 2em;
    color: var(--muted);
    /* a feed that comes at once should not flash a word */
    animation: appear 0s 0.5s both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .problems {
    margin: 0 0 1.5em;
    padding: 0.75em 1em;
    border: 2px dashed var(--accent);
    font-size: 0.875em;
  }
  .story-credit {
    margin: 1.5em 0 0;
    font-size: 0.8125em;
    color: var(--muted);
  }

  @container (inline-size >= 44em) {
    .title {
      font-size: 1.9em;
    }
  }
  @media (pointer: coarse) {
    .chip,
    .choice button,
    .button,
    .action,
    summary {
      min-block-size: 44px;
      align-content: center;
    }
    .foot button.link,
    .foot a {
      min-block-size: 44px;
      align-content: center;
    }
  }
  @media (forced-colors: active) {
    .marker {
      border-color: CanvasText;
    }
    .marker.key,
    .facts .live::before {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
    }
    .chip[aria-pressed='true'],
    .choice button[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
    .note,
    .state {
      border: 1px solid CanvasText;
    }
  }
  @media print {
    .tools,
    .actions,
    .all,
    .state,
    summary {
      display: none !important;
    }
    .card {
      break-inside: avoid-page;
      padding-block-end: 1.5em;
    }
    .rail {
      break-after: avoid;
      position: static !important;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    a[href]::after {
      content: ' (' attr(href) ')';
      font-size: 0.9em;
      overflow-wrap: anywhere;
    }
  }
`;
