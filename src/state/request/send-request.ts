import type { Counter } from '../../context/tokens/counter';
import { withFees } from '../../context/cost/fees';
import { priceUncached } from '../../context/cost/price';
import { completionOverhead } from '../../context/tokens/overhead';
import { withCarried } from '../../context/cost/media-cost';
import { digestOfSent } from '../../context/plan/provider-state';
import { dialectNameOf, originOf } from '../../model/endpoint/endpoint';
import type { Refusable } from '../../model/endpoint/learnt';
import { makesPictures } from '../../model/endpoint/picture-models';
import type { Exchange } from '../../model/request/exchange';
import { newId } from '../../model/id';
import type { ReplyMessage } from '../../model/chat/message';
import { mediaOf, providerStatesOf, withoutProviderState, type StateTie } from '../../model/chat/parts';
import { withExchange } from '../../model/chat/trace';
import type { Billed, Usage } from '../../model/usage/usage';
import type { BilledRequest } from '../../model/usage/usage-record';
import { dialectOf } from '../../protocol/dialects/dialect-of';
import { mostPicturesIn } from '../../protocol/errors/picture-count';
import { streamReply } from '../../protocol/dialects/stream-reply';
import type { Journal } from '../../storage/journal/journal';
import type { Change } from '../../storage/keyspace/records';
import type { Stores } from '../stores';
import { Frames } from './reply/frames';
import { book, type Bill, countedBill, measuredBill, refusedBill, withBill, withSharedBill } from '../billing/billing';
import { settleChoices } from './choices';
import { learnFrom, withMeasured, type Answered } from './counting';
import { withPicturePrice } from '../billing/picture-bill';
import { keepExchange } from './wire-log';
import { follow } from './follow';
import { keeping, onceStorable } from './media/keeping';
import type { PreparedRequest } from './prepare-request';
import { Reply } from './reply/reply.svelte';
import { learn } from '../endpoints/from-server/learning';

/** A request that is about to be sent, or was: for one reply, or for several choices. */
export interface RunningRequest {
  /** The replies, by the number of their choice. */
  replies: readonly Reply[];
  /** Sends the request, follows its replies to the end, and stores them; never throws. */
  run(watcher: RequestWatcher): Promise<void>;
}

/** Callbacks that show the progress of a request. */
export interface RequestWatcher {
  /**
   * Called with the messages when they have ended, and again when their cost is known: our own count may wait for the
   * tokenizer to load.
   */
  show(messages: readonly ReplyMessage[]): void;
  /** Called when the bill has corrected the estimates for the model. */
  learned(): void;
}

/** A request that may be sent, and the replies that it is for: several where it asks for several choices. */
export interface PlannedRequest {
  prepared: PreparedRequest;
  replies: [ReplyMessage, ...ReplyMessage[]];
}

/** Plans the replies of a `prepared` request: `message`, and siblings of it for further choices. */
export function planReplies(prepared: PreparedRequest, message: ReplyMessage): PlannedRequest {
  const { choices = 1, maxTokens } = prepared.chat.parameters;
  const asked = goesOnFromState(prepared) ? message : { ...message, parts: withoutProviderState(message.parts) };
  return { prepared, replies: choicesOf(withLimit(asked, maxTokens), choices, prepared.missing) };
}

/**
 * Whether a request has the server go on with a reply as it knows it. One that goes on from the words alone is no longer
 * what its server wrote, so what belonged to that is not kept.
 */
function goesOnFromState({ chat }: PreparedRequest): boolean {
  const last = chat.messages.at(-1);
  return last?.role === 'assistant' && last.state?.isPaused === true;
}

/** What the state of a request's replies is tied to; that of a reply which goes on as its server knows it, as before. */
function tieOf(prepared: PreparedRequest, { parts }: ReplyMessage): StateTie {
  const { endpoint, chat } = prepared;
  const [begun] = providerStatesOf({ parts });
  const digest = begun?.digest ?? digestOfSent(chat.messages, chat);
  return { dialect: dialectNameOf(endpoint) ?? 'chat-completions', endpointId: endpoint.id, model: chat.model, digest };
}

/**
 * Begins the replies of `requests`, in one transaction with `also`; a reply that has text is continued. Null, with
 * nothing written, when another tab is writing one of them.
 */
export async function beginRequests(
  stores: Stores,
  requests: readonly PlannedRequest[],
  also: readonly Change[] = [],
): Promise<RunningRequest[] | null> {
  const counter = await stores.services.counter();
  const journals = await stores.services.journals();
  const started = await journals.start(
    requests.flatMap(({ replies }) => replies),
    also,
  );
  return (
    started && requests.map((request) => running(stores, counter, request, started.splice(0, request.replies.length)))
  );
}

