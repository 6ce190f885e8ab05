import { withFees } from '../../context/cost/fees';
import { priceUncached } from '../../context/cost/price';
import type { Counter } from '../../context/tokens/counter';
import type { ReplyMessage } from '../../model/chat/message';
import { withExchange } from '../../model/chat/trace';
import type { Refusable } from '../../model/endpoint/learnt';
import { makesPictures } from '../../model/endpoint/picture-models';
import type { Failure } from '../../model/failure';
import type { Exchange } from '../../model/request/exchange';
import type { Usage } from '../../model/usage/usage';
import { dialectOf } from '../../protocol/dialects/dialect-of';
import type { ReplyEvent } from '../../protocol/dialects/reply-event';
import { streamReply } from '../../protocol/dialects/stream-reply';
import { mostPicturesIn } from '../../protocol/errors/picture-count';
import { connectionOf } from '../../protocol/transport/side-request';
import type { Journal } from '../../storage/journal/journal';
import type { Change } from '../../storage/keyspace/records';
import { book, type Bill } from '../billing/billing';
import { RequestBill } from '../billing/request-bill';
import { learn } from '../endpoints/from-server/learning';
import type { Stores } from '../stores';
import { settleChoices } from './choices';
import { learnFrom, withMeasured, type Answered } from './learn-from-bill';
import { follow, type Outcome } from './follow';
import { keeping, onceStorable } from './media/keeping';
import { tieOf, type PlannedRequest } from './prepare/planned-replies';
import type { PreparedRequest } from './prepare/prepare-request';
import { Frames } from './reply/frames';
import { Reply } from './reply/reply.svelte';
import { keepExchange } from './wire-log';

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
    started &&
    requests.map(
      ({ prepared, replies }) => new SentRequest(stores, counter, prepared, replies, started.splice(0, replies.length)),
    )
  );
}

/** A request whose replies have begun: it is sent once, and its replies are followed, billed and stored. */
class SentRequest implements RunningRequest {
  readonly replies: readonly Reply[];
  readonly #controller = new AbortController();
  readonly #bill: RequestBill;
  readonly #isForPictures: boolean;
  /** The last attempt, as it went over the wire. */
  #exchange: Exchange | null = null;
  /** Whether the person stopped the request while its server was at work. */
  #isLeftWorking = false;

  constructor(
    private readonly stores: Stores,
    counter: Counter,
    private readonly prepared: PreparedRequest,
    private readonly messages: PlannedRequest['replies'],
    private readonly journals: readonly Journal[],
  ) {
    const { facts, counting, chat } = prepared;
    const { network, frameClock } = stores.services;
    const price = priceUncached(facts, chat.messages);
    this.#isForPictures = makesPictures(prepared.endpoint, chat.model);
    const tie = tieOf(prepared, messages[0]);
    this.replies = messages.map(
      (one, choice) =>
        new Reply(one, {
          journal: journals[choice]!,
          frames: new Frames(frameClock),
          growing: (onCount) => counter.growing(counting.by, onCount),
          price: this.#isAlone ? price : null,
          tie,
          now: () => network.now(),
          controller: this.#controller,
        }),
    );
    void prepared.prompt.then((count) => {
      for (const reply of this.replies) reply.prompt = count;
    });
    this.#bill = new RequestBill(prepared, this.replies, price);
  }

