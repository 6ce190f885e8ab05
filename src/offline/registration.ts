import { trustedScriptUrl } from '../model/worker/trusted-script-url';

/** How often, at most, a tab that stays open looks for a newer version, in ms. */
const checkEveryMs = 60 * 60 * 1000;

/**
 * Has the browser keep the app for when there is no network. `isInUse`: chats are on show, so that the large files are wanted, too.
 * `onNewer` is told of a newer version, which comes with the next reload. Where the browser keeps nothing, the page goes on from the
 * network.
 */
export async function keepOffline(isInUse: () => boolean, onNewer: () => void): Promise<void> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  // Not to be had over plain http, switched off by the person, no room.
  const worker = trustedScriptUrl('tally-offline', './sw.js');
  const registration = await container?.register(worker, { scope: './' }).catch(() => null);
  if (!container || !registration) return;

  /** Tells of a worker that waits, unless this page is of its version already. It takes over by itself when no tab is open any more. */
  async function meet({ waiting }: ServiceWorkerRegistration): Promise<void> {
    if (waiting && (await versionOf(waiting)) !== ownVersion()) onNewer();
  }
  // One function, so that a worker that is met twice is heard once.
  const installed = ({ target }: Event): void => {
    // The first worker of all replaces no other one, so it is no news.
    if ((target as ServiceWorker).state === 'installed' && registration.active) void meet(registration);
  };
  const watch = (): void => registration.installing?.addEventListener('statechange', installed);
  registration.addEventListener('updatefound', watch);
  // The browser has looked for a newer one since the page was asked for: it may be under way, or wait already.
  watch();
  void meet(registration);
  void container.ready.then(async ({ active }) => {
    if (active && isInUse() && !savesData() && (await versionOf(active)) === ownVersion())
      active.postMessage('complete');
  });

  let checkedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - checkedAt < checkEveryMs) return;
    checkedAt = Date.now();
    // Without a network there is no news.
    registration.update().catch(() => undefined);
  });
}

/** The build of this page: the name of its script, which holds a hash of all that it loads. */
function ownVersion(): string | undefined {
  const script = document.querySelector<HTMLScriptElement>('script[type=module]');
  return script?.src.replace(/^.*\/|\.js$/g, '');
}

function versionOf(worker: ServiceWorker): Promise<string> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(String(data));
    worker.postMessage('version', [port2]);
  });
}

/** Whether the person wants little loaded. Only Chromium tells. */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
