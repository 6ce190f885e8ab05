import type { ListedModel } from '../../../model/endpoint/endpoint';
import type { ModelFacts } from '../../../model/endpoint/model-facts';
import { ApiError } from '../../../model/failure';
import { isObject, type JsonObject } from '../../../model/json';
import { parseJson } from '../../../model/parse-json';
import { unexpected } from '../../errors/unexpected';
import { countIn, firstText, listIn, objectsIn } from '../../json';
import type { Ask } from '../dialect';

/** The most pages that are read, in case a server returns the same page again and again. */
const mostPages = 50;

/** The models at `url` that can chat, page by page. Throws `ApiError`. */
export async function listModels(url: string, ask: Ask): Promise<ListedModel[]> {
  const models = new Map<string, ListedModel>();
  const pages = new Set<string>();
  for (let token = ''; ;) {
    const body = await ask(pageOf(url, token));
    const answer = parseJson(body);
    // An endpoint without any model answers `{}`.
    if (!isObject(answer) || 'error' in answer || !(Array.isArray(answer['models']) || isEmpty(answer)))
      throw new ApiError(unexpected(body));
    for (const entry of objectsIn(answer['models'])) {
      const model = readModel(entry);
      if (model) models.set(model.id, model);
    }
    pages.add(token);
    token = firstText(answer, 'nextPageToken');
    if (token === '' || pages.has(token) || pages.size === mostPages) return [...models.values()];
  }
}

function isEmpty(answer: JsonObject): boolean {
  return Object.keys(answer).length === 0;
}

function pageOf(url: string, token: string): string {
  const page = new URL(url);
  page.searchParams.set('pageSize', '1000');
  if (token !== '') page.searchParams.set('pageToken', token);
  return page.href;
}

/** Null for a model that has another trade: embeddings, videos. */
function readModel(entry: JsonObject): ListedModel | null {
  const { supportedGenerationMethods: methods, thinking } = entry;
  const id = firstText(entry, 'name').replace(/^models\//, '');
  if (id === '' || (Array.isArray(methods) && !listIn(methods).includes('generateContent'))) return null;
  const name = firstText(entry, 'displayName');
  const contextWindow = countIn(entry['inputTokenLimit']);
  const maxOutput = countIn(entry['outputTokenLimit']);
  const facts: Partial<ModelFacts> = {
    ...(contextWindow && { contextWindow }),
    ...(maxOutput && { maxOutput }),
    ...(typeof thinking === 'boolean' && { reasoning: thinking }),
  };
  return { id, ...(name !== '' && { name }), facts };
}
