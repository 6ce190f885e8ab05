import { halves, type PassageText } from '../../context/meaning/passages';
import { quantized } from '../../context/meaning/vectors';
import type { Failure } from '../../model/failure';
import type { MeaningProblem, Passage } from '../../model/meaning/meaning';
import type { UsageRecord } from '../../model/usage/usage-record';
import { changeOfLedger } from '../../storage/library/ledger';
import type { ChatChange, MeaningStore } from '../../storage/meaning/meaning-store';
import { addToLedger } from '../billing/billing';
import type { Embedder, MeaningStores } from './embedder';

/** What is to be done for a chat. */
export interface ChatWork {
  conversationId: string;
  /** The chat's `updatedAt` that is reached when nothing is missing; null where it goes on growing. */
  upTo: number | null;
  version: () => string;
  keeps: (passage: Passage) => boolean;
  missing: readonly PassageText[];
  /** How many of these have neither a vector yet, nor were skipped. */
  left: number;
}

interface Options {
  budgetUsd: number | null;
  signal: AbortSignal;
  onWait: (ms: number | null) => void;
  /** So many chats are done, and so many passages were skipped. */
  onWritten: (chats: number, skipped: number) => void;
}

interface Queued {
  work: ChatWork;
  passage: PassageText;
  tokens: number;
}

interface Row {
  work: ChatWork;
  passage: PassageText;
  vector: Int8Array;
}

/**
 * Texts and tokens of a request. OpenAI takes 2,048 and 300,000; but vectors written as numbers are 20 times as long as
 * the texts, and a local model has two minutes for them.
 */
const mostTexts = 128;
const mostTokens = 100_000;
/** Texts that are refused in a row before it is the model that is at fault. */
const mostRefused = 3;
/** Chats without anything new that are written together. */
const mostSettled = 200;

/** What a request that is too much for a server, or has something in it that it refuses, fails with. */
const splittable: readonly Failure['kind'][] = ['context-too-long', 'bad-request', 'too-large', 'timeout', 'server'];

/** Gathers passages of one chat after another, has them embedded, and stores what comes with each answer. */
export class PassageBatch {
  #queue: Queued[] = [];
  #settled: ChatWork[] = [];
  /** Texts of a request. */
  #most = mostTexts;
  /** How often a request went out in parts. */
  #splits = 0;
  /** Texts that were refused, one after the other. */
  #refused = 0;

  constructor(
    private readonly stores: MeaningStores,
    private readonly store: MeaningStore,
    private readonly embedder: Embedder,
    private readonly options: Options,
  ) {}

  /** Takes a chat; resolves to what ended it all, null where nothing did. */
  async add(work: ChatWork): Promise<MeaningProblem | null> {
    if (work.missing.length === 0) {
      this.#settled.push(work);
      return this.#settled.length >= mostSettled ? this.#write([], null) : null;
    }
    const counter = await this.stores.services.counter();
    const counts = await counter.count(
      work.missing.map(({ text }) => text),
      this.embedder.by,
    );
    work.missing.forEach((passage, index) => this.#queue.push({ work, passage, tokens: counts[index]?.tokens ?? 0 }));
    for (let next = this.#full(); next; next = this.#full()) {
      const problem = await this.#embed(next);
      if (problem) return problem;
      if (this.options.signal.aborted) return null;
    }
    return null;
  }

  /** Embeds the rest. */
  async finish(): Promise<MeaningProblem | null> {
    const rest = this.#queue.splice(0);
    const problem = rest.length > 0 ? await this.#embed(rest) : null;
    return !problem && this.#settled.length > 0 ? this.#write([], null) : problem;
  }

  /** As much of the queue as a request takes; null while that is not full. */
  #full(): Queued[] | null {
    let tokens = 0;
    for (let many = 0; many < this.#queue.length; many += 1) {
      tokens += this.#queue[many]!.tokens;
      if (many === this.#most || (many > 0 && tokens > mostTokens)) return this.#queue.splice(0, many);
    }
    return null;
  }

  async #embed(all: readonly Queued[]): Promise<MeaningProblem | null> {
    const { embedder, options } = this;
    // A chat may be deleted while it waits for its turn.
    const queued = all.filter(({ work }) => this.stores.conversations.isLive(work.conversationId));
    if (queued.length === 0) return null;
    const tokens = queued.reduce((sum, one) => sum + one.tokens, 0);
    const index = await this.store.load();
    const forbidden = await embedder.forbids(tokens, index, options.budgetUsd);
    if (forbidden) return forbidden;
    const texts = queued.map(({ passage }) => passage.text);
    const result = await embedder.embed(texts, tokens, options.signal, options.onWait);
    // What was answered is stored and booked, also where a pause came just behind it.
    if (result.failure) return options.signal.aborted ? null : this.#splitOr(queued, result.failure);
    this.#refused = 0;
    const { vectors, record } = result;
    const found = vectors.flatMap((vector) => vector ?? []);
    const known = (await this.store.load())?.dimension ?? null;
    const dimension = known ?? found[0]?.length ?? null;
    const other = found.find(({ length }) => length !== dimension);
    const rows: Row[] = [];
    const without: Queued[] = [];
    queued.forEach((one, index) => {
      const vector = vectors[index];
      if (!vector) without.push(one);
      else if (!other) rows.push({ ...one, vector: quantized(vector) });
    });
    // It was billed, whatever became of it.
    const unwritten = await this.#write(rows, { record, dimension: other ? known : dimension });
    if (unwritten) return unwritten;
    if (other) return { kind: 'other-dimension', was: dimension ?? 0, is: other.length };
    if (without.length === queued.length && queued.length > 1) return { kind: 'no-vectors' };
    if (without.length === 0) return null;
    // Alone, a text shows whether it is at fault; a second time it is not asked for.
    if (queued.length === 1) return this.#skip(without);
    return this.#each(without.map((one) => [one]));
  }

