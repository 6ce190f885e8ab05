import { SvelteMap } from 'svelte/reactivity';
import type { Block } from '../markdown/block';
import { titleFrom, type Conversation } from '../model/conversation';
import type { Failure } from '../model/failure';
import { newId } from '../model/id';
import {
  newMessage,
  newReplyFacts,
  statusOf,
  type Message,
  type ReplyFacts,
  type ReplyMessage,
} from '../model/message';
import type { App } from './app.svelte';
import { Draft } from './draft.svelte';
import { NextRequest } from './next-request.svelte';
import type { Reply } from './reply.svelte';
import { TreeView } from './tree-view.svelte';

/** Under which the draft of every chat that is not kept yet is kept. */
export const newChatSlot = 'new';

/** One conversation as it is read and written in this tab: its tree, the branch on show, the draft, the replies that are running. */
export class Thread {
  readonly id: string;
  isLoaded = $state(false);
  /** Why the draft could not be sent; the draft itself is kept. */
  failure = $state.raw<Failure | null>(null);
  readonly replies = new SvelteMap<string, Reply>();
  readonly draft: Draft;
  readonly nextRequest: NextRequest;

  /** Held here until there is something to keep. */
  #unsaved = $state.raw<Conversation | null>(null);
  readonly #tree = new TreeView();
  /** Loaded with the first reply that there is to draw. */
  #render = $state.raw<((text: string) => readonly Block[]) | null>(null);
  readonly #rendered = new WeakMap<Message, readonly Block[]>();
  /** Replies of other tabs whose end is awaited, by message id. */
  readonly #awaited = new Set<string>();
  /** The ends of the replies that run here, by message id. */
  readonly #ends = new Map<string, Promise<void>>();
  #isStarting = false;

