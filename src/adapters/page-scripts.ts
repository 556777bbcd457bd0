import { Tokenizer, TokenizerMode, type Token } from 'parse5';

/** What a page says of itself to machines. */
export interface PageScripts {
  /** Each `<script type="application/ld+json">`, with the line that it begins in. */
  readonly scripts: readonly { readonly text: string; readonly line: number }[];
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly canonical: string | undefined;
}

/** What the text in an element is read as (HTML Standard §13.2.6.4.4 and .7). */
const MODES: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  noscript: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};

/** Finds the JSON-LD of a page. Token by token and without a tree, so that no nesting of tags can make it slow. */
export function pageScripts(html: string): PageScripts {
  const scripts: { text: string; line: number }[] = [];
  let title: string | undefined;
  let lang: string | undefined;
  let canonical: string | undefined;
  let into: string[] | undefined;
  let line = 1;
  let counted = 0;
  const value = ({ attrs }: Token.TagToken, name: string): string | undefined => attrs.find((one) => one.name === name)?.value;
  const onText = ({ chars }: Token.CharacterToken): void => void into?.push(chars);
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        const { tagName, location } = token;
        const mode = MODES[tagName];
        if (mode !== undefined) tokenizer.state = mode;
        if (tagName === 'html') lang ??= value(token, 'lang');
        if (tagName === 'link' && /^canonical$/i.test(value(token, 'rel') ?? '')) canonical ??= value(token, 'href');
        const isData = tagName === 'script' && /^\s*application\/ld\+json\b/i.test(value(token, 'type') ?? '');
        if (isData || (tagName === 'title' && title === undefined)) into = [];
        const at = isData ? (location?.startOffset ?? 0) : counted;
        for (; counted < at; counted++) if (html.charCodeAt(counted) === 10) line++;
      },
      onEndTag({ tagName }) {
        if (!into) return;
        const text = into.join('');
        into = undefined;
        if (tagName === 'script') scripts.push({ text, line });
        else title ??= text.replace(/\s+/g, ' ').trim();
      },
      onCharacter: onText,
      onWhitespaceCharacter: onText,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof() {
        if (into && title !== undefined) scripts.push({ text: into.join(''), line });
      },
    },
  );
  tokenizer.write(html, true);
  return { scripts, title, lang, canonical };
}