  /** A request that was too much goes out in halves, down to a passage that is cut in two. */
  async #splitOr(queued: readonly Queued[], failure: Failure): Promise<MeaningProblem | null> {
    if (!splittable.includes(failure.kind)) return { kind: 'failure', failure };
    if (queued.length > 1) {
      const middle = Math.ceil(queued.length / 2);
      const before = (this.#splits += 1);
      const problem = await this.#each([queued.slice(0, middle), queued.slice(middle)]);
      // Both halves were taken, so it was their number that was refused: the next request has no more than half as many.
      if (this.#splits === before) this.#most = Math.min(this.#most, middle);
      return problem;
    }
    if (failure.kind === 'timeout' || failure.kind === 'server') return { kind: 'failure', failure };
    const one = queued[0]!;
    const parts = failure.kind === 'context-too-long' || failure.kind === 'too-large' ? halves(one.passage) : null;
    if (parts === null) {
      // After so many the server refuses every text, not this one.
      if ((this.#refused += 1) >= mostRefused) return { kind: 'failure', failure };
      return this.#skip(queued);
    }
    this.#splits += 1;
    one.work.left += 1;
    return this.#each(parts.map((passage) => [{ ...one, passage, tokens: Math.ceil(one.tokens / 2) }]));
  }

  async #each(groups: readonly (readonly Queued[])[]): Promise<MeaningProblem | null> {
    for (const group of groups) {
      const problem = await this.#embed(group);
      if (problem || this.options.signal.aborted) return problem;
    }
    return null;
  }

  #skip(queued: readonly Queued[]): Promise<MeaningProblem | null> {
    for (const { work } of queued) work.left -= 1;
    const works = queued.map(({ work }) => work).filter(({ left }) => left === 0);
    this.#settled.push(...works);
    this.options.onWritten(0, queued.length);
    return this.#write([], null);
  }

  /** Resolves to why nothing could be stored; null where it was. */
  async #write(
    rows: readonly Row[],
    billed: { record: UsageRecord; dimension: number | null } | null,
  ): Promise<MeaningProblem | null> {
    const { stores, store } = this;
    if (billed) await stores.ledger.load();
    const works = new Map<ChatWork, Row[]>(this.#settled.splice(0).map((work) => [work, []]));
    for (const row of rows) {
      // A chat may be deleted while the server answers.
      if (!stores.conversations.isLive(row.work.conversationId)) continue;
      row.work.left -= 1;
      works.set(row.work, [...(works.get(row.work) ?? []), row]);
    }
    const changes = [...works].map(([work, added]): ChatChange => ({
      conversationId: work.conversationId,
      state: { upTo: work.left === 0 ? work.upTo : null, version: work.version() },
      keeps: work.keeps,
      added,
    }));
    const record = billed?.record;
    const bill = {
      tokens: record?.promptTokens ?? 0,
      costUsd: record?.costUsd ?? 0,
      dimension: billed?.dimension ?? null,
    };
    const also = record ? [changeOfLedger(record)] : [];
    if (record) addToLedger(stores, [record], null);
    const { storageStatus } = stores;
    const isWritten = await storageStatus.attempt(() => store.write(changes, bill, also).then(() => true));
    if (isWritten) {
      this.options.onWritten([...works.keys()].filter(({ left }) => left === 0).length, 0);
      return null;
    }
    const problem = notStored(stores);
    // It would be embedded again, and billed again, with each load of the page.
    if (record) await storageStatus.attempt(() => store.pauseBilled({ ...bill, dimension: null }, also));
    return problem;
  }
}

/** Why the storage failed just now. */
export function notStored({ storageStatus }: Pick<MeaningStores, 'storageStatus'>): MeaningProblem {
  return { kind: 'failure', failure: storageStatus.problem ?? { kind: 'storage-gone' } };
}
