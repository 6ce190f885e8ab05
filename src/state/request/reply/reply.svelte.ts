import type { GrowingCount } from '../../../context/tokens/counter';
import { costOf } from '../../../context/cost/price';
import type { Failure } from '../../../model/failure';
import { withTokens, type ChosenToken } from '../../../model/chat/logprobs';
import { grown } from '../../../model/chat/growing-parts';
import { hasContent, type ReplyFacts, type ReplyMessage } from '../../../model/chat/message';
import { mediaOf, reasoningOf, textOf, type MediaPart, type MessagePart } from '../../../model/chat/parts';
import { tokensPerSecond } from '../../../model/usage/tokens-per-second';
import { addUsage, type TokenCount, type Usage } from '../../../model/usage/usage';
import type { ReplyEvent } from '../../../protocol/dialects/reply-event';
import type { ReplyCollaborators } from './reply-collaborators';
import { factsAfter, moved, partsIn, type FactsNews, type PartsNews } from './reply-facts';
import { ShownReply } from './shown-reply.svelte';

/** A passing failure: the request is sent again at `until` (UTC ms). */
export type Waiting = Extract<ReplyEvent, { type: 'waiting' }>;

/** An event about one reply; about all replies of the request where it names no choice. */
export type ReplyNews = Exclude<ReplyEvent, { type: 'usage' }>;

