import { withSources, type Source } from '../../../../model/chat/source';
import { ApiError, type Failure } from '../../../../model/failure';
import { isObject, type JsonObject } from '../../../../model/json';
import { parseJson } from '../../../../model/parse-json';
import { readErrorBody, readErrorValue } from '../../../errors/error-body';
import { failureBesideSuccess, failureFor } from '../../../errors/failures';
import { hasError } from '../../../errors/has-error';
import { countIn, firstText, objectsIn } from '../../../json';
import type { AnswerDecoder } from '../../answer-decoder';
import { isErrorChunk, isErrorText, valueIn } from '../../decoding/data';
import type { ReplyEvent } from '../../reply-event';
import { ChoiceDecoder } from './choice';
import { readSources } from './read-sources';
import { UsageTally } from './usage-tally';

/** The answers of chat completions. */
export class ReplyDecoder implements AnswerDecoder {
  /** The model that answers; empty as long as no chunk has named it, null before the first chunk. */
  #model: string | null = null;
  #isDone = false;
  /** Whether anything came that is of a chat completion. */
  #isAnswer = false;
  /** The beginning of what came, for the case that it is none. */
  #first = '';
  /** Those that are named for all choices. */
  #sources: Source[] = [];
  /** Usage comes with content: more of it says nothing of the end. */
  #countsAlong = false;
  readonly #usage: UsageTally;
  readonly #choices = new Map<number, ChoiceDecoder>();

  /**
   * `asked`: for how many choices; what a server says of others is not told. `kept`: the text that is gone on with, if
   * any.
   */
  constructor(
    private readonly asked = 1,
    private readonly kept = '',
  ) {
    this.#usage = new UsageTally(asked);
  }

  /** `[DONE]` came: there is nothing more to read. */
  get isDone(): boolean {
    return this.#isDone;
  }

