import type { Endpoint } from '../model/endpoint';
import type { Failure } from '../model/failure';
import type { Message } from '../model/message';
import { branch } from '../model/tree';
import type { Announcement } from '../storage/channel';
import { Clock } from './clock.svelte';
import { Conversations } from './conversations.svelte';
import type { EndpointForm, FormStart } from './endpoint-form.svelte';
import { Endpoints } from './endpoints.svelte';
import { Models } from './models.svelte';
import { Notices } from './notices.svelte';
import { Prompts } from './prompts.svelte';
import { Saving } from './saving.svelte';
import type { Services } from './services';
import { Settings } from './settings.svelte';
import { newChatSlot, Thread } from './thread.svelte';
import { Vault } from './vault.svelte';

/** The living app. A page load either shows only an endpoint's form (`setup`), or is pinned and shows conversations (`chat`). */
export class App {
  readonly notices = new Notices();
  readonly clock = new Clock();
  readonly saving: Saving;
  readonly settings: Settings;
  readonly prompts: Prompts;
  readonly conversations: Conversations;
  readonly endpoints: Endpoints;
  readonly models: Models;
  readonly vault: Vault;

  /** The endpoint form that is open. In a page load that is not pinned it is all there is to see. */
  form = $state.raw<EndpointForm | null>(null);
  /** `starting`; `welcome` (nothing configured yet) and `setup` (a new origin): not pinned, no conversation; `chat`: pinned. */
  mode = $state<'starting' | 'welcome' | 'setup' | 'chat'>('starting');
  thread = $state.raw<Thread | null>(null);
  /** Where the open chat is in the address, so that a reload finds it. */
  readonly path: string = $derived(this.thread && !this.thread.isNew ? pathOf(this.thread.id) : '#/');

  /** From then on what is not needed for the first sight may be loaded. */
  quiet: Promise<void> = Promise.resolve();

  /** Threads with replies still running, and the one on show. */
  readonly #threads = new Map<string, Thread>();

