import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

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
  expect(readFileSync('.ci/count.mjs', 'utf8')).toContain('GITHUB_STEP_SUMMARY');
});

test('the README says that Pages has to be set to GitHub Actions once', () => {
  expect(readFileSync('README.md', 'utf8')).toMatch(/once[^.]*Settings → Pages → Source_: _GitHub Actions_/);
});
