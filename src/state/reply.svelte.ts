import { isBelievable } from '../context/believable';
import type { GrowingCount } from '../context/counter';
import { costOf } from '../context/price';
import { tokensPerSecond } from '../context/rate';
import { MarkdownStream, type Block } from '../markdown/stream';
import { ApiError, type Failure } from '../model/failure';
import { keptLogprobs, type ChosenToken } from '../model/logprobs';
import { hasContent, type ReplyFacts, type ReplyMessage } from '../model/message';
import type { Price } from '../model/model-facts';
import { newTrace } from '../model/trace';
import { addUsage, type TokenCount, type Usage } from '../model/usage';
import type { ReplyEvent } from '../protocol/reply-event';
import type { Journal } from '../storage/journal';
import type { Frames } from './frames';

/** A refusal that passes: the request is sent again at `until` (UTC ms). */
export type Waiting = Extract<ReplyEvent, { type: 'waiting' }>;

/** What a reply needs from outside. */
export interface ReplyCollaborators {
  journal: Pick<Journal, 'append'>;
  frames: Frames;
  /** Follows the text's tokens; the callback hears the count so far. */
  growing: (onCount: (count: TokenCount) => void) => GrowingCount;
  price: Price | null;
  /** In tokens, null where it is not known: a usage beyond it is not believed. */
  contextWindow: number | null;
  /** UTC ms. */
  now: () => number;
}

/**
 * A reply while it arrives. Deltas gather in a plain buffer; a frame takes what is there, so that the screen is changed at most
 * once a frame however fast they come.
 */
export class Reply {
  blocks = $state.raw<readonly Block[]>([]);
  reasoning = $state('');
  /** Whether any text of the answer itself has come: until then the reasoning stands open. */
  answering = $state(false);
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
  /** The usage of this request alone, once the server has said it. */
  usage: Usage | null = null;
  /** How far the request came: no server heard of it; one refused it, and bills nothing; one took it, and bills what it did. */
  reached: 'nobody' | 'refused' | 'taken' = 'nobody';
  /** Learnt from a refusal, for the endpoint's later requests. */
  refusesStreamOptions = false;

  readonly message: ReplyMessage;
  readonly #collaborators: ReplyCollaborators;
  readonly #count: GrowingCount;
  readonly #markdown = new MarkdownStream();
  readonly #controller = new AbortController();
  readonly #sentAt: number;
  readonly #facts: ReplyFacts;
  readonly #logprobs: ChosenToken[];
  #text: string;
  #unshown = '';
  #unshownReasoning = '';
  #firstTokenAt: number | null = null;

