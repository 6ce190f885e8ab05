import type { Failure } from '../../model/failure';
import type { Prompt } from '../../model/prompt/prompt';
import { conversationIn, pathOf } from './address';
import type { EndpointForm, FormStart } from '../endpoints/endpoint-form.svelte';
import { OpenThreads } from '../chat/open-threads.svelte';
import type { Services } from './services';
import type { Thread } from '../chat/thread.svelte';
import type { begunWith } from '../prompts/use-prompt';
import { Stores } from '../stores';

/**
 * The top: the stores of the page, and what is open on them. A page load either shows only an endpoint's form (`setup`), or is pinned
 * and shows conversations (`chat`).
 */
export class App extends Stores {
  readonly threads = new OpenThreads();
  isInspectorOpen = $state(false);
  /** The reply whose request and response were asked for last. */
  inspected = $state.raw<{ messageId: string } | null>(null);

  /** The endpoint form that is open. In a page load that is not pinned it is all there is to see. */
  form = $state.raw<EndpointForm | null>(null);
  /** `starting`; `welcome` (nothing configured yet) and `setup` (a new origin): not pinned, no conversation; `chat`: pinned. */
  mode = $state<'starting' | 'welcome' | 'setup' | 'chat'>('starting');
  /** Where the open chat is in the address, so that a reload finds it. */
  readonly path: string = $derived(this.thread && !this.thread.isNew ? pathOf(this.thread.id) : '#/');

  /** A request written elsewhere, from which a chat may start, as text; null where there is none. */
  pasted = $state.raw<string | null>(null);

  /**
   * What opens a chat, whose code a first visit does without. Here since conversations are shown, so that a chat is open with the
   * click: keys that are pressed right after it are meant for it.
   */
  #Thread!: typeof Thread;
  /** The same for a chat that begins with a prompt: loaded before the first sight where new chats do, else after it. */
  #begunWith: typeof begunWith | null = null;

  constructor(services: Services, storageProblem: Failure | null) {
    super(services, storageProblem);
    this.storageStatus.whenEmptied(() => this.threads.keepMissing());
  }

  /** The thread on show. */
  get thread(): Thread | null {
    return this.threads.current;
  }

  /** Reads what is stored and decides what this page load is for. `path` is the address's hash. */
  async start(path: string): Promise<void> {
    await Promise.all([this.settings.load(), this.endpoints.load(), this.vault.load()]);
    const pending = (await this.services.visit.takeNote('endpoint-form')) as FormStart | null;
    if (pending || this.endpoints.list.length === 0) {
      this.mode = this.endpoints.list.length === 0 ? 'welcome' : 'setup';
      await this.#openForm(pending ?? { endpointId: null });
    } else {
      await this.#begin(path);
    }
  }

  /** Opens the form for a new endpoint, in a page load without conversations; or for a configured one, where it can be edited at once. */
  async openForm(endpointId: string | null): Promise<void> {
    if (endpointId === null) await this.enterSetup({ endpointId });
    else await this.#openForm({ endpointId });
  }

  /** Ends the form. A page load that was not pinned is pinned now, and shows the conversations. */
  async closeForm(): Promise<void> {
    if (this.mode !== 'chat') await this.#begin('#/');
    this.form = null;
  }

  /** Reloads into a page load without conversations, in which a new origin may be tried. What was typed comes along, sealed. */
  async enterSetup(pending: FormStart): Promise<void> {
    // A reply that runs would be cut by the reload: it is stopped, and can be gone on with.
    await this.threads.end();
    await this.threads.flush();
    await this.services.visit.putNote('endpoint-form', pending);
    this.services.reload();
  }

  /** Opens what an address names; what is not there opens a new chat. */
  async go(path: string): Promise<void> {
    const id = conversationIn(path);
    if (id !== null && this.conversations.isLive(id)) await this.open(id);
    else await this.newChat();
  }

  async open(id: string): Promise<void> {
    const conversation = this.conversations.byId(id);
    if (!conversation || this.thread?.id === id) return;
    await this.#show(this.threads.byId(id) ?? new this.#Thread(this, this.threads, conversation, false));
  }

