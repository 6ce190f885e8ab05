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
