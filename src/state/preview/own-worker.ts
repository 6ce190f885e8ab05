/**
 * The app's service worker, where it is in charge of this page: it can answer for the frames of previews where there is no network.
 */
function ownWorker(): ServiceWorker | null {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const worker = container?.controller;
  // A worker whose scope is a folder around this one belongs to another app.
  return worker?.scriptURL === new URL('./sw.js', location.href).href ? worker : null;
}

/** Whether the app's service worker is in charge of this page. */
export function hasOwnWorker(): boolean {
  return ownWorker() !== null;
}

/** Has the page of the diagrams kept from now on: it is the largest file of all, and few use it. */
export function keepDiagrams(): void {
  ownWorker()?.postMessage('diagram');
}
