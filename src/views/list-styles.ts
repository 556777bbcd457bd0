import { css } from 'lit';

/** The line and its markers: `--rail` is the width of the column of years, `--gutter` that of the markers. */
const rail = css`
  .list {
    --gutter: 2.25em;
    --line: 2px;
  }
  .section {
    position: relative;
  }
  .list ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .year {
    font-size: 1.6em;
    line-height: 1.2;
    margin: 0;
    padding-block: 0.4em 0.5em;
  }
  .era {
    margin: 0 0 1em;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--muted);
  }
  .era span {
    display: block;
    font-variant-numeric: tabular-nums;
  }
  .event,
  .gap {
    position: relative;
  }
  .card {
    position: relative;
    padding-inline-start: var(--gutter);
    padding-block-end: 2.5em;
    scroll-margin-block-start: calc(var(--sticky) + 1em);
  }
  /* the line runs from below each marker to the next one */
  .card::before {
    content: '';
    position: absolute;
    inset-inline-start: calc(0.5em - var(--line) / 2);
    inset-block: 1.75em 0;
    border-inline-start: var(--line) solid var(--rule);
  }
  .marker {
    box-sizing: border-box;
    position: absolute;
    inset-inline-start: 0.5em;
    inset-block-start: 0.85em;
    inline-size: 0.9em;
    block-size: 0.9em;
    translate: -50% -50%;
    border: 2px solid;
    border-radius: 1em;
  }
  .marker:dir(rtl) {
    translate: 50% -50%;
  }
  .marker.key {
    inline-size: 1em;
    block-size: 1em;
    border-color: var(--accent);
    background: var(--accent);
  }
  .marker.minor {
    inline-size: 0.6em;
    block-size: 0.6em;
    border-color: var(--muted);
  }
  /* what lasted is long, and what goes on is left open below */
  .marker.lasting {
    block-size: 1.7em;
    inset-block-start: 1.2em;
  }
  .marker.open {
    border-block-end-color: transparent;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  .card:has(> .lasting)::before {
    inset-block-start: 2.45em;
  }
  .gap {
    margin: 0;
    padding-block: 0 1.25em;
    padding-inline-start: var(--gutter);
    font-size: 0.8125em;
    color: var(--muted);
    --gutter: calc(2.25em / 0.8125);
  }
  .gap::before {
    content: '';
    position: absolute;
    inset-inline-start: calc(0.5em / 0.8125 - var(--line) / 2);
    inset-block: 0;
    border-inline-start: var(--line) dashed var(--rule);
  }
  .event[aria-current='true'] .headline {
    text-decoration: underline;
    text-decoration-color: var(--accent);
    text-decoration-thickness: 0.12em;
    text-underline-offset: 0.2em;
  }
  .all {
    margin: 0;
    padding-inline-start: var(--gutter);
  }
  .empty {
    color: var(--muted);
  }

  @container (inline-size >= 44em) {
    .section {
      display: grid;
      grid-template-columns: 8em minmax(0, 1fr);
      column-gap: 1.25em;
    }
    .section > .gap,
    .section > ol {
      grid-column: 2;
    }
    .rail {
      grid-column: 1;
      align-self: start;
      position: sticky;
      inset-block-start: var(--sticky);
      text-align: end;
    }
    .year {
      font-size: 1.85em;
      line-height: 1;
      padding-block: 0.14em 0.4em;
    }
    .all {
      padding-inline-start: calc(9.25em + var(--gutter));
    }
  }
  @container (inline-size < 22em) {
    .list {
      --gutter: 1.5em;
    }
    .gap {
      --gutter: calc(1.5em / 0.8125);
    }
  }
`;

const card = css`
  .card > * {
    max-inline-size: var(--measure);
  }
  .date-line {
    margin: 0 0 0.15em;
    font-size: 0.8125em;
    line-height: 1.6;
    font-weight: 500;
    color: var(--muted);
  }
  .date-line > * + *::before {
    content: '·';
    margin-inline: 0.45em;
    font-weight: 400;
  }
  .date-line .hidden + *::before,
  .date-line .kicker + *::before {
    content: none;
  }
  .kicker {
    margin-inline-end: 0.5em;
    font-size: 0.92em;
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
    color: var(--accent);
  }
  .date-line time {
    font-variant-numeric: tabular-nums;
  }
  .headline {
    font-size: 1.3em;
    line-height: 1.25;
    margin: 0 0 0.3em;
    text-wrap: balance;
    scroll-margin-block-start: calc(var(--sticky) + 2.5em);
  }
  .summary,
  .body p,
  .body li {
    margin: 0;
    line-height: 1.6;
  }
  .body {
    margin-block-start: 0.5em;
    line-height: 1.6;
  }
  .summary,
  .body p {
    white-space: pre-line;
  }
  .body > * + *,
  .body details > * + * {
    margin-block-start: 0.75em;
  }
  .body :is(ul, ol, blockquote, figure) {
    margin-inline: 0;
    padding-inline-start: 1.25em;
    list-style: revert;
  }
  .body h4 {
    margin-block-end: 0.25em;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.35em;
    font-size: 0.875em;
    font-weight: 500;
    cursor: pointer;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 2em;
    margin: 1em 0 0;
  }
  .figures > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    inline-size: 9.5em;
  }
  .figures dd {
    margin: 0;
    font-size: 1.75em;
    line-height: 1.2;
    font-variant-numeric: proportional-nums;
  }
  .figures dt,
  figcaption {
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--muted);
  }
  .figures .from {
    display: block;
    opacity: 0.85;
  }
  .quote {
    margin: 1em 0 0;
    padding: 0.1em 0;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--accent);
  }
  .quote blockquote {
    margin: 0;
    font-size: 1.1em;
    font-weight: 400;
    font-style: italic;
    line-height: 1.4;
  }
  .quote figcaption {
    margin-block-start: 0.35em;
  }
  .media {
    margin: 1em 0 0;
  }
  .media img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: 4px;
  }
  .media img:not([height]) {
    aspect-ratio: 3 / 2;
    inline-size: 100%;
    object-fit: contain;
  }
  .missing {
    margin: 0;
    padding: 1em;
    border: 1px dashed var(--rule);
    color: var(--muted);
  }
  .media figcaption {
    margin-block-start: 0.5em;
  }
  .credit {
    opacity: 0.9;
  }
  .note {
    margin: 1em 0 0;
    padding: 0.65em 0.9em;
    border-radius: 6px;
    background: var(--surface);
    font-size: 0.8125em;
    line-height: 1.5;
  }
  .foot {
    margin: 0.6em 0 0;
    font-size: 0.8125em;
    line-height: 1.6;
    color: var(--muted);
  }
  .foot + .foot {
    margin-block-start: 0.15em;
  }
  cite {
    font-style: italic;
  }
`;

export const listStyles = [rail, card];
