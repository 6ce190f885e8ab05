import { isObject, type JsonObject } from '../../../../model/json';
import type { Usage } from '../../../../model/usage/usage';
import { amountIn, countIn } from '../../../json';

/**
 * The usage that a chunk or a whole answer carries: in `usage`, or in `x_groq.usage` (Groq). Null where there is none,
 * or none that can be believed: a count that is null, a string or negative is no count.
 */
export function readUsage(chunk: JsonObject): Usage | null {
  const groq = isObject(chunk['x_groq']) ? chunk['x_groq']['usage'] : undefined;
  return usageIn(chunk['usage'], chunk) ?? usageIn(groq, chunk);
}

/** `said` as read; `chunk` is what it came with. */
export function usageIn(said: unknown, chunk: JsonObject): Usage | null {
  if (!isObject(said)) return null;
  const usage = renamed(said);
  const prompt = countIn(usage['prompt_tokens']);
  const completion = countIn(usage['completion_tokens']);
  if (prompt === null || completion === null) return null;
  const inPrompt = detailsIn(usage, 'prompt_tokens_details');
  const inCompletion = detailsIn(usage, 'completion_tokens_details');
  // In fields of their own: Mistral, DeepSeek, Moonshot, what stands before Anthropic, and llama.cpp beside its usage.
  const cached =
    inPrompt('cached_tokens') ??
    detailsIn(usage, 'prompt_token_details')('cached_tokens') ??
    firstCount(usage, 'num_cached_tokens', 'prompt_cache_hit_tokens', 'cached_tokens', 'cache_read_input_tokens') ??
    detailsIn(chunk, 'timings')('cache_n') ??
    0;
  const reasoning = inCompletion('reasoning_tokens') ?? countIn(usage['reasoning_tokens']) ?? 0;
  // OpenRouter; Alibaba; what stands before Anthropic.
  const written =
    inPrompt('cache_write_tokens') ??
    inPrompt('cache_creation_input_tokens') ??
    countIn(usage['cache_creation_input_tokens']);
  const counts = { prompt, completion, cached, written: written ?? 0, reasoning };
  const beside = besides(usage, counts, countIn(said['prompt_tokens']) === null);
  const promptTokens = prompt + beside.prompt;
  const completionTokens = completion + beside.completion;
  const audio = inPrompt('audio_tokens');
  const spoken = inCompletion('audio_tokens');
  const tools = usage['server_tool_use'];
  return {
    promptTokens,
    completionTokens,
    cachedTokens: Math.min(cached, promptTokens),
    reasoningTokens: Math.min(reasoning, completionTokens),
    ...counted({
      cacheWriteTokens: atMost(written, promptTokens),
      imagePromptTokens: atMost(inPrompt('image_tokens'), promptTokens),
      audioPromptTokens: atMost(audio, promptTokens),
      audioCompletionTokens: atMost(spoken, completionTokens),
      webSearches: isObject(tools) ? countIn(tools['web_search_requests']) : searchesOf(chunk),
    }),
    costUsd: costIn(usage, chunk),
  };
}

/** Some servers have the names of Responses or Anthropic here, too (mlx-vlm). */
function renamed(usage: JsonObject): JsonObject {
  const { input_tokens, output_tokens, input_tokens_details, output_tokens_details, ...others } = usage;
  return {
    ...others,
    prompt_tokens: countIn(others['prompt_tokens']) ?? input_tokens,
    completion_tokens: countIn(others['completion_tokens']) ?? output_tokens,
    prompt_tokens_details: others['prompt_tokens_details'] ?? input_tokens_details,
    completion_tokens_details: others['completion_tokens_details'] ?? output_tokens_details,
  };
}

/** Models that search before each answer say nothing of it in their usage (OpenAI). */
function searchesOf({ model }: JsonObject): number {
  return typeof model === 'string' && /^gpt-.*-search-(?:preview|api)/.test(model) ? 1 : 0;
}

interface Counts {
  prompt: number;
  completion: number;
  cached: number;
  written: number;
  reasoning: number;
}

