import { newConversation, type Conversation } from '../../model/chat/conversation';
import type { Message } from '../../model/chat/message';
import type { ChatSort } from '../../model/chat/list/choices';
import { orderBy, sortedAgain, type Order } from '../../model/chat/list/order';
import type { Section } from '../../model/chat/list/section';
import { sectionsOf } from '../../model/chat/list/sections';
import { newId } from '../../model/id';
import type { Change } from '../../storage/keyspace/records';
import { changeOfConversation, putOfConversation, type Library } from '../../storage/library/library';
import type { Settings } from '../base/settings.svelte';
import type { Folders } from '../folders/folders.svelte';
import type { StorageStatus } from '../base/storage-status.svelte';
import { Headers } from './list/headers.svelte';
import type { Selection } from './list/selection.svelte';

/** What looks for words in all chats. */
interface ChatSearch {
  search(typed: string, show: (chats: ReadonlySet<string> | null) => void): Promise<void>;
  warm(): Promise<void>;
}

type HeaderChange = (conversation: Conversation) => Conversation;

/** All conversations' headers: the list at the left, and the one place that changes a header. */
export class Conversations {
  readonly #headers = new Headers();
  /**
   * Changes that are shown but not stored yet, by conversation: the result of an earlier write must not undo them on
   * the screen.
   */
  readonly #underWay = new Map<string, readonly HeaderChange[]>();
  query = $state('');
  #found = $state.raw<ReadonlySet<string> | null>(null);
  /** What a search by meaning has found for `query`, by the words, too. It comes later than the search for the words. */
  #byMeaning = $state.raw<{ query: string; chats: ReadonlySet<string> } | null>(null);

  /** The one tag whose chats are listed; null where it does not matter. */
  tag = $state<string | null>(null);
  /** Whether the archived chats are rows of the list. Those that a search finds always are. */
  isArchiveOpen = $state(false);
  /** By which day it is: UTC ms. `ListBar` sets it anew when that is another one. */
  now = $state(Date.now());
  /** The chats that are ticked in the list; null while none are chosen there. */
  selection = $state.raw<Selection | null>(null);
  /** The earliest time of day (UTC ms) at which anything was sorted: the clock may be set back meanwhile. */
  #earliest = Date.now();
  #newestFirst: readonly Conversation[] = [];
  #inOrder: readonly Conversation[] = [];

