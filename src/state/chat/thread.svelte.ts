import type { Conversation } from '../../model/chat/conversation';
import type { Message } from '../../model/chat/message';
import { isPartMissing } from '../../model/failure';
import type { Notice } from '../../model/notice';
import type { Parameters } from '../../model/request/parameters';
import type { Stores } from '../stores';
import { Draft } from './drafts/draft.svelte';
import { Messages } from './messages.svelte';
import type { ThreadPort } from './thread-port';
import type { Change } from '../../storage/keyspace/records';
import { changesOfSettings } from '../../storage/library/configuration';
import type { NextRequest } from '../request/next/next-request.svelte';
import { Requests } from '../request/requests.svelte';

/** The threads that are open in this tab, as one of them sees them. */
interface Neighbours {
  byId(id: string): Thread | null;
  /** What a new chat could not send, and was left meanwhile, is the draft of the new chat on show. */
  giveBack(thread: Thread): void;
}

/** One conversation as it is read and written in this tab: its messages, the draft, the replies that are running. */
export class Thread implements ThreadPort {
  readonly id: string;
  isLoaded = $state(false);
  readonly draft: Draft;
  readonly messages: Messages;
  readonly requests: Requests;
  /** What the next request carries and costs; null until that is loaded, which is after the first sight. */
  nextRequest = $state.raw<NextRequest | null>(null);

  readonly conversation: Conversation = $derived.by(() => this.stores.conversations.byId(this.id) ?? this.#unsaved!);
  /** Parameters for the next request alone; null where the chat's own apply. */
  parametersOnce = $state.raw<Parameters | null>(null);
  /** The message that is to be brought into view, with the focus on it. */
  revealed = $state.raw<string | null>(null);
  /** The conversation as the next request is made from it. */
  readonly forNextRequest: Conversation = $derived(
    this.parametersOnce ? { ...this.conversation, parameters: this.parametersOnce } : this.conversation,
  );

  #loading: Promise<boolean> = Promise.resolve(false);
  #isClosed = false;
  /** The header of a chat that is not kept yet. */
  #unsaved = $state.raw<Conversation | null>(null);

  /** Opens `conversation`; with `isNew` it is not kept until something is sent or chosen. */
  constructor(
    readonly stores: Stores,
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

  get isNew(): boolean {
    return this.stores.conversations.byId(this.id) === null;
  }

  /** Reads the messages; also when another tab has changed them. What runs here is not touched. */
  async load(): Promise<void> {
    this.#loading = this.messages.load();
    if (await this.#loading) this.isLoaded = true;
  }

  /** Waits for the messages, or tries again to read them. Resolves to whether they are here: a send without them would begin the chat anew. */
  async isRead(): Promise<boolean> {
    if (!this.isLoaded) await this.requests.preparing(() => this.#loading);
    if (!this.isLoaded) await this.requests.preparing(() => this.load());
    if (!this.isLoaded) this.requests.failure = this.stores.storageStatus.problem;
    return this.isLoaded;
  }

  /** Sends the draft. What forbids it is said by `requests`, and the draft stays. `isDecided`: the person was told what their limits say. */
  async send(isDecided = false): Promise<void> {
    // What is typed while the rest is loaded is not what was sent. What was pasted before may still be on its way.
    const { text, arrivals, attachments } = this.draft;
    const refusals = attachments?.refusals;
    try {
      await this.requests.sendingDraft(async () => {
        const [{ sendDraft }, ...arrived] = await Promise.all([import('./answers'), ...arrivals]);
        if (!(await sendDraft(this, { text, arrived, refusals }, isDecided))) this.threads.giveBack(this);
      });
    } catch (error) {
      if (!isPartMissing(error)) throw error;
      this.requests.failure = { kind: 'part-missing' };
    }
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

  /** Changes the header, and keeps the chat from now on; `write` stores that with what else changes, in one transaction. */
  async changeWith<Result>(
    change: (conversation: Conversation) => Conversation,
    write: (changes: readonly Change[]) => Promise<Result>,
  ): Promise<Result> {
    const { isNew, stores, draft } = this;
    const slot = stores.newChatSlot.current;
    const keeping = (): Change[] => [...changesOfSettings({ lastConversationId: this.id }), ...draft.moving(slot)];
    const writing = stores.conversations.changeWith(
      this.id,
      change,
      (header) => write([header, ...(isNew ? keeping() : [])]),
      isNew ? this.conversation : null,
    );
    if (isNew) this.keep();
    return writing;
  }

  /** The chat is kept from now on: it is opened again, and the browser is asked not to delete it. */
  keep(): void {
    this.stores.settings.values = { ...this.stores.settings.values, lastConversationId: this.id };
    void this.stores.services.askToPersist();
    this.draft.edits.drop('folder');
  }

  #write(changes: readonly Change[]): Promise<unknown> {
    return this.stores.storageStatus.attempt(() => this.stores.services.library.saveMessages([], changes));
  }

  /** Shows the newest branch that goes through the message `id`, or through what was before it where that is deleted. */
  goTo(id: string | null): void {
    void this.goToWith(id, (also) => this.#write(also));
  }

  /**
   * Shows the newest branch through `id`, which `write` stores with what else changes: one act is one transaction, and a kill leaves all
   * of it or nothing.
   */
  async goToWith(id: string | null, write: (also: readonly Change[]) => Promise<unknown>, title = ''): Promise<void> {
    const tipId = this.messages.newestTip(id);
    this.messages.tipId = tipId;
    await this.changeWith((one) => ({ ...one, title: one.title || title, tipId }), write);
  }

  /** Tells of what was done here, with its undo: also for the chat as it was left and opened again meanwhile. */
  tell(notice: Notice, undo: (thread: Thread) => Promise<void>): void {
    this.stores.notices.show(notice, () => void undo(this.threads.byId(this.id) ?? this));
  }

  async #beginToAddUp(): Promise<void> {
    await this.stores.quiet;
    const [{ NextRequest }, counter] = await Promise.all([
      import('../request/next/next-request.svelte'),
      this.stores.services.counter(),
    ]);
    if (!this.#isClosed) this.nextRequest = new NextRequest(this.stores, this, counter);
  }

  /** What is known of the model's tokenizer has changed: counts the next request anew. */
  recount(): void {
    this.nextRequest?.recount();
  }

  /** It was let go: nothing of it is counted any more. */
  close(): void {
    this.#isClosed = true;
    this.nextRequest?.close();
  }
}
