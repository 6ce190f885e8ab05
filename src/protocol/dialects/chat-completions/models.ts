import type { ListedModel } from '../../../model/endpoint/endpoint';
import type { InputKind, ModelFacts } from '../../../model/endpoint/model-facts';
import { isObject, type JsonObject } from '../../../model/json';
import { parseJson } from '../../../model/parse-json';
import { below, besideApi } from '../../endpoint/base-url';
import { presetOf } from '../../endpoint/presets';
import { countIn } from '../../json';
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
  const entries = isObject(answer) && Array.isArray(answer['data']) ? answer['data'].filter(isObject) : [];
  const loads = new Map(entries.map((entry) => [entry['id'], loadState(entry)]));
  if ([...loads.values()].some((state) => state !== null)) {
    // A router runs each model in a server of its own. Asking for one that is not loaded would load it, so it is not asked.
    return Promise.all(
      models.map(async (one) =>
        loads.get(one.id) === 'loaded' ? withFacts(one, await readProps(propsOf(baseUrl, one.id), ask)) : one,
      ),
    );
  }
  // `n_ctx_train` is what the model was trained for; what the server was started with is often less.
  const isLlamaCpp = entries.some((entry) => isObject(entry['meta']));
  const running = isLlamaCpp ? await readProps(besideApi(baseUrl, '/props'), ask) : {};
  return models.map((one) => withFacts(one, running));
}

function withFacts(model: ListedModel, facts: Partial<ModelFacts>): ListedModel {
  return { ...model, facts: { ...model.facts, ...facts } };
}

/** Whether llama.cpp's router has a model loaded, as in `{"status": {"value": "unloaded"}}`; null where no router says it. */
function loadState({ status }: JsonObject): string | null {
  return isObject(status) && typeof status['value'] === 'string' ? status['value'] : null;
}

function propsOf(baseUrl: string, model: string): string {
  const url = new URL(besideApi(baseUrl, '/props'));
  url.searchParams.set('model', model);
  url.searchParams.set('autoload', 'false');
  return url.href;
}

/**
 * What llama.cpp's `/props`, beside its `/v1`, says of a model: the window that it runs with, in tokens, and what it was
 * started to take.
 */
async function readProps(url: string, ask: Ask): Promise<Partial<ModelFacts>> {
  try {
    const props = parseJson(await ask(url));
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
