import type { ImportedPart } from '../../imported';
import { asList, asObject, asText, mediaAt, type LossCount } from '../../values';
import { words } from '../common/chat';
import { contentParts, inText } from '../common/content';
import { toolCall, toolResult } from '../common/tools';

/** The items of a reply of Open WebUI, which are those of OpenAI's interface `responses` and a few of its own. */
export function outputParts(output: unknown, lost: LossCount): ImportedPart[] {
  return asList(output).flatMap((one): ImportedPart[] => {
    const item = asObject(one);
    const type = asText(item['type']);
    const id = asText(item['call_id']) || asText(item['id']);
    if (type === 'message') return contentParts(item['content'], lost);
    if (type === 'reasoning') return words(thoughtIn(item), 'reasoning');
    if (type === 'function_call') return [toolCall(id, asText(item['name']), item['arguments'])];
    if (type === 'image_generation_call') return pictureOf(item);
    if (type.endsWith('code_interpreter')) {
      const call = toolCall(id, 'code_interpreter', { language: asText(item['lang']) || 'python', code: item['code'] });
      return 'output' in item ? [call, toolResult(id, item['output'])] : [call];
    }
    if (type.endsWith('_call_output')) return resultOf(id, item['output'], lost);
    // Such as `web_search_call`: what it looked for is its action.
    if (type.endsWith('_call'))
      return [toolCall(id, type.slice(0, -'_call'.length), item['action'] ?? item['queries'])];
    lost.add('content');
    return [];
  });
}

function thoughtIn(item: Record<string, unknown>): string {
  const pieces = asList(item['content']).length > 0 ? item['content'] : item['summary'];
  return asList(pieces)
    .map((piece) => asText(asObject(piece)['text']))
    .filter(Boolean)
    .join('\n\n');
}

/** A text, or pieces of which some may be pictures. */
function resultOf(id: string, output: unknown, lost: LossCount): ImportedPart[] {
  if (!Array.isArray(output)) return [toolResult(id, output)];
  const parts = contentParts(output, lost);
  const text = parts.map((part) => (part.type === 'text' ? part.text : '')).join('\n\n');
  return [toolResult(id, text), ...parts.filter(({ type }) => type === 'media')];
}

/** The picture as Base64, or its address. */
function pictureOf(item: Record<string, unknown>): ImportedPart[] {
  const result = asText(item['result']);
  if (result === '') return [];
  if (/^(?:https?|data):/i.test(result)) return [mediaAt(result, 'image')];
  return [inText('image', result, '', `image/${asText(item['output_format']) || 'png'}`)];
}
