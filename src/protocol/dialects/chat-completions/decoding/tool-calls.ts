import { isObject, type JsonObject } from '../../../../model/json';
import { parseJson } from '../../../../model/parse-json';
import { firstText, jsonText, objectsIn } from '../../../json';

/** A piece of a tool call. `index`: its place in our own list, by order of arrival. `name` and `arguments` append. */
export interface ToolCallPiece {
  index: number;
  /** The server's id; empty where it gives none, and in later pieces. */
  id: string;
  name: string;
  arguments: string;
}

interface OpenCall extends ToolCallPiece {
  /** The server's own number for it. */
  key: unknown;
  /** It began with arguments that are none, which may yet come: they are told as such only when nothing more comes. */
  isBare: boolean;
  /** Fields that only the server knows the meaning of. */
  others: JsonObject;
}

/** Longer arguments are not looked through for their end. */
const longestChecked = 10_000;

/**
 * Puts together the tool calls of one choice. Servers number them from 1, by huge or negative numbers, as text, not at all, or all
 * alike; so the id counts first, then the number, and a piece that brings another name, or arguments after those that are complete,
 * begins a call of its own.
 */
export class ToolCalls {
  readonly #calls: OpenCall[] = [];

  /** The calls as a request carries them, with all fields that came with them. */
  get whole(): JsonObject[] {
    return this.#calls.map(({ id, name, arguments: args, others }) => ({
      ...others,
      id,
      type: 'function',
      function: { name, arguments: args },
    }));
  }

  /** Reads the calls in a `delta` or `message`. */
  read(delta: JsonObject): ToolCallPiece[] {
    // `function_call` is the older form, for one call.
    const legacy = delta['function_call'];
    const given = isObject(legacy) ? [{ function: legacy }] : objectsIn(delta['tool_calls']);
    return given.flatMap((call, position) => this.#take(call, position) ?? []);
  }

  /** Nothing more comes: the arguments of calls that have none. */
  end(): ToolCallPiece[] {
    return this.#calls
      .filter((call) => call.isBare)
      .map((call) => {
        call.isBare = false;
        call.arguments = '{}';
        return { index: call.index, id: '', name: '', arguments: call.arguments };
      });
  }

  #take(given: JsonObject, position: number): ToolCallPiece | null {
    const about = given['function'];
    if (!isObject(about)) return null;
    const id = firstText(given, 'id');
    const name = firstText(about, 'name');
    const said = jsonText(about['arguments']);
    const key = given['index'] ?? position;
    const { index: _, id: __, type: ___, function: ____, ...others } = given;
    const known = this.#find(id, name, said, key);
    // Some relays begin with `{}` what then comes in pieces.
    const isBare = said.trim() === '{}' && (known?.arguments ?? '') === '';
    if (!known) {
      const index = this.#calls.length;
      const args = isBare ? '' : said;
      this.#calls.push({ index, id, key, name, arguments: args, isBare, others });
      return { index, id, name, arguments: args };
    }
    // Some servers repeat the name in each piece.
    const added = known.name === '' ? name : '';
    // And some repeat arguments that have come whole.
    const isRepeated = said.trim() === known.arguments.trim() && isWhole(known.arguments);
    const args = isBare || isRepeated ? '' : said;
    known.name += added;
    known.arguments += args;
    known.isBare = (known.isBare || isBare) && known.arguments === '';
    known.id ||= id;
    Object.assign(known.others, others);
    return { index: known.index, id: '', name: added, arguments: args };
  }

  #find(id: string, name: string, said: string, key: unknown): OpenCall | undefined {
    // Some servers give one id to all: then the number tells.
    const byId = this.#calls.find((call) => id !== '' && call.id === id && (name === '' || call.key === key));
    if (byId) return byId;
    const byKey = this.#calls.findLast((call) => call.key === key);
    if (!byKey) return undefined;
    const isEnded = said.trim() !== '' && (byKey.isBare || isWhole(byKey.arguments));
    const isOther =
      (id !== '' && byKey.id !== '' && id !== byKey.id) ||
      (name !== '' && byKey.name !== '' && (name !== byKey.name || isEnded));
    return isOther ? undefined : byKey;
  }
}

function isWhole(args: string): boolean {
  return args.length <= longestChecked && args.trimEnd().endsWith('}') && parseJson(args) !== undefined;
}
