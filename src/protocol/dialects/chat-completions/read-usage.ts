import type { Usage } from '../../../model/usage/usage';
import { countIn, isObject, type JsonObject } from '../../json';

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
  const completion = countIn(usage['completion_tokens']);
  if (promptTokens === null || completion === null) return null;
  const prompt = detailsIn(usage, 'prompt_tokens_details', promptTokens);
  const reasoningTokens = detailsIn(usage, 'completion_tokens_details', Infinity)('reasoning_tokens') ?? 0;
  // xAI counts reasoning beside the completion, everybody else within it; its total tells.
  const isBeside =
    reasoningTokens > 0 && countIn(usage['total_tokens']) === promptTokens + completion + reasoningTokens;
  const completionTokens = completion + (isBeside ? reasoningTokens : 0);
  const written = detailsIn(usage, 'completion_tokens_details', completionTokens);
  // DeepSeek names cached tokens in a field of its own.
  const cached = prompt('cached_tokens') ?? countIn(usage['prompt_cache_hit_tokens']) ?? 0;
  const cost = usage['cost'];
  return {
    promptTokens,
    completionTokens,
    cachedTokens: Math.min(cached, promptTokens),
    reasoningTokens: Math.min(reasoningTokens, completionTokens),
    ...counted({
      cacheWriteTokens: prompt('cache_write_tokens'), // OpenRouter
      audioPromptTokens: prompt('audio_tokens'),
      audioCompletionTokens: written('audio_tokens'),
    }),
    // Adding 0 turns -0 into 0.
    costUsd: typeof cost === 'number' && Number.isFinite(cost) && cost >= 0 ? cost + 0 : null,
  };
}

/** Reads the counts of a group of details: parts of a whole, so none is larger. */
function detailsIn(usage: JsonObject, group: string, whole: number): (field: string) => number | null {
  const details = usage[group];
  return (field) => {
    const count = isObject(details) ? countIn(details[field]) : null;
    return count === null ? null : Math.min(count, whole);
  };
}

/** Those that are there and not 0. */
function counted<Name extends string>(counts: Record<Name, number | null>): Partial<Record<Name, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count)) as Partial<Record<Name, number>>;
}
