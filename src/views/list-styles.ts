import { css } from 'lit';

/** The line with its markers, and the column of years beside it. `--gutter` is the width of the line's column. */
const rail = css`
  .list {
    --gutter: clamp(1.4em, 7.5cqi, 2.25em);
    --half: 0.5em;
  }
  ol[role] {
    list-style: none;
  }
  /* of a long list what is not drawn keeps its place */
  .far {
    block-size: var(--block-size);
    overflow: clip;
  }
  .card,
  .gap {
    position: relative;
    padding-inline-start: var(--gutter);
  }
  .card {
    max-inline-size: var(--measure);
    padding-block-end: 2.75em;
    scroll-margin-block-start: calc(var(--sticky) + 1em);
  }
  .year {
    font-size: 1.6em;
    padding-block-end: 0.4em;
  }
  .era {
    margin-block-end: 1.25em;
    line-height: 1.4;
    text-wrap: balance;
  }
  .era span {
    display: block;
  }
  /* the line: from below each marker to the next one; dashed where time is left out */
  .card::before,
  .gap::before {
    content: '';
    position: absolute;
    inset-inline-start: calc(var(--half) - 1px);
    inset-block: 1.8em 0;
    border-inline-start: 2px solid var(--rule);
  }
  .gap::before {
    inset-block-start: 0;
    border-inline-start-style: dashed;
  }
  .gap {
    padding-block-end: 1.25em;
  }
  .marker {
    box-sizing: border-box;
    position: absolute;
    inset-inline-start: var(--half);
    inset-block-start: 0.7em;
    inline-size: 0.9em;
    block-size: 0.9em;
    margin: -0.45em;
    border: 2px solid;
    border-radius: 1em;
  }
  .key {
    border-color: var(--accent);
    background: var(--accent);
  }
  .minor {
    scale: 0.7;
    border-color: var(--muted);
  }
  /* what lasted is long, and what goes on is left open below */
  .lasting {
    block-size: 1.7em;
  }
  .open {
    border-block-end-color: transparent;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .card:has(> .lasting)::before {
    inset-block-start: 2.6em;
  }
  [aria-current] .headline {
    text-decoration: underline 2px var(--accent);
    text-underline-offset: 0.25em;
  }
  .all {
    padding-inline-start: var(--gutter);
  }

  @container (inline-size >= 44em) {
    .section {
      display: grid;
      grid-template-columns: 8em minmax(0, 1fr);
      column-gap: 1.25em;
    }
    .section > :not(.rail) {
      grid-column: 2;
    }
    .rail {
      align-self: start;
      position: sticky;
      inset-block-start: var(--sticky);
      text-align: end;
    }
    .year {
      font-size: 1.85em;
      line-height: 1;
      padding-block: 0.08em 0.4em;
    }
    .long {
      font-size: 1.1em;
      line-height: 1.25;
      padding-block-start: 0.1em;
    }
    .all {
      padding-inline-start: calc(9.25em + var(--gutter));
    }
  }
`;

const card = css`
  .date-line {
    font-weight: 500;
  }
  .date-line > :not(:last-child),
  .action {
    margin-inline-end: 0.75em;
  }
  time {
    display: inline-block;
  }
  .year::first-letter,
  time::first-letter {
    text-transform: uppercase;
  }
  .kicker,
  .status {
    font-size: 0.92em;
    font-weight: 600;
  }
  .kicker {
    letter-spacing: 0.05em;
    text-transform: uppercase;
    color: var(--accent);
  }
  .headline {
    font-size: 1.3em;
    margin-block: 0.1em 0.3em;
  }
  .summary,
  .body p {
    white-space: pre-line;
  }
  .body > *,
  .body details > * {
    margin-block-start: 0.6em;
  }
  .body :is(ul, ol, blockquote) {
    padding-inline-start: 1.25em;
  }
  .body ul {
    list-style: disc;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.3em;
    font-size: 0.875em;
    font-weight: 500;
    cursor: pointer;
  }
  dl,
  .media,
  .quote,
  .note {
    margin-block-start: 1em;
  }
  dl {
    gap: 1em;
  }
  dl > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    flex: 0 1 8.75em;
    max-inline-size: 100%;
  }
  dd {
    font-size: 1.75em;
  }
  :is(dt, figcaption) span {
    display: block;
  }
  dt,
  figcaption {
    line-height: 1.4;
  }
  .quote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--accent);
  }
  .quote blockquote {
    font-size: 1.1em;
    font-weight: 400;
    font-style: italic;
    line-height: 1.4;
  }
  figcaption {
    margin-block-start: 0.4em;
  }
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: 4px;
  }
  img:not([height]) {
    aspect-ratio: 3 / 2;
    inline-size: 100%;
    object-fit: contain;
  }
  .gallery {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0 0.5em;
  }
  .gallery > :has(> p),
  .gallery > :first-child:nth-last-child(odd) {
    grid-column: 1 / -1;
  }
  .gallery img {
    aspect-ratio: 3 / 2;
    inline-size: 100%;
    object-fit: cover;
  }
  .missing {
    padding: 1em;
    border: 1px dashed var(--rule);
  }
  .quote blockquote:dir(rtl),
  .kicker:dir(rtl) {
    font-style: normal;
    letter-spacing: 0;
  }
  .foot {
    margin-block-start: 0.75em;
  }
  .foot + .foot {
    margin-block-start: 0.2em;
  }
`;

export const listStyles = [rail, card];
