import { ApiError } from '../../../../model/failure';
import { isObject, type JsonObject } from '../../../../model/json';
import { parseJson } from '../../../../model/parse-json';
import type { Usage } from '../../../../model/usage/usage';
import { readErrorBody, readErrorValue } from '../../../errors/error-body';
import { failureBesideSuccess } from '../../../errors/failures';
import { hasError } from '../../../errors/has-error';
import { countIn, firstText, objectsIn } from '../../../json';
import type { AnswerDecoder } from '../../answer-decoder';
import { isErrorChunk, isErrorText, valueIn } from '../../decoding/data';
import type { ReplyEvent } from '../../reply-event';
import { camelCased } from './camel-case';
import { CandidateDecoder } from './candidate';
import { withDetails } from './finish-reason';
import { readUsage } from './usage';

/** Reads the answers of Google's `generateContent`, streamed or whole. */
export class GeminiDecoder implements AnswerDecoder {
  #isDone = false;
  #hasStarted = false;
  /** The first data that came, to be shown if it is no answer at all. */
  #first = '';
  /** The tokens that the server counted last, and the usage that was told last: it comes with every chunk. */
  #counted: Usage | null = null;
  #usage = '';
  readonly #asked: number;
  readonly #keepsState: boolean;
  readonly #candidates = new Map<number, CandidateDecoder>();
  #isClosed = false;

  /** `asked`: for how many choices. `keepsState`: whether what the server wants back is told. */
  constructor({ asked = 1, keepsState = true } = {}) {
    this.#asked = asked;
    this.#keepsState = keepsState;
  }

  /** A stream has no sign of its end but its end. */
  get isDone(): boolean {
    return this.#isDone;
  }

  get isComplete(): boolean {
    const candidates = [...this.#candidates.values()];
    return this.#isDone || (candidates.length > 0 && candidates.every(({ isEndCertain }) => isEndCertain));
  }

  get hasAll(): boolean {
    return this.isComplete && this.#candidates.size === this.#asked;
  }

  *event(data: string, name?: string): Generator<ReplyEvent> {
    this.#first ||= data;
    const said = valueIn(data);
    if (name === 'error' || isErrorText(data)) this.#fail(said ?? data);
    if (said !== undefined) yield* this.#take(said);
    // Data that is no JSON at all (`[DONE]` of a relay) means nothing, but broken JSON may contain a part of the reply.
    else if (data.trim().startsWith('{')) yield { type: 'unread', said: data };
  }

  /** Reads what is left at the end. Incomplete JSON is skipped: the connection broke off in it. */
  *rest(data: string, name?: string): Generator<ReplyEvent> {
    if (!data.trim().startsWith('{') || parseJson(data) !== undefined) yield* this.event(data, name);
  }

  *stray(text: string): Generator<ReplyEvent> {
    const said = parseJson(text);
    if (errorIn(said)) yield* this.#take(said);
  }

  /** One answer, or the list of chunks that servers send which know no event streams. It is whole once it is JSON. */
  *whole(body: string): Generator<ReplyEvent> {
    yield* this.#take(valueIn(body));
    if (!this.#hasStarted) throw new ApiError({ kind: 'bad-response', status: 200, said: readErrorBody(body).message });
    if (this.#candidates.size === 0) throw new ApiError({ kind: 'cut-off' });
    yield* this.#close(true);
    this.#isDone = true;
  }

  /** Throws unless the server said why each candidate ended. */
  *end(): Generator<ReplyEvent> {
    const candidates = [...this.#candidates.values()];
    const hasEnded = candidates.length > 0 && candidates.every(({ isFinished }) => isFinished);
    yield* this.#close(hasEnded);
    if (!this.#hasStarted && this.#first !== '')
      throw new ApiError({ kind: 'bad-response', status: 200, said: this.#first });
    if (!hasEnded) throw new ApiError({ kind: 'cut-off' });
  }

  *flush(): Generator<ReplyEvent> {
    yield* this.#close(false);
  }

  *#take(said: unknown): Generator<ReplyEvent> {
    for (const chunk of Array.isArray(said) ? objectsIn(said) : [said].filter(isObject)) yield* this.#chunk(chunk);
  }

  *#chunk(said: JsonObject): Generator<ReplyEvent> {
    if (errorIn(said)) this.#fail(said);
    const chunk = camelCased(said);
    if (!isOfAnswer(chunk)) return;
    if (!this.#hasStarted) {
      this.#hasStarted = true;
      const [id, model] = [firstText(chunk, 'responseId'), firstText(chunk, 'modelVersion')];
      yield { type: 'started', id, model, fingerprint: '' };
    }
    for (const [place, candidate] of objectsIn(chunk['candidates']).entries())
      yield* this.#candidate(countIn(candidate['index']) ?? place)?.take(candidate) ?? [];
    yield* this.#bill(chunk['usageMetadata']);
    this.#checkPrompt(chunk['promptFeedback']);
  }

  /** What is billed so far, where it has changed: searches may be told after the last tokens. */
  *#bill(metadata: unknown): Generator<ReplyEvent> {
    this.#counted = readUsage(metadata) ?? this.#counted;
    if (!this.#counted) return;
    const candidates = [...this.#candidates.values()];
    const webSearches = candidates.reduce((sum, { searchCount }) => sum + searchCount, 0);
    const usage: Usage = { ...this.#counted, ...(webSearches > 0 && { webSearches }) };
    const told = JSON.stringify(usage);
    if (told === this.#usage) return;
    this.#usage = told;
    yield { type: 'usage', usage };
  }

  /** The prompt itself may be refused: then nothing comes of an answer. */
  #checkPrompt(feedback: unknown): void {
    if (!isObject(feedback)) return;
    const reason = firstText(feedback, 'blockReason', 'blockReasonMessage');
    if (reason === '' || reason === 'BLOCKED_REASON_UNSPECIFIED') return;
    const message = firstText(feedback, 'blockReasonMessage');
    const said = withDetails(reason, message === reason ? '' : message, feedback['safetyRatings']);
    throw new ApiError({ kind: 'content-filter', status: 200, said });
  }

  /** The candidate of this number; undefined where it was not asked for. */
  #candidate(index: number): CandidateDecoder | undefined {
    const begun = this.#candidates.get(index);
    // If only one was asked for, the first one that comes is that, whatever its number.
    if (begun || (this.#asked === 1 ? this.#candidates.size > 0 : index >= this.#asked)) return begun;
    const candidate = new CandidateDecoder(this.#asked === 1 ? 0 : index);
    this.#candidates.set(index, candidate);
    return candidate;
  }

  *#close(isWhole: boolean): Generator<ReplyEvent> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const candidate of this.#candidates.values()) yield* candidate.close(isWhole, this.#keepsState);
  }

  #fail(said: unknown): never {
    throw new ApiError(failureBesideSuccess(readErrorValue(said)));
  }
}

function errorIn(said: unknown): boolean {
  if (Array.isArray(said)) return said.some(errorIn);
  return isObject(said) && (hasError(said) || (!isOfAnswer(said) && isErrorChunk(said)));
}

function isOfAnswer(chunk: JsonObject): boolean {
  return ['candidates', 'usageMetadata', 'promptFeedback'].some((field) => field in chunk);
}
