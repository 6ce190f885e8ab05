import type { ToolCallPart } from '../../../model/chat/parts';
import { isObject, type JsonObject } from '../../../model/json';
import { parseJson } from '../../../model/parse-json';
import type { RequestMessage } from '../messages';

/** Ids that OpenAI (at most 40 characters) and Claude (no others than these) take. */
const common = /^[\w-]{1,40}$/;
/** What Gemini takes in place of the signature of what it did not make itself, and refuses to go without. */
export const unsigned = 'skip_thought_signature_validator';
/** Ids that Mistral takes. */
export const forMistral = /^[A-Za-z\d]{9}$/;

/**
 * `messages` with ids of tool calls that their server takes, in calls and results: of the form `allowed`, and each once.
 * Those that are so already stay. Calls come from every server that a chat has been with, and each has ids of its own
 * kind, or none.
 */
export function withCallIds(messages: readonly RequestMessage[], allowed = common): RequestMessage[] {
  const taken = new Set<string>();
  const take = (id: string): string => {
    let free = id;
    for (let number = taken.size + 1; taken.has(free) || !allowed.test(free); number += 1)
      free = String(number).padStart(9, '0');
    taken.add(free);
    return free;
  };
  let ids = new Map<string, string>();
  return messages.map((message) => {
    const { calls, results } = message;
    if (calls) ids = new Map(calls.map(({ id }) => [id, take(id)]));
    return {
      ...message,
      ...(calls && { calls: calls.map((call) => ({ ...call, id: ids.get(call.id) ?? call.id })) }),
      ...(results && { results: results.map((one) => ({ ...one, callId: ids.get(one.callId) ?? one.callId })) }),
    };
  });
}

/** What a tool was called with, as an object: interfaces take nothing else. What is no object stands in a field. */
export function argumentsOf({ arguments: said }: Pick<ToolCallPart, 'arguments'>): JsonObject {
  const value = parseJson(said);
  if (isObject(value)) return value;
  return said.trim() === '' ? {} : { arguments: said };
}

/** A tool's name as every interface takes it. */
export function functionName(name: string): string {
  return name.replace(/[^\w-]/g, '_').slice(0, 64) || 'tool';
}
