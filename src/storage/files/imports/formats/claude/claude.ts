import { isObject } from '../../../../../model/json';
import type { ImportedChat, ImportedMessage, ImportFormat } from '../../imported';
import { chainOf, shownFor, treeOf, withJoinedReplies, type TreeNode } from '../../tree';
import { asId, asList, asObject, asText, asTextOrNull, LossCount } from '../../values';
import { chatOf } from '../common/chat';
import { readMessage } from './message';

/** The parent of a first message, in files from the site's own interface. */
const rootId = '00000000-0000-4000-8000-000000000000';

/** The data export of Claude, and files of the same shape from the site's own interface, which have its branches. */
export const claude: ImportFormat = {
  name: 'claude',
  unit: 'element',
  recognises(sample) {
    if (sample.type === 'lines') return false;
    return isChat(sample.type === 'list' ? sample.first : sample.object);
  },
  read(value) {
    const lost = new LossCount();
    const chat = readChat(asObject(value), lost);
    return { chats: chat ? [chat] : [], prompts: [], losses: lost.losses };
  },
};

function isChat(value: unknown): boolean {
  return isObject(value) && 'chat_messages' in value && 'uuid' in value;
}

function readChat(chat: Record<string, unknown>, lost: LossCount): ImportedChat | null {
  const rows = asList(chat['chat_messages']).map(asObject);
  const isTree = rows.some((row) => asText(row['parent_message_uuid']) !== '');
  const nodes: TreeNode[] = rows.map((row, index) => ({
    id: asId(row['uuid']) ?? String(index),
    parentId: parentOf(row),
    message: readMessage(row, lost),
  }));
  const messages = isTree ? treeOf(nodes, lost, (id) => id === rootId) : chain(nodes);
  if (asText(chat['summary']) !== '') lost.add('summary');
  const joined = withJoinedReplies(messages);
  return chatOf(
    joined,
    {
      id: asId(chat['uuid']),
      title: asText(chat['name']),
      createdAt: lost.time(chat['created_at']),
      updatedAt: lost.time(chat['updated_at']),
      model: asTextOrNull(chat['model']),
      // Only files from the site's own interface say which project a chat is in.
      folder: asTextOrNull(asObject(chat['project'])['name']),
      isPinned: chat['is_starred'] === true,
      tipId: isTree ? shownFor(asTextOrNull(chat['current_leaf_message_uuid']), nodes, joined) : null,
    },
    lost,
  );
}

function parentOf(row: Record<string, unknown>): string | null {
  const parent = asText(row['parent_message_uuid']);
  return parent === '' || parent === rootId ? null : parent;
}

/** Messages of one moment keep their order in the file. */
function chain(nodes: readonly TreeNode[]): ImportedMessage[] {
  return chainOf(nodes.flatMap(({ id, message }) => (message ? [{ ...message, id }] : [])));
}
