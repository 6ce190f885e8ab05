import { statusOf, type Message, type ReplyMessage } from '../model/message';
import type { Billed } from '../model/usage';
import type { App } from './app.svelte';
import { askTogether, columnOf, estimateTogether, newColumn, type Estimate } from './ask-together';
import type { Thread } from './thread.svelte';

/** The replies of one round side by side, and what can be done with them. */
export class Round {
  readonly replies: readonly ReplyMessage[] = $derived.by(() => this.#members());

  /** `member`: any reply of the round. */
  constructor(
    private readonly app: App,
    readonly thread: Thread,
    private readonly member: () => Message,
  ) {}

  /** The bills of requests that brought several of these replies: one a request. */
  get bills(): readonly Billed[] {
    const byRequest = new Map(this.replies.map(({ createdAt, reply }) => [createdAt, reply.sharedBill]));
    return [...byRequest.values()].filter((bill) => bill !== undefined);
  }

  /** Goes on with `message`: it is the version on show, and the round is closed. */
  async pick(message: ReplyMessage): Promise<void> {
    await this.thread.showRound(this.thread.messages.newestTip(message.id), undefined);
  }

  /** Closes the columns; the version on show stays. */
  async close(): Promise<void> {
    await this.thread.change(({ columns: _, ...one }) => one);
  }

  /** Asks again for a reply of which nothing came, in its place: the same model, with the same parameters. */
  async retry(message: ReplyMessage): Promise<void> {
    const { thread } = this;
    const fresh = newColumn(thread, message.parentId, this.#id, columnOf(thread, message));
    const again = { ...message, reply: fresh.reply };
    await askTogether(this.app, thread, [again], this.#history);
  }

  /** What it would take to ask for the choices that did not come, each by a request of its own. */
  estimateMissing(message: ReplyMessage): Promise<Estimate[]> {
    return estimateTogether(this.app, this.thread, this.#missing(message), this.#history);
  }

  /** Asks for them, and for one of which nothing came again. */
  async askMissing(message: ReplyMessage): Promise<void> {
    const missing = this.#missing(message);
    const settled = ({ reply, ...one }: Message): Message => ({ ...one, reply: reply && withoutMissing(reply) });
    if (statusOf(message) !== 'failed') await this.thread.messages.change([message], settled);
    await askTogether(this.app, this.thread, missing, this.#history);
  }

  get #id(): string {
    return this.member().round ?? '';
  }

  get #history(): Message[] {
    return this.thread.messages.pathTo(this.member().parentId);
  }

  #members(): ReplyMessage[] {
    const { round } = this.member();
    const versions = this.thread.messages.versions(this.member());
    return versions.flatMap((one) => (one.reply && one.round === round ? [{ ...one, reply: one.reply }] : []));
  }

  #missing(message: ReplyMessage): ReplyMessage[] {
    const { thread } = this;
    const column = columnOf(thread, message);
    const fresh = (): ReplyMessage => newColumn(thread, message.parentId, this.#id, column);
    const others = Array.from({ length: message.reply.missing ?? 0 }, fresh);
    return statusOf(message) === 'failed' ? [{ ...message, reply: fresh().reply }, ...others] : others;
  }
}

function withoutMissing({ missing: _, ...reply }: ReplyMessage['reply']): ReplyMessage['reply'] {
  return reply;
}
