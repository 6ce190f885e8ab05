import type { Failure } from '../../../../model/failure';
import { isObject, type JsonObject } from '../../../../model/json';
import { hasError } from '../../../errors/has-error';
import { pictureAt } from '../../came-media';
import { EchoCutter } from '../../decoding/echo';
import type { ReplyEvent } from '../../reply-event';
import { readDelta } from './delta';
import { finishReason } from './finish-reason';
import { KeptFields } from './kept-fields';
import { readLogprobs } from './read-logprobs';
import { readAnnotations } from './read-sources';
import { SpokenSound } from './sound';
import { ContentSplitter } from './splitting/content-splitter';
import type { Split } from './splitting/splitter';
import { ToolCalls } from './tool-calls';
import { WrittenPictures, type WrittenPicture } from './written-pictures';

/** Turns a stream's data about one choice into events. */
export class ChoiceDecoder {
  readonly #splitter = new ContentSplitter();
  readonly #echo: EchoCutter;
  readonly #pictures = new WrittenPictures();
  readonly #toolCalls = new ToolCalls();
  readonly #kept = new KeptFields();
  readonly #sound = new SpokenSound();
  #hasToldState = false;
  /** What came of the thought that has not been signed yet. */
  #thought = '';
  /** How many characters were passed on as text that may still turn out to be reasoning. */
  #textLength = 0;
  #reason: string | null = null;
  /** The reason that was told last. */
  #told: string | null = null;
  /** Whether anything of the answer itself came: not only reasoning. */
  #hasAnswer = false;
  /** Whether content came without a finish reason: then a reason with the last words means what it says. */
  #tellsEndApart = false;
  #goesOn = false;
  /** Usage came after the reason: the server has counted what it wrote. */
  #isProven = false;
  /** What the server calls the error that ended it; empty where it has no name for it, null where none did. */
  #saidError: string | null = null;
  #hasFailed = false;

  /** `kept`: the text that this choice goes on with; empty where it begins. */
  constructor(
    private readonly index: number,
    kept: string,
  ) {
    this.#echo = new EchoCutter(kept);
  }

  /** The server gave a reason for its end. */
  get isFinished(): boolean {
    return this.#reason !== null;
  }

  /**
   * Its end can be believed before the stream has ended. Some servers give a reason in every chunk, or in their first
   * one; some give one after the reasoning, or run the tools that they have called, and then go on.
   */
  get isEndCertain(): boolean {
    return this.#hasFailed || (this.#reason !== null && (this.#reason === this.#told || this.#isProven));
  }

  /**
   * Its finish reason is an error, which was not told yet: it comes with the same chunk, with the next one, or not at
   * all. Then this name of it is all that is known, or it is empty; null where there is none.
   */
  get owedError(): string | null {
    return this.#hasFailed ? null : this.#saidError;
  }

  /** Nothing more comes of it, though more may of others. */
  get isEnded(): boolean {
    return this.isFinished || this.#hasFailed;
  }

