import type { Key } from '../keyspace/records';

/* The keys of the search index, apart from `key-map.ts`, where they are listed: most page loads search nothing. */

export const searchKey: Key = ['search'];

/** Of a part of the index; of all where none is named. */
export function searchPartKey(...id: [] | [string]): Key {
  return ['search-part', ...id];
}
