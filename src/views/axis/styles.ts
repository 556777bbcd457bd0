// A text and no `css` of Lit's, which is in the entry. The tag has it minified like the others.
const css = String.raw;

/** Sizes that the layout counts with are in plan.ts: both have to change together. */
export const axisStyles = css`
  .axis,
  .strip {
    --tint: color-mix(in srgb, currentColor 7%, transparent);
    --text: max(12px, 0.8125em);
    line-height: 1.4;
  }
  .stage,
  .strip {
    position: relative;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
    cursor: grab;
  }
  .tick b,
  .when b,
  .lane-name,
  .cluster,
  .now,
  .tray [aria-current] {
    font-weight: 600;
  }
  .stage {
    overflow: clip;
    block-size: calc(var(--base, 300px) + 30px);
    border-block: 1px solid var(--rule);
  }
  .ground {
    position: absolute;
    inset: 0;
    block-size: var(--base);
    border-block-end: 1px solid var(--rule);
    pointer-events: none;
  }
  .ground > *,
  .marks > * {
    box-sizing: border-box;
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    font-size: var(--text);
    white-space: nowrap;
  }
  .band,
  .bar {
    --way: right;
    mask-image: linear-gradient(to var(--way), transparent, #000 var(--in), #000 calc(100% - var(--out)), transparent);
  }
  .band:dir(rtl),
  .bar:dir(rtl) {
    --way: left;
  }
  .band {
    border-inline-start: 1px solid var(--rule);
    background: var(--tint);
  }
  .band-name,
  .lane {
    padding: 5px 10px;
    font-weight: 500;
    color: var(--muted);
  }
  /* words of the story end where their own direction says */
  .band-name span,
  .lane-name {
    inline-size: fit-content;
    max-inline-size: 100%;
  }
  .ground > .tick {
    inset-block-start: 100%;
    block-size: 8px;
    padding: 5px 7px;
    border-inline-start: 1px solid var(--rule);
    color: var(--muted);
    line-height: 20px;
  }
  .ground > .major {
    block-size: 30px;
  }
  .major::before {
    content: '';
    position: absolute;
    inset-block: calc(-1 * var(--base)) 0;
    inset-inline-start: -1px;
    border-inline-start: 1px solid var(--tint);
  }
  .tick b,
  .when b,
  .lane-name {
    color: var(--news-timeline-color, inherit);
  }
  .lane {
    inline-size: 100%;
    border-block-start: 1px solid var(--rule);
  }
  .stem,
  .stage .mark {
    border-inline-start: 2px solid var(--ink, color-mix(in srgb, currentColor 75%, transparent));
  }
  .stem:not(.aside) {
    opacity: 0.35;
  }
  .stage .aside .mark {
    border-color: transparent;
  }
  /* half a group's colour is the page's: it can be told from any background */
  .stage :is(.mark, .stem, .bar) {
    --ink: color-mix(in srgb, var(--group) 65%, currentColor);
  }
  .stage .key {
    --ink: color-mix(in srgb, var(--group, var(--accent)) 90%, currentColor);
  }
  .bar::before {
    content: '';
    display: block;
    block-size: 8px;
    background: var(--ink, currentColor);
    opacity: 0.7;
  }
  .ground > .bar {
    padding-inline-end: 2px; /* one bar may follow another */
    border: 0;
    background: none;
    scale: none;
  }
  .ground > .within::before {
    block-size: 4px;
    margin-block: 2px;
    opacity: 0.3;
  }
  .axis ol {
    isolation: isolate;
  }
  .cluster,
  .stage .mark {
    box-sizing: border-box;
    display: block;
    inline-size: max-content;
    max-inline-size: var(--card);
    padding: 4px 10px;
    background: var(--paper, Canvas);
    text-decoration: none;
    scale: none;
  }
  .band-name span,
  .lane-name,
  .when,
  .cluster {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .when {
    color: var(--muted);
    font-weight: 500;
  }
  .stage .words,
  .tall .when {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    white-space: normal;
  }
  .stage .words {
    font-family: var(--news-timeline-heading-font, inherit);
    padding-block-end: 0.1em; /* for what hangs below a line */
    font-size: max(12px, 1.154em);
    line-height: 1.25;
  }
  .stage :focus-visible {
    outline-offset: -2px;
  }
  .stage .place:has(:focus-visible, [aria-current]),
  .stage .place:hover {
    z-index: 1;
  }
  .stage .named .mark {
    max-inline-size: min(var(--card), 100%);
    min-block-size: 24px;
    margin-block-start: 9px;
    padding: 2px 8px;
    border: 0;
    background: none;
  }
  .stage .mark[aria-current] {
    background: var(--opposite);
    color: var(--opposite);
    outline-color: var(--opposite);
  }
  .named .when {
    display: none;
  }
  .stage .named .words {
    font-size: 1em;
  }
  .stage :is(.named, .tall) .words {
    -webkit-line-clamp: 1;
  }
  .cluster {
    max-inline-size: var(--cluster);
    border: 1px solid;
    border-radius: 2em;
  }
  .void {
    block-size: var(--base);
    pointer-events: none;
    border-inline: 1px dashed var(--rule);
    background: repeating-linear-gradient(-60deg, transparent 0 7px, var(--tint) 7px 8px);
    z-index: -1;
  }
  .void-words:not(.hidden) {
    position: absolute;
    left: 50%;
    translate: -50% -50%;
    padding-block: 6px;
    writing-mode: vertical-rl;
    background: var(--paper, Canvas);
    color: var(--muted);
    line-height: 1.25;
    rotate: 180deg;
  }
  .now {
    block-size: 100%;
    inline-size: 0;
    padding-block-start: 5px;
    border-inline-start: 1px dashed;
    color: var(--accent);
    text-indent: 6px;
  }
  .now:not(.after) {
    inset-inline: auto 0;
    direction: rtl;
  }
  .now:not(.after):dir(rtl) {
    direction: ltr;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-block: 12px 20px;
    font-size: var(--text);
  }
  .controls .button {
    text-align: center;
  }
  /* nothing has a date */
  .stage[hidden] + .controls > :not(.where) {
    display: none;
  }
  .strip {
    flex: 1 1 16em;
    block-size: 32px;
    margin-inline: 22px; /* half of the widest handle */
  }
  .density {
    block-size: 100%;
    background: color-mix(in srgb, currentColor 32%, transparent);
  }
  .density:dir(rtl) {
    scale: -1 1;
  }
  .sight,
  .handle {
    box-sizing: border-box;
    position: absolute;
    inset-block: 0;
  }
  .sight {
    border: 2px solid;
    border-radius: 4px;
  }
  .handle {
    appearance: none;
    inline-size: 24px;
    margin-inline-start: -12px;
    border: solid;
    border-block-width: 6px;
    border-inline-width: 9px;
    border-color: transparent;
    border-radius: 14px;
    background: currentColor padding-box;
    color: inherit;
    cursor: ew-resize;
    touch-action: none;
  }
  /* what is not seen must not stick out either */
  .handle::-webkit-slider-thumb {
    appearance: none;
    inline-size: 0;
  }
  .handle::-moz-range-thumb {
    opacity: 0;
  }
  .where,
  .full {
    flex-basis: 100%;
    min-block-size: 24px;
  }
  .where {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .tray {
    margin-block-end: 20px;
  }
  .tray ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    max-block-size: 12em;
    overflow: auto;
  }
  .tray a {
    display: inline-block;
    padding-block: 3px;
  }
  .telling {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px;
    align-items: start;
    line-height: 1.55;
  }
  .told {
    grid-column: 1 / 3;
    max-inline-size: var(--measure);
    margin-block-start: 12px;
    touch-action: pan-y pinch-zoom;
    scroll-margin-block-start: calc(var(--sticky) + 1em);
  }
  .told .headline {
    font-size: 1.6em;
  }
  .neighbour {
    line-height: 1.35;
    padding-block: 8px;
  }
  .neighbour.next {
    grid-column: 2;
  }
  .band-name span,
  .lane-name,
  .when,
  .neighbour span {
    display: block;
  }
  .axis .small,
  .axis .note {
    font-size: var(--text);
  }
  .root:has(.axis) .choice:has([part='order']) {
    display: none;
  }
  @container (inline-size < 44em) {
    .neighbour:first-child:nth-last-child(2) {
      grid-column: 1 / 3;
    }
  }
  @container (inline-size >= 44em) {
    .telling {
      grid: auto auto 1fr / minmax(0, 1fr) 15em;
    }
    .told {
      grid-area: 1 / 1 / 4;
      margin: 0;
    }
    .neighbour {
      grid-column: 2;
    }
  }
  @media (pointer: coarse) {
    .stage .mark,
    .strip,
    .full,
    .tray a {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
    .handle {
      inline-size: 44px;
      margin-inline-start: -22px;
      border-inline-width: 19px;
    }
  }
  @media (forced-colors: active) {
    .stage .mark[aria-current],
    .bar::before,
    .density,
    .handle {
      forced-color-adjust: none;
      color: Canvas;
      background-color: CanvasText;
    }
    .handle {
      color: CanvasText;
    }
    .when {
      color: inherit;
    }
    .band {
      border: 1px dotted;
    }
  }
  @media print {
    .guide,
    .axis {
      display: none;
    }
  }
`;
