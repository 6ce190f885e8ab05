import { ApiError } from '../../../model/failure';
import { isObject, type JsonObject } from '../../../model/json';
import { parseJson } from '../../../model/parse-json';
import type { Usage } from '../../../model/usage/usage';
import { readErrorBody, readErrorValue } from '../../errors/error-body';
import { failureBesideSuccess } from '../../errors/failures';
import { countIn, firstText, objectsIn } from '../../json';
import { longestPiece } from '../../transport/read-body';
import type { AnswerDecoder } from '../answer-decoder';
import { mediaOfBytes, pictureAt } from '../came-media';
import type { ReplyEvent } from '../reply-event';

/** Reads the answers of `/images/generations` and `/images/edits`: each picture is a choice. */
export class PicturesDecoder implements AnswerDecoder {
  #isDone = false;
  #hasStarted = false;
  #first = '';
  /** How many whole pictures came. */
  #whole = 0;
  /** Of all pictures so far: each that is streamed tells its own. */
  #counted: Usage | null = null;

  /** `asked`: for how many pictures. */
  constructor(private readonly asked: number) {}

  /** Without previews all pictures come at once, and are paid for: those of ten in one answer, no interface makes more. */
  get longestPiece(): number {
    return longestPiece * Math.min(this.asked, 10);
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  get isComplete(): boolean {
    return this.#isDone || this.#whole >= this.asked;
  }

  get hasAll(): boolean {
    return this.isComplete;
  }

  *event(data: string, name?: string): Generator<ReplyEvent> {
    this.#first ||= data;
    const event = parseJson(data);
    if (isObject(event)) yield* this.#take(event, firstText(event, 'type') || (name ?? ''));
    else if (data.trim() === '[DONE]') this.#isDone = this.#whole > 0;
    else if (name === 'error') this.#fail(data);
  }

  *rest(data: string, name?: string): Generator<ReplyEvent> {
    if (parseJson(data) !== undefined) yield* this.event(data, name);
  }

  *stray(text: string): Generator<ReplyEvent> {
    const said = parseJson(text);
    if (isObject(said) && 'error' in said) this.#fail(said);
    yield* [];
  }

  *whole(body: string): Generator<ReplyEvent> {
    const answer = parseJson(body);
    if (isObject(answer) && 'error' in answer && answer['error']) this.#fail(answer);
    if (!isObject(answer) || !Array.isArray(answer['data']))
      throw new ApiError({ kind: 'bad-response', status: 200, said: readErrorBody(body).message });
    yield* this.#start(answer);
    for (const picture of objectsIn(answer['data'])) yield* this.#picture({ ...formatOf(answer), ...picture });
    yield* this.#usage(answer);
    if (this.#whole === 0) throw new ApiError({ kind: 'bad-response', status: 200, said: body.slice(0, 1000) });
    this.#isDone = true;
  }

  *end(): Generator<ReplyEvent> {
    if (!this.#hasStarted && this.#first !== '')
      throw new ApiError({ kind: 'bad-response', status: 200, said: this.#first.slice(0, 1000) });
    if (!this.isComplete) throw new ApiError({ kind: 'cut-off' });
    yield* [];
  }

  *flush(): Generator<ReplyEvent> {
    yield* [];
  }

  *#take(event: JsonObject, type: string): Generator<ReplyEvent> {
    if (type === 'error' || event['error']) this.#fail(event);
    const isPartial = /^image_\w+\.partial_image$/.test(type);
    if (!isPartial && !/^image_\w+\.completed$/.test(type)) {
      yield { type: 'alive' };
      return;
    }
    yield* this.#start(event);
    if (isPartial) yield* this.#media(event, true);
    else {
      yield* this.#picture(event);
      yield* this.#usage(event);
    }
  }

  *#start(answer: JsonObject): Generator<ReplyEvent> {
    if (this.#hasStarted) return;
    this.#hasStarted = true;
    yield { type: 'started', id: firstText(answer, 'id'), model: firstText(answer, 'model'), fingerprint: '' };
  }

  /** A whole picture; more than were asked for belong to the last choice. */
  *#picture(picture: JsonObject): Generator<ReplyEvent> {
    yield* this.#media(picture, false);
    const choice = this.#choice;
    this.#whole += 1;
    yield { type: 'finished', choice, reason: 'stop' };
  }

  *#media(picture: JsonObject, isPartial: boolean): Generator<ReplyEvent> {
    const alt = firstText(picture, 'revised_prompt');
    const told = {
      id: `picture ${this.#whole}`,
      ...(alt !== '' && { alt }),
      ...(isPartial && { isPartial: true as const }),
    };
    const [base64, url] = [firstText(picture, 'b64_json'), firstText(picture, 'url')];
    const mediaType = `image/${firstText(picture, 'output_format') || 'png'}`;
    if (base64.startsWith('data:')) yield { type: 'media', choice: this.#choice, ...pictureAt(base64, told) };
    else if (base64 !== '') yield { type: 'media', choice: this.#choice, ...mediaOfBytes(base64, mediaType, told) };
    else if (url !== '') yield { type: 'media', choice: this.#choice, ...pictureAt(url, told) };
    else yield { type: 'unread', said: JSON.stringify(picture) };
  }

  get #choice(): number {
    return Math.min(this.#whole, this.asked - 1);
  }

  *#usage({ usage }: JsonObject): Generator<ReplyEvent> {
    if (!isObject(usage)) return;
    const promptTokens = countIn(usage['input_tokens'] ?? usage['prompt_tokens']);
    const completionTokens = countIn(usage['output_tokens'] ?? usage['completion_tokens']);
    if (promptTokens === null || completionTokens === null) return;
    const details = isObject(usage['input_tokens_details']) ? usage['input_tokens_details'] : {};
    const images = countIn(details['image_tokens']);
    const { promptTokens: prompts = 0, completionTokens: answers = 0, imagePromptTokens } = this.#counted ?? {};
    const imagesSoFar = images === null ? imagePromptTokens : images + (imagePromptTokens ?? 0);
    this.#counted = {
      promptTokens: prompts + promptTokens,
      completionTokens: answers + completionTokens,
      cachedTokens: 0,
      reasoningTokens: 0,
      costUsd: null,
      ...(imagesSoFar !== undefined && { imagePromptTokens: imagesSoFar }),
    };
    yield { type: 'usage', usage: this.#counted };
  }

  #fail(said: unknown): never {
    throw new ApiError(failureBesideSuccess(readErrorValue(said)));
  }
}

/** The format is told once for all pictures of an answer. */
function formatOf({ output_format }: JsonObject): JsonObject {
  return { output_format };
}
