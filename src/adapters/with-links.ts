const MARKUP = /<[a-z/!][^<>]*>|&(?:#\w+|[a-z]+);/i;
/** A tag, or an address: without the stop after it, and with a bracket only where it opens that itself. */
const TAG_OR_ADDRESS = /<[^<>]*>|\bhttps?:\/\/(?:[^\s<>"'()]|\([^\s<>"'()]*\))*(?:[^\s<>"'().,;:!?\]}…”’»]|\([^\s<>"'()]*\))/gi;

/**
 * Makes links of the bare addresses in a text.
 *
 * @param text plain text, or markup that has been cleaned
 * @returns the same where there are none; otherwise markup
 */
export function withLinks(text: string): string {
  const isPlain = !MARKUP.test(text);
  const markup = isPlain ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
  let [inLink, found] = [false, false];
  const linked = markup.replace(TAG_OR_ADDRESS, (one) => {
    if (/^<\/?a\b/i.test(one)) inLink = one[1] !== '/';
    if (inLink || one.startsWith('<')) return one;
    found = true;
    return `<a href="${one}">${one}</a>`;
  });
  if (!found) return text;
  // plain text that has become markup keeps its paragraphs
  return isPlain && text.includes('\n') ? `<p>${linked.replace(/\n\s*\n/g, '</p><p>').replaceAll('\n', '<br>')}</p>` : linked;
}