  readonly conversation: Conversation = $derived.by(() => this.app.conversations.byId(this.id) ?? this.#unsaved!);
  readonly isReplying: boolean = $derived(this.branch.some((message) => this.replies.has(message.id)));

  /** Whether another tab is writing a reply on the path on show: nothing can be sent below it yet. */
  readonly isAwaited: boolean = $derived(this.branch.some((message) => this.isElsewhere(message)));

  /** Opens `conversation`; with `isNew` it is not kept until something is sent or chosen. */
  constructor(
    private readonly app: App,
    conversation: Conversation,
    isNew: boolean,
  ) {
    this.id = conversation.id;
    this.#unsaved = conversation;
    this.#tree.tipId = conversation.tipId;
    this.isLoaded = isNew;
    // A chat that is not kept yet has no place of its own for its draft: there is one draft for "New chat".
    const slot = (): string => (this.isNew ? newChatSlot : this.id);
    this.draft = new Draft(app.services.library, app.saving, slot, () => void this.nextRequest.update());
    this.nextRequest = new NextRequest(app, this);
  }

  /** The path on show. */
  get branch(): readonly Message[] {
    return this.#tree.branch;
  }

  get isNew(): boolean {
    return this.app.conversations.byId(this.id) === null;
  }

  /** Reads messages and draft; also when another tab has changed them. What runs here is not touched. */
  async load(): Promise<void> {
    const { library } = this.app.services;
    const stored = (await this.app.saving.read(() => library.loadMessages(this.id))) ?? [];
    // Loaded before anything is shown, so that nothing moves when it comes.
    if (stored.some(({ role }) => role !== 'user')) await this.#loadRenderer();
    const tree = this.#tree;
    tree.put(stored.filter(({ id }) => !this.replies.has(id)));
    if (tree.tipId === null || !tree.messages.has(tree.tipId)) tree.tipId = this.conversation.tipId;
    // Where another tab went on from the end on show, this one follows; on another branch it does not.
    const end = tree.branch.at(-1);
    if (end) tree.tipId = tree.newestTip(end.id);
    this.isLoaded = true;
    for (const message of tree.messages.values()) void this.#awaitEnd(message);
    void this.nextRequest.update();
  }

  /** Reads one message anew: another tab is writing it. */
  async loadMessage(id: string): Promise<void> {
    if (this.replies.has(id)) return;
    const message = await this.app.saving.read(() => this.app.services.library.loadMessage(this.id, id));
    if (!message) return;
    this.#show([message]);
    void this.#awaitEnd(message);
  }

  reply(message: Message): Reply | undefined {
    return this.replies.get(message.id);
  }

  /** A finished message as safe blocks, made once. */
  blocks(message: Message): readonly Block[] {
    let blocks = this.#rendered.get(message);
    if (!blocks && this.#render) this.#rendered.set(message, (blocks = this.#render(message.text)));
    return blocks ?? [];
  }

  /** Which of its versions a message is: 1-based, with how many there are. */
  version(message: Message): { number: number; total: number } {
    const versions = this.#tree.versions(message);
    return { number: versions.indexOf(message) + 1, total: versions.length };
  }

  /** Shows the version `step` before (−1) or after (+1) `message`, at the end of its newest branch. */
  showVersion(message: Message, step: -1 | 1): void {
    const versions = this.#tree.versions(message);
    const version = versions[versions.indexOf(message) + step];
    if (version) this.#goTo(this.#tree.newestTip(version.id));
  }

  /** Sends the draft. What forbids it is said in `failure`, and the draft stays. */
  async send(): Promise<void> {
    const { text } = this.draft;
    if (text.trim() === '' || this.isReplying || this.isAwaited || !this.isLoaded) return;
    if (await this.#askBelow(this.branch.at(-1)?.id ?? null, text)) this.draft.clear(text);
  }

  /** A new version of what a person wrote, with a new reply; or of a reply, with the person's words in it. */
  async edit(message: Message, text: string): Promise<void> {
    if (message.role === 'user') {
      await this.#askBelow(message.parentId, text);
      return;
    }
    // Whose words they were stays; what those had cost does not belong to these.
    const facts = message.reply && {
      ...newReplyFacts(message.reply.endpointId, message.reply.model),
      status: 'complete' as const,
    };
    const edited: Message = { ...message, id: newId(), createdAt: Date.now(), text, reply: facts };
    await this.#put([edited]);
    this.#goTo(edited.id);
  }

  /** Asks again for `message`, as a new version beside it. */
  async regenerate(message: Message): Promise<void> {
    await this.#startReply(this.#newReply(message.parentId));
  }

  /** Asks again for a reply of which nothing came: in its place, as there is nothing in it to keep. */
  async retry(message: Message): Promise<void> {
    await this.#startReply({ ...message, reply: this.#newReply(null).reply });
  }

  /** Goes on with a reply that stopped half way: the new text is appended to the same message. */
  async continue({ id }: Message): Promise<void> {
    // What it was billed may still be on its way: it must not be lost.
    await this.#ends.get(id);
    const message = this.#tree.messages.get(id);
    if (!message?.reply) return;
    const { endpointId, model } = this.conversation;
    const reply: ReplyFacts = {
      ...message.reply,
      endpointId: endpointId ?? '',
      model,
      status: 'streaming',
      failure: null,
    };
    await this.#startReply({ ...message, reply: { ...reply, finishReason: null } });
  }

  /** Stops every reply on show. */
  stop(): void {
    for (const message of this.branch) this.replies.get(message.id)?.stop();
  }

  /** Stops replies (those of `ids`, or all) and waits until they are stored as they are. */
  async end(ids: readonly string[] = [...this.#ends.keys()]): Promise<void> {
    for (const id of ids) this.replies.get(id)?.stop();
    await Promise.all(ids.flatMap((id) => this.#ends.get(id) ?? []));
  }

  /** Moves `message` to the bin, alone or with all that follows it. */
  async remove(message: Message, withWhatFollows: boolean): Promise<void> {
    const tipBefore = this.#tree.tipId;
    const ids = withWhatFollows ? this.#tree.below(message.id).map(({ id }) => id) : [message.id];
    await this.end(ids);
    const removed = ids.flatMap((id) => this.#tree.messages.get(id) ?? []).filter((one) => one.deletedAt === null);
    const isTip = withWhatFollows || this.branch.at(-1)?.id === message.id;
    await this.#mark(removed, Date.now());
    if (isTip) {
      // The end of the branch went: another version of it is what the reader expects to see, else what was before it.
      const other = this.#tree.versions(message).at(-1);
      this.#goTo(other ? this.#tree.newestTip(other.id) : message.parentId);
    }
    const undo = async (): Promise<void> => {
      await this.#mark(removed, null);
      this.#goTo(tipBefore);
    };
    this.app.notices.show({ kind: 'messages-deleted', count: removed.length }, () => void undo());
  }

  /** Chooses what answers. That alone does not put a new chat into the list. */
  async choose(endpointId: string, model: string): Promise<void> {
    this.failure = null;
    const change = (one: Conversation): Conversation => ({ ...one, endpointId, model });
    if (this.isNew) this.#unsaved = change(this.conversation);
    else await this.app.conversations.change(this.id, change);
    void this.nextRequest.update();
  }

  /** Changes the chat's header, and keeps the chat from now on. */
  async change(change: (conversation: Conversation) => Conversation): Promise<void> {
    await this.#keep('');
    await this.app.conversations.change(this.id, change);
    void this.nextRequest.update();
  }

  /** Shows a reply that another tab writes as it is in the end, also if that tab dies. */
  async #awaitEnd(message: Message): Promise<void> {
    const { id } = message;
    if (!this.isElsewhere(message) || this.#awaited.has(id)) return;
    this.#awaited.add(id);
    const { journals } = this.app.services;
    const ended = await this.app.saving.attempt(async () => {
      await journals.awaitEnd(this.id, id);
      return true;
    });
    // Where the storage fails, it would only fail again.
    if (!ended) return;
    this.#awaited.delete(id);
    await this.loadMessage(id);
  }

  /** Stores what is here and not there: the storage was full or emptied, and works again. */
  async keepMissing(): Promise<void> {
    if (this.isNew) return;
    const ended = [...this.#tree.messages.values()].filter((message) => statusOf(message) !== 'streaming');
    await this.app.saving.attempt(() => this.app.services.library.putMissing(this.conversation, ended));
  }

  async #loadRenderer(): Promise<void> {
    this.#render ??= (await import('../markdown/render')).renderMarkdown;
  }

  /** Takes a message as it is now: on the screen and in storage. */
  async #put(messages: Message[]): Promise<void> {
    this.#show(messages);
    await this.app.saving.attempt(() => this.app.services.library.saveMessages(messages));
  }

  #show(messages: readonly Message[]): void {
    this.#tree.put(messages);
    void this.nextRequest.update();
  }

  async #mark(messages: readonly Message[], deletedAt: number | null): Promise<void> {
    const mark = (message: Message): Message => ({ ...message, deletedAt });
    this.#show(messages.map((message) => mark(this.#tree.messages.get(message.id) ?? message)));
    const ids = messages.map(({ id }) => id);
    await this.app.saving.attempt(() => this.app.services.library.changeMessages(this.id, ids, mark));
  }

  #goTo(tipId: string | null): void {
    this.#tree.tipId = tipId;
    void this.nextRequest.update();
    void this.change((one) => ({ ...one, tipId }));
  }

  #newReply(parentId: string | null): ReplyMessage {
    const { endpointId, model } = this.conversation;
    return { ...newMessage(this.id, parentId, 'assistant', ''), reply: newReplyFacts(endpointId ?? '', model) };
  }

  /** Adds what the person wrote below `parentId`, and asks for a reply. Resolves to false, with `failure` set, if that is not possible. */
  async #askBelow(parentId: string | null, text: string): Promise<boolean> {
    const user = newMessage(this.id, parentId, 'user', text);
    return this.#startReply(this.#newReply(user.id), user);
  }

  /** From here on the chat is in the list. */
  async #keep(firstText: string): Promise<void> {
    const title = this.conversation.title || titleFrom(firstText);
    if (!this.isNew) {
      if (this.conversation.title === '') await this.app.conversations.rename(this.id, title);
      return;
    }
    await this.app.conversations.add({ ...this.conversation, title });
    await this.draft.moveFrom(newChatSlot);
    await this.app.keep(this);
  }

