import { isObject } from '../json';
import type { Parameters } from '../request/parameters';
import { dialectNameOf, type DialectName, type Endpoint } from './endpoint';

/**
 * For how long a server can be asked to keep what takes time or money to make anew: Ollama the model in memory (`0`: not
 * at all, `-1`: until it is unloaded), Anthropic's API the prompt in its cache. Where nothing is chosen, the server does
 * as it does by itself.
 */
const choices: Partial<Record<DialectName, readonly string[]>> = {
  ollama: ['0', '30m', '2h', '24h', '-1'],
  'anthropic-messages': ['1h'],
};

/** What can be chosen for an endpoint; empty where its API has nothing of the kind. */
export function keptForChoices(endpoint: Pick<Endpoint, 'dialect'>): readonly string[] {
  return choices[dialectNameOf(endpoint) ?? 'chat-completions'] ?? [];
}

/** What is chosen, as far as the endpoint's API knows it; null where that is nothing. */
export function keptForOf(endpoint: Pick<Endpoint, 'dialect' | 'keptFor'>): string | null {
  return keptForChoices(endpoint).find((one) => one === endpoint.keptFor) ?? null;
}

/** Whether a request asks the server to keep its prompt for an hour: a field of the person's `own` wins over the endpoint. */
export function isCacheLong(endpoint: Pick<Endpoint, 'dialect' | 'keptFor'>, own: Parameters['extra'] = {}): boolean {
  const asked = own['cache_control'];
  return isObject(asked) ? asked['ttl'] === '1h' : keptForOf(endpoint) === '1h';
}