  /** It has ended with `failure`, alone among several. */
  *fail(failure: Failure): Generator<ReplyEvent> {
    if (this.#hasFailed) return;
    this.#hasFailed = true;
    yield* this.close(false);
    yield { type: 'failed', choice: this.index, failure };
  }

  /** Returns whether `choice` brought content. */
  *take(choice: JsonObject): Generator<ReplyEvent, boolean> {
    const { index } = this;
    const said = choice['delta'] ?? choice['message'];
    // `text`: what the older completions API calls it.
    const message = isObject(said) ? said : { content: choice['text'] };
    const delta = readDelta(message);
    const toolCalls = this.#toolCalls.read(message);
    this.#kept.take(message);
    this.#sound.take(message['audio']);
    const hasContent =
      delta.content + delta.reasoning + delta.refusal !== '' || toolCalls.length + delta.images.length > 0;
    if (this.isFinished && hasContent) {
      this.#goesOn = true;
      this.#told = null;
      this.#isProven = false;
    }
    // The probabilities come before their text, so that whoever stores the reply can store both together.
    const tokens = readLogprobs(choice['logprobs']);
    if (tokens.length > 0) yield { type: 'logprobs', choice: index, tokens };
    const isRepeated = delta.isSigned && delta.reasoning === this.#thought;
    this.#thought = delta.isSigned ? '' : this.#thought + delta.reasoning;
    if (delta.reasoning !== '' && !isRepeated) yield { type: 'reasoning', choice: index, delta: delta.reasoning };
    if (delta.content !== '') yield* this.#split(this.#splitter.push(delta.content));
    if (delta.refusal !== '') yield { type: 'refusal', choice: index, delta: delta.refusal };
    for (const call of toolCalls) yield { type: 'tool-call', choice: index, ...call };
    for (const image of delta.images) yield { type: 'media', choice: index, ...image };
    const sources = readAnnotations(message);
    if (sources.length > 0) yield { type: 'sources', choice: index, sources };
    this.#hasAnswer ||= delta.refusal !== '' || delta.images.length > 0;
    if (hasError(choice)) this.#saidError ??= '';
    else yield* this.#finish(choice['finish_reason'] ?? choice['finishReason'], hasContent);
    return hasContent;
  }

  /** Usage came by itself after the reason: unless the server has gone on after a reason before, it means its end. */
  *proveEnd(): Generator<ReplyEvent> {
    if (this.#reason === null || this.#goesOn || this.#saidError !== null) return;
    this.#isProven = true;
    if (!this.#isUndecided && this.#reason !== this.#told) yield* this.#tellEnd();
  }

  /** Nothing more comes. `saidAll`: the server has said all that it had to say, so that its finish reason holds. */
  *close(saidAll: boolean): Generator<ReplyEvent> {
    const isWhole = saidAll || this.#isProven;
    yield* this.#split(this.#splitter.flush(isWhole && this.#reason !== 'length'));
    yield* this.#text(this.#echo.flush());
    yield* this.#written(this.#pictures.flush());
    const sound = this.#sound.end();
    if (sound) yield { type: 'media', choice: this.index, ...sound };
    yield* this.#endCalls();
    if (isWhole && this.#reason !== this.#told) yield* this.#tellEnd();
    if (isWhole && this.#reason !== null) yield* this.#tellState();
  }

  *#tellState(): Generator<ReplyEvent> {
    const fields = this.#kept.all(this.#toolCalls.whole);
    if (this.#hasToldState || !fields) return;
    this.#hasToldState = true;
    yield { type: 'provider-state', choice: this.index, state: { items: [fields], isPaused: false } };
  }

  /** Reading broke off. A reason that the server did not contradict is told, though it may not have been the end. */
  *breakOff(): Generator<ReplyEvent> {
    yield* this.close(false);
    if (this.#reason !== null && this.#reason !== this.#told && !this.#goesOn)
      yield { type: 'finished', choice: this.index, reason: this.#reason, isUncertain: true };
  }

  *#finish(said: unknown, hasContent: boolean): Generator<ReplyEvent> {
    if (typeof said !== 'string' || said === '') {
      this.#tellsEndApart ||= hasContent;
      return;
    }
    const reason = finishReason(said);
    if (reason === 'error') {
      this.#saidError = said.toLowerCase() === reason ? '' : said;
      return;
    }
    this.#reason = reason;
    const isClear = (this.#tellsEndApart || !hasContent) && !this.#goesOn && this.#hasAnswer && reason !== 'tool_calls';
    // Text that is held back must come first. An end that is not clear is told when nothing more comes.
    if (isClear && !this.#isUndecided && reason !== this.#told) yield* this.#tellEnd();
  }

  *#endCalls(): Generator<ReplyEvent> {
    for (const call of this.#toolCalls.end()) yield { type: 'tool-call', choice: this.index, ...call };
  }

  *#tellEnd(): Generator<ReplyEvent> {
    yield* this.#endCalls();
    this.#told = this.#reason;
    if (this.#reason !== null) yield { type: 'finished', choice: this.index, reason: this.#reason };
  }

  /** Whether something is held back that comes before its end. A sound is whole only when nothing more comes. */
  get #isUndecided(): boolean {
    const isHeld = this.#splitter.isUndecided || this.#echo.isUndecided || this.#pictures.isUndecided;
    return isHeld || !this.#sound.isEmpty;
  }

  *#split(parts: readonly Split[]): Generator<ReplyEvent> {
    const { index: choice } = this;
    for (const part of parts) {
      if (part.type === 'text') yield* this.#text(this.#echo.push(part.delta));
      else if (part.type === 'text-was-reasoning') yield* this.#textWasReasoning();
      else if (part.type === 'reasoning-was-text') yield { type: 'moved', choice, to: 'text', length: part.length };
      else yield { type: 'reasoning', choice, delta: part.delta };
    }
  }

  *#text(delta: string): Generator<ReplyEvent> {
    if (delta !== '') yield* this.#written(this.#pictures.push(delta));
  }

  /** Text, and the pictures that were written into it. */
  *#written(pieces: Iterable<string | WrittenPicture>): Generator<ReplyEvent> {
    const { index: choice } = this;
    for (const piece of pieces) {
      this.#hasAnswer = true;
      if (typeof piece === 'string') {
        this.#textLength += piece.length;
        yield { type: 'text', choice, delta: piece };
      } else {
        const { address, alt, isCut } = piece;
        const told = { ...(alt.trim() !== '' && { alt }), ...(isCut && { isPartial: true as const }) };
        yield { type: 'media', choice, ...pictureAt(address, told) };
      }
    }
  }

  *#textWasReasoning(): Generator<ReplyEvent> {
    yield* this.#text(this.#echo.flush());
    yield* this.#written(this.#pictures.flush());
    const length = this.#textLength;
    this.#textLength = 0;
    this.#hasAnswer = false;
    if (length > 0) yield { type: 'moved', choice: this.index, to: 'reasoning', length };
  }
}
