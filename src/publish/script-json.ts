const CODES: Readonly<Record<string, string>> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026' };

/** JSON as it may stand in a `<script>`: nothing in it ends the element, opens a comment, or ends a line of old JavaScript. */
export function scriptJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(
    /[<>&\u2028\u2029]/g,
    (one) => CODES[one] ?? `\\u${one.charCodeAt(0).toString(16)}`,
  );
}
