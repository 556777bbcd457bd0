const css = String.raw; // the build makes what is named so small

/** Styles of what this chunk draws. Pictures shown large stand before black on any page: there they are judged best. */
export const STYLES = css`
  .embed + p {
    font-size: 0.8125em;
  }
  .embed {
    position: relative;
    display: flex;
    align-items: end;
    margin-block-end: 0.4em;
    border-radius: 4px;
    background: var(--surface);
  }
  .embed > :not(div) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border: 0;
    border-radius: 4px;
    object-fit: cover;
  }
  .ask {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 1em;
    padding: 0.75em 1em;
  }
  .sized > .ask {
    position: relative;
    color: #fff;
    background: #000c;
  }
  .ask .button {
    border-color: currentColor;
  }
  .locator {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 1em;
  }
  .locator svg {
    inline-size: 8em;
    overflow: visible;
    fill: var(--rule);
  }
  circle {
    fill: var(--accent);
  }
  .lightbox {
    box-sizing: border-box;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    padding: 0;
    border: 0;
    overscroll-behavior: contain;
    touch-action: pinch-zoom;
    color: #eee;
    background: #111;
    cursor: zoom-out;
  }
  .shown {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  .shown img {
    flex: 1;
    min-block-size: 0;
    border-radius: 0;
  }
  .lightbox .words {
    display: flex;
    gap: 1em;
    max-block-size: 30%;
    overflow: auto;
    padding: 0.75em 1em;
    cursor: auto;
  }
  .lightbox .words * {
    margin: 0;
    color: inherit;
  }
  .lightbox .words .small {
    flex: none;
  }
  .lightbox button {
    position: absolute;
    inset-block-start: calc(50% - 22px);
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    font: 30px/1 sans-serif;
    text-align: center;
    background: #000c;
  }
  .previous {
    inset-inline-start: 0.3em;
  }
  .next,
  .close {
    inset-inline-end: 0.3em;
  }
  .lightbox .close {
    inset-block-start: 0.3em;
  }
  @media print {
    .ask,
    [part='clock'],
    .embed:not(:has(img)),
    .lightbox {
      display: none;
    }
  }
`;
