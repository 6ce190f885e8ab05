import type { Page } from 'playwright-core';

/** What some work has taken of a page. */
export interface MeasuredPage {
  seconds: number;
  longestTaskMs: number;
  /** Bytes of heap and of what JavaScript holds outside of it, at most, above what there was before. */
  memory: number;
}

/** An event of a trace, as far as it matters here. `tdur`: microseconds of the thread's own time. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: { name?: string };
}

/** What `work` takes of a page. A task is measured in its thread's own time, which what else runs on the machine does not add to. */
export async function measuredPage(page: Page, work: () => Promise<unknown>): Promise<MeasuredPage> {
  const session = await page.context().newCDPSession(page);
  const tracing = await page.context().browser()!.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  tracing.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('HeapProfiler.collectGarbage');
  const heap = async (): Promise<number> => {
    const usage: { usedSize: number; backingStorageSize?: number } = await session.send('Runtime.getHeapUsage');
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  };
  const before = await heap();
  let most = before;
  const traceConfig = { includedCategories: ['toplevel', '__metadata'] };
  await tracing.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
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
  const complete = new Promise((resolve) => tracing.once('Tracing.tracingComplete', resolve));
  await tracing.send('Tracing.end');
  await complete;
  await Promise.all([session.detach(), tracing.detach()]);
  return { seconds, longestTaskMs: longestTask(events), memory: most - before };
}

/** Ms of the longest task of a page's main thread. */
function longestTask(events: readonly TraceEvent[]): number {
  const nameOf = ({ pid, tid }: TraceEvent): string => `${String(pid)} ${String(tid)}`;
  const isMain = ({ name, args }: TraceEvent): boolean => name === 'thread_name' && args.name === 'CrRendererMain';
  const mains = new Set(events.filter(isMain).map(nameOf));
  const tasks = events.filter((one) => one.name.endsWith('RunTask') && mains.has(nameOf(one)));
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}

/** The most of all runs. */
export const worst = (all: readonly MeasuredPage[], of: keyof MeasuredPage): number =>
  Math.max(...all.map((one) => one[of]));
/** The median of all runs. */
export const middle = (all: readonly MeasuredPage[], of: keyof MeasuredPage): number =>
  all.map((one) => one[of]).toSorted((a, b) => a - b)[all.length >> 1]!;
