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

  /** Counts anew what will be sent. */
  async update(): Promise<void> {
    const asked = (this.#asked += 1);
    const { stores, thread } = this;
    const { messages, written } = this.plan();
    const estimates = await estimateAll(stores, thread, askedOf(thread, messages), written);
    if (asked !== this.#asked) return;
    this.estimates = estimates;
    const costs = estimates.flatMap(({ costUsd }) => costUsd ?? []);
    const togetherUsd = costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0);
    const verdict = await stores.ledger.judge(thread.conversation, togetherUsd);
    if (asked === this.#asked) this.verdict = verdict;
  }

  async send(): Promise<void> {
    const { thread } = this;
    const { messages, written } = this.plan();
    const isDecided = this.verdict !== null;
    const isSent = await thread.requests.startRound(askedOf(thread, messages), { written, isDecided });
    if (written && isSent) thread.draft.clear(written.text);
  }
}
