import { isMessage } from '../../../../checks/message-shapes';
import { isFolder } from '../../../../checks/folder-shapes';
import { isConversation } from '../../../../checks/shapes';
import { hashesIn } from '../../../../blobs/used-hashes';
import { settled } from '../../../../journal/pieces';
import { nameOf } from '../../../archive-format';
import { chatsFormat, chatsVersion } from '../../../exports/chats-json';
import type { ImportedChat, ImportedMedia, ImportFormat } from '../../imported';
import { treeOf } from '../../tree';
import { asList, asObject, asText, LossCount } from '../../values';

/** Chats that Tally has exported: they come back as they were, under their own ids. */
export const tally: ImportFormat = {
  name: 'tally',
  unit: 'whole',
  recognises(sample) {
    if (sample.type !== 'object') return false;
    const { format, version } = sample.object;
    return format === chatsFormat && typeof version === 'number' && version <= chatsVersion;
  },
  read(value) {
    const lost = new LossCount();
    const { chats, folders, blobs } = asObject(value);
    const names = new Map(
      asList(folders)
        .filter(isFolder)
        .map(({ id, name }) => [id, name]),
    );
    const bytes = new Map(
      asList(blobs)
        .map(asObject)
        .map(({ hash, data }) => [asText(hash), asText(data)]),
    );
    const read = asList(chats).flatMap((one) => readChat(asObject(one), names, bytes, lost) ?? []);
    return { chats: read, prompts: [], losses: lost.losses };
  },
};

function readChat(
  { conversation, messages }: Record<string, unknown>,
  folders: ReadonlyMap<string, string>,
  bytes: ReadonlyMap<string, string>,
  lost: LossCount,
): ImportedChat | null {
  if (!isConversation(conversation)) {
    lost.add('chat');
    return null;
  }
  const sound = asList(messages).filter(isMessage).map(settled);
  lost.add('message', asList(messages).length - sound.length);
  const originals = new Map(sound.map((one) => [one.id, one]));
  const tree = treeOf(
    [...originals.values()].map((one) => ({
      id: one.id,
      parentId: one.parentId,
      message: {
        role: one.role,
        parts: hashesIn(one).map((hash) => mediaOf(hash, bytes)),
        createdAt: one.createdAt,
        model: one.reply?.model ?? null,
      },
    })),
    lost,
  );
  if (tree.length === 0) lost.add('chat');
  const { id, title, createdAt, updatedAt, model, systemPrompt, parameters, tags, pinned, tipId } = conversation;
  const own = tree.map(({ id: one, parentId }) => ({ ...originals.get(one)!, parentId, conversationId: id }));
  return {
    ...{ id, title, createdAt, updatedAt, model, parameters },
    systemPrompt: systemPrompt.text,
    folder: folders.get(conversation.folderId ?? '') ?? null,
    tags: [...(tags ?? [])],
    isPinned: pinned,
    isArchived: conversation.archivedAt !== undefined,
    messages: tree,
    tipId,
    own: { conversation: { ...conversation, tipId: originals.has(tipId ?? '') ? tipId : null }, messages: own },
  };
}

/** Bytes that a message names: in the same file, or beside it. */
function mediaOf(hash: string, bytes: ReadonlyMap<string, string>): ImportedMedia {
  const data = bytes.get(hash);
  const origin: ImportedMedia['origin'] =
    data === undefined ? { kind: 'asset', path: nameOf(hash) } : { kind: 'base64', data };
  return { type: 'media', kind: 'file', name: '', mediaType: '', origin };
}
