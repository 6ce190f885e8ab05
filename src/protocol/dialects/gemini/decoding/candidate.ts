import { withSources, type Source } from '../../../../model/chat/source';
import { isObject, type JsonObject } from '../../../../model/json';
import { firstText, objectsIn } from '../../../json';
import { mediaOfBytes } from '../../came-media';
import type { ReplyEvent } from '../../reply-event';
import { shownText } from '../shown-text';
import { finishReasonOf } from './finish-reason';
import { FunctionCalls } from './function-calls';
import { KeptParts } from './kept-parts';
import { readLogprobs } from './logprobs';
import { searchesIn, sourcesIn } from './sources';

/** Fields of a part that say something about another field of it, or that only the server reads. */
const silent = ['thought', 'thoughtSignature', 'toolResponse', 'videoMetadata', 'partMetadata', 'mediaResolution'];
const known = ['text', 'functionCall', 'toolCall', 'executableCode', 'codeExecutionResult', 'inlineData'];

/** Turns what a stream says of one candidate into events. */
export class CandidateDecoder {
  readonly #calls = new FunctionCalls();
  readonly #kept = new KeptParts();
  /** A function of the request's was called: the answer is not whole without its result. */
  #hasCalled = false;
  /** Drafts of pictures whose place a picture has taken, and whether there is another one. */
  #drafted = 0;
  #hasDraft = false;
  #sources: readonly Source[] = [];
  #searches: readonly Source[] = [];
  #reason: string | null = null;
  #told: string | null = null;
  /** Whether content came without a reason: then a reason with the last words means what it says. */
  #tellsEndApart = false;
  #goesOn = false;

  constructor(private readonly index: number) {}

  /** The server gave a reason for its end. */
  get isFinished(): boolean {
    return this.#reason !== null;
  }

  /** Its end can be believed before the stream has ended. Older models give a reason in every chunk, or a first one. */
  get isEndCertain(): boolean {
    return this.#reason !== null && this.#reason === this.#told;
  }

  /** How many searches led to it so far. */
  get searchCount(): number {
    return this.#searches.length;
  }

  *take(candidate: JsonObject): Generator<ReplyEvent> {
    const { index: choice } = this;
    const content = isObject(candidate['content']) ? candidate['content'] : {};
    const parts = objectsIn(content['parts']);
    const tokens = readLogprobs(candidate['logprobsResult']);
    if (tokens.length > 0) yield { type: 'logprobs', choice, tokens };
    let hasContent = false;
    for (const part of parts) {
      this.#kept.take(part);
      for (const event of this.#part(part)) {
        hasContent = true;
        yield event;
      }
    }
    if (this.isFinished && hasContent) {
      this.#goesOn = true;
      this.#told = null;
    }
    yield* this.#name(sourcesIn(candidate));
    if ('groundingMetadata' in candidate) this.#searches = withSources(this.#searches, searchesIn(candidate));
    const reason = finishReasonOf(candidate, this.#hasCalled);
    if (reason === null) {
      this.#tellsEndApart ||= hasContent;
      return;
    }
    // A reason that names its cause is not taken back by a later one without.
    if (this.#reason === null || this.#reason === 'stop' || hasContent) this.#reason = reason;
    if (this.#tellsEndApart && !this.#goesOn) yield* this.#tellEnd();
  }

  /** Nothing more comes. `isWhole`: the stream has ended well, so that its reason holds. */
  *close(isWhole: boolean, keepsState: boolean): Generator<ReplyEvent> {
    for (const call of this.#calls.end()) yield { type: 'tool-call', choice: this.index, ...call };
    yield* this.#name(this.#searches);
    if (isWhole) yield* this.#tellEnd();
    else if (this.#reason !== null && this.#reason !== this.#told && !this.#goesOn)
      yield { type: 'finished', choice: this.index, reason: this.#reason, isUncertain: true };
    const { items } = this.#kept;
    if (keepsState && items && this.isEndCertain)
      yield { type: 'provider-state', choice: this.index, state: { items, isPaused: false } };
  }

  *#tellEnd(): Generator<ReplyEvent> {
    if (this.#reason === null || this.#reason === this.#told) return;
    this.#told = this.#reason;
    yield { type: 'finished', choice: this.index, reason: this.#reason };
  }

  *#part(part: JsonObject): Generator<ReplyEvent> {
    const { index: choice } = this;
    const { thought, functionCall, toolCall, inlineData } = part;
    const text = shownText(part);
    if (thought === true && firstText(part, 'text') !== '')
      yield { type: 'reasoning', choice, delta: firstText(part, 'text') };
    if (text !== '') yield { type: 'text', choice, delta: text };
    this.#hasCalled ||= isObject(functionCall);
    if (isObject(functionCall))
      for (const call of this.#calls.take(functionCall)) yield { type: 'tool-call', choice, ...call };
    // A tool that the server runs by itself.
    if (isObject(toolCall)) {
      const call = { id: toolCall['id'], name: firstText(toolCall, 'toolType'), args: toolCall['args'] };
      for (const piece of this.#calls.take(call)) yield { type: 'tool-call', choice, ...piece, isHosted: true };
    }
    if (isObject(inlineData)) yield* this.#media(inlineData, thought === true);
    const unknown = Object.entries(part).filter(([field]) => !known.includes(field) && !silent.includes(field));
    if (unknown.length > 0) yield { type: 'unread', said: JSON.stringify(Object.fromEntries(unknown)) };
  }

  /**
   * A picture, or another file. The image models paint drafts while they think: the next draft takes the place of one,
   * and so does the first picture of the answer.
   */
  *#media(inlineData: JsonObject, isDraft: boolean): Generator<ReplyEvent> {
    const data = firstText(inlineData, 'data');
    if (data === '') return;
    this.#hasDraft ||= isDraft;
    const told = this.#hasDraft ? { id: `draft ${this.#drafted}`, ...(isDraft && { isPartial: true as const }) } : {};
    if (this.#hasDraft && !isDraft) this.#drafted += 1;
    this.#hasDraft &&= isDraft;
    yield { type: 'media', choice: this.index, ...mediaOfBytes(data, firstText(inlineData, 'mimeType'), told) };
  }

  /** Those that are new, or have a title now. */
  *#name(sources: readonly Source[]): Generator<ReplyEvent> {
    if (sources.length === 0) return;
    const all = withSources(this.#sources, sources);
    if (JSON.stringify(all) === JSON.stringify(this.#sources)) return;
    this.#sources = all;
    yield { type: 'sources', choice: this.index, sources: [...all] };
  }
}
