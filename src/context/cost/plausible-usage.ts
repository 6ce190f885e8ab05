import type { Usage } from '../../model/usage/usage';

/** Tokens; no model that is known takes more (Llama 4 Scout: 10 million). */
const largestWindow = 10_000_000;

/** What a usage is held against. */
export interface Billable {
  /** Tokens of the model's window as its server or the catalogue says; null where they do not. What the person entered is no witness: it may be meant to save. */
  servedWindow: number | null;
  /** Whether anything of an answer came: it was read and written, so it cannot have been for nothing. */
  hasContent: boolean;
}

/**
 * Whether what a server says it billed can be: neither prompt nor completion has more than twice the tokens of the model's window
 * (twice, as what is known of it may be out of date; where it is not known, no more than the largest there is), and where an answer
 * came, neither is 0. What cannot be is not counted as money: our own count stands, and what the server said is shown beside it.
 */
export function isPlausible(
  { promptTokens, completionTokens }: Usage,
  { servedWindow, hasContent }: Billable,
): boolean {
  const most = servedWindow === null ? largestWindow : 2 * servedWindow;
  if (Math.max(promptTokens, completionTokens) > most) return false;
  return !hasContent || (promptTokens > 0 && completionTokens > 0);
}