  /** Opens a new chat with `prompt`, of its own accord with the one that new chats begin with. */
  async newChat(prompt: Prompt | null = this.prompts.standard): Promise<void> {
    const endpoint = this.standardEndpoint;
    const blank = this.conversations.draft({
      endpointId: endpoint?.id ?? null,
      model: endpoint?.defaultModel ?? '',
      systemPrompt: { promptId: null, text: '' },
    });
    const begun = prompt && (this.#begunWith ?? (await this.#loadBegunWith()))(blank, prompt, this.endpoints);
    const conversation = begun ?? blank;
    await this.#show(new this.#Thread(this, this.threads, conversation, true));
  }

  /** Deletes a conversation, with undo; another takes its place on the screen. */
  async removeConversation(id: string): Promise<void> {
    await this.threads.byId(id)?.requests.end();
    await this.conversations.remove(id);
    if (this.thread?.id === id) await this.newChat();
  }

  /** The branch of a conversation that was read last, as Markdown. */
  async asMarkdown(id: string): Promise<string> {
    const conversation = this.conversations.byId(id);
    if (!conversation) return '';
    const [{ conversationAsMarkdown }, { branch }] = await Promise.all([
      import('../../storage/files/exports/markdown-export'),
      import('../../model/chat/tree'),
    ]);
    const messages = await this.services.library.loadMessages(id);
    return conversationAsMarkdown(
      conversation,
      branch(new Map(messages.map((one) => [one.id, one])), conversation.tipId),
    );
  }

  /** Puts `text` on the clipboard, and says so. */
  async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.notices.show({ kind: 'copied' });
    } catch {
      this.notices.show({ kind: 'not-copied' });
    }
  }

  /** Reloads the page; what was typed is kept. */
  async reload(): Promise<void> {
    await this.threads.flush();
    this.services.reload();
  }

  /** A part of the app could not be loaded: it was replaced by a newer version, or the network is gone. Reloads once, then only offers it. */
  async partMissing(hasReloaded: boolean): Promise<void> {
    await this.threads.flush();
    // Offline, a reload would lose the page itself.
    const mayReload = !hasReloaded && !this.threads.isReplying && this.services.network.isOnline();
    if (!mayReload) {
      this.notices.show({ kind: 'part-missing' });
      return;
    }
    // Said after the reload, when it can be read.
    await this.services.visit.putNote('updated', true);
    this.services.reload();
  }

  /** Reads everything anew: a backup was restored. */
  async readAgain(): Promise<void> {
    await Promise.all([this.settings.load(), this.endpoints.load(), this.models.load()]);
    await Promise.all([this.conversations.load(), this.prompts.load()]);
    await Promise.all([this.threads.load(), this.ledger.readAgain()]);
  }

  /** Deletes all that is kept here, keys included, and begins anew with a first visit. */
  async deleteEverything(): Promise<void> {
    // What is still being written would come back.
    await this.threads.end();
    await this.threads.flush();
    const { library } = this.services;
    await this.storageStatus.attempt(() => library.deleteEverything());
    this.services.reload();
  }

  /** Shows conversations, from now on in this page load; what that takes is loaded only then. */
  async #begin(path: string): Promise<void> {
    const [{ pinAndRead, prepare }, { Thread }] = await Promise.all([
      import('./page-load'),
      import('../chat/thread.svelte'),
    ]);
    this.#Thread = Thread;
    const recovered = await pinAndRead(this);
    if (this.prompts.standard) await this.#loadBegunWith();
    else void this.quiet.then(() => this.#loadBegunWith());
    this.services.listen((announcement) => void import('./other-tabs').then(({ hear }) => hear(this, announcement)));
    const last = this.settings.values.lastConversationId;
    await this.go(path === '' && last !== null ? pathOf(last) : path);
    this.mode = 'chat';
    const prepared = prepare(this, this.threads, recovered);
    if (recovered.length > 0) this.recovery = prepared;
    const { visit } = this.services;
    this.pasted = (await visit.takeNote('request')) as string | null;
    if (await visit.takeNote('updated')) this.notices.show({ kind: 'updated' });
  }

  async #loadBegunWith(): Promise<typeof begunWith> {
    return (this.#begunWith = (await import('../prompts/use-prompt')).begunWith);
  }

  async #openForm(start: FormStart): Promise<void> {
    const { EndpointForm } = await import('../endpoints/endpoint-form.svelte');
    this.form = new EndpointForm(this, this, start);
    await this.form.resume();
  }

  async #show(thread: Thread): Promise<void> {
    await this.threads.show(thread, () => this.newChatSlot.claim());
    this.#tellOfSkipped();
    if (this.mode === 'chat') void this.settings.change({ lastConversationId: thread.isNew ? null : thread.id });
  }

  /** What is stored is read when a chat is opened: then it shows what of it is broken. */
  #tellOfSkipped(): void {
    const { skipped } = this.services.library;
    if (skipped === 0) return;
    this.notices.show({ kind: 'records-skipped', count: skipped });
    this.services.library.skipped = 0;
  }
}
