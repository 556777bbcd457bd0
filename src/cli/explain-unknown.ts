/** Says what a text is that no adapter takes for its own, and what to do. */
export function explainUnknown(text: string, value: unknown): string {
  const start = text.slice(0, 2000).trimStart();
  if (start === '')
    return 'It is empty. A feed is JSON: {"title": "…", "events": [ … ]}; `news-timeline new` writes one to begin with.';
  if (value !== undefined) return explainJson(value);
  if (/^(?:(?:\/\/[^\n]*\n|\/\*[^]*?\*\/)\s*)*(?:(?:var|let|const|window\.)\s*)?[\w$.]+\s*(?:\(\s*[{[(]|=\s*[{[])/.test(start))
    return 'It is script (JSONP), and script is never run here. Save what stands between its brackets, from { to }, as a file of its own.';
  if (/^<(?:!doctype html|html|head|body|script|div|iframe)\b/i.test(start) || /<html[\s>]/i.test(start))
    return 'It is a page of HTML in which there is no timeline that could be read. Check the address; a login page or an error page looks like this too.';
  if (start.startsWith('<')) return 'It is XML, and no RSS or Atom.';
  if (start.startsWith('\u001f')) return 'It is packed (gzip). Unpack it first: gunzip.';
  if (/^(?:[^\0]\0){2}/.test(start)) return 'It seems to be UTF-16 that does not say so. Say it: --encoding utf-16le.';
  if (/^%PDF|^PK|^.PNG/.test(start) || start.includes('\0')) return 'It is no text. A spreadsheet must be saved as CSV first.';
  if (/[,;\t]/.test(start.split('\n', 1)[0] ?? ''))
    return 'It may be a table, but which of its columns is the date and which the headline is not known. Say it: --map "Datum=date" --map "Titel=headline".';
  return 'It has none of the forms that are known. `news-timeline help convert` lists them.';
}

function explainJson(value: unknown): string {
  const mend = 'Ours is an object with a list of “events”. `news-timeline help convert` lists the other formats.';
  if (Array.isArray(value)) {
    const [first] = value as unknown[];
    return `It is a list of ${value.length} ${value.length === 1 ? 'element' : 'elements'}${typeof first === 'object' && first ? ` with the fields ${fields(first)}` : ''}, of no format that is known. ${mend}`;
  }
  if (typeof value !== 'object' || value === null) return `It is JSON, but a single value. ${mend}`;
  return Object.keys(value).length === 0
    ? `It is JSON, but an empty object. ${mend}`
    : `It is an object with the fields ${fields(value)}, of no format that is known. ${mend}`;
}

const MOST_FIELDS = 6;

function fields(of: object): string {
  const names = Object.keys(of);
  const shown = names.slice(0, MOST_FIELDS).map((name) => `“${name.slice(0, 30)}”`);
  return shown.join(', ') + (names.length > MOST_FIELDS ? ' …' : '');
}