  /** The one that was used last first; the deleted ones out. */
  readonly all: readonly Conversation[] = $derived.by(() => {
    const live = [...this.#headers.all.values()].filter((one) => one.deletedAt === null);
    return (this.#newestFirst = sortedAgain(this.#newestFirst, live, this.#order('used')));
  });

  /** What is on show, in the order of the settings: `all`, narrowed by the search and the tag. */
  readonly list: readonly Conversation[] = $derived.by(() => {
    const { tag, all } = this;
    const found = this.#found;
    const more = this.#byMeaning;
    const sort = this.settings.values.chatSort;
    if (sort !== 'used') this.#inOrder = sortedAgain(this.#inOrder, all, this.#order(sort));
    const sorted = sort === 'used' ? all : this.#inOrder;
    if (found === null && tag === null) return sorted;
    const hasTag = (one: string): boolean => one.toLowerCase() === tag?.toLowerCase();
    const isFound = (id: string): boolean =>
      found === null || found.has(id) || (more?.query === this.query && more.chats.has(id));
    return sorted.filter(({ id, tags }) => isFound(id) && (tag === null || tags?.some(hasTag)));
  });

  /** Whether some chats are left out of the list. */
  readonly isNarrowed: boolean = $derived(this.#found !== null || this.tag !== null);

  /** `list` as it is shown. */
  readonly sections: readonly Section[] = $derived.by(() => {
    const { chatSort: sort, chatGroup: group } = this.settings.values;
    const isArchiveOpen = this.isArchiveOpen || this.#found !== null;
    const divide = (chats: readonly Conversation[]) => this.folders.divide(chats, this.isNarrowed);
    return sectionsOf(this.list, { sort, group, now: this.now, isArchiveOpen, divide });
  });

  /** Another object whenever the list is narrowed, sorted or divided in another way, so that all of it may change. */
  readonly view: object = $derived.by(() => {
    const { chatSort, chatGroup } = this.settings.values;
    return [this.#found, this.#byMeaning, this.tag, chatSort, chatGroup];
  });

  constructor(
    private readonly library: Library,
    private readonly storageStatus: StorageStatus,
    private readonly settings: Pick<Settings, 'values'>,
    /** Loads the search when it is first needed. */
    private readonly chatSearch: () => Promise<ChatSearch>,
    private readonly folders: Pick<Folders, 'divide'>,
  ) {}

  #order(sort: ChatSort): Order {
    const now = Date.now();
    this.#earliest = Math.min(this.#earliest, now);
    return orderBy(sort, now, this.#earliest);
  }

  /** `turn` is awaited between reading and showing: with thousands of headers, each takes a task long enough. */
  async load(turn?: () => Promise<void>): Promise<void> {
    const all = await this.storageStatus.read(() => this.library.loadConversations());
    if (!all) return;
    await turn?.();
    this.#headers.replace(all.map((one) => this.#withUnderWay(one)));
  }

  /** Reads what the first sight shows: where that is known (`list/first-rows.ts`), the others come later. */
  async loadFirst(): Promise<void> {
    const { library } = this;
    const first = await this.storageStatus.read(async () => library.loadHeaders((await library.loadFirstRows()) ?? []));
    const headers = first?.flatMap((one) => one ?? []) ?? [];
    if (headers.length === 0) return this.load();
    this.#headers.beginWithSome();
    this.#headers.set(headers);
  }

  /** Takes the headers that `loadFirst` has left; undefined where they cannot be read. */
  takeRest(all: readonly Conversation[] | undefined): void {
    if (all) this.#headers.fill(all);
    else this.#headers.giveUp();
  }

  /** Reads a header that is not there while not all are. */
  async know(id: string): Promise<void> {
    if (!this.isComplete && !this.#headers.has(id)) await this.reload(id);
  }

  /** Reads one header again, because another tab has changed it. */
  async reload(id: string): Promise<void> {
    const stored = await this.storageStatus.read(() => this.library.loadConversation(id));
    if (stored) this.#take(stored);
    else if (stored === null) this.#headers.delete(id);
  }

  /** Whether all headers have been read: at the start of a large library, those of the first rows come before the others. */
  get isComplete(): boolean {
    return this.#headers.isComplete;
  }

  /** Resolves when all headers have been read, to true; to false where that failed, which `storageStatus` has said. */
  get whole(): Promise<boolean> {
    return this.#headers.whole;
  }

  /** The ids of those in the bin. */
  get deletedIds(): string[] {
    return [...this.#headers.all.values()].flatMap(({ id, deletedAt }) => (deletedAt === null ? [] : [id]));
  }

  byId(id: string): Conversation | null {
    return this.#headers.all.get(id) ?? null;
  }

  /** Whether there is a conversation of that id that is not in the bin. */
  isLive(id: string): boolean {
    return this.#headers.all.get(id)?.deletedAt === null;
  }

  /** A conversation that is not kept until it has something in it. */
  blank(start: Parameters<typeof newConversation>[2]): Conversation {
    return newConversation(newId(), Date.now(), start);
  }

  /** Keeps a conversation that `blank` made. */
  async add(conversation: Conversation): Promise<void> {
    this.#headers.set([conversation]);
    await this.storageStatus.attempt(() => this.library.putConversation(conversation));
  }

  /** Keeps a conversation that `blank` made together with its messages, in one transaction. */
  async addWith(conversation: Conversation, messages: readonly Message[]): Promise<void> {
    this.#headers.set([conversation]);
    const put = putOfConversation(conversation);
    await this.storageStatus.attempt(() => this.library.saveMessages(messages, [put]));
  }

  /**
   * Changes a header: at once on the screen, then by read-modify-write in storage, so that two tabs lose nothing.
   * `change` is called on both and must depend on its argument only.
   */
  async change(id: string, change: (conversation: Conversation) => Conversation): Promise<void> {
    if (!this.#headers.has(id)) return;
    await this.changeWith(id, change, (also) =>
      this.storageStatus.attempt(() => this.library.saveMessages([], [also])),
    );
  }

  /**
   * Changes a header as part of a larger write: `write` gets its change, and stores it with others. `blank`: the
   * header where none is kept yet. Resolves to what `write` does; where that rejects or gives null, the header is shown
   * as it was before. Where the storage failed (undefined), the change stays on the screen.
   */
  async changeWith<Result>(
    id: string,
    change: HeaderChange,
    write: (also: Change) => Promise<Result>,
    blank: Conversation | null = null,
  ): Promise<Result> {
    const before = this.#headers.get(id);
    const known = before ?? blank;
    const changed = known && change(known);
    if (changed) this.#headers.set([changed]);
    const others = (): readonly HeaderChange[] => (this.#underWay.get(id) ?? []).filter((one) => one !== change);
    this.#underWay.set(id, [...others(), change]);
    let stored: Conversation | null = null;
    const noted = (old: Conversation): Conversation => (stored = change(old));
    let isRefused = true;
    try {
      const written = await write(changeOfConversation(id, noted, blank));
      isRefused = written === null;
      return written;
    } finally {
      this.#underWay.set(id, others());
      if (isRefused) await this.#takeBack(id, changed, before);
      else if (stored) this.#take(stored);
    }
  }

  /** Shows a header again as it was `before` it was `changed`, because that change was not stored. */
  async #takeBack(id: string, changed: Conversation | null, before: Conversation | undefined): Promise<void> {
    // Another change came meanwhile: only the storage knows the header without the one that is taken back.
    if (this.#headers.get(id) !== changed) await this.reload(id);
    else if (before) this.#headers.set([before]);
    else this.#headers.delete(id);
  }

  /** Changes a header on the screen alone. */
  show(id: string, change: (conversation: Conversation) => Conversation): void {
    const known = this.#headers.get(id);
    if (known) this.#headers.set([change(known)]);
  }

  /** Takes a header as it is stored, with the changes that are still on their way to the disk. */
  #take(stored: Conversation): void {
    this.#headers.set([this.#withUnderWay(stored)]);
  }

  #withUnderWay(stored: Conversation): Conversation {
    const underWay = this.#underWay.get(stored.id) ?? [];
    return underWay.reduce((one, change) => change(one), stored);
  }

  rename(id: string, title: string): Promise<void> {
    return this.change(id, (one) => ({ ...one, title: title.trim() }));
  }

  setPinned(id: string, pinned: boolean): Promise<void> {
    return this.change(id, (one) => ({ ...one, pinned }));
  }

  /** Narrows the list to the conversations in which `query` is found; an empty query shows all. */
  async search(query: string): Promise<void> {
    this.query = query;
    const search = await this.chatSearch();
    // A folder or a tag is looked for among all headers.
    await this.whole;
    // While the search was loaded, more may have been typed: that comes after this one.
    await search.search(query, (found) => (this.#found = found));
  }

  /** `query` was found by meaning, too, in `chats`. They are listed while it is what is looked for. */
  foundByMeaning(query: string, chats: ReadonlySet<string>): void {
    this.#byMeaning = { query, chats };
  }

  /** Has what searching needs ready: the person is about to type. */
  async prepareSearch(): Promise<void> {
    await (await this.chatSearch()).warm();
  }
}
