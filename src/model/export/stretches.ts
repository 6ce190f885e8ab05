import type { Message } from '../chat/message';
import { childrenOf } from '../chat/tree/children';
import { branch, type Tree } from '../chat/tree';

/** Messages that follow each other. `after`: the message that was written before and that they follow; null at the beginning. */
export interface Stretch {
  after: Message | null;
  messages: readonly Message[];
}

/**
 * The messages of a chat in the order in which they are written: the branch on show, then of each other branch what is new in it,
 * so that no message is written twice. Deleted messages and summaries are in none.
 */
export function stretchesOf(tree: Tree, tipId: string | null, versions: 'shown' | 'all'): Stretch[] {
  const shown = branch(tree, tipId);
  const stretches: Stretch[] = [{ after: null, messages: shown }];
  if (versions === 'shown') return stretches;
  const written = new Set(shown.map(({ id }) => id));
  const children = childrenOf(tree);
  const leaves = [...children.values()].flat().filter(({ id }) => !children.has(id));
  for (const leaf of leaves.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    // From the leaf up to what is written: a path as a whole would cost the square of the number of branches.
    const messages: Message[] = [];
    let at: Message | undefined = leaf;
    while (at && !written.has(at.id)) {
      written.add(at.id);
      if (at.deletedAt === null) messages.push(at);
      at = at.parentId === null ? undefined : tree.get(at.parentId);
    }
    while (at && at.deletedAt !== null) at = at.parentId === null ? undefined : tree.get(at.parentId);
    if (messages.length > 0) stretches.push({ after: at ?? null, messages: messages.reverse() });
  }
  return stretches;
}
