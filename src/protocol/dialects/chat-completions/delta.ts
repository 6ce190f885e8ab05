import { firstText, isObject, type JsonObject } from '../../json';

/** What one delta (or the whole message) of a choice says. `content` may still begin with `<think>`. */
export interface Delta {
  content: string;
  reasoning: string;
  refusal: string;
  toolCalls: { index: number; name: string; arguments: string }[];
}

/** Reads a `delta` or `message` in any of the forms that servers send; what is missing, null or odd is empty. */
export function readDelta(delta: JsonObject): Delta {
  const content = readContent(delta['content']);
  return {
    content: content.text,
    // Some servers fill two of these with the same words: the first one counts.
    reasoning:
      firstText(delta, 'reasoning_content', 'reasoning') || readDetails(delta['reasoning_details']) || content.thinking,
    refusal: firstText(delta, 'refusal'),
    toolCalls: readToolCalls(delta),
  };
}

/** Content is a string, or an array of parts; Mistral puts its thinking among them. */
function readContent(content: unknown): { text: string; thinking: string } {
  if (typeof content === 'string') return { text: content, thinking: '' };
  let text = '';
  let thinking = '';
  for (const part of listIn(content)) {
    if (typeof part === 'string') text += part;
    if (!isObject(part)) continue;
    text += firstText(part, 'text');
    const thought = part['thinking'];
    thinking += typeof thought === 'string' ? thought : readContent(thought).text;
  }
  return { text, thinking };
}

function readDetails(details: unknown): string {
  return listIn(details)
    .map((detail) => (isObject(detail) ? firstText(detail, 'text', 'summary') : ''))
    .join('');
}

function readToolCalls(delta: JsonObject): Delta['toolCalls'] {
  // `function_call` is the older form, for one call.
  const legacy = delta['function_call'];
  const calls = isObject(legacy) ? [{ function: legacy }] : listIn(delta['tool_calls']);
  return calls.flatMap((call, position) => {
    if (!isObject(call) || !isObject(call['function'])) return [];
    const { index = position } = call as { index?: unknown };
    const given = call['function']['arguments'];
    return {
      index: typeof index === 'number' ? index : position,
      name: firstText(call['function'], 'name'),
      arguments: isObject(given) ? JSON.stringify(given) : firstText(call['function'], 'arguments'),
    };
  });
}

function listIn(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
