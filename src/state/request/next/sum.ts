import type { Fit } from '../../../context/plan/plan';
import type { CountedParts } from '../../../context/plan/count-parts';
import { wrapRequest } from '../../../context/tokens/overhead';
import type { TokenCount } from '../../../model/usage/usage';

/** The next request added up, in tokens with all overheads; `costUsd` is that of the prompt alone, null where no price is known. */
export interface Sum {
  system: number;
  history: number;
  draft: number;
  total: number;
  exact: boolean;
  costUsd: number | null;
  /** By how many tokens prompt and reserve are too long for the window; 0 where they fit. */
  over: number;
  /** The name of the endpoint whose own count `total` is; null where it is Tally's. */
  countedBy: string | null;
}

/**
 * The sum of a request that fits as `fitted`, by Tally's own count. `attached`: the tokens of what is attached to the
 * draft, the last of its parts.
 */
export function sumOf(countedParts: CountedParts, fitted: Fit, draft: TokenCount, attached: number): Sum {
  const { prompt, remaining, costUsd } = fitted;
  const { parts, system, by } = countedParts;
  const { exact } = prompt;
  const hasDraft = draft.tokens > 0;
  if (parts.length === 0 && !hasDraft) {
    return { system: 0, history: 0, draft: 0, total: 0, exact, costUsd: costUsd && 0, over: 0, countedBy: null };
  }
  // The tokens that prime the reply are counted with the draft.
  const draftPart = hasDraft ? draft.tokens + wrapRequest([{ role: 'user', content: '' }], [], by).overhead : 0;
  return {
    system,
    // The server's count may be lower than our estimates of the other parts.
    history: Math.max(0, prompt.tokens - system - draftPart - attached),
    draft: draftPart + attached,
    total: prompt.tokens,
    exact,
    costUsd,
    over: Math.max(0, -(remaining ?? 0)),
    countedBy: null,
  };
}
