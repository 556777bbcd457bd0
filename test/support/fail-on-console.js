/**
 * Turns every warning and error that a test left on the console into a failure of its file. Uncaught errors and unhandled
 * rejections are among them: the runner writes both to the console. A test that expects a warning uses `expectWarning`.
 *
 * It is the runner's `filterBrowserLogs`, because nothing else in the runner sees the type of a message. What it is given
 * beside the message is the result of the session, before it is counted.
 */
export function failOnConsole({ type, args }, result) {
  if (type !== 'warn' && type !== 'error') return true;
  result.passed = false;
  result.errors.push({ name: `Unexpected console.${type}`, message: args.map(describe).join(' ') });
  return false; // it is told as an error now
}

function describe(value) {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
