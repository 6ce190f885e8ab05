import type { Role } from '../../model/chat/message';
import type { Price, Rates, SourcedFacts } from '../../model/endpoint/model-facts';
import { isWorthCaching } from '../../model/request/prompt-cache';
import type { Usage } from '../../model/usage/usage';

/** The tokens of a request; an absent part counts as 0. */
type Tokens = Pick<Usage, 'promptTokens' | 'completionTokens'> & Partial<Usage>;

/**
 * The cost of a request in US dollars: what the router reported, otherwise its tokens at `price` and what the server's
 * own tools cost; null where neither is known.
 */
export function costOf(usage: Tokens, price: Price | null): number | null {
  const reported = asDollars(usage.costUsd ?? Number.NaN);
  if (reported !== null) return reported;
  if (!price) return null;
  const prompt = asCount(usage.promptTokens);
  const rates = ratesFor(price, prompt);
  const millionths =
    priced(prompt, rates.input, [
      [usage.cachedTokens, rates.cachedInput],
      [usage.longCacheWriteTokens, longCacheWrite * rates.input],
      [shortCacheWrite(usage), rates.cacheWrite],
      [usage.audioPromptTokens, rates.inputAudio],
    ]) +
    priced(asCount(usage.completionTokens), rates.output, [
      [usage.reasoningTokens, rates.reasoning],
      [usage.audioCompletionTokens, rates.outputAudio],
    ]);
  return asDollars(millionths / 1_000_000 + asCount(usage.feesUsd ?? 0));
}

/** A token that is kept in the cache for an hour costs twice as much as one of the prompt (Anthropic, the only one). */
const longCacheWrite = 2;

/** `price` where all that is written to the cache is kept there for an hour. */
export function priceOfLongCache(price: Price): Price {
  const long = <Some extends Rates>(rates: Some): Some => ({ ...rates, cacheWrite: longCacheWrite * rates.input });
  return { ...long(price), ...(price.tiers && { tiers: price.tiers.map(long) }) };
}

function shortCacheWrite({ cacheWriteTokens = 0, longCacheWriteTokens = 0 }: Tokens): number {
  return cacheWriteTokens - longCacheWriteTokens;
}

/** How much of a prompt the server reads from its cache, and how much it writes to it, in tokens. */
type Caching = Pick<Partial<Usage>, 'cachedTokens' | 'cacheWriteTokens'>;

/** The cost of a prompt in US dollars; null where no price is known. */
export function promptCost(promptTokens: number, price: Price | null, caching: Caching = {}): number | null {
  return costOf({ promptTokens, completionTokens: 0, ...caching }, price);
}

/** The cost of a prompt as it is sent, in US dollars, if nothing of it comes from a cache; null where no price is known. */
export function mostPromptCost(
  promptTokens: number,
  facts: Pick<SourcedFacts, 'price' | 'asksForCache'>,
  messages: readonly { role: Role }[],
): number | null {
  return promptCost(promptTokens, priceUncached(facts, messages));
}

/**
 * The price of a request of which nothing comes from a cache: all of a prompt that it asks to be cached is written
 * there.
 */
export function priceUncached(
  { price, asksForCache = false }: Pick<SourcedFacts, 'price' | 'asksForCache'>,
  messages: readonly { role: Role }[],
): Price | null {
  if (!price || !asksForCache || !isWorthCaching(messages)) return price;
  const written = <Some extends Rates>(rates: Some): Some => ({ ...rates, input: rates.cacheWrite ?? rates.input });
  return { ...written(price), ...(price.tiers && { tiers: price.tiers.map(written) }) };
}

/**
 * The cost of `tokens` at `rate`, except for `parts` that have a rate of their own. The parts never add up to more than
 * `tokens`.
 */
function priced(
  tokens: number,
  rate: number,
  parts: readonly (readonly [number | undefined, number | undefined])[],
): number {
  let rest = tokens;
  let sum = 0;
  for (const [many = 0, own] of parts) {
    const part = Math.min(asCount(many), rest);
    rest -= part;
    sum += part * (own ?? rate);
  }
  return sum + rest * rate;
}

/**
 * The rates of the highest tier that the prompt reaches. Kinds of token without a rate of their own cost as much as the
 * tier's input or output.
 */
function ratesFor(price: Price, promptTokens: number): Rates {
  const reached = (price.tiers ?? []).filter(({ above }) => promptTokens > above);
  return reached.reduce<Rates & { above: number }>((highest, tier) => (tier.above >= highest.above ? tier : highest), {
    ...price,
    above: 0,
  });
}

/** Servers may report anything; an invalid count becomes 0, so that no price is NaN or negative. */
function asCount(tokens: number): number {
  return Number.isFinite(tokens) && tokens > 0 ? tokens : 0;
}

/** A valid amount of US dollars; null where the number is negative, infinite or NaN. */
function asDollars(dollars: number): number | null {
  // Adding 0 turns -0 into 0.
  return Number.isFinite(dollars) && dollars >= 0 ? dollars + 0 : null;
}
