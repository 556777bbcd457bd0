/** The words of a body, with blank lines between its paragraphs, for forms that hold no markup. */
export function plainBody(body: string | undefined): string {
  return body?.trim() ?? '';
}
