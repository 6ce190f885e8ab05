import type { MeaningIndex } from '../../model/meaning/meaning';
import { allIndexes, deleteIndex } from '../../storage/meaning/meaning-store';
import type { Stores } from '../stores';

type Stored = Pick<Stores, 'services' | 'storageStatus'>;

/** What is stored of every model with which chats were ever indexed here. */
export async function storedIndexes({ services, storageStatus }: Stored): Promise<readonly MeaningIndex[]> {
  return (await storageStatus.read(() => allIndexes(services.storage.records))) ?? [];
}

/** Deletes the vectors of one model for good. */
export async function deleteStoredIndex({ services, storageStatus }: Stored, index: MeaningIndex): Promise<void> {
  await storageStatus.attempt(() => deleteIndex(services.storage.records, index));
}
