import { statusOf, type Message } from '../message';
import { branch, inOrder, liveParentId, newestTip, type Tree } from '../tree';

/** Fewer messages may not fill the view, and would move when the others come. */
const fewestShown = 40;

/**
 * The end of the path to the newest message below `tipId`, as far as it is among the `newest` messages of the conversation. What
 * follows a message is newer than it, and so is never missing. Empty where too few of the path are among them, or one is running.
 */
export function endOfPath(newest: readonly Message[], tipId: string | null): Message[] {
  const tree = new Map(newest.map((one) => [one.id, one]));
  const end = tipId === null ? [] : branch(tree, newestTip(childrenOf(tree), tipId));
  return end.length < fewestShown || end.some((one) => statusOf(one) === 'streaming') ? [] : end;
}

/**
 * The live children of every message. Computed once for a tree, so that a long thread is not searched again for each
 * message.
 */
export function childrenOf(tree: Tree): ReadonlyMap<string | null, readonly Message[]> {
  const children = new Map<string | null, Message[]>();
  const live = [...tree.values()].filter(({ deletedAt, summary }) => deletedAt === null && !summary).sort(inOrder);
  for (const message of live) {
    const parentId = liveParentId(tree, message);
    const siblings = children.get(parentId);
    if (siblings) siblings.push(message);
    else children.set(parentId, [message]);
  }
  return children;
}
