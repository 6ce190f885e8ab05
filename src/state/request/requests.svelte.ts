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

/** What was held back. */
interface Held {
  hold: Hold;
  /** The draft that it is; null: it is something else. */
  draft: string | null;
  /** Tries once more. `isDecided`: the person has been told what their limits say. */
  again: (isDecided: boolean) => Promise<unknown>;
}

export interface StartOptions {
  /** What the person wrote right before the reply, where it is new. */
  written?: Message | undefined;
  /** Where that stands; it is emptied when the request is on its way, also when that is only after the person's decision. */
  draft?: SentWords | undefined;
  /** Other parameters than the next request would have. */
  parameters?: Parameters | undefined;
  /** The person has been told what their limits say, and has the request sent. */
  isDecided?: boolean | undefined;
  /** What changes with it, in one transaction. */
  also?: readonly Change[];
}

/** What a thread asks its endpoint: the replies that are running, and what keeps one from being asked for. */
export class Requests implements RunningRequests {
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
  /** Whether all of these have finished, and only their servers leave the answer open: they need not be waited for. */
  readonly isQuiet: boolean = $derived(this.isReplying && this.#onShow.every(({ afterword }) => afterword.isQuiet));
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
  /** The request that is just being made ready; null where none is. */
  #starting: Promise<unknown> | null = null;

  constructor(
    private readonly stores: Stores,
    private readonly thread: ThreadPort,
  ) {}

  /**
   * Puts `written` and `message` into the tree, goes there, and follows the reply in the background until it ends. Resolves to
   * false, with `failure` or `hold` set, where no request can be made; then nothing has changed.
   */
  async start(
    message: ReplyMessage,
    { written, draft, parameters, isDecided = false }: StartOptions = {},
  ): Promise<boolean> {
    const { once, conversation } = this.thread;
    const own = parameters ?? once;
    // What was set for this request alone is kept with the reply: if it fails, it is asked for again with the same.
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
   * Asks for the replies of one round, which then stand side by side; one that cannot be asked for has failed. `isDecided`: the
   * person has been told what their limits say to all of them. Resolves to false where something else is just being asked for.
   */
  async startRound(
    asked: readonly AskedReply[],
    { written, draft, isDecided = false, also = [] }: StartOptions = {},
  ): Promise<boolean> {
    const sent = await this.alone(() =>
      this.#whole(isDecided, (pipeline) => pipeline.send(asked, { written, draft, isRound: true, also })),
    );
    // Of a round all is asked for, or nothing was.
    if (typeof sent === 'object' && sent?.failure) this.failure = sent.failure;
    return sent === 'sent' || sent === 'none';
  }

  /** Has the model write a summary of the older turns, which then stands for them. Resolves to whether there is a new one. */
  async summarise(isDecided = false): Promise<boolean> {
    if (this.isReplying || this.isAwaited) return false;
    const again = (decided: boolean): Promise<boolean> => this.summarise(decided);
    return this.#attempt(isDecided, (pipeline) => pipeline.summarise(), { draft: null, again });
  }

  /** Decides by `strategy`, from now on in this chat, what was held back for want of room; and sends it. */
  async decide(strategy: Strategy): Promise<void> {
    await this.sendAfter(this.thread.change((one) => ({ ...one, strategy })));
  }

  /** Sends what was held back after `change`, which makes room for it. */
  async sendAfter(change: Promise<void>): Promise<void> {
    const held = this.#held;
    await change;
    await held?.again(false);
  }

  /** Sends what the person's limits have held back, and nothing after it. */
  async sendAnyway(): Promise<void> {
    if (!this.#starting) await this.#held?.again(true);
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

  /** Resolves when nothing comes any more, nor is about to. */
  async untilIdle(): Promise<void> {
    while (this.isBusy) await Promise.all([this.#starting, ...this.#ends.values()]);
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

  /** Ends the replies on show whose answer is left open though they have finished. */
  async endQuiet(): Promise<void> {
    await this.end(this.#onShow.filter(({ afterword }) => afterword.isQuiet).map(({ message }) => message.id));
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

  /** Has `send` send by the pipeline, which is loaded with the first request. What of the app is missing for that is why nothing is sent. */
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
   * Sends requests, and shows their replies while they come, and when they have ended; `others` are shown with them, and `tipId`, where
   * it is given, is the end of the branch on show from then on.
   */
  async follow(requests: readonly RunningRequest[], others: readonly Message[], tipId?: string): Promise<void> {
    const { messages } = this.thread;
    await messages.loadRenderer();
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
          this.thread.messages.showEnded(message, replies[choice]!.blocks);
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
