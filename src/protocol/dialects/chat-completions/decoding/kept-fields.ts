import { isObject, type JsonObject } from '../../../../model/json';
import { firstText, objectsIn } from '../../../json';

/** Fields of a piece of reasoning that go on in the next one; all others are said anew. */
const growing = ['text', 'summary', 'data'];

/** What servers want back of a message beside its words, put together from the pieces of it. */
export class KeptFields {
  /** OpenRouter: reasoning, plain, signed or encrypted. */
  readonly #details: JsonObject[] = [];
  /** DeepSeek and others want it back with the tool calls that it led to. */
  #reasoning = '';
  /** Gemini: the signature of its thoughts. */
  #extra: JsonObject | null = null;
  /** OpenRouter: what it has read of each file, by its hash. With it, a file is not read, and paid for, again. */
  readonly #files = new Map<string, JsonObject>();

  take(message: JsonObject): void {
    for (const detail of objectsIn(message['reasoning_details'])) this.#addDetail(detail);
    this.#reasoning += firstText(message, 'reasoning_content');
    for (const annotation of objectsIn(message['annotations'])) {
      const { type, file } = annotation;
      if (type === 'file' && isObject(file) && typeof file['hash'] === 'string')
        this.#files.set(file['hash'], annotation);
    }
    const extra = message['extra_content'];
    if (isObject(extra) && isObject(extra['google']) && 'thought_signature' in extra['google']) this.#extra = extra;
  }

  /** The fields, as the message has them; null where there are none. `calls`: its tool calls, with all their fields. */
  all(calls: readonly JsonObject[]): JsonObject | null {
    const isPlain = calls.every((call) => Object.keys(call).every((field) => /^(?:id|type|function)$/.test(field)));
    const fields = {
      ...(this.#details.length > 0 && { reasoning_details: this.#details }),
      ...(this.#extra && { extra_content: this.#extra }),
      ...(this.#files.size > 0 && { annotations: [...this.#files.values()] }),
      ...(calls.length > 0 && this.#reasoning !== '' && { reasoning_content: this.#reasoning }),
      ...(!isPlain && { tool_calls: calls }),
    };
    return Object.keys(fields).length > 0 ? fields : null;
  }

  /** A piece goes on with the last one of its kind and number. */
  #addDetail(detail: JsonObject): void {
    const last = this.#details.at(-1);
    const isMore =
      last && ['type', 'index'].every((field) => last[field] === detail[field]) && last['index'] !== undefined;
    // A second id is that of another item, whatever number it has.
    if (!isMore || (firstText(last, 'id') !== '' && firstText(detail, 'id') !== '' && last['id'] !== detail['id'])) {
      this.#details.push({ ...detail });
      return;
    }
    for (const [field, value] of Object.entries(detail)) {
      if (growing.includes(field)) last[field] = firstText(last, field) + firstText(detail, field);
      else if (value !== null) last[field] = value;
    }
  }
}
