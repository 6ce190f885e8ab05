import type { TokenCount } from './usage';

/** By this factor an estimated prompt may be longer than its estimate. */
const doubt = 1.05;

/** The tokens that a prompt is sure not to exceed. */
export function sureTokens({ tokens, exact }: TokenCount): number {
  return Math.ceil(tokens * (exact ? 1 : doubt));
}
