import type { Conversation } from '../../model/chat/conversation';
import type { Failure } from '../../model/failure';
import { newMessage, newReplyFacts, type Message, type ReplyMessage } from '../../model/chat/message';
import { textOf } from '../../model/chat/parts';
import { saysMore, type Hold } from '../../model/request/hold';
import type { Purpose } from '../../model/usage/usage-record';
import { checkBudget, type BudgetCheck } from '../billing/check-budget';
import type { SentWords } from '../chat/drafts/sent-words';
import type { ThreadPort } from '../chat/thread-port';
import { sentPrompt } from '../prompts/sent-prompt';
import type { Stores } from '../stores';
import { accessFor } from '../endpoints/access';
import { prepareRequest, prepareSummary, type PreparedRequest } from './prepare/prepare-request';
import { conversationFor, sourceFor, type AskedReply } from './prepare/request-source';
import type { Change } from '../../storage/keyspace/records';
import { putOfMessage } from '../../storage/library/library';
import { planReplies } from './prepare/planned-replies';
import type { Held } from './requests.svelte';
import { beginRequests } from './send-request';
import { showRunning, type Running } from './show-running';
import { storeSend } from './store-send';

/**
 * Why a request is not sent: a decision that the person has to make (`hold`), a `failure`, or both, where a summary
 * that would have made room failed.
 */
type Obstacle = { hold: Hold; failure?: Failure } | { hold?: undefined; failure: Failure };

/** A value, or the obstacle that stands in its way. */
type OrObstacle<Value> = (Value & { hold?: undefined; failure?: undefined }) | Obstacle;

/**
 * What became of the requests. `sent`: all replies have begun, or the summary is complete. `none`: there is nothing to
 * report, because another tab is writing that reply, or the person stopped it.
 */
export type SendResult = 'sent' | 'none' | Obstacle;

/** The running requests of the thread. */
interface RunningRequests extends Running {
  /** Whether a summary is asked for or written. */
  isSummarising: boolean;
  /** What the person was told of a request that waits for their decision. */
  readonly held: Pick<Held, 'hold'> | null;
  /** Resolves when a reply that runs here has ended and is stored. */
  ended(replyId: string): Promise<void>;
}

interface PipelineOptions {
  /** The person's message right before the replies, where it is new. */
  written?: Message | undefined;
  /** The editor that the message was typed in; the text is removed from it. */
  draft?: SentWords | undefined;
  /**
   * The replies stand side by side: one that cannot be asked for fails in its column, and the others go on. Otherwise
   * an obstacle stops everything, and nothing is changed.
   */
  isRound?: boolean;
  /** Further changes for the same transaction. */
  also?: readonly Change[];
}

/**
 * Every request passes through here: prepare, check budget, send, follow, bill, store. A single reply is a list of one;
 * `beginRequests` does the last four steps.
 */
export class RequestPipeline {
  /** The ids of replies whose cost is reserved and that have not begun. */
  readonly #reserved = new Set<string>();

  /**
   * `isDecided`: the person has seen what their limits say to the next request, or to all of a round, and still wants
   * it sent.
   */
  constructor(
    private readonly stores: Stores,
    private readonly thread: ThreadPort,
    private readonly running: RunningRequests,
    private isDecided: boolean,
  ) {}

  /** Asks for replies to the same message, each by a request of its own. */
  async send(asked: readonly AskedReply[], options: PipelineOptions = {}): Promise<SendResult> {
    try {
      return await this.#send(asked, options);
    } finally {
      if (this.#reserved.size > 0) await this.stores.ledger.limits?.release([...this.#reserved]);
    }
  }

  async #send(
    asked: readonly AskedReply[],
    { written, draft, isRound = false, also = [] }: PipelineOptions,
  ): Promise<SendResult> {
    const { thread, stores, running } = this;
    // The renderer is loaded first: otherwise a reply that cannot be shown would have been paid for.
    await thread.messages.rendered.loadRenderer();
    const prepared: { message: ReplyMessage; request: OrObstacle<PreparedRequest> }[] = [];
    /** US dollars of the requests so far that are sent together: their sum may pass a limit. */
    let alsoUsd = 0;
    // One after another, as each may ask for the passphrase.
    for (const one of asked) {
      const { request, costUsd } = await this.#prepareReply(one, written, { isRound, alsoUsd });
      if (!isRound && !isPrepared(request)) return request;
      alsoUsd += costUsd;
      prepared.push({ message: one.message, request });
    }
    const failed = prepared.flatMap(({ message, request }) => (isPrepared(request) ? [] : failedBy(message, request)));
    const requests = prepared.flatMap(({ message, request }) =>
      isPrepared(request) ? planReplies(request, message) : [],
    );
    const replies = requests.flatMap((request) => request.replies);
    const shown = isRound ? asked[0]!.message : replies[0]!;
    const round = isRound || replies.length > 1 ? shown.round : undefined;
    // Everything is written in one transaction: if the tab is killed, the message is either sent or still in the
    // composer.
    const begun = await storeSend(stores, thread, shown.id, { round, written, draft }, (changes) =>
      beginRequests(stores, requests, [...changes, ...failed.map(putOfMessage), ...also]),
    );
    if (!begun) return 'none';
    for (const { message, request } of prepared) if (isPrepared(request)) this.#reserved.delete(message.id);
    if (!isRound) thread.parametersOnce = null;
    await showRunning(thread, running, begun, [...(written ? [written] : []), ...failed], shown.id);
    return 'sent';
  }

