import type { Thread } from './thread.svelte';

/** Where the reader of a chat is: at a message, which begins `top` CSS pixels below the top of the view. */
export interface ReadingPlace {
  messageId: string;
  top: number;
}

/** The threads that live in this tab: the one on show, and those whose replies are still running. */
export class OpenThreads {
  current = $state.raw<Thread | null>(null);
  /** Where the reader of each chat was last, by its id; none where that was its end. */
  readonly places = new Map<string, ReadingPlace>();
  readonly #byId = new Map<string, Thread>();

  get all(): readonly Thread[] {
    return [...this.#byId.values()];
  }

  get isReplying(): boolean {
    return this.all.some((thread) => thread.requests.isBusy);
  }

  byId(id: string): Thread | null {
    return this.#byId.get(id) ?? null;
  }

  /**
   * Shows `thread`. The thread before it is closed, unless it still receives a reply. `claimSlot` reserves the place
   * where a new chat's draft is stored.
   */
  async show(thread: Thread, claimSlot: () => Promise<void>): Promise<void> {
    const before = this.current;
    const flushed = before?.draft.flush();
    // The new chats of a tab share one draft: while another new chat is sending it, it must not appear in this one.
    const isSent = thread.isNew && this.all.some((other) => other.isNew && other.requests.isBusy);
    this.#byId.set(thread.id, thread);
    this.current = thread;
    if (before) void this.#letGo(before);
    if (thread.isNew) {
      // This tab's own draft must be stored before `claimSlot` looks for it.
      await flushed;
      await claimSlot();
    }
    await Promise.all([isSent ? null : thread.draft.load(), thread.isNew ? null : thread.load()]);
  }

  /**
   * Moves words that a new chat could not send into the new chat on show, if the person has left the first one
   * meanwhile.
   */
  giveBack({ isNew, draft }: Thread): void {
    const { current } = this;
    if (isNew && current?.isNew && current.draft !== draft) current.draft.putAbove(draft.text);
  }

  /**
   * Closes a thread that was left: at once, or when none of its requests runs any more, and each file of its draft is
   * there. One that is in the list stays open while the person has to be asked about a file, so that they are asked when
   * they come back; to a new chat and one in the bin nobody does.
   */
  async #letGo(thread: Thread): Promise<void> {
    const { requests, draft, stores } = thread;
    if (requests.isBusy) await requests.untilIdle();
    while (draft.arrivals.length > 0) await Promise.allSettled(draft.arrivals);
    await draft.attachments?.settled();
    if (this.current === thread || this.#byId.get(thread.id) !== thread) return;
    if (draft.attachments?.isAsking && stores.conversations.isLive(thread.id)) return;
    this.#byId.delete(thread.id);
    thread.close();
  }

  /** Reads what is stored of each anew. */
  async load(): Promise<void> {
    await Promise.all(this.all.filter((thread) => !thread.isNew).map((thread) => thread.load()));
  }

  /**
   * Stores the messages and drafts of all open threads again, and reads those that could not be read: the storage was
   * emptied, and works again.
   */
  async keepMissing(): Promise<void> {
    await Promise.all(this.all.flatMap((thread) => [thread.messages.keepMissing(), thread.draft.keepMissing()]));
    await Promise.all(this.all.filter(({ isLoaded }) => !isLoaded).map((thread) => thread.load()));
  }

  /** Stops all replies, and waits until they are stored as they are. */
  async end(): Promise<void> {
    await Promise.all(this.all.map((thread) => thread.requests.end()));
  }

  /** Saves the drafts of all open threads, which a reload would lose. `isLeaving`: the page goes now. */
  async flush(isLeaving = false): Promise<void> {
    await Promise.all(this.all.map((thread) => thread.draft.flush(isLeaving)));
  }
}
