import type { Verdict } from '../../context/cost/budget';
import type { Message, ReplyMessage } from '../../model/chat/message';
import type { App } from '../app/app.svelte';
import { askTogether, estimateTogether, type Estimate } from './ask-together';
import type { Thread } from '../chat/thread.svelte';

/** Requests that are to be sent together: what they will cost is shown first. */
export abstract class PlannedColumns {
  /** In the order of the requests; null while they are counted. */
  estimates = $state.raw<readonly Estimate[] | null>(null);
  /** What the person's limits say to all of them together. */
  verdict = $state.raw<Verdict | null>(null);
  #asked = 0;

  constructor(
    protected readonly app: App,
    protected readonly thread: Thread,
  ) {}

  /** The replies that will be asked for, and what goes before them; `written`: the last of that, where it is new. */
  protected abstract plan(): { messages: ReplyMessage[]; history: Message[]; written?: Message };

  /** Counts anew what will be sent. */
  async update(): Promise<void> {
    const asked = (this.#asked += 1);
    const { app, thread } = this;
    const { messages, history } = this.plan();
    const estimates = await estimateTogether(app, thread, messages, history);
    if (asked !== this.#asked) return;
    this.estimates = estimates;
    const costs = estimates.flatMap(({ costUsd }) => costUsd ?? []);
    const togetherUsd = costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0);
    const verdict = await app.ledger.judge(thread.conversation, togetherUsd);
    if (asked === this.#asked) this.verdict = verdict;
  }

  async send(): Promise<void> {
    const { messages, history, written } = this.plan();
    const isDecided = this.verdict !== null;
    const sending = () => askTogether(this.app, this.thread, messages, history, { written, isDecided });
    const isSent = (await this.thread.requests.alone(sending)) !== null;
    if (written && isSent) this.thread.draft.clear(written.text);
  }
}
