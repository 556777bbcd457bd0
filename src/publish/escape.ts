// Every text of a feed passes through here on its way into markup, be it HTML or XML.

const HELD = Symbol('markup');

/** Markup in which every text is escaped. Only {@link markup} and {@link alreadyMarkup} make it: nothing in a feed can pass for it. */
export interface Markup {
  readonly [HELD]: string;
}

/** What may be put into markup; what is absent or false writes nothing. */
type Part = Markup | string | number | undefined | false | readonly Part[];

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Without what neither HTML nor XML 1.0 (§2.2) can hold: control characters, halves of characters, non-characters. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the ones that must go
  return text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\p{Cs}]/gu, '');
}

/** Text as it may stand in markup, between tags and in quoted values. */
function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => REFERENCES[character] ?? '');
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return HELD in part ? part[HELD] : part.map(written).join('');
}

/** A template tag: what stands in the template is markup, what is put into it is text. Values of attributes stand in double quotes. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { [HELD]: strings.reduce((all, text, i) => all + written(parts[i - 1]) + text) };
}

/** Takes a text for markup as it stands: for what a sanitiser made, and for our own. */
export function alreadyMarkup(text: string): Markup {
  return { [HELD]: text };
}

/** ` name="value"` for each value that there is; `true` writes the bare name. Names are ours, never a feed's. */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): Markup {
  const all = Object.entries(values).map(([name, value]) =>
    value === undefined || value === false ? '' : value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`,
  );
  return { [HELD]: all.join('') };
}

/** Puts a part between parts. */
export function joined(parts: readonly Part[], between: Part): Part {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [between, part]));
}

export function markupText(one: Markup): string {
  return one[HELD];
}
