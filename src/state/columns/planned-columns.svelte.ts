import type { Verdict } from '../../context/cost/budget';
import type { Message, ReplyMessage } from '../../model/chat/message';
import type { Stores } from '../stores';
import { askedOf, estimateAll, type Estimate, type EstimatingStores } from './column';
import type { RequestingThread } from '../chat/answers';
import { askForRound } from '../request/ask';

/** The replies that will be asked for; `written`: the person's message before them, where it is new. */
export interface PlannedRound {
  messages: ReplyMessage[];
  written?: Message | undefined;
}

/** What is read to show the cost of planned columns, and what the person's limits say to it. */
export type PlanningStores = EstimatingStores & Pick<Stores, 'ledger'>;

/** Requests that are to be sent together, after their cost was shown. */
export abstract class PlannedColumns {
  /** Size and cost, in the order of the requests; null while they are counted. */
  estimates = $state.raw<readonly Estimate[] | null>(null);
  /** What the person's limits say to all of them together. */
  verdict = $state.raw<Verdict | null>(null);
  #asked = 0;

  constructor(
    protected readonly stores: PlanningStores,
    protected readonly thread: RequestingThread,
  ) {}

  protected abstract plan(): PlannedRound;

  /** Changes that have to be stored just before the requests are sent. */
  protected async beforeSending(): Promise<void> {}

  /**
   * Counts again what will be sent. Resolves to false if the person chose something else meanwhile, which a later call
   * counts.
   */
  async update(): Promise<boolean> {
    const asked = (this.#asked += 1);
    const { stores, thread } = this;
    const { messages, written } = this.plan();
    const estimates = await estimateAll(stores, thread, askedOf(thread, messages), written);
    if (asked !== this.#asked) return false;
    this.estimates = estimates;
    const limits = await stores.ledger.loadLimits();
    const verdict = await limits.judge(thread.conversation, this.#togetherUsd);
    if (asked !== this.#asked) return false;
    this.verdict = verdict;
    return true;
  }

  /** What the estimates come to, in US dollars; null where no price is known. */
  get #togetherUsd(): number | null {
    const costs = (this.estimates ?? []).flatMap(({ costUsd }) => costUsd ?? []);
    return costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0);
  }

  /**
   * Sends the requests. Resolves to false where nothing was sent: the person's limits say something that was not shown
   * yet, or the person chose something else meanwhile.
   */
  async send(): Promise<boolean> {
    const { thread } = this;
    if (!(await thread.isRead())) return false;
    const shown = this.verdict?.hard ?? [];
    const shownUsd = this.#togetherUsd ?? 0;
    // The estimates on show may be for other columns, or from before other spending.
    if (!(await this.update())) return false;
    const { hard = [], asks = null } = this.verdict ?? {};
    if (hard.some(({ period }) => shown.every((one) => one.period !== period))) return false;
    const isDecided = hard.length > 0 || asks !== null;
    // What was decided on is what was shown.
    if (isDecided && (this.#togetherUsd ?? 0) > shownUsd) return false;
    await this.beforeSending();
    const { messages, written } = this.plan();
    return askForRound(thread.requests, askedOf(thread, messages), {
      written,
      draft: written && thread.draft,
      isDecided,
    });
  }
}
