import { dialectNameOf, type DialectName, type Endpoint } from '../../model/endpoint/endpoint';
import { ApiError } from '../../model/failure';
import type { Dialect } from './dialect';

/** Each is loaded with the first request that speaks it. */
const dialects: Record<DialectName, () => Promise<Dialect>> = {
  'chat-completions': async () => (await import('./chat-completions/dialect')).chatCompletions,
  'anthropic-messages': async () => (await import('./anthropic-messages/dialect')).anthropicMessages,
};

/** The dialect that an endpoint speaks. Throws `ApiError` where this version knows none of that name. */
export async function dialectOf(endpoint: Pick<Endpoint, 'dialect'>): Promise<Dialect> {
  const name = dialectNameOf(endpoint);
  if (name === null) throw new ApiError({ kind: 'unknown-dialect', dialect: endpoint.dialect ?? '' });
  return dialects[name]();
}
