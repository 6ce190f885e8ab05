import { firstText, isObject, type JsonObject } from '../../../json';
import { imageIn } from '../../chat-completions/decoding/image';
import type { ReplyEvent } from '../../reply-event';
import { isOwnCall } from '../own-calls';
import { restOf } from './pieces';

/** Calls whose arguments come in pieces, with the field of each that has all of them. */
const argumentFields: Record<string, string> = { function_call: 'arguments', custom_tool_call: 'input' };

/** Turns one call of a tool into events: of a tool of the request, or of one that the server itself runs. */
export class CallDecoder {
  #index: number | null = null;
  #name = '';
  /** The arguments or the code told so far, as the server wrote them. */
  #told = '';
  #isInCode = false;
  #isHosted = false;
  #partial: JsonObject | null = null;

  /** `callIndex`: the next number of a call. */
  constructor(private readonly callIndex: () => number) {}

  *begin(item: JsonObject): Generator<ReplyEvent> {
    yield* this.#named(item);
    yield* this.#arguments(item);
  }

  *delta(item: JsonObject, delta: string): Generator<ReplyEvent> {
    if (delta === '') return;
    yield* this.#named(item);
    this.#told += delta;
    yield* this.#argue(item, delta);
  }

  /** All of the arguments or the code. */
  *whole(item: JsonObject, whole: string): Generator<ReplyEvent> {
    const rest = restOf(whole, this.#told);
    if (rest === null) {
      yield { type: 'unread', said: whole };
      this.#told = whole;
    } else yield* this.delta(item, rest);
  }

  *end(item: JsonObject): Generator<ReplyEvent> {
    yield* this.#named(item);
    if (firstText(item, 'type') in argumentFields) yield* this.#arguments(item);
    else yield* this.#hosted(item);
  }

  partialImage({ partial_image_b64, output_format }: JsonObject): void {
    this.#partial = { result: partial_image_b64, output_format };
  }

  /** What came of a call that has not ended. */
  *flush(): Generator<ReplyEvent> {
    if (this.#isInCode) yield this.#piece({ arguments: '"}' });
    this.#isInCode = false;
    if (this.#partial) yield* image(this.#partial);
    this.#partial = null;
  }

  *#arguments(item: JsonObject): Generator<ReplyEvent> {
    const field = argumentFields[firstText(item, 'type')];
    if (field !== undefined) yield* this.whole(item, firstText(item, field));
  }

  /** A call of a tool that the server ran: what is known of it besides its name. */
  *#hosted(item: JsonObject): Generator<ReplyEvent> {
    const { id: _, type, status: __, call_id: ___, name: ____, result: _____, code, action, ...others } = item;
    if (type === 'code_interpreter_call') {
      yield* this.whole(item, firstText(item, 'code'));
      const { container_id: _, ...beside } = others;
      const rest = JSON.stringify(beside).slice(1, -1);
      if (this.#isInCode) yield this.#piece({ arguments: `"${rest === '' ? '' : `,${rest}`}}` });
      this.#isInCode = false;
      return;
    }
    const known = { ...(isObject(action) && action), ...(code !== undefined && { code }), ...others };
    if (Object.keys(known).length > 0) yield this.#piece({ arguments: JSON.stringify(known) });
    this.#partial = null;
    yield* image(item);
  }

  /** Code comes as it is and is told as JSON. */
  *#argue(item: JsonObject, delta: string): Generator<ReplyEvent> {
    if (item['type'] !== 'code_interpreter_call') {
      yield this.#piece({ arguments: delta });
      return;
    }
    const opened = this.#isInCode ? '' : '{"code":"';
    this.#isInCode = true;
    yield this.#piece({ arguments: opened + JSON.stringify(delta).slice(1, -1) });
  }

  *#named(item: JsonObject): Generator<ReplyEvent> {
    const type = firstText(item, 'type');
    // The server's own tools are named by the type alone.
    const name = firstText(item, 'name') || (type in argumentFields ? '' : type.replace(/_call$/, ''));
    if (this.#index !== null && (this.#name !== '' || name === '')) return;
    this.#name = name;
    this.#isHosted = type.endsWith('_call') && !isOwnCall(type);
    yield this.#piece({ id: firstText(item, 'call_id', 'id'), name });
  }

  #piece(piece: { id?: string; name?: string; arguments?: string }): ReplyEvent {
    this.#index ??= this.callIndex();
    return {
      type: 'tool-call',
      choice: 0,
      index: this.#index,
      id: '',
      name: '',
      arguments: '',
      ...piece,
      ...(this.#isHosted && { isHosted: true }),
    };
  }
}

/** The picture that a call has brought. */
function* image({ result, output_format }: JsonObject): Generator<ReplyEvent> {
  if (typeof result !== 'string' || result === '') return;
  const format = typeof output_format === 'string' ? output_format : 'png';
  const found = imageIn({ image_url: `data:image/${format};base64,${result}` });
  if (found) yield { type: 'image', choice: 0, image: found };
}
