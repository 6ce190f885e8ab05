import { statusOf, type Message } from '../../model/chat/message';
import { MessageTree } from '../../model/chat/tree/message-tree';
import { branch, liveParentId, versionsOf, withSummaries, type Children } from '../../model/chat/tree';
import { summaryInForce } from '../../context/plan/summary-in-force';
import type { Change } from '../../storage/keyspace/records';
import { changeOfMessage } from '../../storage/library/library';
import type { Stores } from '../stores';
import { Rendered, type Drawn } from './reading/rendered.svelte';
import type { MessagesElsewhere } from './reading/messages-elsewhere';

/**
 * A conversation's messages, and the branch that this tab shows. Changes are stored, except where a method says
 * otherwise.
 */
export class Messages {
  tipId = $state<string | null>(null);
  /** Made anew with each change of the tree, which is itself changed in place. */
  #current = $state.raw({ tree: new MessageTree() });
  /** The path on show. */
  readonly branch: readonly Message[] = $derived(this.#tree.path(this.tipId));
  /** The messages that follow each message, on every branch. */
  readonly children: Children = $derived({ ...this.#tree.children });
  readonly #summaries: readonly Message[] = $derived(this.#tree.summaries());
  /** The summary that stands for the beginning of the path on show; null where there is none. */
  readonly summary: Message | null = $derived(this.summaryOf(this.branch));
  /** The end of the path on show, while the rest of a long thread is read: to be seen, and for nothing else. */
  #end = $state.raw<readonly Message[] | null>(null);
  /** The path on show, each summary after the last message that it stands for. */
  readonly shown: readonly Message[] = $derived(this.#end ?? withSummaries(this.#tree, this.branch, this.#summaries));
  /** The last message of the path on show. */
  readonly lastId: string | undefined = $derived(this.#end?.at(-1)?.id ?? this.branch.at(-1)?.id);
  readonly rendered = new Rendered();
  /** The ids of replies whose text is shown as tokens, shaded by their probability. */
  shaded = $state.raw<readonly string[]>([]);

  #loading: Promise<boolean> = Promise.resolve(false);
  /** The ids of messages that have changed here since the last reading began. */
  readonly #changed = new Set<string>();
  /** How often this tab has changed messages. */
  edits = 0;

  #elsewhere: MessagesElsewhere | null = null;

  /** `isMine`: whether a reply is being written here. */
  constructor(
    private readonly stores: Stores,
    private readonly conversationId: string,
    readonly isMine: (id: string) => boolean,
  ) {}

  get #tree(): MessageTree {
    return this.#current.tree;
  }

  byId(id: string | null): Message | undefined {
    return id === null ? undefined : this.#tree.get(id);
  }

  /** The path from the root to `id`, whichever branch is on show. */
  pathTo(id: string | null): Message[] {
    return branch(this.#tree, id);
  }

  /** `id` and all that follows it, on every branch. */
  below(id: string): Message[] {
    return this.#tree.subtree(id);
  }

  /** The end of the newest branch through `id`; for null, of the newest branch of all. */
  newestTip(id: string | null): string | null {
    return this.#tree.newestTip(id);
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
    if (this.#summaries.length === 0) return null;
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
    const drawn = new Map<string, Message>();
    const { library } = this.stores.services;
    this.#changed.clear();
    const read = await this.stores.storageStatus.read(async () => {
      const { endOfPath, readTree } = await import('./reading/read-tree');
      const onend = async (newest: readonly Message[]): Promise<void> => {
        for (const one of await this.#showEnd(endOfPath(newest, this.tipId))) drawn.set(one.id, one);
      };
      const slices = library.messageSlices(this.conversationId, this.#tree.size === 0 ? onend : undefined);
      return readTree(slices, drawn, (tree) => this.#tipIn(tree));
    });
    if (!read) return false;
    const { tree, running } = read;
    if (tree.size > 0) await this.rendered.loadRenderer();
    // A message that changed here meanwhile, as a reply that ended, may have been read as it was before; one that could not be stored is
    // nowhere else. Both stay.
    for (const one of this.#tree.values())
      if (this.isMine(one.id) || this.#changed.has(one.id) || !tree.get(one.id)) tree.put(one);
    this.#current = { tree };
    this.tipId = this.#tipIn(tree);
    this.#end = null;
    if (running.length > 0) void this.#awaitEnds(running);
    return true;
  }

  async #awaitEnds(running: readonly Message[]): Promise<void> {
    const elsewhere = await this.elsewhere();
    for (const message of running) void elsewhere.awaitEnd(message);
  }

  /** Shows the `end` of the path, where there is enough of it, and nothing that depends on others; gives what is shown. */
  async #showEnd(end: readonly Message[]): Promise<readonly Message[]> {
    const isInColumns = this.stores.conversations.byId(this.conversationId)?.columns !== undefined;
    if (end.length === 0 || isInColumns) return [];
    await this.rendered.loadRenderer();
    return (this.#end = end);
  }

  /** The end of the path to show: what another tab added at the end on show is followed, what it added elsewhere is not. */
  #tipIn(tree: MessageTree): string | null {
    const isKnown = this.tipId !== null && tree.get(this.tipId);
    const tipId = isKnown ? this.tipId : (this.stores.conversations.byId(this.conversationId)?.tipId ?? null);
    return tree.newestTip(tipId) ?? tipId;
  }

  /** What other tabs do to these messages; loaded with the first of that. */
  async elsewhere(): Promise<MessagesElsewhere> {
    const { MessagesElsewhere } = await import('./reading/messages-elsewhere');
    return (this.#elsewhere ??= new MessagesElsewhere(this.stores, this.conversationId, this));
  }

  /** Takes over messages as they are stored now. */
  take(stored: readonly Message[]): void {
    this.#put(stored);
    this.tipId = this.#tipIn(this.#tree);
  }

  /**
   * Removes messages that are stored no more from the screen. Where the path on show ends with one, it goes on from what was before that.
   * Resolves to how many of the path on show went.
   */
  async remove(gone: ReadonlySet<string>): Promise<number> {
    // What is still being read may have been read before they were deleted.
    await this.#loading;
    const { branch } = this;
    const left = branch.filter(({ id }) => !gone.has(id));
    const tree = new MessageTree();
    for (const one of this.#tree.values()) if (!gone.has(one.id)) tree.put(one);
    this.#current = { tree };
    if (this.tipId !== null && gone.has(this.tipId)) this.tipId = tree.newestTip(left.at(-1)?.id ?? null);
    return branch.length - left.length;
  }

  /** Replaces or adds messages, on the screen only. `tipId`: the end of the branch on show from then on. */
  show(messages: readonly Message[], tipId = this.tipId): void {
    this.edits += 1;
    this.#put(messages);
    this.tipId = tipId;
  }

  #put(messages: readonly Message[]): void {
    for (const message of messages) {
      this.#tree.put(message);
      this.#changed.add(message.id);
    }
    this.#current = { tree: this.#tree };
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

  /** The same for one of the two, and back to what the strategy says where that was chosen already. */
  async toggleSending(message: Message, sending: 'always' | 'never'): Promise<void> {
    await this.setSending(message, message.sending === sending ? undefined : sending);
  }

  /** Shows the text of a reply as tokens, shaded by their probability, or as text again. */
  toggleShaded({ id }: Message): void {
    const others = this.shaded.filter((one) => one !== id);
    this.shaded = others.length < this.shaded.length ? others : [...others, id];
  }

  /** Every message of the conversation, whatever the branch. */
  get all(): readonly Message[] {
    return [...this.#tree.values()];
  }

  /** The changes of messages as part of a larger write. */
  changesOf(messages: readonly Message[], change: (message: Message) => Message): Change[] {
    return messages.map(({ id }) => changeOfMessage(this.conversationId, id, change));
  }

  /** Shows `message`, a reply that has just ended, as it was drawn while it streamed. */
  showEnded(message: Message, drawn: Drawn): void {
    this.rendered.keep(message, drawn);
    this.show([message]);
  }

  /** Whether a reply on the path on show is still written, here or by another tab: what is copied would not be whole. */
  get isGrowing(): boolean {
    return this.branch.some((message) => statusOf(message) === 'streaming');
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
}
