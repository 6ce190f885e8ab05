import type { ListedModel } from '../../model/endpoint/endpoint';
import type { ModelFacts, Price, Rates } from '../../model/endpoint/model-facts';
import { countIn, firstText, isObject, type JsonObject } from '../json';

/**
 * The models of a `/models` answer with what it says of window and price: `{data: […]}`, or the bare list of some servers. Null
 * if it is no such list.
 */
export function readListedModels(answer: unknown): ListedModel[] | null {
  // Ollama without any model: `"data": null`.
  const isEmpty = isObject(answer) && answer['object'] === 'list' && answer['data'] === null;
  const list = isEmpty ? [] : isObject(answer) ? answer['data'] : answer;
  if (!Array.isArray(list)) return null;
  const byId = new Map<string, ListedModel>();
  for (const entry of list as unknown[]) {
    if (!isObject(entry)) continue;
    const id = firstText(entry, 'id');
    if (id !== '') byId.set(id, { id, facts: readFacts(entry) });
  }
  return [...byId.values()];
}

function readFacts(model: JsonObject): Partial<ModelFacts> {
  const meta = objectIn(model, 'meta');
  const top = objectIn(model, 'top_provider');
  const facts: Partial<ModelFacts> = {};
  const contextWindow = firstCount(
    model['context_length'], // OpenRouter, Together, Fireworks
    model['max_model_len'], // vLLM
    model['context_window'], // Groq
    model['max_context_length'], // Mistral
    meta['n_ctx_train'], // llama.cpp
  );
  const maxOutput = firstCount(top['max_completion_tokens'], model['max_completion_tokens']);
  const price = readPrice(objectIn(model, 'pricing'));
  if (contextWindow !== null) facts.contextWindow = contextWindow;
  if (maxOutput !== null) facts.maxOutput = maxOutput;
  if (price !== null) facts.price = price;
  const parameters = model['supported_parameters'];
  if (Array.isArray(parameters)) {
    facts.reasoning = parameters.includes('reasoning');
    facts.takesTemperature = parameters.includes('temperature');
  }
  return facts;
}

/** Other kinds of token in OpenRouter's prices. Where one is "0", the kind has no price of its own there. */
const otherRates = {
  cachedInput: 'input_cache_read',
  cacheWrite: 'input_cache_write',
  inputAudio: 'audio',
  reasoning: 'internal_reasoning',
} as const satisfies Partial<Record<keyof Rates, string>>;

/**
 * OpenRouter's prices are strings in dollars per token; a negative one means that it depends. A price with a part that is asked
 * for each request is none that Tally can tell.
 */
function readPrice(pricing: JsonObject): Price | null {
  const input = perMillion(pricing['prompt']);
  const output = perMillion(pricing['completion']);
  if (input === null || output === null || (perMillion(pricing['request']) ?? 0) > 0) return null;
  const price: Price = { input, output };
  for (const [name, field] of Object.entries(otherRates) as [keyof typeof otherRates, string][]) {
    const rate = perMillion(pricing[field]);
    if (rate !== null && rate > 0) price[name] = rate;
  }
  return price;
}

function perMillion(perToken: unknown): number | null {
  if (typeof perToken !== 'string' || perToken.trim() === '') return null;
  // Twelve digits: 0.00000015 × 10⁶ is 0.15, not 0.15000000000000002.
  const price = Number((Number(perToken) * 1e6).toPrecision(12));
  return Number.isFinite(price) && price >= 0 ? price : null;
}

function firstCount(...values: unknown[]): number | null {
  return values.map(countIn).find((count) => count !== null && count > 0) ?? null;
}

function objectIn(object: JsonObject, field: string): JsonObject {
  const value = object[field];
  return isObject(value) ? value : {};
}
