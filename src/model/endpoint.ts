import type { ModelFacts } from './model-facts';

/** Where a key is kept: until the tab closes, on this device, or sealed by a passphrase that is asked for once a visit. */
export type KeyKeeping = 'visit' | 'device' | 'passphrase';

/** A model as an endpoint's `/models` lists it, with what it says of window and price. */
export interface ListedModel {
  id: string;
  facts: Partial<ModelFacts>;
}

/** A chat completions endpoint that the person configured. Its key is not in here. */
export interface Endpoint {
  id: string;
  name: string;
  /** Normalised: http or https, no trailing slash, no `/chat/completions`. `demo:` for the embedded demo. */
  baseUrl: string;
  /** Which preset it was made from (`openai`, `ollama`, `demo`, … or `custom`): says what else a request needs. */
  presetId: string;
  defaultModel: string;
  /** As last listed; empty before the first test. */
  models: ListedModel[];
  /** Learnt from a refusal: this server does not take `stream_options`. */
  refusesStreamOptions: boolean;
  /** UTC ms. */
  createdAt: number;
}

export const demoPresetId = 'demo';
/** The embedded demo's first model. */
export const demoModel = 'demo-canned';

/** The origin that the endpoint's key is bound to and the page is pinned to; null for the demo, which needs neither. */
export function originOf(endpoint: Pick<Endpoint, 'baseUrl'>): string | null {
  return /^https?:/.test(endpoint.baseUrl) ? new URL(endpoint.baseUrl).origin : null;
}
