import type { Recovered } from '../../storage/journal/journal';
import { rangeOf } from '../../storage/keyspace/key-map';
import type { Stores } from '../stores';

/**
 * Begins a page load that shows conversations: pins the page, recovers the replies that a killed tab left unfinished,
 * and reads what the first sight needs. Resolves to the recovered replies.
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
  const { conversations, folders, prompts, models } = stores;
  await Promise.all([conversations.loadFirst(), folders.load(), prompts.load(), models.load()]);
  return recovered;
}
