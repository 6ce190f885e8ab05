import type { Recovered } from '../../storage/journal/journal';
import { rangeOf } from '../../storage/keyspace/key-map';
import type { OpenThreads } from '../chat/open-threads.svelte';
import type { Stores } from '../stores';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Begins a page load that shows conversations: pins the page, recovers the replies that a killed tab left unfinished,
 * and reads what is stored. Resolves to the recovered replies.
 */
export async function pinAndRead(stores: Stores): Promise<readonly Recovered[]> {
  const { journals, quiet, storage } = stores.services;
  stores.endpoints.pin();
  stores.quiet = quiet();
  const recover = async (): Promise<Recovered[]> => {
    const left = await storage.records.range(rangeOf.journal());
    return left.length > 0 ? (await journals()).recover() : [];
  };
  const recovered = (await stores.storageStatus.attempt(recover)) ?? [];
  await Promise.all([stores.conversations.load(), stores.prompts.load(), stores.models.load()]);
  return recovered;
}

/**
 * Once the page is on the screen: loads what the first reply will need, and books the cost of the replies in
 * `recovered`. Resolves when that is booked; after that, a missing list of models is fetched and the bin is emptied.
 */
export async function prepare(stores: Stores, threads: OpenThreads, recovered: readonly Recovered[]): Promise<void> {
  await stores.quiet;
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
  void freshen(stores, threads);
}

async function freshen(stores: Stores, threads: OpenThreads): Promise<void> {
  await stores.endpoints.refreshModels(threads.current?.conversation.endpointId ?? null);
  await emptyBinDaily(stores);
}

/** Empties the bin, and frees what nothing needs any more, once a day only, because it reads every stored message. */
async function emptyBinDaily({ services, settings, storageStatus }: Stores): Promise<void> {
  const now = Date.now();
  if (now - settings.values.binEmptiedAt < dayMs) return;
  const [{ emptyBin }, { sweepBlobs }] = await Promise.all([
    import('../../storage/library/bin'),
    import('../../storage/blobs/sweep'),
  ]);
  const { records } = services.storage;
  await storageStatus.attempt(() => emptyBin(services.library, records, now));
  await storageStatus.attempt(() => sweepBlobs(records, now));
  await settings.change({ binEmptiedAt: now });
}