  /** The request for one reply, or what stands in its way. US dollars that it is expected to cost are reserved. */
  async #prepareReply(
    one: AskedReply,
    written: Message | undefined,
    { isRound, alsoUsd }: { isRound: boolean; alsoUsd: number },
  ): Promise<{ request: OrObstacle<PreparedRequest>; costUsd: number }> {
    const { message } = one;
    // A reply that has just ended may still be on its way to the disk.
    await this.running.ended(message.id);
    const conversation = conversationFor(this.thread, one);
    const request = await this.#prepare(conversation, message, written, isRound);
    if (!isPrepared(request)) return { request, costUsd: 0 };
    const { hold, costUsd } = await this.#checkBudget(conversation, request, message.id, 'reply', { isRound, alsoUsd });
    if (hold) return { request: { hold }, costUsd: 0 };
    this.#reserved.add(message.id);
    return { request, costUsd };
  }

  /** Has the model write a summary of the older turns; resolves to `sent` when it is complete. */
  async summarise(): Promise<SendResult> {
    const { running } = this;
    running.isSummarising = true;
    try {
      return await this.#writeSummary();
    } finally {
      running.isSummarising = false;
    }
  }

  /** The request for `message`; a summary is written first where the chat's strategy wants one to make it fit. */
  async #prepare(
    conversation: Conversation,
    message: ReplyMessage,
    written: Message | undefined,
    isRound: boolean,
  ): Promise<OrObstacle<PreparedRequest>> {
    const { stores, thread } = this;
    const access = await accessFor(stores, conversation);
    if (access.failure) return access;
    const prepare = () => prepareRequest(stores, conversation, access, sourceFor(stores, thread, message, written));
    let request = await prepare();
    const { strategy = stores.settings.values.strategy } = conversation;
    // One summary may cover only a part of what is too long, so another may be needed.
    while (!isRound && request.hold && strategy.kind === 'summarise' && request.hold.canSummarise) {
      const summarised = await this.summarise();
      if (summarised === 'none') return request;
      if (summarised !== 'sent') {
        const { hold = request.hold, failure } = summarised;
        return { hold, ...(failure && { failure }) };
      }
      request = await prepare();
    }
    return request;
  }

  async #writeSummary(): Promise<SendResult> {
    const { stores, thread, running } = this;
    const { conversation, branch, messages } = thread;
    const { endpointId, model } = conversation;
    const access = await accessFor(stores, conversation);
    if (access.failure) return access;
    const systemPrompt = sentPrompt(stores, conversation);
    const source = { systemPrompt, history: branch, summary: messages.summaryOf(branch), isContinued: false };
    const request = await prepareSummary(stores, conversation, access, source);
    if (!request) return 'none';
    const blank = newMessage(thread.id, request.lastId, 'system', '');
    const message: ReplyMessage = { ...blank, summary: true, reply: newReplyFacts(endpointId ?? '', model) };
    const { hold } = await this.#checkBudget(conversation, request, message.id, 'summary');
    if (hold) return { hold };
    const begun = await beginRequests(stores, [planReplies(request, message)]);
    if (!begun) {
      await stores.ledger.limits?.release([message.id]);
      return 'none';
    }
    await showRunning(thread, running, begun, []);
    await running.ended(message.id);
    const ended = messages.byId(message.id);
    if (ended?.reply?.failure) return { failure: ended.reply.failure };
    if (ended?.reply?.status !== 'complete') return 'none';
    return textOf(ended) === '' ? { failure: { kind: 'summary-empty' } } : 'sent';
  }

  /**
   * Checks a request against the person's limits, unless the person has decided to send it: one request, or all of a
   * round.
   */
  async #checkBudget(
    conversation: Conversation,
    request: PreparedRequest,
    replyId: string,
    purpose: Purpose,
    { isRound = false, alsoUsd = 0 } = {},
  ): Promise<BudgetCheck> {
    const { isDecided, stores, running } = this;
    const judged = { replyId, purpose, alsoUsd, isDecided };
    const check = await checkBudget(stores, conversation, request, judged);
    if (!check.hold || !this.isDecided) return check;
    this.isDecided = isRound;
    // What is attached to the draft, or goes with it, may have grown since the person was told.
    if (isRound || !saysMore(check.hold, running.held?.hold)) return { ...check, hold: null };
    await stores.ledger.limits?.release([replyId]);
    return check;
  }
}

/** Whether a request may be sent; otherwise an obstacle stands in its way. */
function isPrepared(request: OrObstacle<PreparedRequest>): request is Exclude<typeof request, Obstacle> {
  return !request.hold && !request.failure;
}

/** A reply of a round that could not be asked for, as a failed reply that shows why in its column. */
function failedBy(message: ReplyMessage, obstacle: Obstacle): ReplyMessage {
  const failure = obstacle.hold ? failureOf(obstacle.hold) : obstacle.failure;
  return { ...message, reply: { ...message.reply, status: 'failed', failure } };
}

function failureOf(hold: Hold): Failure {
  switch (hold.kind) {
    case 'context-over': {
      const { contextWindow, over } = hold;
      return { kind: 'context-too-long', limit: contextWindow, asked: contextWindow + over, status: 0, said: '' };
    }
    case 'costly':
      return { kind: 'costly', limitUsd: hold.limitUsd, requestUsd: hold.requestUsd };
    case 'over-budget': {
      const { period, limitUsd } = hold.reached[0]!;
      return { kind: 'over-budget', period, limitUsd };
    }
  }
}
