import { SvelteMap } from 'svelte/reactivity';
import type { Endpoint } from '../../model/endpoint/endpoint';
import { isCacheLong } from '../../model/endpoint/kept-for';
import { learntOf } from '../../model/endpoint/learnt';
import type { Parameters } from '../../model/request/parameters';
import type { ModelOverride, SourcedFacts } from '../../model/endpoint/model-facts';
import type { StorageStatus } from '../base/storage-status.svelte';
import type { Services } from '../base/services';

/** What is known of models: windows, prices, tokenizers, and what the person corrected. */
export class Models {
  /** By endpoint id and model name. */
  readonly #overrides = new SvelteMap<string, ModelOverride>();

  constructor(
    private readonly services: Pick<Services, 'library'>,
    private readonly storageStatus: StorageStatus,
  ) {}

  async load(): Promise<void> {
    const stored = await this.storageStatus.read(() => this.services.library.loadOverrides());
    if (!stored) return;
    this.#overrides.clear();
    for (const { endpointId, model, override } of stored) this.#overrides.set(slot(endpointId, model), override);
  }

  overrideOf(endpointId: string, model: string): ModelOverride | null {
    return this.#overrides.get(slot(endpointId, model)) ?? null;
  }

  /** The models of an endpoint for which something was entered, listed or not. */
  correctedModels(endpointId: string): string[] {
    const slots = [...this.#overrides.keys()].map((key) => JSON.parse(key) as [endpointId: string, model: string]);
    return slots.filter(([id]) => id === endpointId).map(([, model]) => model);
  }

  /** Corrects window or price of a model; null takes the correction back. */
  async correct(endpointId: string, model: string, override: ModelOverride | null): Promise<void> {
    if (override) this.#overrides.set(slot(endpointId, model), override);
    else this.#overrides.delete(slot(endpointId, model));
    await this.storageStatus.attempt(() => this.services.library.putOverride(endpointId, model, override));
  }

  /** What "count and price like …" can name: `provider/model`. */
  async catalogueNames(): Promise<readonly string[]> {
    const { catalogueNames } = await import('../../context/models/catalogue');
    return catalogueNames();
  }

  /**
   * Window, price and tokenizer of `model` at `endpoint`, for a request with the person's `own` fields. The catalogue is loaded
   * when it is first asked for.
   */
  async factsOf(endpoint: Endpoint, model: string, own: Parameters['extra'] = {}): Promise<SourcedFacts> {
    // Read before the first `await`, so that an effect that calls this depends on the correction.
    const listed = endpoint.models.find((one) => one.id === model) ?? null;
    const { contextWindow: learntWindow } = learntOf(endpoint, model);
    const override = this.overrideOf(endpoint.id, model);
    const asked = { baseUrl: endpoint.baseUrl, model, listed, override, learntWindow };
    const [{ factsFor }, { priceOfLongCache }, { asksForCache }] = await Promise.all([
      import('../../context/models/facts'),
      import('../../context/cost/price'),
      import('../../protocol/dialects/dialect-of'),
    ]);
    const facts = await factsFor(asked);
    const asks = asksForCache(endpoint, model);
    // A price for writing to the cache that the person entered is that of the cache that they chose.
    const isOwn = facts.priceSource === 'person' && facts.price?.cacheWrite !== undefined;
    const isLong = asks && !isOwn && isCacheLong(endpoint, own);
    return { ...facts, price: facts.price && isLong ? priceOfLongCache(facts.price) : facts.price, asksForCache: asks };
  }
}

function slot(endpointId: string, model: string): string {
  return JSON.stringify([endpointId, model]);
}
