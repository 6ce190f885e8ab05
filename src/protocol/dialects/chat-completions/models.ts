import type { ListedModel } from '../../../model/endpoint/endpoint';
import { below, besideApi } from '../../endpoint/base-url';
import { presetOf } from '../../endpoint/presets';
import { countIn, isObject, parseJson } from '../../json';
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
  const contextWindow = isLlamaCpp ? await readLoadedWindow(baseUrl, ask) : null;
  return contextWindow === null ? models : models.map((one) => ({ ...one, facts: { ...one.facts, contextWindow } }));
}

/** llama.cpp's `/props` beside its `/v1`: the window that it runs with, in tokens. */
async function readLoadedWindow(baseUrl: string, ask: Ask): Promise<number | null> {
  try {
    const props = parseJson(await ask(besideApi(baseUrl, '/props')));
    const settings = isObject(props) ? props['default_generation_settings'] : null;
    return (isObject(settings) && countIn(settings['n_ctx'])) || null;
  } catch {
    return null;
  }
}
