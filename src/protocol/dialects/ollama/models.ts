import type { ListedModel } from '../../../model/endpoint/endpoint';
import type { ModelFacts } from '../../../model/endpoint/model-facts';
import { ApiError } from '../../../model/failure';
import { isObject } from '../../../model/json';
import { parseJson } from '../../../model/parse-json';
import { unexpected } from '../../errors/unexpected';
import { countIn, firstText, listIn, objectsIn } from '../../json';
import type { Ask } from '../dialect';

/** How many models are asked about at once. */
const atOnce = 6;

/** The models at `root` that can chat, with the window that each was made for. Throws `ApiError`. */
export async function listModels(root: string, ask: Ask): Promise<ListedModel[]> {
  const body = await ask(`${root}/api/tags`);
  const answer = parseJson(body);
  if (!isObject(answer) || !('models' in answer)) throw new ApiError(unexpected(body));
  // What stands before several servers may list a model once for each.
  const named = new Set(objectsIn(answer['models']).map((model) => firstText(model, 'model', 'name')));
  const ids = [...named].filter(Boolean);
  const models: ListedModel[] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    const shown = await Promise.all(ids.slice(at, at + atOnce).map((id) => show(root, id, ask)));
    models.push(...shown.flatMap((model) => model ?? []));
  }
  return models;
}

/** Null for a model that has another trade: embeddings. Of one that cannot be shown, only the name is known. */
async function show(root: string, id: string, ask: Ask): Promise<ListedModel | null> {
  const answer = await ask(`${root}/api/show`, { model: id }).then(parseJson, () => undefined);
  if (!isObject(answer)) return { id, facts: {} };
  const abilities = listIn(answer['capabilities']);
  if (abilities.length > 0 && !abilities.includes('completion')) return null;
  const info = isObject(answer['model_info']) ? answer['model_info'] : {};
  const contextWindow = countIn(info[`${firstText(info, 'general.architecture')}.context_length`]);
  const facts: Partial<ModelFacts> = {
    ...(contextWindow && { contextWindow }),
    ...(abilities.length > 0 && {
      reasoning: abilities.includes('thinking'),
      input: abilities.includes('vision') ? ['image'] : [],
    }),
  };
  return { id, facts };
}
