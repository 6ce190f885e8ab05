import { titleFrom, type Conversation } from '../../model/chat/conversation';
import {
  mergedLike,
  newMessage,
  newReplyFacts,
  type Message,
  type ReplyFacts,
  type ReplyMessage,
} from '../../model/chat/message';
import { isPaused, mediaOf, textOf, withText, type MessagePart } from '../../model/chat/parts';
import { isOfDraft, type Notice } from '../../model/notice';
import type { Parameters } from '../../model/request/parameters';
import type { Stores } from '../stores';
import { Draft } from './drafts/draft.svelte';
import { Messages } from './messages.svelte';
import type { Departure, ThreadPort } from './thread-port';
import type { Change } from '../../storage/keyspace/records';
import { changesOfSettings } from '../../storage/library/configuration';
import { putOfMessage } from '../../storage/library/library';
import type { NextRequest } from '../request/next-request.svelte';
import { Requests, type StartOptions } from '../request/requests.svelte';

/** The threads that are open in this tab, as one of them sees them. */
interface Neighbours {
  byId(id: string): Thread | null;
  /** What a new chat could not send, and was left meanwhile, is the draft of the new chat on show. */
  giveBack(thread: Thread): void;
}

/** What is asked for a reply. */
type Answerer = Pick<Conversation, 'endpointId' | 'model'>;

/** One conversation as it is read and written in this tab: its messages, the draft, the replies that are running. */
export class Thread implements ThreadPort {
  readonly id: string;
  isLoaded = $state(false);
  readonly draft: Draft;
  readonly messages: Messages;
  readonly requests: Requests;
  /** What the next request carries and costs; null until that is loaded, which is after the first sight. */
  nextRequest = $state.raw<NextRequest | null>(null);

  #loading: Promise<boolean> = Promise.resolve(false);
  #isClosed = false;
  /** Held here until there is something to keep. */
  #unsaved = $state.raw<Conversation | null>(null);

