import { rateNames, type ModelOverride, type Price, type Rates, type Tier } from '../../model/endpoint/model-facts';
import type { Models } from './models.svelte';
import type { OrProblem } from '../../model/result';

/** The value of a number field: null or undefined where it is empty. */
type Entered = number | null | undefined;

/**
 * Rates as they are entered, in US dollars per million tokens. For a tier, `above` is the number of prompt tokens above
 * which it applies.
 */
export class EnteredRates {
  above = $state<Entered>();
  input = $state<Entered>();
  output = $state<Entered>();
  cachedInput = $state<Entered>();
  cacheWrite = $state<Entered>();
  inputAudio = $state<Entered>();
  reasoning = $state<Entered>();
  outputAudio = $state<Entered>();

  constructor(known: Partial<Tier> = {}) {
    Object.assign(this, known);
  }

  /** The entered rates; null where the rate for input or output is missing. */
  read(): Rates | null {
    if (this.input == null || this.output == null) return null;
    const rates: Rates = { input: this.input, output: this.output };
    // Adding 0 turns −0 into 0.
    for (const name of rateNames) if (this[name] != null) rates[name] = this[name] + 0;
    return rates;
  }

  get isEmpty(): boolean {
    return rateNames.every((name) => this[name] == null);
  }
}

/** Why what was entered cannot be kept. */
export type ModelFormProblem = 'price-half' | 'tier-half' | 'like-unknown';

/** What a person enters for a model of an endpoint. */
export class ModelForm {
  contextWindow = $state<number | null>(null);
  rates = new EnteredRates();
  /** Prices of long prompts. */
  tiers = $state<EnteredRates[]>([]);
  like = $state('');
  problem = $state<ModelFormProblem | null>(null);
  /** Whether something was entered before. */
  readonly isCorrected: boolean;

  constructor(
    private readonly models: Models,
    private readonly endpointId: string,
    private readonly model: string,
  ) {
    const before = models.overrideOf(endpointId, model);
    this.isCorrected = before !== null;
    if (!before) return;
    const { tiers = [], ...rates } = before.price ?? {};
    this.contextWindow = before.contextWindow;
    this.rates = new EnteredRates(rates);
    this.tiers = tiers.map((tier) => new EnteredRates(tier));
    this.like = before.like ?? '';
  }

  addTier(): void {
    this.tiers.push(new EnteredRates());
  }

  removeTier(index: number): void {
    this.tiers.splice(index, 1);
  }

  /** Keeps what was entered. Resolves to false, with the `problem`, where it cannot be kept. */
  async save(): Promise<boolean> {
    const entered = await this.#read();
    this.problem = entered.problem ? entered.problem : null;
    if (entered.problem) return false;
    const { contextWindow, price, like } = entered;
    const isEmpty = contextWindow === null && price === null && like === null;
    await this.models.correct(this.endpointId, this.model, isEmpty ? null : entered);
    return true;
  }

  /** Takes back all that was entered for the model. */
  clear(): Promise<void> {
    return this.models.correct(this.endpointId, this.model, null);
  }

  async #read(): Promise<OrProblem<ModelOverride, ModelFormProblem>> {
    const like = this.like.trim();
    if (like !== '' && !(await this.models.catalogueNames()).includes(like)) return { problem: 'like-unknown' };
    const price = this.#price();
    if (price?.problem) return price;
    return { contextWindow: this.contextWindow ?? null, price, like: like === '' ? null : like };
  }

  #price(): OrProblem<Price, ModelFormProblem> | null {
    const rates = this.rates.read();
    if (!rates) return this.rates.isEmpty && this.tiers.length === 0 ? null : { problem: 'price-half' };
    const tiers = this.tiers.flatMap((entered): Tier[] => {
      const tier = entered.read();
      return tier && entered.above != null ? [{ above: entered.above, ...tier }] : [];
    });
    if (tiers.length < this.tiers.length) return { problem: 'tier-half' };
    return tiers.length === 0 ? rates : { ...rates, tiers: tiers.sort((a, b) => a.above - b.above) };
  }
}
