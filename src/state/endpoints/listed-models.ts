import type { Endpoint } from '../../model/endpoint/endpoint';
import type { Endpoints } from './endpoints.svelte';

/**
 * The listed models with all words of `query` in their names (the server's or the vendor's), those of endpoint
 * `firstId` first.
 */
export function searchModels(
  endpoints: Pick<Endpoints, 'list'>,
  query: string,
  firstId: string | null,
): { endpoint: Endpoint; model: string; name: string }[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  return withFirst(endpoints, firstId).flatMap((endpoint) =>
    endpoint.models
      .map(({ id, name = id }) => ({ endpoint, model: id, name }))
      .filter(({ model, name }) => wanted.every((word) => `${model} ${name}`.toLowerCase().includes(word))),
  );
}

function withFirst({ list }: Pick<Endpoints, 'list'>, firstId: string | null): Endpoint[] {
  return [...list].sort((a, b) => Number(b.id === firstId) - Number(a.id === firstId));
}
