import { costForecast } from '../../context/cost/cost-forecast';
import type { CostForecast } from '../../model/usage/cost-forecast';
import type { Thread } from '../chat/thread.svelte';

/** The cost forecast of the branch on show; null while it is not counted, and before its first reply. */
export function branchForecast({ nextRequest, branch }: Pick<Thread, 'nextRequest' | 'branch'>): CostForecast | null {
  const { countedParts = null, terms = null } = nextRequest ?? {};
  return countedParts && terms && costForecast(countedParts, branch, terms);
}
