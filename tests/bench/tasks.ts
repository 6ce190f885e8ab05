import type { Page } from 'playwright-core';

/** An event of a trace, as far as it matters here. `tdur`: microseconds of the thread's own time. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: { name?: string };
}

/**
 * Watches the tasks of a page's main thread from now on. Gives what ends that, and gives the ms of the longest one, in the thread's
 * own time, which what else runs on the machine does not add to.
 */
export async function tracedTasks(page: Page): Promise<() => Promise<number>> {
  const tracing = await page.context().browser()!.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  tracing.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const traceConfig = { includedCategories: ['toplevel', '__metadata'] };
  await tracing.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  return async () => {
    const complete = new Promise((resolve) => tracing.once('Tracing.tracingComplete', resolve));
    await tracing.send('Tracing.end');
    await complete;
    await tracing.detach();
    return longestOf(events);
  };
}

function longestOf(events: readonly TraceEvent[]): number {
  const nameOf = ({ pid, tid }: TraceEvent): string => `${String(pid)} ${String(tid)}`;
  const isMain = ({ name, args }: TraceEvent): boolean => name === 'thread_name' && args.name === 'CrRendererMain';
  const mains = new Set(events.filter(isMain).map(nameOf));
  const tasks = events.filter((one) => one.name.endsWith('RunTask') && mains.has(nameOf(one)));
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
}
