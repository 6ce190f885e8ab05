import type { GrowingCount } from '../../../context/tokens/counter';
import { costOf } from '../../../context/cost/price';
import type { Block } from '../../../markdown/streaming/stream';
import type { Failure } from '../../../model/failure';
import { withTokens, type ChosenToken } from '../../../model/chat/logprobs';
import { hasContent, type ReplyFacts, type ReplyMessage } from '../../../model/chat/message';
import { tokensPerSecond } from '../../../model/usage/tokens-per-second';
import { addUsage, type TokenCount, type Usage } from '../../../model/usage/usage';
import type { ReplyEvent } from '../../../protocol/dialects/reply-event';
import { Afterword } from './afterword.svelte';
import { GrowingText, RereadText } from './growing-text.svelte';
import type { ReplyCollaborators } from './reply-collaborators';
import { factsAfter, moved, type FactsNews } from './reply-facts';

/** A refusal that passes: the request is sent again at `until` (UTC ms). */
export type Waiting = Extract<ReplyEvent, { type: 'waiting' }>;

/** What a request says of one reply; of all that it brings where it names no choice. */
export type ReplyNews = Exclude<ReplyEvent, { type: 'usage' | 'learned' }>;

/**
 * A reply while it arrives. Deltas gather in a plain buffer; a frame takes what is there, so that the screen is changed at most
 * once a frame however fast they come.
 */
