import type { ProviderState } from '../../../../model/chat/parts';
import { isObject, type JsonObject } from '../../../../model/json';
import type { HostedUses } from '../../../../model/usage/usage';
import { firstText, objectsIn } from '../../../json';
import type { ReplyEvent } from '../../reply-event';
import { withoutPictures } from '../item-pictures';
import { isOwnCall, type CustomTools } from '../own-calls';
import { ItemDecoder } from './item';
import { Words } from './pieces';
import { usesIn } from './uses';

/** The items of one answer, in the order of their numbers. */
export class Output {
  /** In the order of their numbers, those of one number in the order of their arrival. */
  readonly #items: ItemDecoder[] = [];
  readonly #words = new Words();
  #calls = 0;

  /** `custom`: the custom tools of the request; null where they are not known. */
  constructor(private readonly custom: CustomTools | null) {}

  /** Whether all items that have begun have ended. */
  get isWhole(): boolean {
    return this.#items.every(({ isWhole }) => isWhole);
  }

  /** Whether tools of the request are called, and not by the server itself, which then goes on with words. */
  get callsTools(): boolean {
    const types = this.#items.map(({ type }) => type);
    return this.#items.slice(types.lastIndexOf('message') + 1).some(({ item }) => isOwnCall(item, this.custom));
  }

  /**
   * All items, where any of them is more than its words: reasoning that only the server can read, a message's phase, and
   * what its own tools gave. Null also where reasoning cannot be read again, because what follows it is refused without
   * it. The bytes of pictures are left out: they are kept with the message.
   */
  get state(): ProviderState | null {
    const items = this.#items.map(({ item }) => item);
    const isPlain = items.every((item) => item['type'] === 'message' && firstText(item, 'phase') === '');
    const isLost = items.some(({ type, ...item }) => type === 'reasoning' && !isReadable(item));
    return isPlain || isLost || !this.isWhole ? null : { items: items.map(withoutPictures), isPaused: false };
  }

