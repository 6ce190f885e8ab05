import type { ListedModel } from '../../model/endpoint/endpoint';
import type { FactsSource, InputKind, ModelOverride, SourcedFacts } from '../../model/endpoint/model-facts';
import { inCatalogue, loadCatalogue, type CatalogueModel } from './catalogue';
import { bareName } from '../../model/endpoint/openai-models';
import { encodingOf, isReasoningModel } from '../tokens/tokenizer/encodings';
import { providerOf } from './providers';

/** A model at an endpoint, with what the endpoint lists of it and what the person entered. */
export interface AskedModel {
  baseUrl: string;
  model: string;
  listed: ListedModel | null;
  override: ModelOverride | null;
  /** The window that an error of the server named, in tokens. */
  learntWindow?: number | undefined;
}

/**
 * Window, price and tokenizer of a model, and the source of each: what the person entered, otherwise what the endpoint
 * lists, otherwise the catalogue. The catalogue applies only to the provider that owns the endpoint's host: another
 * server gets no price merely for offering a known name. Where the person chose "count and price like …", that model's
 * price comes before the endpoint's. Never rejects.
 */
export async function factsFor({ baseUrl, model, listed, override, learntWindow }: AskedModel): Promise<SourcedFacts> {
  const like = likeOf(override);
  const provider = providerOf(baseUrl);
  // If the person says that this server offers exactly that model, all of the model's facts apply.
  const isVouchedFor = like?.model === model;
  const catalogue = like || provider ? await loadCatalogue() : null;
  const alike = catalogue && like ? inCatalogue(catalogue, like.provider, like.model) : null;
  const atHost = catalogue && provider ? inCatalogue(catalogue, provider, model) : null;
  const same: CatalogueModel | null = isVouchedFor ? alike : atHost;
  const servedWindow = firstKnown([
    ['error', learntWindow],
    ['endpoint', listed?.facts.contextWindow],
    ['catalogue', same?.contextWindow],
  ]);
  const contextWindow = firstKnown([
    ['person', override?.contextWindow],
    [servedWindow.source, servedWindow.value],
  ]);
  const price = firstKnown([
    ['person', override?.price],
    ['catalogue', alike?.price],
    ['endpoint', listed?.facts.price],
    ['catalogue', atHost?.price],
  ]);
  const isFromCatalogue = contextWindow.source === 'catalogue' || price.source === 'catalogue';
  return {
    contextWindow: contextWindow.value,
    windowSource: contextWindow.source,
    // Who enters a larger window by hand knows of a change that the server's word does not have yet.
    servedWindow: servedWindow.value && Math.max(servedWindow.value, override?.contextWindow ?? 0),
    price: price.value,
    priceSource: price.source,
    maxOutput: listed?.facts.maxOutput ?? same?.maxOutput ?? null,
    reasoning: (listed?.facts.reasoning ?? same?.reasoning ?? false) || isReasoningModel(like?.model ?? model),
    takesTemperature: listed?.facts.takesTemperature ?? same?.takesTemperature ?? true,
    ...inputOf(listed?.facts.input ?? (same && (same.input ?? []))),
    ...(listed?.facts.thinking && { thinking: listed.facts.thinking }),
    ...(listed?.facts.efforts && { efforts: listed.facts.efforts }),
    catalogueDate: isFromCatalogue ? (catalogue?.date ?? null) : null,
    countsLike: countsLike(like ?? { provider, model }, like === null || isVouchedFor),
  };
}

/**
 * The name under which a model's tokens are counted: `openai/<name>` where it certainly is that model, the bare name
 * where it only has the same name or is said to be like it, null where the tokenizer is not public.
 */
function countsLike(
  { provider, model }: { provider: string | null; model: string },
  isTheModel: boolean,
): string | null {
  if (encodingOf(model) === null) return null;
  return provider === 'openai' && isTheModel ? `openai/${model}` : bareName(model);
}

function inputOf(input: readonly InputKind[] | null): { input?: readonly InputKind[] } {
  return input ? { input } : {};
}

function likeOf(override: ModelOverride | null): { provider: string; model: string } | null {
  const [, provider, model] = /^([^/]+)\/(.+)$/.exec(override?.like ?? '') ?? [];
  return provider !== undefined && model !== undefined ? { provider, model } : null;
}

function firstKnown<T>(candidates: readonly (readonly [FactsSource, T | null | undefined])[]): {
  value: T | null;
  source: FactsSource;
} {
  for (const [source, value] of candidates) if (value !== null && value !== undefined) return { value, source };
  return { value: null, source: 'none' };
}
