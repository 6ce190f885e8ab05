import type { ModelFacts } from '../../model/endpoint/model-facts';

/** A model of the catalogue: what is absent is not known, or the default. */
export interface CatalogueModel extends Partial<ModelFacts> {
  /** Of OpenAI's, the day on which it came out (`2025-04-14`): a snapshot of that day is the model itself. */
  released?: string;
}

/** `catalogue.json`: made by `.config/compact-models.ts`. */
export interface CatalogueData {
  /** The day of its facts, `2026-07-02`. */
  date: string;
  /** By the provider's id and the name under which its API offers the model. */
  providers: Record<string, Record<string, CatalogueModel>>;
}

/** What Tally carries of models, windows and prices, fetched when first asked for; null where it cannot be had. */
export async function loadCatalogue(): Promise<CatalogueData | null> {
  try {
    return (await import('./catalogue.json')).default;
  } catch {
    // The file is gone after a deployment, or the network is: then nothing is known, which is no error.
    return null;
  }
}

/**
 * `model` as `provider` offers it. Beside its very name it is known by what is certainly the same: Google's list writes `models/` before
 * names, and a snapshot of OpenAI's that is named after the day on which the model came out is that model. Other snapshots have
 * prices of their own, so they are not known by their model's.
 */
export function inCatalogue(catalogue: CatalogueData, provider: string, model: string): CatalogueModel | null {
  const models = catalogue.providers[provider];
  if (!models) return null;
  const named = own(models, provider === 'google' ? model.replace(/^models\//, '') : model);
  if (named) return named;
  const [, base = '', day] = /^(.+)-(\d{4}-\d\d-\d\d)$/.exec(model) ?? [];
  const released = own(models, base);
  return released?.released !== undefined && released.released === day ? released : null;
}

/** All names of the catalogue as `provider/model`, for "count and price like …". Empty where it cannot be had. */
export async function catalogueNames(): Promise<string[]> {
  const catalogue = await loadCatalogue();
  return Object.entries(catalogue?.providers ?? {}).flatMap(([provider, models]) =>
    Object.keys(models).map((model) => `${provider}/${model}`),
  );
}

/** A model may be named `constructor` by whoever runs a server. */
function own(models: Record<string, CatalogueModel>, name: string): CatalogueModel | null {
  return Object.hasOwn(models, name) ? (models[name] ?? null) : null;
}
