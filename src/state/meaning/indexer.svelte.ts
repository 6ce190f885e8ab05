import { passagesOf, type PassageText } from '../../context/meaning/passages';
import type { Conversation } from '../../model/chat/conversation';
import { statusOf } from '../../model/chat/message';
import { newId } from '../../model/id';
import type { MeaningIndex, MeaningProblem, MeaningSettings, Passage } from '../../model/meaning/meaning';
import { MeaningStore } from '../../storage/meaning/meaning-store';
import { accessFor } from '../endpoints/access';
import { Embedder, type MeaningStores } from './embedder';
import { notStored, PassageBatch, type ChatWork } from './passage-batch';

/** `elsewhere`: another tab is at it. `stopped`: `problem` says why. */
export type IndexerStatus = 'idle' | 'running' | 'waiting' | 'elsewhere' | 'stopped' | 'done';

/**
 * Gives every passage of every chat a vector, in the background and one request at a time. What is done is stored with
 * each answer, so that a reload goes on where it was. Only chats that have changed since are read.
 */
export class Indexer {
  status = $state<IndexerStatus>('idle');
  problem = $state.raw<MeaningProblem | null>(null);
  /** What is known of the index at which it works; null before it was read. */
  index = $state.raw<MeaningIndex | null>(null);
  /** How many of how many chats are done. */
  done = $state(0);
  of = $state(0);
  /** Passages for which the server has no vector. */
  skipped = $state(0);
  /** How long the server has asked to wait, in ms. */
  waitMs = $state(0);
  #abort = new AbortController();
  #running: Promise<void> | null = null;

  constructor(private readonly stores: MeaningStores) {}

  /** Reads what is known of the index that the settings name. */
  async look(): Promise<void> {
    const { meaning } = this.stores.settings.values;
    this.index = meaning ? ((await this.stores.storageStatus.read(() => this.#store(meaning).load())) ?? null) : null;
  }

  /** The person wants it: begins, or goes on after a pause. */
  async start(): Promise<void> {
    await this.#setPaused(false);
    // What runs may have begun while it was paused, and then does nothing.
    await this.#running;
    await this.catchUp(true);
  }

  async pause(): Promise<void> {
    this.#abort.abort();
    await this.#running;
    await this.#setPaused(true);
  }

  /**
   * Indexes what is new, unless the person has not begun or has paused it. `mayAsk`: for the passphrase, where the key is
   * locked. Resolves when it ends.
   */
  catchUp(mayAsk = false): Promise<void> {
    if (this.#running) return this.#running;
    // Made before anything is awaited, so that who ends it right after this ends this run, and not the one before.
    const { signal } = (this.#abort = new AbortController());
    return (this.#running = this.#run(mayAsk, signal).finally(() => (this.#running = null)));
  }

  /** Ends what runs, without a word about a pause. */
  async end(): Promise<void> {
    this.#abort.abort();
    await this.#running;
  }

  async #setPaused(isPaused: boolean): Promise<void> {
    const { meaning } = this.stores.settings.values;
    if (!meaning) return;
    const change = (index: MeaningIndex): MeaningIndex => ({ ...index, isPaused });
    this.index = (await this.stores.storageStatus.attempt(() => this.#store(meaning).change(change))) ?? this.index;
  }

  async #run(mayAsk: boolean, signal: AbortSignal): Promise<void> {
    const { meaning } = this.stores.settings.values;
    await this.look();
    if (signal.aborted || !meaning?.isOn || !this.index || this.index.isPaused) return;
    const held = `meaning ${meaning.endpointId} ${meaning.model}`;
    const release = await this.stores.services.locks.lockAlone(held);
    if (!release) {
      this.status = 'elsewhere';
      return;
    }
    this.status = 'running';
    this.problem = null;
    this.skipped = 0;
    try {
      const problem = await this.#indexAll(meaning, mayAsk, signal);
      this.problem = signal.aborted ? null : problem;
      this.status = signal.aborted ? 'idle' : problem ? 'stopped' : 'done';
    } finally {
      await release();
      await this.look();
    }
  }

  async #indexAll(meaning: MeaningSettings, mayAsk: boolean, signal: AbortSignal): Promise<MeaningProblem | null> {
    const { stores } = this;
    const access = await accessFor(stores, meaning, mayAsk);
    if (access.failure) return { kind: 'failure', failure: access.failure };
    const store = this.#store(meaning);
    const embedder = await Embedder.of(stores, access, meaning.model, meaning.usdPerMillion);
    const known = await stores.storageStatus.read(() => store.chats());
    if (!known) return notStored(stores);
    const all = stores.conversations.all;
    const pending = all.filter(({ id, updatedAt }) => known.get(id)?.upTo !== updatedAt);
    // What cannot be stored is not paid for: a write that changes nothing shows whether it can be.
    const tryWrite = () => store.change((index) => ({ ...index }));
    if (pending.length > 0 && !(await stores.storageStatus.attempt(tryWrite))) return notStored(stores);
    this.of = all.length;
    this.done = all.length - pending.length;
    const batch = new PassageBatch(stores, store, embedder, {
      budgetUsd: meaning.budgetUsd,
      signal,
      onWait: (ms) => {
        this.status = ms === null ? 'running' : 'waiting';
        this.waitMs = ms ?? 0;
      },
      onWritten: (chats, skipped) => {
        this.done += chats;
        this.skipped += skipped;
        void this.look();
      },
    });
    for (const conversation of pending) {
      if (signal.aborted) return null;
      const work = await this.#workOf(conversation, store);
      const problem = work && (await batch.add(work));
      if (problem) return problem;
    }
    return batch.finish();
  }

  /** What is to be done for a chat; null where it cannot be read. */
  async #workOf(conversation: Conversation, store: MeaningStore): Promise<ChatWork | null> {
    const { id, updatedAt } = conversation;
    const read = await this.stores.storageStatus.read(() =>
      Promise.all([this.stores.services.library.loadStoredMessages(id), store.vectorsOf(id)]),
    );
    if (!read) return null;
    const [messages, blocks] = read;
    const passages = messages.flatMap(passagesOf);
    const live = new Set(passages.map(textOf));
    const there = new Set(blocks.flatMap(({ entries }) => entries).map(placeOf));
    const missing = passages.filter((passage) => !there.has(placeOf(passage)));
    // A reply that is still being written comes later, under the same time of the chat.
    const isGrowing = messages.some((message) => statusOf(message) === 'streaming');
    return {
      conversationId: id,
      upTo: isGrowing ? null : updatedAt,
      version: () => newId(),
      keeps: (passage) => live.has(textOf(passage)),
      missing,
      left: missing.length,
    };
  }

  #store({ endpointId, model }: MeaningSettings): MeaningStore {
    return new MeaningStore(this.stores.services.storage.records, endpointId, model);
  }
}

/** Which text of which message a passage is of. */
const textOf = ({ messageId, textHash }: Passage | PassageText): string => `${messageId} ${textHash}`;
const placeOf = (passage: Passage | PassageText): string => `${textOf(passage)} ${passage.from}`;
