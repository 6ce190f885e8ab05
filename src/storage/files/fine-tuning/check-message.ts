import type { Fault } from '../../../model/fine-tuning/finding';
import { isObject, type JsonObject } from '../../../model/json';

const roles = ['system', 'developer', 'user', 'assistant', 'tool', 'function'];
const fields = ['role', 'content', 'name', 'weight', 'tool_calls', 'tool_call_id', 'function_call', 'refusal'];
const parts = ['text', 'image_url', 'refusal'];

/** What is wrong with the message number `index` of an example by itself. */
export function checkMessage(message: unknown, index: number): Fault[] {
  if (!isObject(message)) return [{ kind: 'not-a-message', message: index }];
  const faults: Fault[] = [];
  const fault = (kind: Fault['kind'], detail?: string): void => {
    faults.push({ kind, message: index, ...(detail === undefined ? {} : { detail }) });
  };
  const { role, name, weight } = message;
  if (!roles.includes(role as string)) fault('unknown-role', typeof role === 'string' ? role : '');
  for (const field of Object.keys(message)) if (!fields.includes(field)) fault('unknown-message-field', field);
  if (name !== undefined && (typeof name !== 'string' || !/^[^\s<|\\/>]{1,64}$/u.test(name))) fault('bad-name');
  if (weight !== undefined && role !== 'assistant') fault('weight-elsewhere');
  else if (weight !== undefined && weight !== 0 && weight !== 1) fault('bad-weight');
  for (const kind of contentFaults(message)) fault(kind);
  return faults;
}

function contentFaults(message: JsonObject): Fault['kind'][] {
  const { role, content, tool_calls: calls, function_call: call, refusal } = message;
  const saysElse = calls !== undefined || call !== undefined || typeof refusal === 'string';
  if (content === undefined || content === null) return role === 'assistant' && saysElse ? [] : ['no-content'];
  if (typeof content === 'string') return content.trim() === '' && !saysElse ? ['empty-content'] : [];
  if (!Array.isArray(content)) return ['bad-content'];
  if (content.length === 0) return ['empty-content'];
  const found = (content as unknown[]).flatMap((part) => partFaults(part, role));
  return [...new Set(found)];
}

function partFaults(part: unknown, role: unknown): Fault['kind'][] {
  if (!isObject(part) || !parts.includes(part['type'] as string)) return ['bad-content'];
  if (part['type'] !== 'image_url') return typeof part[part['type'] as string] === 'string' ? [] : ['bad-content'];
  const { image_url: image } = part;
  const url = isObject(image) ? image['url'] : image;
  // Only what a person sends may have pictures: a reply has words.
  if (role !== 'user') return ['picture-elsewhere'];
  const isUsable = typeof url === 'string' && /^(?:https?:|data:image\/(?:jpeg|png|webp);base64,)/.test(url);
  return isUsable ? [] : ['bad-picture'];
}
