import type { Conversation } from '../../model/chat/conversation';
import type { Message } from '../../model/chat/message';
import { isObject } from '../../model/json';
import { isConversation } from '../checks/shapes';
import type { Library } from './library';
import { keyOf, rangeOf } from '../keyspace/key-map';
import { withoutVectors } from '../meaning/forget';
import type { Change, Key, Records } from '../keyspace/records';
import { slicesOf } from './slices';

/** How long what was deleted stays in the bin, in ms. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/**
 * Deletes for good what has been in the bin for over `kept` ms (30 days) at `now` (UTC ms): conversations with all that is theirs,
 * and messages, whose children go on from what stays above them. One transaction for each conversation.
 */
export async function emptyBin(library: Library, records: Records, now: number, kept = keptFor): Promise<void> {
  const isOver = ({ deletedAt }: { deletedAt: number | null }) => deletedAt !== null && now - deletedAt > kept;
  const touched = new Set<unknown>();
  for await (const found of slicesOf(records, rangeOf.messages()))
    for (const { key, value } of found) if (isMarked(value) && isOver(value)) touched.add(key[1]);
  for await (const found of slicesOf(records, rangeOf.conversations))
    for (const { value } of found) if (isConversation(value)) await emptyOf(value);
  await forgetForms(records, 'folders', rangeOf.folders);
  await forgetForms(records, 'prompts', rangeOf.prompts);

  async function emptyOf(conversation: Conversation): Promise<void> {
    const { id } = conversation;
    if (isOver(conversation)) {
      await records.write([
        { delete: keyOf.conversation(id) },
        { deleteRange: rangeOf.drafts(id) },
        { deleteRange: rangeOf.messages(id) },
        { deleteRange: rangeOf.journal(id) },
        ...(await withoutVectors(records, id)),
      ]);
      return;
    }
    if (!touched.has(id)) return;
    const messages = await library.loadMessages(id);
    // Vectors know no single message: those of the chat go, and are made again for what stays.
    if (messages.some(isOver))
      await records.write([...withoutOver(id, messages, isOver), ...(await withoutVectors(records, id))]);
  }
}

/** Deletes what was typed in the forms of folders, or prompts, that are gone. That of a new one stays. */
async function forgetForms(records: Records, of: 'folders' | 'prompts', all: Key): Promise<void> {
  const editors = (await records.range(rangeOf.drafts(of))).flatMap(({ key }) =>
    key[2] === undefined ? [] : String(key[2]),
  );
  if (editors.length === 0) return;
  const living = new Set((await records.range(all)).map(({ key }) => key[1]));
  const gone = editors.filter((editor) => editor !== 'new' && !living.has(editor));
  await records.write(gone.map((editor) => ({ delete: keyOf.draft(of, editor) })));
}

function isMarked(message: unknown): message is { deletedAt: number } {
  return isObject(message) && typeof message['deletedAt'] === 'number';
}

function withoutOver(
  conversationId: string,
  messages: readonly Message[],
  isOver: (message: Message) => boolean,
): Change[] {
  const byId = new Map(messages.map((one) => [one.id, one]));
  const parentOf = (message: Message): string | null => {
    let id = message.parentId;
    for (let parent = byId.get(id ?? ''); parent && isOver(parent); parent = byId.get(id ?? '')) id = parent.parentId;
    return id;
  };
  const changes = messages.flatMap((message): Change[] => {
    const key = keyOf.message(conversationId, message.id);
    if (isOver(message)) return [{ delete: key }, { delete: keyOf.draft(conversationId, message.id) }];
    const parentId = parentOf(message);
    return parentId === message.parentId
      ? []
      : [{ update: key, change: (old) => old && { ...(old as Message), parentId } }];
  });
  const moveTip = (old: unknown) => {
    const { tipId } = (old ?? {}) as { tipId?: string | null };
    const tip = messages.find(({ id }) => id === tipId);
    return tip && isOver(tip) ? { ...(old as object), tipId: parentOf(tip) } : old;
  };
  return [...changes, { update: keyOf.conversation(conversationId), change: moveTip }];
}
