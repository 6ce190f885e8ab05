import { ApiError } from '../../model/failure';
import type { Records } from '../keyspace/records';
import { Library } from '../library/library';
import { SoundRecords } from '../library/sound-records';
import { SearchIndex } from './search-index';
import { SearchService } from './search-service';

/** Searches in the thread that calls it. */
export function searchOver(records: Records): SearchService {
  return serviceOf(records, records);
}

/** Searches in the thread that calls it, while memory holds what the disk lacks: the index of it stays in memory, too. */
export function searchHeld(records: Records): SearchService {
  const write = () => Promise.reject(new ApiError({ kind: 'storage-full' }));
  return serviceOf({ get: (key) => records.get(key), range: (key) => records.range(key), write }, records);
}

function serviceOf(indexRecords: ConstructorParameters<typeof SearchIndex>[0], records: Records): SearchService {
  return new SearchService(new SearchIndex(indexRecords, new Library(new SoundRecords(records))));
}
