import { textHash } from '../../../model/text-hash';
import type { ImportedMessage, ImportedPart } from './imported';
import type { LossCount } from './values';

/** A node of another app's tree. Without a message it is hidden: its children hang on the nearest one above that has a message. */
export interface TreeNode {
  id: string;
  parentId: string | null;
  message: Omit<ImportedMessage, 'id' | 'parentId'> | null;
}

/**
 * The messages of a tree, parents before their children, versions in the order of `nodes`. A node whose parent is not among them
 * stands at the top, as does one of a circle; both are counted as `link`, a missing parent that `isRoot` knows is not. Of two
 * with the same id, the second gets another. Works with loops only: exports have chains of many thousand nodes.
 */
export function treeOf(
  nodes: readonly TreeNode[],
  lost: LossCount,
  isRoot: (parentId: string) => boolean = () => false,
): ImportedMessage[] {
  const byId = new Map<string, TreeNode>();
  for (const [index, node] of nodes.entries()) {
    const id = byId.has(node.id) ? `${node.id}~${index}` : node.id;
    byId.set(id, { ...node, id });
  }
  const children = new Map<string | null, TreeNode[]>();
  for (const node of byId.values()) {
    const { parentId } = node;
    const isThere = parentId !== null && byId.has(parentId);
    if (parentId !== null && !isThere && !isRoot(parentId)) lost.add('link');
    const siblings = children.get(isThere ? parentId : null);
    if (siblings) siblings.push(node);
    else children.set(isThere ? parentId : null, [node]);
  }
  const messages: ImportedMessage[] = [];
  const reached = new Set<string>();
  const walk = (starts: readonly TreeNode[]): void => {
    const waiting = starts.map((node) => ({ node, above: null as string | null })).reverse();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { node, above } = next;
      if (reached.has(node.id)) continue;
      reached.add(node.id);
      if (node.message) messages.push({ ...node.message, id: node.id, parentId: above });
      const under = node.message ? node.id : above;
      for (const child of (children.get(node.id) ?? []).toReversed()) waiting.push({ node: child, above: under });
    }
  };
  walk(children.get(null) ?? []);
  // What is left hangs in circles: each is opened at its first node.
  for (const node of byId.values())
    if (!reached.has(node.id)) {
      lost.add('link');
      walk([node]);
    }
  return messages;
}

/** Gives an id that is not taken: the wanted one, else with a number behind it. It goes on where it was, because thousands may want the same. */
function freeIds(isTaken: (id: string) => boolean): (wanted: string) => string {
  const counts = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let count = counts.get(wanted) ?? 1;
    while (isTaken(id)) id = `${wanted}~${++count}`;
    counts.set(wanted, count);
    return id;
  };
}

/**
 * Messages that follow each other, as apps without branches keep them. One without an id gets one from what was said up to there, so
 * that the chat is recognised when it comes again with more in it.
 */
export function chainOf(
  messages: readonly (Omit<ImportedMessage, 'id' | 'parentId'> & { id?: string | null })[],
): ImportedMessage[] {
  const chain: ImportedMessage[] = [];
  const taken = new Set<string>();
  const freeId = freeIds((id) => taken.has(id));
  for (const message of messages) {
    const parentId = chain.at(-1)?.id ?? null;
    const id = freeId(message.id ?? textHash(JSON.stringify([parentId, message.role, message.parts])));
    taken.add(id);
    chain.push({ ...message, id, parentId });
  }
  return chain;
}

/**
 * Joins replies that follow each other without a person's word between them: the thinking, the calls of tools and their results,
 * an answer that was continued. A reply with several children stays, because each of them is a version. The joined one has the
 * id of the last. `between`: what is put between the words of two; usually a blank line.
 */
export function withJoinedReplies(
  messages: readonly ImportedMessage[],
  between: (before: ImportedMessage, after: ImportedMessage) => string = () => '\n\n',
): ImportedMessage[] {
  const childCount = new Map<string, number>();
  for (const { parentId } of messages)
    if (parentId !== null) childCount.set(parentId, (childCount.get(parentId) ?? 0) + 1);
  const joined: ImportedMessage[] = [];
  const places = new Map<string, number>();
  for (const message of messages) {
    const place = message.parentId === null ? undefined : places.get(message.parentId);
    const above = place === undefined ? undefined : joined[place];
    const isJoined = above?.role === 'assistant' && message.role === 'assistant' && childCount.get(above.id) === 1;
    if (isJoined) {
      const gap = between(above, message);
      const { parts, createdAt, model } = above;
      for (const part of message.parts) addPart(parts, part, gap);
      const times = { createdAt: createdAt ?? message.createdAt, model: message.model ?? model };
      joined[place!] = { ...message, ...times, parts, parentId: above.parentId };
      places.set(message.id, place!);
    } else {
      places.set(message.id, joined.length);
      // Its list of parts grows.
      joined.push({ ...message, parts: [...message.parts], parentId: above?.id ?? null });
    }
  }
  return joined;
}

/** Words of a kind that follow each other are one part. */
function addPart(parts: ImportedPart[], part: ImportedPart, gap: string): void {
  const last = parts.at(-1);
  if ((part.type === 'text' || part.type === 'reasoning') && last?.type === part.type)
    parts[parts.length - 1] = { type: part.type, text: `${last.text}${gap}${part.text}` };
  else parts.push(part);
}

/** The message that stands for the node `id`: its own, or that of the nearest node above that has one; null where there is none. */
export function shownFor(
  id: string | null,
  nodes: readonly TreeNode[],
  messages: readonly ImportedMessage[],
): string | null {
  const shown = new Set(messages.map((message) => message.id));
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]));
  const passed = new Set<string>();
  for (let at = id; at !== null && !passed.has(at); at = parents.get(at) ?? null) {
    if (shown.has(at)) return at;
    passed.add(at);
  }
  return null;
}
