import type { Message } from './message';

/** All messages of a conversation by id, deleted ones included. */
export type Tree = ReadonlyMap<string, Message>;

/** The nearest ancestor that is not deleted; null at the root. A deleted message's children follow its parent. */
export function liveParent(tree: Tree, message: Message): Message | null {
  let parent = message.parentId === null ? undefined : tree.get(message.parentId);
  while (parent && parent.deletedAt !== null) parent = parent.parentId === null ? undefined : tree.get(parent.parentId);
  return parent ?? null;
}

/** The path from the root to `tipId`, stepping over deleted messages. An unknown or null tip gives an empty path. */
export function branch(tree: Tree, tipId: string | null): Message[] {
  const path: Message[] = [];
  let message = tipId === null ? undefined : tree.get(tipId);
  while (message) {
    if (message.deletedAt === null) path.push(message);
    message = message.parentId === null ? undefined : tree.get(message.parentId);
  }
  return path.reverse();
}

/** The messages that may follow `parentId` (null: that may begin the conversation), oldest first, deleted ones stepped over. */
export function liveChildren(tree: Tree, parentId: string | null): Message[] {
  const found: Message[] = [];
  for (const message of tree.values()) {
    if (message.deletedAt === null && (liveParent(tree, message)?.id ?? null) === parentId) found.push(message);
  }
  return found.sort(byId);
}

/** `message` and its siblings, oldest first: what "Previous version" and "Next version" walk through. */
export function versions(tree: Tree, message: Message): Message[] {
  return liveChildren(tree, liveParent(tree, message)?.id ?? null);
}

/** The end of the newest branch below `id`: where switching to a version leads. */
export function newestTip(tree: Tree, id: string): string {
  let tip = id;
  for (;;) {
    const next = liveChildren(tree, tip).at(-1);
    if (!next) return tip;
    tip = next.id;
  }
}

/** `id` and all that follows it, deleted or not. */
export function subtree(tree: Tree, id: string): string[] {
  const ids = new Set([id]);
  // Ids sort by time and a child is younger than its parent, so one pass in order finds all.
  for (const message of [...tree.values()].sort(byId)) {
    if (message.parentId !== null && ids.has(message.parentId)) ids.add(message.id);
  }
  return [...ids];
}

function byId(a: Message, b: Message): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