/**
 * Tokens that were billed beside what the server calls prompt and completion. A part cannot be larger than its whole:
 * where more came from a cache than the prompt has, cached tokens are counted beside it (Azure's Grok, Anthropic), as is
 * more reasoning than the completion has, where no total says otherwise. Else the total tells: Mistral counts audio
 * beside the prompt, xAI reasoning beside the completion, and gateways leave Gemini's thoughts out of it altogether.
 * `isInput`: the prompt is called input, which is beside the cache where that has Anthropic's names and the total, if
 * any, has just as much more.
 */
function besides(usage: JsonObject, counts: Counts, isInput: boolean): { prompt: number; completion: number } {
  const { prompt, completion, cached, written, reasoning } = counts;
  const { prompt_tokens: _, completion_tokens: __, total_tokens, ...others } = usage;
  const total = countIn(total_tokens);
  const unexplained = total === null ? null : total - prompt - completion;
  const both = cached + written;
  const isAnthropic = isInput && firstCount(usage, 'cache_read_input_tokens', 'cache_creation_input_tokens') !== null;
  const isCacheBeside = cached > prompt || written > prompt || (isAnthropic && (unexplained ?? both) === both);
  const cache = isCacheBeside ? both : 0;
  if (unexplained === null) return { prompt: cache, completion: reasoningBeside(reasoning, completion) };
  if (unexplained <= 0 || isCacheBeside) return { prompt: cache, completion: 0 };
  if (unexplained === reasoning || hasCount(usage['completion_tokens_details'], unexplained))
    return { prompt: 0, completion: unexplained };
  if (unexplained === cached || hasCount(usage['prompt_tokens_details'], unexplained))
    return { prompt: unexplained, completion: 0 };
  // What has a name of its own is neither prompt nor completion.
  return { prompt: 0, completion: hasCount(others, unexplained) ? 0 : unexplained };
}

/** A few tokens more than the completion are how a server counts: it has no others (ai#18614). */
function reasoningBeside(reasoning: number, completion: number): number {
  const more = reasoning - completion;
  return more > 2 && more > completion / 100 ? reasoning : Math.max(more, 0);
}

function hasCount(fields: unknown, count: number): boolean {
  return isObject(fields) && Object.values(fields).includes(count);
}

/** xAI counts money in these: ten thousand million are a dollar. */
const ticksPerUsd = 1e10;

/** US dollars, where a router or the provider says them: OpenRouter, Perplexity, Venice, xAI, DeepInfra. */
export function costIn(usage: JsonObject, chunk: JsonObject = {}): number | null {
  const { cost, cost_in_usd_ticks: ticks, estimated_cost: estimated, is_byok: isOwnKey, cost_details: details } = usage;
  const charged =
    amountIn(isObject(cost) ? cost['total_cost'] : cost) ??
    costBeside(chunk) ??
    amountIn(typeof ticks === 'number' ? ticks / ticksPerUsd : undefined) ??
    amountIn(estimated);
  // OpenRouter then charges nothing, or its fee: the provider bills the person's own key.
  const upstream = isOwnKey === true && isObject(details) ? amountIn(details['upstream_inference_cost']) : null;
  return upstream === null ? charged : (charged ?? 0) + upstream;
}

/** US dollars that stand beside the usage: Venice, or a chunk of its own (OpenCode's gateway). */
export function costBeside({ cost }: JsonObject): number | null {
  return amountIn(isObject(cost) ? cost['usd'] : cost);
}

function detailsIn(usage: JsonObject, group: string): (field: string) => number | null {
  const details = usage[group];
  return (field) => (isObject(details) ? countIn(details[field]) : null);
}

function firstCount(usage: JsonObject, ...fields: string[]): number | null {
  for (const field of fields) {
    const count = countIn(usage[field]);
    if (count !== null) return count;
  }
  return null;
}

function atMost(count: number | null, whole: number): number | null {
  return count === null ? null : Math.min(count, whole);
}

/** Those that are there and not 0. */
function counted<Name extends string>(counts: Record<Name, number | null>): Partial<Record<Name, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count)) as Partial<Record<Name, number>>;
}
