import type { Block } from '../../markdown/block';
import { hasContent, statusOf, type Message } from '../../model/chat/message';
import { branch, childrenOf, liveParentId, newestTip, subtree, versionsOf, type Tree } from '../../model/chat/tree';
import { summaryInForce } from '../../context/plan/summary-in-force';
import type { Change } from '../../storage/keyspace/records';
import { changeOfMessage } from '../../storage/library/library';
import type { Stores } from '../stores';
import type { WatchedReply } from './watched-reply';

/** A conversation's messages as this tab reads them: each tab is on a branch of its own. What is changed here is stored, too. */
export class Messages {
  tipId = $state<string | null>(null);
  #tree = $state.raw<Tree>(new Map());
  /** The path on show. */
  readonly branch: readonly Message[] = $derived(branch(this.#tree, this.tipId));
  /** Who follows whom, on every branch. */
  readonly children = $derived(childrenOf(this.#tree));
  readonly #summaries: readonly Message[] = $derived(summariesOf(this.#tree));
  /** The summary that stands for the beginning of the path on show; null where there is none. */
  readonly summary: Message | null = $derived(this.summaryOf(this.branch));
  /** The path on show with its summaries where they stand. */
  readonly shown: readonly Message[] = $derived(this.#withSummaries());
  /** Loaded with the first reply that there is to draw. */
  #render = $state.raw<((text: string) => readonly Block[]) | null>(null);
  readonly #rendered = new WeakMap<Message, readonly Block[]>();
  readonly #reasoning = new WeakMap<Message, readonly Block[]>();
  /** Replies of other tabs whose end is awaited, by id. */
  readonly #awaited = new Set<string>();

  /** Those that are seen to grow, by id. */
  readonly #watched = new Map<string, Promise<WatchedReply>>();

  /** `isMine`: whether a reply is being written here. */
  constructor(
    private readonly stores: Pick<
      Stores,
      'services' | 'storageStatus' | 'conversations' | 'endpoints' | 'models' | 'settings' | 'ledger' | 'notices'
    >,
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

  /** The end of the newest branch below `id`; of the newest of all for null. */
  newestTip<Id extends string | null>(id: Id): Id | string {
    return newestTip(this.children, id);
  }

  /** A message and its siblings, oldest first. Those of a summary stand at the same place. */
  versions(message: Message): readonly Message[] {
    if (!message.summary) return versionsOf(this.#tree, this.children, message);
    return this.#summaries.filter(({ parentId }) => parentId === message.parentId);
  }

  /** The versions of `message` that were asked for together with it, itself in. */
  askedWith(message: Message): readonly Message[] {
    return this.versions(message).filter((one) => one.id === message.id || (one.round && one.round === message.round));
  }

  /** Which of its versions a message is: 1-based, with how many there are. */
  version(message: Message): { number: number; total: number } {
    const versions = this.versions(message);
    return { number: versions.indexOf(message) + 1, total: versions.length };
  }

  /** The summary that stands for the beginning of `path`. */
  summaryOf(path: readonly Message[]): Message | null {
    // The last message that it stands for may have been deleted.
    const placed = this.#summaries.map((one) => ({ ...one, parentId: liveParentId(this.#tree, one) }));
    return summaryInForce(path, placed);
  }

  /** Reads what is stored; also when another tab has changed it. What runs here is not touched. */
  async load(): Promise<void> {
    const before = this.#tree;
    const { library } = this.stores.services;
    const stored = (await this.stores.storageStatus.read(() => library.loadMessages(this.conversationId))) ?? [];
    // A reply that has ended here while all was read was found as it still ran.
    const hasEnded = (one: Message): boolean => {
      const here = this.#tree.get(one.id);
      return (
        statusOf(one) === 'streaming' &&
        here !== before.get(one.id) &&
        here !== undefined &&
        statusOf(here) !== 'streaming'
      );
    };
    await this.#take(stored.filter((one) => !this.isMine(one.id) && !hasEnded(one)));
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

  /** Takes what is new of a reply that another tab is writing. */
  async grow(id: string): Promise<void> {
    if (this.isMine(id)) return;
    const watched = this.#watched.get(id) ?? this.#watch(id);
    await this.stores.storageStatus.read(async () => (await watched).grow());
  }

  /** Takes messages as they are now, on the screen only. `tipId`: the end of the branch on show from then on. */
  show(messages: readonly Message[], tipId = this.tipId): void {
    const tree = new Map(this.#tree);
    for (const message of messages) tree.set(message.id, message);
    this.#tree = tree;
    this.tipId = tipId;
  }

  /** Takes messages as they are now: on the screen and in storage, there with `also`. */
  async put(messages: readonly Message[], also: readonly Change[] = []): Promise<void> {
    this.show(messages);
    await this.stores.storageStatus.attempt(() => this.stores.services.library.saveMessages(messages, also));
  }

  /** Changes messages as they are now, on the screen only. */
  showChanged(messages: readonly Message[], change: (message: Message) => Message): void {
    this.show(messages.flatMap(({ id }) => this.#tree.get(id) ?? []).map(change));
  }

  /** The same in storage, too, there with `also`. `change` must depend on its argument only, and twice must be as once. */
  async change(
    messages: readonly Message[],
    change: (message: Message) => Message,
    also: readonly Change[] = [],
  ): Promise<void> {
    this.showChanged(messages, change);
    const changes = [...this.changesOf(messages, change), ...also];
    await this.stores.storageStatus.attempt(() => this.stores.services.library.saveMessages([], changes));
  }

  /** What changes them in storage, as part of a write of others. */
  changesOf(messages: readonly Message[], change: (message: Message) => Message): Change[] {
    return messages.map(({ id }) => changeOfMessage(this.conversationId, id, change));
  }

  /** A finished message as safe blocks, made once. */
  blocks(message: Message): readonly Block[] {
    let blocks = this.#rendered.get(message);
    if (!blocks && this.#render) this.#rendered.set(message, (blocks = this.#render(message.text)));
    return blocks ?? [];
  }

  /** What the model thought before a finished reply, as safe blocks, made once. */
  reasoningBlocks(message: Message): readonly Block[] {
    let blocks = this.#reasoning.get(message);
    if (!blocks && this.#render) this.#reasoning.set(message, (blocks = this.#render(message.reply?.reasoning ?? '')));
    return blocks ?? [];
  }

  /** Shows `message`, a reply that has just ended, by the blocks it has already. */
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

  /** Stores what is here and not there: the storage was full or emptied, and works again. */
  async keepMissing(): Promise<void> {
    const conversation = this.stores.conversations.byId(this.conversationId);
    if (!conversation) return;
    const ended = [...this.#tree.values()].filter((message) => statusOf(message) !== 'streaming');
    await this.stores.storageStatus.attempt(() => this.stores.services.library.putMissing(conversation, ended));
  }

  /** Shows a reply that another tab writes as it is in the end, also if that tab dies. */
  async #awaitEnd(message: Message): Promise<void> {
    const { id } = message;
    if (!this.isElsewhere(message) || this.#awaited.has(id)) return;
    this.#awaited.add(id);
    const { journals } = this.stores.services;
    const recovered = await this.stores.storageStatus.attempt(async () =>
      (await journals()).awaitEnd(this.conversationId, id),
    );
    // Where the storage fails, it would only fail again.
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
    // What failed may work when the reply has grown next.
    watched.catch(() => this.#watched.delete(id));
    return watched;
  }

  async #take(stored: readonly Message[]): Promise<void> {
    // Loaded before anything is shown, so that nothing moves when it comes.
    if (stored.some(({ role }) => role !== 'user')) await this.loadRenderer();
    this.show(stored);
    if (this.tipId === null || !this.#tree.has(this.tipId))
      this.tipId = this.stores.conversations.byId(this.conversationId)?.tipId ?? null;
    // Where another tab went on from the end on show, this one follows; on another branch it does not.
    // No end is known of a chat whose tab was killed between storing its first message and going there.
    this.tipId = this.newestTip(this.branch.at(-1)?.id ?? null) ?? this.tipId;
    for (const message of stored) void this.#awaitEnd(message);
  }

  #withSummaries(): readonly Message[] {
    if (this.#summaries.length === 0) return this.branch;
    // Of several versions at one place, only the newest is on show.
    const newest = new Map(this.#summaries.map((summary) => [liveParentId(this.#tree, summary), summary]));
    return this.branch.flatMap((message) => [message, newest.get(message.id) ?? []].flat());
  }
}

/** The live summaries of `tree` in which there is something to read, or will be; oldest first. */
function summariesOf(tree: Tree): Message[] {
  const isThere = (one: Message): boolean => hasContent(one) || statusOf(one) === 'streaming';
  const live = [...tree.values()].filter((one) => one.summary && one.deletedAt === null && isThere(one));
  return live.sort((a, b) => (a.id < b.id ? -1 : 1));
}
