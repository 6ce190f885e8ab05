import { ApiError } from '../../model/failure';
import { newId } from '../../model/id';
import type { Library } from '../library/library';
import type { StoredRecord, Records } from '../keyspace/records';
import { chatStateOf, docOf, headerDocsOf, headerIds } from './doc';
import { DueWork, withoutNotes, type Due } from './due-work';
import { IndexMemory } from './index-memory';
import { IndexStore, OvertakenError } from './index-store';
import { SegmentBuilder, type Segment } from './segment';

/** Letters and entries after which what was read becomes a part of the index: it is stored, and found from then on. */
const lettersOfPart = 6_000_000;
const docsOfPart = 12_000;
/** Below the first, below the second, and above it: so many parts of one kind become one. */
const sizes = [64, 1000];
const mostAlike = 8;

/** How far the index is: chats that are read of those that have to be. */
export interface IndexProgress {
  done: number;
  of: number;
}

/**
 * The search index of all chats, in memory and on the disk. It is a cache: what is broken, missing or of another version is made
 * anew from the records, and so is what was written by a tab that takes no notes.
 */
export class SearchIndex {
  memory = new IndexMemory();
  readonly #store: IndexStore;
  readonly #due: DueWork;
  /** Whether all headers were compared with the index since this was made. */
  #isCompared = false;
  /** The disk takes no index: it has no room for it. */
  #isInMemoryOnly = false;

  constructor(
    records: Pick<Records, 'get' | 'range' | 'write'>,
    readonly library: Library,
    private readonly partOf = { letters: lettersOfPart, docs: docsOfPart },
  ) {
    this.#store = new IndexStore(records);
    this.#due = new DueWork(records);
  }

  /** Reads what is on the disk, where another tab has changed it. */
  async #read(): Promise<void> {
    const memory = await this.#store.read(this.memory);
    if (!memory) return;
    this.memory = memory;
    if (!this.#isInMemoryOnly) return;
    // The other tab has taken away the notes of what it indexed, so its index is the one to go on from.
    this.#isInMemoryOnly = false;
    this.#isCompared = false;
    this.#due.remember();
  }

  /** Brings the index to what is stored. `onProgress` is called before, and whenever more can be found. */
  async update(onProgress: (progress: IndexProgress) => void): Promise<void> {
    for (;;) {
      await this.#read();
      const work = await this.#work();
      if (work.size === 0) return;
      onProgress({ done: 0, of: work.size });
      try {
        await this.#make(work, onProgress);
      } catch (error) {
        // What another tab has made is read, and what is still missing is made again.
        this.#isCompared = false;
        if (!(error instanceof OvertakenError)) throw error;
      }
    }
  }

  /** What is due; the first time also what differs from the headers. */
  async #work(): Promise<Map<string, { due: Due; notes: readonly StoredRecord<unknown>[] }>> {
    const noted = await this.#due.read();
    if (noted.size > 0 || this.#isCompared) return noted;
    this.#isCompared = true;
    const work: typeof noted = new Map();
    const headers = new Map<string, number>();
    for await (const some of this.library.conversationSlices())
      for (const { id, updatedAt } of some) headers.set(id, updatedAt);
    for (const [id, updatedAt] of headers)
      if (!Object.is(this.memory.chats.get(id)?.state.updatedAt, updatedAt)) work.set(id, { due: 'all', notes: [] });
    for (const id of this.memory.chats.keys()) if (!headers.has(id)) work.set(id, { due: 'all', notes: [] });
    return work;
  }

