import './hardening';
import './app.css';
import { mount } from 'svelte';
import AppFrame from './App.svelte';
import type { Counter } from './context/tokens/counter';
import { words } from './locales';
import { pin } from './pin';
import { browserNetwork } from './protocol/transport/network';
import { App } from './state/app/app.svelte';
import { Frames } from './state/request/frames';
import { Journals } from './storage/journal/journal';
import { KeyStore } from './storage/secrets/key-store';
import { Library } from './storage/library/library';
import { lockManager, Locks } from './storage/keyspace/locks';
import { openStorage } from './storage/keyspace/open';
import { isReload } from './storage/secrets/session-store';
import { askToPersist } from './storage/keyspace/persistence';

const place = document.getElementById('app')!;

// A page around this one could cover it, and catch clicks and keys: a policy in a <meta> cannot forbid frames, so the app does.
// Not awaited at the top level: lazy parts import from this file, and would wait for it to end.
if (window.top === window) void start();
else place.textContent = words.framed;

async function start(): Promise<void> {
  const storage = await openStorage({ onNewerSchema: () => app.storageStatus.report({ kind: 'storage-newer' }) });
  const locks = new Locks(storage.name, await lockManager(storage.name));
  const journals = new Journals(storage.records, locks, (failure) => app.storageStatus.report(failure));
  let counter: Promise<Counter> | null = null;
  const app = new App(
    {
      storage,
      library: new Library(storage),
      journals,
      locks,
      keys: new KeyStore(storage),
      visit: storage.visit,
      network: browserNetwork(),
      counter: () => (counter ??= loadCounter()),
      newFrames: () => new Frames(),
      quiet,
      listen: (heard) => storage.listen(heard),
      askToPersist,
      // In development the page has no policy, and its tools talk to their own server.
      pin: import.meta.env.PROD ? pin : () => undefined,
      reload: () => location.reload(),
      isEditing: () => document.querySelector('dialog, article form') !== null,
    },
    storage.problem,
  );
  journals.flushWhenHidden(window);
  addEventListener('beforeunload', (event) => {
    // The browser asks first: what could not be written would go with the page.
    if (!storage.isAllWritten()) event.preventDefault();
  });
  for (const event of ['visibilitychange', 'pagehide']) addEventListener(event, () => void app.threads.flush());
  addEventListener('pagehide', () => storage.visit.leave());
  addEventListener('vite:preloadError', (event) => {
    event.preventDefault();
    void app.partMissing(isReload());
  });
  await app.start(location.hash);
  // The words for a page whose script does not run.
  place.replaceChildren();
  mount(AppFrame, { target: place, props: { app } });
}

async function loadCounter(): Promise<Counter> {
  const [{ Counter }, { startWorker }] = await Promise.all([
    import('./context/tokens/counter'),
    import('./context/tokens/tokenizer/start-worker'),
  ]);
  return new Counter(startWorker);
}

/** Resolves a second from now, or soon after the person begins to type. */
function quiet(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 1000);
    addEventListener('input', () => setTimeout(resolve, 200), { once: true });
  });
}
