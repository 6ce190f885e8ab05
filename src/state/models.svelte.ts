import { SvelteMap } from 'svelte/reactivity';
import type { Endpoint } from '../model/endpoint';
import type { ModelOverride, SourcedFacts } from '../model/model-facts';
import type { Saving } from './saving.svelte';
import type { Services } from './services';

/** What is known of models: windows, prices, tokenizers, and what the person corrected. */
export class Models {
  /** By endpoint id and model name. */
  readonly #overrides = new SvelteMap<string, ModelOverride>();

  constructor(
    private readonly services: Services,
    private readonly saving: Saving,
  ) {}

  /** Reads what was corrected for the models of `endpoints`. */
  async load(endpoints: readonly Endpoint[]): Promise<void> {
    const stored = await Promise.all(
      endpoints.map(async ({ id }) => ({ id, overrides: await this.services.library.loadModelOverrides(id) })),
    );
    this.#overrides.clear();
    for (const { id, overrides } of stored) for (const [model, one] of overrides) this.#overrides.set(slot(id, model), one);
  }

  overrideOf(endpointId: string, model: string): ModelOverride | null {
    return this.#overrides.get(slot(endpointId, model)) ?? null;
  }

  /** Corrects window or price of a model; null takes the correction back. */
  async correct(endpointId: string, model: string, override: ModelOverride | null): Promise<void> {
    if (override) this.#overrides.set(slot(endpointId, model), override);
    else this.#overrides.delete(slot(endpointId, model));
    await this.saving.attempt(() => this.services.library.putModelOverride(endpointId, model, override));
  }

  /** Window, price and tokenizer of `model` at `endpoint`. The catalogue is loaded when it is first asked for. */
  async factsOf(endpoint: Endpoint, model: string): Promise<SourcedFacts> {
    const { factsFor } = await import('../context/facts');
    const listed = endpoint.models.find((one) => one.id === model);
    return factsFor({ baseUrl: endpoint.baseUrl, model, listed: listed ?? null, override: this.overrideOf(endpoint.id, model) });
  }
}

function slot(endpointId: string, model: string): string {
  return JSON.stringify([endpointId, model]);
}
