import { ApiError } from '../../../../model/failure';
import { isObject, type JsonObject } from '../../../../model/json';
import { parseJson } from '../../../../model/parse-json';
import { readErrorBody, readErrorValue } from '../../../errors/error-body';
import { failureBesideSuccess } from '../../../errors/failures';
import { hasError } from '../../../errors/has-error';
import { firstText, objectsIn } from '../../../json';
import type { AnswerDecoder } from '../../answer-decoder';
import { isErrorChunk, isErrorText, valueIn } from '../../decoding/data';
import type { ReplyEvent } from '../../reply-event';
import { BlockDecoder } from './block';
import { finishReasonOf } from './stop-reason';
import { UsageTally } from './usage';

/** Reads the answers of Anthropic's Messages API. */
export class MessagesDecoder implements AnswerDecoder {
  #isDone = false;
  #reason: string | null = null;
  /** Whether any part of a message came, and the first data that came, to be shown if it is not a message at all. */
  #isAnswer = false;
  #first = '';
  /** Of the message that has begun. */
  #id: string | null = null;
  #tools = 0;
  /** The numbers of the tool calls, by their ids. */
  readonly #calls = new Map<string, number>();
  #trimmed: string;
  readonly #keepsState: boolean;
  #hasText: boolean;
  /** Whether anything other than text came since the last text. */
  #isParted: boolean;
  readonly #blocks = new Map<unknown, BlockDecoder>();
  readonly #usage = new UsageTally();
  /** The blocks that have ended, as the server wants them back; null for one that cannot be sent. */
  readonly #whole: (JsonObject | null)[] = [];

  /**
   * `trimmed`: white space that was cut off the end of the reply to continue; the server may begin its answer with it.
   * `keepsState`: whether what the server wants back is told. `goesOn`: the answer is the rest of one that was paused.
   */
  constructor({ trimmed = '', keepsState = true, goesOn = false } = {}) {
    this.#trimmed = trimmed;
    this.#keepsState = keepsState;
    this.#hasText = goesOn;
    this.#isParted = goesOn;
  }

  /** `message_stop` came. */
  get isDone(): boolean {
    return this.#isDone;
  }

  get isComplete(): boolean {
    return this.#isDone || this.#reason !== null;
  }

  /** Messages gives one answer, and its end with a reason. */
  get hasAll(): boolean {
    return this.isComplete;
  }

  *event(data: string, name?: string): Generator<ReplyEvent> {
    this.#first ||= data;
    const event = valueIn(data);
    if (isObject(event)) yield* this.#take(event, firstText(event, 'type') || (name ?? ''));
    else if (name === 'error' || isErrorText(data)) this.#fail(event ?? data);
    // Data that is no JSON at all (`[DONE]`) means nothing, but broken JSON may contain a part of the reply.
    else if (data.trim().startsWith('{')) yield { type: 'unread', said: data };
  }

  /** Reads what is left at the end. Incomplete JSON is skipped: the connection broke off in it. */
  *rest(data: string, name?: string): Generator<ReplyEvent> {
    if (!data.trim().startsWith('{') || parseJson(data) !== undefined) yield* this.event(data, name);
  }

  *stray(text: string): Generator<ReplyEvent> {
    const said = parseJson(text);
    if (isObject(said) && isError(said)) yield* this.#take(said, 'error');
  }

  *whole(body: string): Generator<ReplyEvent> {
    const answer = valueIn(body);
    if (isObject(answer) && isError(answer)) this.#fail(answer);
    if (!isObject(answer) || !Array.isArray(answer['content']))
      throw new ApiError({ kind: 'bad-response', status: 200, said: readErrorBody(body).message });
    yield* this.#start(answer);
    for (const content of objectsIn(answer['content'])) {
      const block = this.#open(content);
      yield* this.#joined(block.start());
      yield* this.#ended(block);
    }
    yield* this.#end(answer, answer['usage']);
    this.#isDone = true;
  }

