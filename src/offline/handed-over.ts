import type { Handed, HandedOver } from '../model/handed';

/** A part of the File Handling API, which only Chromium has; the DOM's types know none of it. */
interface LaunchQueue {
  setConsumer(taken: (launch: { files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** What was dropped on the page before there was a chat, and what takes it then. */
let early: readonly File[] = [];
let takeOpened: (files: readonly File[]) => void = (files) => {
  early = [...early, ...files];
};

/** Hands over what was dropped where nothing takes it: at once, or as soon as opened files are taken. */
export function bringDropped(files: readonly File[]): void {
  takeOpened(files);
}

/** What the system hands over to this page. */
export const handedOver: HandedOver = {
  async shared() {
    const address = new URL(location.href);
    const isShared = address.searchParams.has('shared');
    // The address forgets it, or a reload would look for it again.
    address.searchParams.delete('shared');
    if (isShared) history.replaceState(history.state, '', address);
    // Also what an earlier page was to take, and was closed before.
    const shared = await takeShared();
    if (isShared && shared.length === 0) return null;
    const texts = shared.map(({ text }) => text).filter((text) => text !== '');
    return { text: texts.join('\n\n'), files: shared.flatMap(({ files }) => files) };
  },
  onOpened(taken) {
    takeOpened = taken;
    if (early.length > 0) taken(early);
    early = [];
    const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    // Chromium hands over the same files again after a reload; what is opened later has a window of its own.
    if (navigation?.type === 'reload') return;
    launchQueue?.setConsumer(({ files = [] }) => {
      // It was moved or deleted, or the system does not let the browser read it.
      const read = files.map((handle) => handle.getFile().catch(() => handle.name));
      if (read.length > 0) void Promise.all(read).then(taken);
    });
  },
  onOnline(heard) {
    addEventListener('online', heard);
  },
};

/** Takes what the app's service worker keeps; nothing where there is no worker. */
async function takeShared(): Promise<readonly Handed[]> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const registration = await container?.getRegistration().catch(() => undefined);
  // One for a folder around this one is another app's.
  if (registration?.scope !== new URL('./', location.href).href) return [];
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data as readonly Handed[]);
    if (registration.active) registration.active.postMessage('shared', [port2]);
    else resolve([]);
  });
}
