import type { Page } from 'playwright-core';
import { tracedTasks } from '../tasks';

/** What some work has taken of a page. */
export interface MeasuredPage {
  seconds: number;
  longestTaskMs: number;
  /** Bytes of heap and of what JavaScript holds outside of it, at most, above what there was before. */
  memory: number;
}

/** What `work` takes of a page. A task is measured in its thread's own time, which what else runs on the machine does not add to. */
export async function measuredPage(page: Page, work: () => Promise<unknown>): Promise<MeasuredPage> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const heap = async (): Promise<number> => {
    const usage: { usedSize: number; backingStorageSize?: number } = await session.send('Runtime.getHeapUsage');
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  };
  const before = await heap();
  let most = before;
  const endTrace = await tracedTasks(page);
  let isDone = false;
  const start = performance.now();
  const watching = (async () => {
    while (!isDone) {
      most = Math.max(most, await heap());
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  await work();
  const seconds = (performance.now() - start) / 1000;
  isDone = true;
  await watching;
  const longestTaskMs = await endTrace();
  await session.detach();
  return { seconds, longestTaskMs, memory: most - before };
}

/** The most of all runs. */
export const worst = (all: readonly MeasuredPage[], of: keyof MeasuredPage): number =>
  Math.max(...all.map((one) => one[of]));
/** The median of all runs. */
export const middle = (all: readonly MeasuredPage[], of: keyof MeasuredPage): number =>
  all.map((one) => one[of]).toSorted((a, b) => a - b)[all.length >> 1]!;
