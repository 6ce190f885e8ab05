import type { MeaningStores } from './embedder';
import { Indexer } from './indexer.svelte';
import { MeaningSearch } from './meaning-search.svelte';

/** Search by meaning, as the rest of the app sees it. */
interface Meaning {
  indexer: Indexer;
  search: MeaningSearch;
}

const living = new WeakMap<MeaningStores, Meaning>();

/** The one indexer and the one search of a page load, made when they are first needed. */
export function meaningOf(stores: MeaningStores): Meaning {
  const known = living.get(stores);
  if (known) return known;
  const makeWorker = async () => (await import('../../context/meaning/worker/start-worker')).startWorker;
  const made = { indexer: new Indexer(stores), search: new MeaningSearch(stores, makeWorker) };
  living.set(stores, made);
  return made;
}
