import { snowballOf } from '../context/snowball';
import type { Snowball } from '../model/snowball';
import type { Thread } from './thread.svelte';

/** The snowball of the branch on show; null while it is not counted, and before its first reply. */
export function snowball({ nextRequest, branch }: Thread): Snowball | null {
  const { prepared = null, terms = null } = nextRequest ?? {};
  return prepared && terms && snowballOf(prepared, branch, terms);
}
