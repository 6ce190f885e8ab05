import type { Usage } from '../../model/usage/usage';

/** Tokens of the largest window of any known model (Llama 4 Scout: 10 million). */
const largestWindow = 10_000_000;

/** What a reported usage is checked against. */
export interface Billable {
  /**
   * Tokens of the model's window as its server or the catalogue says; null where neither does. A window that the person
   * entered is not used, because they may have entered a small one to save money.
   */
  servedWindow: number | null;
  /**
   * Whether anything of an answer came. If so, the prompt was read and an answer was written, so neither count can be
   * 0.
   */
  hasContent: boolean;
}

/**
 * Whether a reported usage can be true. Neither prompt nor completion may have more than twice the tokens of the
 * model's window (twice, because our figure may be out of date), or more than the largest known window where the
 * model's is unknown; and where an answer came, neither may be 0. An implausible usage is not counted as money: our own
 * count is used, and the reported one is shown beside it.
 */
export function isPlausible(
  { promptTokens, completionTokens }: Usage,
  { servedWindow, hasContent }: Billable,
): boolean {
  const most = servedWindow === null ? largestWindow : 2 * servedWindow;
  if (Math.max(promptTokens, completionTokens) > most) return false;
  return !hasContent || (promptTokens > 0 && completionTokens > 0);
}
