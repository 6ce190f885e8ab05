import type { ToolCallPart, ToolResultPart } from '../../../model/chat/parts';
import type { JsonObject } from '../../../model/json';
import { argumentsOf, functionName, unsigned } from '../tools/tool-calls';

/** A call; of several in a row, the server signs the first, and wants no signature of the others. */
export function callPart(call: ToolCallPart, index: number): JsonObject {
  const signature = index === 0 && { thoughtSignature: unsigned };
  return { functionCall: { name: functionName(call.name), args: argumentsOf(call) }, ...signature };
}

/** What a tool gave: told by the tool's name, and several of one name by their order. `calls`: those of the message before. */
export function resultPart({ callId, text, isError }: ToolResultPart, calls: readonly ToolCallPart[] = []): JsonObject {
  const name = functionName(calls.find(({ id }) => id === callId)?.name ?? '');
  return { functionResponse: { name, response: isError ? { error: text } : { output: text } } };
}
