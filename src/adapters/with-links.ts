const ADDRESS = /\bhttps?:\/\/[^\s<>"']+/gi;
const MARKUP = /<[a-z/!][^<>]*>|&(?:#\w+|[a-z]+);/i;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Links what looks like an address in a run of markup without tags; the stop after it is not part of it. */
function linked(run: string): string {
  return run.replace(ADDRESS, (found) => {
    const [address, after] = split(found);
    return `<a href="${address}">${address}</a>${after}`;
  });
}

function split(found: string): [address: string, after: string] {
  let end = found.length;
  while (end > 0 && '.,;:!?)]}…”’»'.includes(found[end - 1]!)) end--;
  const address = found.slice(0, end);
  // “(see https://example.org/a_(b))”: a bracket that the address opens belongs to it
  return address.split('(').length > address.split(')').length && found[end] === ')'
    ? [`${address})`, found.slice(end + 1)]
    : [address, found.slice(end)];
}

/**
 * Makes links of the bare addresses in a text.
 *
 * @param text plain text, or markup that has been cleaned
 * @returns the same where there are none; otherwise markup
 */
export function withLinks(text: string): string {
  if (!/https?:\/\//i.test(text)) return text;
  const isMarkup = MARKUP.test(text);
  const markup = isMarkup ? text : escaped(text);
  let depth = 0; // inside a link there is nothing to link
  const marked = markup
    .split(/(<[^<>]*>)/)
    .map((piece) => {
      if (!piece.startsWith('<')) return depth > 0 ? piece : linked(piece);
      if (/^<a\b/i.test(piece)) depth++;
      else if (/^<\/a\b/i.test(piece)) depth--;
      return piece;
    })
    .join('');
  if (marked === markup) return text;
  return isMarkup ? marked : paragraphs(marked);
}

/** Plain text that has become markup keeps its paragraphs. */
function paragraphs(text: string): string {
  return text.includes('\n')
    ? text
        .split(/\n\s*\n/)
        .map((one) => `<p>${one.replaceAll('\n', '<br>')}</p>`)
        .join('')
    : text;
}
