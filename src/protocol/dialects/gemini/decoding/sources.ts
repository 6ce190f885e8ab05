import type { Source } from '../../../../model/chat/source';
import { isObject, type JsonObject } from '../../../../model/json';
import { firstText, listIn, objectsIn } from '../../../json';

/** The pages that a candidate names as its sources: what it was grounded on, quotes, or read because it was asked to. */
export function sourcesIn({ groundingMetadata, citationMetadata, urlContextMetadata }: JsonObject): Source[] {
  const chunks = isObject(groundingMetadata) ? objectsIn(groundingMetadata['groundingChunks']) : [];
  const places = chunks.flatMap((chunk) => [chunk['web'], chunk['maps'], chunk['retrievedContext']].filter(isObject));
  const quoted = isObject(citationMetadata)
    ? [...objectsIn(citationMetadata['citations']), ...objectsIn(citationMetadata['citationSources'])]
    : [];
  const read = isObject(urlContextMetadata) ? objectsIn(urlContextMetadata['urlMetadata']) : [];
  return [...places, ...quoted, ...read].flatMap((one) =>
    sourceAt(firstText(one, 'uri', 'retrievedUrl'), firstText(one, 'title')),
  );
}

/**
 * The searches that led to an answer, as pages of Google's search. Whoever shows a grounded answer has to offer them, so
 * the vendor's terms say.
 */
export function searchesIn({ groundingMetadata }: JsonObject): Source[] {
  const queries = isObject(groundingMetadata) ? listIn(groundingMetadata['webSearchQueries']) : [];
  return queries.flatMap((query) =>
    typeof query === 'string' && query.trim() !== ''
      ? sourceAt(`https://www.google.com/search?q=${encodeURIComponent(query.toWellFormed())}`, query)
      : [],
  );
}

function sourceAt(url: string, title: string): Source[] {
  if (!/^https?:/i.test(url)) return [];
  return [title === '' ? { url } : { url, title }];
}
