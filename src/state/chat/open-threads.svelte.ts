import type { Thread } from './thread.svelte';

/** The threads that live in this tab: the one on show, and those whose replies are still running. */
export class OpenThreads {
  current = $state.raw<Thread | null>(null);
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

  /** Puts `thread` on show. The one before it is let go, unless it still receives a reply. `claimSlot`: has a new chat's draft a place. */
  async show(thread: Thread, claimSlot: () => Promise<void>): Promise<void> {
    const before = this.current;
    const flushed = before?.draft.flush();
    // The draft of all new chats is one: what is just being sent from another is not this one's.
    const isSent = thread.isNew && this.all.some((other) => other.isNew && other.requests.isBusy);
    this.#byId.set(thread.id, thread);
    this.current = thread;
    if (before) void this.#letGo(before);
    if (thread.isNew) {
      // An own draft must be on disk to be found there.
      await flushed;
      await claimSlot();
    }
    await Promise.all([isSent ? null : thread.draft.load(), thread.isNew ? null : thread.load()]);
  }

  /** What a new chat could not send, and was left meanwhile, is the draft of the new chat on show: all new chats have one. */
  giveBack({ isNew, draft }: Thread): void {
    const { current } = this;
    if (isNew && current?.isNew && current.draft !== draft) current.draft.putAbove(draft.text);
  }

  /** Lets go of a thread that was left: at once, or when nothing of it runs any more. */
  async #letGo(thread: Thread): Promise<void> {
    if (thread.requests.isBusy) await thread.requests.untilIdle();
    if (this.current === thread || this.#byId.get(thread.id) !== thread) return;
    this.#byId.delete(thread.id);
    thread.close();
  }

  /** Reads what is stored of each anew. */
  async load(): Promise<void> {
    await Promise.all(this.all.filter((thread) => !thread.isNew).map((thread) => thread.load()));
  }

  /** Stores what is here: what was stored is gone, and the storage works again. */
  async keepMissing(): Promise<void> {
    await Promise.all(this.all.flatMap((thread) => [thread.messages.keepMissing(), thread.draft.keepMissing()]));
  }

  /** Stops all replies, and waits until they are stored as they are. */
  async end(): Promise<void> {
    await Promise.all(this.all.map((thread) => thread.requests.end()));
  }

  /** Saves what is typed, which a reload would lose. */
  async flush(): Promise<void> {
    await Promise.all(this.all.map((thread) => thread.draft.flush()));
  }
}
