import type { Source } from '../../../../model/chat/source';
import { isObject, type JsonObject } from '../../../../model/json';
import { firstText, listIn, objectsIn } from '../../../json';

/**
 * The pages that a chunk or a whole answer names as its sources: in `citations` (Perplexity, xAI), `search_results`
 * (Perplexity) or `web_search` (Z.ai). The first list is the one that the numbers in the text mean; the others add
 * titles.
 */
export function readSources(chunk: JsonObject): Source[] {
  return ['citations', 'search_results', 'web_search'].flatMap((field) =>
    listIn(chunk[field]).flatMap((entry) => sourceIn(entry) ?? []),
  );
}

/** The pages in the `annotations` of a delta or message: OpenAI's and OpenRouter's `url_citation`, nested or flat. */
export function readAnnotations(delta: JsonObject): Source[] {
  return objectsIn(delta['annotations']).flatMap((annotation) => {
    const nested = annotation['url_citation'];
    return sourceIn(isObject(nested) ? nested : annotation) ?? [];
  });
}

function sourceIn(entry: unknown): Source | null {
  if (typeof entry === 'string') return entry === '' ? null : { url: entry };
  if (!isObject(entry)) return null;
  const url = firstText(entry, 'url', 'link', 'uri');
  if (url === '') return null;
  const title = firstText(entry, 'title', 'name');
  return title === '' ? { url } : { url, title };
}
