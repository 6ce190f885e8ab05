// Prints "N passed, N failed" from Vitest's report and the number of steps that failed; exits 1 unless all is well. Before that,
// the tests that were skipped: here, and in the summary of a workflow's run.
import { appendFileSync, readFileSync } from 'node:fs';

const [report, failedSteps] = process.argv.slice(2);

/** A file that fails before its tests run has none to count: it counts as one. */
const failures = (file) =>
  file.assertionResults.filter(({ status }) => status === 'failed').length || Number(file.status === 'failed');

let passed = 0;
let failedTests = 0;
let skipped = [];
try {
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  passed = numPassedTests;
  failedTests = testResults.map(failures).reduce((sum, count) => sum + count, 0);
  skipped = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'skipped' || status === 'pending')
    .map(({ fullName }) => fullName.trim());
} catch {
  console.log('The tests left no report.');
}
if (skipped.length > 0) {
  const lines = [
    `Skipped, as this machine lacks a program that they need (${skipped.length}):`,
    ...skipped.map((name) => `- ${name}`),
  ];
  console.log(lines.join('\n'));
  const summary = process.env.GITHUB_STEP_SUMMARY;
  if (summary) appendFileSync(summary, `${lines.join('\n\n')}\n`);
}
// The step that ran the tests has failed because tests have; only what else went wrong counts as well.
const failed = failedTests + Math.max(0, Number(failedSteps) - Number(failedTests > 0));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
