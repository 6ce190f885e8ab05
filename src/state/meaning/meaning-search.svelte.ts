import { fused } from '../../context/meaning/fusion';
import { textHash } from '../../model/text-hash';
import type { ChatPassage } from '../../context/meaning/worker/tasks';
import type { Message } from '../../model/chat/message';
import { textOf } from '../../model/chat/parts';
import { isPartMissing } from '../../model/failure';
import type { MeaningProblem, MeaningSettings } from '../../model/meaning/meaning';
import { hitSentence, tellingWords } from '../../model/search/hit-sentence';
import { parseQuery } from '../../model/search/query';
import { changeOfLedger } from '../../storage/library/ledger';
import type { FoundHit } from '../../storage/search/find';
import { MeaningStore } from '../../storage/meaning/meaning-store';
import { addToLedger } from '../billing/billing';
import { accessFor } from '../endpoints/access';
import { searchingOf } from '../search/search';
import { Embedder, type MeaningStores } from './embedder';
import { VectorMemory, type MeaningWorker } from './vector-memory';

/** The search begins so many ms after the last letter was typed, because each query is a request. */
const searchAfterMs = 500;
const mostHits = 20;
/** The most passages that either ranking (by words, by meaning) contributes to the one that is shown. */
const mostPassages = 60;
/**
 * A passage that is less than half as close as the closest one has little to do with the query. It is a share and no fixed number,
 * because models differ in how close they find unrelated texts: some nearly 0, others 0.7.
 */
const leastPart = 0.5;
/** Queries whose vectors are kept. */
const keptQueries = 50;

/** Searches messages by what they mean and by their words at once. */
export class MeaningSearch {
  /** Null while nothing is looked for, or it is still being looked for. */
  hits = $state.raw<readonly FoundHit[] | null>(null);
  /** What `hits` were found for. */
  hitsOf = $state('');
  problem = $state.raw<MeaningProblem | null>(null);
  #abort = new AbortController();
  #memory: { of: string; memory: VectorMemory } | null = null;
  readonly #queries = new Map<string, Float32Array>();

  constructor(
    private readonly stores: MeaningStores,
    private readonly makeWorker: () => Promise<() => MeaningWorker>,
    private readonly afterMs = searchAfterMs,
  ) {}

  /** Looks for `query` once the person has stopped typing; an empty one ends the search. */
  async search(query: string): Promise<void> {
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    const words = query.trim();
    this.problem = null;
    const { meaning } = this.stores.settings.values;
    if (words === '' || !meaning?.isOn) {
      this.hits = null;
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, this.afterMs));
    if (signal.aborted) return;
    const rankings: ChatPassage[][] = [];
    try {
      // One after the other: what the words bring is shown also where the endpoint fails.
      rankings.push(await this.#byWords(words, signal));
      if (!signal.aborted) rankings.push(await this.#byMeaning(words, meaning, signal));
    } catch (error) {
      if (!isPartMissing(error)) throw error;
      if (!signal.aborted) this.#fail({ kind: 'failure', failure: { kind: 'part-missing' } });
    } finally {
      // Whatever went wrong, the search has an end: what is shown waits for one.
      if (!signal.aborted) await this.#show(query, rankings, signal);
    }
  }

  async #show(query: string, rankings: readonly ChatPassage[][], signal: AbortSignal): Promise<void> {
    const hits = await this.#hitsOf(query.trim(), rankings);
    if (signal.aborted) return;
    this.hits = hits;
    this.hitsOf = query;
    this.stores.conversations.foundByMeaning(query, new Set(hits.map(({ conversationId }) => conversationId)));
  }

  /** Lets go of the vectors in memory. */
  end(): void {
    this.#abort.abort();
    this.#memory?.memory.end();
    this.#memory = null;
  }

