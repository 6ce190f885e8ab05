import { SvelteMap } from 'svelte/reactivity';
import type { Source } from '../context/parts';
import type { Failure } from '../model/failure';
import type { Hold } from '../model/hold';
import type { Message, ReplyMessage } from '../model/message';
import type { Strategy } from '../model/strategy';
import type { Purpose } from '../model/usage-record';
import type { App } from './app.svelte';
import type { Asking } from './ask';
import type { Draft } from './draft.svelte';
import type { Ready } from './ready';
import type { Reply } from './reply.svelte';
import type { Thread } from './thread.svelte';

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
  #isStarting = false;

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
    const isStarted = await this.#attempt(() => this.#start(message, written), { draft: draft?.text ?? null, again });
    if (isStarted && written) draft?.clear(written.text);
    return isStarted;
  }

  /** Has the model write a summary of the older turns, which then stands for them. Resolves to whether there is a new one. */
  async summarise(): Promise<boolean> {
    if (this.isReplying || this.isAwaited) return false;
    return this.#attempt(() => this.#summarise(), { draft: null, again: () => this.summarise() });
  }

  /** Decides by `strategy`, from now on in this chat, what was held back for want of room; and sends it. */
  async decide(strategy: Strategy): Promise<void> {
    const held = this.#held;
    await this.thread.change((one) => ({ ...one, strategy }));
    await held?.again();
  }

  /** Sends what the person's limits have held back, and nothing after it. */
  async sendAnyway(): Promise<void> {
    if (this.#isStarting) return;
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

  /** Stops replies (those of `ids`, or all) and waits until they are stored as they are. */
  async end(ids: readonly string[] = [...this.#ends.keys()]): Promise<void> {
    for (const id of ids) this.replies.get(id)?.stop();
    await Promise.all(ids.map((id) => this.ended(id)));
  }

  /** Waits until a reply that runs here has ended and is stored. */
  async ended(id: string): Promise<void> {
    await this.#ends.get(id);
  }

  /** Sends one thing at a time; what is held back is noted with how to try it again. */
  async #attempt(send: () => Promise<boolean | Hold>, held: Omit<Held, 'hold'>): Promise<boolean> {
    // A second Enter, while the first one's request is made ready, sends nothing.
    if (this.#isStarting) return false;
    this.#isStarting = true;
    this.failure = null;
    try {
      const sent = await send();
      this.#held = typeof sent === 'boolean' ? null : { ...held, hold: sent };
      return sent === true;
    } finally {
      this.#isStarting = false;
    }
  }

  /** Resolves to whether it is on its way; else to what the person has to decide first, or false with `failure` set. */
  async #start(message: ReplyMessage, written?: Message): Promise<boolean | Hold> {
    const { app, thread } = this;
    const [{ accessFor, makeReady }, { ask }] = await Promise.all([import('./ready'), import('./ask')]);
    // One that has just ended may still be on its way to the disk.
    await this.ended(message.id);
    const { endpointId, model } = message.reply;
    // Another than the chat's own may have been chosen for this reply.
    const asked = { ...thread.asked, endpointId, model };
    const access = await accessFor(app, asked);
    this.failure = 'failure' in access ? access.failure : null;
    if ('failure' in access) return false;
    const makeItReady = () => {
      const source = this.#source(this.#historyOf(message, written), message.text !== '');
      return makeReady(app, asked, access, source);
    };
    let ready = await makeItReady();
    const { strategy = app.settings.values.strategy } = thread.conversation;
    // A summary may be of only a part of what is too long.
    while ('hold' in ready && strategy.kind === 'summarise' && ready.hold.canSummarise) {
      const summarised = await this.#summarise();
      if (summarised !== true) return summarised || ready.hold;
      ready = await makeItReady();
    }
    if ('hold' in ready) return ready.hold;
    const hold = await this.#budgetHold(ready, 'reply');
    if (hold) return hold;
    if (written) {
      await thread.keep(written.text);
      await app.saving.attempt(() => app.services.library.saveMessages([written]));
    }
    const asking = await ask(app, ready, message);
    if (!asking) return false;
    thread.once = null;
    await this.follow(asking, written);
    const { id, round } = asking.replies[0]!.message;
    await thread.showRound(id, round);
    return true;
  }

  async #summarise(): Promise<boolean | Hold> {
    this.isSummarising = true;
    try {
      return await this.#writeSummary();
    } finally {
      this.isSummarising = false;
    }
  }

  async #writeSummary(): Promise<boolean | Hold> {
    const { app, thread } = this;
    const [{ accessFor, makeSummaryReady }, { ask }] = await Promise.all([import('./ready'), import('./ask')]);
    const access = await accessFor(app, thread.conversation);
    this.failure = 'failure' in access ? access.failure : null;
    if ('failure' in access) return false;
    const ready = await makeSummaryReady(app, thread.conversation, access, this.#source(thread.branch));
    if (!ready) return false;
    const hold = await this.#budgetHold(ready, 'summary');
    if (hold) return hold;
    const message: ReplyMessage = { ...thread.newReply(ready.lastId), role: 'system', summary: true };
    const asking = await ask(app, ready, message);
    if (!asking) return false;
    await this.follow(asking);
    await this.ended(message.id);
    const ended = thread.messages.byId(message.id);
    const isEmpty = ended?.reply?.status === 'complete' && ended.text === '';
    this.failure = isEmpty ? { kind: 'summary-empty' } : (ended?.reply?.failure ?? null);
    return ended?.reply?.status === 'complete' && !isEmpty;
  }

  /** What the person's limits have against a request, unless they have said to send it anyway. */
  async #budgetHold(ready: Ready, purpose: Purpose): Promise<Hold | null> {
    const { budgetHold } = await import('./budget-hold');
    const hold = await budgetHold(this.app, this.thread.conversation, ready, purpose);
    if (!hold || !this.#isAllowed) return hold;
    this.#isAllowed = false;
    return null;
  }

  /** The messages that go before the reply `message`, and what has come of it when it is gone on with. */
  #historyOf(message: ReplyMessage, written?: Message): Message[] {
    const before = this.thread.messages.pathTo(written ? written.parentId : message.parentId);
    return [...before, ...(written ? [written] : []), ...(message.text === '' ? [] : [message])];
  }

  #source(history: readonly Message[], isContinued = false): Source {
    const { conversation, messages } = this.thread;
    const { systemPrompt } = conversation;
    return { systemPrompt, history, summary: messages.summaryOf(history), isContinued };
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
