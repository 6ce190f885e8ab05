import { SvelteMap } from 'svelte/reactivity';
import type { Failure } from '../../model/failure';
import type { Hold } from '../../model/request/hold';
import type { Message, ReplyMessage } from '../../model/chat/message';
import type { Strategy } from '../../model/request/strategy';
import type { App } from '../app/app.svelte';
import type { Asking } from './ask';
import type { Draft } from '../chat/draft.svelte';
import type { Reply } from './reply.svelte';
import type { Thread } from '../chat/thread.svelte';

/** What was held back. */
interface Held {
  hold: Hold;
  /** The draft that it is; null: it is something else. */
  draft: string | null;
  again: () => Promise<unknown>;
}

/** What a thread asks its endpoint: the replies that are running, and what keeps one from being asked for. */
export class Requests {
  /** Why nothing could be sent; the draft is kept. */
  failure = $state.raw<Failure | null>(null);
  /** What the person has to decide before a request is sent; of a draft only while that is as it was. */
  readonly hold: Hold | null = $derived.by(() => {
    const held = this.#held;
    return held && (held.draft === null || held.draft === this.thread.draft.text) ? held.hold : null;
  });
  /** The replies that are written here, by message id. */
  readonly replies = new SvelteMap<string, Reply>();
  /** Those of them on show, in the thread or in columns. */
  readonly #onShow: readonly Reply[] = $derived.by(() => {
    const { conversation, messages } = this.thread;
    const ids = new Set(messages.shown.map(({ id }) => id));
    return [...this.replies.values()].filter(
      ({ message }) => ids.has(message.id) || (message.round && message.round === conversation.columns),
    );
  });
  /** Whether one of those on show is running. */
  readonly isReplying: boolean = $derived(this.#onShow.length > 0);
  /** Whether a summary is asked for or written. */
  isSummarising = $state(false);
  /** Whether another tab is writing a reply on the path on show: nothing can be sent below it yet. */
  readonly isAwaited: boolean = $derived.by(() => {
    const { branch, messages } = this.thread;
    return branch.some((message) => messages.isElsewhere(message));
  });

  /** The ends of the replies that run here, by message id. */
  readonly #ends = new Map<string, Promise<void>>();
  #held = $state.raw<Held | null>(null);
  /** Whether the next request that the person's limits hold back goes all the same. */
  #isAllowed = false;
  /** The request that is just being made ready; null where none is. */
  #starting: Promise<unknown> | null = null;

  constructor(
    private readonly app: App,
    private readonly thread: Thread,
  ) {}

  /**
   * Puts `written` and `message` into the tree, goes there, and follows the reply in the background until it ends. Resolves to
   * false, with `failure` or `hold` set, where no request can be made; then nothing has changed. `draft`: where `written` stands;
   * it is emptied when the request is on its way, also when that is only after the person's decision.
   */
  async start(message: ReplyMessage, written?: Message, draft?: Draft): Promise<boolean> {
    const again = draft ? () => this.thread.send() : () => this.start(message, written);
    const isStarted = await this.#attempt(async () => (await this.#load()).start(message, written), {
      draft: draft?.text ?? null,
      again,
    });
    if (isStarted && written) draft?.clear(written.text);
    return isStarted;
  }

  /** Has the model write a summary of the older turns, which then stands for them. Resolves to whether there is a new one. */
  async summarise(): Promise<boolean> {
    if (this.isReplying || this.isAwaited) return false;
    return this.#attempt(async () => (await this.#load()).summarise(), { draft: null, again: () => this.summarise() });
  }

  /** Decides by `strategy`, from now on in this chat, what was held back for want of room; and sends it. */
  async decide(strategy: Strategy): Promise<void> {
    const held = this.#held;
    await this.thread.change((one) => ({ ...one, strategy }));
    await held?.again();
  }

  /** Sends what the person's limits have held back, and nothing after it. */
  async sendAnyway(): Promise<void> {
    if (this.#starting) return;
    this.#isAllowed = true;
    await this.#held?.again();
    this.#isAllowed = false;
  }

  /** Leaves unsent what was held back. */
  dismiss(): void {
    this.#held = null;
    this.failure = null;
  }

  /** Stops every reply on show. */
  stop(): void {
    for (const reply of this.#onShow) reply.stop();
  }

  /** Whether something comes, or is about to: then the thread must live on, whatever is on show. */
  get isBusy(): boolean {
    return this.#starting !== null || this.replies.size > 0;
  }

  /** Stops replies (those of `ids`, or all, also what is just being asked for) and waits until they are stored as they are. */
  async end(ids?: readonly string[]): Promise<void> {
    const stopped = ids ?? [...this.#ends.keys()];
    for (const id of stopped) this.replies.get(id)?.stop();
    await Promise.all(stopped.map((id) => this.ended(id)));
    if (ids || !this.#starting) return;
    await this.#starting;
    await this.end();
  }

  /** Waits until a reply that runs here has ended and is stored. */
  async ended(id: string): Promise<void> {
    await this.#ends.get(id);
  }

  /**
   * Makes one request ready at a time: a second Enter, while that of the first is made ready, sends nothing. Resolves to what `send`
   * does; to null where something else is under way.
   */
  async alone<Sent>(send: () => Promise<Sent>): Promise<Sent | null> {
    if (this.#starting) return null;
    const sending = send();
    this.#starting = sending.catch(() => null);
    try {
      return await sending;
    } finally {
      this.#starting = null;
    }
  }

  /** Sends one thing at a time; what is held back is noted with how to try it again. */
  async #attempt(send: () => Promise<boolean | Hold>, held: Omit<Held, 'hold'>): Promise<boolean> {
    const sent = await this.alone(() => {
      this.failure = null;
      return send();
    });
    if (sent === null) return false;
    this.#held = typeof sent === 'boolean' ? null : { ...held, hold: sent };
    return sent === true;
  }

  /** What a request is made by is loaded with the first one. */
  async #load() {
    const { Starter } = await import('./starter');
    return new Starter(this.app, this.thread, () => {
      const isAllowed = this.#isAllowed;
      this.#isAllowed = false;
      return isAllowed;
    });
  }

  /** Sends the request, and shows its replies while they come, and when they have ended. */
  async follow(asking: Asking, written?: Message): Promise<void> {
    const { messages } = this.thread;
    const { replies } = asking;
    await messages.loadRenderer();
    for (const reply of replies) this.replies.set(reply.message.id, reply);
    messages.show([...(written ? [written] : []), ...replies.map(({ message }) => message)]);
    const run = asking.run((finished) => {
      for (const [choice, message] of finished.entries()) {
        messages.showEnded(message, replies[choice]!.blocks);
        this.replies.delete(message.id);
      }
    });
    for (const { message } of replies)
      this.#ends.set(
        message.id,
        run.finally(() => this.#ends.delete(message.id)),
      );
  }
}
