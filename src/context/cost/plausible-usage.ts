import type { Usage } from '../../model/usage/usage';

/** Tokens; no model that is known takes more (Llama 4 Scout: 10 million). */
const largestWindow = 10_000_000;

/**
 * Whether what a server says it billed can be: neither prompt nor completion has more than twice the tokens of the model's window
 * (null: not known; then the largest there is). Twice, as what is known of the window may be out of date or an entry of the
 * person's that is meant to save. What cannot be is not shown and not counted as money: our own count stands instead.
 */
export function isPlausible({ promptTokens, completionTokens }: Usage, contextWindow: number | null): boolean {
  return Math.max(promptTokens, completionTokens) <= 2 * (contextWindow ?? largestWindow);
}
