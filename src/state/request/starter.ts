import { historyFor } from '../../context/plan/merge';
import type { Source } from '../../context/plan/parts';
import type { Hold } from '../../model/request/hold';
import type { Message, ReplyMessage } from '../../model/chat/message';
import type { Purpose } from '../../model/usage/usage-record';
import type { App } from '../app/app.svelte';
import { ask } from './ask';
import { budgetHold } from '../billing/check-budget';
import { accessFor, makeReady, makeSummaryReady, type Ready } from './ready';
import type { Reply } from './reply.svelte';
import type { Thread } from '../chat/thread.svelte';

/** Makes the requests of a thread and sends them off. */
export class Starter {
  /** `takeLeave`: whether the person has said to send, this once, what their limits hold back. */
  constructor(
    private readonly app: App,
    private readonly thread: Thread,
    private readonly takeLeave: () => boolean,
  ) {}

  /** Resolves to whether a reply is on its way; else to what the person has to decide first, or false with `failure` set. */
  async start(message: ReplyMessage, written?: Message): Promise<boolean | Hold> {
    const { app, thread } = this;
    const { requests } = thread;
    // One that has just ended may still be on its way to the disk.
    await requests.ended(message.id);
    const { endpointId, model } = message.reply;
    // Another than the chat's own may have been chosen for this reply.
    const asked = { ...thread.asked, endpointId, model };
    const access = await accessFor(app, asked);
    requests.failure = 'failure' in access ? access.failure : null;
    if ('failure' in access) return false;
    const makeItReady = () => {
      const source = this.#source(this.#historyOf(message, written), message.text !== '');
      return makeReady(app, asked, access, source);
    };
    let ready = await makeItReady();
    const { strategy = app.settings.values.strategy } = thread.conversation;
    // A summary may be of only a part of what is too long.
    while ('hold' in ready && strategy.kind === 'summarise' && ready.hold.canSummarise) {
      const summarised = await this.summarise();
      if (summarised !== true) return summarised || ready.hold;
      ready = await makeItReady();
    }
    if ('hold' in ready) return ready.hold;
    const hold = await this.#budgetHold(ready, 'reply');
    if (hold) return hold;
    if (written) {
      await thread.keep(written.text);
      await app.storageStatus.attempt(() => app.services.library.saveMessages([written]));
    }
    const asking = await ask(app, ready, message);
    if (!asking) return false;
    thread.once = null;
    await requests.follow(asking, written);
    const [{ message: first }, ...others] = asking.replies as [Reply, ...Reply[]];
    // Not waited for, as nothing else can be asked for meanwhile: a reply may be stopped and gone on with sooner than this is stored.
    void thread.showRound(first.id, others.length > 0 ? first.round : undefined);
    return true;
  }

  /** Resolves to whether there is a new summary; else to what the person has to decide first, or false with `failure` set. */
  async summarise(): Promise<boolean | Hold> {
    const { requests } = this.thread;
    requests.isSummarising = true;
    try {
      return await this.#writeSummary();
    } finally {
      requests.isSummarising = false;
    }
  }

  async #writeSummary(): Promise<boolean | Hold> {
    const { app, thread } = this;
    const { requests } = thread;
    const access = await accessFor(app, thread.conversation);
    requests.failure = 'failure' in access ? access.failure : null;
    if ('failure' in access) return false;
    const ready = await makeSummaryReady(app, thread.conversation, access, this.#source(thread.branch));
    if (!ready) return false;
    const hold = await this.#budgetHold(ready, 'summary');
    if (hold) return hold;
    const message: ReplyMessage = { ...thread.newReply(ready.lastId), role: 'system', summary: true };
    const asking = await ask(app, ready, message);
    if (!asking) return false;
    await requests.follow(asking);
    await requests.ended(message.id);
    const ended = thread.messages.byId(message.id);
    const isEmpty = ended?.reply?.status === 'complete' && ended.text === '';
    requests.failure = isEmpty ? { kind: 'summary-empty' } : (ended?.reply?.failure ?? null);
    return ended?.reply?.status === 'complete' && !isEmpty;
  }

  /** What the person's limits have against a request, unless they have said to send it anyway. */
  async #budgetHold(ready: Ready, purpose: Purpose): Promise<Hold | null> {
    const hold = await budgetHold(this.app, this.thread.conversation, ready, purpose);
    return hold && !this.takeLeave() ? hold : null;
  }

  /** The messages that go before the reply `message`, and what has come of it when it is gone on with. */
  #historyOf(message: ReplyMessage, written?: Message): Message[] {
    const before = this.thread.messages.pathTo(written ? written.parentId : message.parentId);
    const history = historyFor(message, before);
    return [...history, ...(written ? [written] : []), ...(message.text === '' ? [] : [message])];
  }

  #source(history: readonly Message[], isContinued = false): Source {
    const { conversation, messages } = this.thread;
    const { systemPrompt } = conversation;
    return { systemPrompt, history, summary: messages.summaryOf(history), isContinued };
  }
}
