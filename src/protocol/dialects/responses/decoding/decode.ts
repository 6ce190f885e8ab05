import { ApiError } from '../../../../model/failure';
import { isObject, type JsonObject } from '../../../../model/json';
import { parseJson } from '../../../../model/parse-json';
import { readErrorBody } from '../../../errors/error-body';
import { hasError } from '../../../errors/has-error';
import { firstText, objectsIn } from '../../../json';
import type { AnswerDecoder } from '../../answer-decoder';
import { isErrorChunk, isErrorText, valueIn } from '../../decoding/data';
import type { ReplyEvent } from '../../reply-event';
import type { CustomTools } from '../own-calls';
import { errorIn } from './failure';
import { finishReasonOf } from './finish-reason';
import { Output } from './output';
import { readUsage } from './usage';

/** Reads the answers of OpenAI's Responses. */
export class ResponsesDecoder implements AnswerDecoder {
  #isDone = false;
  #hasStarted = false;
  /** Whether anything of a response came, and the first data that came, to be shown if it is none at all. */
  #isAnswer = false;
  #first = '';
  readonly #keepsState: boolean;
  readonly #output: Output;

  /**
   * `keepsState`: whether what the server wants back is told. `customTools`: those of the request; null where they are
   * not known.
   */
  constructor({
    keepsState = true,
    customTools = null,
  }: { keepsState?: boolean; customTools?: CustomTools | null } = {}) {
    this.#keepsState = keepsState;
    this.#output = new Output(customTools);
  }

  /** The response has ended, and why. */
  get isDone(): boolean {
    return this.#isDone;
  }

  get isComplete(): boolean {
    return this.#isDone;
  }

  /** The event that ends a response has its usage, too. */
  get hasAll(): boolean {
    return this.#isDone;
  }

  *event(data: string, name?: string): Generator<ReplyEvent> {
    this.#first ||= data;
    const event = valueIn(data);
    if (isObject(event)) yield* this.#take(event, firstText(event, 'type') || (name ?? ''));
    else if (name === 'error' || isErrorText(data)) throw errorIn(event ?? data);
    else if (data.trim() === '[DONE]') yield* this.#stopped();
    // Broken JSON may contain a part of the reply.
    else if (data.trim().startsWith('{')) yield { type: 'unread', said: data };
  }

  /** Reads what is left at the end. Incomplete JSON is skipped: the connection broke off in it. */
  *rest(data: string, name?: string): Generator<ReplyEvent> {
    if (!data.trim().startsWith('{') || parseJson(data) !== undefined) yield* this.event(data, name);
  }

  *stray(text: string): Generator<ReplyEvent> {
    const said = parseJson(text);
    if (isObject(said) && isErrorChunk(said)) throw errorIn(said);
    yield* [];
  }

  *whole(body: string): Generator<ReplyEvent> {
    const answer = valueIn(body);
    if (!isObject(answer) || (!Array.isArray(answer['output']) && typeof answer['output_text'] !== 'string')) {
      if (isObject(answer) && isErrorChunk(answer)) throw errorIn(answer);
      throw new ApiError({ kind: 'bad-response', status: 200, said: readErrorBody(body).message });
    }
    yield* this.#start(answer);
    yield* this.#end(answer);
  }

  /** Throws unless the server said that the response had ended. */
  *end(): Generator<ReplyEvent> {
    yield* this.flush();
    if (!this.#isAnswer && this.#first !== '')
      throw new ApiError({ kind: 'bad-response', status: 200, said: this.#first });
    if (!this.#isDone) throw new ApiError({ kind: 'cut-off' });
  }

  *flush(): Generator<ReplyEvent> {
    yield* this.#output.flush();
  }

  *#take(event: JsonObject, type: string): Generator<ReplyEvent> {
    const { response } = event;
    if (type === 'error') throw errorIn(event);
    if (!type.startsWith('response.')) {
      if (hasError(event)) throw errorIn(event);
      // A whole response as the only event, or a sign of life.
      if (event['object'] === 'response') yield* this.#whole(event);
      else if (isErrorChunk(event)) throw errorIn(event);
      else yield { type: 'alive' };
      return;
    }
    this.#isAnswer = true;
    switch (type) {
      case 'response.created':
      case 'response.queued':
      case 'response.in_progress':
        if (isObject(response)) yield* this.#start(response);
        return;
      case 'response.completed':
      case 'response.incomplete':
      case 'response.failed':
      case 'response.cancelled':
      case 'response.done':
        // Told again, it changes nothing.
        if (!this.#isDone)
          yield* this.#whole({ status: type.slice('response.'.length), ...(isObject(response) && response) });
        return;
      default:
        yield* this.#output.take(event, type);
    }
  }

  *#whole(response: JsonObject): Generator<ReplyEvent> {
    this.#isAnswer = true;
    yield* this.#start(response);
    yield* this.#end(response);
  }

  *#start(response: JsonObject): Generator<ReplyEvent> {
    this.#isAnswer = true;
    if (this.#hasStarted) return;
    this.#hasStarted = true;
    yield { type: 'started', id: firstText(response, 'id'), model: firstText(response, 'model'), fingerprint: '' };
  }

  /** All that came, why it ended, and what is billed for it. */
  *#end(response: JsonObject): Generator<ReplyEvent> {
    yield* this.#output.end(itemsOf(response));
    const usage = readUsage(response, this.#output.uses);
    const hasFailed = firstText(response, 'status') === 'failed' || hasError(response);
    if (hasFailed) {
      if (usage) yield { type: 'usage', usage };
      throw errorIn(response['error'] ?? response);
    }
    this.#isDone = true;
    const reason = finishReasonOf(response, this.#output.callsTools);
    const state = this.#keepsState && firstText(response, 'status') !== 'incomplete' ? this.#output.state : null;
    if (state) yield { type: 'provider-state', choice: 0, state };
    if (reason !== null) yield { type: 'finished', choice: 0, reason };
    if (usage) yield { type: 'usage', usage };
  }

  /** What stands between this server and the page says that nothing more comes. */
  *#stopped(): Generator<ReplyEvent> {
    if (!this.#isAnswer || this.#isDone) return;
    yield* this.flush();
    this.#isDone = this.#output.isWhole;
  }
}

/** The items of `response`; of a server that has its words only beside them (`output_text`), a message of these. */
function itemsOf({ output, output_text }: JsonObject): JsonObject[] {
  const items = objectsIn(output);
  if (items.length > 0 || typeof output_text !== 'string' || output_text === '') return items;
  return [{ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: output_text }] }];
}
