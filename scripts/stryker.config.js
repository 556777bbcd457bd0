// `npm run mutation`: changes the reader of dates in every small way, and counts the changes that its tests see. Takes minutes, so it
// is no part of CI: run it after a change of the reader, and kill what survives with a date that somebody could write.
//
// No mutant is left out of the count. Six survived when this was written, and change nothing that can be seen: two that only take away
// a short cut (`isLeap` in `firstDay`, the number of years to go through), one more turn of that loop, the defaults of two lists that
// always have what they stand in for, and `>=` between two instants that cannot be the same there.
export default {
  mutate: ['src/core/span.ts', 'src/core/edtf.ts'],
  ignorePatterns: ['**/*', '!src/core/*', '!test/{core,support}/*', '!scripts/mutation-tests.js', '!package.json'],
  buildCommand: 'node scripts/mutation-tests.js',
  testRunner: 'mocha',
  mochaOptions: { spec: ['mutation-tests/*.cjs'] },
  coverageAnalysis: 'perTest',
  // a mutant that never ends is found in a second and the time of its tests
  timeoutMS: 1000,
  concurrency: 2,
  incremental: true,
  incrementalFile: 'node_modules/.cache/stryker-incremental.json',
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 100, low: 97, break: 95 },
  tempDirName: 'node_modules/.cache/stryker',
  allowConsoleColors: false,
};
