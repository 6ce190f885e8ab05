// Prints "N passed, N failed" from Vitest's report and the number of steps that failed; exits 1 unless all is well.
import { readFileSync } from 'node:fs';

const [report, failedSteps] = process.argv.slice(2);

/** A file that fails before its tests run has none to count: it counts as one. */
const failures = (file) =>
  file.assertionResults.filter(({ status }) => status === 'failed').length || Number(file.status === 'failed');

let passed = 0;
let failedTests = 0;
try {
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  passed = numPassedTests;
  failedTests = testResults.map(failures).reduce((sum, count) => sum + count, 0);
} catch {
  console.log('The tests left no report.');
}
// The step that ran the tests has failed because tests have; only what else went wrong counts as well.
const failed = failedTests + Math.max(0, Number(failedSteps) - Number(failedTests > 0));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
