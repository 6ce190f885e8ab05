import { SvelteMap } from 'svelte/reactivity';
import type { Endpoint } from '../model/endpoint/endpoint';
import { Clock } from './base/clock.svelte';
import type { Notices } from './base/notices.svelte';
import type { Services } from './base/services';
import type { Settings } from './base/settings.svelte';
import type { StorageStatus } from './base/storage-status.svelte';
import { Ledger } from './billing/ledger.svelte';
import { Conversations } from './chat/conversations.svelte';
import { NewChatSlot } from './chat/drafts/new-chat-slot';
import type { Endpoints } from './endpoints/endpoints.svelte';
import { Models } from './endpoints/models.svelte';
import type { Vault } from './endpoints/vault.svelte';
import { Folders } from './folders/folders.svelte';
import type { PageStores } from './page-stores';
import { Prompts } from './prompts/prompts.svelte';
import type { ServerCounts } from './request/prepare/server-counts';
import type { Exchanges } from './request/wire-log';

/**
 * The stores that live as long as conversations are shown, and are the same for every chat. Code that serves chats and
 * requests receives them as a `Pick` of what it uses; the app stands above them, and nothing that it is built from
 * imports it.
 */
export class Stores {
  readonly notices: Notices;
  readonly clock = new Clock();
  readonly storageStatus: StorageStatus;
  readonly settings: Settings;
  readonly prompts: Prompts;
  readonly conversations: Conversations;
  readonly folders: Folders;
  readonly endpoints: Endpoints;
  readonly models: Models;
  readonly ledger: Ledger;
  readonly vault: Vault;
  readonly newChatSlot: NewChatSlot;
  readonly exchanges: Exchanges = new SvelteMap();
  readonly serverCounts: ServerCounts = new SvelteMap();

  /** Whether they are those of a temporary chat, which stays in this tab alone. */
  declare readonly isOfTabAlone?: boolean;

  /** Resolves when code that the first screen does not need may be loaded. */
  quiet: Promise<void> = Promise.resolve();
  /** Settles when the requests that a killed tab had sent are booked. */
  recovery: Promise<unknown> = Promise.resolve();

  constructor(
    page: PageStores,
    readonly services: Services,
  ) {
    this.notices = page.notices;
    this.storageStatus = page.storageStatus;
    this.settings = page.settings;
    this.endpoints = page.endpoints;
    this.vault = page.vault;
    this.prompts = new Prompts(services.library, this.storageStatus, this.settings);
    const chatSearch = async () => (await import('./search/search')).searchOf(this);
    this.folders = new Folders(services, this.storageStatus);
    this.conversations = new Conversations(
      services.library,
      this.storageStatus,
      this.settings,
      chatSearch,
      this.folders,
    );
    this.models = new Models(services, this.storageStatus);
    this.ledger = new Ledger(services, this.storageStatus, this.settings, this.notices);
    this.newChatSlot = new NewChatSlot(services, this.storageStatus);
  }

  /** The endpoint that new chats begin with; null where none is left. */
  get standardEndpoint(): Endpoint | null {
    return this.endpoints.byId(this.settings.values.defaultEndpointId) ?? this.endpoints.list[0] ?? null;
  }
}
