import { SvelteMap } from 'svelte/reactivity';
import type { Source } from '../context/parts';
import type { Failure } from '../model/failure';
import type { Hold } from '../model/hold';
import type { Message, ReplyMessage } from '../model/message';
import type { Strategy } from '../model/strategy';
import type { App } from './app.svelte';
import type { Asking } from './ask';
import type { Reply } from './reply.svelte';
import type { Thread } from './thread.svelte';

/** What a thread asks its endpoint: the replies that are running, and what keeps one from being asked for. */
export class Requests {
  /** Why nothing could be sent; the draft is kept. */
  failure = $state.raw<Failure | null>(null);
  /** What the person has to decide before a request is sent. */
  hold = $state.raw<Hold | null>(null);
  /** The replies that are written here, by message id. */
  readonly replies = new SvelteMap<string, Reply>();
  /** Whether one of those on show is running. */
  readonly isReplying: boolean = $derived.by(() => this.thread.messages.shown.some(({ id }) => this.replies.has(id)));
  /** Whether another tab is writing a reply on the path on show: nothing can be sent below it yet. */
  readonly isAwaited: boolean = $derived.by(() => {
    const { branch, messages } = this.thread;
    return branch.some((message) => messages.isElsewhere(message));
  });

  /** The ends of the replies that run here, by message id. */
  readonly #ends = new Map<string, Promise<void>>();
  /** What was held back, to be tried again. */
  #heldBack: (() => Promise<unknown>) | null = null;
  #isStarting = false;

  constructor(
    private readonly app: App,
    private readonly thread: Thread,
  ) {}

  /**
   * Puts `written` and `message` into the tree, goes there, and follows the reply in the background until it ends. Resolves to
   * false, with `failure` or `hold` set, where no request can be made; then nothing has changed. `onStarted` is called when the
   * request is on its way, also when that is only after the person's decision.
   */
  async start(message: ReplyMessage, written?: Message, onStarted?: () => void): Promise<boolean> {
    // A second Enter, while the first one's request is made ready, sends nothing.
    if (this.#isStarting) return false;
    this.#isStarting = true;
    this.dismiss();
    try {
      const isStarted = await this.#start(message, written);
      if (isStarted) onStarted?.();
      else this.#heldBack = () => this.start(message, written, onStarted);
      return isStarted;
    } finally {
      this.#isStarting = false;
    }
  }

  /** Decides by `strategy`, from now on in this chat, what was held back for want of room; and sends it. */
  async decide(strategy: Strategy): Promise<void> {
    const tryAgain = this.#heldBack;
    this.dismiss();
    await this.thread.change((one) => ({ ...one, strategy }));
    await tryAgain?.();
  }

  /** Leaves unsent what was held back. */
  dismiss(): void {
    this.hold = null;
    this.#heldBack = null;
  }

  /** Has the model write a summary of the older turns, which then stands for them. Resolves to whether there is a new one. */
  async summarise(): Promise<boolean> {
    const { app, thread } = this;
    const [{ accessFor, makeSummaryReady }, { ask }] = await Promise.all([import('./ready'), import('./ask')]);
    const access = await accessFor(app, thread.conversation);
    this.failure = 'failure' in access ? access.failure : null;
    if ('failure' in access) return false;
    const ready = await makeSummaryReady(app, thread.conversation, access, this.#source(thread.branch));
    if (!ready) return false;
    const message: ReplyMessage = { ...thread.newReply(ready.lastId), role: 'system', summary: true };
    const asking = await ask(app, ready, message);
    if (!asking) return false;
    await this.#follow(asking, message);
    await this.ended(message.id);
    return thread.messages.byId(message.id)?.reply?.status === 'complete';
  }

  /** Stops every reply on show. */
  stop(): void {
    for (const { id } of this.thread.messages.shown) this.replies.get(id)?.stop();
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

  async #start(message: ReplyMessage, written?: Message): Promise<boolean> {
    const { app, thread } = this;
    const [{ accessFor, makeReady }, { ask }] = await Promise.all([import('./ready'), import('./ask')]);
    // One that has just ended may still be on its way to the disk.
    await this.ended(message.id);
    const access = await accessFor(app, thread.conversation);
    this.failure = 'failure' in access ? access.failure : null;
    if ('failure' in access) return false;
    const makeItReady = () => {
      const source = this.#source(this.#historyOf(message, written), message.text !== '');
      return makeReady(app, thread.asked, access, source);
    };
    let ready = await makeItReady();
    const { strategy = app.settings.values.strategy } = thread.conversation;
    // A summary may be of only a part of what is too long.
    while ('hold' in ready && strategy.kind === 'summarise' && ready.hold.canSummarise && (await this.summarise())) {
      ready = await makeItReady();
    }
    if ('hold' in ready) {
      this.hold = ready.hold;
      return false;
    }
    if (written) {
      await thread.keep(written.text);
      await app.saving.attempt(() => app.services.library.saveMessages([written]));
    }
    const asking = await ask(app, ready, message);
    if (!asking) return false;
    thread.once = null;
    await this.#follow(asking, message, written);
    thread.messages.tipId = message.id;
    const updatedAt = Date.now();
    await thread.change((one) => ({ ...one, tipId: message.id, updatedAt }));
    return true;
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

  /** Shows `message` while it comes, and when it has ended. */
  async #follow(asking: Asking, message: ReplyMessage, written?: Message): Promise<void> {
    const { messages } = this.thread;
    await messages.loadRenderer();
    this.replies.set(message.id, asking.reply);
    messages.show(written ? [written, message] : [message]);
    const run = asking.run((finished) => {
      messages.showEnded(finished, asking.reply.blocks);
      this.replies.delete(finished.id);
    });
    this.#ends.set(
      message.id,
      run.finally(() => this.#ends.delete(message.id)),
    );
  }
}
