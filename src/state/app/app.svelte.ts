import type { Conversation } from '../../model/chat/conversation';
import type { Prompt } from '../../model/prompt/prompt';
import type { Recovered } from '../../storage/journal/journal';
import type { Announcement } from '../../storage/keyspace/channel';
import { OpenThreads } from '../chat/open-threads.svelte';
import type { Landed } from '../chat/find/landed';
import { Thread } from '../chat/thread.svelte';
import type { EndpointForm } from '../endpoints/form/endpoint-form.svelte';
import type { FormStart } from '../endpoints/form/form-start';
import type { PageStores } from '../page-stores';
import type { begunWith } from '../prompts/use-prompt';
import { Stores } from '../stores';
import type { TemporaryChat } from '../chat/temporary/temporary-chat.svelte';
import { pathOf, placeIn, temporaryPath } from './address';
import { Inspector } from './inspector.svelte';
import { copyText } from '../base/clipboard';
import { pinAndRead } from './page-load';
import type { Services } from '../base/services';

/** What the app needs of its page load: the stores that exist from the start, and the endpoint form. */
interface PageOfChats extends PageStores {
  /** The endpoint form that is open over the conversations; null where none is. */
  readonly form: EndpointForm | null;
  openForm(endpointId: string | null): Promise<void>;
  enterSetup(pending: FormStart): Promise<void>;
  reload(): Promise<void>;
}

/**
 * The conversations of a page load: the stores, and what is open on them. It stands above everything that serves chats
 * and requests.
 */
export class App extends Stores {
  readonly threads = new OpenThreads();
  readonly inspector = new Inspector();
  /** The id of the chat in which words are being looked for; null where that is in none. */
  findingIn = $state<string | null>(null);
  /** Whether the results of a search are on show while something is looked for. */
  isSearchOpen = $state(false);
  readonly isSearching: boolean = $derived(this.isSearchOpen && this.conversations.query.trim() !== '');
  /** What a search has led to, while its words are marked there. */
  landed = $state.raw<Landed | null>(null);

  /** Whether the temporary chat was asked for, and is not on show yet. */
  isOpening = $state(false);
  /** The temporary chat of this tab; null where there is none. */
  temporary = $state.raw<TemporaryChat<App> | null>(null);
  /** Whether it is the chat on show. */
  readonly isTemporary: boolean = $derived(this.thread !== null && this.thread.id === this.temporary?.id);

  /** Where the open chat is in the address, so that a reload finds it; of a temporary chat only that it was one. */
  readonly path: string = $derived(
    this.isTemporary ? temporaryPath : this.thread && !this.thread.isNew ? pathOf(this.thread.id) : '#/',
  );

  /** A request written elsewhere, from which a chat may start, as text; null where there is none. */
  pasted = $state.raw<string | null>(null);

  /**
   * Applies a prompt to a new chat; null until its module is loaded. It is loaded before the first screen only where
   * new chats start with a prompt.
   */
  #begunWith: typeof begunWith | null = null;
  /**
   * Whether the first chat of this page load is open. It is the chat that was read last anyway, so opening it is not
   * stored.
   */
  #hasBegun = false;
  /** How often a chat was asked for, so that what is loaded for one is not shown over the next. */
  #asked = 0;

  constructor(
    readonly page: PageOfChats,
    services: Services,
  ) {
    super(page, services);
    this.storageStatus.whenEmptied(() => this.threads.keepMissing());
  }

