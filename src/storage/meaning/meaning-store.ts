import { isObject } from '../../model/json';
import type { MeaningIndex, Passage } from '../../model/meaning/meaning';
import { number, orNull, shape, text, yesOrNo, notNegative, listOf } from '../checks/shape';
import { meaningChatKey, meaningKey, vectorsKey } from '../keyspace/meaning-keys';
import { updateRecord, type Change, type Key, type Records } from '../keyspace/records';

/** Some passages of a chat with their vectors, one after the other. */
export interface StoredVectors {
  entries: readonly Passage[];
  vectors: Int8Array<ArrayBuffer>;
}

/** Which state of a chat has vectors. */
export interface ChatVectors {
  /** The chat's `updatedAt` when all of it had them; null while some are missing. */
  upTo: number | null;
  /** Another one with every change of its vectors. */
  version: string;
}

/** What becomes of a chat's vectors. */
export interface ChatChange {
  conversationId: string;
  state: ChatVectors;
  /** Of what is stored, which passages stay. */
  keeps: (passage: Passage) => boolean;
  added: readonly { passage: Passage; vector: Int8Array }[];
}

/** What a request for vectors was billed, and the numbers in each of them. */
interface Billed {
  tokens: number;
  costUsd: number;
  dimension: number | null;
}

/** Passages in a record: few records for a long chat, and little to rewrite for one more message. */
const mostInRecord = 128;

const isPassage = shape<Passage>({ messageId: text, textHash: text, from: notNegative, to: notNegative });
const isIndex = shape<MeaningIndex>({
  endpointId: text,
  model: text,
  dimension: orNull(notNegative),
  isPaused: yesOrNo,
  tokens: notNegative,
  costUsd: notNegative,
});
const isChatVectors = shape<ChatVectors>({ upTo: orNull(number), version: text });

function isStoredVectors(value: unknown): value is StoredVectors {
  return isObject(value) && listOf(isPassage)(value['entries']) && value['vectors'] instanceof Int8Array;
}

/** What is kept of every model with which chats were ever embedded here. */
export async function allIndexes(records: Pick<Records, 'range'>): Promise<MeaningIndex[]> {
  return (await records.range(meaningKey())).map(({ value }) => value).filter(isIndex);
}

/** Deletes the vectors of a model, and all that is known of them. */
export async function deleteIndex(
  records: Pick<Records, 'write'>,
  { endpointId, model }: Pick<MeaningIndex, 'endpointId' | 'model'>,
): Promise<void> {
  await records.write([
    { delete: meaningKey(endpointId, model) },
    { deleteRange: meaningChatKey(endpointId, model) },
    { deleteRange: vectorsKey(endpointId, model) },
  ]);
}

/** The vectors of one model at one endpoint. */
export class MeaningStore {
  constructor(
    private readonly records: Records,
    private readonly endpointId: string,
    private readonly model: string,
  ) {}

  async load(): Promise<MeaningIndex | null> {
    const index: unknown = await this.records.get(meaningKey(this.endpointId, this.model));
    return isIndex(index) ? index : null;
  }

  /** Changes what is known of the index: as it is then. */
  async change(change: (index: MeaningIndex) => MeaningIndex): Promise<MeaningIndex> {
    const blank = this.#blank();
    const changed = await updateRecord<unknown>(this.records, this.#key, (old) => change(isIndex(old) ? old : blank));
    return isIndex(changed) ? changed : blank;
  }

  /** By conversation id. */
  async chats(): Promise<Map<string, ChatVectors>> {
    const found = await this.records.range(meaningChatKey(this.endpointId, this.model));
    return new Map(found.flatMap(({ key, value }) => (isChatVectors(value) ? [[String(key[3]), value]] : [])));
  }

  /** All that is stored of a chat. */
  async vectorsOf(conversationId: string): Promise<StoredVectors[]> {
    return (await this.#blocks(conversationId)).map(({ value }) => value);
  }

  /**
   * Makes changes of several chats, counts what they were billed, and writes `also`, in one transaction. Where there is no
   * room, nothing of it is kept.
   */
  async write(chats: readonly ChatChange[], billed: Billed, also: readonly Change[] = []): Promise<void> {
    const changes: Change[] = [];
    for (const chat of chats) changes.push(...(await this.#changesOf(chat)));
    const change = (old: unknown): MeaningIndex => added(isIndex(old) ? old : this.#blank(), billed);
    // What is held in memory is tried again with every later write: too much, for the vectors of a request.
    await this.records.write([...changes, { update: this.#key, change }, ...also], 'strict', 'drop');
  }

  /** Counts what was billed for vectors that could not be stored, writes `also`, and pauses indexing. */
  async pauseBilled(billed: Billed, also: readonly Change[]): Promise<void> {
    const change = (old: unknown): MeaningIndex => ({
      ...added(isIndex(old) ? old : this.#blank(), billed),
      isPaused: true,
    });
    await this.records.write([{ update: this.#key, change }, ...also]);
  }

  get #key(): Key {
    return meaningKey(this.endpointId, this.model);
  }

  #blank(): MeaningIndex {
    const { endpointId, model } = this;
    return { endpointId, model, dimension: null, isPaused: true, tokens: 0, costUsd: 0 };
  }

  async #blocks(conversationId: string): Promise<{ key: Key; value: StoredVectors }[]> {
    const found = await this.records.range<unknown>(vectorsKey(this.endpointId, this.model, conversationId));
    return found.flatMap(({ key, value }) => (isStoredVectors(value) ? [{ key, value }] : []));
  }

  async #changesOf({ conversationId, state, keeps, added }: ChatChange): Promise<Change[]> {
    const changes: Change[] = [{ put: meaningChatKey(this.endpointId, this.model, conversationId), value: state }];
    const blocks = await this.#blocks(conversationId);
    let last = -1;
    let rest = [...added];
    blocks.forEach(({ key, value }, index) => {
      last = Number(key.at(-1));
      const kept = rowsOf(value).filter(({ passage }) => keeps(passage));
      const isLast = index === blocks.length - 1;
      const room = isLast ? Math.max(0, mostInRecord - kept.length) : 0;
      const filled = [...kept, ...rest.slice(0, room)];
      rest = rest.slice(room);
      if (filled.length === value.entries.length && filled.length === kept.length) return;
      changes.push(filled.length === 0 ? { delete: key } : { put: key, value: stored(filled) });
    });
    for (let from = 0; from < rest.length; from += mostInRecord) {
      const key = vectorsKey(this.endpointId, this.model, conversationId, (last += 1));
      changes.push({ put: key, value: stored(rest.slice(from, from + mostInRecord)) });
    }
    return changes;
  }
}

function added(index: MeaningIndex, { tokens, costUsd, dimension }: Billed): MeaningIndex {
  return {
    ...index,
    dimension: index.dimension ?? dimension,
    tokens: index.tokens + tokens,
    costUsd: index.costUsd + costUsd,
  };
}

interface Row {
  passage: Passage;
  vector: Int8Array;
}

function rowsOf({ entries, vectors }: StoredVectors): Row[] {
  const length = vectors.length / entries.length;
  return entries.map((passage, index) => ({ passage, vector: vectors.subarray(index * length, (index + 1) * length) }));
}

function stored(rows: readonly Row[]): StoredVectors {
  const length = rows[0]?.vector.length ?? 0;
  const vectors = new Int8Array(rows.length * length);
  rows.forEach(({ vector }, index) => vectors.set(vector, index * length));
  // The text of a passage stands in its message.
  const entries = rows.map(({ passage: { messageId, textHash, from, to } }) => ({ messageId, textHash, from, to }));
  return { entries, vectors };
}
