import { SvelteMap } from 'svelte/reactivity';
import type { Failure } from '../../model/failure';
import type { Hold } from '../../model/request/hold';
import type { ThreadPort } from '../chat/thread-port';
import type { Stores } from '../stores';
import type { Reply } from './reply/reply.svelte';

/** A request that waits for the person's decision. */
export interface Held {
  hold: Hold;
  /** The text of the draft that is to be sent; null where the request is for something else. */
  draft: string | null;
  /** Tries again. `isDecided`: the person has seen what their limits say, and still wants it sent. */
  again: (isDecided: boolean) => Promise<unknown>;
}

/** The requests of a thread: the replies that are running, and what keeps one from being sent. */
export class Requests {
  /** Why nothing could be sent; the draft is kept. */
  failure = $state.raw<Failure | null>(null);
  /**
   * What the person has to decide before a request is sent. If the request is for a draft, only as long as the draft
   * stays the same.
   */
  readonly hold: Hold | null = $derived.by(() => {
    const { held } = this;
    return held && (held.draft === null || held.draft === this.thread.draft.text) ? held.hold : null;
  });
  /** The replies that are written here, by message id. */
  readonly replies = new SvelteMap<string, Reply>();
  /** The running replies that are on show, in the thread or in columns. */
  readonly #onShow: readonly Reply[] = $derived.by(() => {
    const { conversation, messages } = this.thread;
    // From the end, where they are: a thread may be long, and most of the time nothing runs.
    const isOnPath = (id: string): boolean => messages.shown.findLast((one) => one.id === id) !== undefined;
    return [...this.replies.values()].filter(
      ({ message }) => (message.round && message.round === conversation.columns) || isOnPath(message.id),
    );
  });
  /** Whether a reply on show is running. */
  readonly isReplying: boolean = $derived(this.#onShow.length > 0);
  /** Whether these are choices that are all complete, and only their server leaves the stream open. */
  readonly isWritten: boolean = $derived(this.isReplying && this.#onShow.every(({ status }) => status !== 'streaming'));
  /** Whether a summary is asked for or written. */
  isSummarising = $state(false);
  /** Whether another tab is writing a reply on the path on show: nothing can be sent below it yet. */
  readonly isAwaited: boolean = $derived.by(() => {
    const { branch, messages } = this.thread;
    return branch.some((message) => messages.isElsewhere(message));
  });

  /** The ends of the replies that run here, by message id. */
  readonly ends = new Map<string, Promise<void>>();
  held = $state.raw<Held | null>(null);
  /** The request that is being prepared; null where there is none. */
  #starting: Promise<unknown> | null = null;
  /** The draft that is being sent, from the press on; null where none is. */
  #sending: Promise<unknown> | null = null;

  constructor(
    readonly stores: Stores,
    readonly thread: ThreadPort,
  ) {}

  /** Drops the waiting request. */
  dismiss(): void {
    this.held = null;
    this.failure = null;
  }

  /** Stops every reply on show. */
  stop(): void {
    for (const reply of this.#onShow) reply.stop();
  }

  /** Whether a request is being prepared. */
  get isStarting(): boolean {
    return this.#starting !== null;
  }

  /** Whether a reply is running or a request is being prepared: then the thread must not be closed. */
  get isBusy(): boolean {
    return this.isStarting || this.#sending !== null || this.replies.size > 0;
  }

  /** Resolves when no reply is running and no request is being prepared. */
  async untilIdle(): Promise<void> {
    while (this.isBusy) await Promise.all([this.#starting, this.#sending, ...this.ends.values()]);
  }

  /**
   * Stops the replies `ids`, or all replies and the request that is being prepared, and waits until they are stored.
   */
  async end(ids?: readonly string[]): Promise<void> {
    const stopped = ids ?? [...this.ends.keys()];
    for (const id of stopped) this.replies.get(id)?.stop();
    await Promise.all(stopped.map((id) => this.ended(id)));
    if (ids || !(this.#starting ?? this.#sending)) return;
    await Promise.all([this.#starting, this.#sending]);
    await this.end();
  }

  /** Ends the replies on show, and waits until they are stored. */
  async endShown(): Promise<void> {
    await this.end(this.#onShow.map(({ message }) => message.id));
  }

  /** Waits until a reply that runs here has ended and is stored. */
  async ended(id: string): Promise<void> {
    await this.ends.get(id);
  }

  /** Whether the draft is on its way: what it says must not change until it is stored. */
  get isSendingDraft(): boolean {
    return this.#sending !== null;
  }

  /** Sends one draft at a time: a second Enter meanwhile does nothing. From the press on the thread is busy. */
  async sendingDraft(send: () => Promise<void>): Promise<void> {
    if (this.#sending) return;
    const sending = send();
    this.#sending = sending.catch(() => null);
    try {
      await sending;
    } finally {
      this.#sending = null;
    }
  }

  /**
   * Prepares one request at a time: a second Enter during the preparation sends nothing. Resolves to what `send` does;
   * to null where another request is being prepared.
   */
  async preparing<Sent>(send: () => Promise<Sent>): Promise<Sent | null> {
    if (this.#starting) return null;
    const sending = send();
    this.#starting = sending.catch(() => null);
    try {
      return await sending;
    } finally {
      this.#starting = null;
    }
  }
}
