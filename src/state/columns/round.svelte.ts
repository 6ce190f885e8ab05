import type { Conversation } from '../../model/chat/conversation';
import { mergedLike, newReplyFacts, statusOf, type Message, type ReplyMessage } from '../../model/chat/message';
import type { Notice } from '../../model/notice';
import { withParameter } from '../../model/request/parameters';
import type { Billed } from '../../model/usage/usage';
import type { Change } from '../../storage/keyspace/records';
import type { Stores } from '../stores';
import { askedOf, columnOf, estimateAll, newColumn, type Estimate, type EstimatingStores } from './column';
import { choicesIn } from '../request/prepare/sent-parameters';
import type { RequestingThread } from '../chat/answers';
import type { Thread } from '../chat/thread.svelte';
import { ask, askForRound } from '../request/ask';

/** What a round needs of the app. */
export type RoundStores = EstimatingStores & Pick<Stores, 'notices'>;

/** A thread as those that draw its messages use it. */
export type DrawnThread = RequestingThread & Pick<Thread, 'nextRequest'>;

/** The replies of one round side by side, and what can be done with them. */
export class Round {
  readonly replies: readonly ReplyMessage[] = $derived.by(() => this.#members());

  /** `member`: any reply of the round. */
  constructor(
    private readonly stores: RoundStores,
    readonly thread: DrawnThread,
    private readonly member: () => Message,
  ) {}

  /** The bills of the requests that brought several of these replies: one for each request. */
  get bills(): readonly Billed[] {
    const byRequest = new Map(this.replies.map(({ createdAt, reply }) => [createdAt, reply.sharedBill]));
    return [...byRequest.values()].filter((bill) => bill !== undefined);
  }

  /**
   * Continues with `message`: it becomes the version on show, its model answers in this chat from now on, and the
   * columns are closed.
   */
  async pick(message: ReplyMessage): Promise<void> {
    const { thread, stores } = this;
    const { notice, taken, before } = this.#answeringLike(message);
    const tipId = thread.messages.newestTip(message.id) ?? message.id;
    thread.messages.tipId = tipId;
    const updatedAt = Date.now();
    await thread.change(({ columns: _, ...one }) => ({ ...one, tipId, updatedAt, ...taken }));
    if (notice) stores.notices.show(notice, () => void thread.change((one) => ({ ...one, ...before })));
  }

  /** Closes the columns; the version on show stays. */
  async close(): Promise<void> {
    await this.thread.change(({ columns: _, ...one }) => one);
  }

  /**
   * Asks again for a reply of which nothing came, in its place, with the same model and parameters. Where the whole
   * request failed, all its choices are asked for again in one request, which bills the prompt once; otherwise only
   * this reply is. `isDecided`: sends it whatever the person's limits say.
   */
  async retry(message: ReplyMessage, isDecided = false): Promise<void> {
    const { reply } = message;
    if (this.choicesAgain(message) === 1)
      return this.#ask([{ ...message, reply: this.#anotherLike(message).reply }], isDecided);
    const again = { ...message, reply: newReplyFacts(reply.endpointId, reply.model) };
    await ask(this.thread.requests, again, { parameters: reply.parameters, isDecided });
  }

  /** How many replies a retry of `message` asks for. */
  choicesAgain({ id, createdAt, reply }: ReplyMessage): number {
    const isOneOfSeveral = this.replies.some((one) => one.id !== id && one.createdAt === createdAt);
    if (reply.choice === undefined || isOneOfSeveral) return 1;
    return choicesIn(reply.parameters ?? this.thread.conversation.parameters);
  }

  /** Asks for another reply beside one that is incomplete, with the same model and parameters. */
  async regenerate(message: ReplyMessage): Promise<void> {
    await this.#ask([this.#anotherLike(message)]);
  }

  /** The size and cost of asking for the choices that did not come, each by a request of its own. */
  estimateMissing(message: ReplyMessage): Promise<Estimate[]> {
    return estimateAll(this.stores, this.thread, askedOf(this.thread, this.#missing(message)));
  }

  /** Asks for the choices that did not come, and again for `message` itself where nothing of it came. */
  async askMissing(message: ReplyMessage): Promise<void> {
    const missing = this.#missing(message);
    const settled = ({ reply, ...one }: Message): Message => ({ ...one, reply: reply && withoutMissing(reply) });
    if (statusOf(message) === 'failed') return this.#ask(missing);
    const { messages } = this.thread;
    await this.#ask(missing, false, messages.changesOf([message], settled));
    // The offer to ask for what is missing goes as the replies come. If nothing was sent after all, it stays, as the stored message is unchanged.
    if (missing.some(({ id }) => messages.byId(id))) messages.showChanged([message], settled);
  }

  /** `also`: what changes with it, in one transaction. */
  async #ask(messages: readonly ReplyMessage[], isDecided = false, also: readonly Change[] = []): Promise<void> {
    await askForRound(this.thread.requests, askedOf(this.thread, messages), { isDecided, also });
  }

  get #id(): string {
    return this.member().round ?? '';
  }

  #members(): ReplyMessage[] {
    const members = this.thread.messages.askedWith(this.member());
    return members.flatMap((one) => (one.reply ? [{ ...one, reply: one.reply }] : []));
  }

  #missing(message: ReplyMessage): ReplyMessage[] {
    const others = Array.from({ length: message.reply.missing ?? 0 }, () => this.#anotherLike(message));
    return statusOf(message) === 'failed'
      ? [{ ...message, reply: this.#anotherLike(message).reply }, ...others]
      : others;
  }

  /** A reply to the same request, not asked for yet. */
  #anotherLike(message: ReplyMessage): ReplyMessage {
    const { thread } = this;
    const another = newColumn(thread, message.parentId, this.#id, columnOf(thread, message));
    return { ...another, ...mergedLike(message) };
  }

  /**
   * The changes that make the model of `message` answer in this chat, with the parameters of its column; the values
   * `before`; and the notice to show, null where nothing changes.
   */
  #answeringLike({ reply }: ReplyMessage): {
    taken: Partial<Conversation>;
    before: Partial<Conversation>;
    notice: Notice | null;
  } {
    const { endpointId, model, parameters } = this.thread.conversation;
    const before = { endpointId, model, parameters };
    const own = reply.parameters && withParameter(reply.parameters, 'choices', parameters.choices);
    const isOtherModel = reply.endpointId !== endpointId || reply.model !== model;
    const hasParameters = own !== undefined && JSON.stringify(own) !== JSON.stringify(parameters);
    const isThere = this.stores.endpoints.byId(reply.endpointId) !== null;
    if (!isThere || (!isOtherModel && !hasParameters)) return { taken: {}, before, notice: null };
    return {
      taken: { endpointId: reply.endpointId, model: reply.model, ...(own && { parameters: own }) },
      before,
      notice: { kind: 'column-taken', model: isOtherModel ? reply.model : null, hasParameters },
    };
  }
}

function withoutMissing({ missing: _, ...reply }: ReplyMessage['reply']): ReplyMessage['reply'] {
  return reply;
}
