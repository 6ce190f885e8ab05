import type { Price } from '../model/model-facts';
import type { Usage } from '../model/usage';

/** What a request cost in US dollars: what the router says, else its tokens at `price`; null where neither is known. */
export function costOf(usage: Omit<Usage, 'reasoningTokens'>, price: Price | null): number | null {
  const reported = usage.costUsd === null ? null : asDollars(usage.costUsd);
  if (reported !== null) return reported;
  if (!price) return null;
  const prompt = asCount(usage.promptTokens);
  const cached = Math.min(asCount(usage.cachedTokens), prompt);
  const rates = ratesFor(price, prompt);
  const millionths =
    (prompt - cached) * rates.input +
    cached * (rates.cachedInput ?? rates.input) +
    asCount(usage.completionTokens) * rates.output;
  return asDollars(millionths / 1_000_000);
}

/** What a prompt of that many tokens costs in US dollars, if nothing of it comes from a cache; null where no price is known. */
export function promptCost(promptTokens: number, price: Price | null): number | null {
  return costOf({ promptTokens, completionTokens: 0, cachedTokens: 0, costUsd: null }, price);
}

/** The highest tier that the prompt exceeds prices the whole request. */
function ratesFor(price: Price, promptTokens: number): Pick<Price, 'input' | 'output' | 'cachedInput'> {
  const reached = (price.tiers ?? []).filter(({ above }) => promptTokens > above);
  return reached.reduce<{ above: number; input: number; output: number; cachedInput?: number }>(
    (highest, tier) => (tier.above >= highest.above ? tier : highest),
    { ...price, above: 0 },
  );
}

/** Servers say all kinds of things; none of them makes a price NaN or negative. */
function asCount(tokens: number): number {
  return Number.isFinite(tokens) && tokens > 0 ? tokens : 0;
}

/** Null where something that was said is no price, or makes a sum that is none. */
function asDollars(dollars: number): number | null {
  // Adding 0 turns -0 into 0.
  return Number.isFinite(dollars) && dollars >= 0 ? dollars + 0 : null;
}
