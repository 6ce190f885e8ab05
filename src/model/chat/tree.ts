import type { Message } from './message';

/** All messages of a conversation by id, deleted ones included. */
export type Tree = ReadonlyMap<string, Message>;

/**
 * The live children of each live message, oldest first. Under the key null: the messages that begin the conversation.
 */
export type Children = Pick<ReadonlyMap<string | null, readonly Message[]>, 'get' | 'has'>;

/** What finds a message by its id. */
type ById = Pick<Tree, 'get'>;

/** The nearest ancestor that is not deleted; null at the root. A deleted message's children follow its parent. */
export function liveParentId(tree: ById, message: Message): string | null {
  let id = message.parentId;
  for (let parent = id === null ? undefined : tree.get(id); parent; parent = id === null ? undefined : tree.get(id)) {
    if (parent.deletedAt === null) return parent.id;
    id = parent.parentId;
  }
  return null;
}

/** The path from the root to `tipId`, stepping over deleted messages. An unknown or null tip gives an empty path. */
export function branch(tree: ById, tipId: string | null): Message[] {
  const path: Message[] = [];
  let message = tipId === null ? undefined : tree.get(tipId);
  while (message) {
    if (message.deletedAt === null) path.push(message);
    message = message.parentId === null ? undefined : tree.get(message.parentId);
  }
  return path.reverse();
}

/** `message` and its siblings, oldest first: what "Previous version" and "Next version" walk through. */
export function versionsOf(tree: ById, children: Children, message: Message): readonly Message[] {
  return children.get(liveParentId(tree, message)) ?? [];
}

/**
 * The last message of the newest branch below `id`: this is where switching to a version leads. With null as `id`, the
 * newest branch of the whole conversation is meant, and the result is null where there is no message.
 */
export function newestTip<Id extends string | null>(children: Children, id: Id): Id | string {
  let tip: Id | string = id;
  for (let next = children.get(tip)?.at(-1); next; next = children.get(tip)?.at(-1)) tip = next.id;
  return tip;
}

/** `path`, each of the `summaries` after the last message that it stands for. Of several at one place, only the newest is shown. */
export function withSummaries(tree: ById, path: readonly Message[], summaries: readonly Message[]): readonly Message[] {
  if (summaries.length === 0) return path;
  const newest = new Map(summaries.map((summary) => [liveParentId(tree, summary), summary]));
  const shown: Message[] = [];
  for (const message of path) {
    shown.push(message);
    const summary = newest.get(message.id);
    if (summary) shown.push(summary);
  }
  return shown;
}

/** Oldest first: ids sort as messages are written. */
export function inOrder(a: Message, b: Message): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