/** A request whose replies have begun, ready to be sent. */
function running(
  stores: Stores,
  counter: Counter,
  { prepared, replies: messages }: PlannedRequest,
  started: readonly Journal[],
): RunningRequest {
  const { endpoint, key, extras, facts, counting, parts, chat } = prepared;
  const { by } = counting;
  const { network, frameClock } = stores.services;
  const [message] = messages;
  const price = priceUncached(facts, chat.messages);
  const isAlone = messages.length === 1;
  const controller = new AbortController();
  const tie = tieOf(prepared, message);
  const replies = messages.map(
    (one, choice) =>
      new Reply(one, {
        journal: started[choice]!,
        frames: new Frames(frameClock),
        growing: (onCount) => counter.growing(by, onCount),
        price: isAlone ? price : null,
        tie,
        now: () => network.now(),
        controller,
      }),
  );
  const prompt = prepared.prompt.then((count) => {
    for (const reply of replies) reply.prompt = count;
    return count;
  });

  async function ownBill(isRefused: boolean): Promise<Billed> {
    if (isRefused) return refusedBill(facts.price);
    const [{ tokens }, ...completions] = await Promise.all([prompt, ...replies.map((reply) => reply.ownCount)]);
    const written = completions.reduce((sum, completion) => sum + completion.tokens + completionOverhead(by), 0);
    return countedBill(tokens, written, price);
  }

  /** Each reply with its bill; with several replies, each with its own count and the bill that covers all. */
  async function withBills(finished: readonly ReplyMessage[], billed: Billed): Promise<readonly ReplyMessage[]> {
    if (isAlone) return finished.map((one) => withBill(one, billed));
    const counts = await Promise.all(replies.map((reply) => reply.ownCount));
    return finished.map((one, choice) => withSharedBill(one, billed, counts[choice]!));
  }

  return {
    replies,
    async run(watcher) {
      const { connectTimeoutMs, silenceTimeoutMs } = stores.settings.values;
      const keyOrigin = key === null ? null : originOf(endpoint);
      const isForPictures = makesPictures(endpoint, chat.model);
      let last: Exchange | null = null;
      const onExchange = (exchange: Exchange): void => {
        last = exchange;
        for (const one of messages) keepExchange(stores.exchanges, one.id, exchange);
        // They are made also where the tab is killed before the server answers.
        if (isForPictures && exchange.endedAt === null) for (const one of started) one.hold({ taken: true });
      };
      const hasAnswered = endpoint.models.length > 0;
      const timeouts = { connectTimeoutMs, silenceTimeoutMs };
      const sent = { ...chat, key, keyOrigin, extras, hasAnswered, ...timeouts, onExchange };
      const { servedWindow } = facts;
      const { signal } = controller;
      let isLeftWorking = false;
      signal.addEventListener('abort', () => (isLeftWorking = last !== null && last.endedAt === null));
      const stream = streamReply(sent, network, signal);
      const events = isForPictures ? onceStorable(stream) : stream;
      const outcome = await follow(events, replies, servedWindow, signal, keeping(stores));
      // The complete text is stored before the cost is known, in case the tab is killed meanwhile.
      await Promise.all(started.map((journal) => journal.flush()));
      await Promise.all(replies.map((reply) => reply.shown.catchUp()));
      const { failure, doubtedUsage } = outcome;
      // Most servers answer only when a picture is made, and make it also where nobody waits for it any more.
      const isLeft = isLeftWorking || failure?.kind === 'timeout';
      const reached = isLeft && isForPictures ? 'taken' : outcome.reached;
      const usage = outcome.usage && withFees(outcome.usage, endpoint.baseUrl, chat.model);
      const answered: Answered[] = [];
      const followed = replies.map((reply) => {
        const after = withDoubted(
          traced(reply.end(failure, isAlone ? usage : null), last),
          usage ? null : doubtedUsage,
        );
        const one = usage && { chat, parts, counting, servedWindow, before: reply.message, after, usage };
        if (one) answered.push(one);
        return withMeasured(after, one);
      });
      const { finished, refusesChoices } = settleChoices(
        followed,
        replies,
        outcome,
        signal.aborted,
        await dialectOf(endpoint, chat.model),
      );
      const refuses: Refusable[] = refusesChoices ? [...outcome.refused, 'n'] : outcome.refused;
      if (refuses.includes('provider-state'))
        for (const { state } of parts) if (state) stores.endpoints.refusedStates.add(state.digest);
      const limit = failure?.kind === 'context-too-long' ? failure.limit : null;
      const mostPictures = failure?.kind === 'bad-request' ? mostPicturesIn(failure.said) : null;
      void learn(stores.endpoints, endpoint.id, chat.model, {
        // What one server wants back of its replies may be refused for one chat, or one key.
        refuses: refuses.filter((one) => one !== 'provider-state'),
        ...(limit !== null && { contextWindow: limit }),
        ...(mostPictures !== null && { mostPictures }),
      });

      // Our own count may have to wait for the tokenizer: the replies are shown meanwhile.
      if (!usage || !isAlone) watcher.show(finished);
      const [journal, ...otherJournals] = started as [Journal, ...Journal[]];
      const write = (ended: readonly ReplyMessage[]) => (also: Parameters<Journal['finish']>[1]) => {
        const others = otherJournals.map((one, index) => ({ journal: one, message: ended[index + 1]! }));
        return journal.finish(ended[0]!, also, others);
      };
      const counted = usage ? measuredBill(usage, facts.price) : await ownBill(reached !== 'taken');
      const billed = withPicturePrice(counted, chat, {
        came: finished.flatMap(mediaOf).length,
        isWhole: failure === null && !signal.aborted,
      });
      const bill = async () => {
        const [first, ...others] = await withBills(finished, billed);
        // One request brought all of its choices.
        return [withCarried(first!, chat.messages, billed, facts.price), ...others];
      };
      const ended = usage || reached === 'taken' ? await bill() : finished;
      watcher.show(ended);
      const kept = ended.filter(({ deletedAt }) => deletedAt === null);
      const { answeredBy, status } = (kept.find((one) => one.reply.status !== 'complete') ?? ended[0]!).reply;
      const request: BilledRequest = {
        conversationId: message.conversationId,
        endpointId: endpoint.id,
        model: chat.model,
        answeredBy,
        purpose: message.summary ? 'summary' : message.merged ? 'merge' : 'reply',
        outcome: status,
      };
      const refusal: Bill = {
        request: { ...request, answeredBy: null, outcome: 'failed' },
        billed: refusedBill(facts.price),
      };
      const bills = [
        ...Array<Bill>(outcome.refusals).fill(refusal),
        ...(reached === 'nobody' ? [] : [{ request, billed }]),
      ];
      await book(stores, message.conversationId, bills, [message.id], write(ended));
      if (stores.settings.values.titles?.when === 'first-reply')
        void import('../chat/titles/name-chat').then((part) =>
          part.nameAfterFirstReply(stores, message.conversationId),
        );
      if (!answered[0]) return;
      await learnFrom(stores, answered[0]);
      watcher.learned();
    },
  };
}