  /**
   * The server has finished all that it began, beyond doubt; usage may still follow, and choices that it has not begun.
   */
  get isComplete(): boolean {
    const choices = [...this.#choices.values()];
    return this.#isDone || (choices.length > 0 && choices.every(({ isEndCertain }) => isEndCertain));
  }

  /** The server has finished all that it began, and has begun all that it was asked for. */
  get hasAll(): boolean {
    return this.isComplete && this.#choices.size === this.asked;
  }

  /** Takes the data of one server-sent event, and its name where it has one. */
  *event(data: string, name?: string): Generator<ReplyEvent> {
    if (this.#first === '') this.#first = data;
    yield* this.#take(data.trim(), name === 'error');
  }

  /** Takes a chunk that was made from what another interface sends. */
  chunk(chunk: JsonObject): Generator<ReplyEvent> {
    return this.#chunk(chunk, false);
  }

  /**
   * Takes what stood at the end of a stream without the line end that completes an event: all of it, or its beginning.
   */
  *rest(data: string, name?: string): Generator<ReplyEvent> {
    const said = data.trim();
    // Incomplete JSON is skipped: the connection broke off in it.
    if (said.startsWith('{') && parseJson(said) === undefined) return;
    yield* this.event(data, name);
  }

  /**
   * Takes what stands between the events of a stream, as none of them: some servers put their errors, or their end, so.
   */
  *stray(text: string): Generator<ReplyEvent> {
    const said = valueIn(text);
    if (text === '[DONE]' || (isObject(said) && isErrorChunk(said))) yield* this.#take(text, true);
  }

  /** Takes the whole body of an answer that is not a stream. */
  *whole(body: string): Generator<ReplyEvent> {
    const answer = inChoices(valueIn(body));
    if (isObject(answer) && (Array.isArray(answer['choices']) || isErrorChunk(answer))) {
      yield* this.#chunk(answer, false);
      this.#isDone = true;
      yield* this.#close(true);
      yield* this.#tellOwedErrors();
      return;
    }
    // One JSON object a line, or one with `done` and no choices, is Ollama's own API.
    const isNdjson =
      answer === undefined
        ? isObject(parseJson(body.trim().split('\n', 1)[0] ?? ''))
        : isObject(answer) && 'done' in answer;
    if (isNdjson) throw new ApiError({ kind: 'wrong-path', status: 200, said: body });
    throw new ApiError({ kind: 'bad-response', status: 200, said: readErrorBody(body).message || body.trim() });
  }

  /** Nothing more comes. Throws unless the server said that it had finished. */
  *end(): Generator<ReplyEvent> {
    yield* this.#close(this.#hasEnded);
    yield* this.#tellOwedErrors();
    if (!this.#isAnswer && this.#first !== '') this.#throwNoAnswer();
    if (!this.#hasEnded) throw new ApiError({ kind: 'cut-off' });
  }

  /** What was held back because it might have become a tag, and a finish reason that might have meant nothing. */
  *flush(): Generator<ReplyEvent> {
    for (const choice of this.#choices.values()) yield* choice.breakOff();
  }

  /** Whether the answer is whole where its body ends well: `[DONE]` came, or a finish reason for every choice. */
  get #hasEnded(): boolean {
    return this.#isDone || (this.#choices.size > 0 && this.#finished === this.#choices.size);
  }

  get #finished(): number {
    return [...this.#choices.values()].filter(({ isEnded }) => isEnded).length;
  }

  *#take(said: string, isError: boolean): Generator<ReplyEvent> {
    if (said === '[DONE]') {
      yield* this.#close(true);
      yield* this.#tellOwedErrors();
      if (!this.#isAnswer) this.#throwNoAnswer();
      this.#isDone = true;
      return;
    }
    const chunk = valueIn(said);
    if (isObject(chunk)) yield* this.#chunk(chunk, isError);
    else if (isError || isErrorText(said)) yield* this.#fail(failureFor(200, readErrorValue(chunk ?? said), null));
    // Data that is no JSON at all (`ping`) means nothing, but broken JSON may contain a part of the reply.
    else if (chunk === undefined && said.startsWith('{')) yield { type: 'unread', said };
  }

  *#chunk(chunk: JsonObject, isNamedError: boolean): Generator<ReplyEvent> {
    const choices = objectsIn(chunk['choices']);
    const error = isNamedError || isErrorChunk(chunk) ? chunk : choices.find(hasError);
    // An error of one choice among several does not end the others.
    const isOfChoices = this.asked > 1 && choices.length > 0;
    this.#isAnswer ||= 'choices' in chunk || chunk['object'] === 'chat.completion.chunk';
    const model = firstText(chunk, 'model');
    // Azure's first chunk is about the prompt alone, and names nothing.
    if (!error && (this.#model === null || (this.#model === '' && model !== ''))) {
      this.#model = model;
      yield { type: 'started', id: firstText(chunk, 'id'), model, fingerprint: firstText(chunk, 'system_fingerprint') };
    }
    const finished = [...this.#choices.values()].filter(({ isFinished }) => isFinished);
    let hasContent = false;
    for (const [place, choice] of choices.entries()) {
      const decoder = this.#choice(countIn(choice['index']) ?? place);
      if (decoder && (yield* decoder.take(choice))) hasContent = true;
      const own = [choice, chunk].find(hasError);
      if (isOfChoices && own) yield* decoder?.fail(failureIn(own)) ?? [];
    }
    yield* this.#tellSources(chunk);
    const usage = this.#usage.read(chunk, this.#finished);
    if (usage) {
      yield { type: 'usage', usage };
      this.#countsAlong ||= hasContent;
      if (!this.#countsAlong && !error) for (const choice of finished) yield* choice.proveEnd();
    }
    if (error && !isOfChoices) yield* this.#fail(failureIn(error));
  }

  /** Perplexity repeats them in every chunk. */
  *#tellSources(chunk: JsonObject): Generator<ReplyEvent> {
    const named = readSources(chunk);
    if (named.length === 0) return;
    const sources = withSources(this.#sources, named);
    if (JSON.stringify(sources) === JSON.stringify(this.#sources)) return;
    this.#sources = sources;
    for (const choice of this.#choices.keys()) yield { type: 'sources', choice, sources };
  }

  /** The choice that a server gives this number; undefined where it was not asked for. */
  #choice(index: number): ChoiceDecoder | undefined {
    const known = this.#choices.get(index);
    // If only one choice was asked for, the first one that comes is that choice, whatever its number.
    if (known || (this.asked === 1 ? this.#choices.size > 0 : index >= this.asked)) return known;
    const choice = new ChoiceDecoder(this.asked === 1 ? 0 : index, this.kept);
    this.#choices.set(index, choice);
    return choice;
  }

  *#close(isWhole: boolean): Generator<ReplyEvent> {
    for (const choice of this.#choices.values()) yield* choice.close(isWhole);
  }

  *#fail(failure: Failure): Generator<ReplyEvent> {
    yield* this.#close(false);
    throw new ApiError(failure);
  }

  /** Choices ended with an error that nothing told of. */
  *#tellOwedErrors(): Generator<ReplyEvent> {
    for (const choice of this.#choices.values()) {
      const name = choice.owedError;
      if (name === null) continue;
      const unnamed: Failure = { kind: 'server', status: 200, retryAfterMs: null, said: '' };
      const failure = name === '' ? unnamed : failureIn({ code: name, message: name });
      if (this.asked === 1) throw new ApiError(failure);
      yield* choice.fail(failure);
    }
  }

  #throwNoAnswer(): never {
    throw new ApiError({ kind: 'bad-response', status: 200, said: this.#first });
  }
}

/** Some routers answer for a model of pictures as `/images/generations` does: what that says as a reply, and all else as it is. */
function inChoices(answer: unknown): unknown {
  if (!isObject(answer) || 'choices' in answer) return answer;
  const images = objectsIn(answer['data']).flatMap(({ b64_json, url }) => b64_json ?? url ?? []);
  if (images.length === 0) return answer;
  return { ...answer, choices: [{ index: 0, message: { images: images.map(asPart) }, finish_reason: 'stop' }] };
}

function asPart(image: unknown): JsonObject {
  return /^(?:data:|https?:)/i.test(String(image).slice(0, 10)) ? { image_url: image } : { b64_json: image };
}

/** What `error`, an object that holds one, says. */
function failureIn(error: JsonObject): Failure {
  return failureBesideSuccess(readErrorValue(error));
}
