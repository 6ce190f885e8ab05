import { dialectNameOf, type DialectName, type Endpoint } from '../../model/endpoint/endpoint';
import { makesPictures } from '../../model/endpoint/picture-models';
import { learntOf, type CountingWay } from '../../model/endpoint/learnt';
import { ApiError } from '../../model/failure';
import { marksCache } from '../../model/request/prompt-cache';
import type { Dialect } from './dialect';

/** What is known of a dialect before it is loaded, which happens with the first request that speaks it. */
interface Known {
  load: () => Promise<Dialect>;
  /** Whether it asks servers to keep a prompt in their cache, which they may bill more for. */
  asksForCache: (endpoint: Endpoint, model: string) => boolean;
  /** How it counts a request without answering it; absent where only some servers can, each in its own way. */
  countsBy?: CountingWay;
}

const never = (): boolean => false;
const dialects: Record<DialectName, Known> = {
  'chat-completions': {
    load: async () => (await import('./chat-completions/dialect')).chatCompletions,
    asksForCache: marksCache,
  },
  responses: {
    load: async () => (await import('./responses/dialect')).responses,
    asksForCache: never,
    countsBy: 'responses',
  },
  'anthropic-messages': {
    load: async () => (await import('./anthropic-messages/dialect')).anthropicMessages,
    asksForCache: () => true,
    countsBy: 'anthropic',
  },
  ollama: {
    load: async () => (await import('./ollama/dialect')).ollama,
    asksForCache: never,
  },
  gemini: {
    load: async () => (await import('./gemini/dialect')).gemini,
    asksForCache: never,
    countsBy: 'gemini',
  },
};

/** Whether requests for `model` ask for a cache, once a prompt is worth it (`isWorthCaching`). Loads no dialect. */
export function asksForCache(endpoint: Endpoint, model: string): boolean {
  const name = dialectNameOf(endpoint);
  if (name === null || !dialects[name].asksForCache(endpoint, model)) return false;
  return !learntOf(endpoint, model).refuses.includes('cache_control');
}

/** How the dialect of an endpoint counts a request; undefined where it has no way of its own. Loads no dialect. */
export function countsBy(endpoint: Pick<Endpoint, 'dialect'>): CountingWay | undefined {
  const name = dialectNameOf(endpoint);
  return name === null ? undefined : dialects[name].countsBy;
}

/**
 * The dialect that an endpoint speaks, to `model` where it has another one for models that make pictures. Throws
 * `ApiError` where this version knows none of that name.
 */
export async function dialectOf(
  endpoint: Pick<Endpoint, 'dialect'> & Partial<Pick<Endpoint, 'presetId'>>,
  model = '',
): Promise<Dialect> {
  if (makesPictures(endpoint, model)) return (await import('./pictures/dialect')).pictures;
  const name = dialectNameOf(endpoint);
  if (name === null) throw new ApiError({ kind: 'unknown-dialect', dialect: endpoint.dialect ?? '' });
  return dialects[name].load();
}