  constructor(
    readonly services: Services,
    storageProblem: Failure | null,
  ) {
    this.saving = new Saving(storageProblem, () =>
      Promise.all([...this.#threads.values()].map((thread) => thread.keepMissing())),
    );
    this.settings = new Settings(services.library, this.saving);
    this.prompts = new Prompts(services.library, this.saving, this.settings, this.notices);
    this.conversations = new Conversations(services.library, this.saving, this.notices);
    this.endpoints = new Endpoints(services, this.saving, this.notices);
    this.models = new Models(services, this.saving);
    this.vault = new Vault(services.keys, this.saving);
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
    await Promise.all([...this.#threads.values()].map((thread) => thread.end()));
    await this.flush();
    await this.services.visit.putNote('endpoint-form', pending);
    this.services.reload();
  }

  /** Saves what a reload would lose. */
  async flush(): Promise<void> {
    await Promise.all([...this.#threads.values()].map((thread) => thread.draft.flush()));
  }

  /** Opens what an address names; what is not there opens a new chat. */
  async go(path: string): Promise<void> {
    const id = /^#\/chat\/([\w-]+)$/.exec(path)?.[1];
    if (id !== undefined && this.conversations.isLive(id)) await this.open(id);
    else await this.newChat();
  }

  async open(id: string): Promise<void> {
    const conversation = this.conversations.byId(id);
    if (!conversation || this.thread?.id === id) return;
    await this.#show(this.#threads.get(id) ?? new Thread(this, conversation, false));
  }

  /** The endpoint that new chats begin with; null where none is left. */
  get standardEndpoint(): Endpoint | null {
    return this.endpoints.byId(this.settings.values.defaultEndpointId) ?? this.endpoints.list[0] ?? null;
  }

  async newChat(): Promise<void> {
    const endpoint = this.standardEndpoint;
    const prompt = this.prompts.standard;
    const conversation = this.conversations.draft({
      endpointId: endpoint?.id ?? null,
      model: endpoint?.defaultModel ?? '',
      systemPrompt: { promptId: prompt?.id ?? null, text: prompt?.text ?? '' },
    });
    await this.#show(new Thread(this, conversation, true));
  }

  /** Deletes a conversation, with undo; another takes its place on the screen. */
  async removeConversation(id: string): Promise<void> {
    await this.#threads.get(id)?.end();
    await this.conversations.remove(id);
    if (this.thread?.id === id) await this.newChat();
  }

  /** The branch of a conversation that was read last, as Markdown. */
  async asMarkdown(id: string): Promise<string> {
    const conversation = this.conversations.byId(id);
    if (!conversation) return '';
    const { conversationAsMarkdown } = await import('../storage/markdown-export');
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
    await this.flush();
    this.services.reload();
  }

  /** A part of the app could not be loaded: it was replaced by a newer version, or the network is gone. Reloads once, then only offers it. */
  async partMissing(hasReloaded: boolean): Promise<void> {
    await this.flush();
    // Offline, a reload would lose the page itself.
    const mayReload = !hasReloaded && !this.#isReplying && this.services.network.isOnline();
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
    await Promise.all([...this.#threads.values()].filter((thread) => !thread.isNew).map((thread) => thread.load()));
  }

  /** Deletes all that is kept here, keys included, and begins anew with a first visit. */
  async deleteEverything(): Promise<void> {
    // What is still being written would come back.
    await Promise.all([...this.#threads.values()].map((thread) => thread.end()));
    await this.flush();
    const { library } = this.services;
    await this.saving.attempt(() => library.deleteEverything());
    this.services.reload();
  }

  /** A chat that was new is kept from now on. */
  async keep(thread: Thread): Promise<void> {
    await this.settings.change({ lastConversationId: thread.id });
    void this.services.askToPersist();
  }

  async #openForm(start: FormStart): Promise<void> {
    const { EndpointForm } = await import('./endpoint-form.svelte');
    this.form = new EndpointForm(this, start);
    await this.form.resume();
  }

  async #begin(path: string): Promise<void> {
    this.endpoints.pin();
    this.quiet = this.services.quiet();
    const recovered = (await this.saving.attempt(() => this.services.journals.recover())) ?? [];
    await Promise.all([this.conversations.load(), this.prompts.load(), this.models.load()]);
    this.services.listen((announcement) => void this.#hear(announcement));
    const last = this.settings.values.lastConversationId;
    await this.go(path === '' && last !== null ? pathOf(last) : path);
    this.mode = 'chat';
    void this.quiet.then(() => this.#prepare(recovered));
    if (await this.services.visit.takeNote('updated')) this.notices.show({ kind: 'updated' });
  }

  /** Loads what the first reply will need before it is asked for. */
  async #prepare(recovered: readonly Message[]): Promise<void> {
    await Promise.all([import('./ask'), import('../markdown/stream')]);
    if (recovered.length > 0) {
      const { billRecovered } = await import('./recovery');
      await billRecovered(this, recovered);
      await this.thread?.load();
    }
    await this.endpoints.refreshModels(this.thread?.conversation.endpointId ?? null);
    void this.thread?.nextRequest.update();
    await this.#emptyBin();
  }

  /** Once a day, as it reads every message there is. */
  async #emptyBin(): Promise<void> {
    const now = Date.now();
    if (now - this.settings.values.binEmptiedAt < 24 * 60 * 60 * 1000) return;
    const { emptyBin } = await import('../storage/bin');
    await this.saving.attempt(() => emptyBin(this.services.library, this.services.storage.records, now));
    await this.settings.change({ binEmptiedAt: now });
  }

  async #show(thread: Thread): Promise<void> {
    const before = this.thread;
    if (before && before.replies.size === 0) this.#threads.delete(before.id);
    void before?.draft.flush();
    this.#threads.set(thread.id, thread);
    this.thread = thread;
    await Promise.all([thread.draft.load(), thread.isNew ? null : thread.load()]);
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

  async #hear(announcement: Announcement): Promise<void> {
    switch (announcement.type) {
      case 'conversation':
        await this.conversations.reload(announcement.id);
        return this.#leaveDeleted(announcement.id);
      case 'messages':
        return this.#threads.get(announcement.conversationId)?.load();
      case 'reply':
        return this.#threads.get(announcement.conversationId)?.loadMessage(announcement.id);
      case 'draft':
        if (announcement.conversationId === newChatSlot && this.thread?.isNew) return this.thread.draft.load();
        return this.#threads.get(announcement.conversationId)?.draft.load();
      case 'prompts':
        return this.prompts.load();
      case 'settings':
        return this.settings.load();
      case 'keys':
        await Promise.all([this.vault.load(), this.endpoints.loadKeys()]);
        return;
      case 'endpoints':
        await this.endpoints.load();
        await this.models.load();
        return this.#meetNewOrigins();
      case 'everything':
        // All is deleted: what is here must not be written back.
        if ((await this.services.library.loadEndpoints()).length === 0) this.services.reload();
        else await this.#meetReload();
        return;
    }
  }

  /** Another tab deleted the chat on show: what is written into it would be lost with it. */
  async #leaveDeleted(id: string): Promise<void> {
    const conversation = this.conversations.byId(id);
    if (this.thread?.id !== id || conversation?.deletedAt == null) return;
    await this.thread.end();
    await this.newChat();
    this.notices.show(
      { kind: 'conversation-deleted', title: conversation.title },
      () => void this.conversations.restore(id),
    );
  }

  get #isReplying(): boolean {
    return [...this.#threads.values()].some((thread) => thread.replies.size > 0);
  }

  /** Another tab added an origin that this page load is not pinned to: it takes a reload, at once where nothing would be lost. */
  #meetNewOrigins(): Promise<void> | undefined {
    return this.endpoints.list.every((endpoint) => this.endpoints.isReachable(endpoint))
      ? undefined
      : this.#meetReload();
  }

  async #meetReload(): Promise<void> {
    if (this.#isReplying || this.form || this.services.isEditing()) this.notices.show({ kind: 'changed-elsewhere' });
    else await this.reload();
  }
}

/** The address of a conversation. */
export function pathOf(id: string): string {
  return `#/chat/${id}`;
}
