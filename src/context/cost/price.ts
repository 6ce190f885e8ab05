import type { Price, Rates } from '../../model/endpoint/model-facts';
import type { Usage } from '../../model/usage/usage';

/** The tokens of a request. What a part is not told of, it has none. */
type Tokens = Pick<Usage, 'promptTokens' | 'completionTokens'> & Partial<Usage>;

/** What a request cost in US dollars: what the router says, else its tokens at `price`; null where neither is known. */
export function costOf(usage: Tokens, price: Price | null): number | null {
  const reported = asDollars(usage.costUsd ?? Number.NaN);
  if (reported !== null) return reported;
  if (!price) return null;
  const prompt = asCount(usage.promptTokens);
  const rates = ratesFor(price, prompt);
  const millionths =
    priced(prompt, rates.input, [
      [usage.cachedTokens, rates.cachedInput],
      [usage.cacheWriteTokens, rates.cacheWrite],
      [usage.audioPromptTokens, rates.inputAudio],
    ]) +
    priced(asCount(usage.completionTokens), rates.output, [
      [usage.reasoningTokens, rates.reasoning],
      [usage.audioCompletionTokens, rates.outputAudio],
    ]);
  return asDollars(millionths / 1_000_000);
}

/** What a prompt of that many tokens costs in US dollars, if nothing of it comes from a cache; null where no price is known. */
export function promptCost(promptTokens: number, price: Price | null): number | null {
  return costOf({ promptTokens, completionTokens: 0 }, price);
}

/** `tokens` at `rate`, but for those of its `parts` that have a rate of their own. Together they are never more than all. */
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

/** A tier's kinds of token without a rate of their own cost as its input or output do. */
function ratesFor(price: Price, promptTokens: number): Rates {
  const reached = (price.tiers ?? []).filter(({ above }) => promptTokens > above);
  return reached.reduce<Rates & { above: number }>((highest, tier) => (tier.above >= highest.above ? tier : highest), {
    ...price,
    above: 0,
  });
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