  /** The messages with all of the words, newest first. */
  async #byWords(words: string, signal: AbortSignal): Promise<ChatPassage[]> {
    const { conversations, services, storageStatus } = this.stores;
    const rest = { order: 'newest', limit: mostPassages, only: null, not: conversations.deletedIds } as const;
    const request = { query: parseQuery(words), ...rest };
    let hits: readonly FoundHit[] = [];
    await storageStatus.read(() => searchingOf(this.stores).find(request, (found) => (hits = found.hits), signal));
    const passages: ChatPassage[] = [];
    for (const { conversationId, messageId } of hits) {
      if (messageId === null) continue;
      const message = await storageStatus.read(() => services.library.loadStored(conversationId, messageId));
      if (signal.aborted) return [];
      if (message) passages.push(wholeOf(message, textOf(message)));
    }
    return passages;
  }

  /** The passages that mean most nearly what the words mean. */
  async #byMeaning(words: string, meaning: MeaningSettings, signal: AbortSignal): Promise<ChatPassage[]> {
    const query = await this.#vectorOf(words, meaning, signal);
    if (!query || signal.aborted) return [];
    const memory = await this.#memoryOf(meaning);
    const found = await this.stores.storageStatus.read(async () => {
      await memory.update();
      return memory.find(query, mostPassages);
    });
    const least = (found?.[0]?.similarity ?? 0) * leastPart;
    return (found ?? []).filter(({ similarity }) => similarity >= least).map(({ entry }) => entry);
  }

  async #vectorOf(words: string, meaning: MeaningSettings, signal: AbortSignal): Promise<Float32Array | null> {
    const { endpointId, model, usdPerMillion } = meaning;
    const asked = JSON.stringify([endpointId, model, words]);
    const known = this.#queries.get(asked);
    if (known) return known;
    const { stores } = this;
    // A dialog that asks for the passphrase would take the focus out of the field in which somebody is typing.
    const access = await accessFor(stores, meaning, false);
    if (access.failure) return this.#fail({ kind: 'failure', failure: access.failure });
    const embedder = await Embedder.of(stores, access, model, usdPerMillion);
    const counter = await stores.services.counter();
    const tokens = (await counter.count([words], embedder.by))[0]?.tokens ?? 0;
    const { records } = stores.services.storage;
    const index = (await stores.storageStatus.read(() => new MeaningStore(records, endpointId, model).load())) ?? null;
    const forbidden = await embedder.forbids(tokens, index, null);
    if (signal.aborted) return null;
    if (forbidden) return this.#fail(forbidden);
    const result = await embedder.embed([words], tokens, signal);
    if (result.failure) return this.#fail(signal.aborted ? null : { kind: 'failure', failure: result.failure });
    const { record, vectors } = result;
    await stores.ledger.load();
    addToLedger(stores, [record], null);
    await stores.storageStatus.attempt(() => records.write([changeOfLedger(record)]));
    const dimension = index?.dimension ?? null;
    const vector = vectors[0];
    if (!vector) return this.#fail({ kind: 'no-vectors' });
    if (dimension !== null && vector.length !== dimension)
      return this.#fail({ kind: 'other-dimension', was: dimension, is: vector.length });
    if (this.#queries.size >= keptQueries) this.#queries.clear();
    this.#queries.set(asked, vector);
    return vector;
  }

  #fail(problem: MeaningProblem | null): null {
    this.problem = problem;
    return null;
  }

  async #memoryOf({ endpointId, model }: MeaningSettings): Promise<VectorMemory> {
    const of = JSON.stringify([endpointId, model]);
    if (this.#memory?.of !== of) {
      const makeWorker = await this.makeWorker();
      this.#memory?.memory.end();
      const store = new MeaningStore(this.stores.services.storage.records, endpointId, model);
      this.#memory = { of, memory: new VectorMemory(store, makeWorker) };
    }
    return this.#memory.memory;
  }

  /** Both rankings as one, without what is gone or was changed since it was embedded. */
  async #hitsOf(words: string, rankings: readonly ChatPassage[][]): Promise<FoundHit[]> {
    const best = new Map<string, ChatPassage>();
    for (const passage of rankings.toReversed().flat())
      if (!best.has(passage.messageId)) best.set(passage.messageId, passage);
    const ids = fused(rankings.map((ranking) => [...new Set(ranking.map(({ messageId }) => messageId))]));
    const hits: FoundHit[] = [];
    for (const id of ids) {
      if (hits.length === mostHits) break;
      const passage = best.get(id)!;
      const { conversationId, messageId, from, to } = passage;
      if (!this.stores.conversations.isLive(conversationId)) continue;
      const { library } = this.stores.services;
      const message = await this.stores.storageStatus.read(() => library.loadStored(conversationId, messageId));
      const text = message?.deletedAt === null ? textOf(message) : null;
      if (!message || text === null || textHash(text) !== passage.textHash) continue;
      const { role, createdAt, reply } = message;
      const sentence = hitSentence(text.slice(from, to), tellingWords(words));
      const place = { conversationId, messageId, kind: 'message', isOnShownBranch: true } as const;
      hits.push({ ...place, role, model: reply?.model ?? '', createdAt, sentence });
    }
    return hits;
  }
}

function wholeOf({ conversationId, id }: Message, text: string): ChatPassage {
  return { conversationId, messageId: id, textHash: textHash(text), from: 0, to: text.length };
}
