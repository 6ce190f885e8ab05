import type { Conversation } from '../../model/chat/conversation';
import { fold } from '../../model/search/fold';
import { isEmpty, parseQuery, type Query } from '../../model/search/query';
import type { SearchRequest } from '../../storage/search/candidates';
import type { FoundHit } from '../../storage/search/find';
import type { IndexProgress } from '../../storage/search/search-index';
import type { Searching } from '../../storage/search/searching';
import type { StorageStatus } from '../base/storage-status.svelte';
import type { Conversations } from '../chat/conversations.svelte';
import type { Folders } from '../folders/folders.svelte';

/** What a search needs to know of. */
export interface SearchStores {
  readonly conversations: Conversations;
  readonly folders: Folders;
  readonly storageStatus: StorageStatus;
}

export type SearchHit = FoundHit;

/** The hits in one chat, in the order of the search. */
export interface ChatHits {
  conversation: Conversation;
  hits: readonly SearchHit[];
}

/** Hits whose sentences are shown at first, and more of them at each wish. */
const page = 50;

/** The hits are drawn in one task, and the list of chats in another. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The search of all chats: what is looked for, and what was found so far. The newest query wins. */
export class Search {
  query = $state('');
  order = $state<SearchRequest['order']>('newest');
  /** The hits that are shown, in order; null while nothing is looked for, or nothing is known yet. */
  hits = $state.raw<readonly SearchHit[] | null>(null);
  /** What `hits` were found for: while something else is typed, the hits of the query before are still on show. */
  hitsOf = $state('');
  /** What was typed when Enter asked for its first hit, which has yet to be found; null where nothing is asked for. */
  entered = $state<string | null>(null);
  /** How many there are, shown or not. */
  count = $state(0);
  /** Whether there are no more to come. */
  isComplete = $state(true);
  /** How far the index is that is being made; null where it has everything. */
  progress = $state.raw<IndexProgress | null>(null);
  /** What is looked for, for the marks in a chat that is opened. */
  readonly parsed: Query = $derived(parseQuery(this.query));
  /** `hits` by chat: the chat of the first hit first. Chats that have been deleted since are left out. */
  readonly groups: readonly ChatHits[] = $derived.by(() => {
    const groups = new Map<string, SearchHit[]>();
    for (const hit of this.hits ?? []) {
      const group = groups.get(hit.conversationId);
      if (group) group.push(hit);
      else groups.set(hit.conversationId, [hit]);
    }
    return [...groups].flatMap(([id, hits]) => {
      const conversation = this.stores.conversations.byId(id);
      return conversation?.deletedAt === null ? [{ conversation, hits }] : [];
    });
  });
  #abort = new AbortController();
  #limit = page;
  /** The chats that were shown last; null: all. */
  #shown: ReadonlySet<string> | null = null;
  #show: (chats: ReadonlySet<string> | null) => void = () => undefined;

  constructor(
    private readonly stores: SearchStores,
    private readonly searching: Searching,
  ) {}

  /**
   * Looks for what is typed; where that is nothing, the search ends. `show` is called with the chats that have it, or null
   * for all, as often as more is known. Resolves when that is complete, or something else is looked for.
   */
  async search(typed: string, show: (chats: ReadonlySet<string> | null) => void): Promise<void> {
    this.query = typed;
    this.#show = show;
    this.#limit = page;
    if (!isEmpty(this.parsed)) return this.#find();
    this.#abort.abort();
    this.hits = null;
    this.count = 0;
    this.isComplete = true;
    this.#shown = null;
    show(null);
  }

  async setOrder(order: SearchRequest['order']): Promise<void> {
    this.order = order;
    await this.#find();
  }

  /** Shows more of what was found. */
  async more(): Promise<void> {
    this.#limit += 2 * page;
    await this.#find();
  }

  /** Has the index ready before the first letter is typed. */
  async warm(): Promise<void> {
    await this.stores.storageStatus.read(() => this.searching.warm());
  }

  async #find(): Promise<void> {
    this.#abort.abort();
    const { signal } = (this.#abort = new AbortController());
    const { query: typed, parsed: query } = this;
    if (isEmpty(query)) return;
    this.isComplete = false;
    const not = this.stores.conversations.deletedIds;
    const request = { query, order: this.order, limit: this.#limit, only: this.#only(query), not };
    let listing = Promise.resolve();
    await this.stores.storageStatus.read(() =>
      this.searching.find(
        request,
        ({ hits, count, chats, isComplete, progress }) => {
          this.hits = hits;
          this.hitsOf = typed;
          this.count = count;
          this.isComplete = isComplete;
          this.progress = progress;
          listing = nextTask().then(() => (signal.aborted ? undefined : this.#showOther(new Set(chats))));
        },
        signal,
      ),
    );
    await listing;
    if (!signal.aborted) this.isComplete = true;
  }

  /** A list that is the same is not drawn again. */
  #showOther(chats: ReadonlySet<string>): void {
    const shown = this.#shown;
    if (shown?.size === chats.size && [...chats].every((id) => shown.has(id))) return;
    this.#shown = chats;
    this.#show(chats);
  }

  /** The chats in the folders and with the tags that the query names; null where it names none. */
  #only({ conditions }: Query): string[] | null {
    const { conversations } = this.stores;
    const about = conditions.flatMap((one) => (one.field === 'in' || one.field === 'tag' ? [one] : []));
    if (about.length === 0) return null;
    const isMeant = (conversation: Conversation): boolean =>
      about.every(({ field, value, isExcluded }) => {
        const names = field === 'in' ? this.#foldersOf(conversation) : (conversation.tags ?? []);
        return names.some((name) => fold(name).startsWith(value)) !== isExcluded;
      });
    return conversations.all.filter(isMeant).map(({ id }) => id);
  }

  /** The names of the folder that a chat is in, and of the one around that. */
  #foldersOf({ folderId }: Conversation): string[] {
    const folder = this.stores.folders.byId(folderId);
    const around = this.stores.folders.byId(folder?.parentId ?? undefined);
    return [folder, around].flatMap((one) => (one ? [one.name] : []));
  }
}
