import type { ToolCallPart, ToolResultPart } from '../../../model/chat/parts';
import type { JsonObject } from '../../../model/json';
import type { RequestMessage } from '../messages';
import { argumentsOf, functionName } from '../tools/tool-calls';
import type { Content } from './state-blocks';

/** A call of a tool, as the block of a reply. */
export function callBlock(call: ToolCallPart): JsonObject {
  return { type: 'tool_use', id: call.id, name: functionName(call.name), input: argumentsOf(call) };
}

/** What a called tool gave back, as the block of a message by the person. */
export function resultBlock({ callId, text, isError }: ToolResultPart): JsonObject {
  return { type: 'tool_result', tool_use_id: callId, content: text, ...(isError && { is_error: true }) };
}

/** The tools that were called, so that the calls are taken; none of them is to be called again. */
export function toolsOf(messages: readonly RequestMessage[]): JsonObject {
  const names = new Set(messages.flatMap(({ calls = [] }) => calls.map(({ name }) => functionName(name))));
  const tools = [...names].map((name) => ({ name, input_schema: { type: 'object' } }));
  return { tools, tool_choice: { type: 'none' } };
}

/**
 * Whether the server is to go on after results for a call that it did not think before, as when another vendor's model
 * made it. Models with a budget for thinking refuse that: the reply that calls has to begin with a thought.
 */
export function isMidThought(messages: readonly { role: string; content: Content }[]): boolean {
  const [reply, results] = messages.slice(-2).map(({ content }) => (typeof content === 'string' ? [] : content));
  const isMidCall = results?.[0]?.['type'] === 'tool_result';
  return isMidCall && !/^(?:redacted_)?thinking$/.test(String(reply?.[0]?.['type']));
}
