const css = String.raw; // the build makes what is named so small

/** The tools: a stretch below the bar, or on phones a sheet over the page. */
export const panelStyles = css`
  .panel {
    flex: 100%;
    padding-block: 0.75em;
  }
  .panel > * + * {
    margin-block-start: 0.8em;
  }
  /* a list that gets short must not pull what is read down the window */
  .list {
    min-block-size: 100vh;
  }
  .row,
  .row > .small {
    display: block;
    font-size: 1em;
  }
  .panel .chips {
    align-items: center;
    min-block-size: 29px;
  }
  [part='close-tools'] {
    margin-inline-start: auto;
  }
  .panel .choice {
    inline-size: fit-content;
  }
  .panel [part='jump'] {
    padding-inline: 0.4em;
    border-color: transparent;
  }
  .panel input {
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.4em 0.75em;
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--muted);
    border-radius: 6px;
  }
  .section {
    scroll-margin-block-start: calc(var(--sticky) + 1em);
  }
  dialog.panel {
    box-sizing: border-box;
    inline-size: 100%;
    max-inline-size: 100%;
    max-block-size: 85vh;
    inset: auto 0 0;
    padding: 1em;
    overscroll-behavior: contain;
    color: inherit;
    background: var(--opposite, Canvas);
    border: 1px solid var(--rule);
    border-radius: 12px 12px 0 0;
  }
  ::highlight(news-timeline-found) {
    color: #000;
    background: #ffe08a;
  }
  @container (inline-size >= 44em) {
    .panel > :not(.row) {
      padding-inline-start: 9.25em;
    }
    .row {
      display: grid;
      grid-template-columns: 8em minmax(0, 1fr);
      column-gap: 1.25em;
      align-items: baseline;
    }
    .row > .small {
      text-align: end;
    }
    .panel input {
      max-inline-size: 24em;
    }
  }
  @media (pointer: coarse) {
    .panel input {
      min-block-size: 44px;
      font-size: 16px;
    }
  }
`;