/** A reply with the usage that its server reported and that cannot be true; null where there was none. */
function withDoubted(message: ReplyMessage, usage: Usage | null): ReplyMessage {
  const { doubtedUsage: _, ...reply } = message.reply;
  return { ...message, reply: usage ? { ...reply, doubtedUsage: usage } : reply };
}

/**
 * Stores with a reply the length limit (tokens) it was asked for with: the chat's limit may have changed by the time
 * the reply is read.
 */
function withLimit(message: ReplyMessage, maxTokens: number | undefined): ReplyMessage {
  const { maxTokens: _, ...reply } = message.reply;
  return { ...message, reply: { ...reply, ...(maxTokens !== undefined && { maxTokens }) } };
}

function traced(message: ReplyMessage, exchange: Exchange | null): ReplyMessage {
  if (!exchange) return message;
  return { ...message, reply: { ...message.reply, trace: withExchange(message.reply.trace, exchange) } };
}

/** The messages of a request's choices: where there are several, siblings of one round. */
function choicesOf(
  message: ReplyMessage,
  choices: number,
  missing: number | undefined,
): [ReplyMessage, ...ReplyMessage[]] {
  const { choice: _, ...reply } = message.reply;
  const round = message.round ?? newId();
  if (choices === 1)
    return [missing === undefined ? { ...message, reply } : { ...message, round, reply: { ...reply, missing } }];
  const choiceOf = (choice: number): ReplyMessage => ({ ...message, round, reply: { ...reply, choice } });
  const others = Array.from({ length: choices - 1 }, (_, index) => ({ ...choiceOf(index + 1), id: newId() }));
  return [choiceOf(0), ...others];
}
