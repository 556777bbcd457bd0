/** Whether a body is written in markup: it holds a tag or a character reference. */
export function isMarkup(text: string): boolean {
  const tag = text.search(/<[a-z/!]/i);
  // in two steps, since one expression would look for the end anew from each of a million beginnings
  return (tag >= 0 && text.includes('>', tag)) || /&(?:#\w+|[a-z]+);/i.test(text);
}
