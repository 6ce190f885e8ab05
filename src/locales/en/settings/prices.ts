import type { FactsSource, Rates } from '../../../model/endpoint/model-facts';
import { count } from '../../format';

/** What a model costs, and where that is known from. */
export const priceWords = {
  price: 'Price',
  perMillion: 'US$ per million tokens',
  none: 'no price known',
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
    error: 'as an error of the server said',
    endpoint: 'the endpoint says',
    catalogue: 'catalogue',
    none: 'unknown',
  } satisfies Record<FactsSource, string>,
  sourceDated: (source: string, date: string) => `${source}, ${date}`,
};