  /**
   * Puts `written` and `message` into the tree, goes there, and follows the reply in the background until it ends. Resolves to
   * false, with `failure` set, where no request can be made; then nothing has changed.
   */
  async #startReply(message: ReplyMessage, written?: Message): Promise<boolean> {
    // A second Enter, while the first one's request is made ready, sends nothing.
    if (this.#isStarting) return false;
    this.#isStarting = true;
    try {
      return await this.#start(message, written);
    } finally {
      this.#isStarting = false;
    }
  }

  async #start(message: ReplyMessage, written?: Message): Promise<boolean> {
    const { accessFor, ask } = await import('./ask');
    // One that has just ended may still be on its way to the disk.
    await this.#ends.get(message.id);
    const access = await accessFor(this.app, this.conversation);
    this.failure = 'failure' in access ? access.failure : null;
    if ('failure' in access) return false;
    if (written) await this.#keep(written.text);
    const history = [
      ...this.#tree.pathTo(written ? written.parentId : message.parentId),
      ...(written ? [written] : []),
    ];
    if (written) await this.app.saving.attempt(() => this.app.services.library.saveMessages([written]));
    const asking = await ask(this.app, this.conversation, access, message, history);
    if (!asking) return false;
    await this.#loadRenderer();
    this.replies.set(message.id, asking.reply);
    this.#show(written ? [written, message] : [message]);
    this.#tree.tipId = message.id;
    const updatedAt = Date.now();
    await this.change((one) => ({ ...one, tipId: message.id, updatedAt }));
    const run = asking.run((finished) => {
      this.#rendered.set(finished, asking.reply.blocks);
      this.#show([finished]);
      this.replies.delete(finished.id);
    });
    this.#ends.set(
      message.id,
      run.finally(() => this.#ends.delete(message.id)),
    );
    return true;
  }

  /** Whether a reply is being written by another tab. */
  isElsewhere(message: Message): boolean {
    return statusOf(message) === 'streaming' && !this.replies.has(message.id);
  }
}
