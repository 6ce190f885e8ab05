import { ApiError } from '../../model/failure';
import type { Key, Records } from '../keyspace/records';
import { searchDueKey } from './due';
import { searchKey } from './search-keys';
import { Library } from '../library/library';
import { SoundRecords } from '../library/sound-records';
import { SearchIndex } from './search-index';
import { SearchService } from './search-service';

/** Searches in the thread that calls it. */
export function searchOver(records: Records): SearchService {
  return serviceOf(records, records);
}

/** The same without the stored index, which knows nothing of what is held in memory while the disk takes nothing. */
export function searchHeld(records: Records): SearchService {
  const isOfIndex = ([kind]: Key): boolean => kind === searchKey[0] || kind === searchDueKey()[0];
  const unindexed = {
    get: <T>(key: Key) => (isOfIndex(key) ? Promise.resolve(undefined) : records.get<T>(key)),
    range: <T>(key: Key) => (isOfIndex(key) ? Promise.resolve([]) : records.range<T>(key)),
    // So it stays in memory.
    write: () => Promise.reject(new ApiError({ kind: 'storage-full' })),
  };
  return serviceOf(unindexed, records);
}

function serviceOf(indexRecords: ConstructorParameters<typeof SearchIndex>[0], records: Records): SearchService {
  return new SearchService(new SearchIndex(indexRecords, new Library(new SoundRecords(records))));
}
