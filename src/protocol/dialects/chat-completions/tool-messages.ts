import type { ToolCallPart, ToolResultPart } from '../../../model/chat/parts';
import { argumentsOf, functionName } from '../tools/tool-calls';

/** A call as an assistant message has it. */
export function wireCall(call: ToolCallPart) {
  const { id, name } = call;
  return { id, type: 'function', function: { name: functionName(name), arguments: JSON.stringify(argumentsOf(call)) } };
}

/** What a tool gave, as a message of its own. This interface has no field for a failure: the words have to tell it. */
export function wireResult({ callId, text }: ToolResultPart) {
  return { role: 'tool' as const, tool_call_id: callId, content: text };
}
