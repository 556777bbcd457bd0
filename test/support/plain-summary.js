/**
 * Closes the run with what was tested where, and one plain line for logs and CI:
 *
 *     Chromium 147.0.7727.0 in America/New_York: 120 passed, 0 failed, 0 skipped
 *     120 passed, 0 failed, 0 skipped
 */
export function plainSummary() {
  let lines = [];
  // the runner has more to say after the run, so the last word is spoken at the very end
  process.on('exit', () => lines.forEach((line) => console.log(line)));
  return {
    onTestRunFinished({ sessions }) {
      const total = { passed: 0, failed: 0, skipped: 0 };
      const engines = new Map();
      for (const session of sessions) {
        const name = engineName(session.browser);
        if (!engines.has(name)) engines.set(name, { passed: 0, failed: 0, skipped: 0 });
        for (const outcome of outcomes(session)) {
          total[outcome]++;
          engines.get(name)[outcome]++;
        }
      }
      lines = [...Array.from(engines, ([name, count]) => `${name}: ${told(count)}`), told(total)];
    },
  };
}

/** A file that did not load, and everything else that failed outside a test, counts as one failure each. */
function outcomes({ testResults, errors, passed }) {
  const tests = testResults
    ? testsOf(testResults).map((test) => (test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'))
    : [];
  const failures = errors.map(() => 'failed');
  const silent = !passed && !tests.includes('failed') && failures.length === 0;
  return [...tests, ...failures, ...(silent ? ['failed'] : [])];
}

function testsOf(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}

/** Playwright's launcher holds its browser in `browser`; ours says its version itself. */
function engineName(launcher) {
  const version = launcher.version ?? launcher.browser?.version();
  return [launcher.name, version, launcher.zone && `in ${launcher.zone}`].filter(Boolean).join(' ');
}

const told = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
