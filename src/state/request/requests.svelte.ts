import { SvelteMap } from 'svelte/reactivity';
import { isPartMissing, type Failure } from '../../model/failure';
import type { Hold } from '../../model/request/hold';
import type { Message, ReplyMessage } from '../../model/chat/message';
import type { Parameters } from '../../model/request/parameters';
import type { Strategy } from '../../model/request/strategy';
import type { SentWords } from '../chat/drafts/sent-words';
import type { Change } from '../../storage/keyspace/records';
import type { ThreadPort } from '../chat/thread-port';
import type { Stores } from '../stores';
import type { Reply } from './reply/reply.svelte';
import type { Asked, RequestPipeline, RunningRequests } from './request-pipeline';
import type { AskedReply } from './request-source';
import type { RunningRequest } from './send-request';

/** A request that waits for the person's decision. */
interface Held {
  hold: Hold;
  /** The text of the draft that is to be sent; null where the request is for something else. */
  draft: string | null;
  /** Tries again. `isDecided`: the person has seen what their limits say, and still wants it sent. */
  again: (isDecided: boolean) => Promise<unknown>;
}

export interface StartOptions {
  /** What the person wrote right before the reply, where it is new. */
  written?: Message | undefined;
  /**
   * The editor that the message was typed in. The text is removed from it once the request is sent, even if that is
   * only after the person's decision.
   */
  draft?: SentWords | undefined;
  /** Parameters instead of those that the next request would have. */
  parameters?: Parameters | undefined;
  /** The person has seen what their limits say, and still wants the request sent. */
  isDecided?: boolean | undefined;
  /** Further changes for the same transaction. */
  also?: readonly Change[];
}

/** The requests of a thread: the replies that are running, and what keeps one from being sent. */
export class Requests implements RunningRequests {
  /** Why nothing could be sent; the draft is kept. */
  failure = $state.raw<Failure | null>(null);
  /**
   * What the person has to decide before a request is sent. If the request is for a draft, only as long as the draft
   * stays the same.
   */
  readonly hold: Hold | null = $derived.by(() => {
    const held = this.#held;
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
  readonly #ends = new Map<string, Promise<void>>();
  #held = $state.raw<Held | null>(null);
  /** The request that is being prepared; null where there is none. */
  #starting: Promise<unknown> | null = null;

  constructor(
    private readonly stores: Stores,
    private readonly thread: ThreadPort,
  ) {}

  /**
   * Adds `written` and `message` to the tree, shows their branch, and follows the reply in the background until it
   * ends. Resolves to false, with `failure` or `hold` set, where no request can be made; then nothing has changed.
   */
  async start(
    message: ReplyMessage,
    { written, draft, parameters, isDecided = false }: StartOptions = {},
  ): Promise<boolean> {
    const { once, conversation } = this.thread;
    const own = parameters ?? once;
    // Parameters set for this request alone are stored with the reply, so that a retry uses the same.
    const kept = own ? { ...message, reply: { ...message.reply, parameters: own } } : message;
    const asked = [{ message: kept, parameters: own ?? conversation.parameters }];
    const composed = draft === this.thread.draft ? this.thread.draft : null;
    return this.#attempt(isDecided, (pipeline) => pipeline.send(asked, { written, draft }), {
      draft: composed?.text ?? null,
      again: (decided) =>
        composed ? this.thread.send(decided) : this.start(message, { written, draft, parameters, isDecided: decided }),
    });
  }

  /**
   * Asks for the replies of one round, which then stand side by side; a reply that cannot be asked for fails in its
   * column. `isDecided`: the person has seen what their limits say to all of them. Resolves to false where another
   * request is being prepared.
   */
  async startRound(
    asked: readonly AskedReply[],
    { written, draft, isDecided = false, also = [] }: StartOptions = {},
  ): Promise<boolean> {
    const sent = await this.alone(() =>
      this.#whole(isDecided, (pipeline) => pipeline.send(asked, { written, draft, isRound: true, also })),
    );
    // In a round, a failure here means that no request was sent.
    if (typeof sent === 'object' && sent?.failure) this.failure = sent.failure;
    return sent === 'sent' || sent === 'none';
  }

  /**
   * Has the model write a summary of the older turns, which then stands for them. Resolves to whether there is a new
   * one.
   */
  async summarise(isDecided = false): Promise<boolean> {
    if (this.isReplying || this.isAwaited) return false;
    const again = (decided: boolean): Promise<boolean> => this.summarise(decided);
    return this.#attempt(isDecided, (pipeline) => pipeline.summarise(), { draft: null, again });
  }