/** A reply while it arrives: what came, what it costs so far, and (`shown`) what is on show of it. */
export class Reply {
  /** Whether the model has finished this reply; other choices of the same request may still come. */
  isFinished = $state(false);
  /** Why this reply ended early while others of its request go on. */
  failure = $state.raw<Failure | null>(null);
  waiting = $state.raw<Waiting | null>(null);
  /** When the last sign of life came, UTC ms. */
  heardAt = $state(0);
  /** The tokens that came in this request, as far as is on show, and (`prompt`) those that were sent. */
  tokens = $state.raw<TokenCount>({ tokens: 0, exact: false });
  prompt = $state.raw<TokenCount | null>(null);
  tokensPerSecond = $state<number | null>(null);
  /** The pictures, sounds and files so far. */
  media = $state.raw<readonly MediaPart[]>([]);
  /** US dollars so far; null where no price is known. */
  readonly costUsd: number | null = $derived.by(() => {
    if (!this.prompt) return null;
    const tokens = { promptTokens: this.prompt.tokens, completionTokens: this.tokens.tokens };
    return costOf({ ...tokens, cachedTokens: 0, costUsd: null }, this.#collaborators.price);
  });
  readonly message: ReplyMessage;
  readonly shown: ShownReply;
  readonly #collaborators: ReplyCollaborators;
  readonly #count: GrowingCount;
  readonly #sentAt: number;
  readonly #facts: ReplyFacts;
  /** The token probabilities that came in this request. */
  readonly #logprobs: ChosenToken[] = [];
  /** What came in this request and could not be read. */
  readonly #unread: string[] = [];
  #parts: readonly MessagePart[];
  /** The ids of the tool calls that came in this request, by their index. */
  readonly #callIds: string[] = [];
  #firstTokenAt = $state<number | null>(null);
  /** Since when reasoning comes; null while none does. */
  #reasoningSince: number | null = null;
  /** The tokens so far, as last counted. */
  #counted = this.tokens;

  /** `message` is the record to be filled; if it already has text, the reply continues after it. */
  constructor(message: ReplyMessage, collaborators: ReplyCollaborators) {
    this.message = message;
    this.#collaborators = collaborators;
    this.#facts = { ...message.reply };
    this.#parts = message.parts;
    this.media = mediaOf(message);
    this.#count = collaborators.growing((count) => {
      this.#counted = count;
      this.shown.showSoon();
    });
    this.#sentAt = collaborators.now();
    this.heardAt = this.#sentAt;
    this.shown = new ShownReply(message, collaborators.frames, () => {
      this.heardAt = collaborators.now();
      this.#showCount();
    });
  }

  /** ms from sending to the first piece; null while nothing has come. */
  get firstTokenMs(): number | null {
    const before = this.#facts.firstTokenMs;
    return before ?? (this.#firstTokenAt === null ? null : this.#msSinceSent(this.#firstTokenAt));
  }

  /** What came so far. */
  get parts(): readonly MessagePart[] {
    return this.#parts;
  }

  /** Whether the server has sent anything for this reply. */
  get wasHeard(): boolean {
    return this.#firstTokenAt !== null || this.isFinished || this.failure !== null;
  }

  /**
   * The status of this reply alone: one of several choices can end while the others are running. A reply that is alone
   * is complete once its request has ended, as only then it is billed and stored.
   */
  get status(): ReplyFacts['status'] {
    if (this.isFinished && this.message.reply.choice !== undefined) return 'complete';
    if (this.failure === null) return 'streaming';
    return this.#firstTokenAt === null ? 'failed' : 'interrupted';
  }

  /** Our own count of what came, once nothing more comes. */
  get ownCount(): Promise<TokenCount> {
    return this.#count.finish();
  }

  stop(): void {
    this.#collaborators.controller.abort();
  }

  /** Handles one event of the request. */
  take(event: ReplyNews): void {
    const { now, journal } = this.#collaborators;
    this.waiting = event.type === 'waiting' ? event : null;
    switch (event.type) {
      case 'text':
        this.#endReasoning();
        this.#heard();
        this.shown.appendText(event.delta, journal.append({ parts: this.#grow(event) }));
        this.#count.append(event.delta);
        return;
      case 'reasoning': {
        // A continued reply may start reasoning again, which begins a new paragraph.
        const isAnew = this.#firstTokenAt === null && reasoningOf({ parts: this.#parts }) !== '';
        const delta = isAnew ? `\n\n${event.delta}` : event.delta;
        this.#reasoningSince ??= now();
        this.#heard();
        this.shown.appendReasoning(delta, journal.append({ parts: this.#grow({ ...event, delta }) }));
        this.#count.append(event.delta);
        return;
      }
      case 'moved':
        return this.#move(event);
      case 'refusal':
      case 'tool-call':
      case 'media':
        this.#endReasoning();
        this.#heard();
        if (event.type !== 'media') this.#count.append('delta' in event ? event.delta : event.name + event.arguments);
        void journal.append({ parts: this.#grow(event) });
        if (event.type === 'media') this.media = mediaOf({ parts: this.#parts });
        return;
      case 'sources':
      case 'provider-state':
        journal.defer({ parts: this.#grow(event) });
        return;
      case 'started':
        journal.defer({ facts: this.#note(event) });
        return;
      case 'unread':
        this.#unread.push(event.said);
        journal.defer({ unread: [event.said] });
        return;
      case 'logprobs':
        this.#logprobs.push(...event.tokens);
        journal.defer({ logprobs: event.tokens });
        return;
      case 'finished':
      case 'failed':
        this.#endReasoning();
        // Not in the journal, where a reason means that the reply is complete: it is stored as the request ends.
        if ('isUncertain' in event) return void this.#note(event);
        if (event.type === 'failed') this.failure = event.failure;
        else this.isFinished = true;
        void journal.append({ facts: this.#note(event) });
        return;
      case 'sent':
        // A tab that is killed now has a bill for its prompt, though nothing of the answer has come.
        journal.defer({ taken: true });
        this.heardAt = now();
        return;
      case 'alive':
        this.heardAt = now();
        return;
      case 'waiting':
      case 'learned':
        // The server took the request and then refused it: until it takes the next attempt, nothing is billed.
        journal.defer({ taken: false });
    }
  }

  /** Adds what `event` brings to the parts, and returns it. */
  #grow(event: PartsNews): MessagePart[] {
    const more = partsIn(event, this.#parts, this.#callIds, this.#collaborators.tie);
    this.#parts = grown(this.#parts, more);
    return more;
  }

  /** Applies `event` to the facts, and returns what changed. */
  #note(event: FactsNews): Partial<ReplyFacts> {
    const changed = factsAfter(event);
    Object.assign(this.#facts, changed);
    return changed;
  }

  /** Moves the end of the text to the reasoning, or the other way round, on the screen and in the journal. */
  #move({ to, length }: ReplyNews & { type: 'moved' }): void {
    const parts = (this.#parts = moved(this.#parts, to, length));
    this.shown.startOver(textOf({ parts }), reasoningOf({ parts }));
    void this.#collaborators.journal.append({ startsOver: true, parts });
  }

  /** Something else comes than reasoning, or nothing more. */
  #endReasoning(): void {
    if (this.#reasoningSince === null) return;
    const { now, journal } = this.#collaborators;
    const reasoningMs = (this.#facts.reasoningMs ?? 0) + Math.max(0, now() - this.#reasoningSince);
    this.#reasoningSince = null;
    this.#facts.reasoningMs = reasoningMs;
    journal.defer({ facts: { reasoningMs } });
  }

  #heard(): void {
    if (this.isFinished) {
      // The server gave a reason to end, and goes on: only the end of its stream completes the reply.
      this.isFinished = false;
      this.#facts.finishReason = null;
      void this.#collaborators.journal.append({ facts: { finishReason: null } });
    }
    this.#firstTokenAt ??= this.#collaborators.now();
  }

  /** The figures change together with the text: alone, each would cost a layout of its own. */
  #showCount(): void {
    if (this.tokens === this.#counted) return;
    this.tokens = this.#counted;
    const since = this.#firstTokenAt;
    this.tokensPerSecond =
      since === null ? null : tokensPerSecond(this.tokens.tokens, this.#collaborators.now() - since);
  }

  /**
   * Ends the reply and returns the finished message. `failure`: why the request ended early. `usage`: what was billed,
   * where that was for this reply alone.
   */
  end(failure: Failure | null, usage: Usage | null): ReplyMessage {
    const { now } = this.#collaborators;
    this.shown.end();
    // Called even where the server's count is used: otherwise the worker would keep the text.
    void this.#count.finish();
    this.#endReasoning();
    const before = this.message.reply;
    const logprobs = withTokens(before.logprobs, this.#logprobs);
    const message: ReplyMessage = {
      ...this.message,
      parts: this.#parts,
      reply: {
        ...this.#facts,
        ...(logprobs && { logprobs }),
        ...(this.#unread.length > 0 && { unread: [...(before.unread ?? []), ...this.#unread] }),
        usage: usage && before.usage ? addUsage(before.usage, usage) : (usage ?? before.usage),
        firstTokenMs: this.firstTokenMs,
        durationMs: (this.#facts.durationMs ?? 0) + this.#msSinceSent(now()),
        // Other choices may have failed after this one had finished. If the person stopped a retry's wait, the failure
        // it waited on is kept.
        failure: this.isFinished ? null : (this.failure ?? failure ?? this.waiting?.failure ?? null),
      },
    };
    const status = this.#statusOf(message);
    // Our own count may take longer than the page lives, so the status `stopped` is stored at once.
    if (status === 'stopped') void this.#collaborators.journal.append({ facts: { status } });
    return { ...message, reply: { ...message.reply, status } };
  }

  /** Never negative: the clock may be set back meanwhile. */
  #msSinceSent(time: number): number {
    return Math.max(0, time - this.#sentAt);
  }

  #statusOf(message: ReplyMessage): ReplyFacts['status'] {
    if (this.isFinished) return 'complete';
    if (this.#collaborators.controller.signal.aborted && this.failure === null) return 'stopped';
    if (message.reply.failure === null) return 'complete';
    return hasContent(message) ? 'interrupted' : 'failed';
  }
}
