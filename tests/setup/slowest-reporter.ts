import { relative } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const shown = 20;

/** Ends a run with its slowest tests: where to begin when the suite takes too long. */
export default class SlowestReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const slowest = tests.sort((one, other) => took(other) - took(one)).slice(0, shown);
    if (tests.length <= shown) return;
    console.log(`\nThe ${shown} slowest of ${tests.length} tests:`);
    for (const test of slowest) {
      const file = relative(process.cwd(), test.module.moduleId);
      console.log(`${(took(test) / 1000).toFixed(1).padStart(7)} s  ${file} > ${test.fullName}`);
    }
  }
}

/** In ms; 0 for what was skipped. */
function took(test: TestCase): number {
  return test.diagnostic()?.duration ?? 0;
}
