/** TypeScript does not know it yet. */
declare const CloseWatcher: new () => { onclose: (() => void) | null; destroy(): void };

/**
 * Calls `close` when the person asks the system to go back, where the browser tells of it: on Android, by gesture or
 * button. Else that would leave the page. Ends with the function that it gives.
 */
export function onBack(close: () => void): () => void {
  if (!('CloseWatcher' in window)) return () => undefined;
  const watcher = new CloseWatcher();
  watcher.onclose = close;
  return () => watcher.destroy();
}
