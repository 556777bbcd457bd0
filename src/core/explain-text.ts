/** Says what a text is that no adapter takes for a feed. */
export function explainText(text: string): string {
  const start = text.trimStart();
  if (start === '') return 'It is empty. A feed is JSON: {"events": […]}.';
  if (start.startsWith('<')) return 'It is a page of HTML or XML, not a feed. Check the address.';
  try {
    JSON.parse(start);
    return 'It is JSON, but no feed.';
  } catch (error) {
    return `It is not JSON: ${(error as Error).message}.`;
  }
}
