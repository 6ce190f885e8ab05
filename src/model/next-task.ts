/**
 * Resolves in a new task, so that input events are handled first. A message channel is not throttled in a hidden tab, as
 * a timer is.
 */
export async function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}

/** ms of work after which the page gets its turn. */
const turn = 8;

/**
 * What is awaited between two steps of long work: it gives the page its turn where that is due, after `most` ms of work.
 * `before` is called first, and brings on the page what was worked out. `next` ends when the work may go on.
 */
export function takingTurns(most = turn, before?: () => void, next = nextTask): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < most) return;
    before?.();
    await next();
    since = performance.now();
  };
}

/** The same for work that may be given up: throws the reason of `signal` once it is aborted. */
export function takingTurnsUntil(signal: AbortSignal | undefined): () => Promise<void> {
  const takeTurn = takingTurns();
  return async () => {
    signal?.throwIfAborted();
    await takeTurn();
    signal?.throwIfAborted();
  };
}
