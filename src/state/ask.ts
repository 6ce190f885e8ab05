import { completionOverhead } from '../context/overhead';
import { originOf } from '../model/endpoint';
import type { Exchange } from '../model/exchange';
import type { ReplyMessage } from '../model/message';
import { withExchange } from '../model/trace';
import type { Billed } from '../model/usage';
import type { BilledRequest } from '../model/usage-record';
import { streamReply } from '../protocol/reply';
import type { App } from './app.svelte';
import { book, countedBill, measuredBill, refusedBill, withBill } from './billing';
import { learnFrom, withMeasured } from './counting';
import { keepExchange } from './exchanges';
import type { Ready } from './ready';
import { Reply } from './reply.svelte';

/** A reply that is ready to be asked for. */
export interface Asking {
  reply: Reply;
  /**
   * Sends the request and follows the reply to its end, into storage, too; never throws. `show` gets the message when it has ended,
   * and once more when it is known what it was billed: our own count may wait for the tokenizer to load.
   */
  run(show: (message: ReplyMessage) => void): Promise<void>;
}

/** Begins `message`, a reply to the request that is `ready`; one that has text is gone on with. Null when another tab is writing it. */
export async function ask(app: App, ready: Ready, message: ReplyMessage): Promise<Asking | null> {
  const { endpoint, key, facts, counting, parts, chat } = ready;
  const { by } = counting;
  const { counter, journals, network, newFrames } = app.services;
  const started = await journals.start(message);
  if (!started) return null;
  const journal = started;
  const reply = new Reply(message, {
    journal,
    frames: newFrames(),
    growing: (onCount) => counter.growing(by, onCount),
    price: facts.price,
    contextWindow: facts.contextWindow,
    now: () => network.now(),
  });
  const prompt = ready.prompt.then((count) => (reply.prompt = count));

  async function ownBill(): Promise<Billed> {
    if (reply.reached === 'refused') return refusedBill(facts.price);
    const [{ tokens }, completion] = await Promise.all([prompt, reply.ownCount]);
    return countedBill(tokens, completion.tokens + completionOverhead(by), facts.price);
  }

  return {
    reply,
    async run(show) {
      const { connectTimeoutMs, silenceTimeoutMs } = app.settings.values;
      const keyOrigin = key === null ? null : originOf(endpoint);
      let last: Exchange | null = null;
      const onExchange = (exchange: Exchange): void => keepExchange(app.exchanges, message.id, (last = exchange));
      const sent = { ...chat, key, keyOrigin, connectTimeoutMs, silenceTimeoutMs, onExchange };
      const followed = traced(await reply.follow(streamReply(sent, network, reply.signal)), last);
      if (reply.refusesStreamOptions)
        void app.endpoints.change(endpoint.id, (one) => ({ ...one, refusesStreamOptions: true }));
      const { usage, reached } = reply;
      const { contextWindow } = facts;
      const answered = usage && { chat, parts, counting, contextWindow, before: message, after: followed, usage };
      const finished = withMeasured(followed, answered);
      // Without usage it is our own count that stands, and that may wait for the tokenizer: the reply is shown meanwhile.
      if (!usage) show(finished);
      if (reached === 'nobody') {
        await journal.finish(finished);
        return;
      }
      const billed = usage ? measuredBill(usage, facts.price) : await ownBill();
      const ended = usage || reached === 'taken' ? withBill(finished, billed) : finished;
      show(ended);
      const { answeredBy, status } = finished.reply;
      const request: BilledRequest = {
        conversationId: message.conversationId,
        endpointId: endpoint.id,
        model: chat.model,
        answeredBy,
        purpose: message.summary ? 'summary' : 'reply',
        outcome: status,
      };
      await book(app, request, billed, (also) => journal.finish(ended, also));
      if (answered) await learnFrom(app, answered);
    },
  };
}

function traced(message: ReplyMessage, exchange: Exchange | null): ReplyMessage {
  if (!exchange) return message;
  return { ...message, reply: { ...message.reply, trace: withExchange(message.reply.trace, exchange) } };
}
