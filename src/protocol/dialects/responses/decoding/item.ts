import { isObject, type JsonObject } from '../../../../model/json';
import { firstText, jsonText, listIn, objectsIn } from '../../../json';
import { imageIn } from '../../chat-completions/decoding/image';
import { readLogprobs } from '../../chat-completions/decoding/read-logprobs';
import type { ReplyEvent } from '../../reply-event';
import { CallDecoder } from './call';
import { Cited } from './cited';
import { restOf, type Words } from './pieces';

/** Types of items without anything to show: they are encrypted, or repeat what the request said. */
const silent = ['compaction', 'mcp_list_tools', 'additional_tools'];

/** What items say in words, by the name of the place that events and whole items have them in. */
const wordsTypes = { text: 'text', refusal: 'refusal', summary: 'reasoning', thought: 'reasoning' } as const;
type PlaceName = keyof typeof wordsTypes;

/** The two places that the same reasoning may come at. */
const twins: Partial<Record<PlaceName, PlaceName>> = { summary: 'thought', thought: 'summary' };

/** Fewer characters of reasoning may well stand there twice. */
const shortestDoubled = 40;

/** Turns one item of an answer's output into events. What comes in pieces and then whole is told once. */
export class ItemDecoder {
  readonly type: string;
  /** The item as it was told last. */
  item: JsonObject;
  /** It has ended. */
  isWhole = false;
  /** The words told so far, by place ("text 0"). */
  readonly #told = new Map<string, string>();
  /** Words of reasoning that so far are those of its summary, or the other way round. */
  readonly #held = new Map<string, string>();
  /** The places whose words have come whole. */
  readonly #ended = new Set<string>();
  /** Names whose pieces are numbered each by itself, though all are one part. */
  readonly #joined = new Set<PlaceName>();
  /** The thought that pieces came of last, how many of it, and how many thoughts have ended by another one alone. */
  #thought = { part: 0, pieces: 0 };
  #leftThoughts = 0;
  readonly #place: string;
  readonly #call: CallDecoder | null;
  readonly #cited = new Cited();
  #hasLogprobs = false;
  /** What came in pieces of kinds that are not known here; the whole item repeats them. */
  #unknown: JsonObject[] = [];

  /** `index`: the item's place in the output. `callIndex`: the number of the tool call that it is, where it is one. `isOwn`: of the request's tools. */
  constructor(
    item: JsonObject,
    readonly index: number,
    private readonly words: Words,
    callIndex: () => number,
    isOwn: (item: JsonObject) => boolean,
  ) {
    this.type = firstText(item, 'type');
    this.item = item;
    this.#place = words.newPlace();
    this.#call =
      this.type.endsWith('_call') || this.type === 'mcp_approval_request' ? new CallDecoder(callIndex, isOwn) : null;
  }