export class Reply {
  reasoning = $state('');
  /** Whether any text of the answer itself has come: until then the reasoning stands open. */
  answering = $state(false);
  /** Whether the model said that it has finished; other choices of the same request may still come. */
  isFinished = $state(false);
  /** Why it ended before its time, while others of its request go on. */
  failure = $state.raw<Failure | null>(null);
  waiting = $state.raw<Waiting | null>(null);
  /** When the last sign of life came, UTC ms. */
  heardAt = $state(0);
  /** What came in this request, and what was sent for it. */
  tokens = $state.raw<TokenCount>({ tokens: 0, exact: false });
  prompt = $state.raw<TokenCount | null>(null);
  tokensPerSecond = $state<number | null>(null);
  /** US dollars so far; null where no price is known. */
  readonly costUsd: number | null = $derived.by(() => {
    if (!this.prompt) return null;
    const tokens = { promptTokens: this.prompt.tokens, completionTokens: this.tokens.tokens };
    return costOf({ ...tokens, cachedTokens: 0, costUsd: null }, this.#collaborators.price);
  });
  readonly message: ReplyMessage;
  /** What is waited for once it is finished. */
  readonly afterword: Afterword;
  readonly #collaborators: ReplyCollaborators;
  readonly #count: GrowingCount;
  readonly #shown: GrowingText;
  readonly #thoughts = new RereadText();
  readonly #sentAt: number;
  readonly #facts: ReplyFacts;
  /** What came of them in this request. */
  readonly #logprobs: ChosenToken[] = [];
  #text: string;
  /** Whether words that came in this request are on show. */
  #isShowing = false;
  #unshownReasoning = '';
  #firstTokenAt = $state<number | null>(null);

  /** `message` is the record to be filled; when it already has text, the reply goes on where it stopped. */
  constructor(message: ReplyMessage, collaborators: ReplyCollaborators) {
    this.message = message;
    this.#collaborators = collaborators;
    this.afterword = new Afterword(collaborators.wait);
    this.#facts = { ...message.reply, toolCalls: message.reply.toolCalls.map((call) => ({ ...call })) };
    this.#text = message.text;
    this.reasoning = message.reply.reasoning;
    this.#count = collaborators.growing((count) => this.#counted(count));
    this.#sentAt = collaborators.now();
    this.heardAt = this.#sentAt;
    this.#shown = new GrowingText(message.text);
    this.answering = message.text !== '';
  }

  /** The text as far as it is on show. */
  get blocks(): readonly Block[] {
    return this.#shown.blocks;
  }

  /** ms from sending to the first piece; null while nothing came. */
  get firstTokenMs(): number | null {
    const before = this.#facts.firstTokenMs;
    return before ?? (this.#firstTokenAt === null ? null : this.#msSinceSent(this.#firstTokenAt));
  }

  /** What the model thought, as safe blocks; read as far as it has come whenever it is looked at. */
  get reasoningBlocks(): readonly Block[] {
    return this.#thoughts.blocksOf(this.reasoning);
  }

  /** Whether the server said anything of it. */
  get wasHeard(): boolean {
    return this.#firstTokenAt !== null || this.isFinished || this.failure !== null;
  }

  /** As far as the server has said: others of its request may still come. */
  get status(): ReplyFacts['status'] {
    if (this.isFinished) return 'complete';
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

  /** Takes what comes of it. */
  take(event: ReplyNews): void {
    const { now, journal } = this.#collaborators;
    this.waiting = event.type === 'waiting' ? event : null;
    switch (event.type) {
      case 'text':
        this.#heard();
        this.#text += event.delta;
        this.#shown.append(event.delta);
        this.#showAfter(journal.append({ text: event.delta }));
        this.#count.append(event.delta);
        return;
      case 'reasoning': {
        // A reply that is gone on with may reason anew: a paragraph of its own.
        const isAnew = this.#firstTokenAt === null && this.#facts.reasoning !== '';
        const delta = isAnew ? `\n\n${event.delta}` : event.delta;
        this.#heard();
        this.#facts.reasoning += delta;
        this.#unshownReasoning += delta;
        this.#showAfter(journal.append({ reasoning: delta }));
        this.#count.append(event.delta);
        return;
      }
      case 'refusal':
        this.#heard();
        this.#facts.refusal += event.delta;
        void journal.append({ refusal: event.delta });
        this.#count.append(event.delta);
        return;
      case 'moved':
        return this.#move(event);
      case 'tool-call':
      case 'image':
        this.#heard();
        if (event.type === 'tool-call') this.#count.append(event.name + event.arguments);
        void journal.append({ facts: this.#note(event) });
        return;
      case 'started':
      case 'sources':
      case 'unread':
        journal.hold({ facts: this.#note(event) });
        return;
      case 'logprobs':
        this.#logprobs.push(...event.tokens);
        journal.hold({ logprobs: event.tokens });
        return;
      case 'finished':
      case 'failed':
        if (event.type === 'failed') this.failure = event.failure;
        else this.isFinished = true;
        void this.afterword.begin();
        void journal.append({ facts: this.#note(event) });
        return;
      case 'sent':
      case 'alive':
        this.heardAt = now();
        return;
      case 'waiting':
    }
  }

  /** Takes what `event` changes of the facts; gives that. */
  #note(event: FactsNews): Partial<ReplyFacts> {
    const changed = factsAfter(this.#facts, event);
    Object.assign(this.#facts, changed);
    return changed;
  }

  /** The end of the text was reasoning, or the other way round: both are shown and kept anew. */
  #move({ to, length }: ReplyNews & { type: 'moved' }): void {
    const { frames, journal } = this.#collaborators;
    const { text, reasoning } = moved({ text: this.#text, reasoning: this.#facts.reasoning }, to, length);
    this.#text = text;
    this.#facts.reasoning = reasoning;
    this.#shown.startOver(text);
    this.reasoning = reasoning;
    this.#unshownReasoning = '';
    this.answering = text !== '';
    frames.cancel();
    void journal.append({ startsOver: true, text, reasoning });
  }

  #heard(): void {
    if (this.isFinished) void this.afterword.begin();
    this.#firstTokenAt ??= this.#collaborators.now();
  }

  /** Shows what came, soon. The first words only when their write has ended: what was read outlasts the page. */
  #showAfter(written: Promise<void>): void {
    const { frames } = this.#collaborators;
    if (this.#isShowing) {
      frames.request(this.#show);
      return;
    }
    void written.then(() => {
      // It may have ended meanwhile, and is shown already.
      if (!this.#shown.isBehind && this.#unshownReasoning === '') return;
      this.#isShowing = true;
      frames.request(this.#show);
    });
  }

  /** Shows what is new; of much at once the rest with the next frames. */
  readonly #show = (): void => {
    this.heardAt = this.#collaborators.now();
    if (this.#shown.isBehind) {
      this.#shown.showSome();
      this.answering = true;
    }
    if (this.#unshownReasoning !== '') {
      this.reasoning += this.#unshownReasoning;
      this.#unshownReasoning = '';
    }
    if (this.#shown.isBehind) this.#collaborators.frames.request(this.#show);
  };

  /** Shows what came, but for a part that can be drawn at once, and lets the page do other things in between. */
  async catchUp(): Promise<void> {
    const { frames } = this.#collaborators;
    while (this.#shown.isFarBehind) {
      this.#show();
      await frames.yield();
    }
  }

  #counted(count: TokenCount): void {
    this.tokens = count;
    const since = this.#firstTokenAt;
    this.tokensPerSecond = since === null ? null : tokensPerSecond(count.tokens, this.#collaborators.now() - since);
  }

  /**
   * Nothing more comes: gives the finished message. `failure`: why the request ended before its time. `usage`: what it was billed,
   * where it was for this reply alone.
   */
  end(failure: Failure | null, usage: Usage | null): ReplyMessage {
    const { now, frames } = this.#collaborators;
    this.#show();
    frames.cancel();
    this.#shown.end();
    this.afterword.end();
    // Also where the server's count stands: else the worker would hold the text for good.
    void this.#count.finish();
    const before = this.message.reply;
    const logprobs = withTokens(before.logprobs, this.#logprobs);
    const message: ReplyMessage = {
      ...this.message,
      text: this.#text,
      reply: {
        ...this.#facts,
        ...(logprobs && { logprobs }),
        usage: usage && before.usage ? addUsage(before.usage, usage) : (usage ?? before.usage),
        firstTokenMs: this.firstTokenMs,
        durationMs: (this.#facts.durationMs ?? 0) + this.#msSinceSent(now()),
        // Other choices of the request may have broken off after this one. A wait that was cut short keeps what it waited for.
        failure: this.isFinished ? null : (this.failure ?? failure ?? this.waiting?.failure ?? null),
      },
    };
    const status = this.#statusOf(message);
    // What it is billed may be known later than the page lives: that it was stopped is kept at once.
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
