import type { Block } from '../../markdown/block';
import { statusOf, type Message } from '../../model/chat/message';
import { reasoningOf, textOf, type MediaPart } from '../../model/chat/parts';
import {
  branch,
  childrenOf,
  endOfPath,
  liveParentId,
  newestTip,
  subtree,
  summariesOf,
  versionsOf,
  withSummaries,
  type Tree,
} from '../../model/chat/tree';
import { summaryInForce } from '../../context/plan/summary-in-force';
import type { Change } from '../../storage/keyspace/records';
import { changeOfMessage } from '../../storage/library/library';
import type { Stores } from '../stores';
import type { WatchedReply } from './watched-reply';

/**
 * A conversation's messages, and the branch that this tab shows. Changes are stored, except where a method says
 * otherwise.
 */
export class Messages {
  tipId = $state<string | null>(null);
  #tree = $state.raw<Tree>(new Map());
  /** The path on show. */
  readonly branch: readonly Message[] = $derived(branch(this.#tree, this.tipId));
  /** The messages that follow each message, on every branch. */
  readonly children = $derived(childrenOf(this.#tree));
  readonly #summaries: readonly Message[] = $derived(summariesOf(this.#tree));
  /** The summary that stands for the beginning of the path on show; null where there is none. */
  readonly summary: Message | null = $derived(this.summaryOf(this.branch));
  /** The end of the path on show, while the rest of a long thread is read: to be seen, and for nothing else. */
  #end = $state.raw<readonly Message[] | null>(null);
  /** The path on show, each summary after the last message that it stands for. */
  readonly shown: readonly Message[] = $derived(this.#end ?? withSummaries(this.#tree, this.branch, this.#summaries));
  /** The last message of the path on show. */
  readonly lastId: string | undefined = $derived(this.#end?.at(-1)?.id ?? this.branch.at(-1)?.id);
  /** Renders Markdown; loaded with the first message that needs it. */
  #render = $state.raw<((text: string) => readonly Block[]) | null>(null);
  readonly #rendered = new WeakMap<Message, readonly Block[]>();
  readonly #reasoning = new WeakMap<Message, readonly Block[]>();
  /** The ids of replies that other tabs are writing, and whose end this tab waits for. */
  readonly #awaited = new Set<string>();

  #loading: Promise<boolean> = Promise.resolve(false);

  /** Replies of other tabs that are shown while they grow, by id. */
  readonly #watched = new Map<string, Promise<WatchedReply>>();

  /** `isMine`: whether a reply is being written here. */
  constructor(
    private readonly stores: Stores,
    private readonly conversationId: string,
    private readonly isMine: (id: string) => boolean,
  ) {}

  byId(id: string | null): Message | undefined {
    return id === null ? undefined : this.#tree.get(id);
  }

  /** The path from the root to `id`, whichever branch is on show. */
  pathTo(id: string | null): Message[] {
    return branch(this.#tree, id);
  }

  /** `id` and all that follows it, on every branch. */
  below(id: string): Message[] {
    return subtree(this.#tree, id).flatMap((one) => this.#tree.get(one) ?? []);
  }

  /** The end of the newest branch below `id`; for null, of the newest branch of all. */
  newestTip<Id extends string | null>(id: Id): Id | string {
    return newestTip(this.children, id);
  }

  /** A message and its siblings, oldest first. The versions of a summary are the summaries at the same place. */
  versions(message: Message): readonly Message[] {
    if (!message.summary) return versionsOf(this.#tree, this.children, message);
    return this.#summaries.filter(({ parentId }) => parentId === message.parentId);
  }

  /** The versions of `message` from the same round, `message` included. */
  askedWith(message: Message): readonly Message[] {
    return this.versions(message).filter((one) => one.id === message.id || (one.round && one.round === message.round));
  }

  /** The 1-based number of a message among its versions, and how many there are. */
  version(message: Message): { number: number; total: number } {
    const versions = this.versions(message);
    return { number: versions.indexOf(message) + 1, total: versions.length };
  }

  /** The summary that stands for the beginning of `path`. */
  summaryOf(path: readonly Message[]): Message | null {
    // The last message that a summary stands for may have been deleted: the summary then stands after the nearest one
    // above it.
    const placed = this.#summaries.map((one) => ({ ...one, parentId: liveParentId(this.#tree, one) }));
    return summaryInForce(path, placed);
  }

  /**
   * Reads the stored messages; also called when another tab has changed them. Replies that are being written here are
   * not touched. Resolves to whether they could be read.
   */
  load(): Promise<boolean> {
    // One after the other: what is read later is newer.
    return (this.#loading = this.#loading.catch(() => false).then(() => this.#load()));
  }

  async #load(): Promise<boolean> {
    const before = this.#tree;
    const { library } = this.stores.services;
    const onend = before.size === 0 ? (newest: readonly Message[]) => this.#showEnd(newest) : undefined;
    const stored = await this.stores.storageStatus.read(() => library.loadMessages(this.conversationId, onend));
    if (!stored) return false;
    // What was drawn stays the same message, so that it is not drawn again.
    const drawn = new Map(this.#end?.map((one) => [one.id, one]));
    // What has changed here during the read, as a reply that ended, may have been read as it was before: it stays.
    const isOlder = ({ id }: Message): boolean => this.#tree.has(id) && this.#tree.get(id) !== before.get(id);
    await this.#take(
      stored.filter((one) => !this.isMine(one.id) && !isOlder(one)).map((one) => drawn.get(one.id) ?? one),
    );
    this.#end = null;
    return true;
  }

  /** Shows the end of the path, where the `newest` messages hold enough of it, and nothing that depends on others. */
  async #showEnd(newest: readonly Message[]): Promise<void> {
    const end = endOfPath(newest, this.tipId);
    const isInColumns = this.stores.conversations.byId(this.conversationId)?.columns !== undefined;
    if (end.length === 0 || isInColumns) return;
    await this.loadRenderer();
    this.#end = end;
  }

  /** Reads some messages anew: another tab has changed them. */
  async reload(ids: readonly string[]): Promise<void> {
    const { library } = this.stores.services;
    const wanted = ids.filter((id) => !this.isMine(id));
    for (const id of wanted) this.#watched.delete(id);
    const read = await this.stores.storageStatus.read(() =>
      Promise.all(wanted.map((id) => library.loadMessage(this.conversationId, id))),
    );
    await this.#take((read ?? []).flatMap((message) => message ?? []));
  }

  /** Shows what is new of a reply that another tab is writing. */
  async grow(id: string): Promise<void> {
    if (this.isMine(id)) return;
    const watched = this.#watched.get(id) ?? this.#watch(id);
    await this.stores.storageStatus.read(async () => (await watched).grow());
  }

  /** Replaces or adds messages, on the screen only. `tipId`: the end of the branch on show from then on. */
  show(messages: readonly Message[], tipId = this.tipId): void {
    const tree = new Map(this.#tree);
    for (const message of messages) tree.set(message.id, message);
    this.#tree = tree;
    this.tipId = tipId;
  }

  /** Replaces or adds messages, on the screen and in storage, there in one transaction with `also`. */
  async put(messages: readonly Message[], also: readonly Change[] = []): Promise<void> {
    this.show(messages);
    await this.stores.storageStatus.attempt(() => this.stores.services.library.saveMessages(messages, also));
  }

  /** Changes the current state of messages, on the screen only. */
  showChanged(messages: readonly Message[], change: (message: Message) => Message): void {
    this.show(messages.flatMap(({ id }) => this.#tree.get(id) ?? []).map(change));
  }

  /**
   * Changes messages on the screen and in storage, there in one transaction with `also`. `change` must depend on its
   * argument only, and applying it twice must equal applying it once.
   */
  async change(
    messages: readonly Message[],
    change: (message: Message) => Message,
    also: readonly Change[] = [],
  ): Promise<void> {
    this.showChanged(messages, change);
    const changes = [...this.changesOf(messages, change), ...also];
    await this.stores.storageStatus.attempt(() => this.stores.services.library.saveMessages([], changes));
  }

  /** Always or never sends `message`, or as the strategy says (undefined). */
  async setSending(message: Message, sending: Message['sending']): Promise<void> {
    await this.change([message], ({ sending: _, ...one }) => (sending ? { ...one, sending } : one));
  }

  /** Always or never sends what is attached to `message` at `index` of its parts, or as the chat's rule says (undefined). */
  async setPartSending(message: Message, index: number, sending: MediaPart['sending']): Promise<void> {
    await this.change([message], (one) => {
      const part = one.parts[index];
      if (!part || !('source' in part)) return one;
      const { sending: _, ...ruled } = part;
      return { ...one, parts: one.parts.with(index, sending ? { ...ruled, sending } : ruled) };
    });
  }

  /** Every message of the conversation, whatever the branch. */
  get all(): readonly Message[] {
    return [...this.#tree.values()];
  }

  /** The changes of messages as part of a larger write. */
  changesOf(messages: readonly Message[], change: (message: Message) => Message): Change[] {
    return messages.map(({ id }) => changeOfMessage(this.conversationId, id, change));
  }

  /** A finished message as safe blocks, made once. */
  blocks(message: Message): readonly Block[] {
    let blocks = this.#rendered.get(message);
    if (!blocks && this.#render) this.#rendered.set(message, (blocks = this.#render(textOf(message))));
    return blocks ?? [];
  }

  /** The reasoning of a finished reply as safe blocks, made once. */
  reasoningBlocks(message: Message): readonly Block[] {
    let blocks = this.#reasoning.get(message);
    if (!blocks && this.#render) this.#reasoning.set(message, (blocks = this.#render(reasoningOf(message))));
    return blocks ?? [];
  }

  /** Shows `message`, a reply that has just ended, with the blocks that were made while it streamed. */
  showEnded(message: Message, blocks: readonly Block[]): void {
    this.#rendered.set(message, blocks);
    this.show([message]);
  }

  async loadRenderer(): Promise<void> {
    this.#render ??= (await import('../../markdown/render')).renderMarkdown;
  }

  /** Whether a reply is being written by another tab. */
  isElsewhere(message: Message): boolean {
    return statusOf(message) === 'streaming' && !this.isMine(message.id);
  }

  /** Stores the messages that are here and missing in storage: it was full or emptied, and works again. */
  async keepMissing(): Promise<void> {
    const conversation = this.stores.conversations.byId(this.conversationId);
    if (!conversation) return;
    const ended = [...this.#tree.values()].filter((message) => statusOf(message) !== 'streaming');
    await this.stores.storageStatus.attempt(() => this.stores.services.library.putMissing(conversation, ended));
  }

  /** Waits until another tab has finished a reply, or died, and shows the final reply. */
  async #awaitEnd(message: Message): Promise<void> {
    const { id } = message;
    if (!this.isElsewhere(message) || this.#awaited.has(id)) return;
    this.#awaited.add(id);
    const { journals } = this.stores.services;
    const recovered = await this.stores.storageStatus.attempt(async () =>
      (await journals()).awaitEnd(this.conversationId, id),
    );
    // If the storage failed, another wait would fail the same way: `id` stays marked as awaited.
    if (!recovered) return;
    this.#awaited.delete(id);
    if (recovered.length > 0) await (await import('../request/recovery')).billRecovered(this.stores, recovered);
    await this.reload([id]);
  }

  #watch(id: string): Promise<WatchedReply> {
    const place = { conversationId: this.conversationId, id };
    const watched = import('./watched-reply').then(
      (part) =>
        new part.WatchedReply(this.stores.services.library, place, async (message, blocks) => {
          // It may have ended meanwhile.
          if (this.#watched.get(id) !== watched) return;
          this.#rendered.set(message, blocks);
          await this.#take([message]);
        }),
    );
    this.#watched.set(id, watched);
    // If loading failed, it is tried again when the reply has grown next.
    watched.catch(() => this.#watched.delete(id));
    return watched;
  }

  async #take(stored: readonly Message[]): Promise<void> {
    // The renderer is loaded before anything is shown, so that nothing on the screen moves when it arrives.
    if (stored.some(({ role }) => role !== 'user')) await this.loadRenderer();
    this.show(stored);
    if (this.tipId === null || !this.#tree.has(this.tipId))
      this.tipId = this.stores.conversations.byId(this.conversationId)?.tipId ?? null;
    // If another tab continued from the end on show, this tab follows to the new end; if it continued on another
    // branch, this tab stays.
    this.tipId = this.newestTip(this.branch.at(-1)?.id ?? null) ?? this.tipId;
    for (const message of stored) if (this.isElsewhere(message)) void this.#awaitEnd(message);
  }
}
