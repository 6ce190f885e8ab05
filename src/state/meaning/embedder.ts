import {
  meaningConversationId,
  openAiEmbeddingPrice,
  type MeaningIndex,
  type MeaningProblem,
} from '../../model/meaning/meaning';
import { newUsageRecord, type UsageRecord } from '../../model/usage/usage-record';
import { countBy, type CountBy } from '../../context/tokens/count-by';
import { forbids } from '../../context/cost/budget';
import { costOf } from '../../context/cost/price';
import { embed, type EmbeddingForm } from '../../protocol/embeddings/embed';
import { connectionOf, type Connection } from '../../protocol/transport/side-request';
import { waitBeforeRetry } from '../../protocol/transport/retry';
import type { Access } from '../endpoints/access';
import type { Stores } from '../stores';
import type { OrFailure } from '../../model/result';

/** What embedding uses of the stores. */
export type MeaningStores = Pick<
  Stores,
  'services' | 'storageStatus' | 'settings' | 'notices' | 'endpoints' | 'models' | 'vault' | 'ledger' | 'conversations'
>;

/** What indexing was billed so far. */
type Billed = Pick<MeaningIndex, 'tokens' | 'costUsd'>;

/** What a request brought: a vector for each text, null where none is sound; and its bill. */
export interface Embedded {
  vectors: (Float32Array | null)[];
  record: UsageRecord;
}

/** How often a request goes out again where the server says when. */
const mostWaits = 20;

/** Asks one model for vectors, waits as the server asks, and says what that was billed. */
export class Embedder {
  readonly #connection: Connection;
  readonly #form: EmbeddingForm = { refusesBase64: false };

  private constructor(
    private readonly stores: MeaningStores,
    access: Access,
    readonly model: string,
    readonly by: CountBy,
    /** US dollars per million tokens; null where no price is known. */
    readonly usdPerMillion: number | null,
  ) {
    this.#connection = connectionOf(access);
    this.endpointId = access.endpoint.id;
  }

  readonly endpointId: string;

  /** `usdPerMillion`: as the person entered it; null: as it is known. */
  static async of(
    stores: MeaningStores,
    access: Access,
    model: string,
    usdPerMillion: number | null,
  ): Promise<Embedder> {
    const facts = await stores.models.factsOf(access.endpoint, model);
    const listed = facts.price?.input ?? null;
    const isOpenAi = facts.countsLike?.startsWith('openai/') === true;
    const price = usdPerMillion ?? listed ?? (isOpenAi ? openAiEmbeddingPrice(model) : null);
    return new Embedder(stores, access, model, countBy(facts), price);
  }

  /** US dollars of so many tokens; null where no price is known. */
  costOf(tokens: number): number | null {
    return this.usdPerMillion === null ? null : (tokens * this.usdPerMillion) / 1e6;
  }

  /**
   * What forbids a request of so many tokens, after what was `billed` so far, where that may be `budgetUsd` at most; null
   * where nothing does. A request of unknown cost is forbidden only where a limit is reached, as in chats.
   */
  async forbids(tokens: number, billed: Billed | null, budgetUsd: number | null): Promise<MeaningProblem | null> {
    const costUsd = this.#expectedUsd(tokens, billed);
    const isOverBudget =
      budgetUsd !== null && forbids({ limitUsd: budgetUsd, spentUsd: billed?.costUsd ?? 0 }, costUsd);
    if (isOverBudget) return { kind: 'budget', limitUsd: budgetUsd };
    const { monthHardUsd } = this.stores.settings.values.budget;
    if (monthHardUsd === null) return null;
    const limits = await this.stores.ledger.loadLimits();
    // If the month cannot be read, its sum is unknown: the limit counts as reached.
    const month = { limitUsd: monthHardUsd, spentUsd: limits.spentThisMonth() ?? monthHardUsd };
    return forbids(month, costUsd) ? { kind: 'month-limit', limitUsd: monthHardUsd } : null;
  }

  /** US dollars by the price, or else by what a token was billed so far: a router says what a request cost, but lists no price. */
  #expectedUsd(tokens: number, billed: Billed | null): number | null {
    if (this.usdPerMillion !== null || !billed?.costUsd || !billed.tokens) return this.costOf(tokens);
    return (tokens * billed.costUsd) / billed.tokens;
  }

  /**
   * The vectors of `texts`, which have `tokens` by our own count. A server that asks to wait is waited for: `onWait` gets
   * how long, in ms, and null when it goes on.
   */
  async embed(
    texts: readonly string[],
    tokens: number,
    signal: AbortSignal,
    onWait: (ms: number | null) => void = () => undefined,
  ): Promise<OrFailure<Embedded>> {
    const { network } = this.stores.services;
    for (let attempt = 1; ; attempt += 1) {
      const result = await embed(this.#connection, { model: this.model, texts, form: this.#form }, network, signal);
      if (!result.failure) {
        const billed = { promptTokens: result.tokens ?? tokens, completionTokens: 0, costUsd: result.costUsd };
        const price = this.usdPerMillion === null ? null : { input: this.usdPerMillion, output: 0 };
        return {
          vectors: result.vectors,
          record: newUsageRecord(
            {
              endpointId: this.endpointId,
              model: this.model,
              answeredBy: result.answeredBy,
              conversationId: meaningConversationId,
              purpose: 'embedding',
              outcome: 'complete',
            },
            {
              ...billed,
              cachedTokens: 0,
              reasoningTokens: 0,
              costUsd: costOf(billed, price),
              exact: result.tokens !== null,
            },
          ),
        };
      }
      const { failure, asked } = result;
      const saysWhen = 'retryAfterMs' in failure && failure.retryAfterMs !== null && attempt < mostWaits;
      const wait = signal.aborted ? null : waitBeforeRetry(failure, asked, saysWhen ? 1 : attempt, network.random());
      if (wait === null) return { failure };
      onWait(wait);
      await network.wait(wait, signal);
      onWait(null);
      if (signal.aborted) return { failure };
    }
  }
}