  get #isAlone(): boolean {
    return this.messages.length === 1;
  }

  async run(watcher: RequestWatcher): Promise<void> {
    const { stores, prepared } = this;
    const { servedWindow } = prepared.facts;
    const { signal } = this.#controller;
    const outcome = await follow(this.#send(), this.replies, servedWindow, signal, keeping(stores));
    // The complete text is stored before the cost is known, in case the tab is killed meanwhile.
    const written = Promise.all(this.journals.map((journal) => journal.flush()));
    await Promise.all([written, ...this.replies.map((reply) => reply.shown.catchUp(written))]);
    const usage = outcome.usage && withFees(outcome.usage, prepared.endpoint.baseUrl, prepared.chat.model);
    const { followed, answered } = this.#end(outcome, usage);
    const finished = await this.#settle(followed, outcome);
    // Our own count may have to wait for the tokenizer: the replies are shown meanwhile.
    if (!usage || !this.#isAlone) watcher.show(finished);
    const reached = this.#reached(outcome);
    const isWhole = outcome.failure === null && !signal.aborted;
    const billed = await this.#bill.whole(finished, { usage, reached, isWhole });
    const ended = usage || reached === 'taken' ? await this.#bill.shared(finished, billed) : finished;
    watcher.show(ended);
    await this.#book(ended, this.#bill.records(ended, billed, { reached, refusals: outcome.refusals }));
    const { conversationId } = this.messages[0];
    if (stores.settings.values.titles?.when === 'first-reply')
      void import('./titles/name-chat').then((part) => part.nameAfterFirstReply(stores, conversationId));
    if (!answered) return;
    await learnFrom(stores, answered);
    watcher.learned();
  }

  #send(): AsyncIterable<ReplyEvent> {
    const { stores, prepared } = this;
    const { endpoint, chat } = prepared;
    const { connectTimeoutMs, silenceTimeoutMs } = stores.settings.values;
    const onExchange = (exchange: Exchange): void => {
      this.#exchange = exchange;
      for (const { id } of this.messages) keepExchange(stores.exchanges, id, exchange);
      // They are made also where the tab is killed before the server answers.
      if (this.#isForPictures && exchange.endedAt === null)
        for (const journal of this.journals) journal.defer({ taken: true });
    };
    const { signal } = this.#controller;
    signal.addEventListener('abort', () => {
      this.#isLeftWorking = this.#exchange !== null && this.#exchange.endedAt === null;
    });
    const sent = {
      ...connectionOf(prepared),
      ...chat,
      hasAnswered: endpoint.models.length > 0,
      connectTimeoutMs,
      silenceTimeoutMs,
      onExchange,
    };
    const stream = streamReply(sent, stores.services.network, signal);
    return this.#isForPictures ? onceStorable(stream) : stream;
  }

  /** Ends the replies. `answered`: what the bill tells of our estimates, by the first reply; undefined where there was none. */
  #end(
    { failure, doubtedUsage }: Outcome,
    usage: Usage | null,
  ): { followed: readonly ReplyMessage[]; answered: Answered | undefined } {
    const { chat, parts, counting, facts } = this.prepared;
    const { servedWindow } = facts;
    const answered: Answered[] = [];
    const followed = this.replies.map((reply) => {
      const after = withDoubted(
        traced(reply.end(failure, this.#isAlone ? usage : null), this.#exchange),
        usage ? null : doubtedUsage,
      );
      const one = usage && { chat, parts, counting, servedWindow, before: reply.message, after, usage };
      if (one) answered.push(one);
      return withMeasured(after, one);
    });
    return { followed, answered: answered[0] };
  }

  /** Settles which choices there are. */
  async #settle(followed: readonly ReplyMessage[], outcome: Outcome): Promise<readonly ReplyMessage[]> {
    const { endpoint, chat } = this.prepared;
    const isStopped = this.#controller.signal.aborted;
    const dialect = await dialectOf(endpoint, chat.model);
    const { finished, refusesChoices } = settleChoices(followed, this.replies, outcome, isStopped, dialect);
    this.#learnLimits(outcome.failure, refusesChoices ? [...outcome.refused, 'n'] : outcome.refused);
    return finished;
  }

  /** Remembers what the server does not take, for later requests. */
  #learnLimits(failure: Failure | null, refuses: readonly Refusable[]): void {
    const { endpoint, chat, parts } = this.prepared;
    const { endpoints } = this.stores;
    if (refuses.includes('provider-state'))
      for (const { state } of parts) if (state) endpoints.refusedStates.add(state.digest);
    const limit = failure?.kind === 'context-too-long' ? failure.limit : null;
    const mostPictures = failure?.kind === 'bad-request' ? mostPicturesIn(failure.said) : null;
    void learn(endpoints, endpoint.id, chat.model, {
      // What one server wants back of its replies may be refused for one chat, or one key.
      refuses: refuses.filter((one) => one !== 'provider-state'),
      ...(limit !== null && { contextWindow: limit }),
      ...(mostPictures !== null && { mostPictures }),
    });
  }

  /** Most servers answer only when a picture is made, and make it also where nobody waits for it any more. */
  #reached({ failure, reached }: Outcome): Outcome['reached'] {
    const isLeft = this.#isLeftWorking || failure?.kind === 'timeout';
    return isLeft && this.#isForPictures ? 'taken' : reached;
  }

  /** Stores the replies together with what they cost. */
  async #book(ended: readonly ReplyMessage[], bills: readonly Bill[]): Promise<void> {
    const [message] = this.messages;
    const [journal, ...otherJournals] = this.journals as [Journal, ...Journal[]];
    const others = otherJournals.map((one, index) => ({ journal: one, message: ended[index + 1]! }));
    await book(this.stores, message.conversationId, bills, [message.id], (also) =>
      journal.finish(ended[0]!, also, others),
    );
  }
}

/** A reply with the usage that its server reported and that cannot be true; null where there was none. */
function withDoubted(message: ReplyMessage, usage: Usage | null): ReplyMessage {
  const { doubtedUsage: _, ...reply } = message.reply;
  return { ...message, reply: usage ? { ...reply, doubtedUsage: usage } : reply };
}

function traced(message: ReplyMessage, exchange: Exchange | null): ReplyMessage {
  if (!exchange) return message;
  return { ...message, reply: { ...message.reply, trace: withExchange(message.reply.trace, exchange) } };
}
