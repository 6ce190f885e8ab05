import type { Verdict } from '../../context/cost/budget';
import type { Message, ReplyMessage } from '../../model/chat/message';
import type { Stores } from '../stores';
import { askedOf, estimateAll, type Estimate } from './column';
import type { Thread } from '../chat/thread.svelte';

/** The replies that will be asked for; `written`: the person's message before them, where it is new. */
export interface Plan {
  messages: ReplyMessage[];
  written?: Message | undefined;
}

/** Requests that are to be sent together: what they will cost is shown first. */
export abstract class PlannedColumns {
  /** In the order of the requests; null while they are counted. */
  estimates = $state.raw<readonly Estimate[] | null>(null);
  /** What the person's limits say to all of them together. */
  verdict = $state.raw<Verdict | null>(null);
  #asked = 0;

  constructor(
    protected readonly stores: Stores,
    protected readonly thread: Thread,
  ) {}

  protected abstract plan(): Plan;

  /** What is changed just before the requests go. */
  protected async beforeSending(): Promise<void> {}

  /** Counts anew what will be sent. Resolves to false where something else was chosen meanwhile, which is counted by another call. */
  async update(): Promise<boolean> {
    const asked = (this.#asked += 1);
    const { stores, thread } = this;
    const { messages, written } = this.plan();
    const estimates = await estimateAll(stores, thread, askedOf(thread, messages), written);
    if (asked !== this.#asked) return false;
    this.estimates = estimates;
    const costs = estimates.flatMap(({ costUsd }) => costUsd ?? []);
    const togetherUsd = costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0);
    const verdict = await stores.ledger.judge(thread.conversation, togetherUsd);
    if (asked !== this.#asked) return false;
    this.verdict = verdict;
    return true;
  }

  /** Resolves to false where nothing was sent: a hard limit is reached that was not on show yet, or something else was chosen meanwhile. */
  async send(): Promise<boolean> {
    const { thread } = this;
    const shown = this.verdict?.hard ?? [];
    // What is on show may be of other columns, or of what was spent before.
    if (!(await this.update())) return false;
    const { hard = [], asks = null } = this.verdict ?? {};
    if (hard.some(({ period }) => shown.every((one) => one.period !== period))) return false;
    await this.beforeSending();
    const { messages, written } = this.plan();
    const isDecided = hard.length > 0 || asks !== null;
    return thread.requests.startRound(askedOf(thread, messages), {
      written,
      draft: written && thread.draft,
      isDecided,
    });
  }
}
