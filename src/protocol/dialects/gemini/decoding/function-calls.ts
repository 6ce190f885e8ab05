import { isObject, type JsonObject } from '../../../../model/json';
import { parseJson } from '../../../../model/parse-json';
import { firstText, jsonText, objectsIn } from '../../../json';

/** A piece of a tool call: `name` and `arguments` append to those that came before. */
interface Piece {
  index: number;
  id: string;
  name: string;
  arguments: string;
}

/** A list or an object of arguments that come in pieces. Without a prototype, no name in it can mean anything else. */
type Node = Record<string, unknown> | unknown[];

/** The function calls of one candidate. They come whole, or in pieces by the paths of their arguments. */
export class FunctionCalls {
  #count = 0;
  /** The arguments so far of a call that goes on. */
  #open: Record<string, unknown> | null = null;

  *take(call: JsonObject): Generator<Piece> {
    const name = firstText(call, 'name');
    const args = jsonText(call['args']).replace(/^\{\}$/, '');
    const read = parseJson(args);
    const given = isObject(read) ? read : args === '' ? {} : { args };
    // What brings no name goes on with the one before.
    if (this.#open && name === '') this.#open = { ...this.#open, ...given };
    else if (name !== '' || args !== '') {
      yield* this.end();
      this.#open = { ...given };
      this.#count += 1;
      yield this.#piece(firstText(call, 'id'), name, '');
    }
    if (this.#open) for (const partial of objectsIn(call['partialArgs'])) take(this.#open, partial);
    if (call['willContinue'] !== true) yield* this.end();
  }

  /** Of a call that is still open: its arguments, as far as they came. */
  *end(): Generator<Piece> {
    if (!this.#open) return;
    const args = this.#open;
    this.#open = null;
    yield this.#piece('', '', JSON.stringify(args));
  }

  #piece(id: string, name: string, args: string): Piece {
    return { index: this.#count - 1, id, name, arguments: args };
  }
}

/** Sets what `partial` brings in `args`; a text goes on with the one that is there. */
function take(args: Node, partial: JsonObject): void {
  const steps = [...firstText(partial, 'jsonPath').matchAll(/\.([^.[\]]+)|\[(\d+)\]|\[['"]([^'"]*)['"]\]/g)].map(
    ([, name, index, quoted]) => (index === undefined ? (name ?? quoted ?? '') : Number(index)),
  );
  const last = steps.at(-1);
  if (last === undefined) return;
  let node = args;
  for (const [at, step] of steps.slice(0, -1).entries()) {
    const next = get(node, step);
    const inner: Node =
      typeof next === 'object' && next !== null
        ? (next as Node)
        : typeof steps[at + 1] === 'number'
          ? []
          : (Object.create(null) as Node);
    set(node, step, inner);
    node = inner;
  }
  const { stringValue, numberValue, boolValue } = partial;
  const before = get(node, last);
  if (typeof stringValue === 'string') set(node, last, typeof before === 'string' ? before + stringValue : stringValue);
  else set(node, last, numberValue ?? boolValue ?? null);
}

function get(node: Node, step: string | number): unknown {
  if (Array.isArray(node)) return typeof step === 'number' ? node[step] : undefined;
  return Object.hasOwn(node, step) ? node[step] : undefined;
}

/** A list grows one by one: a number far behind its end would fill the memory. */
function set(node: Node, step: string | number, value: unknown): void {
  if (!Array.isArray(node)) Object.defineProperty(node, step, { value, writable: true, enumerable: true });
  else if (typeof step === 'number') node[Math.min(step, node.length)] = value;
}