  /** `message` is the record to be filled; when it already has text, the reply goes on where it stopped. */
  constructor(message: ReplyMessage, collaborators: ReplyCollaborators) {
    this.message = message;
    this.#collaborators = collaborators;
    this.#facts = { ...message.reply, toolCalls: message.reply.toolCalls.map((call) => ({ ...call })) };
    this.#logprobs = [...(message.reply.logprobs?.tokens ?? [])];
    this.#text = message.text;
    this.reasoning = message.reply.reasoning;
    this.#count = collaborators.growing((count) => this.#counted(count));
    this.#sentAt = collaborators.now();
    this.heardAt = this.#sentAt;
    this.#markdown.append(message.text);
    this.blocks = this.#markdown.blocks;
    this.answering = message.text !== '';
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Our own count of what came, once nothing more comes. */
  get ownCount(): Promise<TokenCount> {
    return this.#count.finish();
  }

  stop(): void {
    this.#controller.abort();
  }

  /** Reads `events` to the end and gives the finished message. Never throws: a failure becomes the message's, what came stays. */
  async follow(events: AsyncIterable<ReplyEvent>): Promise<ReplyMessage> {
    let failure: Failure | null = null;
    try {
      for await (const event of events) this.#take(event);
    } catch (error) {
      // An abort surfaces as an exception of the platform's choosing; that it was ours is known from the signal.
      if (!this.signal.aborted) failure = failureOf(error);
    }
    return this.#end(failure);
  }

  #take(event: ReplyEvent): void {
    const { now, journal } = this.#collaborators;
    this.waiting = event.type === 'waiting' ? event : null;
    switch (event.type) {
      case 'text':
        if (event.choice !== 0) return;
        this.#heard();
        this.#text += event.delta;
        this.#unshown += event.delta;
        journal.append({ text: event.delta });
        this.#count.append(event.delta);
        this.#collaborators.frames.request(this.#show);
        return;
      case 'reasoning':
        if (event.choice !== 0) return;
        this.#heard();
        this.#facts.reasoning += event.delta;
        this.#unshownReasoning += event.delta;
        journal.append({ reasoning: event.delta });
        this.#count.append(event.delta);
        this.#collaborators.frames.request(this.#show);
        return;
      case 'refusal':
        if (event.choice !== 0) return;
        this.#heard();
        this.#facts.refusal += event.delta;
        journal.append({ refusal: event.delta });
        this.#count.append(event.delta);
        return;
      case 'tool-call': {
        const call = (this.#facts.toolCalls[event.index] ??= { name: '', arguments: '' });
        call.name += event.name;
        call.arguments += event.arguments;
        journal.append({ facts: { toolCalls: this.#facts.toolCalls.map((one) => ({ ...one })) } });
        this.#count.append(event.name + event.arguments);
        this.#heard();
        return;
      }
      case 'started':
        this.#facts.answeredBy = event.model;
        this.#facts.trace = newTrace(event.id, event.fingerprint);
        journal.append({ facts: { answeredBy: event.model, trace: this.#facts.trace } });
        return;
      case 'logprobs':
        if (event.choice === 0) this.#logprobs.push(...event.tokens);
        return;
      case 'finished':
        if (event.choice === 0) this.#facts.finishReason = event.reason;
        return;
      case 'usage':
        if (isBelievable(event.usage, this.#collaborators.contextWindow)) this.usage = event.usage;
        return;
      case 'sent':
        this.reached = 'taken';
        this.heardAt = now();
        return;
      case 'alive':
        this.heardAt = now();
        return;
      case 'learned':
        this.refusesStreamOptions = true;
        return;
      case 'waiting':
        this.#noteRefusal(event.failure);
        return;
    }
  }

  /** What a server says with a status, it says instead of an answer. */
  #noteRefusal(failure: Failure): void {
    if ('status' in failure && this.#firstTokenAt === null) this.reached = 'refused';
  }

  #heard(): void {
    this.#firstTokenAt ??= this.#collaborators.now();
  }

  readonly #show = (): void => {
    this.heardAt = this.#collaborators.now();
    if (this.#unshown !== '') {
      this.#markdown.append(this.#unshown);
      this.#unshown = '';
      this.blocks = this.#markdown.blocks;
      this.answering = true;
    }
    if (this.#unshownReasoning !== '') {
      this.reasoning += this.#unshownReasoning;
      this.#unshownReasoning = '';
    }
  };

  #counted(count: TokenCount): void {
    this.tokens = count;
    this.tokensPerSecond = tokensPerSecond(count.tokens, this.#firstTokenAt, this.#collaborators.now());
  }

  #end(failure: Failure | null): ReplyMessage {
    const { now, frames } = this.#collaborators;
    if (failure) this.#noteRefusal(failure);
    frames.cancel();
    this.#show();
    this.#markdown.end();
    this.blocks = this.#markdown.blocks;
    const before = this.message.reply;
    const message: ReplyMessage = {
      ...this.message,
      text: this.#text,
      reply: {
        ...this.#facts,
        ...(this.#logprobs.length > 0 && { logprobs: keptLogprobs(this.#logprobs) }),
        usage: this.usage && before.usage ? addUsage(before.usage, this.usage) : (this.usage ?? before.usage),
        firstTokenMs:
          this.#facts.firstTokenMs ?? (this.#firstTokenAt === null ? null : this.#msSinceSent(this.#firstTokenAt)),
        durationMs: (this.#facts.durationMs ?? 0) + this.#msSinceSent(now()),
        failure,
      },
    };
    return { ...message, reply: { ...message.reply, status: this.#statusOf(message, failure) } };
  }

  /** Never negative: the clock may be set back meanwhile. */
  #msSinceSent(time: number): number {
    return Math.max(0, time - this.#sentAt);
  }

  #statusOf(message: ReplyMessage, failure: Failure | null): ReplyFacts['status'] {
    if (this.signal.aborted) return 'stopped';
    if (failure === null) return 'complete';
    return hasContent(message) || message.reply.toolCalls.length > 0 ? 'interrupted' : 'failed';
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) return error.failure;
  return { kind: 'bad-response', status: 0, said: error instanceof Error ? error.message : String(error) };
}
