/** Every tag that may stand in an event's `body`, with the attributes that it may keep. */
export const ALLOWED_MARKUP: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  abbr: ['title'],
  b: [],
  blockquote: [],
  br: [],
  cite: [],
  code: [],
  em: [],
  figcaption: [],
  figure: [],
  h4: [],
  i: [],
  li: [],
  ol: [],
  p: [],
  q: [],
  small: [],
  strong: [],
  sub: [],
  sup: [],
  time: ['datetime'],
  ul: [],
};

/** Every tag whose content is no text of the story: it goes with the tag. Of all other tags that are not allowed, the content stays. */
export const DROPPED_MARKUP: ReadonlySet<string> = new Set(
  (
    'applet audio base button canvas command datalist dialog embed frame frameset head iframe input keygen link listing map ' +
    'math meta meter nav noembed noframes noscript object optgroup option output param plaintext portal progress script ' +
    'select source style svg template textarea title track video xmp'
  ).split(' '),
);

/** Other tags with words in them that begin a line in a browser: they become a paragraph, or a heading an `h4`. */
export const LINE_MARKUP: ReadonlySet<string> = new Set(
  (
    'address article aside caption center dd details div dt fieldset footer form h1 h2 h3 h5 h6 header hr main pre section ' +
    'summary td th'
  ).split(' '),
);
