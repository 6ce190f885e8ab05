import { isObject, type JsonObject } from '../../../../model/json';
import { parseJson } from '../../../../model/parse-json';
import { firstText, jsonText, objectsIn } from '../../../json';

/** A block of an answer's content as it has to be sent back: put together from its pieces, otherwise as it came. */
export class KeptBlock {
  #block: JsonObject;
  /** The JSON of a tool's input so far. */
  #input = '';
  #isKnown = true;

  constructor(begun: JsonObject) {
    this.#block = { ...begun };
  }

  take(delta: JsonObject): void {
    switch (delta['type']) {
      case 'text_delta':
        return this.#append('text', delta);
      case 'thinking_delta':
        return this.#append('thinking', { thinking: firstText(delta, 'thinking', 'text') });
      case 'signature_delta':
        return this.#append('signature', delta);
      case 'compaction_delta':
        return this.#append('content', delta);
      case 'input_json_delta':
        this.#input = (this.#input === '{}' ? '' : this.#input) + jsonText(delta['partial_json']);
        return;
      case 'citations_delta':
        this.#block['citations'] = [...objectsIn(this.#block['citations']), delta['citation']];
        return;
      default:
        this.#isKnown = false;
    }
  }

  /** The whole block; null where a piece of it could not be read, because half a block is refused. */
  get whole(): JsonObject | null {
    if (!this.#isKnown) return null;
    if (this.#input === '') return this.#block;
    const input = parseJson(this.#input);
    return isObject(input) ? { ...this.#block, input } : null;
  }

  #append(field: string, delta: JsonObject): void {
    this.#block[field] = firstText(this.#block, field) + firstText(delta, field);
  }
}
