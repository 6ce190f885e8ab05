import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import type { Figure } from './figures';

/** Git ignores it: each run, on each machine, measures something else. */
const folder = 'test-results';

/** Ends a run of the benchmarks with one table of their figures, which is kept as JSON, too, and with how long each took. */
export default class FiguresReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const figures = modules.flatMap((module) =>
      [...module.children.allTests()].flatMap((test) => test.meta().figures ?? []),
    );
    const seconds = Object.fromEntries(
      modules.map((module) => [basename(module.moduleId), Math.round(module.diagnostic().duration / 100) / 10]),
    );
    console.table(
      Object.fromEntries(
        figures.map(({ name, value, limit, unit }) => [
          name,
          { measured: said(value, unit), 'must reach': `≤ ${said(limit, unit)}`, reached: value <= limit },
        ]),
      ),
    );
    console.table(Object.fromEntries(Object.entries(seconds).map(([file, took]) => [file, { seconds: took }])));
    mkdirSync(folder, { recursive: true });
    const [cpu] = cpus();
    const machine = { cpu: cpu?.model ?? '', cores: cpus().length };
    const run = { measuredAt: new Date().toISOString(), machine, figures, seconds };
    writeFileSync(`${folder}/figures.json`, `${JSON.stringify(run, null, 2)}\n`);
    console.log(`Kept as ${folder}/figures.json.`);
  }
}

/** A value and its unit, with as many digits as tell something. */
function said(value: number, unit: Figure['unit']): string {
  const digits = unit === 'count' || unit === 'bytes' || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit === 'count' ? '' : unit}`.trim();
}
