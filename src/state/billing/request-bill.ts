import { withCarried } from '../../context/cost/media-cost';
import { completionOverhead } from '../../context/tokens/overhead';
import type { ReplyMessage } from '../../model/chat/message';
import { mediaOf } from '../../model/chat/parts';
import type { Price } from '../../model/endpoint/model-facts';
import type { Billed, TokenCount } from '../../model/usage/usage';
import type { BilledRequest } from '../../model/usage/usage-record';
import type { Outcome } from '../request/follow';
import type { PreparedRequest } from '../request/prepare/prepare-request';
import type { Reply } from '../request/reply/reply.svelte';
import { countedBill, measuredBill, refusedBill, withBill, withSharedBill, type Bill } from './billing';
import { withPicturePrice } from './picture-bill';

/** What a request that was sent costs: as a whole, each of its replies, and as records of the ledger. */
export class RequestBill {
  /** `price`: what our own count is priced at; null where no price is known. */
  constructor(
    private readonly prepared: PreparedRequest,
    private readonly replies: readonly Pick<Reply, 'ownCount'>[],
    private readonly price: Price | null,
  ) {}

  /** What the whole request costs, as the server reported it, else by our own count. `isWhole`: it came to its end. */
  async whole(
    finished: readonly ReplyMessage[],
    { usage, reached, isWhole }: Pick<Outcome, 'usage' | 'reached'> & { isWhole: boolean },
  ): Promise<Billed> {
    const { chat, facts } = this.prepared;
    const counted = usage ? measuredBill(usage, facts.price) : await this.#own(reached);
    return withPicturePrice(counted, chat, { came: finished.flatMap(mediaOf).length, isWhole });
  }

  /** Each reply with its bill; with several replies, each with its own count and the bill that covers all. */
  async shared(finished: readonly ReplyMessage[], billed: Billed): Promise<readonly ReplyMessage[]> {
    const { chat, facts } = this.prepared;
    const isAlone = finished.length === 1;
    const counts = isAlone ? [] : await Promise.all(this.#ownCounts());
    const [first, ...others] = finished.map((one, choice) =>
      isAlone ? withBill(one, billed) : withSharedBill(one, billed, counts[choice]!),
    );
    // One request brought all of its choices.
    return [withCarried(first!, chat.messages, billed, facts.price), ...others];
  }

  /** The request, and the attempts before it that a server refused, each as a request of its own. */
  records(
    ended: readonly ReplyMessage[],
    billed: Billed,
    { reached, refusals }: Pick<Outcome, 'reached' | 'refusals'>,
  ): Bill[] {
    const { endpoint, chat, facts } = this.prepared;
    const [message] = ended as [ReplyMessage];
    const kept = ended.filter(({ deletedAt }) => deletedAt === null);
    const { answeredBy, status } = (kept.find((one) => one.reply.status !== 'complete') ?? message).reply;
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
    return [...Array<Bill>(refusals).fill(refusal), ...(reached === 'nobody' ? [] : [{ request, billed }])];
  }

  async #own(reached: Outcome['reached']): Promise<Billed> {
    const { prompt, counting, facts } = this.prepared;
    if (reached !== 'taken') return refusedBill(facts.price);
    const [{ tokens }, ...completions] = await Promise.all([prompt, ...this.#ownCounts()]);
    const overhead = completionOverhead(counting.by);
    const written = completions.reduce((sum, completion) => sum + completion.tokens + overhead, 0);
    return countedBill(tokens, written, this.price);
  }

  #ownCounts(): Promise<TokenCount>[] {
    return this.replies.map((reply) => reply.ownCount);
  }
}
