import type { Usage } from '../model/usage';
import { countIn, isObject, type JsonObject } from './json';

/**
 * The usage that a chunk or a whole answer carries: in `usage`, in `x_groq.usage` (Groq) or in a choice (Moonshot). Null where
 * there is none, or none that can be believed: a count that is null, a string or negative is no count.
 */
export function readUsage(chunk: JsonObject): Usage | null {
  const groq = isObject(chunk['x_groq']) ? chunk['x_groq']['usage'] : undefined;
  const choices: unknown[] = Array.isArray(chunk['choices']) ? chunk['choices'] : [];
  const candidates = [chunk['usage'], groq, ...choices.map((choice) => isObject(choice) && choice['usage'])];
  for (const candidate of candidates) {
    const usage = isObject(candidate) ? parse(candidate) : null;
    if (usage) return usage;
  }
  return null;
}

function parse(usage: JsonObject): Usage | null {
  const promptTokens = countIn(usage['prompt_tokens']);
  const completionTokens = countIn(usage['completion_tokens']);
  if (promptTokens === null || completionTokens === null) return null;
  // DeepSeek names cached tokens in a field of its own.
  const cachedTokens =
    detail(usage, 'prompt_tokens_details', 'cached_tokens') ?? countIn(usage['prompt_cache_hit_tokens']);
  const reasoningTokens = detail(usage, 'completion_tokens_details', 'reasoning_tokens') ?? 0;
  // xAI counts reasoning beside the completion, everybody else within it; its total tells.
  const isBeside =
    reasoningTokens > 0 && countIn(usage['total_tokens']) === promptTokens + completionTokens + reasoningTokens;
  const cost = usage['cost'];
  return {
    promptTokens,
    completionTokens: completionTokens + (isBeside ? reasoningTokens : 0),
    cachedTokens: cachedTokens ?? 0,
    reasoningTokens,
    costUsd: typeof cost === 'number' && Number.isFinite(cost) && cost >= 0 ? cost : null,
  };
}

function detail(usage: JsonObject, group: string, field: string): number | null {
  const details = usage[group];
  return isObject(details) ? countIn(details[field]) : null;
}
