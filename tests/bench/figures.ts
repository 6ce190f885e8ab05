import { expect, TestRunner } from 'vitest';

/** One row of the table that `npm run bench` ends with. */
export interface Figure {
  name: string;
  /** The median of at least five runs, or a count that is the same in each run. */
  value: number;
  /** The most that it may be. */
  limit: number;
  /** `×` for a ratio of two things that were measured in the same run. */
  unit: '×' | 'ms' | 's' | 'kB' | 'MB' | 'bytes' | 'count';
}

declare module 'vitest' {
  interface TaskMeta {
    /** What the benchmarks of this test have measured. */
    figures?: Figure[];
  }
}

/** Reports a figure of the running benchmark, which fails where the figure is over its limit. */
export function figure(measured: Figure): void {
  const { meta } = TestRunner.getCurrentTest()!;
  meta.figures = [...(meta.figures ?? []), measured];
  expect.soft(measured.value, measured.name).toBeLessThanOrEqual(measured.limit);
}
