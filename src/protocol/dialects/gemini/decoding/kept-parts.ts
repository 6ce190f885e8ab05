import { isObject, type JsonObject } from '../../../../model/json';
import { firstText } from '../../../json';

/** The parts of a candidate as they have to be sent back: words that follow each other are one, others as they came. */
export class KeptParts {
  readonly #parts: JsonObject[] = [];
  #isWhole = true;

  take(part: JsonObject): void {
    const { functionCall: call } = part;
    // A call that comes in pieces is not kept here: without it, no part is right.
    if (isObject(call) && ('willContinue' in call || 'partialArgs' in call)) this.#isWhole = false;
    // Only the signature of a thought is wanted back.
    if (part['thought'] === true && (!('thoughtSignature' in part) || 'inlineData' in part)) return;
    const last = this.#parts.at(-1);
    // A part that is signed must not be joined with another one.
    if (last && isWords(last) && isWords(part)) last['text'] = firstText(last, 'text') + firstText(part, 'text');
    else if (!isWords(part) || firstText(part, 'text') !== '') this.#parts.push(withoutBytes(part));
  }

  /** All of them; null where they are nothing but words, or not whole. */
  get items(): readonly JsonObject[] | null {
    return this.#isWhole && !this.#parts.every(isWords) ? this.#parts : null;
  }
}

/** The bytes of a picture are kept with the message. */
function withoutBytes(part: JsonObject): JsonObject {
  const { inlineData } = part;
  if (!isObject(inlineData)) return { ...part };
  const { data: _, ...told } = inlineData;
  return { ...part, inlineData: told };
}

function isWords(part: JsonObject): boolean {
  return Object.keys(part).every((field) => field === 'text');
}
