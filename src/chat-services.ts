import type { Counter } from './context/tokens/counter';
import type { ChatServices, FrameClock, PageServices } from './state/base/services';
import type { StorageStatus } from './state/base/storage-status.svelte';
import type { Journals } from './storage/journal/journal';
import { lockManager, Locks } from './storage/keyspace/locks/locks';
import type { OpenedStorage } from './storage/keyspace/open';
import { Drafts } from './storage/library/drafts';
import { Library } from './storage/library/library';

/** The services that conversations need in addition to those of every page load. */
export async function chatServices(
  storage: OpenedStorage,
  { soundRecords }: Pick<PageServices, 'soundRecords'>,
  storageStatus: StorageStatus,
): Promise<ChatServices> {
  const locks = new Locks(storage.name, await lockManager(storage.name));
  return {
    library: new Library(soundRecords),
    drafts: new Drafts(soundRecords),
    journals: once(() => loadJournals(storage, locks, storageStatus)),
    locks,
    counter: once(loadCounter),
    frameClock: pageClock,
    quiet,
    askToPersist: async () => (await import('./storage/keyspace/persistence')).askToPersist(),
    handedOver: async () => (await import('./offline/handed-over')).handedOver,
    isEditing: () => document.querySelector('dialog, article form') !== null,
  };
}

/** Runs `load` once for all calls; after a failure, the next call tries again. */
function once<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loaded: Promise<Loaded> | null = null;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
}

async function loadJournals(storage: OpenedStorage, locks: Locks, storageStatus: StorageStatus): Promise<Journals> {
  const { Journals } = await import('./storage/journal/journal');
  const journals = new Journals(storage.records, locks, (failure) => storageStatus.report(failure));
  journals.flushWhenHidden(window);
  return journals;
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

let lastKeyAt = -Infinity;
addEventListener('keydown', ({ timeStamp }) => (lastKeyAt = timeStamp), { capture: true });

const pageClock: FrameClock = {
  now: () => performance.now(),
  requestFrame: (callback) => requestAnimationFrame(callback),
  cancelFrame: (id) => cancelAnimationFrame(id),
  setTimer: (callback, ms) => window.setTimeout(callback, ms),
  clearTimer: (id) => clearTimeout(id),
  lastKeyAt: () => lastKeyAt,
};
