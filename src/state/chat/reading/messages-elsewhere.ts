import type { Message } from '../../../model/chat/message';
import type { Stores } from '../../stores';
import type { Rendered } from './rendered.svelte';
import { WatchedReply } from './watched-reply';

/** What is done here to the messages on show. */
interface ShownMessages {
  readonly rendered: Rendered;
  /** How often this tab has changed messages. */
  readonly edits: number;
  byId(id: string): Message | undefined;
  /** Whether a reply is being written by this tab. */
  isMine(id: string): boolean;
  /** Whether a reply is being written by another tab. */
  isElsewhere(message: Message): boolean;
  /** Takes over messages as they are stored now. */
  take(stored: readonly Message[]): void;
  /** Removes messages that are stored no more; resolves to how many of the path on show went. */
  remove(gone: ReadonlySet<string>): Promise<number>;
}

/** What other tabs do to the messages of a conversation that is open here: they write replies, change messages, and delete some for good. */
export class MessagesElsewhere {
  /** Replies that are shown while they grow, by id. */
  readonly #watched = new Map<string, WatchedReply>();
  /** The ids of replies whose end is waited for. */
  readonly #awaited = new Set<string>();
  /** What is being read and shown. One after the other: a reading that takes longer must not show what is older over what is newer. */
  #reading: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly stores: Stores,
    private readonly conversationId: string,
    private readonly messages: ShownMessages,
  ) {}

  /**
   * Reads messages anew that were changed elsewhere. Those that are no longer stored leave the screen: what is written below one would
   * have no parent. Resolves to how many of the path on show went.
   */
  reload(ids: readonly string[]): Promise<number> {
    return this.#inTurn(() => this.#reload(ids));
  }

  async #reload(ids: readonly string[]): Promise<number> {
    const { library } = this.stores.services;
    const wanted = ids.filter((id) => !this.messages.isMine(id));
    for (const id of wanted) this.#watched.delete(id);
    // Loaded before anything is read, so that nothing on the screen moves when it arrives.
    await this.messages.rendered.loadRenderer();
    let edits: number;
    let read: (Message | null)[] | undefined;
    do {
      ({ edits } = this.messages);
      read = await this.stores.storageStatus.read(() =>
        Promise.all(wanted.map((id) => library.loadMessage(this.conversationId, id))),
      );
      // A message that this tab changed meanwhile may have been read as it was before, and no tab hears of its own changes.
    } while (read && edits !== this.messages.edits);
    this.#take((read ?? []).flatMap((message) => (message && !this.messages.isMine(message.id) ? message : [])));
    const gone = new Set(wanted.filter((_, index) => read?.[index] === null));
    return gone.size === 0 ? 0 : this.messages.remove(gone);
  }

  /** Shows what is new of a reply that another tab is writing. */
  grow(id: string): Promise<void> {
    return this.#inTurn(async () => {
      if (this.messages.isMine(id)) return;
      // Loaded before anything is read, so that the next news read anew what could not be shown.
      await this.messages.rendered.loadRenderer();
      const watched = this.#watched.get(id) ?? this.#watch(id);
      await this.stores.storageStatus.read(() => watched.grow());
    });
  }

  /** Waits until another tab has finished a reply, or died, and shows the final reply. */
  async awaitEnd(message: Message): Promise<void> {
    const { id } = message;
    if (!this.messages.isElsewhere(message) || this.#awaited.has(id)) return;
    this.#awaited.add(id);
    // Loaded before the wait: at its end, the network may be gone.
    const loaded = Promise.all([import('../../request/recovery'), this.stores.services.journals()]);
    // Without them, the next news of the reply asks for them again.
    loaded.catch(() => this.#awaited.delete(id));
    const [{ billRecovered }, journals] = await loaded;
    const recovered = await this.stores.storageStatus.attempt(() => journals.awaitEnd(this.conversationId, id));
    // If the storage failed, another wait would fail the same way: `id` stays marked as awaited.
    if (!recovered) return;
    this.#awaited.delete(id);
    if (recovered.length > 0) await billRecovered(this.stores, recovered);
    await this.reload([id]);
  }

  #watch(id: string): WatchedReply {
    const place = { conversationId: this.conversationId, id };
    const watched = new WatchedReply(this.stores.services.library, place, (message, blocks) => {
      // This tab may go on with it meanwhile.
      if (this.messages.isMine(id)) return;
      // This tab may have deleted it, or taken that back, since it was first read.
      const { deletedAt } = this.messages.byId(id) ?? message;
      const shown = { ...message, deletedAt };
      this.messages.rendered.keep(shown, { blocks });
      this.#take([shown]);
    });
    this.#watched.set(id, watched);
    return watched;
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#reading.then(work, work);
    this.#reading = turn;
    return turn;
  }

  #take(stored: readonly Message[]): void {
    this.messages.take(stored);
    for (const message of stored) void this.awaitEnd(message);
  }
}
