import type { Endpoints } from './endpoints.svelte';

/**
 * The id of the endpoint for a typed model name: the first that lists it, starting with `firstId`; otherwise `firstId`
 * itself, or the first of all. The page has this from its beginning, so that a typed name is the model at once.
 */
export function endpointFor({ list }: Pick<Endpoints, 'list'>, model: string, firstId: string | null): string | null {
  const inOrder = [...list.filter(({ id }) => id === firstId), ...list];
  return (inOrder.find(({ models }) => models.some(({ id }) => id === model)) ?? inOrder[0])?.id ?? null;
}
