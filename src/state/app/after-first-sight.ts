import { sweepBlobs } from '../../storage/blobs/sweep';
import type { Recovered } from '../../storage/journal/journal';
import { searchKey } from '../../storage/search/search-keys';
import { keepFirstRows } from '../chat/list/first-rows';
import type { OpenThreads } from '../chat/open-threads.svelte';
import type { Stores } from '../stores';
import { watchWaiting, type WaitingApp } from '../chat/waiting';
import { takeHanded, type HandedApp } from './handed';
import { refreshModels } from '../endpoints/from-server/test-endpoint';

const dayMs = 24 * 60 * 60 * 1000;
const manyChats = 500;

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

/** Makes the search index before it is needed, where there is none yet: that of a few chats is made in no time. */
async function indexLargeLibrary({ conversations, services, storageStatus }: Stores): Promise<void> {
  if (conversations.all.length < manyChats) return;
  const index = await storageStatus.read(async () => (await services.storage.records.get(searchKey)) ?? null);
  if (index === null) await conversations.prepareSearch();
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
