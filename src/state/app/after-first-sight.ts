import { isObject } from '../../model/json';
import { sweepBlobs } from '../../storage/blobs/sweep';
import type { Recovered } from '../../storage/journal/journal';
import { searchDueKey } from '../../storage/search/due';
import { searchKey, searchVersion } from '../../storage/search/search-keys';
import { keepFirstRows } from '../chat/list/first-rows';
import type { OpenThreads } from '../chat/open-threads.svelte';
import type { Stores } from '../stores';
import { watchWaiting, type WaitingApp } from '../chat/waiting';
import { takeHanded, type HandedApp } from './handed';
import { refreshModels } from '../endpoints/from-server/test-endpoint';

const dayMs = 24 * 60 * 60 * 1000;
const manyChats = 500;
/** Changes since the last search, each of a message or of a whole chat, beyond which a search would have to wait for them. */
const manyDue = 500;

/**
 * Once the page has been on the screen for a moment: loads what the first reply will need, and books the cost of the replies in
 * `recovered`. Resolves when that is booked; after that, a missing list of models is fetched and the bin is emptied.
 */
export async function loadAfterFirstSight(
  stores: Stores & HandedApp & WaitingApp,
  threads: OpenThreads,
  recovered: readonly Recovered[],
): Promise<void> {
  await Promise.all([
    import('../request/request-pipeline'),
    import('./other-tabs'),
    import('../../markdown/streaming/stream'),
    stores.services.counter(),
    stores.services.journals(),
    stores.ledger.load(),
  ]);
  if (recovered.length > 0) {
    const { billRecovered } = await import('../request/recovery');
    await billRecovered(stores, recovered);
    await threads.current?.load();
  }
  void takeHanded(stores);
  void freshen(stores, threads);
  void watchWaiting(stores);
}

async function freshen(stores: Stores, threads: OpenThreads): Promise<void> {
  await keepFirstRows(stores);
  await refreshModels(stores.endpoints, threads.current?.conversation.endpointId ?? null);
  await emptyBinDaily(stores);
  await indexLargeLibrary(stores);
  if (!stores.settings.values.meaning?.isOn) return;
  const { meaningOf } = await import('../meaning/meaning');
  await meaningOf(stores).indexer.catchUp();
}

/**
 * Makes the search index before it is needed, where that is much work: there is none that can be used, or a restore or an import
 * came after it. That of a few chats is made in no time.
 */
async function indexLargeLibrary({ conversations, services, storageStatus }: Stores): Promise<void> {
  if (conversations.all.length < manyChats) return;
  const { records } = services.storage;
  const isReady = await storageStatus.read(async () => {
    const index: unknown = await records.get(searchKey);
    const isCurrent = isObject(index) && index['version'] === searchVersion;
    return isCurrent && (await records.beforeLast(searchDueKey(), manyDue)) === null;
  });
  if (isReady === false) await conversations.prepareSearch();
}

/** Empties the bin, and frees what nothing needs any more, once a day only, because it reads every stored message. */
async function emptyBinDaily({ services, settings, storageStatus }: Stores): Promise<void> {
  const now = Date.now();
  if (now - settings.values.binEmptiedAt < dayMs) return;
  const { emptyBin } = await import('../../storage/library/bin');
  const { records } = services.storage;
  await storageStatus.attempt(() => emptyBin(services.library, records, now));
  await storageStatus.attempt(() => sweepBlobs(records, now));
  await settings.change({ binEmptiedAt: now });
}
