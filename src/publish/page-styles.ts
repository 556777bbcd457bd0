/** The look of a page of our own: system fonts, light and dark, paper. What is below `news-timeline` is for readers without script. */
export const PAGE_STYLES = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fffdfa, #14161a);
  --ink: light-dark(#1a1c20, #e9e7e2);
  --soft: light-dark(#5b5f68, #a7abb4);
  --line: light-dark(#d8d4ca, #383c44);
  --mark: light-dark(#a3142b, #ff8a8f);
  --heading: 'Iowan Old Style', Palatino, 'Palatino Linotype', Georgia, serif;
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  text-size-adjust: 100%;
  overflow-wrap: break-word;
}
main { max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
main:not(:has(news-timeline)) { max-width: 46rem; }
a { color: inherit; text-decoration-color: var(--mark); text-underline-offset: 0.2em; }
a:hover { color: var(--mark); }
:focus-visible { outline: 2px solid var(--mark); outline-offset: 3px; }
h1, h2, h3 { font-family: var(--heading); line-height: 1.2; text-wrap: balance; }
h1 { margin: 0 0 0.75rem; font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.75rem); }
h1 + p:not(:has(small)) { max-width: 42rem; margin: 0; color: var(--soft); font-size: 1.1875rem; }
news-timeline { --news-timeline-heading-font: var(--heading); --news-timeline-accent: var(--mark); }
ol { max-width: 42rem; margin: 2.5rem 0; padding: 0; list-style: none; }
li { position: relative; padding-block: 0 2rem; padding-inline-start: 1.75rem; border-inline-start: 1px solid var(--line); }
ol > li::before {
  content: '';
  position: absolute;
  inset-block-start: 0.5em;
  inset-inline-start: -5px;
  width: 9px;
  height: 9px;
  border-radius: 50%;
  background: var(--mark);
}
li:target { background: light-dark(#a3142b0d, #ff8a8f14); }
li > p:first-child { margin: 0; color: var(--soft); font-size: 0.875rem; line-height: 1.7; }
li time { font-weight: 600; color: var(--ink); }
li h2 { margin: 0.125rem 0 0.375rem; font-size: 1.3125rem; }
li p, dl, figure, blockquote { margin: 0.5rem 0; }
small { color: var(--soft); font-size: 0.8125rem; }
li p:has(> small) { margin: 0.125rem 0; line-height: 1.4; }
li :not(small) + p:has(> small), p + p:has(> small) { margin-block-start: 0.625rem; }
li p:has(> small) + p:has(> small) { margin-block-start: 0.125rem; }
dl { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; }
dl > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
dt { color: var(--soft); font-size: 0.8125rem; }
dd { margin: 0; font: 600 1.75rem/1.2 var(--heading); }
figure { padding: 0; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--mark); font: italic 1.1875rem/1.45 var(--heading); }
figcaption { color: var(--soft); font-size: 0.8125rem; }
img { display: block; max-width: 100%; height: auto; background: var(--line); }
li li { padding: 0; border: 0; }
li ol, li ul { margin: 0.5rem 0; padding-inline-start: 1.25rem; list-style: revert; }
li li::before { content: none; }
@media (min-width: 40rem) {
  main { padding: 4rem 2rem 6rem; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #333; --line: #999; --mark: #000; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  li { break-inside: avoid; }
  a[href^='http']::after { content: ' <' attr(href) '>'; font-size: 0.8em; overflow-wrap: anywhere; }
}
`;