  readonly conversation: Conversation = $derived.by(() => this.stores.conversations.byId(this.id) ?? this.#unsaved!);
  /** Parameters for the next request alone; null where the chat's own hold. */
  once = $state.raw<Parameters | null>(null);
  /** The message that is to be brought into view, with the focus on it. */
  revealed = $state.raw<string | null>(null);
  /** The conversation as the next request is made from it. */
  readonly asked: Conversation = $derived(
    this.once ? { ...this.conversation, parameters: this.once } : this.conversation,
  );

  /** Opens `conversation`; with `isNew` it is not kept until something is sent or chosen. */
  constructor(
    private readonly stores: Stores,
    private readonly threads: Neighbours,
    conversation: Conversation,
    isNew: boolean,
  ) {
    this.id = conversation.id;
    this.#unsaved = conversation;
    this.isLoaded = isNew;
    // A chat that is not kept yet has no place of its own for its draft: there is one for the new chats of a tab.
    const slot = () => (this.isNew ? stores.newChatSlot.current : this.id);
    this.draft = new Draft(stores.services.drafts, stores.storageStatus, slot);
    this.messages = new Messages(stores, this.id, (id) => this.requests.replies.has(id));
    this.messages.tipId = conversation.tipId;
    this.requests = new Requests(stores, this);
    void this.#beginToAddUp();
  }

  /** The path on show. */
  get branch(): readonly Message[] {
    return this.messages.branch;
  }

  /** Tells of what was done here, with its undo: also for the chat as it was left and opened again meanwhile. */
  tell(notice: Notice, undo: (thread: Thread) => Promise<void>): void {
    this.stores.notices.show(notice, () => void undo(this.threads.byId(this.id) ?? this));
  }

  get isNew(): boolean {
    return this.stores.conversations.byId(this.id) === null;
  }

  /** Reads the messages; also when another tab has changed them. What runs here is not touched. */
  async load(): Promise<void> {
    this.#loading = this.messages.load();
    if (await this.#loading) this.isLoaded = true;
  }

  /** Shows the version `step` before (−1) or after (+1) `message`, at the end of its newest branch. */
  showVersion(message: Message, step: -1 | 1): void {
    const versions = this.messages.versions(message);
    const version = versions[versions.indexOf(message) + step];
    if (version) this.goTo(version.id);
  }

  /** Goes to the reply `tipId`; where it is of a `round`, that stands in columns. `also`: what changes with it. */
  async showRound(tipId: string, round: string | undefined, also: Partial<Conversation> = {}): Promise<void> {
    this.messages.tipId = tipId;
    const updatedAt = Date.now();
    const columns = round ? { columns: round } : {};
    await this.change(({ columns: _, ...one }) => ({ ...one, tipId, updatedAt, ...columns, ...also }));
  }

  /**
   * Goes to the reply `tipId`, which `begin` puts into storage together with all else that changes: the header, what was `written`,
   * and the `draft` that it was. Where `begin` resolves to null, nothing has changed.
   */
  async going<Begun>(
    tipId: string,
    { round, written, draft }: Departure,
    begin: (changes: readonly Change[]) => Promise<Begun | null>,
  ): Promise<Begun | null> {
    const { isNew, stores } = this;
    const updatedAt = Date.now();
    // A chat that goes on leaves the archive: it would stand under a closed heading.
    const change = ({ columns: _, archivedAt: __, title, ...one }: Conversation): Conversation => ({
      ...one,
      title: title || titleFrom(written ? textOf(written) : ''),
      tipId,
      updatedAt,
      ...(round && { columns: round }),
    });
    // Where the draft stands before the chat is kept.
    const sent = draft && written ? draft.changesOf(textOf(written), mediaOf(written)) : [];
    const last = isNew ? changesOfSettings({ lastConversationId: this.id }) : [];
    const begun = await stores.conversations.changeWith(
      this.id,
      change,
      (header) => begin([header, ...(written ? [putOfMessage(written)] : []), ...sent, ...last]),
      isNew ? this.conversation : null,
    );
    if (!begun) return null;
    if (written) draft?.sent(textOf(written), mediaOf(written));
    if (draft === this.draft) stores.notices.end(isOfDraft);
    void (isNew ? this.draft.moveFrom(this.stores.newChatSlot.current) : this.draft.flush());
    if (isNew) this.#isKept();
    return begun;
  }

  /** Sends the draft. What forbids it is said by `requests`, and the draft stays. `isDecided`: the person was told what their limits say. */
  async send(isDecided = false): Promise<void> {
    if (!this.isLoaded && !(await this.isRead())) return;
    const parts = this.draft.hasMedia ? await this.draft.parts() : this.draft.words;
    if (!parts) return;
    if (this.requests.isWritten) await this.requests.endShown();
    const { isReplying, isAwaited } = this.requests;
    if (isReplying || isAwaited) {
      this.stores.notices.show({ kind: isReplying ? 'reply-running' : 'reply-elsewhere' });
      return;
    }
    const isSent = await this.#askBelow(this.branch.at(-1)?.id ?? null, parts, { draft: this.draft, isDecided });
    if (!isSent) this.threads.giveBack(this);
  }

  /** Waits for the messages, or tries again to read them. Resolves to whether they are here: a send without them would begin the chat anew. */
  async isRead(): Promise<boolean> {
    if (!this.isLoaded) await this.requests.alone(() => this.#loading);
    if (!this.isLoaded) await this.requests.alone(() => this.load());
    if (!this.isLoaded) this.requests.failure = this.stores.storageStatus.problem;
    return this.isLoaded;
  }

  /** A new version of what a person wrote, with a new reply; of anything else, other words. Resolves to whether there is one now. */
  async edit(message: Message, text: string): Promise<boolean> {
    const draft = this.draft.edits.wordsOf(message.id);
    if (message.role === 'user') return this.#askBelow(message.parentId, withText(message.parts, text), { draft });
    const { reword } = await import('./rearrange');
    return reword(this, message, text);
  }

  /** Asks again for `message`, as a new version beside it: the chat's model, or the one that is chosen for this once. */
  async regenerate(message: Message, chosen: Answerer = this.conversation): Promise<void> {
    await this.requests.start({ ...this.newReply(message.parentId, chosen), ...mergedLike(message) });
  }

  /** Asks again for a reply of which nothing came: in its place, as there is nothing in it to keep. */
  async retry(message: Message): Promise<void> {
    const { reply } = this.newReply(null);
    await this.requests.start({ ...message, reply }, { parameters: message.reply?.parameters });
  }

  /** Goes on with a reply that stopped half way: the new text is appended to the same message. */
  async continue({ id }: Message): Promise<void> {
    // What it was billed may still be on its way: it must not be lost.
    await Promise.allSettled([this.requests.ended(id), this.stores.recovery]);
    const message = this.messages.byId(id);
    if (!message?.reply) return;
    // It was cut off while the model still reasoned: there is nothing yet to go on with.
    if (textOf(message).trim() === '' && !isPaused(message)) return this.regenerate(message);
    const { endpointId, model } = this.conversation;
    const before = { ...message.reply, finishReason: null, failure: null };
    const reply: ReplyFacts = { ...before, endpointId: endpointId ?? '', model, status: 'streaming' };
    await this.requests.start({ ...message, reply });
  }

  /** Chooses what answers. That alone does not put a new chat into the list. */
  async choose(endpointId: string, model: string): Promise<void> {
    this.requests.dismiss();
    await this.changeUnkept((one) => ({ ...one, endpointId, model }));
  }

  /** Changes the header, which alone does not put a new chat into the list. */
  async changeUnkept(change: (conversation: Conversation) => Conversation): Promise<void> {
    if (this.isNew) this.#unsaved = change(this.conversation);
    else await this.stores.conversations.change(this.id, change);
  }

  /** Changes the chat's header, and keeps the chat from now on. `also`: further changes for the same transaction. */
  async change(change: (conversation: Conversation) => Conversation, also: readonly Change[] = []): Promise<void> {
    await this.changeWith(change, (changes) => this.#write([...changes, ...also]));
  }

  /** What is known of the model's tokenizer has changed: counts the next request anew. */
  recount(): void {
    this.nextRequest?.recount();
  }

  async #beginToAddUp(): Promise<void> {
    await this.stores.quiet;
    const [{ NextRequest }, counter] = await Promise.all([
      import('../request/next-request.svelte'),
      this.stores.services.counter(),
    ]);
    if (!this.#isClosed) this.nextRequest = new NextRequest(this.stores, this, counter);
  }

  /** It was let go: nothing of it is counted any more. */
  close(): void {
    this.#isClosed = true;
    this.nextRequest?.close();
  }

  /** Shows the newest branch that goes through the message `id`, or through what was before it where that is deleted. */
  goTo(id: string | null): void {
    void this.goToWith(id, (also) => this.#write(also));
  }

  /** The same, which `write` stores with what else changes: one act is one transaction, and a kill leaves all of it or nothing. */
  async goToWith(
    id: string | null,
    write: (also: readonly Change[]) => Promise<unknown>,
    firstText = '',
  ): Promise<void> {
    const tipId = this.messages.newestTip(id);
    this.messages.tipId = tipId;
    await this.changeWith((one) => ({ ...one, title: one.title || titleFrom(firstText), tipId }), write);
  }

  /** Changes the header, and keeps the chat from now on; `write` stores that with what else changes, in one transaction. */
  async changeWith<Written>(
    change: (conversation: Conversation) => Conversation,
    write: (changes: readonly Change[]) => Promise<Written>,
  ): Promise<Written> {
    const { isNew, stores, draft } = this;
    const slot = stores.newChatSlot.current;
    const keeping = (): Change[] => [...changesOfSettings({ lastConversationId: this.id }), ...draft.moving(slot)];
    const writing = stores.conversations.changeWith(
      this.id,
      change,
      (header) => write([header, ...(isNew ? keeping() : [])]),
      isNew ? this.conversation : null,
    );
    if (isNew) this.#isKept();
    return writing;
  }

  #write(changes: readonly Change[]): Promise<unknown> {
    return this.stores.storageStatus.attempt(() => this.stores.services.library.saveMessages([], changes));
  }

  /** The chat is kept from now on: it is opened again, and the browser is asked not to delete it. */
  #isKept(): void {
    this.stores.settings.values = { ...this.stores.settings.values, lastConversationId: this.id };
    void this.stores.services.askToPersist();
    this.draft.edits.drop('folder');
  }

  /** A reply below `parentId` that is not asked for yet. */
  newReply(parentId: string | null, { endpointId, model }: Answerer = this.conversation): ReplyMessage {
    return { ...newMessage(this.id, parentId, 'assistant', ''), reply: newReplyFacts(endpointId ?? '', model) };
  }

  /** Adds what the person wrote below `parentId`, and asks for a reply. */
  #askBelow(
    parentId: string | null,
    parts: readonly MessagePart[],
    { draft, isDecided }: Pick<StartOptions, 'draft' | 'isDecided'> = {},
  ): Promise<boolean> {
    const written = { ...newMessage(this.id, parentId, 'user', ''), parts };
    return this.requests.start(this.newReply(written.id), { written, draft, isDecided });
  }
}