  /** All words of the item that were told. */
  get said(): string {
    return [...this.#told.values()].join('');
  }

  /** The item has begun: servers may send all of it at once. */
  *begin(): Generator<ReplyEvent> {
    if (this.#call) yield* this.#call.begin(this.item);
    else if (this.type === 'message' || this.type === 'reasoning') yield* this.#all(this.item);
  }

  /** A piece of the words at `name`, number `part`. */
  *delta(name: PlaceName, part: number, event: JsonObject): Generator<ReplyEvent> {
    const { delta } = event;
    // An early form had the words in an object.
    const words = isObject(delta) ? firstText(delta, 'text') : firstText(event, 'delta');
    if (name === 'thought') this.#thinks(part);
    yield* this.#add(name, this.#joined.has(name) ? 0 : part, words);
    yield* this.#logprobs(event);
  }

  /** A piece of thought number `part` came. One that came in several pieces is no piece of another, as vLLM numbers them. */
  #thinks(part: number): void {
    const { part: last, pieces } = this.#thought;
    if (part !== last && pieces > 1) this.#leftThoughts += 1;
    this.#thought = { part, pieces: part === last ? pieces + 1 : 1 };
  }

  /** All of the words at `name`, number `part`. */
  *done(name: PlaceName, number: number, whole: unknown): Generator<ReplyEvent> {
    if (typeof whole !== 'string' || whole === '') return;
    this.#joinPieces(name, whole);
    const part = this.#joined.has(name) ? 0 : number;
    const place = `${name} ${part}`;
    if (!this.#told.has(place) && !this.#held.has(place)) this.#renumber(name, place, whole);
    const told = (this.#told.get(place) ?? '') + (this.#held.get(place) ?? '');
    const more = restOf(whole, told);
    // LiteLLM may put the words of a thought twice into the whole of it.
    const isDoubled = more === told && told.length >= shortestDoubled && name in twins;
    const rest = isDoubled ? '' : more;
    if (rest !== null) yield* this.#add(name, part, rest);
    else {
      // The server takes back what it said: neither is left out.
      yield { type: 'unread', said: whole };
      this.#told.set(place, whole);
    }
    this.#ended.add(place);
  }

  /** vLLM counts up with every piece, and then tells all of them as one part: they are one from there on. */
  #joinPieces(name: PlaceName, whole: string): void {
    const pieces = [...this.#told].filter(
      ([one, said]) => one.startsWith(`${name} `) && said !== '' && !this.#ended.has(one),
    );
    const words = pieces.map(([, said]) => said).join('');
    if (pieces.length < 2 || !whole.trim().startsWith(words.trim())) return;
    for (const [one] of pieces) this.#told.delete(one);
    this.#told.set(`${name} 0`, words);
    this.#joined.add(name);
  }

  /** Some servers number words that they repeat otherwise than the pieces of them: those are taken as of `place`. */
  #renumber(name: PlaceName, place: string, whole: string): void {
    const other = [...this.#told].find(
      ([one, words]) => one.startsWith(`${name} `) && !this.#ended.has(one) && words.trim() === whole.trim(),
    );
    if (!other) return;
    this.#told.delete(other[0]);
    this.#told.set(place, other[1]);
  }

  *#add(name: PlaceName, part: number, delta: string): Generator<ReplyEvent> {
    const place = `${name} ${part}`;
    const told = this.#told.get(place);
    const held = (this.#held.get(place) ?? '') + delta;
    // Reasoning may come twice, as it is and as the summary of it: it is told once, as long as it is the same.
    const twin = this.#told.get(`${twins[name] ?? ''} ${part}`);
    const isRepeated = told === undefined && twin?.startsWith(held) === true;
    if (isRepeated) this.#held.set(place, held);
    else {
      this.#held.delete(place);
      this.#told.set(place, (told ?? '') + held);
      yield* this.#say(name, part, held);
    }
  }

  /** A piece of a tool's arguments, or of the code that it runs. */
  *callDelta(event: JsonObject): Generator<ReplyEvent> {
    if (this.#call) yield* this.#call.delta(this.item, firstText(event, 'delta'));
  }

  /** All of a tool's arguments or code. */
  *callDone(whole: unknown): Generator<ReplyEvent> {
    if (this.#call) yield* this.#call.whole(this.item, jsonText(whole));
  }

  *annotation(annotation: unknown): Generator<ReplyEvent> {
    if (isObject(annotation)) yield* this.#sources([annotation]);
  }

  /** A picture as far as it is painted. */
  *partialImage(event: JsonObject): Generator<ReplyEvent> {
    if (this.#call) yield* this.#call.partialImage(this.item, event);
  }

  /** A piece of a kind that is not known here. */
  unknown(event: JsonObject): void {
    this.#unknown.push(event);
  }

  /** The item has ended, and `item` is all of it. */
  *end(item: JsonObject): Generator<ReplyEvent> {
    this.isWhole = true;
    this.item = item;
    this.#unknown = [];
    if (this.#call) yield* this.#call.end(item);
    else if (this.type === 'message' || this.type === 'reasoning') yield* this.#all(item);
    else if (!silent.includes(this.type)) yield { type: 'unread', said: JSON.stringify(item) };
  }

  /** Reading broke off: what came of an item that has not ended. */
  *flush(): Generator<ReplyEvent> {
    if (this.isWhole) return;
    yield* this.#call?.flush() ?? [];
    if (this.#unknown.length === 0) return;
    yield { type: 'unread', said: this.#unknown.map((one) => JSON.stringify(one)).join('\n') };
    this.#unknown = [];
  }

  *#all({ content, summary }: JsonObject): Generator<ReplyEvent> {
    for (const [part, said] of listIn(summary).entries())
      if (isObject(said)) yield* this.done('summary', part, said['text']);
    for (const [part, said] of listIn(content).entries()) if (isObject(said)) yield* this.part(part, said);
  }

  /** A whole part of the content. */
  *part(part: number, said: JsonObject): Generator<ReplyEvent> {
    switch (said['type']) {
      case 'output_text':
      case 'text':
        yield* this.done('text', part, said['text']);
        yield* this.#logprobs(said);
        yield* this.#sources(objectsIn(said['annotations']));
        return;
      case 'refusal':
        yield* this.done('refusal', part, said['refusal']);
        return;
      case 'reasoning_text':
        yield* this.done('thought', part, said['text']);
        return;
      case 'summary_text':
        return;
      default: {
        const image = imageIn(said);
        yield image ? { type: 'media', choice: 0, ...image } : { type: 'unread', said: JSON.stringify(said) };
      }
    }
  }

  #say(name: PlaceName, part: number, delta: string): Iterable<ReplyEvent> {
    // The parts of one message are one text; each summary is a paragraph, and each thought that came whole.
    const ended = [...this.#ended].filter((one) => one.startsWith('thought ')).length;
    const paragraph = name === 'thought' ? `${ended} ${this.#leftThoughts}` : part;
    const place = name === 'text' || name === 'refusal' ? this.#place : `${this.#place} ${name} ${paragraph}`;
    return this.words.say(wordsTypes[name], place, delta);
  }

  /** How likely tokens were: with the pieces of the text, or once with all of it. */
  *#logprobs(said: JsonObject): Generator<ReplyEvent> {
    const isPiece = 'delta' in said;
    if (!isPiece && this.#hasLogprobs) return;
    const tokens = readLogprobs({ content: said['logprobs'] });
    if (tokens.length === 0) return;
    this.#hasLogprobs = true;
    yield { type: 'logprobs', choice: 0, tokens };
  }

  *#sources(annotations: readonly JsonObject[]): Generator<ReplyEvent> {
    const sources = this.#cited.taken(annotations);
    if (sources.length > 0) yield { type: 'sources', choice: 0, sources };
  }
}
