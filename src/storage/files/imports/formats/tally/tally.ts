import { isMessage } from '../../../../checks/message-shapes';
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
  unit: 'element',
  recognises(sample) {
    if (sample.type !== 'list') return false;
    const { format, version } = asObject(sample.first);
    return format === chatsFormat && typeof version === 'number' && version <= chatsVersion;
  },
  read(value, { index }) {
    const lost = new LossCount();
    // The first says what the file is.
    const chat = index === 0 ? null : readChat(asObject(value), lost);
    return { chats: chat ? [chat] : [], prompts: [], losses: lost.losses };
  },
};

function readChat(
  { conversation, folder, messages, blobs }: Record<string, unknown>,
  lost: LossCount,
): ImportedChat | null {
  if (!isConversation(conversation)) {
    lost.add('chat');
    return null;
  }
  const { id, title, createdAt, updatedAt, model, systemPrompt, parameters, tags, pinned, tipId } = conversation;
  const sound = asList(messages).filter(isMessage).map(settled);
  const originals = new Map(sound.map((one) => [one.id, one]));
  lost.add('message', asList(messages).length - originals.size);
  const bytes = asObject(blobs);
  // Of messages that refer to the same bytes, the first brings them.
  const brought = new Set<string>();
  const tree = treeOf(
    [...originals.values()].map((one) => {
      const hashes = hashesIn(one).filter((hash) => !brought.has(hash));
      for (const hash of hashes) brought.add(hash);
      const parts = hashes.map((hash) => mediaOf(hash, bytes[hash]));
      const { role, createdAt: at, reply } = one;
      return {
        id: one.id,
        parentId: one.parentId,
        message: { role, parts, createdAt: at, model: reply?.model ?? null },
      };
    }),
    lost,
  );
  const own = tree.map(({ id: one, parentId }) => ({ ...originals.get(one)!, parentId, conversationId: id }));
  // An empty chat has no end; one whose end is damaged is shown up to its newest message.
  const tip = tipId === null || originals.has(tipId) ? tipId : (own.at(-1)?.id ?? null);
  return {
    ...{ id, title, createdAt, updatedAt, model, parameters },
    systemPrompt: systemPrompt.text,
    folder: asText(asObject(folder)['name']) || null,
    tags: [...(tags ?? [])],
    isPinned: pinned,
    isArchived: conversation.archivedAt !== undefined,
    messages: tree,
    tipId: tip,
    own: { conversation: { ...conversation, tipId: tip }, messages: own },
  };
}

/** Bytes that a message names: in the same file, or beside it. */
function mediaOf(hash: string, data: unknown): ImportedMedia {
  const origin: ImportedMedia['origin'] =
    typeof data === 'string' ? { kind: 'base64', data } : { kind: 'asset', path: nameOf(hash) };
  return { type: 'media', kind: 'file', name: '', mediaType: '', origin };
}
