import type { ListedModel } from '../../../model/endpoint/endpoint';
import type { InputKind, ModelFacts } from '../../../model/endpoint/model-facts';
import { below, besideApi } from '../../endpoint/base-url';
import { presetOf } from '../../endpoint/presets';
import { countIn, isObject, parseJson, type JsonObject } from '../../json';
import type { Ask, Spoken } from '../dialect';
import { listPages } from '../listed-models';

/**
 * The models of `/models`. Where that is open to anybody, asks for something that is not, so that a bad key is told.
 */
export async function listModels(endpoint: Spoken, ask: Ask): Promise<ListedModel[]> {
  const { baseUrl } = endpoint;
  const { keyCheckPath } = presetOf(endpoint);
  const { models, answer } = await listPages(below(baseUrl, '/models'), ask);
  if (keyCheckPath !== null) await ask(below(baseUrl, keyCheckPath));
  // `n_ctx_train` is what the model was trained for; what the server was started with is often less.
  const isLlamaCpp =
    isObject(answer) &&
    Array.isArray(answer['data']) &&
    answer['data'].some((model) => isObject(model) && isObject(model['meta']));
  const loaded = isLlamaCpp ? await readLoaded(baseUrl, ask) : {};
  return models.map((one) => ({ ...one, facts: { ...one.facts, ...loaded } }));
}

/** llama.cpp's `/props` beside its `/v1`: the window that it runs with, in tokens, and what it was started to take. */
async function readLoaded(baseUrl: string, ask: Ask): Promise<Partial<ModelFacts>> {
  try {
    const props = parseJson(await ask(besideApi(baseUrl, '/props')));
    if (!isObject(props)) return {};
    const { default_generation_settings: settings, modalities } = props;
    const contextWindow = isObject(settings) ? countIn(settings['n_ctx']) : null;
    return { ...(contextWindow && { contextWindow }), ...(isObject(modalities) && { input: inputOf(modalities) }) };
  } catch {
    return {};
  }
}

function inputOf({ vision, audio }: JsonObject): InputKind[] {
  return [...(vision === true ? (['image'] as const) : []), ...(audio === true ? (['audio'] as const) : [])];
}
