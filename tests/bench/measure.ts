import type { Page } from 'playwright-core';

/** Main-thread time of `work` in ms: script, style, layout and all else, as the thread's own clock counts it. */
export async function mainThreadMs(page: Page, work: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskMs = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  const before = await taskMs();
  await work();
  const after = await taskMs();
  await session.detach();
  return after - before;
}

export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Bytes of JavaScript heap that the page's worker uses after a collection, array buffers included. */
export async function workerHeapBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const attached = new Promise<string>((resolve) =>
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') resolve(sessionId);
    }),
  );
  // Playwright has sessions of its own with workers: messages to ours are wrapped.
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sessionId = await attached;
  let lastId = 0;
  const ask = async (method: string): Promise<Record<string, number>> => {
    const id = (lastId += 1);
    const answered = new Promise<Record<string, number>>((resolve) =>
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const answer = JSON.parse(message) as { id?: number; result?: Record<string, number> };
        if (answer.id === id) resolve(answer.result ?? {});
      }),
    );
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answered;
  };
  await ask('HeapProfiler.collectGarbage');
  const { usedSize = NaN, backingStorageSize = 0 } = await ask('Runtime.getHeapUsage');
  await session.detach();
  return usedSize + backingStorageSize;
}
