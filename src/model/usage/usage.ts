/** What a server's own tools did for an answer. Vendors bill it by the piece, beside the tokens. */
export type HostedUse = 'webSearches' | 'fileSearches' | 'codeSessions' | 'pictures';

/** How often each was done; absent where it was not. */
export type HostedUses = Partial<Record<HostedUse, number>>;

/** What a request was billed, in tokens, as the server reported it. */
export interface Usage extends HostedUses {
  promptTokens: number;
  /** All tokens that the model wrote, reasoning included. */
  completionTokens: number;
  /** The part of `promptTokens` that came from the server's cache. */
  cachedTokens: number;
  /** The part of `completionTokens` that is hidden reasoning. */
  reasoningTokens: number;
  /** The part of `promptTokens` that was written into the server's cache, where it says so. */
  cacheWriteTokens?: number;
  /** The part of `cacheWriteTokens` that is kept for an hour, which costs more. */
  longCacheWriteTokens?: number;
  /** The part of the prompt that is pictures, where the server says so. */
  imagePromptTokens?: number;
  /** The parts of prompt and completion that are audio, where the server says so. */
  audioPromptTokens?: number;
  audioCompletionTokens?: number;
  /** US dollars for what the server's own tools did, and how many of their uses have no certain price. */
  feesUsd?: number;
  unpricedUses?: number;
  /** US dollars, where a router reports them; null elsewhere. */
  costUsd: number | null;
}

/**
 * What one request was billed: by the server's count (`exact`) or our own. `costUsd` is null where no price is known.
 */
export interface Billed extends Usage {
  exact: boolean;
}

/** A number of tokens, and whether it is a fact (a public tokenizer, or the server's own count) or an estimate. */
export interface TokenCount {
  tokens: number;
  exact: boolean;
}

/** What a conversation was billed in all, other branches and deleted messages included. */
export interface Totals {
  promptTokens: number;
  completionTokens: number;
  /** The cost of those requests whose price is known, in US dollars. */
  costUsd: number;
  /** Whether any request had a known price: without one there is no cost to show. */
  priced: boolean;
  /** Whether every figure came from a server's `usage`. */
  exact: boolean;
}

/** The totals of a conversation for which nothing was billed yet. */
export const noTotals: Totals = { promptTokens: 0, completionTokens: 0, costUsd: 0, priced: false, exact: true };

/** Adds one request to the totals. */
export function addToTotals(
  totals: Totals,
  billed: Pick<Billed, 'promptTokens' | 'completionTokens' | 'costUsd' | 'exact' | 'unpricedUses'>,
): Totals {
  return {
    promptTokens: totals.promptTokens + billed.promptTokens,
    completionTokens: totals.completionTokens + billed.completionTokens,
    costUsd: totals.costUsd + (billed.costUsd ?? 0),
    priced: totals.priced || billed.costUsd !== null,
    exact: totals.exact && billed.exact && isCostCertain(billed),
  };
}

/** Whether the cost of a usage that the server reported is certain: a use of a tool without a certain price adds to it. */
export function isCostCertain(usage: Pick<Usage, 'unpricedUses'> | null | undefined): boolean {
  return usage != null && !usage.unpricedUses;
}

/** The sum of two usages of one message, such as a reply that a second request continued. */
export function addUsage(a: Usage, b: Usage): Usage {
  const sum: Usage = {
    ...a,
    costUsd: a.costUsd === null && b.costUsd === null ? null : (a.costUsd ?? 0) + (b.costUsd ?? 0),
  };
  const { costUsd: _, ...tokens } = b;
  for (const [kind, more] of Object.entries(tokens) as [keyof typeof tokens, number][])
    sum[kind] = (sum[kind] ?? 0) + more;
  return sum;
}
