import { ApiError, type Failure } from '../../../model/failure';
import { readDelta } from './delta';
import { readErrorBody, readErrorValue } from '../../errors/error-body';
import { failureFor } from '../../errors/failures';
import { countIn, firstText, isObject, parseJson, type JsonObject } from '../../json';
import { readLogprobs } from './read-logprobs';
import { readUsage } from './read-usage';
import type { ReplyEvent } from '../reply-event';
import { ThinkSplitter } from './think';

/**
 * Turns the data of an answer into reply events; knows no network. Its methods yield what can be told, then throw `ApiError`
 * where the answer holds an error, is none, or broke off.
 */
export class ReplyDecoder {
  #hasStarted = false;
  #isDone = false;
  #saidError = false;
  /** Per choice: what parts its thinking from its answer. */
  readonly #splitters = new Map<number, ThinkSplitter>();
  readonly #open = new Set<number>();
  readonly #finished = new Set<number>();

  /** `choices`: how many were asked for; what a server says of others is not told. */
  constructor(private readonly choices = 1) {}

  /** `[DONE]` came: there is nothing more to read. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /** The server said that it has finished all that it began; usage may still follow, and choices that it has not begun. */
  get isComplete(): boolean {
    return this.#isDone || (this.#finished.size > 0 && this.#open.size === 0);
  }

  /** It has finished every choice that was asked for: only usage may still follow. */
  get hasAll(): boolean {
    return this.#finished.size === this.choices;
  }

  /** Takes the data of one server-sent event, and its name where it has one. */
  *event(data: string, name?: string): Generator<ReplyEvent> {
    const trimmed = data.trim();
    if (trimmed === '[DONE]') {
      yield* this.flush();
      this.#isDone = true;
      return;
    }
    const chunk = parseJson(trimmed);
    if (isObject(chunk)) {
      yield* this.#chunk(chunk, name === 'error');
      return;
    }
    if (name === 'error') yield* this.#fail(failureFor(200, readErrorValue(chunk ?? trimmed), null));
    // Words that are no JSON at all (`ping`) mean nothing; JSON that is broken would be lost text.
    if (chunk === undefined && trimmed.startsWith('{'))
      yield* this.#fail({ kind: 'bad-response', status: 200, said: trimmed });
  }

  /** Takes the whole body of an answer that is not a stream. */
  *whole(body: string): Generator<ReplyEvent> {
    const answer = parseJson(body);
    if (isObject(answer) && isAnswer(answer)) {
      yield* this.#chunk(answer, false);
      yield* this.flush();
      this.#isDone = true;
      return;
    }
    // One JSON object a line, or one with `done` and no choices, is Ollama's own API.
    const isNdjson =
      answer === undefined
        ? isObject(parseJson(body.trim().split('\n', 1)[0] ?? ''))
        : isObject(answer) && 'done' in answer;
    if (isNdjson) throw new ApiError({ kind: 'wrong-path', status: 200, said: body });
    throw new ApiError({ kind: 'bad-response', status: 200, said: readErrorBody(body).message });
  }

  /** Nothing more comes. Throws `cut-off` unless the server said that it had finished. */
  *end(): Generator<ReplyEvent> {
    yield* this.flush();
    if (this.#saidError) throw new ApiError({ kind: 'server', status: 200, retryAfterMs: null, said: '' });
    if (!this.isComplete) throw new ApiError({ kind: 'cut-off' });
  }

  /** What was held back because it might have become a tag. */
  *flush(): Generator<ReplyEvent> {
    for (const choice of this.#splitters.keys()) yield* this.#flushChoice(choice);
  }

  *#chunk(chunk: JsonObject, isError: boolean): Generator<ReplyEvent> {
    const error = chunk['error'];
    const hasError = isError || isObject(error) || (typeof error === 'string' && error !== '');
    if (!this.#hasStarted && !hasError) {
      this.#hasStarted = true;
      const [id, model, fingerprint] = [
        firstText(chunk, 'id'),
        firstText(chunk, 'model'),
        firstText(chunk, 'system_fingerprint'),
      ];
      yield { type: 'started', id, model, fingerprint };
    }
    const choices: unknown[] = Array.isArray(chunk['choices']) ? chunk['choices'] : [];
    for (const [place, choice] of choices.entries()) if (isObject(choice)) yield* this.#choice(choice, place);
    const usage = readUsage(chunk);
    if (usage) yield { type: 'usage', usage };
    if (hasError) {
      const said = readErrorValue(chunk);
      const status = said.code !== null && said.code >= 400 && said.code < 600 ? said.code : 200;
      yield* this.#fail(failureFor(status, said, null));
    }
  }

  *#choice(choice: JsonObject, place: number): Generator<ReplyEvent> {
    const index = countIn(choice['index']) ?? place;
    if (index >= this.choices) return;
    if (!this.#finished.has(index)) this.#open.add(index);
    const said = choice['delta'] ?? choice['message'];
    // `text`: what the older completions API calls it.
    const delta = readDelta(isObject(said) ? said : { content: choice['text'] });
    // Before the text that they are of: who keeps what comes can keep both as one.
    const tokens = readLogprobs(choice['logprobs']);
    if (tokens.length > 0) yield { type: 'logprobs', choice: index, tokens };
    if (delta.reasoning !== '') yield { type: 'reasoning', choice: index, delta: delta.reasoning };
    if (delta.content !== '') yield* pieces(index, this.#splitter(index).push(delta.content));
    if (delta.refusal !== '') yield { type: 'refusal', choice: index, delta: delta.refusal };
    for (const call of delta.toolCalls) yield { type: 'tool-call', choice: index, ...call };
    const reason = choice['finish_reason'];
    if (typeof reason !== 'string' || reason === '') return;
    if (reason === 'error') {
      // The error itself comes with this chunk, with the next one, or not at all.
      this.#saidError = true;
      return;
    }
    yield* this.#flushChoice(index);
    this.#open.delete(index);
    if (this.#finished.has(index)) return;
    this.#finished.add(index);
    yield { type: 'finished', choice: index, reason };
  }

  #splitter(choice: number): ThinkSplitter {
    let splitter = this.#splitters.get(choice);
    if (!splitter) this.#splitters.set(choice, (splitter = new ThinkSplitter()));
    return splitter;
  }

  *#flushChoice(choice: number): Generator<ReplyEvent> {
    const rest = this.#splitters.get(choice)?.flush();
    if (rest) yield* pieces(choice, rest);
  }

  *#fail(failure: Failure): Generator<ReplyEvent> {
    yield* this.flush();
    throw new ApiError(failure);
  }
}

function isAnswer(value: JsonObject): boolean {
  return Array.isArray(value['choices']) || Boolean(value['error']);
}

function* pieces(choice: number, split: { reasoning: string; text: string }): Generator<ReplyEvent> {
  if (split.reasoning !== '') yield { type: 'reasoning', choice, delta: split.reasoning };
  if (split.text !== '') yield { type: 'text', choice, delta: split.text };
}
