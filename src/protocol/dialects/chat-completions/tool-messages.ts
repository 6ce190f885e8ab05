import type { ToolCallPart, ToolResultPart } from '../../../model/chat/parts';
import { argumentsOf, functionName, unsigned } from '../tools/tool-calls';

/**
 * A call as an assistant message has it. `isSigned`: its server signs the first of several in a row, and refuses one that
 * has no signature; what another server's model called has none.
 */
export function wireCall(call: ToolCallPart, isSigned: boolean) {
  const { id, name } = call;
  return {
    id,
    type: 'function',
    function: { name: functionName(name), arguments: JSON.stringify(argumentsOf(call)) },
    ...(isSigned && { extra_content: { google: { thought_signature: unsigned } } }),
  };
}

/** What a tool gave, as a message of its own. This interface has no field for a failure: the words have to tell it. */
export function wireResult({ callId, text }: ToolResultPart) {
  return { role: 'tool' as const, tool_call_id: callId, content: text };
}