  /** What the server's own tools did. */
  get uses(): HostedUses {
    return usesIn(this.#items.map(({ item }) => item));
  }

  /** Takes an event that speaks of one item. */
  *take(event: JsonObject, type: string): Generator<ReplyEvent> {
    const { item: said, part } = event;
    const item = isObject(said) ? said : null;
    const contentIndex = numberIn(event['content_index']);
    const summaryIndex = numberIn(event['summary_index']);
    switch (type) {
      case 'response.output_item.added':
        if (item) yield* this.#open(event, item).begin();
        return;
      case 'response.output_item.done':
        if (item) yield* this.#open(event, item).end(item);
        return;
      case 'response.content_part.added':
      case 'response.content_part.done':
        if (isObject(part)) yield* this.#open(event, typeOfPart(part)).part(contentIndex, part);
        return;
      case 'response.output_text.delta':
        yield* this.#open(event, 'message').delta('text', contentIndex, event);
        return;
      case 'response.output_text.done':
        yield* this.#open(event, 'message').done('text', contentIndex, event['text']);
        return;
      case 'response.output_text.annotation.added':
        yield* this.#open(event, 'message').annotation(event['annotation']);
        return;
      case 'response.refusal.delta':
        yield* this.#open(event, 'message').delta('refusal', contentIndex, event);
        return;
      case 'response.refusal.done':
        yield* this.#open(event, 'message').done('refusal', contentIndex, event['refusal']);
        return;
      case 'response.function_call_arguments.delta':
      case 'response.custom_tool_call_input.delta':
      case 'response.code_interpreter_call_code.delta':
        yield* this.#open(event, callOf(type)).callDelta(event);
        return;
      case 'response.function_call_arguments.done':
      case 'response.custom_tool_call_input.done':
      case 'response.code_interpreter_call_code.done':
        yield* this.#open(event, callOf(type)).callDone(event['arguments'] ?? event['input'] ?? event['code']);
        return;
      case 'response.image_generation_call.partial_image':
        yield* this.#open(event, 'image_generation_call').partialImage(event);
        yield { type: 'alive' };
        return;
      default: {
        // OpenRouter and early servers have names of their own (`response.reasoning.delta`).
        const [, summary, kind] = /^response\.reasoning(_summary)?\w*\.(delta|done)$/.exec(type) ?? [];
        const [name, place] = summary ? (['summary', summaryIndex] as const) : (['thought', contentIndex] as const);
        if (kind === 'delta') yield* this.#open(event, 'reasoning').delta(name, place, event);
        else if (kind === 'done')
          yield* this.#open(event, 'reasoning').done(name, place, event['text'] ?? (isObject(part) && part['text']));
        else yield* this.#unknown(event, type);
      }
    }
  }

  /** The response has ended, with `items` in it: what of them was not told before. */
  *end(items: readonly JsonObject[]): Generator<ReplyEvent> {
    // Each item that was streamed stands for one of `items`, so that a message told twice is not taken for one.
    const streamed = new Set(this.#items);
    for (const [index, item] of items.entries()) {
      const known = this.#known(index, item, streamed) ?? toldAs(item, streamed);
      if (known) streamed.delete(known);
      if (known?.isWhole) continue;
      yield* (known ?? this.#begun(this.#next, item)).end(item);
    }
    yield* this.flush();
  }

  *flush(): Generator<ReplyEvent> {
    for (const item of this.#items) yield* item.flush();
  }

  get #next(): number {
    return Math.max(-1, ...this.#items.map(({ index }) => index)) + 1;
  }

  /** The item that events mean by number `index`: some servers number all items alike, and then ids may tell. */
  #at(index: unknown, item: JsonObject = {}): ItemDecoder | undefined {
    const numbered = this.#items.filter((one) => one.index === index);
    return named(item, numbered) ?? numbered.at(-1);
  }

  /**
   * The item that the last event has as number `index`: by its id, else that of `streamed` at this place. The list may
   * lack items, and ids may differ (GitHub Copilot).
   */
  #known(index: number, item: JsonObject, streamed: ReadonlySet<ItemDecoder>): ItemDecoder | undefined {
    const byPlace = this.#at(index);
    const isSame = byPlace && byPlace.type === item['type'] && streamed.has(byPlace);
    return named(item, this.#items) ?? (isSame ? byPlace : undefined);
  }

  /** The item that `event` speaks of, by its number, else by its id; begun where it is new. */
  #open({ output_index, item_id }: JsonObject, begun: JsonObject | string): ItemDecoder {
    const item =
      typeof begun === 'string' ? { type: begun, ...(typeof item_id === 'string' && { id: item_id }) } : begun;
    const known = Number.isSafeInteger(output_index) ? this.#at(output_index, item) : this.#unnumbered(item);
    const isOther = known !== undefined && typeof begun !== 'string' && isOtherThan(known, begun);
    if (known && !isOther) return known;
    return this.#begun(Number.isSafeInteger(output_index) ? (output_index as number) : this.#next, item);
  }

  /** The item that an event without a number means: by its id, else the last one of its type that has not ended. */
  #unnumbered(item: JsonObject): ItemDecoder | undefined {
    const isOpen = (one: ItemDecoder): boolean =>
      one.type === item['type'] && !one.isWhole && (item['id'] ?? one.item['id']) === one.item['id'];
    return named(item, this.#items) ?? this.#items.findLast(isOpen);
  }

  #begun(index: number, item: JsonObject): ItemDecoder {
    let call: number | null = null;
    const begun = new ItemDecoder(
      item,
      index,
      this.#words,
      () => (call ??= this.#calls++),
      (one) => isOwnCall(one, this.custom),
    );
    const before = this.#items.findLastIndex((one) => one.index <= index);
    this.#items.splice(before + 1, 0, begun);
    return begun;
  }

  /** Signs of progress say nothing of the answer; pieces of a kind that is not known here may. */
  *#unknown(event: JsonObject, type: string): Generator<ReplyEvent> {
    const known = this.#at(event['output_index']);
    if ('delta' in event && known) known.unknown(event);
    else if ('delta' in event && !/audio/.test(type)) yield { type: 'unread', said: JSON.stringify(event) };
    yield { type: 'alive' };
  }
}

/** The one of `streamed` that told the words of `item` under another number. */
function toldAs(item: JsonObject, streamed: ReadonlySet<ItemDecoder>): ItemDecoder | undefined {
  const words = objectsIn(item['content']).map((part) => firstText(part, 'text'));
  if (words.join('') === '') return undefined;
  return [...streamed].find(({ said }) => words.every((one) => said.includes(one)));
}

/** The one of `items` that has an id of `item`. llama.cpp gives calls no other than that of the call. */
function named({ id, call_id }: JsonObject, items: readonly ItemDecoder[]): ItemDecoder | undefined {
  const ids = [id, call_id].filter((one) => typeof one === 'string' && one !== '');
  return items.find(({ item }) => ids.some((one) => one === item['id'] || one === item['call_id']));
}

/** Whether `item` is another one than `known`, which has its number. */
function isOtherThan({ isWhole, type, item: known }: ItemDecoder, item: JsonObject): boolean {
  if (type !== firstText(item, 'type')) return true;
  const [id, ownId] = [item, known].map((one) => firstText(one, 'id'));
  const [callId, ownCallId] = [item, known].map((one) => firstText(one, 'call_id'));
  // OpenAI's search for tools ends with another id of the call, and GitHub Copilot with another one of the item.
  if (id === ownId && id !== '') return false;
  if (callId !== '' && ownCallId !== '') return callId !== ownCallId;
  return isWhole && id !== ownId;
}

/** Whether a server that keeps nothing can read reasoning again: encrypted, or (open models) as it is. */
function isReadable({ encrypted_content, content }: JsonObject): boolean {
  return (typeof encrypted_content === 'string' && encrypted_content !== '') || objectsIn(content).length > 0;
}

function numberIn(value: unknown): number {
  return Number.isSafeInteger(value) ? (value as number) : 0;
}

function typeOfPart({ type }: JsonObject): string {
  return type === 'reasoning_text' ? 'reasoning' : 'message';
}

/** The type of the item that an event of this type belongs to. */
function callOf(type: string): string {
  return /^response\.(\w+_call)_/.exec(type)?.[1] ?? 'function_call';
}
