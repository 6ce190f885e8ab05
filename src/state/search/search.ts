import { Searching } from '../../storage/search/searching';
import type { PageServices } from '../base/services';
import { Search, type SearchStores } from './search.svelte';

interface HasStorage {
  readonly services: Pick<PageServices, 'storage'>;
}

const searches = new WeakMap<SearchStores, Search>();
const searchings = new WeakMap<PageServices['storage'], Searching>();

/** The one search of a page load, made when it is first needed. */
export function searchOf(stores: SearchStores & HasStorage): Search {
  const known = searches.get(stores);
  if (known) return known;
  const search = new Search(stores, searchingOf(stores));
  searches.set(stores, search);
  return search;
}

/** What finds words in all that is stored, whoever looks for them. */
export function searchingOf({ services: { storage } }: HasStorage): Searching {
  const known = searchings.get(storage);
  if (known) return known;
  const hasWorker = storage.isKept && typeof Worker === 'function';
  const searching = new Searching(storage, hasWorker ? startWorker : null);
  searchings.set(storage, searching);
  return searching;
}

async function startWorker(): Promise<Worker> {
  return (await import('../../storage/search/worker/start-worker')).startWorker();
}
