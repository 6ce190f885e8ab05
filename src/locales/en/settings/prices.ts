import type { FactsSource, Rates } from '../../../model/endpoint/model-facts';
import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** What a model costs, and where that is known from. */
export const priceWords = translated('priceWords', {
  price: 'Price',
  perMillion: 'US$ per million tokens',
  none: 'unknown',
  rates: {
    input: 'Input',
    output: 'Output',
    cachedInput: 'Cached input',
    cacheWrite: 'Cache write',
    inputAudio: 'Audio input',
    reasoning: 'Reasoning',
    outputAudio: 'Audio output',
  } satisfies Record<keyof Rates, string>,
  tier: (above: number) => `above ${count(above)} tokens:`,
  sources: {
    person: 'yours',
    error: 'from a server error',
    endpoint: 'from the endpoint',
    catalogue: 'catalogue',
    none: 'unknown',
  } satisfies Record<FactsSource, string>,
  sourceDated: (source: string, date: string) => `${source}, ${date}`,
});
