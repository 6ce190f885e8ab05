import type { ListedModel } from '../../model/endpoint/endpoint';
import type { InputKind, ModelFacts, Price, Rates, ThinkingType } from '../../model/endpoint/model-facts';
import { ApiError } from '../../model/failure';
import { isObject, type JsonObject } from '../../model/json';
import { parseJson } from '../../model/parse-json';
import { unexpected } from '../errors/unexpected';
import { countIn, firstText } from '../json';
import { hasErrorCode, isErrorChunk } from './decoding/data';
import type { Ask } from './dialect';

/** The most pages that are read, in case a server returns the same page again and again. */
const mostPages = 50;

/** The models at `url`, page by page, with the answer of the first. Throws `ApiError`. */
export async function listPages(url: string, ask: Ask): Promise<{ models: ListedModel[]; answer: unknown }> {
  const models = new Map<string, ListedModel>();
  let answer: unknown;
  let after = '';
  for (let page = 0; page < mostPages; page += 1) {
    const body = await ask(after === '' ? url : pageOf(url, after));
    const read = parseJson(body);
    const listed = readListedModels(read);
    if (!listed) throw new ApiError(unexpected(body));
    answer ??= read;
    for (const model of listed) models.set(model.id, model);
    // Anthropic's lists come in pages of 20.
    const last = isObject(read) && read['has_more'] === true ? firstText(read, 'last_id') : '';
    if (last === '' || last === after) break;
    after = last;
  }
  return { models: [...models.values()], answer };
}

function pageOf(url: string, after: string): string {
  const page = new URL(url);
  page.searchParams.set('after_id', after);
  return page.href;
}

/**
 * The models of a `/models` answer with what it says of window and price: `{data: […]}`, or the bare list of some
 * servers. Null if it is no such list.
 *
 * @internal Exported for tests.
 */
export function readListedModels(answer: unknown): ListedModel[] | null {
  const list = isObject(answer) ? entriesIn(answer) : answer;
  if (!Array.isArray(list)) return null;
  const areNames = list.every((entry) => typeof entry === 'string');
  const byId = new Map<string, ListedModel>();
  for (const entry of list as unknown[]) {
    if (areNames && entry !== '') byId.set(String(entry), { id: String(entry), facts: {} });
    if (!isObject(entry)) continue;
    const id = firstText(entry, 'id');
    const name = firstText(entry, 'display_name');
    if (id !== '') byId.set(id, { id, ...(name !== '' && { name }), facts: readFacts(entry) });
  }
  return [...byId.values()];
}

/**
 * The list in an answer. Ollama and others say `"data": null` where there is no model. Gateways send the same, or an empty list, beside
 * an error, which may be no more than its code: then there is none.
 */
function entriesIn(answer: JsonObject): unknown {
  const { data } = answer;
  const isEmpty = data === null || (Array.isArray(data) && data.length === 0);
  if (!isEmpty) return data;
  return isErrorChunk(answer) || hasErrorCode(answer) ? null : [];
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
    meta['n_ctx'], // llama.cpp: what the model runs with
    meta['n_ctx_train'], // llama.cpp: what the model was trained for
    model['max_input_tokens'], // Anthropic
  );
  const anthropicLimit = 'max_input_tokens' in model ? model['max_tokens'] : undefined;
  const maxOutput = firstCount(top['max_completion_tokens'], model['max_completion_tokens'], anthropicLimit);
  const price = readPrice(objectIn(model, 'pricing'));
  if (contextWindow !== null) facts.contextWindow = contextWindow;
  if (maxOutput !== null) facts.maxOutput = maxOutput;
  if (price !== null) facts.price = price;
  const parameters = model['supported_parameters'];
  if (Array.isArray(parameters)) {
    facts.reasoning = parameters.includes('reasoning');
    facts.takesTemperature = parameters.includes('temperature');
  }
  const input = readInput(model);
  return { ...facts, ...(input && { input }), ...readCapabilities(objectIn(model, 'capabilities')) };
}

/** What servers call each kind of input. */
const inputNames: readonly (readonly [name: string, kind: InputKind])[] = [
  ['image', 'image'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['pdf', 'pdf'],
  ['file', 'pdf'],
];

/** OpenRouter (`architecture.input_modalities`) and xAI list what a model takes; null where the list is missing. */
function readInput(model: JsonObject): InputKind[] | null {
  const listed = objectIn(model, 'architecture')['input_modalities'] ?? model['input_modalities'];
  if (!Array.isArray(listed)) return null;
  const kinds = inputNames.filter(([name]) => listed.includes(name)).map(([, kind]) => kind);
  return [...new Set(kinds)];
}

const thinkingTypes: readonly ThinkingType[] = ['adaptive', 'enabled', 'disabled'];
const efforts = ['low', 'medium', 'high', 'xhigh', 'max'];

/** Anthropic and Mistral: each capability says whether it is supported. */
function readCapabilities(capabilities: JsonObject): Partial<ModelFacts> {
  const { thinking, effort, image_input, pdf_input, vision, audio } = capabilities;
  const takes: readonly [InputKind, unknown][] = [
    ['image', image_input],
    ['pdf', pdf_input],
    // Mistral says yes or no.
    ['image', vision],
    ['audio', audio],
  ];
  const isTold = takes.some(([, said]) => isObject(said) || typeof said === 'boolean');
  return {
    ...(isTold && {
      input: takes
        .filter(([, said]) => said === true || (isObject(said) && said['supported'] === true))
        .map(([kind]) => kind),
    }),
    ...(isObject(thinking) && {
      reasoning: thinking['supported'] === true,
      thinking: thinkingTypes.filter((type) => isSupported(objectIn(thinking, 'types'), type)),
    }),
    ...(isObject(effort) && { efforts: efforts.filter((name) => isSupported(effort, name)) }),
  };
}

function isSupported(group: JsonObject, name: string): boolean {
  return objectIn(group, name)['supported'] === true;
}

/** Other kinds of token in OpenRouter's prices. Where one is "0", the kind has no price of its own there. */
const otherRates = {
  cachedInput: 'input_cache_read',
  cacheWrite: 'input_cache_write',
  inputAudio: 'audio',
  reasoning: 'internal_reasoning',
} as const satisfies Partial<Record<keyof Rates, string>>;

/**
 * OpenRouter's prices are strings in dollars per token; a negative one means that it depends. A price with a part that
 * is asked for each request is none that Tally can tell.
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
