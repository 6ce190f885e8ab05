import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const workflow = readFileSync('.github/workflows/pages.yml', 'utf8');
const job = (name: string): string => new RegExp(`^  ${name}:\\n(?:(?:    .*)?\\n)*`, 'm').exec(workflow)?.[0] ?? '';

test('every action is pinned to one commit', () => {
  const used = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action!);
  expect(used.length).toBeGreaterThan(3);
  for (const action of used) expect(action).toMatch(/@[\da-f]{40}$/);
});

test('a push never cancels a publication that runs', () => {
  // Each run for a push has a group of its own, and those that publish wait for each other.
  expect(workflow).toMatch(/^concurrency:\n  group: .*'pull_request' \|\| github\.run_id/m);
  expect(job('publish') + job('deploy')).toMatch(/cancel-in-progress: false/);
});

test('tests that are skipped for want of a browser stand in the summary of the run', () => {
  expect(job('test')).toMatch(/- if: always\(\)\n +run: node \.ci\/count\.mjs /);
  const folder = mkdtempSync(join(tmpdir(), 'tally-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [report, summary] = ['report.json', 'summary.md'].map((name) => join(folder, name)) as [string, string];
  const results = [
    { status: 'passed', fullName: 'counts' },
    { status: 'skipped', fullName: 'counts in WebKit' },
  ];
  const testResults = [{ status: 'passed', assertionResults: results }];
  writeFileSync(report, JSON.stringify({ numPassedTests: 1, testResults }));
  const env = { ...process.env, GITHUB_STEP_SUMMARY: summary };
  const said = execFileSync(process.execPath, ['.ci/count.mjs', report, '0'], { env, encoding: 'utf8' });
  expect(said).toMatch(/\n1 passed, 0 failed\n$/);
  expect(readFileSync(summary, 'utf8')).toContain('- counts in WebKit');
});

test('the README says that Pages has to be set to GitHub Actions once', () => {
  expect(readFileSync('README.md', 'utf8')).toMatch(/once[^.]*Settings → Pages → Source_: _GitHub Actions_/);
});