  /** Throws unless the server said that it had finished. */
  *end(): Generator<ReplyEvent> {
    yield* this.flush();
    if (!this.#isAnswer && this.#first !== '')
      throw new ApiError({ kind: 'bad-response', status: 200, said: this.#first });
    if (!this.isComplete) throw new ApiError({ kind: 'cut-off' });
  }

  /** Of blocks that are still open: what could not be read of them. */
  *flush(): Generator<ReplyEvent> {
    for (const block of this.#blocks.values()) yield* this.#ended(block);
    this.#blocks.clear();
  }

  *#take(event: JsonObject, type: string): Generator<ReplyEvent> {
    const { index, message, content_block: content, delta } = event;
    switch (type) {
      case 'message_start':
        if (isObject(message)) yield* this.#startAnew(message);
        return;
      case 'content_block_start': {
        this.#isAnswer = true;
        // A server may begin a block without having ended the one of the same number.
        yield* this.#ended(this.#blocks.get(index));
        this.#blocks.delete(index);
        // Some relays tell only by its first piece what a block is.
        if (!isObject(content) || Object.keys(content).length === 0) return;
        const block = this.#open(content);
        this.#blocks.set(index, block);
        yield* this.#joined(block.start());
        return;
      }
      case 'content_block_delta': {
        if (!isObject(delta)) return;
        this.#isAnswer = true;
        const isThought = delta['type'] === 'thinking_delta';
        const block = this.#blocks.get(index) ?? this.#open({ type: isThought ? 'thinking' : 'text' });
        this.#blocks.set(index, block);
        yield* this.#joined(block.delta(delta));
        return;
      }
      case 'content_block_stop':
        yield* this.#ended(this.#blocks.get(index));
        this.#blocks.delete(index);
        return;
      case 'message_delta':
        this.#isAnswer = true;
        yield* this.#end(isObject(delta) ? delta : {}, event['usage']);
        return;
      case 'message_stop':
        yield* this.flush();
        if (this.#isAnswer) this.#isDone = true;
        return;
      case 'error':
        this.#fail(event);
        break;
      default:
        // `ping`, and what newer versions say beside the content.
        if (isError(event)) this.#fail(event);
    }
  }

  /**
   * Some relays repeat the beginning; others lose their server, ask again, and send the second answer behind a part of the first. Both
   * are shown then, and nothing is sent back: no server takes blocks of two messages as one.
   */
  *#startAnew(message: JsonObject): Generator<ReplyEvent> {
    const id = firstText(message, 'id');
    if (this.#id !== null && id === this.#id) return;
    if (this.#id !== null) {
      yield* this.flush();
      this.#whole.push(null);
      this.#isParted = true;
    }
    yield* this.#start(message);
  }

  *#start(message: JsonObject): Generator<ReplyEvent> {
    this.#isAnswer = true;
    this.#id = firstText(message, 'id');
    // What is written is counted from 1 or so at the start: only the end can tell it.
    const { output_tokens: _, ...counted } = isObject(message['usage']) ? message['usage'] : {};
    this.#usage.take(counted);
    yield { type: 'started', id: firstText(message, 'id'), model: firstText(message, 'model'), fingerprint: '' };
  }

  #open(content: JsonObject): BlockDecoder {
    const id = firstText(content, 'id');
    const resultOf = firstText(content, 'tool_use_id');
    let index = resultOf === '' ? null : (this.#calls.get(resultOf) ?? null);
    const isCall = resultOf === '';
    // Texts before and after a search are separate paragraphs; texts that only citations separate are one sentence.
    if (content['type'] !== 'text') this.#isParted = true;
    return new BlockDecoder(content, () => {
      if (!isCall) return index;
      index ??= this.#tools++;
      this.#calls.set(id, index);
      return index;
    });
  }

  /** Why it ended, and what is billed for it. */
  *#end(said: JsonObject, usage: unknown): Generator<ReplyEvent> {
    const reason = firstText(said, 'stop_reason');
    const details = said['stop_details'];
    const explanation = isObject(details) ? firstText(details, 'explanation') : '';
    if (explanation !== '') yield { type: 'refusal', choice: 0, delta: explanation };
    if (reason !== '' && this.#reason === null) {
      // Some relays leave out that a block has ended.
      yield* this.flush();
      this.#reason = finishReasonOf(reason);
      if (this.#reason !== 'content_filter') yield* this.#state(this.#reason === 'pause_turn');
      yield { type: 'finished', choice: 0, reason: this.#reason };
    }
    this.#usage.take(usage);
    const billed = this.#usage.usage;
    if (billed) yield { type: 'usage', usage: billed };
  }

  *#ended(block: BlockDecoder | undefined): Generator<ReplyEvent> {
    if (!block) return;
    yield* block.stop();
    this.#whole.push(block.whole);
  }

  /** All blocks, where any of them is more than its words. */
  *#state(isPaused: boolean): Generator<ReplyEvent> {
    const items = this.#whole.filter((block) => block !== null);
    const isWhole = items.length === this.#whole.length;
    const isWords = items.every(({ type }) => type === 'text');
    if (!this.#keepsState || !isWhole || (isWords && !isPaused)) return;
    yield { type: 'provider-state', choice: 0, state: { items, isPaused } };
  }

  /** The text joined to what came before it. */
  *#joined(events: Iterable<ReplyEvent>): Generator<ReplyEvent> {
    for (const event of events) {
      if (event.type === 'text') yield* this.#text(event.delta);
      else yield event;
    }
  }

  *#text(said: string): Generator<ReplyEvent> {
    const isRepeated = this.#trimmed !== '' && said.startsWith(this.#trimmed);
    const words = isRepeated ? said.slice(this.#trimmed.length) : said;
    this.#trimmed = '';
    const delta = this.#isParted && this.#hasText ? `\n\n${words}` : words;
    this.#isParted = false;
    this.#hasText = true;
    if (delta !== '') yield { type: 'text', choice: 0, delta };
  }

  #fail(said: unknown): never {
    throw new ApiError(failureBesideSuccess(readErrorValue(said)));
  }
}

function isError(event: JsonObject): boolean {
  return event['type'] === 'error' || hasError(event) || (!('content' in event) && isErrorChunk(event));
}
