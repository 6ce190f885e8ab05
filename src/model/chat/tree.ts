import { hasContent, statusOf, type Message } from './message';

/** All messages of a conversation by id, deleted ones included. */
export type Tree = ReadonlyMap<string, Message>;

/**
 * The live children of each live message, oldest first. Under the key null: the messages that begin the conversation.
 */
export type Children = ReadonlyMap<string | null, readonly Message[]>;

/** The nearest ancestor that is not deleted; null at the root. A deleted message's children follow its parent. */
export function liveParentId(tree: Tree, message: Message): string | null {
  let id = message.parentId;
  for (let parent = id === null ? undefined : tree.get(id); parent; parent = id === null ? undefined : tree.get(id)) {
    if (parent.deletedAt === null) return parent.id;
    id = parent.parentId;
  }
  return null;
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
export function childrenOf(tree: Tree): Children {
  const children = new Map<string | null, Message[]>();
  const live = [...tree.values()].filter(({ deletedAt, summary }) => deletedAt === null && !summary).sort(byId);
  for (const message of live) {
    const parentId = liveParentId(tree, message);
    const siblings = children.get(parentId);
    if (siblings) siblings.push(message);
    else children.set(parentId, [message]);
  }
  return children;
}

/** `message` and its siblings, oldest first: what "Previous version" and "Next version" walk through. */
export function versionsOf(tree: Tree, children: Children, message: Message): readonly Message[] {
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

/** The live summaries of `tree` in which there is something to read, or will be; oldest first. */
export function summariesOf(tree: Tree): Message[] {
  const isThere = (one: Message): boolean => hasContent(one) || statusOf(one) === 'streaming';
  const live = [...tree.values()].filter((one) => one.summary && one.deletedAt === null && isThere(one));
  return live.sort(byId);
}

/** `path`, each of the `summaries` after the last message that it stands for. Of several at one place, only the newest is shown. */
export function withSummaries(tree: Tree, path: readonly Message[], summaries: readonly Message[]): readonly Message[] {
  if (summaries.length === 0) return path;
  const newest = new Map(summaries.map((summary) => [liveParentId(tree, summary), summary]));
  return path.flatMap((message) => [message, newest.get(message.id) ?? []].flat());
}

/** `id` and all that follows it, deleted or not. */
export function subtree(tree: Tree, id: string): string[] {
  const below = new Map<string | null, string[]>();
  for (const { id: child, parentId } of tree.values()) below.set(parentId, [...(below.get(parentId) ?? []), child]);
  const ids = [id];
  for (const parentId of ids) ids.push(...(below.get(parentId) ?? []));
  return ids;
}

function byId(a: Message, b: Message): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
