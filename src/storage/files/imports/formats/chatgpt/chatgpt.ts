import { isObject } from '../../../../../model/json';
import type { Imported, ImportedChat, ImportedFile, ImportedMessage, ImportFormat } from '../../imported';
import { shownFor, treeOf, withJoinedReplies, type TreeNode } from '../../tree';
import { asId, asList, asObject, asText, asTextOrNull, LossCount } from '../../values';
import { endBelow } from '../common/chat';
import { libraryFile, libraryOf, withFiles } from './library';
import { readMessage } from './message';

/**
 * The data export of ChatGPT, old layout (`conversations.json`) and new (`conversations-000.json` …), and what tools write in the
 * same shape. A chat is an object of nodes; much of what is in them the site itself does not show.
 */
export const chatgpt: ImportFormat = {
  name: 'chatgpt',
  unit: 'element',
  recognises(sample) {
    if (sample.type === 'lines') return false;
    if (sample.type === 'list') return isChat(sample.first);
    return isChat(sample.object) || asList(sample.object['conversations']).slice(0, 20).some(isChat);
  },
  companions: () => [libraryFile],
  read(value, file) {
    const lost = new LossCount();
    const { mapping, conversations } = asObject(value);
    const list = mapping === undefined && Array.isArray(conversations) ? conversations : [value];
    const chats = list.flatMap((one) => readChat(one, file, lost) ?? []);
    return { chats, prompts: [], losses: lost.losses } satisfies Imported;
  },
};

/** Some entries are broken and have no nodes. */
function isChat(value: unknown): boolean {
  return isObject(value) && (isObject(value['mapping']) || ('conversation_id' in value && 'current_node' in value));
}

function readChat(value: unknown, file: ImportedFile, lost: LossCount): ImportedChat | null {
  const library = libraryOf(file);
  const chat = asObject(value);
  const nodes: TreeNode[] = [];
  const direct = new Set<string>();
  let systemPrompt = '';
  const entries = Object.entries(asObject(chat['mapping']));
  const parents = parentsByChildren(entries);
  for (const [id, entry] of entries) {
    const node = asObject(entry);
    const { message, instructions, isWhole } = readMessage(node['message'], lost);
    const author = asText(asObject(asObject(node['message'])['author'])['role']);
    if (instructions) systemPrompt = instructions;
    if (isWhole) direct.add(id);
    nodes.push({
      id,
      parentId: asTextOrNull(node['parent']) ?? parents.get(id) ?? null,
      message: withFiles(message, library.get(id) ?? [], author),
    });
  }
  const directly = new Set(nodes.filter(({ parentId }) => direct.has(parentId ?? '')).map(({ id }) => id));
  // Where a reply goes right on with another of the final channel, it was cut off and continued in the middle of a sentence.
  const messages = withJoinedReplies(treeOf(nodes, lost), (before, after) =>
    direct.has(before.id) && directly.has(after.id) && direct.has(after.id) ? '' : '\n\n',
  );
  if (messages.length === 0) {
    lost.add('chat');
    return null;
  }
  // The name of a custom GPT or project is not in the export.
  if (asText(chat['gizmo_id'])) lost.add('setting');
  return {
    id: asId(chat['conversation_id']) ?? asId(chat['id']),
    title: asText(chat['title']),
    createdAt: lost.time(chat['create_time']),
    updatedAt: lost.time(chat['update_time']),
    model: asTextOrNull(chat['default_model_slug']),
    systemPrompt,
    parameters: {},
    folder: null,
    tags: [],
    isPinned: chat['is_starred'] === true || lost.time(chat['pinned_time']) !== null,
    isArchived: chat['is_archived'] === true,
    messages,
    tipId: shownEnd(asTextOrNull(chat['current_node']), nodes, messages),
  };
}

/** The message at the end of the branch on show: that of `current`, else the newest one below it. What has no message there is passed over. */
function shownEnd(
  current: string | null,
  nodes: readonly TreeNode[],
  messages: readonly ImportedMessage[],
): string | null {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  const leading = new Set<string>();
  for (const { id } of messages)
    for (let at: string | null = id; at !== null && !leading.has(at); at = parents.get(at) ?? null) leading.add(at);
  const end = endBelow(
    nodes.filter(({ id }) => leading.has(id)),
    current,
  );
  return shownFor(end, nodes, messages);
}

/** What the lists of children say, for nodes that name no parent themselves. */
function parentsByChildren(entries: readonly [string, unknown][]): Map<string, string> {
  const parents = new Map<string, string>();
  for (const [id, entry] of entries)
    for (const child of asList(asObject(entry)['children'])) if (typeof child === 'string') parents.set(child, id);
  return parents;
}