  /** Pins the page, reads what is stored, and opens what `path`, the address's hash, names. */
  async begin(path: string): Promise<void> {
    const recovered = await pinAndRead(this);
    if (this.prompts.standard) await this.#loadBegunWith();
    else void this.quiet.then(() => this.#loadBegunWith());
    const last = this.settings.values.lastConversationId;
    await this.go(path === '' && last !== null ? pathOf(last) : path);
    this.#hasBegun = true;
    // What is loaded when it is quiet may need all of the list.
    this.quiet = Promise.all([this.quiet, this.#loadRest()]).then(() => undefined);
    const loaded = this.#loadAfterFirstSight(recovered);
    if (recovered.length > 0) this.recovery = loaded;
  }

  /** Takes over what another tab announces to have changed. */
  async hear(announcement: Announcement): Promise<void> {
    const { hear } = await import('./other-tabs');
    await hear(this, announcement);
  }

  /** Takes up what the page load before this one has left a note of. */
  async takeNotes(): Promise<void> {
    const { visit } = this.services;
    this.pasted = (await visit.takeNote('request')) as string | null;
    if (await visit.takeNote('updated')) this.notices.show({ kind: 'updated' });
  }

  /** The thread on show. */
  get thread(): Thread | null {
    return this.threads.current;
  }

  /** Opens the chat that an address names, at the message that it names; a new chat where that chat does not exist. */
  async go(path: string): Promise<void> {
    if (path === temporaryPath) return this.showTemporary();
    const place = placeIn(path);
    const isLeft = this.#ask();
    if (place) await this.conversations.know(place.conversationId);
    if (isLeft()) return;
    if (!place || !this.conversations.isLive(place.conversationId)) return this.newChat();
    if (place.messageId === null) return this.open(place.conversationId);
    const { openAt } = await import('../chat/open-at');
    if (!isLeft()) await openAt(this, place.conversationId, place.messageId);
  }

  async open(id: string): Promise<void> {
    const conversation = this.conversations.byId(id);
    this.#ask();
    if (!conversation || this.thread?.id === id) return;
    await this.#show(this.threads.byId(id) ?? new Thread(this, this.threads, conversation, false));
  }

  /** Opens a new chat with `prompt`; by default with the prompt that the settings name for new chats. */
  async newChat(prompt: Prompt | null = this.prompts.standard): Promise<void> {
    const blank = this.#blank();
    const isLeft = this.#ask();
    const begun = prompt && (this.#begunWith ?? (await this.#loadBegunWith()))(blank, prompt, this.endpoints);
    if (isLeft()) return;
    const before = this.thread;
    const thread = new Thread(this, this.threads, begun ?? blank, true);
    await this.#show(thread);
    // What was begun in a folder goes on there, unless it is just being taken out.
    if (thread.draft.edits.textOf('folder') !== undefined)
      await (await import('../folders/new-chat')).goOnInFolder(this, thread, before?.isNew ?? false);
  }

  /** Shows the temporary chat of this tab, and begins one where there is none. */
  async showTemporary(): Promise<void> {
    const isLeft = this.#ask();
    // Until it is here, nothing can be typed: it would go into the chat on show, and onto the disk.
    this.isOpening = true;
    const part = import('../chat/temporary/begin').finally(() => {
      if (!isLeft()) this.isOpening = false;
    });
    const { temporaryThread } = await part;
    if (!isLeft()) await this.#show(temporaryThread<App>(this, this.#blank()));
  }

  /** Opens a new chat in a folder, with what that says of new chats. */
  async newChatIn(folderId: string): Promise<void> {
    const isLeft = this.#ask();
    const { beginInFolder, noteFolder } = await import('../folders/new-chat');
    if (isLeft()) return;
    const thread = new Thread(this, this.threads, beginInFolder(this, this.#blank(), folderId), true);
    await this.#show(thread);
    noteFolder(thread, folderId);
  }

  /** Puts `text` on the clipboard, and says so. */
  copy(text: string): Promise<void> {
    return copyText(text, this.notices);
  }

  /** Reads the chats that are not in the first sight. */
  async #loadRest(): Promise<void> {
    const { conversations, services } = this;
    if (conversations.isComplete) return;
    // The first sight is painted before the rest is read.
    await new Promise<void>((resolve) => services.frameClock.setTimer(resolve, 50));
    const { loadRest } = await import('../chat/list/first-rows');
    await loadRest(this);
    this.#tellOfSkipped();
  }

  /** What waits for the first sight is loaded after it. */
  async #loadAfterFirstSight(recovered: readonly Recovered[]): Promise<void> {
    await this.quiet;
    const { loadAfterFirstSight } = await import('./after-first-sight');
    await loadAfterFirstSight(this, this.threads, recovered);
  }

  #blank(): Conversation {
    const endpoint = this.standardEndpoint;
    return this.conversations.blank({
      endpointId: endpoint?.id ?? null,
      model: endpoint?.defaultModel ?? '',
      systemPrompt: { promptId: null, text: '' },
    });
  }

  async #loadBegunWith(): Promise<typeof begunWith> {
    return (this.#begunWith = (await import('../prompts/use-prompt')).begunWith);
  }

  /** Notes that a chat was asked for; gives what tells whether another was asked for since. */
  #ask(): () => boolean {
    const asked = ++this.#asked;
    this.isOpening = false;
    return () => asked !== this.#asked;
  }

  async #show(thread: Thread): Promise<void> {
    this.#ask();
    this.findingIn = null;
    this.landed = null;
    const { conversations } = this;
    // The list would hide a new chat, so what was looked for is over; not where the chat only takes the place of a deleted one.
    if (thread.isNew && !conversations.byId(this.thread?.id ?? '')?.deletedAt) {
      this.isSearchOpen = false;
      conversations.tag = null;
      if (conversations.query) void conversations.search('');
    }
    await this.threads.show(thread, () => this.newChatSlot.claim());
    this.#tellOfSkipped();
    if (this.#hasBegun)
      void this.settings.change({ lastConversationId: thread.isNew || this.isTemporary ? null : thread.id });
  }

  /** Stored records are read when a chat is opened, so this is when broken ones among them are noticed. */
  #tellOfSkipped(): void {
    const { soundRecords } = this.services;
    if (soundRecords.skipped === 0) return;
    this.notices.show({ kind: 'records-skipped', count: soundRecords.skipped });
    soundRecords.skipped = 0;
  }
}