  async #make(
    work: Awaited<ReturnType<DueWork['read']>>,
    onProgress: (progress: IndexProgress) => void,
  ): Promise<void> {
    let builder = new SegmentBuilder();
    let notes: StoredRecord<unknown>[] = [];
    let removed: [conversationId: string, messageId: string][] = [];
    let done = 0;
    const keep = async (): Promise<void> => {
      await this.#keep(builder, removed, notes);
      builder = new SegmentBuilder();
      [notes, removed] = [[], []];
      onProgress({ done, of: work.size });
    };
    for (const [id, { due, notes: ofChat }] of work) {
      removed.push(...(await this.#readChat(id, due, builder)));
      notes.push(...ofChat);
      done += 1;
      if (builder.letters >= this.partOf.letters || builder.docs.length >= this.partOf.docs) await keep();
    }
    if (builder.chats.size > 0) await keep();
  }

  /** Adds what is due of a chat to a part; gives the entries that are no more. */
  async #readChat(id: string, due: Due, builder: SegmentBuilder): Promise<[string, string][]> {
    const header = await this.library.loadConversation(id);
    const known = this.memory.chats.get(id);
    if (!header) {
      const state = known?.state ?? { id, title: '', tipId: null, updatedAt: NaN, isGone: true };
      builder.chats.set(id, { ...state, isGone: true });
      return [];
    }
    builder.chats.set(id, chatStateOf(header));
    const isAll = due === 'all' || !known;
    const messages = isAll
      ? await this.library.loadStoredMessages(id)
      : await Promise.all([...due].filter(Boolean).map((one) => this.library.loadStored(id, one)));
    const docs = messages.flatMap((message) => (message ? [docOf(message)] : []));
    docs.push(...headerDocsOf(header));
    for (const doc of docs) builder.add(doc);
    const there = new Set(docs.map(({ messageId }) => messageId));
    const asked = isAll ? [...(known?.docs.keys() ?? [])] : [...due, ...headerIds];
    return asked.filter((one) => !there.has(one)).map((one) => [id, one]);
  }

  /** Makes a part of the index of what was read, and stores it. */
  async #keep(
    builder: SegmentBuilder,
    removed: readonly (readonly [string, string])[],
    notes: readonly StoredRecord<unknown>[],
  ): Promise<void> {
    const { memory } = this;
    const dropped = this.#tooSmall();
    for (const segment of dropped) await this.#readAgain(segment, builder);
    for (const [conversationId, messageId] of removed) memory.remove(conversationId, messageId);
    for (const segment of dropped) memory.drop(segment);
    const id = newId();
    memory.add(id, builder.build());
    if (this.#isInMemoryOnly) {
      this.#due.forget(notes);
      return;
    }
    const ids = dropped.map((segment) => segment.id);
    try {
      await this.#store.write(memory, id, ids, withoutNotes(notes));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#isInMemoryOnly = true;
      this.#due.forget(notes);
      // What a person writes needs the room more than a cache does.
      await this.#store.clear();
    }
  }

  /** Parts that would better be one: many small ones, and those most of which is replaced. */
  #tooSmall(): Segment[] {
    const segments = [...this.memory.segments.values()];
    const kindOf = (segment: Segment): number => sizes.findIndex((size) => segment.size - segment.deadCount < size);
    const many = sizes.flatMap((_size, kind) => {
      const alike = segments.filter((segment) => kindOf(segment) === kind);
      return alike.length >= mostAlike ? alike : [];
    });
    return [...new Set([...many, ...segments.filter(({ size, deadCount }) => 2 * deadCount > size)])];
  }

  /** Adds the entries of a segment that are not replaced, and not about to be. */
  async #readAgain(segment: Segment, builder: SegmentBuilder): Promise<void> {
    const { messageIds, chats } = segment.stored;
    for (const { id } of chats) {
      const state = this.memory.chats.get(id)?.state;
      // A chat that is gone is told of again: an older part may still have it.
      if (!builder.chats.has(id))
        builder.chats.set(id, state ?? { id, title: '', tipId: null, updatedAt: NaN, isGone: true });
    }
    for (let at = 0; at < segment.size; at += 1) {
      if (segment.dead[at] || messageIds[at] === '') continue;
      const conversationId = segment.conversationIdOf(at);
      const messageId = messageIds[at]!;
      if (builder.has(conversationId, messageId)) continue;
      const again = headerIds.includes(messageId)
        ? await this.library.loadConversation(conversationId).then((header) => header && headerDocsOf(header))
        : await this.library.loadStored(conversationId, messageId).then((message) => message && [docOf(message)]);
      const doc = again?.find((one) => one.messageId === messageId);
      if (doc) builder.add(doc);
    }
  }
}
