import { get_encoding as encodingOf, type Tiktoken } from 'tiktoken';
import { reply } from './behaviours';
import type { Behaviour } from './exchange';
import type { WireUsage } from './wire';

/** The part of a chat request that is billed. */
interface BilledRequest {
  model: string;
  messages: { role: string; content: string; name?: string }[];
  tools?: { function: BilledFunction }[];
}

interface BilledFunction {
  name: string;
  description: string;
  parameters: { properties: Record<string, { type: string; description: string; enum?: string[] }> };
}

/**
 * Streams `text` and bills it as OpenAI does: by OpenAI's own tokenizer, and formulas that are written here once more.
 */
export function billed(text: string): Behaviour {
  return (exchange) => reply(text, { usage: bill(exchange.request.body as BilledRequest, text) })(exchange);
}

const encodings = new Map<string, Tiktoken>();

function encodingFor(model: string): Tiktoken {
  const name = model.startsWith('gpt-4o') ? 'o200k_base' : 'cl100k_base';
  const encoding = encodings.get(name) ?? encodingOf(name);
  encodings.set(name, encoding);
  return encoding;
}

/** After the cookbook's `num_tokens_from_messages` and `num_tokens_for_tools`. */
function bill({ model, messages, tools = [] }: BilledRequest, text: string): WireUsage {
  const encoding = encodingFor(model);
  const tokens = (one: string): number => encoding.encode(one, [], []).length;
  const isOldest = model === 'gpt-3.5-turbo-0301';
  let prompt = isOldest ? 2 : 3;
  for (const { role, content, name } of messages) {
    prompt += (isOldest ? 4 : 3) + tokens(role) + tokens(content);
    if (name !== undefined) prompt += tokens(name) + (isOldest ? -1 : 1);
  }
  for (const { function: tool } of tools) prompt += toolTokens(tool, model.startsWith('gpt-4o') ? 7 : 10, tokens);
  if (tools.length > 0) prompt += 12;
  return { prompt_tokens: prompt, completion_tokens: tokens(text) + (isOldest ? 2 : 0) };
}

function toolTokens({ name, description, parameters }: BilledFunction, each: number, tokens: (text: string) => number) {
  const stripped = (text: string): string => text.replace(/\.$/, '');
  let sum = each + tokens(`${name}:${stripped(description)}`);
  const properties = Object.entries(parameters.properties);
  if (properties.length > 0) sum += 3;
  for (const [key, property] of properties) {
    sum += 3 + tokens(`${key}:${property.type}:${stripped(property.description)}`);
    if (property.enum) sum += property.enum.reduce((all, value) => all + 3 + tokens(value), -3);
  }
  return sum;
}
