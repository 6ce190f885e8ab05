import type { ModelFacts } from '../../model/endpoint/model-facts';

/** A model of the catalogue. An absent field is unknown, or has its default value: `input` is text alone. */
export interface CatalogueModel extends Partial<ModelFacts> {
  /** The release day of an OpenAI model (`2025-04-14`). A snapshot named after that day is the same model. */
  released?: string;
}

/** `catalogue.json`: made by `.config/compact-models.ts`. */
export interface CatalogueData {
  /** The day on which the facts were collected, such as `2026-07-02`. */
  date: string;
  /** By the provider's id and the name under which its API offers the model. */
  providers: Record<string, Record<string, CatalogueModel>>;
}

/** Tally's own list of models, windows and prices, loaded at the first call; null where it cannot be loaded. */
export async function loadCatalogue(): Promise<CatalogueData | null> {
  try {
    // JSON has no unions: its kinds of input are strings to TypeScript.
    return (await import('./catalogue.json')).default as CatalogueData;
  } catch {
    // A newer deployment has removed the file, or the network is down. Then nothing is known, which is not an error.
    return null;
  }
}

/**
 * The entry of `model` at `provider`. Apart from the exact name, two other names certainly mean the same model:
 * Google's list puts `models/` before names, and an OpenAI snapshot named after the model's release day is that model.
 * Other snapshots have prices of their own, so they do not match.
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

/** Looks only at own properties, because a server may name a model `constructor`. */
function own(models: Record<string, CatalogueModel>, name: string): CatalogueModel | null {
  return Object.hasOwn(models, name) ? (models[name] ?? null) : null;
}
