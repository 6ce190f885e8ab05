import type { Key } from '../keyspace/records';

/* The keys of the search index, apart from `key-map.ts`, where they are listed: most page loads search nothing. */

export const searchKey: Key = ['search'];

/** Raised when what is indexed, or how it is stored, changes: an index of another version is made anew. */
export const searchVersion = 2;

/** The key of the part `id` of the index; without an id, the prefix of all parts. */
export function searchPartKey(...id: [] | [string]): Key {
  return ['search-part', ...id];
}
