import { isObject, type JsonObject } from '../../../../model/json';
import { parseJson } from '../../../../model/parse-json';
import { firstText, jsonText, listIn } from '../../../json';
import { mediaOfBytes, pictureAt } from '../../came-media';
import type { ReplyEvent } from '../../reply-event';
import { isDrawn } from '../item-pictures';
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

  /** `callIndex`: the next number of a call. `isOwn`: whether an item calls a tool of the request. */
  constructor(
    private readonly callIndex: () => number,
    private readonly isOwn: (item: JsonObject) => boolean,
  ) {}

  *begin(item: JsonObject): Generator<ReplyEvent> {
    yield* this.#named(item);
    // No arguments may mean that they are still to come.
    if (jsonText(item[argumentFields[firstText(item, 'type')] ?? '']) !== '{}') yield* this.#arguments(item);
  }

  *delta(item: JsonObject, delta: string): Generator<ReplyEvent> {
    // Some relays begin with `{}` what then comes in pieces: no arguments at all are told with the whole of them.
    const isBare = delta.trim() === '{}' && this.#told === '' && item['type'] === 'function_call';
    if (!isBare) yield* this.#add(item, delta);
  }

  /** All of the arguments or the code. */
  *whole(item: JsonObject, whole: string): Generator<ReplyEvent> {
    const rest = restOf(whole, this.#told) ?? (isSameJson(whole, this.#told) ? '' : null);
    if (rest === null) {
      yield { type: 'unread', said: whole };
      this.#told = whole;
    } else yield* this.#add(item, rest);
  }

  *end(item: JsonObject): Generator<ReplyEvent> {
    yield* this.#named(item);
    if (firstText(item, 'type') in argumentFields) yield* this.#arguments(item);
    else yield* this.#hosted(item);
  }

  /** A picture as far as it is painted: the next one, or the whole one, takes its place. */
  *partialImage(item: JsonObject, { partial_image_b64: result, output_format }: JsonObject): Generator<ReplyEvent> {
    yield* this.#named(item);
    yield* this.#image({ result, output_format: output_format ?? item['output_format'] }, true);
  }

  /** What came of a call that has not ended. */
  *flush(): Generator<ReplyEvent> {
    if (this.#isInCode) yield this.#piece({ arguments: '"}' });
    this.#isInCode = false;
  }

  *#add(item: JsonObject, delta: string): Generator<ReplyEvent> {
    if (delta === '') return;
    yield* this.#named(item);
    this.#told += delta;
    yield* this.#argue(item, delta);
  }

  *#arguments(item: JsonObject): Generator<ReplyEvent> {
    const field = argumentFields[firstText(item, 'type')];
    if (field !== undefined) yield* this.whole(item, jsonText(item[field]));
  }

  /** A call of a tool that the server ran: what is known of it besides its name. */
  *#hosted(item: JsonObject): Generator<ReplyEvent> {
    const { id: _, type, status: __, call_id: ___, name: ____, result: _____, code, action, ...others } = item;
    if (type === 'code_interpreter_call') {
      yield* this.whole(item, firstText(item, 'code'));
      const { container_id: _, outputs, ...beside } = others;
      const said = listIn(outputs).filter((one) => !isDrawn(one));
      const rest = JSON.stringify({ ...beside, ...(said.length > 0 && { outputs: said }) }).slice(1, -1);
      if (this.#isInCode) yield this.#piece({ arguments: `"${rest === '' ? '' : `,${rest}`}}` });
      this.#isInCode = false;
      for (const [place, drawn] of listIn(outputs).filter(isDrawn).entries())
        yield { type: 'media', choice: 0, ...pictureAt(firstText(drawn, 'url'), { id: `${this.#place}, ${place}` }) };
      return;
    }
    const known = { ...(isObject(action) && action), ...(code !== undefined && { code }), ...others };
    if (Object.keys(known).length > 0) yield this.#piece({ arguments: JSON.stringify(known) });
    yield* this.#image(item, false);
  }

  /** The picture that the call has brought. The words that it was made from say what it shows. */
  *#image({ result, output_format, revised_prompt: alt }: JsonObject, isPartial: boolean): Generator<ReplyEvent> {
    if (typeof result !== 'string' || result === '') return;
    const format = typeof output_format === 'string' ? output_format : 'png';
    const told = {
      id: this.#place,
      ...(typeof alt === 'string' && alt !== '' && { alt }),
      ...(isPartial && { isPartial }),
    };
    yield { type: 'media', choice: 0, ...mediaOfBytes(result, `image/${format}`, told) };
  }

  /** Tells the call's picture from those of other calls. */
  get #place(): string {
    return `call ${this.#index ?? 0}`;
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
    this.#isHosted = type.endsWith('_call') && !this.isOwn(item);
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

/** Whether both are the same JSON, which servers may space otherwise when they repeat it. */
function isSameJson(one: string, other: string): boolean {
  const [read, same] = [one, other].map(parseJson);
  return read !== undefined && JSON.stringify(read) === JSON.stringify(same);
}
