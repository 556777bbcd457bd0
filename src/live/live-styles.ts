const css = String.raw; // the build makes what is named so small

/** Styles of what only a story has that grows while it is read. */
export const STYLES = css`
  .pill-place {
    position: sticky;
    inset-block-start: calc(var(--sticky) + 0.5em);
    z-index: 2;
    display: flex;
    justify-content: end;
    block-size: 0;
  }
  .pill {
    block-size: max-content;
    padding: 0.4em 1.1em;
    border: 1px solid;
    border-radius: 2em;
    color: var(--opposite, Canvas);
    background: var(--opposite, CanvasText);
    font-size: 0.875em;
    font-weight: 600;
  }
  .pill b {
    display: none;
  }
  .flag,
  .divider,
  .visits {
    font-size: 0.8125em;
    font-weight: 600;
    color: var(--accent);
  }
  .fresh::before {
    content: '● ' / '';
  }
  .changed::before {
    content: '◆ ' / '';
  }
  .corrected::before {
    content: '▲ ' / '';
  }
  .ago {
    display: inline-grid;
  }
  .ago > * {
    grid-area: 1 / 1;
    white-space: nowrap;
  }
  .ago > :first-child {
    visibility: hidden;
  }
  .visits,
  .divider {
    margin-block-end: 1.5em;
  }
  .visits button {
    margin-inline-start: 1em;
    text-decoration: underline;
  }
  .divider {
    padding-inline-start: var(--gutter);
    border-block-start: 2px solid;
  }
  .card {
    scroll-margin-block-start: calc(var(--sticky) + 4em);
  }
  @container (inline-size < 30em) {
    .pill-place {
      justify-content: start;
      /* beside the first event, below its heading */
      translate: 0 3.5em;
    }
    /* in the column of the line, where no words stand */
    .pill {
      inline-size: 1.5rem;
      min-inline-size: 0;
      min-block-size: 2.75rem;
      padding: 0;
      text-align: center;
      font-size: 0.75rem;
      overflow: clip;
    }
    .pill b {
      display: block;
    }
    .pill span {
      position: absolute;
      scale: 0;
    }
  }
  @media print {
    .pill,
    .visits {
      display: none;
    }
  }
`;
