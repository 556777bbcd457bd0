const MISTAKES: readonly (readonly [form: RegExp, words: string])[] = [
  [/^$/, 'It is empty.'],
  [/^[^<{["]*[=(]\s*[{[]/, 'It is script (JSONP), which is never run: leave what stands from { to }.'],
  [/^</, 'It is a page of HTML or XML, not a feed. Check the address.'],
  [/^[^{["\n]+[,;\t]/, 'It is a table, and no column is called “date” or “headline”. Rename one.'],
];

/** Says of a text that no adapter takes what it seems to be, and what to do. */
export function explainForeign(text: string): string {
  const start = text.replace(/^\uFEFF/, '').trim();
  const [, words = notJson(start)] = MISTAKES.find(([form]) => form.test(start)) ?? [];
  return `${words} See also: npx news-timeline validate.`;
}

function notJson(text: string): string {
  try {
    JSON.parse(text);
    return 'It is JSON, but no feed.';
  } catch (error) {
    return `It is not JSON: ${(error as Error).message}.`;
  }
}