  /** Makes `strategy` the chat's own, and sends the request that waited for room in the window. */
  async decide(strategy: Strategy): Promise<void> {
    await this.sendAfter(this.thread.change((one) => ({ ...one, strategy })));
  }

  /** Sends the waiting request after `change`, which makes room for it. */
  async sendAfter(change: Promise<void>): Promise<void> {
    const held = this.#held;
    await change;
    await held?.again(false);
  }

  /** Sends the waiting request in spite of the person's limits; later requests are checked again. */
  async sendAnyway(): Promise<void> {
    if (!this.#starting) await this.#held?.again(true);
  }

  /** Drops the waiting request. */
  dismiss(): void {
    this.#held = null;
    this.failure = null;
  }

  /** Stops every reply on show. */
  stop(): void {
    for (const reply of this.#onShow) reply.stop();
  }

  /** Whether a reply is running or a request is being prepared: then the thread must not be closed. */
  get isBusy(): boolean {
    return this.#starting !== null || this.replies.size > 0;
  }

  /** Resolves when no reply is running and no request is being prepared. */
  async untilIdle(): Promise<void> {
    while (this.isBusy) await Promise.all([this.#starting, ...this.#ends.values()]);
  }

  /**
   * Stops the replies `ids`, or all replies and the request that is being prepared, and waits until they are stored.
   */
  async end(ids?: readonly string[]): Promise<void> {
    const stopped = ids ?? [...this.#ends.keys()];
    for (const id of stopped) this.replies.get(id)?.stop();
    await Promise.all(stopped.map((id) => this.ended(id)));
    if (ids || !this.#starting) return;
    await this.#starting;
    await this.end();
  }

  /** Ends the replies on show, and waits until they are stored. */
  async endShown(): Promise<void> {
    await this.end(this.#onShow.map(({ message }) => message.id));
  }

  /** Waits until a reply that runs here has ended and is stored. */
  async ended(id: string): Promise<void> {
    await this.#ends.get(id);
  }

  /**
   * Prepares one request at a time: a second Enter during the preparation sends nothing. Resolves to what `send` does;
   * to null where another request is being prepared.
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

  /** Sends one request at a time; if it has to wait for a decision, notes how to try it again. */
  async #attempt(
    isDecided: boolean,
    send: (pipeline: RequestPipeline) => Promise<Asked>,
    held: Omit<Held, 'hold'>,
  ): Promise<boolean> {
    const sent = await this.alone(() => {
      this.failure = null;
      return this.#whole(isDecided, send);
    });
    if (sent === null) return false;
    this.#held = typeof sent === 'object' && 'hold' in sent ? { ...held, hold: sent.hold } : null;
    if (typeof sent === 'object' && sent.failure) this.failure = sent.failure;
    return sent === 'sent';
  }

  /**
   * Runs `send` with the pipeline, which is loaded with the first request. If a part of the app cannot be loaded, that
   * is the failure.
   */
  async #whole(isDecided: boolean, send: (pipeline: RequestPipeline) => Promise<Asked>): Promise<Asked> {
    try {
      const { RequestPipeline } = await import('./request-pipeline');
      return await send(new RequestPipeline(this.stores, this.thread, this, isDecided));
    } catch (error) {
      if (isPartMissing(error)) return { failure: { kind: 'part-missing' } };
      throw error;
    }
  }

  /**
   * Sends requests and shows their replies while they arrive and after that, together with `others`. `tipId`, where
   * given, is the end of the branch on show from then on.
   */
  async follow(requests: readonly RunningRequest[], others: readonly Message[], tipId?: string): Promise<void> {
    const { messages } = this.thread;
    await messages.rendered.loadRenderer();
    const replies = requests.flatMap((request) => request.replies);
    for (const reply of replies) this.replies.set(reply.message.id, reply);
    messages.show([...others, ...replies.map(({ message }) => message)], tipId);
    for (const request of requests) this.#run(request);
  }

  #run(request: RunningRequest): void {
    const { replies } = request;
    const run = request.run({
      show: (finished) => {
        for (const [choice, message] of finished.entries()) {
          this.thread.messages.showEnded(message, replies[choice]!.shown.blocks);
          this.replies.delete(message.id);
        }
      },
      learned: () => this.thread.recount(),
    });
    for (const { message } of replies)
      this.#ends.set(
        message.id,
        run.finally(() => this.#ends.delete(message.id)),
      );
  }
}
